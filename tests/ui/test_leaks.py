"""A long day's work leaves nothing behind: no memory, no handle, no thread, no process, no file."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.saving import SaveState
from app.ui.shell.window import MainWindow
from tests.ui.walking import PAGES, go
from tests.ui.watching import children, handles, memory, threads

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counted in /proc")

EDITS, BEFORE = 300, 100
MOST_MEMORY = 50
PLACES = ("lev.objectives", "run.owner", "run.cadence", "run.rate", "lev.narrative")


def work(window: MainWindow, first: int, last: int) -> None:
    """Answer, undo, and go from page to page."""
    for number in range(first, last):
        answer = Answer(value=float(number % 97), note=f"Counted {number} times.")
        window.workspace.set_answer("run.rate", answer, "Edit", key=f"edit-{number // 3}")
        if number % 7 == 0:
            window.workspace.undo.undo()
        if number % 10 == 0:
            go(window, PAGES[number // 10 % len(PAGES)])
        if number % 4 == 0:
            go(window, "questionnaires", PLACES[number // 4 % len(PLACES)])
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()


def settled(window: MainWindow, qtbot: QtBot) -> None:
    saver = window.workspace.saver
    assert saver is not None
    qtbot.waitUntil(lambda: saver.status.state is SaveState.SAVED)


def test_work_leaves_nothing_behind(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    work(window, 0, BEFORE)
    settled(window, qtbot)
    kept = memory(), handles(), threads(), children(), files(tmp_path)
    work(window, BEFORE, EDITS)
    settled(window, qtbot)
    assert memory() - kept[0] < MOST_MEMORY
    assert handles() <= kept[1]
    assert threads() <= kept[2]
    assert children() == kept[3]
    assert files(tmp_path) == kept[4]


def test_closing_a_file_ends_its_thread_and_lets_go_of_its_handles(window: MainWindow, qtbot: QtBot) -> None:
    path = window.workspace.path
    window.workspace.close()
    before = handles(), threads()
    for _ in range(4):
        window.workspace.open(path)
        work(window, 0, 5)
        settled(window, qtbot)
        window.workspace.close()
    qtbot.waitUntil(lambda: handles() <= before[0])
    assert threads() <= before[1]


def files(folder: Path) -> set[str]:
    """The names within a folder, however deep."""
    return {str(each) for each in folder.rglob("*")}
