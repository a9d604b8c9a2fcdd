"""Text on screen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui.widgets.text import Label


def test_a_number_and_its_per_cent_sign_stay_on_one_line(qtbot: QtBot) -> None:
    label, number = Label("95 %"), Label("95")
    qtbot.addWidget(label)
    qtbot.addWidget(number)
    assert label.heightForWidth(number.sizeHint().width()) == number.heightForWidth(200)


def test_a_label_gives_its_text_as_it_was_given(qtbot: QtBot) -> None:
    label = Label("Held by 95 %")
    qtbot.addWidget(label)
    assert label.text() == "Held by 95 %"
