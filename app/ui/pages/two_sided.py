"""What pages of cards share: a main column and one at its side, which scroll together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.shell.page import Page
from app.ui.theme.theme import theme
from app.ui.widgets.layout import clear, column, row, scrolling

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk

_SIDE_BY_SIDE, _WIDEST = 880, 1760
"""Widths in pixels at 100 %: from which on the columns stand side by side, and beyond which they do not grow."""
_MAIN, _SIDE = 65, 35
_MARGIN = 20


class TwoSidedPage(Page):
    """Cards go into `main` and `side`. In a narrow window, or with large text, these stand one below the other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.content = clear()
        self.area = scrolling(self.content)
        self._columns = row(self.content, spacing=16)
        self._columns.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        left, right = clear(), clear()
        self.main, self.side = column(left, spacing=16), column(right, spacing=16)
        self._columns.addWidget(left, _MAIN)
        self._columns.addWidget(right, _SIDE)
        theme().changed.connect(self.fit)

    @property
    def is_wide(self) -> bool:
        """Whether the columns have room side by side."""
        return self.width() >= theme().px(_SIDE_BY_SIDE)

    def fit(self) -> None:
        """Arrange the columns for the width there is."""
        is_wide = self.is_wide
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._columns.setStretch(0, _MAIN if is_wide else 0)
        self._columns.setStretch(1, _SIDE if is_wide else 1)
        self.content.setMaximumWidth(theme().px(_WIDEST))

    def reveal(self, part: QWidget) -> None:
        """Scroll a part into sight, once it has its place."""

        def scroll() -> None:
            top = part.mapTo(self.content, QPoint(0, 0)).y()
            self.area.verticalScrollBar().setValue(top - theme().px(_MARGIN))

        QTimer.singleShot(0, part, scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the columns anew."""
        super().resizeEvent(event)
        self.fit()
