"""A radio button or check box whose title and help wrap, drawn in the manner of the product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme

_Button = QAbstractButton if TYPE_CHECKING else object
_WRAP = Qt.TextFlag.TextWordWrap
_INDICATOR = 16
_PAD = 8


class _Drawn(_Button):
    """The drawing of both kinds. A button's own text would mark keys with `&`, so the title is kept apart."""

    title = ""
    help = ""
    _measured: tuple[tuple[int, int], tuple[QRect, QRect]] | None = None
    """Width and size of text for which title and help were measured last, and where they stand then."""

    def show_option(self, title: str, help_text: str) -> None:
        """What it offers, and a line about it."""
        self.title, self.help = title, help_text
        self._measured = None
        self.setAccessibleName(title)
        self.setAccessibleDescription(help_text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as title and help."""
        title, about = self._rects(width)
        return max(theme().px(32), (about.bottom() if self.help else title.bottom()) + 1 + theme().px(6))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """In one line, where there is room."""
        metrics = QFontMetrics(theme().font())
        width = min(theme().px(420), metrics.horizontalAdvance(self.title) + self._left() + theme().px(_PAD) + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow ones wrap."""
        return QSize(theme().px(120), theme().px(32))

    def hitButton(self, pos: QPoint, /) -> bool:  # noqa: N802 - Qt's name
        """All of it can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent, /) -> None:  # noqa: N802 - Qt's name
        """Draw ground, indicator, title and help."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        self._draw_indicator(painter, self._indicator_rect())
        title, about = self._rects(self.width())
        painter.setFont(_title_font(self.isChecked()))
        painter.setPen(theme().color("text" if self.isEnabled() or self.isChecked() else "text2"))
        painter.drawText(title, _WRAP, self.title)
        if self.help:
            painter.setFont(theme().font(12))
            painter.setPen(theme().color("text2"))
            painter.drawText(about, _WRAP, self.help)
        painter.end()

    def _draw_indicator(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError

    def _draw_ground(self, painter: QPainter) -> None:
        tokens = theme().tokens
        around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = tokens.accent_soft if self.isChecked() else tokens.sunken if self._is_hovered() else ""
        painter.setPen(QPen(QColor(tokens.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(around, 7, 7)

    def _is_hovered(self) -> bool:
        return self.underMouse() and self.isEnabled()

    def _indicator_rect(self) -> QRectF:
        size = theme().px(_INDICATOR)
        line = QFontMetrics(theme().font()).height()
        return QRectF(theme().px(_PAD), theme().px(7) + (line - size) / 2, size, size)

    def _left(self) -> int:
        return theme().px(_PAD + _INDICATOR + _PAD)

    def _rects(self, width: int) -> tuple[QRect, QRect]:
        """Where title and help stand, measured once for a width."""
        known = width, theme().zoom
        if self._measured is None or self._measured[0] != known:
            self._measured = known, self._measure(width)
        return self._measured[1]

    def _measure(self, width: int) -> tuple[QRect, QRect]:
        """Where title and help stand. The title is measured as wide as it is when chosen."""
        room = max(1, width - self._left() - theme().px(_PAD))
        place = QRect(self._left(), theme().px(7), room, 100_000)
        title = QFontMetrics(_title_font(True)).boundingRect(place, _WRAP, self.title)
        title.setWidth(room)
        place.moveTop(title.bottom() + 1 + theme().px(1))
        about = QFontMetrics(theme().font(12)).boundingRect(place, _WRAP, self.help)
        about.setWidth(room)
        return title, about


class RadioOption(_Drawn, QRadioButton):
    """One of several, of which one is chosen."""

    def __init__(self, title: str, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_option(title, help_text)
        theme().changed.connect(self.updateGeometry)

    def _draw_indicator(self, painter: QPainter, box: QRectF) -> None:
        _draw_frame(painter, box, box.width() / 2, self)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("on_accent"))
            radius = box.width() * 0.2
            painter.drawEllipse(QPointF(box.center()), radius, radius)


class CheckOption(_Drawn, QCheckBox):
    """One of several, of which any may be chosen."""

    def __init__(self, title: str, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_option(title, help_text)
        theme().changed.connect(self.updateGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go through the list, as in a list of radio buttons."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def _draw_indicator(self, painter: QPainter, box: QRectF) -> None:
        _draw_frame(painter, box, theme().px(4), self)
        if self.isChecked():
            size = round(box.width()) - 2
            tick = pixmap("tick", theme().tokens.on_accent, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.x() + 1, box.y() + 1), tick)


def _draw_frame(painter: QPainter, box: QRectF, radius: float, button: QAbstractButton) -> None:
    tokens = theme().tokens
    edge = tokens.accent if button.isChecked() else tokens.control
    if not button.isEnabled():
        edge = tokens.control
    painter.setPen(QPen(QColor(edge), tokens.line_width))
    painter.setBrush(QColor(edge if button.isChecked() else tokens.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _title_font(is_chosen: bool) -> QFont:
    return theme().font(weight=600 if is_chosen else 400)
