"""Rolling backups of an assessment: copies of good states, made when it is opened for writing and when it is closed.

A backup is made only of a file whose checksum is right, and only when the content differs from the newest one, so that
ten openings without a change do not push the useful ones out.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from app.core.errors import DamagedError, Place, ReadyroomError, StorageError
from app.io.atomic_file import reason_of, sync_folder, write_atomically
from app.io.store.lock import WriterLock
from app.io.store.regular_file import read_plain_file, real_path, refuse_other_than_plain_file
from app.io.store.sealed import Unsealed, unseal
from app.io.store.side_folder import made_side_folder, names_within, side_folder

KEPT = 10
"""How many backups are kept."""

_NAME = re.compile(r"(\d{6,12})-revision-(\d{1,15})-([0-9a-f]{16})\.readyroom")


@dataclass(frozen=True)
class Backup:
    """A copy of a good state: the higher the number, the newer."""

    path: Path
    number: int
    revision: int
    digest: str
    """The first 16 digits of the checksum of what it holds."""


def list_backups(path: Path) -> tuple[Backup, ...]:
    """The backups of the assessment at `path`, newest first."""
    folder = side_folder(real_path(path)) / "backups"
    found = [(folder / name, _NAME.fullmatch(name)) for name in names_within(folder)]
    backups = [Backup(file, int(match[1]), int(match[2]), match[3]) for file, match in found if match]
    return tuple(sorted(backups, key=lambda backup: backup.number, reverse=True))


def last_good_backup(path: Path) -> tuple[Backup, Unsealed] | None:
    """The newest backup that is itself undamaged, with what it holds."""
    for backup in list_backups(path):
        with suppress(ReadyroomError):
            unsealed = unseal(read_plain_file(backup.path), Place(file=str(backup.path)))
            if unsealed.is_intact:
                return backup, unsealed
    return None


def keep_backup(path: Path, text: bytes, checksum: str, revision: int) -> None:
    """Keep `text`, an undamaged state, unless the newest backup holds the same; drop the oldest beyond `KEPT`."""
    digest = checksum.removeprefix("sha256:")[:16]
    backups = list_backups(path)
    if backups and backups[0].digest == digest:
        return
    number = backups[0].number + 1 if backups else 1
    folder = made_side_folder(path, "backups")
    write_atomically(folder / f"{number:06}-revision-{revision}-{digest}.readyroom", text)
    for backup in backups[KEPT - 1 :]:
        with suppress(OSError):
            backup.path.unlink()


def restore_backup(path: Path, backup: Backup, *, is_locked: bool = False) -> Path | None:
    """Make `backup` the assessment at `path` again; gives the name under which what stood there was set aside.

    `is_locked`: whoever calls has the right to write there already.
    DamagedError when the backup itself is damaged, StorageError when somebody is editing or the disk refuses.
    """
    path = real_path(path)
    refuse_other_than_plain_file(path)
    text = read_plain_file(backup.path)
    place = Place(file=str(backup.path))
    if not unseal(text, place).is_intact:
        raise DamagedError("This backup is damaged itself, so it is not put back.", place)
    if is_locked:
        return _replaced(path, text)
    lock = WriterLock(path)
    try:
        return _replaced(path, text)
    finally:
        lock.release()


def hint_at_backup(path: Path) -> str:
    """The part of a sentence that tells which backup a damaged assessment can be restored from."""
    found = last_good_backup(path)
    if found is None:
        return "There is no good backup of it."
    return f"The last good backup is {found[0].path}, of revision {found[0].revision}."


def _replaced(path: Path, text: bytes) -> Path | None:
    aside = set_aside(path, "before-restore")
    try:
        write_atomically(path, text)
    except StorageError:
        if aside is not None:
            with suppress(OSError):
                aside.unlink()
        raise
    return aside


def set_aside(path: Path, why: str) -> Path | None:
    """A second name for the file at `path`, which the next replacement leaves alone; None when there is no file.

    The name ends in `why` and a number. StorageError when the disk refuses.
    """
    if not path.exists():
        return None
    for number in count(1):
        aside = path.with_name(f"{path.name}.{why}-{number}")
        try:
            _link_or_copy(path, aside)
        except FileExistsError:
            continue
        except OSError as error:
            message = f"The file could not be set aside because {reason_of(error)}; nothing was changed."
            raise StorageError(message, Place(file=str(aside))) from error
        return aside
    raise AssertionError("count never ends")


def _link_or_copy(path: Path, aside: Path) -> None:
    if aside.exists():
        raise FileExistsError
    try:
        os.link(path, aside)
        sync_folder(path.parent)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        write_atomically(aside, read_plain_file(path))
