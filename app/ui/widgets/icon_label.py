"""An icon that stands beside text and follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.icons import SIZE, pixmap
from app.ui.theme.theme import theme


class IconLabel(QWidget):
    """Decoration: whatever it means is said in words beside it."""

    def __init__(
        self, name: str = "", shade: str = "text2", *, size: int = SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._shade, self._size = name, shade, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._look_again)

    def set_icon(self, name: str, shade: str) -> None:
        """Show another icon in the colour of the token `shade`; '' for none."""
        if (name, shade) != (self._name, self._shade):
            self._name, self._shade = name, shade
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a line of text."""
        return QSize(theme().px(self._size), theme().px(20))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it in the middle of its line."""
        if not self._name:
            return
        size = theme().px(self._size)
        drawn = pixmap(self._name, theme().color(self._shade).name(), size, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, drawn)
        painter.end()

    def _look_again(self) -> None:
        self.updateGeometry()
        self.update()
