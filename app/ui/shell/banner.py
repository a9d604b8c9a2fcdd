"""Sentences that stay above the page until what they say is over: cannot save, changed outside, reading only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from app.ui.dialogs.way import Way
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import Label

_LEAST = 300
"""How wide a sentence is at least beside its buttons, with the edges, in pixels at 100 %."""


class Banners(QWidget):
    """One below the other, each under a key, so that the same thing is never said twice."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self._shown: dict[str, QFrame] = {}
        self._said: dict[str, str] = {}
        self._column = column(self, spacing=8)
        self._column.setContentsMargins(20, 12, 20, 0)
        self.hide()

    def show_banner(self, key: str, kind: str, text: str, ways: Sequence[Way] = ()) -> None:
        """Show a sentence on the ground `kind` (err, warn, info, ok) with what can be done about it."""
        if self._said.get(key) == text:
            return
        self.hide_banner(key)
        banner = _Banner(kind, text, ways)
        self._shown[key], self._said[key] = banner, text
        self._column.addWidget(banner)
        self.show()

    def hide_banner(self, key: str) -> None:
        """Take a sentence away."""
        banner = self._shown.pop(key, None)
        self._said.pop(key, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._shown))

    def clear(self) -> None:
        """Take everything away."""
        for key in tuple(self._shown):
            self.hide_banner(key)

    def text(self, key: str) -> str:
        """What is said under a key; empty for nothing."""
        return self._said.get(key, "")


class _Banner(QFrame):
    """The sentence with its buttons at its right, or below it where they would leave it too little room."""

    def __init__(self, kind: str, text: str, ways: Sequence[Way]) -> None:
        super().__init__()
        self.setProperty("frame", kind)
        self.setAccessibleName(text)
        self._inner = row(self, spacing=8)
        self._inner.setContentsMargins(14, 8, 8, 8)
        self._inner.addWidget(Label(text), 1)
        self._ways = Flow()
        for way in ways:
            self._ways.addWidget(button(way.text, way.run, kind=way.kind))
        self._inner.addLayout(self._ways)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look how much room there is."""
        super().resizeEvent(event)
        is_beside = event.size().width() - self._ways.sizeHint().width() >= theme().px(_LEAST)
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if self._inner.direction() != direction:
            self._inner.setDirection(direction)
