"""The palette: everything by name. Commands, pages, questions and findings, found by the words typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.layout import column
from app.ui.widgets.screen import available, within
from app.ui.widgets.text import Label

MOST = 60
_WIDTH, _HEIGHT, _BELOW = 620, 460, 64
"""Its size, and how far below the top of the window it stands, in pixels at 100 %."""
_EDGE = 8
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """Something that can be found: its title, what it is, its keys, and what choosing it does."""

    title: str
    detail: str
    run: Callable[[], object]
    keys: str = ""
    words: str = ""
    """Further words that it is found by."""


def matching(entries: Sequence[Entry], text: str, most: int = MOST) -> list[Entry]:
    """Entries that hold every word of `text`, those first whose title begins with it, then by place in the title."""
    wanted = text.casefold().split()
    ranked: list[tuple[tuple[int, int], int, Entry]] = []
    for order, entry in enumerate(entries):
        title = entry.title.casefold()
        everything = f"{title} {entry.detail.casefold()} {entry.words.casefold()}"
        if all(word in everything for word in wanted):
            ranked.append((_rank(title, wanted), order, entry))
    ranked.sort(key=lambda each: each[:2])
    return [entry for _, _, entry in ranked[:most]]


def _rank(title: str, wanted: list[str]) -> tuple[int, int]:
    if not wanted:
        return (0, 0)
    if title.startswith(wanted[0]):
        return (0, 0)
    starts = sum(any(part.startswith(word) for part in title.split()) for word in wanted)
    found = sum(word in title for word in wanted)
    return (1 + 2 * len(wanted) - starts - found, title.find(wanted[0]) if wanted[0] in title else 999)


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's form
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.detail, entry.keys) if part)
        return None


class _Painter(QStyledItemDelegate):
    """Title at the left, what it is below it, keys at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(10, theme().px(46))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Entries)
        entry = model.entries[index.row()]
        painter.save()
        area: QRect = option.rect  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme().color("accent"))
            painter.setBrush(theme().color("accent_soft"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 7, 7)
        inner = area.adjusted(theme().px(12), theme().px(4), -theme().px(12), -theme().px(4))
        painter.setFont(theme().font(12))
        keys = painter.fontMetrics().horizontalAdvance(entry.keys)
        painter.setPen(theme().color("text2"))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), entry.keys)
        text = inner.adjusted(0, 0, -keys - theme().px(12), 0)
        bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(text, int(bottom), _elided(painter, entry.detail, text.width()))
        painter.setFont(theme().font(14))
        painter.setPen(theme().color("text"))
        place = Qt.AlignmentFlag.AlignLeft | (
            Qt.AlignmentFlag.AlignTop if entry.detail else Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(text, int(place), _elided(painter, entry.title, text.width()))
        painter.restore()


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


class Palette(QDialog):
    """Type, choose with the arrow keys, run with Enter; Escape goes back to where one was."""

    def __init__(self, entries: Iterator[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Find or run anything"))
        self._entries = list(entries)
        self._model = _Entries(self)
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("A command, a page, a question, a finding"))
        self._field.setAccessibleName(tr("Find or run anything"))
        self._list = QListView()
        self._list.setAccessibleName(tr("What was found"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Painter(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = Label(tr("Nothing is called that. Try fewer or other words."), "muted")
        layout = column(self, margin=12, spacing=8)
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._none)
        layout.addStretch(0)
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda _index: self._choose())
        self._search("")
        self.resize(theme().px(_WIDTH), theme().px(_HEIGHT))

    def place(self) -> None:
        """Stand below the top of the window, wholly on its screen."""
        window = self.parentWidget()
        if window is None:
            return
        room = available(window).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        corner = window.mapToGlobal(window.rect().topLeft())
        width, height = min(theme().px(_WIDTH), room.width()), min(theme().px(_HEIGHT), room.height())
        left, top = corner.x() + (window.width() - width) // 2, corner.y() + theme().px(_BELOW)
        self.setGeometry(within(QRect(left, top, width, height), room))

    def _search(self, text: str) -> None:
        found = matching(self._entries, text)
        self._model.show(found)
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        if found:
            self._list.setCurrentIndex(self._model.index(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Arrow keys move in the list while the field keeps the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }
            if event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        if count:
            row = min(count - 1, max(0, self._list.currentIndex().row() + step))
            self._list.setCurrentIndex(self._model.index(row))

    def _choose(self) -> None:
        row = self._list.currentIndex().row()
        if 0 <= row < len(self._model.entries):
            chosen = self._model.entries[row]
            self.accept()
            chosen.run()
