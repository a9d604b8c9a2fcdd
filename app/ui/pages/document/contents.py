"""The left column: the documents of the set and the sections of the one that is read, with what is open in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent

from app.ui.pages.document.contents_painter import ContentsPainter
from app.ui.pages.document.words import mark_text
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.outline_tree import OutlineTree

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole


@dataclass(eq=False)
class Entry:
    """A document, or a section of one. `errors` and `unanswered`: what is open in it."""

    document: str
    section: str
    title: str
    errors: int = 0
    unanswered: int = 0
    children: list[Entry] = field(default_factory=list["Entry"])
    parent: Entry | None = None
    row: int = 0

    def place_children(self) -> None:
        """Let children know where they are."""
        for row, child in enumerate(self.children):
            child.parent, child.row = self, row


class ContentsModel(QAbstractItemModel):
    """Documents with their sections."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.roots: list[Entry] = []

    def show(self, roots: Sequence[Entry]) -> None:
        """Other entries; where only figures differ, nothing moves."""
        if _shape(roots) == _shape(self.roots):
            for old, new in zip(_all(self.roots), _all(roots), strict=True):
                old.errors, old.unanswered = new.errors, new.unanswered
            self._tell()
            return
        self.beginResetModel()
        self.roots = list(roots)
        for row, root in enumerate(self.roots):
            root.row = row
            root.place_children()
        self.endResetModel()

    def _tell(self) -> None:
        if self.roots:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.roots) - 1, 0))
        for root in self.roots:
            if root.children:
                at = self._index_of(root)
                self.dataChanged.emit(self.index(0, 0, at), self.index(len(root.children) - 1, 0, at))

    def find(self, document: str, section: str) -> QModelIndex:
        """The entry of a section, or of its document where the section is not listed."""
        root = next((each for each in self.roots if each.document == document), None)
        if root is None:
            return QModelIndex()
        return self._index_of(next((each for each in root.children if section and each.section == section), root))

    def _index_of(self, entry: Entry) -> QModelIndex:
        return self.createIndex(entry.row, 0, entry)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own
        """The index of a child."""
        siblings = self.roots if not parent.isValid() else _entry(parent).children
        return self.createIndex(row, column, siblings[row]) if 0 <= row < len(siblings) else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt's own
        """The index of the document of a section."""
        above = _entry(index).parent if index.isValid() else None
        return self._index_of(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many stand below."""
        return len(_entry(parent).children) if parent.isValid() else len(self.roots)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's own
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, and what is open."""
        if not index.isValid():
            return None
        entry = _entry(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return mark_text(entry.errors, entry.unanswered)
        return entry if role == ENTRY_ROLE else None


class Contents(OutlineTree):
    """Shows where one is. `chosen` tells document and section; `entered`: Enter was pressed."""

    chosen = Signal(str, str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Contents"))
        self._is_quiet = False
        self.setItemsExpandable(False)
        self.entries = ContentsModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(ContentsPainter(self, ENTRY_ROLE))
        self.clicked.connect(self._click)
        theme().changed.connect(self._look_again)

    def show_entries(self, roots: Sequence[Entry]) -> None:
        """Show documents and sections; what was marked stays marked."""
        entry = self.currentIndex().data(ENTRY_ROLE)
        where = (entry.document, entry.section) if isinstance(entry, Entry) else ("", "")
        self._is_quiet = True
        self.entries.show(roots)
        self.expandAll()
        if not self.currentIndex().isValid():
            self._select(self.entries.find(*where))
        self._is_quiet = False

    def mark(self, document: str, section: str) -> None:
        """Mark where one is."""
        index = self.entries.find(document, section)
        if index.isValid() and index != self.currentIndex():
            self._is_quiet = True
            self._select(index)
            self.scrollTo(index)
            self._is_quiet = False

    def _select(self, index: QModelIndex) -> None:
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Arrow keys show what they come to, once the mark has moved."""
        super().currentChanged(current, previous)
        entry = current.data(ENTRY_ROLE) if current.isValid() else None
        if not self._is_quiet and isinstance(entry, Entry):
            QTimer.singleShot(0, self, lambda: self.chosen.emit(entry.document, entry.section))

    def _click(self, index: QModelIndex) -> None:
        """A click on what is marked goes back to its beginning."""
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, Entry):
            self.chosen.emit(entry.document, entry.section)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Titles wrap anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self, self._look_again)

    def _look_again(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _entry(index: Index) -> Entry:
    found = index.internalPointer()
    assert isinstance(found, Entry)
    return found


def _all(roots: Sequence[Entry]) -> list[Entry]:
    return [each for root in roots for each in (root, *root.children)]


def _shape(roots: Sequence[Entry]) -> list[tuple[str, str, str]]:
    return [(each.document, each.section, each.title) for each in _all(roots)]
