"""What the cards of the overview share: a frame with a title, and the badge of a step."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme
from app.ui.widgets.layout import column, frame, row
from app.ui.widgets.text import Label


def card(title: str) -> tuple[QFrame, QVBoxLayout, QHBoxLayout]:
    """A card, what stands in it, and the line of its title."""
    made = frame("card")
    made.setAccessibleName(title)
    inner = column(made, spacing=8)
    inner.setContentsMargins(20, 16, 20, 16)
    head = row(spacing=12)
    head.addWidget(Label(title, "caption"), 1)
    inner.addLayout(head)
    return made, inner, head


class StepBadge(QWidget):
    """The number of a step, or a tick when it is done; what it means is said in words beside it."""

    def __init__(self, number: int, *, is_done: bool) -> None:
        super().__init__()
        self._number = number
        self._is_done = is_done
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self._look_again)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a line of text."""
        return QSize(theme().px(28), theme().px(20))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it on its tinted ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = "ok" if self._is_done else "text2"
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        has_line = theme().tokens.line_width > 1
        painter.setPen(QPen(theme().color(shade), 1.4) if has_line else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("ok_soft" if self._is_done else "sunken"))
        painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
        if self._is_done:
            size = theme().px(14)
            drawn = pixmap("tick", theme().color(shade).name(), size, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, drawn)
        else:
            painter.setFont(theme().font(12, 600))
            painter.setPen(theme().color(shade))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        painter.end()

    def _look_again(self) -> None:
        self.updateGeometry()
        self.update()
