"""Assembling beside the window: the documents are made by another process, which a thread waits for.

    change ──a moment──▶ thread: job ▶ process ▶ documents in pieces ──▶ `made`

Only the newest state counts: while one is being made, at most one more waits. The process is there only while the
documents are looked at.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from app.core.assessment import Assessment
    from app.core.document.readable import ReadableDocument
    from app.core.evaluation.report import Report
    from app.core.pack import Pack
    from app.io.documents.assembly import Assembler

PAUSE_MS = 350
"""How long to wait for more typing."""
_FIRST_MS = 30
_LOOK_MS = 20


@dataclass(frozen=True)
class State:
    """What documents are made from."""

    path: Path
    pack: Pack
    assessment: Assessment
    report: Report


@dataclass(frozen=True)
class Made:
    """Documents, and the state that they show."""

    state: State
    documents: tuple[ReadableDocument, ...]
    charts: dict[str, str]
    photographs: dict[str, QImage]

    def document(self, name: str) -> ReadableDocument | None:
        """The document of that id."""
        return next((each for each in self.documents if each.id == name), None)


class Assembling(QObject):
    """Makes the documents of the newest state. `busy_changed` tells when it begins and when nothing waits any more."""

    made = Signal(object)
    failed = Signal(str)
    busy_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: State | None = None
        self._running: Future[Made] | None = None
        self._worker: _Worker | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._start)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._take_if_done)

    @property
    def is_busy(self) -> bool:
        """Whether the documents of a newer state are on their way."""
        return self._waiting is not None or self._running is not None

    def want(self, state: State, *, soon: bool = False) -> None:
        """Make the documents of a state, at once where nobody is typing."""
        self._waiting = state
        if self._running is None:
            self._pause.start(_FIRST_MS if soon else PAUSE_MS)
        self.busy_changed.emit()

    def rest(self) -> None:
        """Nobody looks: end the process, without waiting for it; what is wanted still is forgotten."""
        self._forget()
        if self._worker is not None:
            self._worker.rest()
        self.busy_changed.emit()

    def close(self) -> None:
        """End process and thread, and wait for that."""
        self._forget()
        if self._worker is not None:
            self._worker.close()
            self._worker = None
        self.busy_changed.emit()

    def _forget(self) -> None:
        self._pause.stop()
        self._look.stop()
        self._waiting = self._running = None

    def _start(self) -> None:
        if self._waiting is None or self._running is not None:
            return
        if self._worker is None:
            self._worker = _Worker()
        state, self._waiting = self._waiting, None
        self._running = self._worker.make(state)
        self._look.start()

    def _take_if_done(self) -> None:
        if self._running is None or not self._running.done():
            return
        running, self._running = self._running, None
        self._look.stop()
        if self._waiting is not None:
            self._pause.start(PAUSE_MS)
        self._tell(running)
        self.busy_changed.emit()

    def _tell(self, running: Future[Made]) -> None:
        from app.core.errors import ReadyroomError

        error = running.exception()
        if error is None:
            self.made.emit(running.result())
        elif isinstance(error, ReadyroomError | OSError):
            self.failed.emit(str(error))
        else:
            raise error


class _Worker:
    """The thread, and the process that it starts when it is first needed. Knows nothing of the window."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="assembling")
        self._assembler: Assembler | None = None
        self._running: Future[Made] | None = None

    def make(self, state: State) -> Future[Made]:
        """Begin."""
        self._running = self._pool.submit(self._make, state)
        return self._running

    def rest(self) -> None:
        """End the process; what is being made breaks off."""
        self._break_off()
        self._pool.submit(self._end)

    def close(self) -> None:
        """End both. What is under way may be between two steps when it is broken off, so that is done until it ends."""
        self._break_off()
        while self._running is not None and wait([self._running], timeout=_LOOK_MS / 1000).not_done:
            self._break_off()
        self._pool.submit(self._end)
        self._pool.shutdown(wait=True)

    def _break_off(self) -> None:
        if self._running is not None:
            self._running.cancel()
        if self._assembler is not None:
            with suppress(OSError):
                self._assembler.stop()

    def _make(self, state: State) -> Made:
        from app.core.document.readable import readable
        from app.io.documents.assembly import Assembler
        from app.io.documents.history import document_source
        from app.io.documents.job import AssemblyJob
        from app.ui.pages.document.pictures import photographs

        if self._assembler is None:
            self._assembler = Assembler()
        source = document_source(state.path, state.pack, state.assessment, state.report)
        job = AssemblyJob(state.pack, state.assessment, state.report, source.milestones, html=True)
        assembled = self._assembler.assemble(job)
        documents = readable(state.pack, state.assessment, assembled.documents.documents, assembled.html)
        named = {name: content for name, content in source.evidence.items() if _is_shown(name, assembled.html)}
        return Made(state, documents, assembled.documents.charts, photographs(named))

    def _end(self) -> None:
        if self._assembler is not None:
            self._assembler.close()
            self._assembler = None


def _is_shown(name: str, html: dict[str, str]) -> bool:
    return any(f'src="{name}"' in each for each in html.values())
