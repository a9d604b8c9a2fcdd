"""How wide the columns of a table on the paper are: measured in the letters in which they are set."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from app.core.document.column_widths import shared_widths
from app.ui.theme.theme import theme

CELL_PX = 12
PADDING_PX = 10
"""Size of the text in cells, and the room at the right of each, in pixels at 100 %."""
_SLACK = 2.0
_SHORT_PX = 150
"""What is no longer than this stays on one line where there is room."""
_SMALLEST, _SMALLEST_PX = 0.8, 11
"""The least size of text, as a share of its full one and in pixels."""
_NARROWEST = 0.5
"""Lines of letters that are so wide on average, in the size of the text, are not measured when they are too long."""
_BETWEEN_WORDS = re.compile(r"[ \t\r\n\f]+|(?<=\w[-–—])(?=[^\W\d])")


@dataclass
class Cell:
    """Text of a cell with its line breaks, and which letters some of it is set in."""

    column: int
    is_head: bool = False
    letters: set[str] = field(default_factory=set[str])
    """'bold', 'italic' and 'code'."""
    texts: list[str] = field(default_factory=list[str])


@dataclass(frozen=True)
class Fitted:
    """Width of each column, size of the text, and the room at the right of each cell, in pixels of the screen."""

    widths: list[int]
    text: int
    padding: int

    @property
    def is_tight(self) -> bool:
        """Whether text and room are less than in other tables."""
        return self.padding < theme().px(PADDING_PX)


def fitted(cells: list[Cell], room: int) -> Fitted:
    """Columns that fill `room`. Heads may wrap.

    Where words do not fit beside each other, there is less room between them, and their letters are a little smaller.
    """
    count = 1 + max((each.column for each in cells), default=-1)
    words, lines = _longest(cells, count, room)
    size, padding = theme().px(CELL_PX), theme().px(PADDING_PX)
    if sum(words) + count * (padding + _SLACK) > room:
        padding //= 2
        size = _size(sum(words), room - count * (padding + _SLACK))
    scale, gap = size / theme().px(CELL_PX), padding + _SLACK
    shared = shared_widths(
        [gap + each * scale for each in words],
        [gap + each * scale for each in lines],
        float(room),
        gap + theme().px(_SHORT_PX),
    )
    edges = [0.0]
    for width in shared:
        edges.append(edges[-1] + width)
    widths = [round(right) - round(left) for left, right in pairwise(edges)]
    return Fitted(widths, size, padding)


def _size(words: float, room: float) -> int:
    """The size at which words that are `words` pixels wide in full size fit into `room`, within bounds."""
    full = theme().px(CELL_PX)
    least = max(_SMALLEST_PX, ceil(full * _SMALLEST))
    return full if words <= room else max(least, min(full, int(full * room / words)))


def _longest(cells: list[Cell], count: int, room: int) -> tuple[list[float], list[float]]:
    """The longest word and the longest line of each column, in pixels, with text in its full size."""
    words, lines = [0.0] * count, [0.0] * count
    known: dict[frozenset[str], _Letters] = {}
    for cell in cells:
        kinds = frozenset(cell.letters)
        if kinds not in known:
            known[kinds] = _Letters(kinds)
        word, line = known[kinds].measured("".join(cell.texts), room)
        words[cell.column] = max(words[cell.column], word)
        lines[cell.column] = max(lines[cell.column], line / 2 if cell.is_head else line)
    return words, lines


class _Letters:
    """Measures text in the widest of the letters that a cell has."""

    def __init__(self, kinds: frozenset[str]) -> None:
        weight = QFont.Weight.DemiBold if "bold" in kinds else QFont.Weight.Normal
        fonts = [theme().font(CELL_PX, weight)]
        if "italic" in kinds:
            fonts.append(theme().font(CELL_PX, weight))
            fonts[-1].setItalic(True)
        if "code" in kinds:
            fonts.append(theme().font(CELL_PX, monospace=True))
        self._metrics = [QFontMetricsF(font) for font in fonts]
        self._known: dict[str, float] = {}

    def measured(self, text: str, most: float) -> tuple[float, float]:
        """The longest word and the longest line, in pixels; lines longer than `most` are as long as that."""
        longest = widest = 0.0
        for line in text.split("\n"):
            for word in _BETWEEN_WORDS.split(line):
                longest = max(longest, self._width(word))
            if widest < most:
                is_long = len(line) * _NARROWEST * theme().px(CELL_PX) > most
                widest = most if is_long else max(widest, min(most, self._width(line.strip())))
        return longest, widest

    def _width(self, text: str) -> float:
        if text not in self._known:
            self._known[text] = max((_width_in(each, text) for each in self._metrics), default=0.0)
        return self._known[text]


def _width_in(metrics: QFontMetricsF, text: str) -> float:
    """How wide a text is, with what hangs over at its end."""
    return metrics.horizontalAdvance(text) + max(0.0, -metrics.rightBearing(text[-1])) if text else 0.0
