"""A combo box that the wheel scrolls past, with its list below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QListView, QStyledItemDelegate, QWidget

from app.ui.widgets.popup_shape import round_off


class StillCombo(QComboBox):
    """Turning the wheel over it scrolls the page; it never changes an answer by accident. Its list is seen whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_list = False

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Show the list below the box, or above it where there is no room, with nothing around its frame."""
        if not self._has_list:
            self._make_list()
        _close_up(self.view().window())
        super().showPopup()
        self.view().setCurrentIndex(self.model().index(self.currentIndex(), 0))
        round_off(self.view().window())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page."""
        event.ignore()

    def _make_list(self) -> None:
        """Make the list when the style of the box is known: Qt decides then where it opens and how it scrolls."""
        self._has_list = True
        self.ensurePolished()
        inside = QListView(self)
        inside.setProperty("kind", "menu")
        inside.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setView(inside)
        self.setItemDelegate(QStyledItemDelegate(self))
        inside.window().setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def _close_up(around: QWidget) -> None:
    """Leave no room between a list and the window it is in, which has some for what scrolls a list that has no bar."""
    if isinstance(around, QFrame):
        around.setFrameShape(QFrame.Shape.NoFrame)
    layout = around.layout()
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        if (spacer := item.spacerItem() if item is not None else None) is not None:
            spacer.changeSize(0, 0)
    if layout is not None:
        layout.invalidate()
