"""The one number: as large as LOOK asks, smaller where there is no room; clicked, it explains itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.ui.theme.theme import theme

_LARGE, _SMALL, _WEIGHT = 40, 19, 600


class FigureButton(QAbstractButton):
    """A figure that is pressed like a button."""

    def __init__(self, run: Callable[[], object]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _checked=False: run())
        theme().changed.connect(self._look_again)

    def show_figure(self, text: str, spoken: str) -> None:
        """Show a figure, and say it to screen readers."""
        self.setAccessibleName(spoken)
        if text != self.text():
            self.setText(text)
            self._look_again()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The text at its full size."""
        return QSize(self._width(_LARGE), theme().px(50))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The text at its smallest size."""
        return QSize(self._width(_SMALL), theme().px(50))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the figure, a ground under the mouse, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("sunken"))
            painter.drawRoundedRect(whole, 7, 7)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        size = next((each for each in range(_LARGE, _SMALL, -1) if self._width(each) <= self.width()), _SMALL)
        painter.setFont(theme().font(size, _WEIGHT))
        painter.setPen(theme().color("text"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme().color("accent"), 2))
            painter.drawRoundedRect(whole, 7, 7)
        painter.end()

    def _width(self, size: int) -> int:
        return QFontMetrics(theme().font(size, _WEIGHT)).horizontalAdvance(self.text()) + theme().px(6)

    def _look_again(self) -> None:
        self.updateGeometry()
        self.update()
