"""A table or matrix while it is worked on: rows, their kept cells, and texts that cannot be read yet.

The kept value is made of the cells alone. A text that cannot be read stays with its cell, whose kept value becomes
what it was before that edit again. A row without a kept cell is not part of the value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from app.core.entry.block import headed_columns
from app.core.entry.cells import cell_text, kept_value, read_cell
from app.core.entry.drafts import Draft
from app.core.entry.unreadable import Unreadable
from app.core.questionnaire import FieldSpec, MatrixRow
from app.core.values import MAX_ROWS

_MOST_DIGITS = 6


@dataclass(slots=True)
class Row:
    """A row: its stable id, its title in a matrix, kept cells and unread texts by column."""

    id: str
    title: str = ""
    cells: dict[str, Any] = field(default_factory=dict[str, Any])
    unread: dict[str, Unreadable] = field(default_factory=dict[str, Unreadable])
    kept: dict[str, Any] | None = None
    """The row as part of the value, until a cell of it changes."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is in it, not even something unread."""
        return not self.cells and not self.unread


@dataclass(frozen=True)
class Pasted:
    """Where a pasted block went, and how many of its rows and columns had no place."""

    rows: range
    columns: range
    rows_left_out: int = 0
    columns_left_out: int = 0


class EntryTable:
    """Rows that are typed, pasted, moved. `fixed` gives the rows of a matrix, which stay."""

    def __init__(self, columns: Sequence[FieldSpec], fixed: Sequence[MatrixRow] = (), *, comma: bool = False) -> None:
        self.columns = tuple(columns)
        self.is_fixed = bool(fixed)
        self.rows = [Row(each.id, each.title) for each in fixed]
        self._comma = comma
        self._highest = 0
        self._gone: dict[str, Row] = {}
        """Rows that went with unread texts in them, or became others, by id; undoing and redoing bring them back."""

    @property
    def room(self) -> int:
        """How many rows can be added."""
        return 0 if self.is_fixed else MAX_ROWS - len(self.rows)

    def value(self) -> list[dict[str, Any]] | dict[str, dict[str, Any]] | None:
        """The kept form, which is not to be changed; None when nothing is in it."""
        begun = [row for row in self.rows if row.cells]
        if not begun:
            return None
        kept = [self._kept(row) for row in begun]
        return {row.id: cells for row, cells in zip(begun, kept, strict=True)} if self.is_fixed else kept

    def load(self, value: Any) -> None:
        """Hold another kept value. An unread text stays where its row is and the cell's kept value is the same."""
        if self.is_fixed:
            cells_of = cast("Mapping[str, Mapping[str, Any]]", value or {})
            given = [Row(row.id, row.title, dict(cells_of.get(row.id, {}))) for row in self.rows]
        else:
            given = [_row(each) for each in cast("Iterable[Mapping[str, Any]]", value or [])]
        self._carry_unread({row.id: row for row in given})
        for row in given:
            self._bring_back_unread(row)
        if not self.is_fixed:
            self._carry_rows(given)
        self.rows = given
        self._note_ids(given)

    def text(self, row: int, column: int) -> str:
        """What to type to get what is in a cell; of an unread one what was typed."""
        spec = self.columns[column]
        held = self.rows[row]
        unread = held.unread.get(spec.id)
        return unread.text if unread else cell_text(spec, held.cells.get(spec.id), comma=self._comma)

    def type(self, row: int, column: int, text: str, before: Mapping[str, Any] | None = None) -> None:
        """Take what was typed into a cell; in the row after the last one it begins a row.

        `before`: the row's cells when this edit of the cell began, which is what counts while the text cannot be read.
        """
        held, spec = self._held(row), self.columns[column]
        try:
            _keep(held, spec.id, read_cell(spec, text, comma=self._comma))
        except Unreadable as unread:
            if before is not None and not unread.goes_on_too_long:
                _keep(held, spec.id, before.get(spec.id))
            held.unread[spec.id] = unread

    def put(self, row: int, column: int, value: Any) -> None:
        """Take a value that was chosen; None empties the cell."""
        held, spec = self._held(row), self.columns[column]
        try:
            _keep(held, spec.id, None if value is None else kept_value(spec, value))
        except Unreadable as unread:
            held.unread[spec.id] = unread

    def insert(self, at: int, count: int = 1) -> range:
        """Blank rows before the row `at`, as many as there is room for."""
        added = [Row(self._fresh_id()) for _ in range(min(count, max(0, self.room)))]
        self.rows[at:at] = added
        return range(at, at + len(added))

    def remove(self, rows: Iterable[int]) -> None:
        """Take rows out; those of a matrix are emptied."""
        for row in sorted(set(rows), reverse=True):
            self._note_gone(self.rows[row])
            if self.is_fixed:
                self.rows[row] = Row(self.rows[row].id, self.rows[row].title)
            else:
                del self.rows[row]

    def move(self, rows: range, to: int) -> range:
        """Put neighbouring rows before the row `to` (counted as they are now); gives where they are."""
        moved = self.rows[rows.start : rows.stop]
        start = to if to <= rows.start else max(rows.start, to - len(moved))
        del self.rows[rows.start : rows.stop]
        self.rows[start:start] = moved
        return range(start, start + len(moved))

    def duplicate(self, rows: range) -> range:
        """The same rows again below the last of them, with ids of their own."""
        added = self.insert(rows.stop, len(rows))
        for source, copy in zip(rows, added, strict=False):
            self.rows[copy].cells = dict(self.rows[source].cells)
            self.rows[copy].unread = dict(self.rows[source].unread)
        return added

    def paste(self, row: int, column: int, block: Sequence[Sequence[str]]) -> Pasted:
        """Put a block into the cells from `row` and `column` on; rows are added where it reaches below the last one.

        A first row of headings is left out and says which column each cell belongs to.
        """
        places = headed_columns(block, self.columns)
        if places is None:
            width = max((len(cells) for cells in block), default=0)
            places = [each if each < len(self.columns) else None for each in range(column, column + width)]
        else:
            block = block[1:]
        fitting = block[: len(self.rows) + self.room - row]
        for number, cells in enumerate(fitting, start=row):
            for place, text in zip(places, cells, strict=False):
                if place is not None:
                    self.type(number, place, text)
        taken = [place for place in places if place is not None] or [column]
        return Pasted(
            rows=range(row, row + len(fitting)),
            columns=range(min(taken), max(taken) + 1),
            rows_left_out=len(block) - len(fitting),
            columns_left_out=places.count(None),
        )

    def restore(self, row: int, cells: Mapping[str, Any], unread: Mapping[str, Unreadable]) -> bool:
        """Make a row what it was; False when it is that already."""
        held = self.rows[row]
        if (held.cells, held.unread) == (cells, unread):
            return False
        held.cells, held.unread, held.kept = dict(cells), dict(unread), None
        return True

    def is_missing(self, row: int, column: int) -> bool:
        """Whether a required cell is empty in a row that was begun."""
        held, spec = self.rows[row], self.columns[column]
        return spec.required and not held.is_blank and spec.id not in held.cells and spec.id not in held.unread

    def first_unread(self) -> tuple[int, int] | None:
        """Row and column of the first text that cannot be read."""
        for number, row in enumerate(self.rows):
            if row.unread:
                return number, next(place for place, column in enumerate(self.columns) if column.id in row.unread)
        return None

    def drafts(self) -> tuple[Draft, ...]:
        """All texts that cannot be read, of rows that are there and of those that may come back."""
        found: list[Draft] = []
        before = ""
        for row in self.rows:
            found += [Draft(row.id, name, each.text, dict(row.cells), before) for name, each in row.unread.items()]
            before = row.id
        for row in self._gone.values():
            found += [
                Draft(row.id, name, each.text, dict(row.cells), is_there=False) for name, each in row.unread.items()
            ]
        return tuple(found)

    def put_back(self, drafts: Iterable[Draft]) -> None:
        """Put unread texts back to where they were; those of rows that are others by now wait for them."""
        specs = {spec.id: spec for spec in self.columns}
        kept: dict[str, Row] = {}
        for draft in drafts:
            row = kept.setdefault(draft.row, Row(draft.row, cells=dict(draft.cells or {})))
            unread = _unread(specs.get(draft.field), draft.text, comma=self._comma)
            if unread is not None:
                row.unread[draft.field] = unread
                if draft.is_there and not row.cells and self.room:
                    _insert_behind(self.rows, draft.after, row.id)
        self._gone.update({name: row for name, row in kept.items() if row.unread})
        self._note_ids(kept.values())
        for row in self.rows:
            self._bring_back_unread(row)

    def _kept(self, row: Row) -> dict[str, Any]:
        """A row as part of the value, its cells in the order of the columns."""
        if row.kept is None:
            cells = {column.id: row.cells[column.id] for column in self.columns if column.id in row.cells}
            row.kept = cells if self.is_fixed else {"id": row.id, **cells}
        return row.kept

    def _held(self, row: int) -> Row:
        if row == len(self.rows):
            self.insert(row)
        return self.rows[row]

    def _fresh_id(self) -> str:
        """An id that no row had here, so that nothing said about a row that is gone falls on a new one."""
        self._highest += 1
        return f"r{self._highest}"

    def _note_ids(self, rows: Iterable[Row]) -> None:
        for row in rows:
            number = row.id[1:]
            if row.id.startswith("r") and number.isdecimal() and len(number) <= _MOST_DIGITS:
                self._highest = max(self._highest, int(number))

    def _carry_unread(self, given: Mapping[str, Row]) -> None:
        for row in self.rows:
            now = given.get(row.id)
            for name, unread in row.unread.items():
                if now is not None and now.cells.get(name) == row.cells.get(name):
                    now.unread[name] = unread
            if now is None or now.unread.keys() != row.unread.keys():
                self._note_gone(row)

    def _note_gone(self, row: Row) -> None:
        """Keep the unread texts of a row that has kept cells too: the same row comes back when this is undone."""
        if row.unread and row.cells:
            self._gone[row.id] = Row(row.id, row.title, dict(row.cells), dict(row.unread))

    def _bring_back_unread(self, row: Row) -> None:
        """Give a row that is the same again its unread texts."""
        gone = self._gone.get(row.id)
        if gone is not None and gone.cells == row.cells:
            row.unread = {**gone.unread, **row.unread}
            del self._gone[row.id]

    def _carry_rows(self, given: list[Row]) -> None:
        """Rows of nothing but unread texts are in no value; they stay behind the row that they followed."""
        before = ""
        for row in self.rows:
            places = {each.id: place for place, each in enumerate(given)}
            if row.unread and not row.cells and row.id not in places and len(given) < MAX_ROWS:
                given.insert(places[before] + 1 if before in places else 0 if not before else len(given), row)
            before = row.id


def _insert_behind(rows: list[Row], before: str, name: str) -> None:
    """Put in a row of nothing but unread texts, which is in no value; not where it is there."""
    ids = [each.id for each in rows]
    if name not in ids:
        rows.insert(ids.index(before) + 1 if before in ids else len(ids) if before else 0, Row(name))


def _unread(spec: FieldSpec | None, text: str, *, comma: bool) -> Unreadable | None:
    """Why a text cannot be read; None where it can be by now, or where there is no such column any more."""
    if spec is None:
        return None
    try:
        read_cell(spec, text, comma=comma)
    except Unreadable as unread:
        return unread
    return None


def _row(kept: Mapping[str, Any]) -> Row:
    return Row(str(kept["id"]), cells={name: cell for name, cell in kept.items() if name != "id"})


def _keep(row: Row, name: str, value: Any) -> None:
    row.kept = None
    row.unread.pop(name, None)
    if value is None or value in ("", []):
        row.cells.pop(name, None)
    else:
        row.cells[name] = value
