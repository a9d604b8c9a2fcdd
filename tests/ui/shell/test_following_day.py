"""What is open is judged by the day that it is."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from app.ui.shell.following_day import follow_day
from app.ui.shell.window import MainWindow
from tests.ui.conftest import NOW


def test_past_midnight_the_report_is_of_the_new_day(window: MainWindow, qtbot: QtBot) -> None:
    follow_day(window.workspace, every_ms=5)
    with qtbot.waitSignal(window.workspace.changed):
        window.workspace.clock = lambda: NOW + timedelta(days=1)
    assert window.workspace.report.as_of == (NOW + timedelta(days=1)).date().isoformat()


def test_on_the_same_day_nothing_is_evaluated_anew(window: MainWindow, qtbot: QtBot) -> None:
    follow_day(window.workspace, every_ms=5)
    with qtbot.assertNotEmitted(window.workspace.changed, wait=60):
        window.workspace.clock = lambda: NOW + timedelta(minutes=1)


def test_with_nothing_open_the_day_may_change(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.close()
    follow_day(window.workspace, every_ms=5)
    with qtbot.assertNotEmitted(window.workspace.changed, wait=60):
        window.workspace.clock = lambda: NOW + timedelta(days=1)
