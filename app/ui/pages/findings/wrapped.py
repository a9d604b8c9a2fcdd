"""Text of a few lines at most, the last one cut with dots where there is more."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QTextLayout


def draw_wrapped(painter: QPainter, room: QRect, text: str, most: int, line_height: int) -> int:
    """Draw a text into the width of `room`, on `most` lines at most; gives how many it took."""
    lines = wrapped(painter, text, room.width(), most)
    for number, line in enumerate(lines):
        top = room.top() + number * line_height
        painter.drawText(QPointF(room.left(), top + painter.fontMetrics().ascent()), line)
    return len(lines)


def wrapped(painter: QPainter, text: str, width: int, most: int) -> list[str]:
    """The lines of a text in the painter's font, the last one cut where there is more; one line at least."""
    if most <= 1 or painter.fontMetrics().horizontalAdvance(text) <= width:
        return [elided(painter, text, width)]
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    lines[-1] = elided(painter, lines[-1], width)
    return lines


def elided(painter: QPainter, text: str, width: int) -> str:
    """A text that ends in dots where it is wider than `width`."""
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
