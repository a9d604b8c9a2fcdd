"""Column widths of a table, from the text in its cells.

Automatic table layout costs a tenth of a render and lets long words push a table over the margin. Fixed layout with
widths worked out here is faster, never overflows, and gives narrow columns a sensible minimum.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.core.document.column_widths import shared_widths

_LINE_CHARS = 96.0  # average characters of table text across the text area
_PADDING_CHARS = 3.2  # what the padding of one cell costs
_LONGEST_WORD = 17  # longer words are hyphenated or broken
_LONGEST_LINE = 64  # a cell never asks for more than this on one line
_SHORT_LINE = 34  # a column with nothing longer is kept on one line where there is room
_BREAK = re.compile(r"[\s/‐]+|-+(?!\d)")  # a date stays in one piece


def column_percents(rows: Sequence[Sequence[str]]) -> list[float]:
    """Widths in per cent, summing to 100, for rows of cell texts of equal length; [] without columns.

    How they are shared out, `shared_widths` says; here words and lines are bounded. Heads may wrap.
    """
    count = max((len(row) for row in rows), default=0)
    if not count:
        return []
    words = [_PADDING_CHARS + _longest_word(rows, column) for column in range(count)]
    wanted = [max(words[column], _PADDING_CHARS + _longest_line(rows, column)) for column in range(count)]
    widths = shared_widths(words, wanted, _LINE_CHARS, _PADDING_CHARS + _SHORT_LINE)
    return [100.0 * width / sum(widths) for width in widths]


def _cells(rows: Sequence[Sequence[str]], column: int) -> list[str]:
    return [row[column] for row in rows if column < len(row)]


def _longest_word(rows: Sequence[Sequence[str]], column: int) -> float:
    lengths = [len(word) for cell in _cells(rows, column) for word in _BREAK.split(cell[:4000])]
    return float(min(_LONGEST_WORD, max(4, *lengths, 4)))


def _longest_line(rows: Sequence[Sequence[str]], column: int) -> float:
    head, *body = [len(cell) for cell in _cells(rows, column)] or [0]
    return float(min(_LONGEST_LINE, max(head if not body else head / 2, *body, 0)))
