"""The window answers at once: whatever is done takes the thread of the interface less than 50 ms at a time."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.session import Session
from app.ui.saving import SaveState
from app.ui.shell.window import MainWindow
from tests.ui.walking import PAGES, go
from tests.ui.watching import LONGEST_BLOCK, Watchdog

QUESTION = "intake.narrative"
EDITS = 12


@pytest.fixture(scope="module")
def library() -> PackLibrary:
    """The built-in pack: as many questions and rules as there are."""
    return PackLibrary()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(resource("resources", "samples", "complete.readyroom"), tmp_path))


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    made = Watchdog()
    yield made
    made.stop()
    made.deleteLater()


def edit(window: MainWindow, number: int) -> None:
    share = Answer(value=f"Version {number} of what a reader should know.")
    window.workspace.set_answer(QUESTION, share, "Edit", key="edit")


@pytest.mark.parametrize("page", PAGES)
def test_a_change_is_shown_within_the_time(window: MainWindow, watchdog: Watchdog, qtbot: QtBot, page: str) -> None:
    go(window, page)
    edit(window, 0)
    qtbot.wait(50)
    watchdog.begin()
    for number in range(1, EDITS):
        edit(window, number)
        QApplication.processEvents()
    assert watchdog.stop() < LONGEST_BLOCK


def test_going_from_page_to_page_takes_less_than_the_time(window: MainWindow, watchdog: Watchdog, qtbot: QtBot) -> None:
    for page in PAGES:
        go(window, page)
    qtbot.wait(50)
    watchdog.begin()
    for page in PAGES * 2:
        go(window, page)
        qtbot.wait(1)
    assert watchdog.stop() < LONGEST_BLOCK


def test_typing_takes_less_than_the_time(window: MainWindow, watchdog: Watchdog, qtbot: QtBot) -> None:
    go(window, "questionnaires", QUESTION)
    qtbot.wait(50)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    watchdog.begin()
    for letter in " and a little more of it, as one types":
        qtbot.keyClick(field, letter)
        QApplication.processEvents()
    assert watchdog.stop() < LONGEST_BLOCK


def test_saving_takes_less_than_the_time(window: MainWindow, watchdog: Watchdog, qtbot: QtBot) -> None:
    go(window, "overview")
    saver = window.workspace.saver
    assert saver is not None
    qtbot.wait(50)
    watchdog.begin()
    edit(window, 1)
    qtbot.waitUntil(lambda: saver.status.state is SaveState.SAVED)
    assert watchdog.stop() < LONGEST_BLOCK


def test_typing_goes_on_while_the_disk_is_slow(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_saving, may_end = threading.Event(), threading.Event()
    save = Session.save

    def slowly(session: Session, assessment: object) -> None:
        is_saving.set()
        may_end.wait(20)
        save(session, assessment)  # type: ignore[arg-type]

    saver = window.workspace.saver
    assert saver is not None
    monkeypatch.setattr(saver, "_save", lambda assessment: slowly(window.workspace.session, assessment))
    edit(window, 1)
    qtbot.waitUntil(is_saving.is_set)
    edit(window, 2)
    assert window.workspace.assessment.answers[QUESTION].value.startswith("Version 2")
    assert saver.status.state is SaveState.PENDING
    may_end.set()
    qtbot.waitUntil(lambda: saver.status.state is SaveState.SAVED)
