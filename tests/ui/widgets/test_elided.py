"""A line that ends in dots where it does not fit."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.widgets.elided import ElidedLabel

TEXT = "First requirements, 11 of 12 answered"


@pytest.fixture
def label(qtbot: QtBot) -> ElidedLabel:
    made = ElidedLabel(TEXT, least=16)
    qtbot.addWidget(made)
    made.show()
    return made


def test_with_room_all_of_it_is_seen(label: ElidedLabel) -> None:
    label.resize(900, 20)
    assert label.seen() == TEXT


def test_with_less_room_it_ends_in_dots(label: ElidedLabel) -> None:
    label.resize(label.fontMetrics().horizontalAdvance(TEXT) - 20, 20)
    assert label.seen().endswith("…")


def test_with_room_for_a_word_nothing_is_seen(label: ElidedLabel) -> None:
    label.resize(label.fontMetrics().horizontalAdvance("First…") + 4, 20)
    assert label.seen() == ""


def test_what_is_not_seen_is_said_on_hovering(label: ElidedLabel) -> None:
    label.resize(40, 20)
    assert TEXT in label.toolTip()
