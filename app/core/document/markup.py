"""Building Markdown from values: tables and cells, and everything that makes text from strangers safe to set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from app.core.document.embedding import embed
from app.core.document.escaping import Markdown, clean, escape, normalised, paragraphs, trusted

__all__ = ["Align", "Markdown", "cell", "clean", "embed", "escape", "normalised", "paragraphs", "table", "trusted"]

Align = Literal["left", "right", "center"]

_RULES: dict[str, str] = {"left": "---", "right": "---:", "center": ":---:"}
_BARE_PIPE = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"\\?\s*\n\s*")


def cell(value: object) -> Markdown:
    """Return a value as the text of one table cell: trusted Markdown on one line, anything else escaped, None empty."""
    if value is None:
        return Markdown()
    if not isinstance(value, str):
        return escape(str(value))
    return Markdown(_BARE_PIPE.sub(r"\\|", _BREAK.sub(" ", str.strip(trusted(value)))))


def table(heads: Sequence[object], rows: Iterable[Sequence[object]], align: Sequence[Align] = ()) -> Markdown:
    """Return a GFM table; columns without an alignment stand left, short rows are filled with empty cells.

    Raises ValueError without a column and where a row or the alignment is longer than the heads.
    """
    if not heads:
        raise ValueError("A table needs at least one column.")
    if len(align) > len(heads):
        raise ValueError(f"A table of {len(heads)} columns cannot have {len(align)} alignments.")
    rules = [_RULES[align[place] if place < len(align) else "left"] for place in range(len(heads))]
    lines = [_row(heads, len(heads)), "| " + " | ".join(rules) + " |", *(_row(row, len(heads)) for row in rows)]
    return Markdown("\n".join(lines))


def _row(values: Sequence[object], width: int) -> str:
    if len(values) > width:
        raise ValueError(f"A row of {len(values)} cells does not fit a table of {width} columns.")
    cells = [cell(value) for value in values] + [Markdown()] * (width - len(values))
    return "| " + " | ".join(str(text) for text in cells) + " |"
