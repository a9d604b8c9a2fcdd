"""The left column: questionnaires and sections with their progress, to go through by mouse or arrow keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from app.ui.pages.questionnaires.outline_model import ENTRY_ROLE, Entry, Index, OutlineModel
from app.ui.pages.questionnaires.outline_painter import OutlinePainter
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.outline_tree import OutlineTree

if TYPE_CHECKING:
    from app.core.pack import Pack
    from app.core.progress import Progress


class Outline(OutlineTree):
    """Shows where one is, and where there is still something to do. `entered`: Enter was pressed on an entry."""

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Questionnaires and sections"))
        self._was_current = ""
        self._is_quiet = False
        self.setExpandsOnDoubleClick(False)
        self._entries = OutlineModel(self)
        self.setModel(self._entries)
        self.setItemDelegate(OutlinePainter(self))
        self.clicked.connect(self._click)
        theme().changed.connect(self._look_again)

    def show_pack(self, pack: Pack, progress: Mapping[str, Progress], scopes: Mapping[str, tuple[str, ...]]) -> None:
        """Show the questionnaires of a pack."""
        self._is_quiet = True
        self._entries.show(_entries(pack, progress, scopes))
        self._is_quiet = False

    def show_progress(self, progress: Mapping[str, Progress], scopes: Mapping[str, tuple[str, ...]]) -> None:
        """Show how far all is now."""
        self._entries.update(progress, scopes)

    def mark(self, key: str) -> None:
        """Mark where one is: the section, with its questionnaire open and all others closed."""
        index = self._entries.index_of(key)
        if not index.isValid() or self.current() == key:
            return
        self._is_quiet = True
        root = index.parent() if index.parent().isValid() else index
        self._open_only(root)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        self._is_quiet = False

    def current(self) -> str:
        """The key of the entry that is marked."""
        entry = self.currentIndex().data(ENTRY_ROLE) if self.currentIndex().isValid() else None
        return entry.key if isinstance(entry, Entry) else ""

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Arrow keys show what they come to."""
        super().currentChanged(current, previous)
        entry = current.data(ENTRY_ROLE) if current.isValid() else None
        if not self._is_quiet and isinstance(entry, Entry):
            self.chosen.emit(entry.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes into what is marked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.current())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Remember where one was, to tell a second click from a first."""
        self._was_current = self.current()
        super().mousePressEvent(event)  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Titles wrap anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self._look_again)

    def _click(self, index: QModelIndex) -> None:
        """A click on a questionnaire opens it; one on the questionnaire that is marked opens and closes it."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        if not entry.children:
            if self._was_current == entry.key:
                self.chosen.emit(entry.key)
            return
        if self._was_current == entry.key:
            self.setExpanded(index, not self.isExpanded(index))
            self.chosen.emit(entry.key)
        else:
            self._open_only(index)

    def _open_only(self, root: QModelIndex) -> None:
        for row in range(self._entries.rowCount()):
            index = self._entries.index(row, 0)
            if self.isExpanded(index) != (row == root.row()):
                self.setExpanded(index, row == root.row())

    def _look_again(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _entries(pack: Pack, progress: Mapping[str, Progress], scopes: Mapping[str, tuple[str, ...]]) -> list[Entry]:
    from app.core.progress import section_key

    roots: list[Entry] = []
    for questionnaire in pack.questionnaires:
        name = questionnaire.id
        root = Entry(name, questionnaire.title, progress[name], scopes.get(name, ()))
        if len(questionnaire.sections) > 1:
            for section in questionnaire.sections:
                key = section_key(questionnaire, section)
                root.children.append(Entry(key, section.title, progress[key], scopes.get(key, ())))
        roots.append(root)
    return roots
