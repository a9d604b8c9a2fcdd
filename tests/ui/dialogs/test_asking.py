"""Questions with a few answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dialogs.asking import Asking, ask, tell
from app.ui.dialogs.way import Way
from tests.ui.acting import is_shown, press, shown


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def two(done: list[str]) -> list[Way]:
    return [Way("One", lambda: done.append("one")), Way("Two", lambda: done.append("two"))]


def test_the_way_chosen_is_run_once(parent: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    ask(
        parent,
        "Title",
        "Text.",
        [Way("One", lambda: done.append("one")), Way("Two", lambda: done.append("two"))],
    )
    press(qtbot, shown(qtbot, Asking), "One")
    assert done == ["one"]


def test_escape_is_the_way_that_changes_nothing(parent: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    ask(parent, "Title", "Text.", [Way("One", lambda: done.append("one"))], left=lambda: done.append("left"))
    qtbot.keyClick(shown(qtbot, Asking), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_shown(Asking))
    assert done == ["left"]


def test_enter_takes_the_last_way(parent: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    ask(
        parent,
        "Title",
        "Text.",
        [Way("One", lambda: done.append("one")), Way("Two", lambda: done.append("two"))],
    )
    qtbot.keyClick(shown(qtbot, Asking), Qt.Key.Key_Return)
    assert done == ["two"]


def test_foreign_words_are_shown_as_they_are(parent: QWidget, qtbot: QtBot) -> None:
    hostile = "<img src='//host/share/x.png'>"
    dialog = tell(parent, "Title", hostile, [hostile])
    assert hostile in [each.text() for each in dialog.findChildren(QLabel)]
    assert dialog.findChild(QListWidget).item(0).text() == hostile
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in dialog.findChildren(QLabel))
    dialog.close()
