"""The rows of a table for Qt's views, with one blank row below them in which the next one is begun."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.core.entry.table import EntryTable
from app.core.entry.unreadable import Unreadable
from app.ui.editors.editor import Mark
from app.ui.editors.sentences import writes_comma
from app.ui.editors.table.facts import WHOLE_ROW, CellFacts
from app.ui.widgets.text import plain_rich_text

if TYPE_CHECKING:
    from app.core.entry.drafts import Draft
    from app.core.questionnaire import FieldSpec, Question

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_LONG, _MANY_LINES = 90, 3
_LOOK = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_TYPE = _LOOK | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True)
class Before:
    """A row as it was before a cell of it was edited, and whether it was there."""

    cells: dict[str, Any]
    unread: dict[str, Unreadable]
    was_there: bool


class TableModel(QAbstractTableModel):
    """Cells to show and to type into. Every change that a user makes ends in `edited`."""

    edited = Signal()

    def __init__(self, question: Question, parent: QObject) -> None:
        super().__init__(parent)
        self.entry = EntryTable(question.columns, question.rows, comma=writes_comma())
        self.facts = CellFacts(self.entry)
        self.specs: tuple[FieldSpec, ...] = question.columns
        self.is_read_only = False

    @property
    def has_next_row(self) -> bool:
        """Whether there is a blank row at the end."""
        return self.entry.room > 0 and not self.is_read_only

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Rows, and the blank one."""
        return 0 if parent.isValid() else len(self.entry.rows) + self.has_next_row

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """The columns of the question."""
        return 0 if parent.isValid() else len(self.specs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be typed into, unless all is for reading only."""
        return _LOOK if self.is_read_only or not index.isValid() else _TYPE

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """What a cell shows, what is typed to get it, and what is said about it."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _Role.DisplayRole:
            return self.facts.shown(row, column)
        if role == _Role.EditRole:
            return "" if self.facts.is_next_row(row) else self.entry.text(row, column)
        if role == _Role.ToolTipRole:
            return _tip(
                "\n\n".join(each for each in (self._long_text(row, column), *self.facts.remarks(row, column)) if each)
            )
        if role == _Role.AccessibleTextRole:
            return self.facts.spoken(row, column)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Titles of columns, titles or numbers of rows."""
        is_column = orientation == Qt.Orientation.Horizontal
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self.facts.column_title(section) if is_column else self.facts.row_title(section)
        if role == _Role.ToolTipRole:
            marks = [] if is_column else self.facts.marks(section, WHOLE_ROW)
            return _tip(self.specs[section].help if is_column else "\n".join(mark.text for mark in marks))
        return None

    def load(self, value: Any) -> None:
        """Hold another value."""
        before = [row.id for row in self.entry.rows]
        if self.entry.is_fixed or [row["id"] for row in value or []] == before:
            self.entry.load(value)
            self.tell_all()
        else:
            self.beginResetModel()
            self.entry.load(value)
            self.endResetModel()

    def put_back(self, drafts: Iterable[Draft]) -> None:
        """Put texts that cannot be read back into their cells."""
        self.beginResetModel()
        self.entry.put_back(drafts)
        self.endResetModel()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Mark other cells."""
        if self.facts.take_marks(marks):
            self.tell_all()

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        if is_read_only != self.is_read_only:
            self.beginResetModel()
            self.is_read_only = is_read_only
            self.endResetModel()

    def restructure(self, change: Callable[[EntryTable], T]) -> T:
        """Make a change of rows."""
        self.beginResetModel()
        try:
            return change(self.entry)
        finally:
            self.endResetModel()
            self.edited.emit()

    def change_cells(self, cells: Iterable[tuple[int, int]], change: Callable[[EntryTable, int, int], None]) -> None:
        """Make a change of cells of rows that are there."""
        for row, column in cells:
            if not self.facts.is_next_row(row):
                change(self.entry, row, column)
        self.tell_all()
        self.edited.emit()

    def type(self, row: int, column: int, text: str, before: Before | None = None) -> None:
        """Take what was typed into a cell; what it was `before` counts while that cannot be read."""
        cells = before.cells if before is not None else None
        self._in_row(row, column, lambda: self.entry.type(row, column, text, cells))

    def put(self, row: int, column: int, value: Any) -> None:
        """Take a value that was chosen for a cell."""
        self._in_row(row, column, lambda: self.entry.put(row, column, value))

    def before(self, row: int) -> Before:
        """What to bring back if an edit is given up."""
        if self.facts.is_next_row(row):
            return Before({}, {}, was_there=False)
        held = self.entry.rows[row]
        return Before(dict(held.cells), dict(held.unread), was_there=True)

    def bring_back(self, row: int, before: Before) -> None:
        """Make a row what it was."""
        if not self.facts.is_next_row(row) and self.entry.restore(row, before.cells, before.unread):
            self._tell_row(row)
            self.edited.emit()

    def drop_blank(self, row: int, before: Before) -> None:
        """A last row that was begun and then left blank is the next row again."""
        if before.was_there or row != len(self.entry.rows) - 1 or not self.entry.rows[row].is_blank:
            return
        had_next = self.has_next_row
        if had_next:
            self.beginRemoveRows(_ROOT, row + 1, row + 1)
        self.entry.remove([row])
        if had_next:
            self.endRemoveRows()
        self._tell_row(row)

    def tell_all(self) -> None:
        """Say that any cell may be another one."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.specs) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def _in_row(self, row: int, column: int, change: Callable[[], None]) -> None:
        """Make a change in a row, beginning it where it is the next one: then another blank one comes below it."""
        is_next = self.facts.is_next_row(row)
        was_blank = is_next or self.entry.rows[row].is_blank
        grows = is_next and self.entry.room > 1
        if grows:
            self.beginInsertRows(_ROOT, row + 1, row + 1)
        change()
        if grows:
            self.endInsertRows()
        if was_blank or self.entry.rows[row].is_blank:
            self._tell_row(row)
        else:
            self.dataChanged.emit(self.index(row, column), self.index(row, column))
        self.edited.emit()

    def _long_text(self, row: int, column: int) -> str:
        """A text that its cell may not show in full."""
        text = self.facts.shown(row, column)
        return text if len(text) > _LONG or text.count("\n") > _MANY_LINES else ""

    def _tell_row(self, row: int) -> None:
        if row < self.rowCount():
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.specs) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)


def _tip(text: str) -> str | None:
    return plain_rich_text(text) if text else None
