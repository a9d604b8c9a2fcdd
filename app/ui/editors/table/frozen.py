"""The first column, which stays in sight while the others are scrolled below it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QWidget

from app.ui.editors.table.delegate import CellDelegate
from app.ui.editors.table.heads import ColumnHeads
from app.ui.theme.theme import theme

_MOST_SHARE = 0.45


class FrozenColumn(QWidget):
    """A drawing of the first column over the view. A click on a cell of it tells its row."""

    pressed = Signal(int)

    def __init__(self, view: QTableView, heads: ColumnHeads, delegate: CellDelegate) -> None:
        super().__init__(view)
        self._view, self._heads, self._delegate = view, heads, delegate
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def follow(self) -> None:
        """Be where the first column would be, if it is scrolled out of sight."""
        view, viewport = self._view, self._view.viewport()
        width = view.columnWidth(0)
        is_wanted = view.horizontalScrollBar().value() > 0 and width <= viewport.width() * _MOST_SHARE
        if is_wanted:
            top = self._heads.geometry().top()
            self.setGeometry(viewport.geometry().left(), top, width, viewport.geometry().bottom() - top + 1)
            self.raise_()
            self.update()
        self.setVisible(is_wanted)

    def covered(self) -> int:
        """How much of the view it hides, from the left."""
        return self.width() if self.isVisible() else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the row that is clicked."""
        row = self._view.rowAt(round(event.position().y()) - self._heads.height())
        if row >= 0:
            self.pressed.emit(row)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the head and the cells in sight."""
        painter = QPainter(self)
        view, head = self._view, self._heads.height()
        painter.fillRect(self.rect(), QColor(theme().tokens.surface))
        row, bottom = max(0, view.rowAt(0)), self.height() - head
        chosen = view.selectionModel()
        while row < view.model().rowCount() and view.rowViewportPosition(row) < bottom:
            box = QRect(0, head + view.rowViewportPosition(row), self.width(), view.rowHeight(row))
            index = view.model().index(row, 0)
            self._delegate.draw(painter, box, row, 0, is_selected=chosen.isSelected(index))
            row += 1
        self._heads.draw(painter, QRect(0, 0, self.width(), head), 0)
        painter.setPen(QPen(theme().color("control"), 1))
        painter.drawLine(QPoint(self.width() - 1, 0), QPoint(self.width() - 1, self.height()))
        painter.end()
