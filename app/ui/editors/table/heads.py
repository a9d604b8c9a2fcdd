"""The heads of columns and rows: titles that wrap, numbers by which rows are selected and dragged."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.editors.table.cell_text import PAD_X, PAD_Y
from app.ui.editors.table.facts import WHOLE_ROW
from app.ui.editors.table.model import TableModel
from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme

_WRAP = Qt.TextFlag.TextWordWrap
_NUMBERS, _LEAST_TITLES, _TITLES = 44, 128, 220
_SHARE = 0.26
_DRAG = 8


class ColumnHeads(QHeaderView):
    """Titles of columns, as high as the one that wraps most."""

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme().px(56))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """High enough for every title."""
        metrics = QFontMetrics(_head_font())
        height = metrics.height()
        for column in range(self.count()):
            room = QRect(0, 0, self.sectionSize(column) - 2 * theme().px(PAD_X), 10_000)
            height = max(height, metrics.boundingRect(room, _WRAP, self._model.facts.column_title(column)).height())
        return QSize(theme().px(_NUMBERS), height + 2 * theme().px(PAD_Y))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Draw a title above the line."""
        painter.save()
        self.draw(painter, rect, logicalIndex)
        painter.restore()

    def draw(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Draw the head of a column into a box."""
        tokens = theme().tokens
        painter.fillRect(rect, QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.line), tokens.line_width))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(_head_font())
        painter.setPen(QColor(tokens.text2))
        side = Qt.AlignmentFlag.AlignRight if self._model.facts.is_numeric(column) else Qt.AlignmentFlag.AlignLeft
        place = rect.adjusted(theme().px(PAD_X), theme().px(PAD_Y), -theme().px(PAD_X), -theme().px(PAD_Y) + 1)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignBottom | _WRAP, self._model.facts.column_title(column))


class RowHeads(QHeaderView):
    """Numbers of rows, or the titles of a matrix's. A row is dragged to another place by its number."""

    moved = Signal(int, int)
    """A row, and the row before which it is put."""

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self._pressed: tuple[int, QPoint] | None = None
        self.gap: int | None = None
        """The row before which a dragged one would be put."""
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(theme().px(20))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for numbers, or for titles within reason."""
        if not self._model.entry.is_fixed:
            return QSize(theme().px(_NUMBERS), theme().px(_NUMBERS))
        advance = QFontMetrics(theme().font()).horizontalAdvance
        longest = max(advance(row.title) for row in self._model.entry.rows) + theme().px(2 * PAD_X + 6)
        view = self.parentWidget()
        share = round(view.width() * _SHARE) if view is not None else 0
        most = max(theme().px(_LEAST_TITLES), min(theme().px(_TITLES), share))
        return QSize(min(longest, most), theme().px(_NUMBERS))

    def least_height(self, row: int) -> int:
        """How high a row must be for its title."""
        room = QRect(0, 0, self.sizeHint().width() - 2 * theme().px(PAD_X), 10_000)
        title = self._model.facts.row_title(row)
        return QFontMetrics(theme().font()).boundingRect(room, _WRAP, title).height() + 2 * theme().px(PAD_Y)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Draw a number or a title, and a sign where a finding is about the whole row."""
        tokens, facts, px = theme().tokens, self._model.facts, theme().px
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(tokens.accent_soft if self._is_selected(logicalIndex) else tokens.surface))
        if logicalIndex < self._model.rowCount() - 1:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if facts.is_next_row(logicalIndex):
            plus = pixmap("plus", tokens.text2, px(12), painter.device().devicePixelRatioF())
            painter.drawPixmap(rect.center() - QPoint(px(6), px(6)), plus)
        elif self._model.entry.is_fixed:
            painter.setFont(theme().font())
            painter.setPen(QColor(tokens.text))
            place = rect.adjusted(px(PAD_X), px(PAD_Y), -px(PAD_X), 0)
            painter.drawText(place, _WRAP, facts.row_title(logicalIndex))
        else:
            painter.setFont(theme().font(12))
            painter.setPen(QColor(tokens.text2))
            place = rect.adjusted(0, px(PAD_Y) + 1, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(logicalIndex + 1))
        if kind := facts.mark_kind(logicalIndex, WHOLE_ROW):
            drawing = "error" if kind == "err" else "warning"
            sign = pixmap(drawing, getattr(tokens, kind), px(13), painter.device().devicePixelRatioF())
            painter.drawPixmap(rect.right() - px(15), rect.top() + px(4), sign)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where a drag may begin."""
        row = self.logicalIndexAt(event.position().toPoint())
        is_own = 0 <= row < len(self._model.entry.rows) and not self._model.entry.is_fixed
        if event.button() == Qt.MouseButton.LeftButton and is_own and not self._model.is_read_only:
            self._pressed = (row, event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the row would go."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        place = event.position().toPoint()
        if self.gap is not None or abs(place.y() - self._pressed[1].y()) > _DRAG:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._show_gap(self._gap_at(place.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put the row there."""
        pressed, gap = self._pressed, self.gap
        self._pressed = None
        self.unsetCursor()
        self._show_gap(None)
        super().mouseReleaseEvent(event)
        if pressed is not None and gap is not None and gap not in (pressed[0], pressed[0] + 1):
            self.moved.emit(pressed[0], gap)

    def _gap_at(self, y: int) -> int:
        """The row before which something is put that is dropped at a height."""
        rows = len(self._model.entry.rows)
        row = self.logicalIndexAt(0, max(0, y))
        if row < 0 or row >= rows:
            return rows
        middle = self.sectionViewportPosition(row) + self.sectionSize(row) // 2
        return row + (y > middle)

    def _show_gap(self, gap: int | None) -> None:
        if gap != self.gap:
            self.gap = gap
            view = self.parent()
            if isinstance(view, QWidget):
                view.update()
            viewport = getattr(view, "viewport", None)
            if viewport is not None:
                viewport().update()

    def _is_selected(self, row: int) -> bool:
        model = self.selectionModel()
        return model is not None and model.isRowSelected(row)


def _head_font() -> QFont:
    return theme().font(12, 600)
