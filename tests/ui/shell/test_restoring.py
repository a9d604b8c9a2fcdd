"""One comes back to the file, the place and the window that one left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.shell import restoring
from app.ui.shell.page import Target
from app.ui.shell.restoring import last_file, last_place, place_window, seen
from app.ui.shell.window import MainWindow

SCREEN = QRect(0, 0, 1920, 1080)


def test_closing_the_window_remembers_file_and_place(window: MainWindow, file: Path) -> None:
    window.go(Target("questionnaires", "run.rate"))
    window.close()
    assert last_file(window.preferences) == file
    assert last_place(window.preferences) == Target("questionnaires", "run.rate")


def test_a_file_closed_before_is_not_opened_again(window: MainWindow) -> None:
    window.commands.run("file.close")
    window.close()
    assert last_file(window.preferences) is None


def test_a_file_that_is_gone_is_not_opened_again(window: MainWindow, file: Path) -> None:
    window.workspace.set_answer("run.rate", Answer(value=1), "Answer")
    window.close()
    file.unlink()
    assert last_file(window.preferences) is None


def test_a_place_that_was_kept_by_another_version_is_none(window: MainWindow) -> None:
    window.preferences.set_text("last_place", '{"page": "overview"}')
    assert last_place(window.preferences) is None


@pytest.mark.parametrize(
    "wanted",
    [QRect(100, 100, 1280, 800), QRect(-1000, 50, 1280, 800), QRect(1800, 900, 1280, 800)],
    ids=["within", "partly at the left", "partly at the right"],
)
def test_a_window_that_can_be_seen_stays_where_it_was(wanted: QRect) -> None:
    assert seen(wanted, [SCREEN]) == wanted


@pytest.mark.parametrize(
    "wanted",
    [QRect(3000, 200, 1280, 800), QRect(100, -900, 1280, 800), QRect(100, 1070, 1280, 800), QRect(0, 0, 4000, 3000)],
    ids=["another screen", "above", "below", "too large"],
)
def test_any_other_is_moved_wholly_onto_the_screen(wanted: QRect) -> None:
    assert SCREEN.contains(seen(wanted, [SCREEN]))


def test_a_window_on_the_second_screen_stays_there() -> None:
    second = QRect(1920, 0, 1280, 1024)
    assert seen(QRect(2000, 100, 900, 700), [SCREEN, second]) == QRect(2000, 100, 900, 700)


def test_the_first_time_the_window_has_its_usual_size_within_the_screen(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    place_window(widget, QByteArray())
    available = widget.screen().availableGeometry()
    assert (widget.width(), widget.height()) == (min(1280, available.width()), min(800, available.height()))


def test_what_is_kept_and_is_no_place_is_ignored(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    place_window(widget, QByteArray(b"nonsense"))
    assert widget.width() > 200


def test_a_window_never_has_to_be_larger_than_its_screen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restoring, "available", lambda _widget: QRect(0, 0, 853, 480))
    restoring.keep_on_screen(window)
    assert (window.minimumWidth(), window.minimumHeight()) == (840, 480)


def test_one_that_is_higher_than_the_screen_is_cut() -> None:
    assert seen(QRect(0, 0, 1280, 1200), [SCREEN]).height() == SCREEN.height()
