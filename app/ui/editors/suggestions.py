"""The list of choices below a field. It floats over the window and never takes the focus from the field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme

if TYPE_CHECKING:
    from app.core.questionnaire import Option

_ID = Qt.ItemDataRole.UserRole
_HELP = Qt.ItemDataRole.UserRole + 1
_CHOSEN = Qt.ItemDataRole.UserRole + 2
_MOST_LINES = 9


class Suggestions(QListWidget):
    """Shows choices under `field`; `picked` tells the id of the one that is clicked."""

    picked = Signal(str)

    def __init__(self, field: QLineEdit, *, several: bool) -> None:
        super().__init__(field)
        self._field = field
        self.hide()
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setItemDelegate(_Lines(self, several=several))
        self.itemEntered.connect(self.setCurrentItem)
        self.itemClicked.connect(lambda item: self.picked.emit(item.data(_ID)))

    def fill(self, options: Iterable[Option], chosen: Sequence[str]) -> None:
        """Offer these, marking what is chosen."""
        self.clear()
        for option in options:
            item = QListWidgetItem(option.title)
            item.setData(_ID, option.id)
            item.setData(_HELP, option.help)
            item.setData(_CHOSEN, option.id in chosen)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, option.title)
            self.addItem(item)

    def mark(self, chosen: Sequence[str]) -> None:
        """Mark what is chosen, leaving the list as it is."""
        for place in range(self.count()):
            self.item(place).setData(_CHOSEN, self.item(place).data(_ID) in chosen)

    def current_id(self) -> str:
        """The choice that Enter takes; empty when there is none."""
        item = self.currentItem()
        return item.data(_ID) if item is not None else ""

    def go_to(self, choice: str) -> None:
        """Make a choice the one that Enter takes; none when it is not there."""
        places = [place for place in range(self.count()) if self.item(place).data(_ID) == choice]
        self.setCurrentRow(places[0] if places else -1)

    def step(self, by: int) -> None:
        """Go down or up the list."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def open(self) -> None:
        """Show it, below the field or above it, where there is more room."""
        window = self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        self.setAccessibleName(self._field.accessibleName())
        self.setGeometry(self._place(window))
        if not self.isVisible():
            app = QApplication.instance()
            assert app is not None
            app.installEventFilter(self)
        self.show()
        self.raise_()
        self.scrollToItem(self.currentItem())

    def hideEvent(self, event: QEvent) -> None:  # type: ignore[override]  # noqa: N802 - Qt's name
        """Look no longer at what happens elsewhere."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        super().hideEvent(event)  # type: ignore[arg-type]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Close when something else is pressed, scrolled or resized."""
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self.window():
            self.hide()
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel) and isinstance(watched, QWidget):
            is_own = watched is self or watched is self._field or self.isAncestorOf(watched)
            if not is_own:
                self.hide()
        return False

    def _place(self, window: QWidget) -> QRect:
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        indexes = (self.model().index(row, 0) for row in range(self.count()))
        widest = max((self.sizeHintForIndex(index).width() for index in indexes), default=0)
        width = min(max(self._field.width(), widest + 24), window.width() - 16)
        wanted = sum(self.sizeHintForRow(row) for row in range(min(self.count(), _MOST_LINES))) + 12
        room_below = window.height() - below.y() - 8
        room_above = below.y() - self._field.height() - 12
        left = max(8, min(below.x(), window.width() - width - 8))
        if wanted <= room_below or room_below >= room_above:
            return QRect(left, below.y(), width, max(40, min(wanted, room_below)))
        height = min(wanted, room_above)
        return QRect(left, below.y() - self._field.height() - 4 - height, width, height)


class _Lines(QStyledItemDelegate):
    """A choice in one line, its help in a small one below."""

    def __init__(self, parent: QObject, *, several: bool) -> None:
        super().__init__(parent)
        self._several = several

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """High enough for both lines."""
        title = QFontMetrics(theme().font(weight=600)).horizontalAdvance(str(index.data()))
        about = QFontMetrics(theme().font(12)).horizontalAdvance(str(index.data(_HELP) or ""))
        width = max(title, min(about, theme().px(420))) + theme().px(48)
        return QSize(width, theme().px(48 if index.data(_HELP) else 32))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, tick, title and help."""
        px, tokens, box = theme().px, theme().tokens, option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.setPen(theme().color("accent") if tokens.line_width > 1 else Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent_soft"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        is_chosen = bool(index.data(_CHOSEN))
        left = box.left() + px(32)
        mark = QRect(box.left() + px(9), box.top() + px(9), px(14), px(14))
        if self._several:
            painter.setPen(theme().color("accent" if is_chosen else "control"))
            painter.setBrush(theme().color("accent" if is_chosen else "surface"))
            painter.drawRoundedRect(mark, 3, 3)
        if is_chosen:
            color = tokens.on_accent if self._several else tokens.accent
            painter.drawPixmap(mark.topLeft(), pixmap("tick", color, px(14), painter.device().devicePixelRatioF()))
        painter.setFont(theme().font(weight=600 if is_chosen else 400))
        painter.setPen(theme().color("text"))
        line = QRect(left, box.top() + px(6), box.right() - left - px(8), px(20))
        _draw_line(painter, line, str(index.data()))
        painter.setFont(theme().font(12))
        painter.setPen(theme().color("text2"))
        _draw_line(painter, line.translated(0, px(18)), str(index.data(_HELP) or ""))
        painter.restore()


def _draw_line(painter: QPainter, box: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
