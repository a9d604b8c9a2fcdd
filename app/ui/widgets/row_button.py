"""A line of a list that can be clicked: a button whose content is laid out freely."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme.theme import theme
from app.ui.widgets.layout import row

_RADIUS = 6


class RowButton(QAbstractButton):
    """As high as its content at the width it has. What lies on it lets the mouse through."""

    def __init__(self, name: str, run: Callable[[], object] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.inner: QHBoxLayout = row(self, spacing=12)
        self.inner.setContentsMargins(12, 8, 12, 8)
        if run is not None:
            self.clicked.connect(lambda _checked=False: run())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a ground under the mouse, and the focus."""
        is_over = self.isEnabled() and self.underMouse()
        if not is_over and not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("sunken") if is_over else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()
