"""Heights of rows. Those in sight are fitted at once, the others a few at a time while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTableView

from app.ui.editors.growing_text import GrowingText
from app.ui.editors.table.cell_text import LEAST_HEIGHT
from app.ui.editors.table.editing import EditingDelegate
from app.ui.editors.table.model import TableModel
from app.ui.theme.theme import theme

_AT_ONCE = 24
_BUDGET = 0.006
"""Seconds that fitting may take at a time."""


class RowFitting(QObject):
    """`fitted` tells that heights have changed."""

    fitted = Signal()

    def __init__(
        self, view: QTableView, model: TableModel, delegate: EditingDelegate, title_height: Callable[[int], int]
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._delegate = view, model, delegate
        self._title_height = title_height
        self._waiting: list[int] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def fit_all(self) -> None:
        """Fit every row, beginning with those in sight."""
        first = max(0, self._view.rowAt(0))
        rows = self._model.rowCount()
        soon = range(first, min(rows, first + _AT_ONCE))
        self.fit(soon)
        self._waiting = [row for row in range(rows - 1, -1, -1) if row not in soon]
        if self._waiting:
            self._timer.start()

    def fit(self, rows: Iterable[int]) -> None:
        """Fit these rows."""
        heads = self._view.verticalHeader()
        is_other = False
        for row in rows:
            height = self._height(row)
            if height != heads.sectionSize(row):
                heads.resizeSection(row, height)
                is_other = True
        if is_other:
            self.fitted.emit()

    def _go_on(self) -> None:
        """Fit some more."""
        rows = self._model.rowCount()
        end = monotonic() + _BUDGET
        heads, is_other = self._view.verticalHeader(), False
        while self._waiting and monotonic() < end:
            row = self._waiting.pop()
            if row < rows:
                height = self._height(row)
                if height != heads.sectionSize(row):
                    heads.resizeSection(row, height)
                    is_other = True
        if not self._waiting:
            self._timer.stop()
        if is_other:
            self.fitted.emit()

    def _height(self, row: int) -> int:
        least = theme().px(LEAST_HEIGHT)
        if self._model.facts.is_next_row(row) and self._model.facts.begun is None:
            return least
        field, begun = self._delegate.field, self._model.facts.begun
        heights = [
            self._delegate.height(row, column, self._view.columnWidth(column))
            for column in range(self._model.columnCount())
            if (row, column) != begun
        ]
        if isinstance(field, GrowingText) and begun is not None and begun[0] == row:
            heights.append(field.sizeHint().height())
        height = max(heights, default=least)
        return max(least, height, self._title_height(row) if self._model.entry.is_fixed else 0)
