"""Everything by name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.commands.palette import Entry, Palette, matching
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from tests.ui.acting import is_shown, shown


def entry(title: str, detail: str = "", words: str = "") -> Entry:
    return Entry(title, detail, lambda: None, words=words)


ENTRIES = [
    entry("Close", "File"),
    entry("Next open question", "Go"),
    entry("Open", "File"),
    entry("Who owns it?", "", "run.owner"),
]


@pytest.mark.parametrize(
    ("text", "first"),
    [("open", "Open"), ("quest", "Next open question"), ("FILE", "Close"), ("run.own", "Who owns it?"), ("", "Close")],
)
def test_what_begins_with_the_words_comes_first(text: str, first: str) -> None:
    assert matching(ENTRIES, text)[0].title == first


def test_every_word_must_be_found() -> None:
    assert [each.title for each in matching(ENTRIES, "open next")] == ["Next open question"]
    assert matching(ENTRIES, "open nowhere") == []


def test_ctrl_k_opens_it_and_enter_goes_there(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = shown(qtbot, Palette).findChild(QLineEdit)
    qtbot.keyClicks(field, "requests come a second")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.here() == Target("questionnaires", "run.rate")


def test_the_field_of_the_bar_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.bar.find_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(shown(qtbot, Palette).findChild(QLineEdit), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_shown(Palette))


def test_a_theme_can_be_chosen_by_name(window: MainWindow, qtbot: QtBot) -> None:
    from app.ui.theme.theme import theme
    from app.ui.theme.tokens import Scheme

    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = shown(qtbot, Palette).findChild(QLineEdit)
    qtbot.keyClicks(field, "theme dark")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert theme().scheme is Scheme.DARK
    assert window.preferences.scheme is Scheme.DARK


def test_that_a_question_does_not_apply_is_found_by_other_words(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Target("questionnaires", "lev.objectives"))
    answer = window.page("questionnaires").sheet.answer
    qtbot.waitUntil(answer.not_applicable.isVisible)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = shown(qtbot, Palette).findChild(QLineEdit)
    qtbot.keyClicks(field, "not applicable")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert answer.form.isVisible()
