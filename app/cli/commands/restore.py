"""`readyroom restore`."""

from __future__ import annotations

from pathlib import Path

from app.core.errors import InputError, Place
from app.io.store import list_backups, restore_backup


def run(file: Path, name: str) -> None:
    """List the backups, or go back to one."""
    backups = list_backups(file)
    if not backups:
        raise InputError("There are no backups of this assessment.", Place(str(file)))
    if not name:
        for backup in backups:
            print(f"{backup.path.name}  revision {backup.revision}")
        print(f"Go back to one with: readyroom restore {file} --backup NAME")
        return
    chosen = next((backup for backup in backups if backup.path.name == name), None)
    if chosen is None:
        raise InputError(f"There is no backup '{name}'; without --backup they are listed.", Place(str(file)))
    aside = restore_backup(file, chosen)
    kept = f"; the file as it was is now {aside.name}" if aside else ""
    print(f"saved: {file} is at revision {chosen.revision} again{kept}")
