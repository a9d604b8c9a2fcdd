"""The drawing of an interval on every scale: solid for what is proven, hatched for what is open, marks above it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.theme import theme

_HATCH = 6


class IntervalBar(QWidget):
    """A bar from 0 to 100. `low` is solid, `low` to `high` hatched. Marks are lines with a caption below."""

    def __init__(
        self, *, height: int = 8, marks: tuple[tuple[float, str], ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._height = height
        self._marks = marks
        self._low = self._high = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._look_again)

    def set_interval(self, low: float, high: float) -> None:
        """Show an interval, both ends of 0 to 100."""
        self._low, self._high = min(100.0, max(0.0, low)), min(100.0, max(0.0, high))
        self.update()

    def set_marks(self, marks: tuple[tuple[float, str], ...]) -> None:
        """Show other marks, such as in another language."""
        self._marks = marks
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the bar and, with marks, their captions."""
        return QSize(theme().px(160), theme().px(self._height) + (theme().px(30) if self._marks else 0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow bars still tell."""
        return QSize(theme().px(40), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme().tokens
        top = theme().px(6) if self._marks else 0
        height = theme().px(self._height)
        bar = QRectF(0, top, self.width(), height)
        whole = QPainterPath()
        whole.addRoundedRect(bar, height / 2, height / 2)
        painter.setClipPath(whole)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.sunken if tokens.line_width == 1 else tokens.bg))
        painter.drawRect(bar)
        low, high = bar.width() * self._low / 100, bar.width() * self._high / 100
        if high > low:
            painter.drawTiledPixmap(QRectF(low, top, high - low, height), _hatching(tokens.unknown, tokens.surface))
        painter.setBrush(QColor(tokens.accent))
        painter.drawRect(QRectF(0, top, low, height))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.unknown), 1))
        painter.drawPath(whole)
        self._draw_marks(painter, bar)
        painter.end()

    def _draw_marks(self, painter: QPainter, bar: QRectF) -> None:
        if not self._marks:
            return
        painter.setFont(theme().font(12))
        metrics = painter.fontMetrics()
        reach = theme().px(6)
        for value, caption in self._marks:
            x = bar.width() * value / 100
            painter.setPen(QPen(theme().color("text"), 1.4))
            painter.drawLine(QPointF(x, bar.top() - reach), QPointF(x, bar.bottom() + reach))
            width = metrics.horizontalAdvance(caption)
            left = min(max(0.0, x - width / 2), bar.width() - width)
            painter.setPen(theme().color("text2"))
            painter.drawText(QPointF(left, bar.bottom() + reach + metrics.ascent() + 2), caption)

    def _look_again(self) -> None:
        self.updateGeometry()
        self.update()


@lru_cache(maxsize=8)
def _hatching(line: str, ground: str) -> QPixmap:
    """Slanted lines, to be laid side by side."""
    tile = QPixmap(_HATCH, _HATCH)
    tile.fill(QColor(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    for shift in (-_HATCH, 0, _HATCH):
        painter.drawLine(QPointF(shift, _HATCH), QPointF(shift + _HATCH, 0))
    painter.end()
    return tile
