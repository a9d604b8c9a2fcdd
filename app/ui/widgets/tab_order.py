"""The order in which Tab goes from field to field, where widgets are made later than what follows them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_before(part: QWidget, following: QWidget) -> None:
    """Let Tab reach `part`, which passes its focus on to something within it, right before `following`."""
    at = following.previousInFocusChain()
    while at is not None and not at.focusPolicy() & Qt.FocusPolicy.TabFocus and at is not following:
        at = at.previousInFocusChain()
    if (proxy := part.focusProxy()) is not None:
        part.setFocusPolicy(proxy.focusPolicy())  # what takes no focus is not moved
    if at is not None:
        QWidget.setTabOrder(at, part)


def tab_as_laid_out(top: QWidget) -> None:
    """Let Tab go through everything within `top` in the order of its layouts, whatever was made first."""
    reached = [each for each in _laid_out(top.layout()) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for one, other in pairwise(reached):
        QWidget.setTabOrder(one, other)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    """The widgets of a layout and of what lies in it; what passes its focus on stands for all within it."""
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        widget = item.widget() if item is not None else None
        if widget is None:
            yield from _laid_out(item.layout() if item is not None else None)
        elif (proxy := widget.focusProxy()) is not None:
            widget.setFocusPolicy(proxy.focusPolicy())  # what takes no focus is not moved
            yield widget
        else:
            yield widget
            yield from _laid_out(widget.layout())
