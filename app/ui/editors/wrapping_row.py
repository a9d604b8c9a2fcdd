"""A layout that puts things side by side, equally wide, and goes on in the next row where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.ui.theme.theme import theme

_GAP = 12


class WrappingRow(QLayout):
    """Each item is at least `least` wide (at 100 % text) and at most a `most`-th part of the row."""

    def __init__(self, parent: QWidget | None = None, *, least: int, most: int = 3, row_gap: int = 8) -> None:
        super().__init__(*([parent] if parent is not None else []))
        self._items: list[QLayoutItem] = []
        self._full: set[int] = set()
        self._least, self._most, self._row_gap = least, most, row_gap
        self.setContentsMargins(QMargins())

    def add_full(self, widget: QWidget) -> None:
        """Add something that has a row of its own."""
        self._full.add(len(self._items))
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802 - Qt's name
        """The item at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802 - Qt's name
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It is as wide as there is room."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put all into place."""
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One row, if it may be."""
        width = theme().px(self._least) * min(self._most, max(1, len(self._items)))
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest item."""
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        """Put items into rows; gives the height."""
        gap, row_gap = theme().px(_GAP), theme().px(self._row_gap)
        columns = max(1, min(self._most, len(self._items), (rect.width() + gap) // (theme().px(self._least) + gap)))
        width = (rect.width() - gap * (columns - 1)) // columns
        top, height, place = rect.top(), 0, 0
        for number, item in enumerate(self._items):
            if item.isEmpty():
                continue
            is_full = number in self._full
            if place == columns or (is_full and place):
                top, height, place = top + height + row_gap, 0, 0
            room = rect.width() if is_full else width
            needed = _height(item, room)
            if not is_trial:
                item.setGeometry(QRect(rect.left() + place * (width + gap), top, room, needed))
            height = max(height, needed)
            place = columns if is_full else place + 1
        return top + height - rect.top()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
