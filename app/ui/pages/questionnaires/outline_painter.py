"""How an entry of the list of questionnaires is drawn: title, figures, a thin bar, and a sign for open findings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from app.ui.pages.questionnaires.outline_model import ENTRY_ROLE, Entry, Index
from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_SIDE, _INDENT, _GAP, _ICON = 8, 14, 6, 12


class OutlinePainter(QStyledItemDelegate):
    """Draws entries as wide as the view; long titles take several lines."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines and its bar."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return QSize(10, 10)
        width = self._view.viewport().width()
        return QSize(width, _height(entry, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        area: QRect = option.rect  # type: ignore[attr-defined]
        area.setLeft(0)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_ground(painter, area, selected=selected, hovered=hovered)
        _draw_text(painter, entry, area, selected=selected)
        painter.restore()


def _px(pixels: float) -> int:
    return theme().px(pixels)


def _height(entry: Entry, width: int) -> int:
    left, right = _sides(entry)
    lines = _lines(entry.title, _title_size(entry), width - left - right)
    quiet = _lines(entry.quiet, 12, width - left - _px(_SIDE)) + _px(1) if entry.quiet else 0
    bar = _px(9) if _has_bar(entry) else 0
    return lines + quiet + bar + (_px(12) if entry.parent is None else _px(9))


def _lines(text: str, size: int, width: int) -> int:
    metrics = QFontMetrics(theme().font(size))
    return metrics.boundingRect(QRect(0, 0, max(40, width), 10_000), _WRAP, text).height()


def _title_size(entry: Entry) -> int:
    return 14 if entry.parent is None else 13


def _has_bar(entry: Entry) -> bool:
    return entry.parent is None and not entry.is_left_out


def _figures(entry: Entry) -> str:
    progress = entry.progress
    return "" if entry.is_left_out or not progress.asked else f"{progress.answered}/{progress.asked}"


def _sides(entry: Entry) -> tuple[int, int]:
    """Room at the left and at the right of the title."""
    left = _px(_SIDE + (_INDENT if entry.parent is not None else 0))
    figures = QFontMetrics(theme().font(12)).horizontalAdvance("00/00") if not entry.is_left_out else 0
    sign = _px(_ICON + _GAP) if _sign(entry) else 0
    return left, _px(_SIDE) + figures + sign + _px(_GAP)


def _sign(entry: Entry) -> tuple[str, str] | None:
    """Icon and colour for the gravest finding; a tick where a section is complete."""
    progress = entry.progress
    if progress.errors:
        return "error", "err"
    if progress.warnings:
        return "warning", "warn"
    if progress.is_complete and entry.parent is not None:
        return "tick", "ok"
    return None


def _draw_ground(painter: QPainter, area: QRect, *, selected: bool, hovered: bool) -> None:
    if not selected and not hovered:
        return
    tokens = theme().tokens
    painter.setPen(theme().color("accent") if selected and tokens.line_width > 1 else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accent_soft" if selected else "sunken"))
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 7, 7)


def _draw_text(painter: QPainter, entry: Entry, area: QRect, *, selected: bool) -> None:
    left, right = _sides(entry)
    top = area.top() + (_px(6) if entry.parent is None else _px(4))
    width = area.width() - left - right
    shade = "accent" if selected else "text2" if entry.is_left_out or entry.parent is not None else "text"
    size = _title_size(entry)
    painter.setFont(theme().font(size, 600 if selected else 400))
    painter.setPen(theme().color(shade))
    height = _lines(entry.title, size, width)
    painter.drawText(QRect(area.left() + left, top, width, height + _px(4)), _WRAP, entry.title)
    first_line = QFontMetrics(theme().font(size)).height()
    _draw_figures(painter, entry, QRect(0, top, area.width() - _px(_SIDE), first_line), selected=selected)
    below = top + height
    if entry.quiet:
        painter.setFont(theme().font(12))
        painter.setPen(theme().color("text2"))
        room = area.width() - left - _px(_SIDE)
        painter.drawText(QRect(area.left() + left, below, room, area.bottom() - below), _WRAP, entry.quiet)
    elif _has_bar(entry):
        _draw_bar(painter, entry.progress.share, QRectF(left, below + _px(4), area.width() - 2 * left, _px(3)))


def _draw_figures(painter: QPainter, entry: Entry, line: QRect, *, selected: bool) -> None:
    figures = _figures(entry)
    painter.setFont(theme().font(12, 600 if selected else 400))
    painter.setPen(theme().color("accent" if selected else "text2"))
    painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), figures)
    sign = _sign(entry)
    if sign is not None:
        name, token = sign
        size = _px(_ICON)
        reach = QFontMetrics(theme().font(12)).horizontalAdvance("00/00") + _px(_GAP)
        drawn = pixmap(name, theme().color(token).name(), size, painter.device().devicePixelRatioF())
        x = line.right() - reach - size
        painter.drawPixmap(QPointF(x, line.top() + (line.height() - size) / 2), drawn)


def _draw_bar(painter: QPainter, share: float, bar: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("line"))
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    if share > 0:
        done = QRectF(bar.left(), bar.top(), max(bar.height(), bar.width() * min(1.0, share)), bar.height())
        painter.setBrush(theme().color("accent"))
        painter.drawRoundedRect(done, bar.height() / 2, bar.height() / 2)
