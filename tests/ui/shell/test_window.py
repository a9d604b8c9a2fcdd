"""The window: start page or pages, ways to go, the language, files dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.io.pack_library import PackLibrary
from app.ui.application import speak
from app.ui.pages.start.page import StartPage
from app.ui.preferences import Preferences
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from app.ui.workspace import Workspace
from tests.ui.conftest import clock


@pytest.fixture
def empty_window(library: PackLibrary, preferences: Preferences, qtbot: QtBot) -> MainWindow:
    """A window in which nothing is open."""
    window = MainWindow(Workspace(library, clock, "Mara Lind"), preferences)
    qtbot.addWidget(window, before_close_func=lambda window: window.files.shut())
    window.show()
    qtbot.waitExposed(window)
    return window


def test_without_a_file_the_start_page_stands_there(empty_window: MainWindow) -> None:
    assert empty_window.findChild(StartPage).isVisible()
    assert not empty_window.navigation.isVisible()


def test_with_a_file_the_pages_do(window: MainWindow) -> None:
    assert window.navigation.isVisible()
    assert window.current_page


def test_closing_the_file_leads_to_the_start_page(window: MainWindow) -> None:
    window.commands.run("file.close")
    assert not window.workspace.is_open
    assert window.findChild(StartPage).isVisible()


def test_commands_for_an_open_file_wait_for_one(empty_window: MainWindow) -> None:
    assert not empty_window.commands.action("file.export").isEnabled()
    assert empty_window.commands.action("file.new").isEnabled()


def test_exporting_is_asked_of_the_desk(window: MainWindow, qtbot: QtBot) -> None:
    spy = QSignalSpy(window.desk.export_wanted)
    qtbot.mouseClick(window.bar.export, Qt.MouseButton.LeftButton)
    assert spy.count() == 1


def test_undo_has_the_name_of_what_it_takes_back(window: MainWindow) -> None:
    window.workspace.set_answer("run.rate", Answer(value=900), "Answer the rate")
    assert window.commands.action("edit.undo").text() == "&Undo: Answer the rate"
    window.commands.run("edit.undo")
    assert window.commands.action("edit.undo").text() == "&Undo"
    assert window.commands.action("edit.redo").text() == "&Redo: Answer the rate"


def test_alt_and_the_left_arrow_goes_back_to_the_place_before(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Target("questionnaires", "run.owner"))
    window.go(Target("questionnaires", "run.rate"))
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.here() == Target("questionnaires", "run.owner")
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.here() == Target("questionnaires", "run.rate")


def test_f8_goes_from_open_question_to_open_question(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.set_answer("run.cadence", Answer(value="monthly"), "Answer")
    window.go(Target("questionnaires", "run.owner"))
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.here() == Target("questionnaires", "run.signals")


def test_another_language_is_in_force_at_once(window: MainWindow, qapp: QApplication) -> None:
    window.go(Target("questionnaires", "run.rate"))
    before = window.navigation
    window.desk.language_wanted.emit("de")
    assert window.navigation is not before
    assert window.here() == Target("questionnaires", "run.rate")
    assert QApplication.instance() is qapp
    speak(qapp, "en")


def test_the_file_stays_as_it_is_when_the_language_changes(window: MainWindow, qapp: QApplication) -> None:
    window.workspace.set_answer("run.rate", Answer(value=900), "Answer the rate")
    window.desk.language_wanted.emit("de")
    speak(qapp, "en")
    assert window.workspace.assessment.answers["run.rate"].value == 900
    window.commands.run("edit.undo")
    assert "run.rate" not in window.workspace.assessment.answers


def drop(window: MainWindow, path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    where = window.rect().center()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(where), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    event = QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, buttons, keys)
    event.setAccepted(enter.isAccepted())
    if enter.isAccepted():
        QApplication.sendEvent(window, event)
    return event


def test_a_file_dropped_on_the_window_is_opened(empty_window: MainWindow, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(empty_window.workspace.opened):
        drop(empty_window, file)
    assert empty_window.workspace.path == file
    empty_window.workspace.close()


def test_anything_else_is_not_taken(empty_window: MainWindow, tmp_path: Path) -> None:
    assert not drop(empty_window, tmp_path / "picture.png").isAccepted()


def test_a_place_that_is_expected_is_shown_when_the_file_is_open(
    empty_window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    empty_window.expect(Target("questionnaires", "run.rate"))
    with qtbot.waitSignal(empty_window.workspace.opened):
        empty_window.files.open(file)
    assert empty_window.here() == Target("questionnaires", "run.rate")
    empty_window.workspace.close()


def test_a_change_in_a_file_for_reading_is_refused_and_said(
    make_window: Callable[[Path], MainWindow], file: Path, qtbot: QtBot
) -> None:
    window = make_window(file)
    window.workspace.close()
    window.workspace.open(file, read_only=True)
    with qtbot.waitSignal(window.desk.said):
        window.workspace.set_answer("run.rate", Answer(value=900), "Answer")
    assert "run.rate" not in window.workspace.assessment.answers
