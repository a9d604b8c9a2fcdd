"""What stands in the way of opening or closing a file, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.dialogs.asking import ask, tell
from app.ui.dialogs.way import Way
from app.ui.shell.sentences import moment_text
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from pathlib import Path

    from app.io.store import Backup
    from app.ui.shell.files import Files
    from app.ui.shell.opening import Refusal


def ask_about(refusal: Refusal, files: Files, window: QWidget) -> None:
    """Say why a file could not be opened, and offer what the command line offers."""
    from app.core.errors import DamagedError, NewerError, StorageError

    path, error = refusal.wanted.path, refusal.error
    if isinstance(error, DamagedError) and refusal.outside_changes is not None:
        _ask_about_outside_changes(refusal, files, window)
    elif isinstance(error, DamagedError):
        text = tr("{name} is damaged and cannot be read. It is left as it is.", name=path.name)
        _ask_with_backups(tr("This file is damaged"), text, str(error), refusal, files, window)
    elif isinstance(error, NewerError):
        tell(window, tr("This file needs a newer Readyroom"), str(error))
    elif isinstance(error, StorageError) and not refusal.wanted.read_only:
        ways = [
            Way(tr("Try again"), lambda: files.open(path)),
            Way(tr("Open for reading only"), lambda: files.open(path, read_only=True), "primary"),
        ]
        ask(window, tr("{name} cannot be edited now", name=path.name), str(error), ways)
    elif not path.exists():
        ways = [Way(tr("Forget it"), lambda: files.forget(path))] if path in files.preferences.recent else []
        if refusal.backups:
            ways.append(_restoring(refusal, files, window))
        text = tr("There is no file {path} any more. It may have been moved, renamed or deleted.", path=path)
        ask(window, tr("The file is not there"), text, ways, leave=tr("Close"))
    else:
        tell(window, tr("{name} could not be opened", name=path.name), str(error))


def _ask_about_outside_changes(refusal: Refusal, files: Files, window: QWidget) -> None:
    path = refusal.wanted.path
    changes = refusal.outside_changes or ()
    text = tr(
        "Its checksum does not match its content: somebody changed it with another program, merged it by hand, or it "
        "is damaged. Compared with the last good backup, this is different."
    )
    ways = [
        Way(tr("Open for reading only"), lambda: files.open(path, read_only=True, accept_outside_changes=True)),
        Way(tr("Take the changes over"), lambda: files.open(path, accept_outside_changes=True), "primary"),
    ]
    if refusal.backups:
        ways.insert(0, _restoring(refusal, files, window)._replace(kind=""))
    listed = changes or (tr("Nothing that is shown here: only the layout or the checksum."),)
    ask(window, tr("This file was changed outside Readyroom"), text, ways, particulars=listed)


def _ask_with_backups(title: str, text: str, reason: str, refusal: Refusal, files: Files, window: QWidget) -> None:
    if refusal.backups:
        ask(window, title, text, [_restoring(refusal, files, window)], particulars=(reason,))
    else:
        tell(window, title, tr("{sentence} There is no backup of it.", sentence=text), (reason,))


def _restoring(refusal: Refusal, files: Files, window: QWidget) -> Way:
    path, backups = refusal.wanted.path, refusal.backups
    return Way(tr("Restore a backup…"), lambda: choose_backup(path, backups, files, window), "primary")


def choose_backup(path: Path, backups: tuple[Backup, ...], files: Files, window: QWidget) -> None:
    """Ask which of the backups of a file to go back to, and do so."""
    from app.ui.dialogs.backups import BackupsDialog

    dialog = BackupsDialog(backups, window)
    dialog.chosen.connect(lambda backup: _restore(path, backup, files, window))
    dialog.open()


def _restore(path: Path, backup: Backup, files: Files, window: QWidget) -> None:
    from app.core.errors import ReadyroomError

    try:
        aside = files.restore(path, backup)
    except (ReadyroomError, OSError) as error:
        tell(window, tr("The backup could not be restored"), str(error))
        return
    if aside is not None:
        files.told.emit(tr("The file as it was is kept as {name}.", name=aside.name))


def ask_about_unsaved(
    files: Files,
    window: QWidget,
    again: Callable[[], object],
    lose: Callable[[], object],
    stay: Callable[[], object],
) -> None:
    """What to do with changes that the disk does not take, before the file is closed."""
    saver = files.workspace.saver
    problem = saver.status.problem if saver is not None else ""

    def elsewhere() -> None:
        stay()
        files.save_copy(goes_on_there=True)

    ways = [
        Way(tr("Close without saving"), lose, "danger"),
        Way(tr("Save a copy elsewhere…"), elsewhere),
        Way(tr("Try again"), again, "primary"),
    ]
    text = tr("The last changes are not on the disk: {problem}", problem=problem)
    ask(window, tr("The changes cannot be saved"), text, ways, leave=tr("Stay"), left=stay)


def backup_title(backup: Backup) -> str:
    """A backup in one line."""
    when = moment_text(backup.path.stat().st_mtime)
    return tr("{when}, revision {revision}", when=when, revision=backup.revision)


def opened_notes(window: QWidget, sentences: tuple[str, ...]) -> None:
    """What opening a file brought up."""
    tell(window, tr_n("%n notes on this file", len(sentences)), tr("Opening it brought this up."), sentences)
