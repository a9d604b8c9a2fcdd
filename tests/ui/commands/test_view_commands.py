"""Theme, size of text and language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.commands.view_commands import next_zoom
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("zoom", "step", "wanted"),
    [(100, 1, 110), (100, -1, 90), (200, 1, 200), (80, -1, 80), (105, 1, 110), (105, -1, 100)],
)
def test_the_size_of_text_goes_in_steps(zoom: int, step: int, wanted: int) -> None:
    assert next_zoom(zoom, step) == wanted


def test_ctrl_plus_makes_the_text_larger_and_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert (theme().zoom, window.preferences.zoom) == (110, 110)


def test_ctrl_0_brings_the_usual_size_back(window: MainWindow, qtbot: QtBot) -> None:
    theme().set_zoom(150)
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert theme().zoom == 100
