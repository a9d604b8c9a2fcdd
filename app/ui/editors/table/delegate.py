"""Draws the cells of a table: text, what is wrong with it, findings, what is missing, where one is."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.editors.table.cell_text import PAD_X, CellTexts
from app.ui.editors.table.model import Index, TableModel
from app.ui.editors.table.shown import CHOSEN
from app.ui.texts import tr
from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme

SIGN = 13


class CellDelegate(QStyledItemDelegate):
    """Paints cells. `current` is the cell one is in; its frame is strong while the table `is_focused`."""

    def __init__(self, model: TableModel, texts: CellTexts, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._texts = texts
        self._signs = [_sign(str(spec.type)) for spec in model.specs]
        self.is_focused = False
        self.current: tuple[int, int] = (-1, -1)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """High enough for the text at the width of its column."""
        width = option.rect.width()  # type: ignore[attr-defined]
        return QSize(width, self.height(index.row(), index.column(), width))

    def height(self, row: int, column: int, width: int) -> int:
        """How high a cell must be."""
        facts = self._model.facts
        room = self._room(row, column, width)
        return self._texts.height(facts.shown(row, column), facts.problem(row, column), room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        box: QRect = option.rect  # type: ignore[attr-defined]
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        self.draw(painter, box, index.row(), index.column(), is_selected=is_selected)

    def draw(self, painter: QPainter, box: QRect, row: int, column: int, *, is_selected: bool) -> None:
        """Draw the cell of a row and column into a box."""
        facts = self._model.facts
        problem, kind = facts.problem(row, column), facts.mark_kind(row, column)
        painter.save()
        painter.setClipRect(box)
        tokens = theme().tokens
        is_current = self.current == (row, column)
        is_tinted = is_selected and not is_current
        ground = tokens.err_soft if problem else tokens.accent_soft if is_tinted else tokens.surface
        painter.fillRect(box, QColor(ground))
        if row < self._model.rowCount() - 1:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        if facts.begun != (row, column):
            self._draw_text(painter, box, row, column, problem)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if kind or problem:
            self._draw_mark(painter, box, column, kind or "err")
        if is_current:
            self._draw_current(painter, box, column, ground)
        elif is_tinted and tokens.line_width > 1:
            painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DashLine))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_text(self, painter: QPainter, box: QRect, row: int, column: int, problem: str) -> None:
        facts, texts = self._model.facts, self._texts
        text = facts.shown(row, column)
        left, top = box.left() + texts.pad_x, box.top() + texts.pad_y
        room = self._room(row, column, box.width())
        if facts.is_next_row(row):
            self._draw_invitation(painter, box, row, column)
        elif facts.is_missing(row, column):
            _draw_missing(painter, QRectF(left, top, min(room, theme().px(26)), texts.line))
        if not text:
            return
        painter.setFont(self._texts.font)
        painter.setPen(theme().color("err" if problem else "text"))
        laid_out = self._texts.laid_out(text, room, right=facts.is_numeric(column) and not problem)
        height = laid_out.size().height()
        if height > self._texts.most_height:
            painter.save()
            painter.setClipRect(QRect(left, top, room, self._texts.most_height), Qt.ClipOperation.IntersectClip)
        painter.drawStaticText(QPointF(left, top), laid_out)
        if height > self._texts.most_height:
            painter.restore()
            self._draw_more(painter, box)
            height = self._texts.most_height
        if problem:
            painter.setFont(self._texts.small)
            painter.drawStaticText(QPointF(left, top + height + 2), self._texts.laid_out(problem, room, small=True))

    def _room(self, row: int, column: int, width: int) -> int:
        """How wide the text of a cell may be, beside the sign in its corner."""
        facts = self._model.facts
        has_mark = facts.mark_kind(row, column) or facts.problem(row, column)
        taken = bool(has_mark) + bool(self._signs[column])
        return max(1, width - 2 * self._texts.pad_x - taken * theme().px(SIGN))

    def _draw_invitation(self, painter: QPainter, box: QRect, row: int, column: int) -> None:
        """In the blank row of an empty table: type here."""
        if column == 0 and row == 0:
            painter.setFont(self._texts.font)
            painter.setPen(theme().color("text2"))
            place = box.adjusted(theme().px(PAD_X), 0, -theme().px(4), 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, tr("Type here"))

    def _draw_more(self, painter: QPainter, box: QRect) -> None:
        """The text goes on."""
        painter.setFont(self._texts.font)
        painter.setPen(theme().color("text2"))
        place = box.adjusted(0, 0, -theme().px(PAD_X), -1)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, "…")

    def _draw_mark(self, painter: QPainter, box: QRect, column: int, kind: str) -> None:
        """A frame, and a sign in the corner: a crossed circle for an error, a triangle for a warning."""
        color = getattr(theme().tokens, kind)
        painter.setPen(QPen(QColor(color), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(1.25, 1.25, -1.75, -1.75), 3, 3)
        size = theme().px(SIGN)
        drawing = "error" if kind == "err" else "warning"
        sign = pixmap(drawing, color, size, painter.device().devicePixelRatioF())
        right = box.right() - theme().px(3) - (theme().px(22) if self._signs[column] else 0)
        painter.drawPixmap(right - size, box.top() + theme().px(4), sign)

    def _draw_current(self, painter: QPainter, box: QRect, column: int, ground: str) -> None:
        tokens = theme().tokens
        painter.setPen(QPen(QColor(tokens.accent), 2) if self.is_focused else QPen(QColor(tokens.control), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 3, 3)
        if self.is_focused and not self._model.is_read_only and (sign := self._signs[column]):
            px, size = theme().px, theme().px(SIGN)
            place = sign_rect(box)
            painter.fillRect(place.adjusted(px(4), 4, -4, -4), QColor(ground))
            drawn = pixmap(sign, tokens.text2, size, painter.device().devicePixelRatioF())
            painter.drawPixmap(place.center().x() - size // 2, place.center().y() - size // 2, drawn)


def sign_rect(box: QRect) -> QRect:
    """Where a click on the current cell opens its list or calendar."""
    px = theme().px
    return QRect(box.right() - px(26), box.top(), px(26), min(box.height(), px(36)))


def _sign(kind: str) -> str:
    return "chevron-down" if kind in CHOSEN else "calendar" if kind == "date" else ""


def _draw_missing(painter: QPainter, box: QRectF) -> None:
    """Something is still open here: hatched, as everywhere in the product."""
    height = 8.0
    bar = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
    path = QPainterPath()
    path.addRoundedRect(bar, 4, 4)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(theme().color("unknown"), 1.6))
    x = bar.left() - height
    while x < bar.right():
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + height, bar.top()))
        x += 5
    painter.restore()
