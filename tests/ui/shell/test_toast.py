"""A sentence that goes by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.toast import Toast
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from tests.ui.walking import settle


def place(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def toast(window: MainWindow) -> Toast:
    window.desk.say("The explanation is on the clipboard.")
    settle()
    return window.findChild(Toast)


def test_it_covers_nothing(window: MainWindow) -> None:
    said = place(toast(window), window)
    for each in (window.navigation.pages, window.navigation.readiness, window.bar, window.stack):
        assert not said.intersects(place(each, window))


def test_where_the_side_has_no_room_it_lies_at_the_foot(window: MainWindow) -> None:
    theme().set_zoom(200)
    window.resize(900, 520)
    settle()
    assert window.rect().contains(toast(window).geometry())


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
def test_a_click_ends_it(window: MainWindow, qtbot: QtBot, button: Qt.MouseButton) -> None:
    said = toast(window)
    qtbot.mouseClick(said, button)
    assert said.isHidden()
