"""The view of a table: one goes through it and types into it as into a spreadsheet."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView, QWidget

from app.ui.editors.table.cell_text import CellTexts
from app.ui.editors.table.columns import widths
from app.ui.editors.table.delegate import sign_rect
from app.ui.editors.table.editing import EditingDelegate
from app.ui.editors.table.frozen import FrozenColumn
from app.ui.editors.table.heads import ColumnHeads, RowHeads
from app.ui.editors.table.keys import action_of
from app.ui.editors.table.model import Index, TableModel
from app.ui.editors.table.row_fitting import RowFitting
from app.ui.editors.table.rows import RowActions
from app.ui.editors.table.shown import CHOSEN
from app.ui.theme.theme import theme

_MOST_HEIGHT = 640
_MOST_SHARE = 0.78
_Trigger = QAbstractItemView.EditTrigger
_HAS_LIST = CHOSEN | {"date"}


class TableGrid(QTableView):
    """As high as its rows, within reason. `rows` does what is done with rows."""

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = model
        self._texts = CellTexts()
        self.cells = EditingDelegate(model, self._texts, self)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self._column_heads, self._row_heads = ColumnHeads(model, self), RowHeads(model, self)
        self.setHorizontalHeader(self._column_heads)
        self.setVerticalHeader(self._row_heads)
        self.rows = RowActions(self, model)
        self._frozen = FrozenColumn(self, self._column_heads, self.cells)
        self._fitting = RowFitting(self, model, self.cells, self._row_heads.least_height)
        self._own_widths: dict[int, int] = {}
        self._is_fitting = False
        self._tab_home = -1
        _set_up(self)
        self._connect()

    def _connect(self) -> None:
        self.cells.left.connect(self.go_on)
        self.cells.finished.connect(self._edit_ended)
        self._fitting.fitted.connect(self._fitted)
        self._frozen.pressed.connect(lambda row: self.rows.be_at(row, 0))
        self._row_heads.moved.connect(lambda row, to: self.rows.move(range(row, row + 1), to))
        self._column_heads.sectionResized.connect(self._column_resized)
        self._table.modelReset.connect(self.fit)
        self._table.rowsInserted.connect(lambda _parent, first, last: self._fitting.fit(range(first, last + 1)))
        self._table.rowsInserted.connect(self._fitted)
        self._table.rowsRemoved.connect(self._fitted)
        self._table.dataChanged.connect(self._data_changed)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self._frozen.follow())
        theme().changed.connect(self._look_again)

    def fit(self) -> None:
        """Fit columns to the room there is, then rows to their texts; there is none until it is seen."""
        if not self.isVisible():
            return
        self._is_fitting = True
        room = self.viewport().width()
        for column, width in enumerate(widths(self._table.specs, self._table.facts, self._table.rowCount(), room)):
            self.setColumnWidth(column, self._own_widths.get(column, width))
        self._is_fitting = False
        self._fitting.fit_all()
        self._fitted()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as all rows, but leaving room for what stands around the table."""
        bar = self.horizontalScrollBar()
        is_wider = self._column_heads.length() > self.viewport().width()
        heads = self._column_heads.sizeHint().height()
        wanted = heads + self._row_heads.length() + (bar.sizeHint().height() if is_wider else 0) + 2
        most = max(theme().px(160), min(theme().px(_MOST_HEIGHT), round(self.window().height() * _MOST_SHARE)))
        return QSize(theme().px(480), min(wanted, most))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow ones scroll."""
        return QSize(theme().px(200), self.sizeHint().height())

    def open_cell(self, index: Index) -> None:
        """Edit a cell, going on with what is in it."""
        self.edit(index, _Trigger.AllEditTriggers)
        self.cells.begin_at_end()

    def edit(self, index: Any, trigger: Any = _Trigger.AllEditTriggers, event: Any = None) -> bool:  # type: ignore[override]
        """Open a cell; a double click goes on with what is there."""
        is_open = super().edit(index, trigger, event)
        if is_open and trigger == _Trigger.DoubleClicked:
            self.cells.begin_at_end()
        if is_open:
            self._fitting.fit([index.row()])
        return bool(is_open)

    def event(self, event: QEvent) -> bool:
        """Keep keys of the table from the window's commands while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_own = action_of(event) or event.matches(QKeySequence.StandardKey.SelectAll)
            if is_own and not self._table.is_read_only:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys of a spreadsheet."""
        key = event.key()
        action = action_of(event)
        if action:
            getattr(self.rows, action)()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().focusNextPrevChild(key == Qt.Key.Key_Tab)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1, 0)
        elif _opens(self._table, self.currentIndex(), event):
            self.open_cell(self.currentIndex())
        else:
            if event.text() == "" or not event.text().isprintable():
                self._tab_home = -1
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 - Qt's names
        """Tab goes to the next cell; behind the last one and before the first one it leaves the table."""
        current = self.currentIndex()
        if self.cells.field is None and current.isValid() and self._goes_on(1 if next else -1):
            if self._tab_home < 0:
                self._tab_home = current.column()
            home = self._tab_home
            self.go_on(0, 1 if next else -1)
            self._tab_home = home
            return True
        return super().focusNextPrevChild(next)

    def go_on(self, rows: int, columns: int) -> None:
        """Go to another cell: by rows as Enter does, or by columns as Tab does."""
        current = self.currentIndex()
        row, column, count = current.row(), current.column(), self._table.columnCount()
        if columns:
            self._tab_home = column if self._tab_home < 0 else self._tab_home
            step, column = divmod(column + columns, count)
            row += step
        elif rows > 0 and self._tab_home >= 0:
            row, column, self._tab_home = row + rows, self._tab_home, -1
        else:
            row += rows
        self.rows.be_at(row, column)
        self.setFocus()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Typing types; it does not search."""

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, also from below the first column."""
        super().scrollTo(index, hint)
        left = self.columnViewportPosition(index.column())
        covered = self._frozen.covered()
        if index.column() > 0 and left < covered:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (covered - left))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on the sign of the current cell opens its list."""
        self._tab_home = -1
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_sign = index == self.currentIndex() and _has_list(self._table, index)
        super().mousePressEvent(event)
        if (
            is_sign
            and event.button() == Qt.MouseButton.LeftButton
            and sign_rect(self.visualRect(index)).contains(place)
        ):
            self.open_cell(index)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Be in a cell, and show in which."""
        if not self.currentIndex().isValid():
            self.rows.be_at(0, 0)
        self.cells.is_focused = True
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show more quietly which cell is the current one."""
        self.cells.is_focused = False
        super().focusOutEvent(event)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Fit what was changed while it was not seen."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw cells, and where a dragged row would go."""
        current = self.currentIndex()
        self.cells.current = (current.row(), current.column())
        super().paintEvent(event)
        gap = self._row_heads.gap
        if gap is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(theme().color("accent"), 3))
            rows = len(self._table.entry.rows)
            below = self.rowViewportPosition(gap - 1) + self.rowHeight(gap - 1) if gap else 0
            y = below if gap >= rows else self.rowViewportPosition(gap)
            painter.drawLine(0, y, self.viewport().width(), y)
            painter.end()
        if self._frozen.isVisible():
            self._frozen.update()

    def _goes_on(self, by: int) -> bool:
        """Whether there is a cell to go to with Tab; the blank row is left at its end."""
        current = self.currentIndex()
        if by < 0:
            return current.row() > 0 or current.column() > 0
        is_last = current.column() == self._table.columnCount() - 1
        return not is_last or current.row() < self._table.rowCount() - 1

    def _edit_ended(self, row: int) -> None:
        """Show the problems of what was typed, and give the row its height."""
        if row < self._table.rowCount():
            self._fitting.fit([row])
        self.viewport().update()

    def _fitted(self) -> None:
        self.updateGeometry()
        self.updateEditorGeometries()
        self._frozen.follow()

    def _column_resized(self, column: int, _before: int, width: int) -> None:
        if not self._is_fitting:
            self._own_widths[column] = width
            self._fitting.fit_all()
            self._fitted()

    def _data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() == last.row():
            self._fitting.fit([first.row()])
        else:
            self._fitting.fit_all()

    def _look_again(self) -> None:
        self._texts.look_again()
        self._own_widths.clear()
        self._column_heads.setMinimumSectionSize(theme().px(56))
        self.fit()


def _set_up(view: QTableView) -> None:
    """Have a view look and scroll as tables of answers do."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(True)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.DoubleClicked)
    view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _has_list(model: TableModel, index: QModelIndex) -> bool:
    """Whether a cell is filled from a list or a calendar."""
    return index.isValid() and not model.is_read_only and str(model.specs[index.column()].type) in _HAS_LIST


def _opens(model: TableModel, index: QModelIndex, event: QKeyEvent) -> bool:
    """Whether a key goes on with what is in a cell."""
    is_list_key = event.key() == Qt.Key.Key_Space and not event.modifiers() and _has_list(model, index)
    return event.key() in (Qt.Key.Key_F2, Qt.Key.Key_F4) or is_list_key
