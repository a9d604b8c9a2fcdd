"""Draws a line of the list: severity, rule, title, what is said and where, points, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.pages.findings.model import FindingModel, Heading, Index
from app.ui.pages.findings.words import PILLS, place_text, points_text, severity_text, standing_text
from app.ui.pages.findings.wrapped import draw_wrapped, elided
from app.ui.theme.theme import theme

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding
    from app.core.pack import Pack

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_WRAP = Qt.TextFlag.TextWordWrap

_PAD, _PILL, _RULE, _LEAST_TITLE, _WIDE_TITLE = 12, 76, 76, 240, 440
"""Widths of columns, in units that follow the zoom."""
_OPEN, _DECIDED = 64, 104
"""Those of the last column: for points, and for what was decided."""
_HEADING = 40


class Form(NamedTuple):
    """How a line is drawn: with the title beside or below severity and rule, and on how many lines at most."""

    is_beside: bool
    title_lines: int
    height: int
    last: int
    """Width of the column at the right."""


def form_of(width: int, *, has_decisions: bool) -> Form:
    """How lines of `width` pixels are drawn. All findings have one height, so that ten thousand scroll like ten."""
    px = theme().px
    last = px(_DECIDED if has_decisions else _OPEN)
    room = width - px(3 * _PAD + _PILL + _RULE) - last
    if room < px(_LEAST_TITLE):
        return Form(False, 2, px(104), last)
    if room < px(_WIDE_TITLE):
        return Form(True, 2, px(92), last)
    return Form(True, 1, px(74), last)


def heading_height() -> int:
    """How high the heading of a group is."""
    return theme().px(_HEADING)


class FindingPainter(QStyledItemDelegate):
    """The heights of lines are those of the view."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        model = index.model()
        assert isinstance(model, FindingModel)
        line = model.lines[index.row()]
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Heading):
            _draw_heading(painter, area, line)
        else:
            assert model.pack is not None
            state = option.state  # type: ignore[attr-defined]
            _draw_ground(painter, area, is_selected=bool(state & QStyle.StateFlag.State_Selected))
            form = form_of(area.width(), has_decisions=model.has_decisions)
            draw = _draw_beside if form.is_beside else _draw_below
            draw(painter, area, line.finding, model.pack, form)
        painter.restore()


def _draw_ground(painter: QPainter, area: QRect, *, is_selected: bool) -> None:
    tokens = theme().tokens
    if is_selected:
        painter.fillRect(area, QColor(tokens.accent_soft))
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(tokens.accent))
    painter.setPen(QPen(QColor(tokens.line), tokens.line_width))
    painter.drawLine(area.bottomLeft(), area.bottomRight())


def _draw_heading(painter: QPainter, area: QRect, line: Heading) -> None:
    painter.fillRect(area, theme().color("sunken"))
    inner = area.adjusted(theme().px(_PAD), 0, -theme().px(_PAD), 0)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(theme().font(12))
    painter.setPen(theme().color("text2"))
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | middle), str(line.count))
    painter.setFont(theme().font(13, 600))
    painter.setPen(theme().color("text"))
    painter.drawText(
        inner, int(Qt.AlignmentFlag.AlignLeft | middle), elided(painter, line.text, inner.width() - theme().px(60))
    )


def _draw_beside(painter: QPainter, area: QRect, finding: Finding, pack: Pack, form: Form) -> None:
    """Severity, rule, title with what is said and where, and at the right points above the standing."""
    px = theme().px
    top, left = area.top() + px(10), area.left() + px(_PAD)
    _draw_pill(painter, left, top, finding.severity)
    _draw_rule(painter, QRect(left + px(_PILL), top, px(_RULE), px(20)), finding)
    title = left + px(_PILL + _RULE)
    right = area.right() - px(_PAD) - form.last
    _draw_points(painter, QRect(right, top, form.last, px(20)), finding)
    _set(painter, 12, "text2" if finding.decision is None else "text")
    painter.drawText(QRect(right, top + px(20), form.last, px(40)), int(RIGHT | _WRAP), standing_text(finding))
    room = QRect(title, top, right - title - px(_PAD), 0)
    _draw_text(painter, room, finding, pack, form)


def _draw_below(painter: QPainter, area: QRect, finding: Finding, pack: Pack, form: Form) -> None:
    """Severity, rule, and points in a line; title and what is said below, place and standing at the foot."""
    px = theme().px
    top, left, right = area.top() + px(10), area.left() + px(_PAD), area.right() - px(_PAD)
    _draw_pill(painter, left, top, finding.severity)
    _draw_rule(painter, QRect(left + px(_PILL), top, px(_RULE), px(20)), finding)
    after = left + px(_PILL + _RULE)
    painter.setFont(theme().font(13))
    cost = painter.fontMetrics().horizontalAdvance(points_text(finding)) + px(8)
    _draw_points(painter, QRect(after, top, right - after, px(20)), finding)
    _set(painter, 12, "text2" if finding.decision is None else "text")
    room = right - cost - after
    painter.drawText(QRect(after, top + 1, room, px(20)), int(RIGHT), elided(painter, standing_text(finding), room))
    _draw_text(painter, QRect(left, top + px(24), right - left, 0), finding, pack, form)


def _draw_text(painter: QPainter, room: QRect, finding: Finding, pack: Pack, form: Form) -> None:
    """The title, then what is said on the line below and those that the title leaves, then the place if it is wide."""
    px = theme().px
    _set(painter, 14, "text")
    used = draw_wrapped(painter, room, finding.title, form.title_lines, px(20))
    y = room.top() + used * px(20)
    left = form.title_lines - used + 1
    _set(painter, 13, "text2")
    lines = draw_wrapped(painter, QRect(room.left(), y, room.width(), 0), finding.message, left, px(18))
    if not form.is_beside:
        return
    y += lines * px(18)
    _set(painter, 12, "text3")
    painter.drawText(
        QRect(room.left(), y, room.width(), px(18)), int(LEFT), elided(painter, place_text(finding, pack), room.width())
    )


def _draw_rule(painter: QPainter, room: QRect, finding: Finding) -> None:
    painter.setFont(theme().font(13, 600))
    painter.setPen(theme().color("text"))
    painter.drawText(room, int(LEFT), finding.rule)


def _draw_points(painter: QPainter, room: QRect, finding: Finding) -> None:
    _set(painter, 13, "err" if finding.severity == "error" and finding.is_open else "text")
    painter.drawText(room, int(RIGHT), points_text(finding))


def _set(painter: QPainter, size: int, token: str) -> None:
    painter.setFont(theme().font(size))
    painter.setPen(theme().color(token))


def _draw_pill(painter: QPainter, left: int, top: int, severity: str) -> None:
    px = theme().px
    kind = PILLS[severity]
    ground, ink = (f"{kind}_soft", kind) if kind != "info" else ("sunken", "text2")
    painter.setFont(theme().font(12, 600))
    text = severity_text(severity)
    width = painter.fontMetrics().horizontalAdvance(text) + px(16)
    shape = QRectF(left, top, width, px(20))
    outlined = theme().tokens.line_width > 1
    painter.setPen(QPen(theme().color(ink), 1) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(ground))
    painter.drawRoundedRect(shape, px(10), px(10))
    painter.setPen(theme().color(ink))
    painter.drawText(shape, int(Qt.AlignmentFlag.AlignCenter), text)
