"""A sentence that goes by itself, for what needs no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.theme.theme import theme
from app.ui.widgets.layout import column
from app.ui.widgets.text import Label

SHOWN_MS = 6000
_WIDEST, _EDGE = 480, 20

if TYPE_CHECKING:
    from app.ui.shell.navigation import Navigation


class Toast(QFrame):
    """Lies where the side of the window is empty, else above its foot, and never takes the focus. A click ends it."""

    def __init__(self, parent: QWidget, side: Navigation) -> None:
        super().__init__(parent)
        self._window, self._side = parent, side
        self.setProperty("frame", "card")
        self._label = Label()
        column(self, margin=12).addWidget(self._label)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence for a moment."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Read and done with."""
        event.accept()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        spare = self._side.spare() if self._side.isVisible() else QRect()
        if not spare.isEmpty() and self._height(spare.width()) <= spare.height():
            self._fit(spare.width())
            corner = self._side.mapTo(self._window, spare.bottomLeft())
            self.move(corner.x(), corner.y() + 1 - self.height())
        else:
            self._fit(min(theme().px(_WIDEST), self._window.width() - 2 * _EDGE))
            free = self._window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            self.move(free.center().x() - self.width() // 2, free.bottom() + 1 - self.height())

    def _height(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    def _fit(self, width: int) -> None:
        self.setFixedSize(width, self._height(width))
