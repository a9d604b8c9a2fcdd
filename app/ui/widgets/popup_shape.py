"""The shape of windows that pop up: with round corners also where the screen knows no transparency."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

_RADIUS = 8
"""That of the frame in the style sheet."""


def round_off(window: QWidget) -> None:
    """Cut off the corners of a window that is as large as its frame."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(window.rect()), _RADIUS, _RADIUS)
    window.setMask(QRegion(path.toFillPolygon().toPolygon(), Qt.FillRule.WindingFill))
