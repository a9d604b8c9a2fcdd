"""A short tour: one part of the window after the other is lit, with a sentence on what it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.layout import column, frame, row
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

SEEN = "tour_seen"
_WIDTH = 360
_GAP = 14
_AROUND = 4
_DIM = 120


@dataclass(frozen=True)
class Stop:
    """One stop: what is lit, a title, and what to know."""

    widget: QWidget
    title: str
    text: str


def stops(window: MainWindow) -> Iterator[Stop]:
    """The stops, on widgets that are there."""
    navigation = window.navigation
    yield Stop(
        navigation.readiness,
        tr("How ready the service is"),
        tr(
            "The solid part is what your answers prove, the hatched part what is still open. With every answer the two "
            "ends come closer. Click the figure, here or anywhere, to see how it comes about."
        ),
    )
    yield Stop(
        navigation.pages,
        tr("The pages"),
        tr(
            "Answer in the questionnaires, work through the findings, read the document that comes out of it. Ctrl and "
            "a number goes to a page, Alt and the left arrow goes back."
        ),
    )
    yield Stop(
        window.stack,
        tr("The page itself"),
        tr("Everything that stands here leads to its place. Where nothing is answered yet, begin with what is first."),
    )
    yield Stop(
        window.bar.find_button,
        tr("Anything by name"),
        tr("Type a few letters of a question, a finding or a command, and press Enter."),
    )
    yield Stop(
        navigation.saved,
        tr("Saved by itself"),
        tr("Every change is on the disk a moment after you made it, and can be undone by its name in the menu Edit."),
    )
    yield Stop(
        window.bar.export,
        tr("The documents"),
        tr("At any time, as Markdown, HTML and PDF. As long as an error is open they say that they are a draft."),
    )


class Tour(QWidget):
    """Lies over the window. Enter goes on, Escape ends it."""

    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._stops = [each for each in stops(window) if each.widget.isVisible()]
        self._number = 0
        self._is_over = False
        self._focused = window.focusWidget()
        self.setAccessibleName(tr("Tour of the window"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card = frame("card", self)
        self._title, self._text = Label("", "title"), Label("")
        self._where = Label("", "small", wraps=False)
        self.skip = button(tr("Skip"), self.end, kind="quiet")
        self.back = button(tr("Back"), lambda: self._step(-1))
        self.next = button(tr("Next"), lambda: self._step(1), kind="primary")
        self._lay_out()
        window.installEventFilter(self)

    def _lay_out(self) -> None:
        inner = column(self.card, margin=18, spacing=10)
        inner.addWidget(self._title)
        inner.addWidget(self._text)
        foot = row(spacing=8)
        foot.addWidget(self._where)
        foot.addStretch(1)
        for each in (self.skip, self.back, self.next):
            foot.addWidget(each)
        inner.addLayout(foot)

    @property
    def stop(self) -> Stop:
        """Where the tour is."""
        return self._stops[self._number]

    def begin(self) -> None:
        """Show the first stop."""
        if not self._stops:
            self.end()
            return
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._show_stop()

    def end(self) -> None:
        """Give the window back."""
        self._window.preferences.set_text(SEEN, "yes")
        self._window.removeEventFilter(self)
        self._is_over = True
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus()
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def _step(self, by: int) -> None:
        if self._number + by >= len(self._stops):
            self.end()
            return
        self._number = max(0, self._number + by)
        self._show_stop()

    def _show_stop(self) -> None:
        stop = self.stop
        self._title.setText(stop.title)
        self._text.setText(stop.text)
        where = tr("{number} of {count}", number=self._number + 1, count=len(self._stops))
        self._where.setText(where)
        self.card.setAccessibleName(f"{where}: {stop.title}")
        self.card.setAccessibleDescription(stop.text)
        self.back.setVisible(self._number > 0)
        set_button_text(self.next, tr("Done") if self._number == len(self._stops) - 1 else tr("Next"))
        self._place()
        self.next.setFocus()
        self.update()

    def _lit(self) -> QRect:
        """What is lit, with a little room around it."""
        widget = self.stop.widget
        corner = widget.mapTo(self._window, QPoint(0, 0))
        around = QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        return around.intersected(self.rect().adjusted(2, 2, -2, -2))

    def _place(self) -> None:
        """Put the card beside what is lit: at its right, below, above, or within it."""
        width = min(theme().px(_WIDTH), self.width() - 2 * _GAP)
        layout = self.card.layout()
        assert layout is not None
        layout.activate()
        self.card.setFixedSize(width, layout.totalHeightForWidth(width))
        self.card.move(card_place(self._lit(), self.card.rect(), self.rect()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Dim everything but what is lit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, hole = QPainterPath(), QPainterPath()
        whole.addRect(QRectF(self.rect()))
        hole.addRoundedRect(QRectF(self._lit()), 8, 8)
        painter.fillPath(whole.subtracted(hole), QColor(0, 0, 0, _DIM))
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.drawPath(hole)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape ends the tour; arrows go on and back."""
        steps: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Escape: self.end,
            Qt.Key.Key_Right: lambda: self._step(1),
            Qt.Key.Key_Left: lambda: self._step(-1),
        }
        run = steps.get(event.key())
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """What lies below is not clicked."""
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab stays within the card, as long as there is one."""
        if self._is_over:
            return super().focusNextPrevChild(forward)
        shown: list[QWidget] = [each for each in (self.skip, self.back, self.next) if each.isVisible()]
        focused: QWidget | None = self.focusWidget()
        at = shown.index(focused) if focused in shown else -1
        shown[(at + (1 if forward else -1)) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        return super().eventFilter(watched, event)


def card_place(lit: QRect, card: QRect, window: QRect) -> QPoint:
    """Where a card stands beside what is lit, wholly within the window."""
    right, below = lit.right() + _GAP, lit.bottom() + _GAP
    if right + card.width() <= window.right():
        wanted = QPoint(right, lit.top())
    elif below + card.height() <= window.bottom():
        wanted = QPoint(lit.right() - card.width(), below)
    elif lit.top() - _GAP - card.height() >= window.top():
        wanted = QPoint(lit.right() - card.width(), lit.top() - _GAP - card.height())
    else:
        wanted = QPoint(lit.center().x() - card.width() // 2, lit.center().y() - card.height() // 2)
    left = min(max(wanted.x(), window.left() + _GAP), window.right() - card.width() - _GAP)
    top = min(max(wanted.y(), window.top() + _GAP), window.bottom() - card.height() - _GAP)
    return QPoint(left, top)
