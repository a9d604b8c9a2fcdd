"""The order in which Tab goes from field to field, where widgets are made later than what follows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_laid_out(top: QWidget) -> None:
    """Let Tab go through everything within `top` in the order of its layouts, whatever was made first."""
    _tie(_laid_out(top.layout()))


def tab_through(*parts: QWidget) -> None:
    """Let Tab go through parts one after the other, and through each of them in the order of its layouts."""
    _tie(each for part in parts for each in _standing_for(part))


def _tie(widgets: Iterable[QWidget]) -> None:
    reached = [each for each in widgets if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for one, other in pairwise(reached):
        QWidget.setTabOrder(one, other)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    """The widgets of a layout and of what lies in it; what passes its focus on stands for all within it."""
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        widget = item.widget() if item is not None else None
        if widget is None:
            yield from _laid_out(item.layout() if item is not None else None)
        else:
            yield from _standing_for(widget)


def _standing_for(widget: QWidget) -> Iterator[QWidget]:
    """A widget that passes its focus on, for all within it; another one, and what is laid out in it."""
    proxy = widget.focusProxy()
    if proxy is not None:
        widget.setFocusPolicy(proxy.focusPolicy())  # what takes no focus is not moved
    yield widget
    if proxy is None:
        yield from _laid_out(_inside(widget).layout())


def _inside(widget: QWidget) -> QWidget:
    """What is laid out in a widget: in an area that scrolls, what it scrolls."""
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    return widget if content is None else content
