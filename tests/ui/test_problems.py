"""Faults of the program itself: none ends it silently."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QtMsgType
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.ui.dialogs.problem import ProblemDialog
from app.ui.problems import Problems, details_of
from app.ui.shell.window import MainWindow
from tests.ui.acting import press, shown


class Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@pytest.fixture
def log() -> Iterator[Kept]:
    logger, handler = logging.Logger("problems"), Kept()
    logger.addHandler(handler)
    handler.setLevel(logging.DEBUG)
    handler.logger = logger  # type: ignore[attr-defined]
    yield handler


@pytest.fixture
def problems(window: MainWindow) -> Problems:
    return Problems(window)


def happen(problems: Problems, words: str = "what a team wrote") -> None:
    try:
        raise ValueError(words)
    except ValueError as error:
        problems._uncaught(type(error), error, error.__traceback__)


def test_an_error_is_shown_with_its_details(problems: Problems, qtbot: QtBot) -> None:
    happen(problems)
    dialog = shown(qtbot, ProblemDialog)
    assert "ValueError: what a team wrote" in dialog.details.toPlainText()
    press(qtbot, dialog, "Copy details")
    assert "Traceback" in QGuiApplication.clipboard().text()
    press(qtbot, dialog, "Go on")


def test_its_details_stand_in_letters_of_one_width(problems: Problems, qtbot: QtBot) -> None:
    happen(problems)
    dialog = shown(qtbot, ProblemDialog)
    metrics = dialog.details.fontMetrics()
    assert metrics.horizontalAdvance("iiii") == metrics.horizontalAdvance("WWWW")
    press(qtbot, dialog, "Go on")


def test_a_second_error_joins_the_first(problems: Problems, qtbot: QtBot) -> None:
    happen(problems, "the first")
    dialog = shown(qtbot, ProblemDialog)
    happen(problems, "the second")
    assert "the second" in dialog.details.toPlainText()
    press(qtbot, dialog, "Go on")


def test_the_log_has_the_place_and_not_the_words(problems: Problems, log: Kept, qtbot: QtBot) -> None:
    problems.write_to(log.logger)  # type: ignore[attr-defined]
    happen(problems)
    press(qtbot, shown(qtbot, ProblemDialog), "Go on")
    assert "ValueError at test_problems.py" in log.lines[-1]
    assert "a team wrote" not in " ".join(log.lines)


def test_what_happened_before_the_log_was_there_is_in_it(problems: Problems, log: Kept) -> None:
    class Context:
        category = "default"

    problems._qt_message(QtMsgType.QtWarningMsg, Context(), "A warning of Qt")  # type: ignore[arg-type]
    problems.write_to(log.logger)  # type: ignore[attr-defined]
    assert log.lines == ["default: A warning of Qt"]


def test_an_error_in_a_thread_is_shown_too(problems: Problems, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "excepthook", problems._uncaught_in_thread)

    def fail() -> None:
        raise RuntimeError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    dialog = shown(qtbot, ProblemDialog)
    assert "in a thread" in dialog.details.toPlainText()
    press(qtbot, dialog, "Go on")


def test_everything_is_left_as_it_was_in_the_end(problems: Problems) -> None:
    before = sys.excepthook, threading.excepthook
    problems.install()
    problems.uninstall()
    assert (sys.excepthook, threading.excepthook) == (sys.__excepthook__, threading.__excepthook__)
    sys.excepthook, threading.excepthook = before


def test_details_begin_with_the_versions() -> None:
    assert details_of(ValueError("x")).startswith("Readyroom ")
