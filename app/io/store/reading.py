"""Opening an assessment file: everything that is checked before anybody sees what it says. Nothing is written here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.core.assessment import Assessment
from app.core.errors import DamagedError, Place, ReadyroomError
from app.io.store.differences import differences
from app.io.store.migrations import Step, migrated
from app.io.store.rows import from_tables
from app.io.store.sealed_file import SealedFile

_CHANGED_OUTSIDE = "This file was changed outside Readyroom or is damaged: its checksum does not match its content."
_LAID_OUT_ANEW = "The layout of the file was changed outside Readyroom; its content is intact."
_ACCEPTED = "The file was changed outside Readyroom; the next save makes these changes part of it."
_NOTHING_TO_COMPARE = "There is no good backup to compare with, so what was changed is not known."


@dataclass(frozen=True)
class Reading:
    """An assessment as read from its file, and what is to be said about it."""

    file: SealedFile
    assessment: Assessment
    format: int
    """The format the file has on disk."""
    is_intact: bool
    """The file is what was last saved; otherwise it was changed outside and the user accepted that."""
    warnings: tuple[str, ...] = ()
    outside_changes: tuple[str, ...] = ()
    last_good: Assessment | None = None
    """What the file is compared with where it was changed outside: the last good backup, if there is one."""


def read_assessment(path: Path, *, accept_outside_changes: bool, steps: Mapping[int, Step]) -> Reading:
    """Read the file at `path` (links followed already).

    InputError when it is no plain file, NewerError when it needs a newer version, DamagedError, which names the last
    good backup, when it is damaged or was changed outside and that is not accepted.
    """
    try:
        return _read(path, accept_outside_changes, steps)
    except DamagedError as error:
        from app.io.store.backups import hint_at_backup  # here and below, because a good file needs none of it

        raise DamagedError(f"{error.message} {hint_at_backup(path)}", error.place) from error


def _read(path: Path, accept_outside_changes: bool, steps: Mapping[int, Step]) -> Reading:
    place = Place(file=str(path))
    file = SealedFile(path)
    unsealed = file.load()
    if not unsealed.is_intact and not accept_outside_changes:
        raise DamagedError(_CHANGED_OUTSIDE, place)
    tables = migrated(unsealed.tables, unsealed.format, steps, place)
    assessment = from_tables(tables, place)
    if unsealed.is_intact:
        warnings = () if unsealed.is_neat else (_LAID_OUT_ANEW,)
        return Reading(file, assessment, unsealed.format, True, warnings)
    before = _last_good_state(path, steps)
    if before is None:
        return Reading(file, assessment, unsealed.format, False, (_ACCEPTED, _NOTHING_TO_COMPARE))
    changes = differences(before, assessment)
    return Reading(file, assessment, unsealed.format, False, (_ACCEPTED,), changes, before)


def _last_good_state(path: Path, steps: Mapping[int, Step]) -> Assessment | None:
    from app.io.store.backups import last_good_backup

    found = last_good_backup(path)
    if found is None:
        return None
    backup, unsealed = found
    place = Place(file=str(backup.path))
    try:
        return from_tables(migrated(unsealed.tables, unsealed.format, steps, place), place)
    except ReadyroomError:
        return None
