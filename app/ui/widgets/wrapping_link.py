"""A link within a page whose text may take several lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.theme.theme import theme

_PAD = 2
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class WrappingLink(QAbstractButton):
    """Text in the colour of links that is pressed like a button; as wide as its text, where there is room."""

    def __init__(
        self, text: str = "", run: Callable[[], object] | None = None, *, size: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._shown = ""
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_text(text)
        if run is not None:
            self.clicked.connect(lambda _checked=False: run())
        theme().changed.connect(self._look_again)

    def show_text(self, text: str) -> None:
        """Say something else. The text is kept apart: a button's own would mark keys with `&`."""
        if text != self._shown:
            self._shown = text
            self.setAccessibleName(text)
            self._look_again()

    def shown_text(self) -> str:
        """What it says."""
        return self._shown

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as its lines."""
        return self._lines(width).height() + 2

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All on one line."""
        size = self._lines(10_000)
        return QSize(size.width() + 2 * _PAD + 1, size.height() + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow ones wrap."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(80)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw text, underlined under the mouse, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme().font(self._size)
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        painter.setPen(theme().color("accent" if self.isEnabled() else "text3"))
        painter.drawText(self.rect().adjusted(_PAD, 1, -_PAD, 0), _WRAP, self._shown)
        if self.hasFocus():
            painter.setPen(QPen(theme().color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _lines(self, width: int) -> QRect:
        metrics = QFontMetrics(theme().font(self._size))
        return metrics.boundingRect(QRect(0, 0, max(20, width - 2 * _PAD), 10_000), _WRAP, self._shown or " ")

    def _look_again(self) -> None:
        self.updateGeometry()
        self.update()
