"""Layouts and frames with the spacing of the product."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

L = TypeVar("L", bound=QLayout)
SPACE = 8


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = SPACE) -> QVBoxLayout:
    """A vertical layout."""
    return _set(QVBoxLayout(parent) if parent is not None else QVBoxLayout(), margin, spacing)


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = SPACE) -> QHBoxLayout:
    """A horizontal layout."""
    return _set(QHBoxLayout(parent) if parent is not None else QHBoxLayout(), margin, spacing)


def _set(layout: L, margin: int, spacing: int) -> L:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def frame(kind: str, parent: QWidget | None = None) -> QFrame:
    """A frame of the style sheet: card, sunken, err, warn, ok, info."""
    made = QFrame(parent)
    made.setProperty("frame", kind)
    return made


def rule(*, vertical: bool = False) -> QFrame:
    """A thin line between parts."""
    made = QFrame()
    made.setProperty("rule", "vertical" if vertical else "true")
    return made


def clear(parent: QWidget | None = None) -> QWidget:
    """A widget without a ground of its own."""
    made = QWidget(parent)
    made.setProperty("ground", "clear")
    return made


def scrolling(content: QWidget) -> QScrollArea:
    """An area in which `content` is as wide as the area and scrolls down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("ground", "clear")
    area.setWidget(content)
    return area


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete its widgets."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)
