"""The sheet of paper: the pieces of a document one below the other, each in a block of its own once its turn came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.pages.document.block import Block
from app.ui.pages.document.ink import paper_ink
from app.ui.pages.document.pictures import Pictures
from app.ui.pages.document.rich_text import rich_text, sheet
from app.ui.texts import tr
from app.ui.theme.theme import theme

if TYPE_CHECKING:
    from app.core.document.pieces import Piece

SIDE, NARROW_SIDE, TOP = 44, 20, 36
"""Margins of the paper, in pixels at 100 %."""
_WIDE = 440
_ABOVE = {2: 26, 3: 14}
"""Room above a piece by the level of its heading."""


@dataclass(eq=False)
class Slot:
    """The place of one piece. `width`: that at which its height was measured; 0 when it is to be measured anew."""

    piece: Piece
    shown: str
    """The HTML that is to be seen: the piece's own, or that with words that are being typed."""
    height: int = 40
    top: int = 0
    width: int = 0
    is_set: bool = False
    block: Block | None = field(default=None, repr=False)


class PaperSheet(QWidget):
    """Holds the slots in order. `focus_moved`: the focus came to a block or left one."""

    link_clicked = Signal(str)
    focus_moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.slots: list[Slot] = []
        self.pictures = Pictures({}, {})
        self.times_set = 0
        """How often a piece was set."""

    @property
    def blocks(self) -> list[Block]:
        """The pieces that are set, in order."""
        return [each.block for each in self.slots if each.block is not None]

    @property
    def side(self) -> int:
        """The margin at the left and at the right."""
        return theme().px(SIDE if self.width() >= theme().px(_WIDE) else NARROW_SIDE)

    @property
    def text_width(self) -> int:
        """How wide the text is."""
        return max(80, self.width() - 2 * self.side)

    def show_pieces(self, pieces: Sequence[Piece], pictures: Pictures, *, anew: bool) -> None:
        """Make slots for pieces; those that are here already are kept, unless all are wanted `anew`."""
        before = {} if anew else {_key(each.piece): each for each in self.slots}
        changed = [name for name in pictures.sizes if not pictures.is_same(self.pictures, name)]
        self.pictures = pictures
        slots: list[Slot] = []
        for piece in pieces:
            slot = before.pop(_key(piece), None) or Slot(piece, "", self._guess(piece.html))
            slot.piece = piece
            self.put(slot, piece.html, has_changed=any(name in piece.html for name in changed))
            slots.append(slot)
        gone, self.slots = [each for each in self.slots if each not in slots], slots
        for each in gone:
            _drop(each)

    def put(self, slot: Slot, html: str, *, has_changed: bool = False) -> None:
        """Let a slot show this HTML when its turn comes; nothing happens where it shows it already."""
        if slot.shown != html or has_changed:
            slot.shown = html
            slot.is_set = False
            slot.width = 0

    def put_all_anew(self) -> None:
        """Let everything be set again, as in another theme."""
        for each in self.slots:
            each.is_set = False
            each.width = 0

    def next_waiting(self, top: int, bottom: int) -> Slot | None:
        """What is to be set or measured next: what lies between `top` and `bottom` before all else."""
        width = self.text_width
        waiting = [each for each in self.slots if not each.is_set or each.width != width]
        if not waiting:
            return None
        return next((each for each in waiting if each.top < bottom and each.top + each.height > top), waiting[0])

    def set_slot(self, slot: Slot) -> None:
        """Set what is to be set, and measure it."""
        width = self.text_width
        if slot.width != width and _follows_width(slot.shown):
            slot.is_set = False
        if slot.block is None:
            slot.block = Block(self._image, self)
            slot.block.link_clicked.connect(self.link_clicked)
            slot.block.installEventFilter(self)
        if not slot.is_set:
            self.times_set += 1
            slot.block.setFixedWidth(width)
            text = rich_text(slot.shown, paper_ink(), self.pictures.sizes, width)
            slot.block.set_content(text, sheet(paper_ink(), theme().zoom))
            slot.block.setAccessibleName(slot.piece.title or tr("Beginning of the document"))
            slot.is_set = True
        slot.height = slot.block.height_at(width)
        slot.width = width
        slot.block.show()

    def place_all(self, width: int, least: int) -> None:
        """Put everything into its place on a sheet so wide, and at least so high."""
        self.resize(width, self.height())
        y = theme().px(TOP)
        for number, each in enumerate(self.slots):
            y += theme().px(_ABOVE.get(each.piece.level, 0)) if number else 0
            each.top = y
            if each.block is not None:
                each.block.setGeometry(self.side, y, each.block.width(), each.height)
            y += each.height
        self.resize(width, max(y + theme().px(TOP), least))

    def slot_at(self, y: int) -> Slot | None:
        """What lies at a height, or below it."""
        return next((each for each in self.slots if each.top + each.height > y), None)

    def choose_tab_stop(self, y: int) -> Block | None:
        """Tab comes to the block at a height, which this gives; the others are reached by scrolling."""
        if QApplication.focusWidget() in self.blocks:
            return None
        chosen = next(
            (each.block for each in self.slots if each.block is not None and each.top + each.height > y), None
        )
        for each in self.blocks:
            policy = Qt.FocusPolicy.StrongFocus if each is chosen else Qt.FocusPolicy.ClickFocus
            if each.focusPolicy() != policy:
                each.setFocusPolicy(policy)
        return chosen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell where the focus goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.focus_moved.emit()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw paper with its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("line"), theme().tokens.line_width))
        painter.setBrush(theme().color("paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def _image(self, name: str) -> QImage:
        return self.pictures.image(name, self.devicePixelRatioF())

    def _guess(self, html: str) -> int:
        """How high a piece probably is."""
        per_line = max(10, self.text_width // theme().px(6))
        return theme().px(30) + len(html) // 2 // per_line * theme().px(19)


def _key(piece: Piece) -> tuple[int, str]:
    return piece.level, piece.id


def _follows_width(html: str) -> bool:
    """Whether there is something in a piece that is made for one width: a table or a picture."""
    return "<table" in html or "<img" in html


def _drop(slot: Slot) -> None:
    if slot.block is not None:
        slot.block.hide()
        slot.block.deleteLater()
