"""Enter presses the button that has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.ui.dialogs.asking import Asking, ask
from app.ui.dialogs.way import Way
from app.ui.shell.tour import Tour
from app.ui.shell.window import MainWindow
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.wrapping_link import WrappingLink
from tests.ui.acting import is_shown, shown


def focus(widget: QAbstractButton, qtbot: QtBot) -> None:
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("kind", ["button", "link", "icon", "row", "wrapping link"])
def test_enter_presses_a_button_of_the_window(window: MainWindow, qtbot: QtBot, kind: str, key: Qt.Key) -> None:
    pressed: list[str] = []

    def run() -> None:
        pressed.append(kind)

    made = {
        "button": lambda: button("Do it", run),
        "link": lambda: button("Do it", run, kind="link"),
        "icon": lambda: icon_button("close", "Do it", run),
        "row": lambda: RowButton("Do it", run),
        "wrapping link": lambda: WrappingLink("Do it", run),
    }[kind]()
    made.setParent(window.bar)
    made.show()
    focus(made, qtbot)
    qtbot.keyClick(made, key)
    assert pressed == [kind]


def enter_on(title: str, qtbot: QtBot) -> None:
    """Press Enter on a button of the dialog that asks."""
    dialog = shown(qtbot, Asking)
    button = next(each for each in dialog.findChildren(QAbstractButton) if each.text() == title)
    focus(button, qtbot)
    qtbot.keyClick(button, Qt.Key.Key_Return)


def test_in_a_dialog_enter_presses_the_button_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    ask(window, "Delete it?", "It is gone then.", [Way("Delete", lambda: done.append("gone"), "danger")])
    enter_on("Cancel", qtbot)
    assert done == []
    assert not is_shown(Asking)


def test_the_default_button_is_pressed_once(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    ask(window, "Go on?", "There is more.", [Way("Go on", lambda: done.append("on"), "primary")])
    enter_on("Go on", qtbot)
    assert done == ["on"]


def test_enter_goes_on_in_the_tour(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.run("help.tour")
    tour = window.findChild(Tour)
    first = tour.stop.title
    focus(tour.next, qtbot)
    qtbot.keyClick(tour.next, Qt.Key.Key_Return)
    assert tour.stop.title != first
