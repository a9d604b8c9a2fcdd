"""`readyroom restore`."""

from __future__ import annotations

from pathlib import Path

from app.cli import output
from app.core.errors import InputError, Place
from app.io.store import Backup, list_backups, restore_backup


def run(file: Path, name: str, form: str) -> None:
    """List the backups, or go back to one."""
    backups = list_backups(file)
    if not backups:
        raise InputError("There are no backups of this assessment.", Place(str(file)))
    if name:
        _restore(file, _chosen(file, backups, name), form)
    else:
        _list(file, backups, form)


def _list(file: Path, backups: tuple[Backup, ...], form: str) -> None:
    if form == "json":
        output.print_json([{"name": each.path.name, "revision": each.revision} for each in backups])
        return
    for backup in backups:
        output.say(f"{backup.path.name}  revision {backup.revision}")
    output.say(f"Go back to one with: readyroom restore {output.shell_word(str(file))} --backup NAME")


def _chosen(file: Path, backups: tuple[Backup, ...], name: str) -> Backup:
    chosen = next((backup for backup in backups if backup.path.name == name), None)
    if chosen is None:
        raise InputError(f"There is no backup '{name}'; without --backup they are listed.", Place(str(file)))
    return chosen


def _restore(file: Path, backup: Backup, form: str) -> None:
    aside = restore_backup(file, backup)
    if form == "json":
        output.print_json(
            {
                "file": output.terminal_safe(str(file)),
                "revision": backup.revision,
                "set_aside": output.terminal_safe(str(aside)) if aside else None,
            }
        )
        return
    kept = f"; the file as it was is now {aside.name}" if aside else ""
    output.say(f"saved: {file} is at revision {backup.revision} again{kept}")
