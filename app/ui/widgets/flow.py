"""A layout that sets widgets side by side and begins a new line where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.ui.widgets.layout import SPACE


class Flow(QLayout):
    """Left to right, top to bottom; hidden widgets take no room. `at_end`: lines end at the right edge.

    `is_centred`: what is lower than its line stands in the middle of the line, not at its top.
    """

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = SPACE, at_end: bool = False, is_centred: bool = False
    ) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._items: list[QLayoutItem] = []
        self._at_end, self._is_centred = at_end, is_centred
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Add what comes next."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802 - Qt's name
        """The one at that place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802 - Qt's name
        """Take it out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """None."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as its lines."""
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802 - Qt's name
        """Put everything in its place."""
        super().setGeometry(area)
        self._arrange(area, moves=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one line."""
        sizes = [each.sizeHint() for each in self._shown()]
        width = sum(each.width() for each in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((each.height() for each in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest."""
        sizes = [each.minimumSize() for each in self._shown()]
        return QSize(
            max((each.width() for each in sizes), default=0), max((each.height() for each in sizes), default=0)
        )

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _arrange(self, area: QRect, *, moves: bool) -> int:
        left, top, right, bottom = self.getContentsMargins()  # type: ignore[misc]
        area = area.adjusted(left, top, -right, -bottom)
        y = area.y()
        for line in self._lines(max(1, area.width())):
            used = sum(size.width() for _item, size in line) + self.spacing() * (len(line) - 1)
            x = area.x() + (max(0, area.width() - used) if self._at_end else 0)
            height = max(size.height() for _item, size in line)
            for item, size in line:
                if moves:
                    down = (height - size.height()) // 2 if self._is_centred else 0
                    item.setGeometry(QRect(QPoint(x, y + down), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(area.y(), y - self.spacing()) - area.y() + top + bottom

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands on each line, with its size."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = _fitting(item, width)
            if not lines or used + self.spacing() + size.width() > width:
                lines.append([])
                used = -self.spacing()
            lines[-1].append((item, size))
            used += self.spacing() + size.width()
        return lines


def _fitting(item: QLayoutItem, width: int) -> QSize:
    """The size of an item in a line of that width."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
