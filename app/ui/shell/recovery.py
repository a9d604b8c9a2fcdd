"""After a crash, and while the disk refuses: nothing that was typed is lost, and what happened is said once."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.errors import ReadyroomError
from app.io.locations import state_folder
from app.io.open_marks import left_open, mark_open, unmark
from app.ui.dialogs.asking import ask
from app.ui.dialogs.way import Way
from app.ui.saving import SaveState, SaveStatus
from app.ui.shell.sentences import moment_text
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.core.assessment import Assessment
    from app.io.store.unsaved import Unsaved
    from app.ui.shell.window import MainWindow

_BANNER = "ended"


class Recovery(QObject):
    """Keeps what cannot be saved in the user's state folder, and offers it when the file is opened again."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._unsaved = state_folder() / "unsaved"
        self._open = state_folder() / "open"
        self._kept: Assessment | None = None
        self._path: Path | None = None
        self._left = left_open(self._open)
        self._workspace.opened.connect(self._opened)
        self._workspace.closed.connect(self._closed)
        self._workspace.save_changed.connect(self._saving)
        window.files.lost.connect(self._drop)
        if self._workspace.is_open:
            self._opened()

    def _opened(self) -> None:
        path = self._workspace.path
        if path == self._path:
            return
        self._path, self._kept = path, None
        if self._workspace.is_read_only or self._window.files.is_temporary(path):
            return
        with suppress(OSError, ReadyroomError):
            mark_open(self._open, path)
        if path in self._left:
            self._left.remove(path)
            self._say_how_it_ended()
        self._offer()

    def _closed(self) -> None:
        self._path = None
        unmark(self._open)

    def _say_how_it_ended(self) -> None:
        when = moment_text(self._workspace.path.stat().st_mtime)
        text = tr(
            "Readyroom ended without closing this file. It is as it was saved last, {when}, revision {revision}.",
            when=when,
            revision=self._workspace.assessment.meta.revision,
        )
        banners = self._window.banners
        seen = Way(tr("Got it"), lambda: banners.hide_banner(_BANNER), "quiet")
        banners.show_banner(_BANNER, "info", text, [seen])

    def _saving(self, status: SaveStatus) -> None:
        from app.io.store.unsaved import keep_unsaved

        if status.state is SaveState.SAVED and self._kept is not None:
            self._drop(self._workspace.path)
        elif status.state is SaveState.FAILED and self._workspace.assessment is not self._kept:
            with suppress(OSError, ReadyroomError):
                keep_unsaved(self._unsaved, self._workspace.path, self._workspace.assessment)
                self._kept = self._workspace.assessment

    def _drop(self, path: Path) -> None:
        from app.io.store.unsaved import drop_unsaved

        self._kept = None
        drop_unsaved(self._unsaved, path)

    def _offer(self) -> None:
        """Ask about changes that could not be saved when the file was open last."""
        from app.core.changes import changes_between
        from app.io.store.unsaved import unsaved
        from app.ui.shell.difference_sentences import difference_sentences

        path, now = self._workspace.path, self._workspace.assessment
        kept = unsaved(self._unsaved, path)
        if kept is None:
            return
        changes = list(changes_between(now, kept.assessment))
        if not changes:
            self._drop(path)
            return
        text = tr_n(
            "%n changes of {when} could not be saved then. They are kept.", len(changes), when=moment_text(kept.at)
        )
        ways = [
            Way(tr("Discard them"), lambda: self._drop(path), "danger"),
            Way(tr("Take them over"), lambda: self._take_over(kept), "primary"),
        ]
        title = tr("There are unsaved changes")
        particulars = difference_sentences(now, kept.assessment, self._workspace.session.pack)
        ask(self._window, title, text, ways, particulars=particulars, leave=tr("Decide later"))

    def _take_over(self, kept: Unsaved) -> None:
        from app.core.changes import Compound, changes_between

        if self._workspace.path == self._path:
            changes = tuple(changes_between(self._workspace.assessment, kept.assessment))
            self._kept = kept.assessment  # so that it is dropped once it is saved
            self._workspace.make(Compound(name="Take over unsaved changes", changes=changes), tr("Take over changes"))
