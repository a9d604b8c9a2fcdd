"""One open assessment: applies changes, evaluates, saves. What both faces use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.core.assessment import Assessment, Meta, PackReference
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import Evaluation
from app.core.evaluation.report import Report
from app.core.pack import Pack
from app.io.pack_library import PackLibrary
from app.io.store import AssessmentStore

if TYPE_CHECKING:
    from app.core.changes import Change
    from app.io.store import Backup

Clock = Callable[[], datetime]


class Session:
    """An open assessment with its pack. A change is on disk when `apply` returns."""

    def __init__(self, store: AssessmentStore, compiled: CompiledPack, as_of: date, clock: Clock, author: str) -> None:
        self._store = store
        self._evaluation: Evaluation | None = None
        self.compiled = compiled
        self.as_of = as_of
        self.author = author
        self._clock = clock
        self.assessment = store.assessment
        self.notes = (*store.opened.warnings, *store.opened.outside_changes)

    @classmethod
    def create(
        cls, path: Path, library: PackLibrary, *, service: str, summary: str, as_of: date, clock: Clock, author: str
    ) -> Self:
        """A new assessment at `path`, of the pack that is the library's default."""
        compiled = library.default()
        reference = PackReference(id=compiled.pack.id, version=compiled.pack.version)
        created = clock().isoformat(timespec="seconds")
        meta = Meta(pack=reference, service=service, summary=summary, created=created)
        return cls(AssessmentStore.create(path, Assessment(meta=meta)), compiled, as_of, clock, author)

    @classmethod
    def open(
        cls,
        path: Path,
        library: PackLibrary,
        *,
        as_of: date,
        clock: Clock,
        author: str = "",
        read_only: bool = False,
        accept_outside_changes: bool = False,
    ) -> Self:
        """The assessment at `path`, with the pack it was made with, brought to that pack's version."""
        store = AssessmentStore.open(path, read_only=read_only, accept_outside_changes=accept_outside_changes)
        try:
            compiled = library.find(store.assessment.meta.pack.id)
            session = cls(store, compiled, as_of, clock, author)
            session._bring_to_version(read_only)
        except BaseException:
            store.close()
            raise
        return session

    def reopened(self, library: PackLibrary, *, as_of: date, accept_outside_changes: bool = False) -> Self:
        """The file as it is on disk now, evaluated; it may be written if this session may, which from then on may not.

        Raises as `open`, and then this session is as it was.
        """
        store = self._store.reopened(accept_outside_changes=accept_outside_changes)
        try:
            compiled = library.find(store.assessment.meta.pack.id)
            session = type(self)(store, compiled, as_of, self._clock, self.author)
            session._bring_to_version(store.is_read_only)
            session.report()
        except BaseException:
            store.hand_over_to(self._store)
            store.close()
            raise
        return session

    @property
    def pack(self) -> Pack:
        """The pack of this assessment."""
        return self.compiled.pack

    @property
    def path(self) -> Path:
        """The file."""
        return self._store.path

    def now(self) -> str:
        """The time to note in a change, ISO 8601."""
        return self._clock().isoformat(timespec="seconds")

    def apply(self, change: Change) -> None:
        """Make a change; it is on disk when this returns, and nothing has changed when it raises."""
        from app.core.changes import apply_change  # here and below, because reading needs none of it

        after = apply_change(self.assessment, change)
        self.save(after)
        self.assessment = after

    def stage(self, change: Change) -> None:
        """Make a change that `save` is yet to bring to the disk."""
        from app.core.changes import apply_change

        self.assessment = apply_change(self.assessment, change)

    def save(self, assessment: Assessment) -> None:
        """Bring a state of the assessment to the disk; another thread may do so, one at a time."""
        self._store.save(assessment)

    @property
    def is_read_only(self) -> bool:
        """Whether it was opened for reading only."""
        return self._store.is_read_only

    def apply_all(self, changes: Iterable[Change], name: str) -> int:
        """Make several changes as one; gives how many there were. Nothing is saved when there are none."""
        from app.core.changes import Compound

        parts = tuple(changes)
        if parts:
            self.apply(parts[0] if len(parts) == 1 else Compound(name=name, changes=parts))
        return len(parts)

    def accept_outside_changes(self) -> None:
        """Save what was changed outside the program, once it was opened with those changes, as a change of its own."""
        from app.core.changes import Compound

        self.apply(Compound(name="Take over what was changed outside", changes=()))

    def report(self) -> Report:
        """The report of the assessment as it is now."""
        if self._evaluation is None:
            self._evaluation = Evaluation(self.compiled, self.assessment, self.as_of)
        elif self._evaluation.assessment is not self.assessment:
            self._evaluation.update(self.assessment)
        return self._evaluation.report()

    def look_from(self, as_of: date) -> None:
        """Evaluate as of another day from now on."""
        self.as_of = as_of
        self._evaluation = None

    def is_as_on_disk(self) -> bool:
        """Whether the file is still what was read from it or saved to it last."""
        return self._store.is_as_on_disk()

    def set_outside_changes_aside(self) -> Path | None:
        """Let the next save replace a file that was changed outside; gives the name under which that is kept."""
        return self._store.set_outside_changes_aside()

    def restore(self, backup: Backup) -> Path | None:
        """Put a backup in the place of the file, to be opened anew; gives the name under which that is kept."""
        return self._store.restore(backup)

    def save_copy(self, path: Path) -> None:
        """Write what is open, saved or not, with its evidence to a new file; InputError when `path` is taken."""
        from app.io.store.copies import write_copy

        write_copy(self.assessment, self.path, path)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _bring_to_version(self, read_only: bool) -> None:
        made_with = self.assessment.meta.pack
        if (made_with.id, made_with.version) == (self.pack.id, self.pack.version):
            return
        from app.core.changes import apply_change
        from app.core.pack_migration import migrate

        change, notes = migrate(self.pack, self.assessment)
        self.notes = (*self.notes, *notes)
        if change is None:
            return
        if read_only:
            self.assessment = apply_change(self.assessment, change)
        else:
            self.apply(change)
