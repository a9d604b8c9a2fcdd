"""What there is to know about each cell: its text, what is wrong with it, which findings stand at it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.ui.editors.editor import Mark
from app.ui.editors.sentences import sentence
from app.ui.editors.table.shown import NUMERIC, shown_cell, unit_of
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.core.entry.table import EntryTable

WHOLE_ROW = -1


class CellFacts:
    """Asked for cells by row and column. `begun` is the cell that is typed into; its problems are not said yet."""

    def __init__(self, entry: EntryTable) -> None:
        self._entry = entry
        self.begun: tuple[int, int] | None = None
        self._numeric = [str(column.type) in NUMERIC for column in entry.columns]
        self._marks: dict[tuple[str, str], list[Mark]] = {}

    def take_marks(self, marks: Iterable[Mark]) -> bool:
        """Mark other cells; False when they are the same ones."""
        found: dict[tuple[str, str], list[Mark]] = {}
        for mark in marks:
            if mark.row:
                found.setdefault((mark.row, mark.field), []).append(mark)
        is_new = found != self._marks
        self._marks = found
        return is_new

    def is_next_row(self, row: int) -> bool:
        """Whether it is the blank row at the end."""
        return row >= len(self._entry.rows)

    def is_numeric(self, column: int) -> bool:
        """Whether a column stands to the right."""
        return self._numeric[column]

    def row_title(self, row: int) -> str:
        """The title of a matrix's row, else its number."""
        if self.is_next_row(row):
            return tr("New row")
        return self._entry.rows[row].title or str(row + 1)

    def column_title(self, column: int) -> str:
        """Title and unit of a column."""
        spec = self._entry.columns[column]
        unit = unit_of(spec)
        return tr("{title} ({unit})", title=spec.title, unit=unit) if unit else spec.title

    def shown(self, row: int, column: int) -> str:
        """What a cell shows."""
        if self.is_next_row(row):
            return ""
        held, spec = self._entry.rows[row], self._entry.columns[column]
        unread = held.unread.get(spec.id)
        return unread.text if unread else shown_cell(spec, held.cells.get(spec.id))

    def problem(self, row: int, column: int) -> str:
        """Why what is typed in a cell cannot be read."""
        if self.is_next_row(row) or not (held := self._entry.rows[row]).unread or (row, column) == self.begun:
            return ""
        unread = held.unread.get(self._entry.columns[column].id)
        return sentence(unread) if unread else ""

    def marks(self, row: int, column: int) -> list[Mark]:
        """The findings at a cell, those about a whole row where `column` is WHOLE_ROW."""
        if not self._marks or self.is_next_row(row):
            return []
        field = "" if column == WHOLE_ROW else self._entry.columns[column].id
        return self._marks.get((self._entry.rows[row].id, field), [])

    def mark_kind(self, row: int, column: int) -> str:
        """The worst kind of the findings at a cell; empty when there are none."""
        kinds = {mark.kind for mark in self.marks(row, column)}
        return "err" if "err" in kinds else "warn" if "warn" in kinds else ""

    def is_missing(self, row: int, column: int) -> bool:
        """Whether something required is not there yet."""
        return not self.is_next_row(row) and (row, column) != self.begun and self._entry.is_missing(row, column)

    def remarks(self, row: int, column: int) -> list[str]:
        """All that is said about a cell."""
        said = [self.problem(row, column), *(mark.text for mark in self.marks(row, column))]
        missing = [tr("Still to be filled in")] if self.is_missing(row, column) else []
        return [each for each in said if each] + missing

    def spoken(self, row: int, column: int) -> str:
        """What a screen reader says of a cell."""
        text = self.shown(row, column) or tr("empty")
        said = " ".join(self.remarks(row, column))
        return f"{text}. {said}" if said else text
