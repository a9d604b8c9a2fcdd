"""After a crash, and while the disk refuses: nothing is lost, and what happened is said once."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.io.locations import state_folder
from app.ui.dialogs.asking import Asking
from app.ui.saving import SaveState
from app.ui.shell.recovery import Recovery
from app.ui.shell.window import MainWindow
from tests.ui.acting import is_shown, press, shown


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READYROOM_STATE", str(tmp_path / "state"))


@pytest.fixture
def failed(
    make_window: Callable[[Path], MainWindow], file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> MainWindow:
    """A window that recovers, with a change that the disk refused."""
    window = make_window(file)
    Recovery(window)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    saver = window.workspace.saver
    assert saver is not None
    with monkeypatch.context() as patch:
        patch.setattr(saver, "_save", refuse)
        window.workspace.set_answer("run.rate", Answer(value=900), "Answer")
        qtbot.waitUntil(lambda: saver.status.state is SaveState.FAILED)
    return window


def kept() -> list[Path]:
    folder = state_folder() / "unsaved"
    return list(folder.iterdir()) if folder.exists() else []


def test_a_change_that_cannot_be_saved_is_kept_elsewhere(failed: MainWindow) -> None:
    assert len(kept()) == 1


def test_it_goes_once_it_is_saved(failed: MainWindow) -> None:
    saver = failed.workspace.saver
    assert saver is not None
    assert saver.flush()
    assert kept() == []


def test_it_is_offered_when_the_file_is_opened_again(failed: MainWindow, file: Path, qtbot: QtBot) -> None:
    failed.workspace.abandon()
    failed.files.open(file)
    press(qtbot, shown(qtbot, Asking), "Take them over")
    assert failed.workspace.assessment.answers["run.rate"].value == 900
    qtbot.waitUntil(lambda: kept() == [])


def test_taking_it_over_can_be_undone(failed: MainWindow, file: Path, qtbot: QtBot) -> None:
    failed.workspace.abandon()
    failed.files.open(file)
    press(qtbot, shown(qtbot, Asking), "Take them over")
    failed.commands.run("edit.undo")
    assert "run.rate" not in failed.workspace.assessment.answers


def test_it_can_be_discarded(failed: MainWindow, file: Path, qtbot: QtBot) -> None:
    failed.workspace.abandon()
    failed.files.open(file)
    press(qtbot, shown(qtbot, Asking), "Discard them")
    assert kept() == []
    assert "run.rate" not in failed.workspace.assessment.answers


def test_later_is_soon_enough(failed: MainWindow, file: Path, qtbot: QtBot) -> None:
    failed.workspace.abandon()
    failed.files.open(file)
    press(qtbot, shown(qtbot, Asking), "Decide later")
    assert len(kept()) == 1


def test_closing_without_saving_gives_it_up(failed: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    saver = failed.workspace.saver
    assert saver is not None
    monkeypatch.setattr(saver, "flush", lambda: False)
    failed.commands.run("file.close")
    press(qtbot, shown(qtbot, Asking), "Close without saving")
    assert kept() == []


def leave_open(path: Path) -> None:
    """As a process does that had the file open and was killed."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    folder = state_folder() / "open"
    folder.mkdir(parents=True)
    (folder / f"{process.pid}.json").write_text(json.dumps({"host": socket.gethostname(), "path": str(path)}))


def test_after_a_crash_it_is_said_how_the_file_is(make_window: Callable[[Path], MainWindow], file: Path) -> None:
    leave_open(file)
    window = make_window(file)
    Recovery(window)
    assert "ended without closing" in window.banners.text("ended")


def test_and_only_once(make_window: Callable[[Path], MainWindow], file: Path) -> None:
    leave_open(file)
    window = make_window(file)
    Recovery(window)
    window.workspace.close()
    window.workspace.open(file)
    assert window.banners.text("ended") == ""


def test_without_a_crash_nothing_is_said(make_window: Callable[[Path], MainWindow], file: Path) -> None:
    window = make_window(file)
    Recovery(window)
    assert window.banners.text("ended") == ""
    assert not is_shown(Asking)


def test_closing_the_file_takes_the_mark_away(make_window: Callable[[Path], MainWindow], file: Path) -> None:
    window = make_window(file)
    Recovery(window)
    assert len(list((state_folder() / "open").iterdir())) == 1
    window.workspace.close()
    assert list((state_folder() / "open").iterdir()) == []
