"""One open assessment file: what it says, and saving it so that nothing acknowledged is ever lost."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from app.core.assessment import FORMAT, Assessment
from app.core.errors import InputError, Place, StorageError
from app.io.atomic_file import remove_orphans
from app.io.store.backups import Backup, keep_backup, restore_backup, set_aside
from app.io.store.encoded_rows import EncodedRows
from app.io.store.lock import WriterLock
from app.io.store.migrations import STEPS, Step
from app.io.store.reading import Reading, read_assessment
from app.io.store.regular_file import real_path
from app.io.store.rows import to_tables
from app.io.store.sealed_file import SealedFile

if TYPE_CHECKING:
    from app.io.store.storage import AssessmentDatabase


@dataclass(frozen=True)
class Opened:
    """What opening found: the assessment, what the user should know, and what was changed outside the program."""

    assessment: Assessment
    warnings: tuple[str, ...] = ()
    outside_changes: tuple[str, ...] = ()
    last_good: Assessment | None = None
    """What these are compared with."""


class AssessmentStore:
    """An open assessment file. Use `create` or `open`, then `save` for every change, and `close` at the end.

    A save is one write of the whole file: rows of answers that did not change are taken from the save before, no other
    file is touched and no folder is read, so its cost does not depend on what else lies in the folder.
    """

    def __init__(self, reading: Reading, lock: WriterLock | None) -> None:
        self._file = reading.file
        self._assessment = reading.assessment
        self._rows = EncodedRows()
        self._lock = lock
        self._has_saved = False
        self._is_open = True
        self.opened = Opened(reading.assessment, reading.warnings, reading.outside_changes, reading.last_good)

    @classmethod
    def create(cls, path: Path, assessment: Assessment) -> Self:
        """Make a new file for `assessment` and open it; InputError when something of that name is there already.

        InputError, too, when there is no folder for it: one that was mistyped is better said than made.
        """
        path = real_path(path)
        tables = to_tables(assessment)
        if not path.parent.is_dir():
            raise InputError("There is no such folder.", Place(file=str(path.parent)))
        if os.path.lexists(path):
            message = "There is something of this name already, and it is not overwritten."
            raise InputError(message, Place(file=str(path)))
        lock = WriterLock(path)
        try:
            file = SealedFile(path)
            file.write(tables)
        except BaseException:
            lock.release_without_trace()
            raise
        return cls(Reading(file, assessment, FORMAT, is_intact=True), lock)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        accept_outside_changes: bool = False,
        steps: Mapping[int, Step] = STEPS,
    ) -> Self:
        """Open the file at `path`; read-only opening takes no lock and leaves the disk as it is.

        Raises what `read_assessment` raises, and StorageError when somebody else is editing it.
        """
        path = real_path(path)
        reading = read_assessment(path, accept_outside_changes=accept_outside_changes, steps=steps)
        if read_only:
            return cls(reading, None)
        lock = WriterLock(path)
        try:
            if not reading.file.is_as_read():  # somebody saved before the lock was ours
                reading = read_assessment(path, accept_outside_changes=accept_outside_changes, steps=steps)
            return cls(_made_ready(path, reading), lock)
        except BaseException:
            lock.release_without_trace()
            raise

    @property
    def assessment(self) -> Assessment:
        """The assessment as it is on disk."""
        return self._assessment

    @property
    def path(self) -> Path:
        """The file, links followed."""
        return self._file.path

    @property
    def is_read_only(self) -> bool:
        """Whether it was opened for reading only."""
        return self._lock is None

    @cached_property
    def _database(self) -> AssessmentDatabase:
        """The file as the database that is written to; reading needs none."""
        from app.io.store.storage import AssessmentDatabase

        return AssessmentDatabase(self._file)

    def is_as_on_disk(self) -> bool:
        """Whether the file is still what was read from it or saved to it last."""
        return self._file.is_as_read()

    def save(self, assessment: Assessment) -> None:
        """Make `assessment` the content of the file; on disk when this returns.

        InputError when it holds what cannot be stored; StorageError when the file is open for reading only, was changed
        on disk by somebody else, or the disk refuses. Then the file is as it was.
        """
        place = Place(file=str(self.path))
        if not self._is_open:
            raise StorageError("The assessment is closed, so nothing can be saved in it.", place)
        if self._lock is None:
            raise StorageError("The assessment is open for reading only, so nothing is saved in it.", place)
        self._database.sealed.write(self._rows.tables(assessment))
        self._assessment, self._has_saved = assessment, True

    def set_outside_changes_aside(self) -> Path | None:
        """Put a file that was changed by somebody else aside, so that the next save makes it ours again.

        Gives the name under which it is kept; None when there is no file any more.
        """
        if self._lock is None:
            raise StorageError("The assessment is open for reading only.", Place(file=str(self.path)))
        aside = set_aside(self.path, "outside")
        self._file.take_as_read()
        return aside

    def restore(self, backup: Backup) -> Path | None:
        """Put `backup` in the place of the file; what is open here is as it was. Else as `restore_backup`."""
        return restore_backup(self.path, backup, is_locked=self._lock is not None)

    def reopened(self, *, accept_outside_changes: bool = False) -> Self:
        """The file as it is on disk now. The right to write goes over to the new store, and this one only reads.

        Raises what `read_assessment` raises, and then this store is as it was.
        """
        reading = read_assessment(self.path, accept_outside_changes=accept_outside_changes, steps=STEPS)
        if self._lock is None:
            return type(self)(reading, None)
        self._keep_what_was_saved()
        made = type(self)(_made_ready(self.path, reading), None)
        self.hand_over_to(made)
        return made

    def hand_over_to(self, other: AssessmentStore) -> None:
        """Give the right to write to another store of the same file."""
        other._lock, self._lock = self._lock, None

    def close(self) -> None:
        """Keep a backup of what was saved and let others edit; may be called again."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            self._keep_what_was_saved()
        finally:
            if self._lock is not None:
                self._lock.release()

    def _keep_what_was_saved(self) -> None:
        if self._lock is not None and self._has_saved:
            with suppress(StorageError):  # what was saved is safe, and the next opening tries again
                _keep_backup(self.path, self._file, self._assessment)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _made_ready(path: Path, reading: Reading) -> Reading:
    """Clear away what killed processes left, keep a backup of a good state, and bring an older format up to date."""
    remove_orphans(path)
    if not reading.is_intact:
        return reading
    if reading.format != FORMAT:
        return _brought_up_to_date(path, reading)
    try:
        _keep_backup(path, reading.file, reading.assessment)
    except StorageError as error:
        return replace(reading, warnings=(*reading.warnings, f"No backup could be made: {error}"))
    return reading


def _brought_up_to_date(path: Path, reading: Reading) -> Reading:
    _keep_backup(path, reading.file, reading.assessment)
    reading.file.write(to_tables(reading.assessment))
    warning = f"The file was brought from format {reading.format} to {FORMAT}; a backup of it as it was is kept."
    return replace(reading, format=FORMAT, warnings=(*reading.warnings, warning))


def _keep_backup(path: Path, file: SealedFile, assessment: Assessment) -> None:
    text = file.text
    assert text is not None
    keep_backup(path, text, file.checksum, assessment.meta.revision)
