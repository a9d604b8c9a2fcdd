"""Buttons of the product. Each has a name that a screen reader can say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from app.ui.theme.icons import SIZE, icon
from app.ui.theme.theme import theme
from app.ui.widgets.layout import SPACE
from app.ui.widgets.text import set_tool_tip

_RING, _PAD = 2, 2
"""What a link keeps around its text for the focus, in pixels, and within that, in pixels at 100 %."""


def button(
    text: str,
    run: Callable[[], object] | None = None,
    *,
    kind: str = "",
    icon_name: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button: kind primary, quiet, link, toggle, danger, or none for a plain one."""
    made = QPushButton(_literal(text), parent)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if icon_name:
        _follow_theme(made, icon_name, "on_accent" if kind == "primary" else "text2")
    if run is not None:
        made.clicked.connect(lambda _checked=False: run())
    return made


def icon_button(name: str, title: str, run: Callable[[], object] | None = None) -> QToolButton:
    """A button that is an icon; `title` is what it does, for tool tip and screen reader."""
    made = QToolButton()
    made.setAccessibleName(title)
    set_tool_tip(made, title)
    _follow_theme(made, name, "text2")
    if run is not None:
        made.clicked.connect(lambda _checked=False: run())
    return made


def at_text_edge(*links: QPushButton) -> QHBoxLayout:
    """A line of links whose text begins where text above it does; only the focus of the first reaches further out.

    The widget that holds the line needs that much room at its left edge.
    """
    line = _AtTextEdge()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE)
    for link in links:
        line.addWidget(link)
    line.addStretch(1)
    return line


class _AtTextEdge(QHBoxLayout):
    """Begins as far out as the room that a link keeps around its text. (A layout takes no negative margin.)"""

    def setGeometry(self, area: QRect) -> None:  # noqa: N802 - Qt's name
        """Stand there."""
        super().setGeometry(area.adjusted(-_RING - theme().px(_PAD), 0, 0, 0))


def set_button_text(widget: QPushButton, text: str) -> None:
    """Change what a button says, to eyes and to screen readers."""
    widget.setText(_literal(text))
    widget.setAccessibleName(text)


def _literal(text: str) -> str:
    """In a button an ampersand marks a key; here it is a character."""
    return text.replace("&", "&&")


def _follow_theme(widget: QPushButton | QToolButton, name: str, token: str) -> None:
    _Follower(widget, name, token)


class _Follower(QObject):
    """Draws a button's icon again when the theme changes; goes with the button."""

    def __init__(self, widget: QPushButton | QToolButton, name: str, token: str) -> None:
        super().__init__(widget)
        self._widget, self._name, self._token = widget, name, token
        theme().changed.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Draw it in the colours and at the size in force."""
        size = theme().px(SIZE)
        self._widget.setIcon(icon(self._name, self._token, size=size))
        self._widget.setIconSize(QSize(size, size))
