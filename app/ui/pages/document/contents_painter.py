"""How an entry of the contents is drawn: its title, and at the right an icon and a figure for what is open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_SIDE, _INDENT, _GAP, _ICON = 8, 14, 4, 12


class ContentsPainter(QStyledItemDelegate):
    """Draws entries as wide as the view; long titles take several lines. `role`: that of the entry."""

    def __init__(self, view: QTreeView, role: int) -> None:
        super().__init__(view)
        self._view = view
        self._role = role

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines."""
        entry = index.data(self._role)
        width = self._view.viewport().width()
        left, right = _sides(entry)
        return QSize(width, _lines(entry, width - left - right) + _px(12 if entry.parent is None else 9))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it."""
        entry = index.data(self._role)
        area: QRect = option.rect  # type: ignore[attr-defined]
        area.setLeft(0)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_ground(painter, area, selected=selected, hovered=hovered)
        left, right = _sides(entry)
        top = area.top() + _px(6 if entry.parent is None else 4)
        width = area.width() - left - right
        painter.setFont(_font(entry, selected=selected))
        painter.setPen(theme().color("accent" if selected else "text" if entry.parent is None else "text2"))
        painter.drawText(QRect(left, top, width, _lines(entry, width) + _px(4)), _WRAP, entry.title)
        line = QFontMetrics(_font(entry, selected=selected)).height()
        _draw_mark(painter, entry, QRect(0, top, area.width() - _px(_SIDE), line))
        painter.restore()


def _px(pixels: float) -> int:
    return theme().px(pixels)


def _font(entry: Any, *, selected: bool) -> Any:
    return theme().font(14 if entry.parent is None else 13, 600 if selected else 400)


def _lines(entry: Any, width: int) -> int:
    metrics = QFontMetrics(_font(entry, selected=True))
    return metrics.boundingRect(QRect(0, 0, max(40, width), 10_000), _WRAP, entry.title).height()


def _mark(entry: Any) -> tuple[str, str, str]:
    """Icon, figure and colour: of errors, else of open questions; nothing where nothing is open."""
    if entry.errors:
        return "error", str(entry.errors), "err"
    return ("circle", str(entry.unanswered), "text2") if entry.unanswered else ("", "", "")


def _sides(entry: Any) -> tuple[int, int]:
    left = _px(_SIDE + (_INDENT if entry.parent is not None else 0))
    _icon, figure, _shade = _mark(entry)
    room = QFontMetrics(theme().font(12, 600)).horizontalAdvance(figure) + _px(_ICON + 2 * _GAP) if figure else 0
    return left, _px(_SIDE) + room


def _draw_ground(painter: QPainter, area: QRect, *, selected: bool, hovered: bool) -> None:
    if not selected and not hovered:
        return
    is_framed = selected and theme().tokens.line_width > 1
    painter.setPen(theme().color("accent") if is_framed else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accent_soft" if selected else "sunken"))
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 7, 7)


def _draw_mark(painter: QPainter, entry: Any, line: QRect) -> None:
    name, figure, shade = _mark(entry)
    if not figure:
        return
    painter.setFont(theme().font(12, 600))
    painter.setPen(theme().color(shade))
    painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), figure)
    size = _px(_ICON)
    drawn = pixmap(name, theme().color(shade).name(), size, painter.device().devicePixelRatioF())
    left = line.right() - QFontMetrics(theme().font(12, 600)).horizontalAdvance(figure) - _px(_GAP) - size
    painter.drawPixmap(QPointF(left, line.top() + (line.height() - size) / 2), drawn)
