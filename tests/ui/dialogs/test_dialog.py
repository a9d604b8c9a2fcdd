"""What every dialog has: it fits the screen, its buttons are in sight, Tab goes as it is laid out, keys scroll."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.core.errors import DamagedError
from app.io.store import list_backups
from app.ui.commands import palette
from app.ui.dialogs import dialog as dialogs_module
from app.ui.dialogs.backups import BackupsDialog
from app.ui.dialogs.dialog import Dialog
from app.ui.dialogs.file_problem import ask_about, ask_about_unsaved
from app.ui.dialogs.keys import KeysDialog
from app.ui.dialogs.new_assessment import NewAssessmentDialog
from app.ui.dialogs.problem import ProblemDialog
from app.ui.shell.opening import Refusal, Wanted
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import row
from app.ui.widgets.text import Label
from tests.ui.acting import shown
from tests.ui.walking import dialogs, settle

ROOM = QRect(0, 0, 800, 500)


def _unsaved(window: MainWindow) -> None:
    ask_about_unsaved(window.files, window, lambda: None, lambda: None, lambda: None)


def _outside(window: MainWindow) -> None:
    path = window.workspace.path
    changes = ("The answer run.rate was changed (value).",) * 9
    ask_about(Refusal(Wanted(path), DamagedError("Changed."), changes, list_backups(path)), window.files, window)


DIALOGS: dict[str, Callable[[MainWindow], object]] = {
    "preferences": lambda window: window.commands.run("file.preferences"),
    "new": lambda window: window.commands.run("file.new"),
    "export": lambda window: window.commands.run("file.export"),
    "keys": lambda window: window.commands.run("help.keys"),
    "log": lambda window: window.commands.run("help.log"),
    "about": lambda window: window.commands.run("help.about"),
    "palette": lambda window: window.commands.run("edit.find"),
    "explanation": lambda window: window.desk.explain("readiness"),
    "unsaved": _unsaved,
    "outside": _outside,
    "problem": lambda window: ProblemDialog(ValueError("Something"), window).open(),
    "backups": lambda window: BackupsDialog(list_backups(window.workspace.path), window).open(),
}


@pytest.fixture
def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (dialogs_module, palette):
        monkeypatch.setattr(module, "available", lambda _widget: ROOM)


@pytest.mark.usefixtures("small_screen")
@pytest.mark.parametrize("zoom", [80, 100, 200])
@pytest.mark.parametrize("name", DIALOGS)
def test_it_fits_a_small_screen_and_its_buttons_are_in_sight(window: MainWindow, name: str, zoom: int) -> None:
    theme().set_zoom(zoom)
    DIALOGS[name](window)
    settle()
    (found,) = dialogs()
    assert found.width() <= ROOM.width()
    assert found.height() <= ROOM.height()
    for each in found.findChildren(QPushButton):
        if each.isVisible() and not _is_scrolled(each, found):
            place = QRect(each.mapTo(found, QPoint(0, 0)), each.size())
            assert found.rect().contains(place), each.text()
    found.close()


def _is_scrolled(widget: QWidget, top: QDialog) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not top:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.usefixtures("small_screen")
@pytest.mark.parametrize("zoom", [80, 100, 200])
@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_is_cut_at_the_right(window: MainWindow, name: str, zoom: int) -> None:
    theme().set_zoom(zoom)
    DIALOGS[name](window)
    settle()
    (found,) = dialogs()
    assert [each for each in found.findChildren(QScrollArea) if each.horizontalScrollBar().maximum() > 0] == []
    found.close()


@pytest.mark.usefixtures("small_screen")
def test_one_that_grows_stays_on_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.run("file.preferences")
    (found,) = dialogs()
    found.move(300, 300)
    theme().set_zoom(200)
    assert isinstance(found, Dialog)
    found.fit()
    assert ROOM.contains(found.frameGeometry())
    found.close()


def order(first: QWidget) -> list[QWidget]:
    """What Tab reaches, from `first` on."""
    found = [first]
    at = first.nextInFocusChain()
    while at is not first:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            found.append(at)
        at = at.nextInFocusChain()
    return found


def test_tab_goes_as_it_is_laid_out_whatever_was_made_first(window: MainWindow, qtbot: QtBot) -> None:
    dialog = Dialog("Trial", window)
    last, first, second = button("Last"), QLineEdit(), QLineEdit()
    leave = dialog.add_button("Leave", dialog.close)
    line = row()
    for each in (first, second):
        line.addWidget(each)
    dialog.body.addLayout(line)
    dialog.body.addWidget(last)
    dialog.open()
    assert order(first) == [first, second, last, leave]
    dialog.close()


def test_in_a_new_assessment_tab_goes_from_the_name_down_to_begin(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.run("file.new")
    dialog = shown(qtbot, NewAssessmentDialog)
    qtbot.waitUntil(lambda: "questions" in dialog.asked)
    reached = order(dialog.service)
    wanted = [dialog.service, dialog.summary, dialog.place, dialog.make]
    assert [each for each in reached if each in wanted] == wanted
    dialog.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_End])
def test_the_keys_are_scrolled_by_keyboard(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    window.commands.run("help.keys")
    dialog = shown(qtbot, KeysDialog)
    settle()
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    qtbot.keyClick(dialog.focusWidget(), key)
    assert bar.value() > 0
    dialog.close()


def test_a_sentence_longer_than_the_screen_is_scrolled(window: MainWindow, qtbot: QtBot) -> None:
    dialog = Dialog("Trial", window)
    dialog.body.addWidget(Label("A very long story. " * 800))
    leave = dialog.add_button("Leave", dialog.close)
    dialog.open()
    settle()
    assert dialog.rect().contains(QRect(leave.mapTo(dialog, QPoint(0, 0)), leave.size()))
    dialog.close()
