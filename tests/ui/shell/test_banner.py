"""Sentences that stay above the page until what they say is over."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.dialogs.way import Way
from app.ui.shell.banner import Banners
from tests.ui.acting import press
from tests.ui.walking import settle


@pytest.fixture
def banners(qtbot: QtBot) -> Banners:
    made = Banners()
    qtbot.addWidget(made)
    return made


def test_nothing_is_shown_while_there_is_nothing_to_say(banners: Banners) -> None:
    assert banners.isHidden()


def test_a_sentence_stays_until_it_is_taken_away(banners: Banners) -> None:
    banners.show_banner("a", "err", "The disk is full.")
    assert not banners.isHidden()
    banners.hide_banner("a")
    assert banners.isHidden()


def test_the_same_thing_is_said_once(banners: Banners) -> None:
    banners.show_banner("a", "err", "The disk is full.")
    banners.show_banner("a", "err", "The disk is write-protected.")
    assert banners.text("a") == "The disk is write-protected."


def test_its_button_does_what_it_says(banners: Banners, qtbot: QtBot) -> None:
    done: list[str] = []
    banners.show_banner("a", "err", "The disk is full.", [Way("Try again", lambda: done.append("again"))])
    banners.show()
    press(qtbot, banners, "Try again")
    assert done == ["again"]


def test_what_looks_like_html_is_shown_as_it_is(banners: Banners) -> None:
    from PySide6.QtWidgets import QLabel

    banners.show_banner("a", "err", "<img src='file:///etc/passwd'>")
    assert banners.findChild(QLabel).text() == "<img src='file:///etc/passwd'>"


@pytest.mark.parametrize(("width", "is_below"), [(1000, False), (500, True)])
def test_where_the_sentence_has_too_little_room_its_buttons_stand_below(
    banners: Banners, qtbot: QtBot, width: int, is_below: bool
) -> None:
    from PySide6.QtWidgets import QLabel, QPushButton

    ways = [Way(text, lambda: None) for text in ("Restore a backup", "Save a copy elsewhere", "Save it again")]
    banners.show_banner("a", "err", "The file is gone: it was moved, renamed or deleted.", ways)
    banners.resize(width, 300)
    banners.show()
    qtbot.waitExposed(banners)
    settle()
    label, first = banners.findChild(QLabel), banners.findChild(QPushButton)
    assert (first.geometry().top() > label.geometry().bottom()) is is_below
