"""What is done with rows and ranges of cells: insert, delete, move, duplicate, copy, cut, paste, empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from app.core.entry.block import block_text, read_block
from app.core.entry.table import EntryTable, Pasted
from app.core.values import MAX_ROWS
from app.ui.editors.table.model import TableModel
from app.ui.texts import tr, tr_n

T = TypeVar("T")
_SELECT = QItemSelectionModel.SelectionFlag
_MOST_PASTED = 2_000_000


class RowActions(QObject):
    """Works on what is selected in the view. `noticed` says what could not be done."""

    noticed = Signal(str)
    acted = Signal()

    def __init__(self, view: QTableView, model: TableModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def rows(self) -> range:
        """The rows that are selected, from the first to the last."""
        found = [index.row() for index in self._view.selectionModel().selectedIndexes()]
        found = found or [self._view.currentIndex().row()]
        there = len(self._model.entry.rows)
        return range(max(0, min(found)), min(max(found) + 1, there))

    def be_at(self, row: int, column: int) -> None:
        """Be in a cell, with nothing else selected, whichever keys are held."""
        if 0 <= row < self._model.rowCount():
            place = self._model.index(row, max(0, column))
            self._view.selectionModel().setCurrentIndex(place, _SELECT.ClearAndSelect)
            self._view.scrollTo(place)

    def select(self, rows: range, columns: range | None = None, *, current: int = -1) -> None:
        """Select rows, or cells of them, and be in their first cell or in the column `current`."""
        columns = columns or range(self._model.columnCount())
        if not rows:
            return
        chosen = self._view.selectionModel()
        start = self._model.index(rows.start, current if current >= 0 else columns.start)
        chosen.setCurrentIndex(start, _SELECT.NoUpdate)
        first = self._model.index(rows.start, columns.start)
        last = self._model.index(rows.stop - 1, columns.stop - 1)
        chosen.select(QItemSelection(first, last), _SELECT.ClearAndSelect)
        self._view.scrollTo(start)

    def insert_above(self) -> None:
        """Blank rows above the selected ones, as many as those."""
        rows = self.rows()
        self._insert(max(0, min(rows.start, len(self._model.entry.rows))), max(1, len(rows)))

    def insert_below(self) -> None:
        """A blank row below the selected ones."""
        self._insert(self.rows().stop, 1)

    def remove(self) -> None:
        """Take the selected rows out; a matrix's are emptied."""
        rows, column = self.rows(), self._view.currentIndex().column()
        if rows and self._may_change():
            self._change(lambda entry: entry.remove(rows))
            self.be_at(min(rows.start, self._model.rowCount() - 1), column)

    def move_up(self) -> None:
        """Put the selected rows above the one before them."""
        rows = self.rows()
        if rows and rows.start > 0:
            self.move(rows, rows.start - 1)

    def move_down(self) -> None:
        """Put the selected rows below the one behind them."""
        rows = self.rows()
        if rows and rows.stop < len(self._model.entry.rows):
            self.move(rows, rows.stop + 1)

    def move(self, rows: range, to: int) -> None:
        """Put rows before another one."""
        if self._may_change() and not self._model.entry.is_fixed:
            column = self._view.currentIndex().column()
            self.select(self._change(lambda entry: entry.move(rows, to)), current=max(0, column))

    def duplicate(self) -> None:
        """The selected rows once more, below them."""
        rows, column = self.rows(), self._view.currentIndex().column()
        if rows and self._has_room(len(rows)):
            self.select(self._change(lambda entry: entry.duplicate(rows)), current=max(0, column))

    def copy(self, *, with_heads: bool = False) -> None:
        """Put the selected cells on the clipboard, as text that a spreadsheet takes."""
        cells = self._cells()
        if not cells:
            return
        rows, columns = sorted({row for row, _ in cells}), sorted({column for _, column in cells})
        entry = self._model.entry
        block = [[entry.text(row, column) if (row, column) in cells else "" for column in columns] for row in rows]
        heads = [[entry.columns[column].title for column in columns]] if with_heads else []
        QGuiApplication.clipboard().setText(block_text([*heads, *block]))

    def cut(self) -> None:
        """Copy, and empty the cells."""
        if self._may_change():
            self.copy()
            self.empty()

    def empty(self) -> None:
        """Empty the selected cells."""
        if self._may_change() and (cells := self._cells()):
            self.acted.emit()
            self._model.change_cells(cells, lambda entry, row, column: entry.put(row, column, None))

    def paste(self) -> None:
        """Put the cells on the clipboard here; a single one goes into all that are selected."""
        text = QGuiApplication.clipboard().text()[:_MOST_PASTED]
        block = read_block(text)
        current = self._view.currentIndex()
        if not block or not self._may_change() or not current.isValid():
            return
        selected = self._cells()
        if len(block) == 1 and len(block[0]) == 1 and len(selected) > 1:
            self.acted.emit()
            self._model.change_cells(selected, lambda entry, row, column: entry.type(row, column, block[0][0]))
            return
        row = min([current.row(), *(row for row, _ in selected)])
        column = min([current.column(), *(column for _, column in selected)])
        pasted = self._change(lambda entry: entry.paste(row, column, block))
        self.select(pasted.rows, pasted.columns)
        self.noticed.emit(_left_out(pasted))

    def _cells(self) -> set[tuple[int, int]]:
        there = len(self._model.entry.rows)
        chosen = self._view.selectionModel().selectedIndexes() or [self._view.currentIndex()]
        return {(index.row(), index.column()) for index in chosen if 0 <= index.row() < there}

    def _insert(self, at: int, count: int) -> None:
        if self._has_room(count):
            column = max(0, self._view.currentIndex().column())
            added = self._change(lambda entry: entry.insert(at, count))
            self.be_at(added.start, column)

    def _change(self, change: Callable[[EntryTable], T]) -> T:
        self.acted.emit()
        return self._model.restructure(change)

    def _may_change(self) -> bool:
        return not self._model.is_read_only

    def _has_room(self, count: int) -> bool:
        """Whether rows can be added; says so when they cannot."""
        if not self._may_change() or self._model.entry.is_fixed:
            return False
        if self._model.entry.room < count:
            self.noticed.emit(tr("There is no room for more rows: {most} are allowed.", most=MAX_ROWS))
            return False
        return True


def _left_out(pasted: Pasted) -> str:
    if pasted.rows_left_out:
        return tr_n("%n rows had no place and were left out.", pasted.rows_left_out)
    if pasted.columns_left_out:
        return tr_n("%n columns had no place and were left out.", pasted.columns_left_out)
    return ""
