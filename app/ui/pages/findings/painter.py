"""Draws a line of the list: severity, rule, title, what is said and where, points, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.pages.findings.model import FindingModel, Heading, Index
from app.ui.pages.findings.words import PILLS, place_text, points_text, severity_text, standing_text
from app.ui.theme.theme import theme

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding
    from app.core.pack import Pack

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop

_STANDING, _POINTS, _LEAST_TITLE = 104, 62, 180
"""Widths of columns, in units that follow the zoom."""


class FindingPainter(QStyledItemDelegate):
    """All lines are of one height, so that ten thousand scroll like ten."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Title, what is said, and the place."""
        return QSize(10, theme().px(72))

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
            _draw_finding(painter, area, line.finding, model.pack)
        painter.restore()


def columns(width: int) -> tuple[int, int, int, int, int]:
    """Left edges of severity, rule, title, points and standing within a line of `width`."""
    px = theme().px
    standing = width - px(12) - px(_STANDING)
    points = standing - px(12) - px(_POINTS)
    return px(12), px(88), px(164), points, standing


def _draw_ground(painter: QPainter, area: QRect, *, is_selected: bool) -> None:
    tokens = theme().tokens
    if is_selected:
        painter.fillRect(area, QColor(tokens.accent_soft))
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(tokens.accent))
    painter.setPen(QPen(QColor(tokens.line), tokens.line_width))
    painter.drawLine(area.bottomLeft(), area.bottomRight())


def _draw_heading(painter: QPainter, area: QRect, line: Heading) -> None:
    painter.fillRect(area, theme().color("sunken"))
    painter.setFont(theme().font(14, 600))
    painter.setPen(theme().color("text"))
    inner = area.adjusted(theme().px(12), 0, -theme().px(12), -theme().px(8))
    text = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, inner.width() - theme().px(60))
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), text)
    painter.setPen(theme().color("text2"))
    painter.setFont(theme().font(12))
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), str(line.count))


def _draw_finding(painter: QPainter, area: QRect, finding: Finding, pack: Pack) -> None:
    px = theme().px
    pill, rule, title, points, standing = (area.left() + x for x in columns(area.width()))
    top = area.top() + px(10)
    _draw_pill(painter, pill, top, finding.severity)
    painter.setFont(theme().font(13, 600))
    painter.setPen(theme().color("text"))
    painter.drawText(QRect(rule, top, title - rule, px(20)), int(LEFT), finding.rule)
    painter.setFont(theme().font(13))
    has_room = points - title - px(12) >= px(_LEAST_TITLE)
    stands = standing_text(finding) if has_room else _elided(painter, standing_text(finding), px(_STANDING))
    is_short = painter.fontMetrics().horizontalAdvance(stands) <= px(_STANDING)
    painter.setPen(theme().color("err" if finding.severity == "error" and finding.is_open else "text"))
    painter.drawText(QRect(points, top, px(_POINTS), px(20)), int(RIGHT), points_text(finding))
    painter.setPen(theme().color("text2" if finding.decision is None else "text"))
    box = QRect(standing, top, px(_STANDING), px(56))
    painter.drawText(box, int(LEFT | Qt.TextFlag.TextWordWrap), stands)
    beside = points - title - px(12)
    whole = area.right() - px(12)
    below = whole if is_short else points - px(12)
    message, place = (finding.message, 13, "text2"), (place_text(finding, pack), 12, "text3")
    if has_room:
        _draw_lines(painter, QRect(title, top - 1, beside, px(20)), [(finding.title, 14, "text")])
        _draw_lines(painter, QRect(title, top + px(19), below - title, px(18)), [message, place])
    else:  # no room beside: the title goes below
        _draw_lines(painter, QRect(rule, top + px(19), below - rule, px(18)), [(finding.title, 14, "text"), message])


def _draw_lines(painter: QPainter, first: QRect, lines: list[tuple[str, int, str]]) -> None:
    """Texts with size and colour, one below the other, each cut where it does not fit."""
    for number, (text, size, token) in enumerate(lines):
        painter.setFont(theme().font(size))
        painter.setPen(theme().color(token))
        box = first.translated(0, number * first.height())
        painter.drawText(box, int(LEFT), _elided(painter, text, first.width()))


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


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
