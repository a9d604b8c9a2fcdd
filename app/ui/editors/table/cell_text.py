"""Laid out texts of cells, kept so that scrolling and fitting of rows do not lay them out again."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText, QTextOption

from app.ui.theme.theme import theme

PAD_X, PAD_Y = 10, 8
"""Room around the text of a cell, in units that follow the zoom."""
MOST_LINES = 5
LEAST_HEIGHT = 36
_LINE_END = "\u2028"
_MOST_SHOWN = 900
_MOST_KEPT = 6000


class CellTexts:
    """Gives texts as laid out at a width. Forgets all when the theme changes."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, bool, bool], QStaticText] = OrderedDict()
        self.look_again()

    def look_again(self) -> None:
        """Use the fonts in force."""
        self._kept.clear()
        self.font: QFont = theme().font()
        self.small: QFont = theme().font(12)
        self.metrics = QFontMetrics(self.font)
        self.line = self.metrics.lineSpacing()
        self.pad_x, self.pad_y = theme().px(PAD_X), theme().px(PAD_Y)
        self.most_height = MOST_LINES * self.line

    def laid_out(self, text: str, width: int, *, right: bool = False, small: bool = False) -> QStaticText:
        """A text wrapped at `width`."""
        key = (text, width, right, small)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = _lay_out(text, width, self.small if small else self.font, right=right)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return found

    def height(self, text: str, problem: str, room: int) -> int:
        """How high a cell is with a text as wide as `room`, and below it why it cannot be read."""
        height = self.line
        if text and ("\n" in text or self.metrics.horizontalAdvance(text[:_MOST_SHOWN]) > room):
            height = min(round(self.laid_out(text, room).size().height()), self.most_height)
        if problem:
            height += round(self.laid_out(problem, room, small=True).size().height()) + 2
        return max(theme().px(LEAST_HEIGHT), height + 2 * self.pad_y)


def _lay_out(text: str, width: int, font: QFont, *, right: bool) -> QStaticText:
    shown = text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…"
    made = QStaticText(shown.replace("\n", _LINE_END))
    made.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    made.setTextWidth(max(1, width))
    made.prepare(font=font)
    return made
