"""Tables as CSV that a spreadsheet can open without obeying what people wrote in it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Heads and rows as CSV, each line ending in a newline."""
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return "".join(lines)


class _Lines(list[str]):
    """Takes what is written to it."""

    def write(self, text: str) -> None:
        self.append(text)


def _inert(cell: str) -> str:
    """A spreadsheet takes a cell that begins so for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell
