"""The questionnaires and their sections with their progress, as a tree for views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.pages.questionnaires.words import findings_text, not_asked_text, progress_text

if TYPE_CHECKING:
    from app.core.progress import Progress

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole


@dataclass
class Entry:
    """A questionnaire or a section. `scope`: the answers because of which it is not asked."""

    key: str
    title: str
    progress: Progress
    scope: tuple[str, ...] = ()
    parent: Entry | None = None
    row: int = 0
    children: list[Entry] = field(default_factory=list)

    @property
    def quiet(self) -> str:
        """Why nothing of it is asked; '' where something is, and where that is said of the whole questionnaire."""
        if self.is_left_out and self.parent is not None and self.parent.is_left_out:
            return ""
        return not_asked_text(self.scope) if self.is_left_out else ""

    @property
    def is_left_out(self) -> bool:
        """Whether nothing of it is asked."""
        return self.progress.total > 0 and not self.progress.is_asked

    @property
    def spoken(self) -> str:
        """All of it in words."""
        how_far = not_asked_text(self.scope) if self.is_left_out else progress_text(self.progress)
        parts = (self.title, how_far, findings_text(self.progress))
        return ", ".join(part for part in parts if part)


class OutlineModel(QAbstractItemModel):
    """Two levels; an entry that changes is told alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._roots: list[Entry] = []
        self._entries: dict[str, Entry] = {}

    def show(self, roots: list[Entry]) -> None:
        """Show other questionnaires."""
        self.beginResetModel()
        self._roots = roots
        self._entries = {}
        for row, root in enumerate(roots):
            root.row = row
            self._entries[root.key] = root
            for number, child in enumerate(root.children):
                child.row, child.parent = number, root
                self._entries[child.key] = child
        self.endResetModel()

    def update(self, progress: Mapping[str, Progress], scopes: Mapping[str, tuple[str, ...]]) -> None:
        """Show other progress; only what differs is drawn again."""
        for key, entry in self._entries.items():
            scope = scopes.get(key, ())
            if entry.progress != progress[key] or entry.scope != scope:
                changes_height = entry.progress.is_asked != progress[key].is_asked or entry.scope != scope
                entry.progress, entry.scope = progress[key], scope
                index = self.index_of(key)
                self.dataChanged.emit(index, index)
                if changes_height:
                    self.layoutChanged.emit()

    def index_of(self, key: str) -> QModelIndex:
        """Where an entry is; invalid for none."""
        entry = self._entries.get(key)
        return self.createIndex(entry.row, 0, entry) if entry is not None else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's form
        """Where the entry `row` of `parent` is."""
        entries = self._below(parent)
        if column != 0 or not 0 <= row < len(entries):
            return QModelIndex()
        return self.createIndex(row, column, entries[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt's form
        """The questionnaire of a section."""
        entry = index.internalPointer() if index.isValid() else None
        above = entry.parent if isinstance(entry, Entry) else None
        return self.createIndex(above.row, 0, above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's form
        """How many entries are below one."""
        return len(self._below(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's form
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, the entry itself, and what a screen reader says."""
        entry = index.internalPointer()
        if not isinstance(entry, Entry):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        return entry if role == ENTRY_ROLE else None

    def _below(self, parent: Index) -> list[Entry]:
        if not parent.isValid():
            return self._roots
        entry = parent.internalPointer()
        return entry.children if isinstance(entry, Entry) else []
