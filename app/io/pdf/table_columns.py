"""Column widths of a table, from the text in its cells.

Automatic table layout costs a tenth of a render and lets long words push a table over the margin. Fixed layout with
widths worked out here is faster, never overflows, and gives narrow columns a sensible minimum.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LINE_CHARS = 96.0  # average characters of table text across the text area
_PADDING_CHARS = 3.2  # what the padding of one cell costs
_LONGEST_WORD = 17  # longer words are hyphenated or broken
_LONGEST_LINE = 64  # a cell never asks for more than this on one line
_SHORT_LINE = 34  # a column with nothing longer is kept on one line where there is room
_BREAK = re.compile(r"[\s/‐]+|-+(?!\d)")  # a date stays in one piece


def column_percents(rows: Sequence[Sequence[str]]) -> list[float]:
    """Widths in per cent, summing to 100, for rows of cell texts of equal length; [] without columns.

    As in CSS 2.2 §17.5.2.2 every column gets its longest word and a share of the rest in proportion to what it would
    like beyond that, here with both bounded. Short columns come first, so that dates and names do not wrap; but long
    ones can count on half of what they want, where that leaves each column its longest word. Heads may wrap.
    """
    count = max((len(row) for row in rows), default=0)
    if not count:
        return []
    words = [_PADDING_CHARS + _longest_word(rows, column) for column in range(count)]
    wanted = [max(words[column], _PADDING_CHARS + _longest_line(rows, column)) for column in range(count)]
    short = [want <= _PADDING_CHARS + _SHORT_LINE for want in wanted]
    least = [low if few else max(low, want / 2) for low, want, few in zip(words, wanted, short, strict=True)]
    if sum(least) > _LINE_CHARS:
        least = words
    appetite = [want - low for want, low in zip(wanted, least, strict=True)]
    more = _shared(max(0.0, _LINE_CHARS - sum(least)), appetite, short)
    widths = [low + extra for low, extra in zip(least, more, strict=True)]
    total = sum(widths)  # below the whole when all fits on one line: what is left goes by size
    return [100.0 * width / total for width in widths]


def _shared(spare: float, appetite: Sequence[float], short: Sequence[bool]) -> list[float]:
    """`spare` handed out: to short columns what they want, then to the others in proportion; to none more than that."""
    first = sum(want for want, is_short in zip(appetite, short, strict=True) if is_short)
    for_short = min(1.0, spare / first) if first else 0.0
    rest, left = sum(appetite) - first, max(0.0, spare - first)
    for_long = min(1.0, left / rest) if rest else 0.0
    return [want * (for_short if is_short else for_long) for want, is_short in zip(appetite, short, strict=True)]


def _cells(rows: Sequence[Sequence[str]], column: int) -> list[str]:
    return [row[column] for row in rows if column < len(row)]


def _longest_word(rows: Sequence[Sequence[str]], column: int) -> float:
    lengths = [len(word) for cell in _cells(rows, column) for word in _BREAK.split(cell[:4000])]
    return float(min(_LONGEST_WORD, max(4, *lengths, 4)))


def _longest_line(rows: Sequence[Sequence[str]], column: int) -> float:
    head, *body = [len(cell) for cell in _cells(rows, column)] or [0]
    return float(min(_LONGEST_LINE, max(head if not body else head / 2, *body, 0)))
