"""Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, a line a row, quotes where needed."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from app.core.questionnaire import FieldSpec

_NEEDS_QUOTES = re.compile('[\t\n\r]|^"')
_UNIT = re.compile(r"\s*[(\[,].*$|\s*[*%]$", re.S)


def read_block(text: str) -> list[list[str]]:
    """The rows of a pasted text; quoted cells may hold tabs, lines and doubled quotes."""
    cleaned = text.replace("\x00", "")
    try:
        if _is_quoted(cleaned):
            lines = [f"{line}\n" for line in cleaned.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
            rows = [list(row) for row in csv.reader(lines, delimiter="\t", strict=True)]
        else:
            rows = _plain_rows(cleaned)
    except csv.Error:
        rows = _plain_rows(cleaned)
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


def block_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows as text that a spreadsheet pastes into cells."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def headed_columns(rows: Sequence[Sequence[str]], columns: Sequence[FieldSpec]) -> list[int | None] | None:
    """Where the first of `rows` names columns: for each pasted column the column it belongs to, None for a blank one.

    None in all when the first row is no row of headings: then one of its cells is no column's title or id.
    """
    if len(rows) < 2:
        return None
    places = {name: place for place, column in enumerate(columns) for name in _names(column)}
    found: list[int | None] = []
    for cell in rows[0]:
        name = _folded(cell)
        place = places.get(name, places.get(_UNIT.sub("", name)))
        if (place is None and name) or (place is not None and place in found):
            return None
        found.append(place)
    return found if any(place is not None for place in found) else None


def _is_quoted(text: str) -> bool:
    """Whether cells begin with a quote, as those do that hold a tab or a line end."""
    return text.startswith('"') or '\t"' in text or '\n"' in text


def _plain_rows(text: str) -> list[list[str]]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line.split("\t") for line in lines]


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell


def _names(column: FieldSpec) -> set[str]:
    return {_folded(column.title), column.id}


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
