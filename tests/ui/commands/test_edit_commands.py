"""The keys of undo: first a field's own, then those of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.shell.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(window: MainWindow) -> QLineEdit:
    made = QLineEdit(window.stack)
    made.show()
    made.setFocus()
    return made


def test_a_field_takes_its_own_words_back_first(window: MainWindow, field: QLineEdit, qtbot: QtBot) -> None:
    window.workspace.set_answer("run.rate", Answer(value=900), "Answer")
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert "run.rate" in window.workspace.assessment.answers


def test_with_nothing_of_its_own_the_window_undoes(window: MainWindow, field: QLineEdit, qtbot: QtBot) -> None:
    window.workspace.set_answer("run.rate", Answer(value=900), "Answer")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert "run.rate" not in window.workspace.assessment.answers


def test_and_does_it_again(window: MainWindow, field: QLineEdit, qtbot: QtBot) -> None:
    window.workspace.set_answer("run.rate", Answer(value=900), "Answer")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "run.rate" in window.workspace.assessment.answers
