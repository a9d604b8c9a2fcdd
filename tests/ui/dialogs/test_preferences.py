"""What the user may set is in force at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.application import speak
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from app.ui.theme.tokens import Scheme
from tests.ui.acting import is_shown, press, shown


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> PreferencesDialog:
    window.commands.run("file.preferences")
    return shown(qtbot, PreferencesDialog)


def test_a_theme_is_in_force_at_once(window: MainWindow, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    press(qtbot, dialog, "Dark")
    assert (theme().scheme, window.preferences.scheme) == (Scheme.DARK, Scheme.DARK)


def test_the_size_of_text_is_in_force_at_once(window: MainWindow, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.zoom, Qt.Key.Key_Right)
    assert (theme().zoom, window.preferences.zoom) == (105, 105)


def test_the_name_stands_with_what_is_done_next(window: MainWindow, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.author, "Ada Okafor")
    assert (window.workspace.author, window.preferences.author) == ("Ada Okafor", "Ada Okafor")


def test_without_a_name_that_of_the_account_does(window: MainWindow, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.author, "A")
    qtbot.keyClick(dialog.author, Qt.Key.Key_Backspace)
    assert window.preferences.author == ""
    assert window.workspace.author == dialog.author.placeholderText()


def test_another_language_needs_no_restart(
    window: MainWindow, dialog: PreferencesDialog, qtbot: QtBot, qapp: QApplication
) -> None:
    before = window.navigation
    dialog.language.setFocus()
    qtbot.keyClicks(dialog.language, "De")
    qtbot.keyClick(dialog.language, Qt.Key.Key_Return)
    dialog.language.activated.emit(dialog.language.currentIndex())
    assert window.preferences.language == "de"
    assert window.navigation is not before
    speak(qapp, "en")


def test_the_tour_can_be_taken_again(window: MainWindow, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    from app.ui.shell.tour import Tour

    press(qtbot, dialog, "Take the tour again")
    assert window.findChild(Tour).isVisible()
    qtbot.waitUntil(lambda: not is_shown(PreferencesDialog))
