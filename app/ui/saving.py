"""Saving in the background: typing never waits for the disk, and the window says when it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future

    from app.core.assessment import Assessment

PAUSE_MS = 250
"""How long to wait for more typing before a save."""
RETRY_MS = 5000
LOOK_MS = 15
"""How often to look whether a save is done. A signal from its thread could outlive whom it is for."""


class SaveState(StrEnum):
    """What the window says about saving."""

    SAVED = "saved"
    PENDING = "pending"
    FAILED = "failed"


class SaveStatus(NamedTuple):
    """The state, when it was reached, and why it could not be saved."""

    state: SaveState
    at: datetime
    problem: str = ""


class Saver(QObject):
    """Writes the newest assessment by one thread, a moment after the last change, and tries again when it fails."""

    changed = Signal(object)

    def __init__(
        self, save: Callable[[Assessment], None], clock: Callable[[], datetime], parent: QObject, *, saved_at: datetime
    ) -> None:
        from concurrent.futures import ThreadPoolExecutor

        super().__init__(parent)
        self._save = save
        self._clock = clock
        self._waiting: Assessment | None = None
        self._running: Future[None] | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="saving")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._take_if_done)
        self.status = SaveStatus(SaveState.SAVED, saved_at)

    def want(self, assessment: Assessment) -> None:
        """Save this soon; it takes the place of what was waiting."""
        self._waiting = assessment
        self._say(SaveState.PENDING)
        if self._running is None:
            self._timer.start(PAUSE_MS)

    def flush(self) -> bool:
        """Save what is waiting now; whether all of it is on disk when this returns."""
        self._timer.stop()
        if self._running is not None:
            self._running.exception()
            self._take_result(self._running)
        if self._waiting is not None:
            self._start()
            if self._running is not None:
                self._running.exception()
                self._take_result(self._running)
        self._timer.stop()
        return self._waiting is None

    def settle(self) -> None:
        """Wait for the save that is running, if one is, without beginning another."""
        if self._running is not None:
            self._running.exception()
            self._take_result(self._running)

    def close(self) -> None:
        """End the thread; what was not saved stays unsaved."""
        self._timer.stop()
        self._look.stop()
        self._waiting = None
        self._pool.shutdown(wait=True)

    def _start(self) -> None:
        if self._waiting is None or self._running is not None:
            return
        self._writing, self._waiting = self._waiting, None
        self._running = self._pool.submit(self._save, self._writing)
        self._look.start()

    def _take_if_done(self) -> None:
        if self._running is not None and self._running.done():
            self._take_result(self._running)

    def _take_result(self, future: Future[None]) -> None:
        from app.core.errors import ReadyroomError

        self._look.stop()
        self._running = None
        error = future.exception()
        if error is None:
            if self._waiting is None:
                self._say(SaveState.SAVED)
            else:
                self._timer.start(PAUSE_MS)
            return
        self._waiting = self._waiting or self._writing
        problem = str(error) if isinstance(error, ReadyroomError | OSError) else f"{type(error).__name__}: {error}"
        self._say(SaveState.FAILED, problem)
        self._timer.start(RETRY_MS)

    def _say(self, state: SaveState, problem: str = "") -> None:
        self.status = SaveStatus(state, self._clock(), problem)
        self.changed.emit(self.status)
