"""The paper on its desk: a document in pieces. Only what differs is set anew, and nothing is moved in sight.

Setting a piece costs some milliseconds, so pieces wait their turn: those in sight first, then the others, a few at a
time, whenever the window has nothing else to do. What waits has the height that it probably will have.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from app.ui.pages.document.block import Block
from app.ui.pages.document.link_walk import chosen_link, next_link
from app.ui.pages.document.paper_sheet import TOP, PaperSheet, Slot
from app.ui.pages.document.pictures import Pictures
from app.ui.texts import tr
from app.ui.theme.theme import theme

if TYPE_CHECKING:
    from app.core.document.pieces import Piece

    Anchor = tuple[Slot, int] | None

_SLICE_SECONDS = 0.008
_LARGE = 4000
"""A piece of so many characters has a slice for itself."""
_WIDEST, _AROUND = 760, 16
"""Width of the paper, and the room around it, in pixels at 100 %."""


class Paper(QAbstractScrollArea):
    """Shows the pieces of one document. `scrolled_to` tells the piece at the top when the user scrolls."""

    scrolled_to = Signal(int)
    link_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Document"))
        self._sheet = PaperSheet(self.viewport())
        self._sheet.link_clicked.connect(self.link_clicked)
        self._sheet.focus_moved.connect(self._focus_moved)
        self._wanted: tuple[Slot, str] | None = None
        self._is_moving = False
        self._work = QTimer(self)
        self._work.setInterval(0)
        self._work.timeout.connect(self._go_on)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme().changed.connect(self._look_anew)

    # what is shown

    @property
    def is_settled(self) -> bool:
        """Whether every piece is set."""
        return not self._work.isActive()

    @property
    def times_set(self) -> int:
        """How often a piece was set since the paper was made."""
        return self._sheet.times_set

    @property
    def blocks(self) -> list[Block]:
        """The pieces that are set, in order."""
        return self._sheet.blocks

    def show_pieces(self, pieces: Sequence[Piece], pictures: Pictures, *, from_top: bool) -> None:
        """Show pieces; those that are shown already and are the same stay as they are, unless another is begun."""
        anchor = None if from_top else self._anchor()
        self._sheet.show_pieces(pieces, pictures, anew=from_top)
        if from_top:
            self._wanted = None
            self.verticalScrollBar().setValue(0)
        self._start(anchor)

    def show_piece_as(self, number: int, html: str) -> None:
        """Show other HTML in the place of a piece's own until the document is shown anew."""
        if 0 <= number < len(self._sheet.slots):
            anchor = self._anchor()
            self._sheet.put(self._sheet.slots[number], html)
            self._start(anchor)

    def scroll_to(self, number: int, anchor: str = "") -> None:
        """Bring a piece, or a place in it, to the top; it stays there while pieces above it are being set."""
        if 0 <= number < len(self._sheet.slots):
            self._wanted = (self._sheet.slots[number], anchor)
            self._settle(None)

    def piece_at_top(self) -> int:
        """The number of the piece that is read: what was gone to, or the last that begins in the upper third."""
        slots = self._sheet.slots
        if self._wanted is not None and self._wanted[0] in slots:
            return slots.index(self._wanted[0])
        line = self.verticalScrollBar().value() + self.viewport().height() // 3
        return max((number for number, each in enumerate(slots) if each.top <= line), default=0)

    def focus_text(self) -> None:
        """Put the focus on the paper."""
        slot = self._sheet.slot_at(self.verticalScrollBar().value())
        if slot is not None and slot.block is not None:
            slot.block.setFocus()

    # setting pieces

    def _start(self, anchor: Anchor, *, at_once: bool = True) -> None:
        self._settle(anchor)
        if at_once and self.isVisible():
            self._go_on()
        elif self._next() is not None:
            self._work.start()

    def _next(self) -> Slot | None:
        top = self.verticalScrollBar().value()
        return self._sheet.next_waiting(top, top + self.viewport().height())

    def _go_on(self) -> None:
        """Set some of what waits, first what is in sight."""
        anchor = self._anchor()
        until = time.perf_counter() + _SLICE_SECONDS
        slot = self._next()
        while slot is not None:
            self._sheet.set_slot(slot)
            self._place_all()
            slot = self._next()
            if slot is None or len(slot.shown) > _LARGE or time.perf_counter() >= until:
                break
        self._settle(anchor)
        if slot is None:
            self._work.stop()
            self._choose_tab_stop()
        elif not self._work.isActive():
            self._work.start()

    # places

    def _place_all(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width() - theme().px(_AROUND)
        width = max(120, min(theme().px(_WIDEST), room))
        self._sheet.place_all(width, self.viewport().height() - 2 * theme().px(_AROUND))

    def _anchor(self) -> Anchor:
        """The piece at the upper edge, and how far above the edge it begins."""
        value = self.verticalScrollBar().value()
        slot = self._sheet.slot_at(value) if value > theme().px(TOP) else None
        return (slot, value - slot.top) if slot is not None else None

    def _settle(self, anchor: Anchor) -> None:
        """Put everything into place, without moving what is read."""
        self._place_all()
        bar, slots = self.verticalScrollBar(), self._sheet.slots
        self._is_moving = True
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(theme().px(24))
        bar.setRange(0, max(0, self._sheet.height() + 2 * theme().px(_AROUND) - self.viewport().height()))
        if self._wanted is not None and self._wanted[0] in slots:
            slot, name = self._wanted
            inner = slot.block.place_of(name) if name and slot.block is not None and slot.is_set else 0
            bar.setValue(slot.top + inner - (theme().px(TOP) if slot is slots[0] else 0))
        elif anchor is not None and anchor[0] in slots:
            bar.setValue(anchor[0].top + anchor[1])
        self._is_moving = False
        self._move_sheet()

    def _move_sheet(self) -> None:
        room = self.viewport().width() - self._sheet.width()
        self._sheet.move(QPoint(max(0, room // 2), theme().px(_AROUND) - self.verticalScrollBar().value()))

    def _scrolled(self) -> None:
        self._move_sheet()
        if not self._is_moving:
            self._wanted = None
            self._choose_tab_stop()
            self.scrolled_to.emit(self.piece_at_top())

    def _look_anew(self) -> None:
        self._sheet.put_all_anew()
        self._start(self._anchor(), at_once=False)

    # the keyboard

    def _choose_tab_stop(self) -> None:
        chosen = self._sheet.choose_tab_stop(self.verticalScrollBar().value())
        if chosen is not None:
            QWidget.setTabOrder(self, chosen)

    def _focus_moved(self) -> None:
        self.viewport().update()
        QTimer.singleShot(0, self, self._choose_tab_stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys scroll the paper; left and right go from link to link, Enter follows the one that is chosen."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(backwards=event.key() == Qt.Key.Key_Left)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (address := chosen_link(self.blocks)):
            self.link_clicked.emit(address)
            return
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Home: bar.minimum() - bar.value(),
            Qt.Key.Key_End: bar.maximum() - bar.value(),
            Qt.Key.Key_Space: bar.pageStep() - bar.singleStep(),
            Qt.Key.Key_Backspace: bar.singleStep() - bar.pageStep(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def _walk(self, *, backwards: bool) -> None:
        block = next_link(self.blocks, backwards=backwards)
        if block is None:
            return
        y = block.y() + block.cursorRect().bottom()
        bar = self.verticalScrollBar()
        if not bar.value() <= y - theme().px(40) <= y <= bar.value() + self.viewport().height() - theme().px(40):
            bar.setValue(y - self.viewport().height() // 2)

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The desk on which the paper lies, with an edge where the focus is on the paper."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.viewport().rect())
        painter.fillRect(area, theme().color("desk"))
        if QApplication.focusWidget() in self.blocks:
            painter.setPen(QPen(theme().color("accent"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width: everything is measured anew, what is in sight first."""
        super().resizeEvent(event)
        self._start(self._anchor(), at_once=False)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """The sheet is moved when the bar has moved."""
