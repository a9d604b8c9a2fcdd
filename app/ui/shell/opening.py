"""Opening a file beside the window: reading, checking and evaluating take no time of the interface."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from app.core.compiled import CompiledPack
    from app.io.store import Backup, Opened
    from app.session import Session


class Wanted(NamedTuple):
    """What is to be opened, and how. `again`: the session that has the file open, to read the file anew."""

    path: Path
    read_only: bool = False
    accept_outside_changes: bool = False
    again: Session | None = None


class Refusal(NamedTuple):
    """Why a file could not be opened, and what can be done about it.

    `outside_changes`: sentences on what was changed outside; None where the file cannot be used even with those.
    """

    wanted: Wanted
    error: Exception
    outside_changes: tuple[str, ...] | None = None
    backups: tuple[Backup, ...] = ()


class Opener(QObject):
    """Opens one file after the other by one thread."""

    opened = Signal(object, object)
    """What was wanted, and the session."""
    refused = Signal(object)
    _done = Signal(object)

    def __init__(
        self, open_session: Callable[[Wanted], Session], find_pack: Callable[[str], CompiledPack], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._open_session = open_session
        self._find_pack = find_pack
        self._pool: ThreadPoolExecutor | None = None
        self._running: Future[Session | Refusal] | None = None
        self._wanted: Wanted | None = None
        self._done.connect(self._finish)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being opened."""
        return self._running is not None

    def start(self, wanted: Wanted) -> None:
        """Begin; `opened` or `refused` tells how it ended. While one is being opened, another is not begun."""
        if self._running is None:
            self._wanted = wanted
            self._running = self._thread().submit(self._open, wanted)
            self._running.add_done_callback(self._done.emit)

    def close(self) -> None:
        """End the thread; what was being opened is let go of."""
        running, self._running = self._running, None
        if running is not None:
            _let_go(running.result())
        if self._pool is not None:
            self._pool.shutdown(wait=True)

    def _thread(self) -> ThreadPoolExecutor:
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening")
        return self._pool

    def _open(self, wanted: Wanted) -> Session | Refusal:
        from app.core.errors import ReadyroomError
        from app.core.overview import overview_of

        try:
            session = self._open_session(wanted)
            overview_of(session.report(), session.pack, session.assessment)  # so that nothing is loaded for it later
        except (ReadyroomError, OSError) as error:
            return _refusal(wanted, error, self._find_pack)
        return session

    def _finish(self, future: Future[Session | Refusal]) -> None:
        if future is not self._running:
            return
        wanted, self._running = self._wanted, None
        result = future.result()
        if isinstance(result, Refusal):
            self.refused.emit(result)
        else:
            self.opened.emit(wanted, result)


def _let_go(result: Session | Refusal) -> None:
    if not isinstance(result, Refusal):
        result.close()


def _refusal(wanted: Wanted, error: Exception, find_pack: Callable[[str], CompiledPack]) -> Refusal:
    """The error with what the disk has to help against it."""
    from app.core.errors import DamagedError, ReadyroomError
    from app.io.store import AssessmentStore

    if not isinstance(error, DamagedError):
        return Refusal(wanted, error, backups=() if wanted.path.exists() else _backups(wanted.path))
    changes: tuple[str, ...] | None = None
    if not wanted.accept_outside_changes:
        try:
            with AssessmentStore.open(wanted.path, read_only=True, accept_outside_changes=True) as store:
                changes = (*_changes(store.opened, find_pack), *store.opened.warnings[1:])
        except ReadyroomError:
            changes = None
    return Refusal(wanted, error, changes, _backups(wanted.path))


def _changes(opened: Opened, find_pack: Callable[[str], CompiledPack]) -> tuple[str, ...]:
    """What was changed outside; without its pack, as the disk names it."""
    from app.core.errors import ReadyroomError
    from app.ui.shell.difference_sentences import difference_sentences

    if opened.last_good is None:
        return opened.outside_changes
    try:
        pack = find_pack(opened.assessment.meta.pack.id).pack
    except ReadyroomError:
        return opened.outside_changes
    return difference_sentences(opened.last_good, opened.assessment, pack)


def _backups(path: Path) -> tuple[Backup, ...]:
    from app.core.errors import ReadyroomError
    from app.io.store import list_backups

    try:
        return list_backups(path)
    except ReadyroomError:
        return ()
