"""A table of every type, and hands to work it with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.editors.table.editor import TableEditor
from tests.ui.editors.conftest import OPTIONS, Make, Told

COLUMNS = [
    {"id": "name", "type": "text", "title": "Name"},
    {"id": "target", "type": "percent", "title": "Target", "max": 100},
    {"id": "window", "type": "duration", "title": "Window", "required": False},
    {"id": "kind", "type": "single", "title": "Kind", "required": False, "options": OPTIONS[:2]},
    {"id": "agreed", "type": "boolean", "title": "Agreed", "required": False},
    {"id": "signals", "type": "multi", "title": "Signals", "required": False, "options": OPTIONS},
    {"id": "owner", "type": "person", "title": "Owner", "required": False},
    {"id": "review", "type": "date", "title": "Review", "required": False},
]
NAME, TARGET, WINDOW, KIND, AGREED, SIGNALS, OWNER, REVIEW = range(8)
VALUE: list[dict[str, Any]] = [
    {"id": "r1", "name": "Alpha", "target": 99.9},
    {"id": "r2", "name": "Beta", "target": 95, "kind": "logs"},
    {"id": "r3", "name": "Gamma"},
]


class Hands:
    """Does to a table what a user does."""

    def __init__(self, told: Told, qtbot: QtBot) -> None:
        assert isinstance(told.editor, TableEditor)
        self.told, self.editor, self.qtbot = told, told.editor, qtbot
        self.grid, self.model = told.editor.grid, told.editor.model

    @property
    def here(self) -> tuple[int, int]:
        index = self.grid.currentIndex()
        return index.row(), index.column()

    @property
    def field(self) -> QWidget:
        field = self.grid.cells.field
        assert field is not None
        return field

    @property
    def value(self) -> Any:
        return self.editor.value()

    def go(self, row: int, column: int) -> Hands:
        self.grid.setFocus()
        self.grid.rows.be_at(row, column)
        return self

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> Hands:
        keys = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            keys |= each
        self.qtbot.keyClick(self.grid.cells.field or self.grid, key, keys)
        return self

    def type(self, text: str) -> Hands:
        for character in text:
            self.qtbot.keyClicks(self.grid.cells.field or self.grid, character)
        return self

    def paste(self, text: str) -> Hands:
        QApplication.clipboard().setText(text)
        return self.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def select(self, first: tuple[int, int], last: tuple[int, int]) -> Hands:
        self.click(*first)
        self.click(*last, Qt.KeyboardModifier.ShiftModifier)
        return self

    def click(self, row: int, column: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Hands:
        self.qtbot.mouseClick(self.grid.viewport(), Qt.MouseButton.LeftButton, keys, self.middle(row, column))
        return self

    def middle(self, row: int, column: int) -> QPoint:
        return self.grid.visualRect(self.model.index(row, column)).center()

    def names(self) -> list[Any]:
        return [row.get("name") for row in self.value or []]


@pytest.fixture
def table(make: Make, qtbot: QtBot) -> Callable[..., Hands]:
    """A table with that value."""

    def build(value: Any = VALUE, **keys: Any) -> Hands:
        keys.setdefault("columns", COLUMNS)
        told = make("matrix" if "rows" in keys else "table", value, **keys)
        told.editor.window().resize(1200, 700)
        hands = Hands(told, qtbot)
        qtbot.waitUntil(lambda: hands.grid.viewport().width() > 1000)
        return hands

    return build
