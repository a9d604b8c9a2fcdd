"""What has to be said about the open file for as long as it is so: not saved, changed outside, reading only, a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.dialogs.way import Way
from app.ui.saving import SaveState, SaveStatus
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.ui.shell.banner import Banners
    from app.ui.shell.files import Files

OUTSIDE, UNSAVED, READING, COPY, NOTES = "outside", "unsaved", "reading", "copy", "notes"


class FileBanners(QObject):
    """Shows and takes away banners as the file's state goes."""

    def __init__(self, files: Files, banners: Banners, parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._banners = banners
        workspace = files.workspace
        workspace.opened.connect(self._show_opened)
        workspace.closed.connect(banners.clear)
        workspace.save_changed.connect(self._show_saving)
        workspace.changed_outside.connect(self._show_outside)
        files.noted.connect(self._show_notes)

    def _show_opened(self) -> None:
        workspace, banners = self._files.workspace, self._banners
        banners.clear()
        copy = Way(tr("Save a copy…"), lambda: self._files.save_copy(goes_on_there=True))
        if workspace.is_read_only:
            banners.show_banner(READING, "info", tr("This file is open for reading only; it stays as it is."), [copy])
        elif self._files.is_temporary(workspace.path):
            text = tr("This is a copy of the sample to try things with. It goes when you close it.")
            banners.show_banner(COPY, "info", text, [Way(tr("Keep it…"), copy.run)])

    def _show_saving(self, status: SaveStatus) -> None:
        workspace = self._files.workspace
        if status.state is SaveState.FAILED:
            if workspace.is_open and not workspace.session.is_as_on_disk():
                self._show_outside()
            else:
                self._show_unsaved(status.problem)
        elif status.state is SaveState.SAVED:
            self._banners.hide_banner(UNSAVED)
            self._banners.hide_banner(OUTSIDE)

    def _show_unsaved(self, problem: str) -> None:
        ways = [
            Way(tr("Save a copy elsewhere…"), lambda: self._files.save_copy(goes_on_there=True)),
            Way(tr("Try again"), self._try_again, "primary"),
        ]
        text = tr("Your last changes are not saved. {problem}", problem=problem)
        self._banners.show_banner(UNSAVED, "err", text, ways)

    def _try_again(self) -> None:
        saver = self._files.workspace.saver
        if saver is not None:
            saver.flush()

    def _show_outside(self) -> None:
        workspace = self._files.workspace
        if not workspace.is_open or workspace.session.is_as_on_disk():
            self._banners.hide_banner(OUTSIDE)
            return
        self._banners.hide_banner(UNSAVED)
        if workspace.path.exists():
            self._show_changed()
        else:
            self._show_gone()

    def _show_changed(self) -> None:
        saver = self._files.workspace.saver
        has_unsaved = saver is not None and saver.status.state is not SaveState.SAVED
        text = (
            tr("This file was changed outside, and you have changes that are not in it.")
            if has_unsaved
            else tr("This file was changed outside.")
        )
        ways = [
            Way(tr("Keep mine"), self._files.keep_mine),
            Way(tr("Reload"), self._files.reload, "primary"),
        ]
        if self._files.workspace.is_read_only:
            del ways[0]
        self._banners.show_banner(OUTSIDE, "warn", text, ways)

    def _show_gone(self) -> None:
        text = tr("The file is gone: it was moved, renamed or deleted outside. What is open here is complete.")
        elsewhere = Way(tr("Save a copy elsewhere…"), lambda: self._files.save_copy(goes_on_there=True))
        again = Way(tr("Save it again"), self._files.keep_mine, "primary")
        backup = [Way(tr("Restore a backup…"), self._choose_backup)] if self._files.backups() else []
        ways = [*backup, elsewhere] if self._files.workspace.is_read_only else [*backup, elsewhere, again]
        self._banners.show_banner(OUTSIDE, "warn", text, ways)

    def _choose_backup(self) -> None:
        from app.ui.dialogs.file_problem import choose_backup

        choose_backup(self._files.workspace.path, self._files.backups(), self._files, self._banners.window())

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        if len(notes) == 1:
            self._banners.show_banner(NOTES, "info", notes[0], [self._seen()])
            return
        text = tr_n("Opening this file brought up %n things.", len(notes))
        self._banners.show_banner(NOTES, "info", text, [Way(tr("Read them…"), lambda: self._read(notes)), self._seen()])

    def _seen(self) -> Way:
        return Way(tr("Got it"), lambda: self._banners.hide_banner(NOTES), "quiet")

    def _read(self, notes: tuple[str, ...]) -> None:
        from app.ui.dialogs.file_problem import opened_notes

        opened_notes(self._banners.window(), notes)
