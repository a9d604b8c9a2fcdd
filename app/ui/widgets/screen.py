"""The room on the screen: no window and no dialog is larger than that, or reaches beyond it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def available(widget: QWidget) -> QRect:
    """The part of the screen of `widget` that windows may take, in units of the interface."""
    return widget.screen().availableGeometry()


def within(wanted: QRect, room: QRect) -> QRect:
    """A place of the size of `wanted`, cut to `room` and moved into it as far as is needed."""
    width, height = min(wanted.width(), room.width()), min(wanted.height(), room.height())
    left = max(room.left(), min(wanted.left(), room.right() + 1 - width))
    top = max(room.top(), min(wanted.top(), room.bottom() + 1 - height))
    return QRect(left, top, width, height)
