"""Writing documents beside the window: a thread waits for the process that does it; it tells how far it is."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from app.core.assessment import Assessment
    from app.core.evaluation.report import Report
    from app.core.pack import Pack
    from app.io.documents.export_process import ExportProcess
    from app.ui.workspace import Workspace

_LOOK_MS = 40


@dataclass(frozen=True)
class Order:
    """What is written where, in which formats. `keeps`: the revision is kept, so that the export can be verified.

    Without a folder nothing stays on disk, and what was made is handed over.
    """

    path: Path
    pack: Pack
    assessment: Assessment
    report: Report
    at: str
    folder: Path | None
    formats: tuple[str, ...]
    keeps: bool = False


@dataclass(frozen=True)
class Written:
    """Names of the files, and a sentence about why the revision is not kept; '' where it is.

    `contents`: the files themselves, of an order without a folder.
    """

    files: tuple[str, ...]
    note: str = ""
    contents: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


def order_of(workspace: Workspace, folder: Path | None, formats: tuple[str, ...], *, keeps: bool = False) -> Order:
    """An order for the open assessment as it is now."""
    session = workspace.session
    return Order(
        session.path,
        session.pack,
        session.assessment,
        workspace.report,
        session.now(),
        folder,
        formats,
        keeps and not workspace.is_read_only,
    )


class Exporting(QObject):
    """Carries out one order at a time."""

    progressed = Signal(int, int)
    """How many pieces of work are done, of how many."""
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._under_way: list[_Work] = []
        self.destroyed.connect(partial(_stop_all, self._under_way))
        self._pool: ThreadPoolExecutor | None = None
        self._running: Future[Written] | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._see)

    @property
    def is_busy(self) -> bool:
        """Whether an order is being carried out."""
        return self._running is not None

    def start(self, order: Order) -> None:
        """Begin; nothing happens while another order is being carried out."""
        if self._running is not None:
            return
        self._work = _Work(order)
        self._under_way[:] = [self._work]
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")
        self._running = self._pool.submit(self._work.run)
        self._look.start()

    def stop(self) -> None:
        """End it, and wait until process and thread are gone; neither `done` nor `failed` is told."""
        self._look.stop()
        if self._work is not None:
            self._work.stop()
        self._let_go()

    def _let_go(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True)
        self._under_way.clear()
        self._work = self._pool = self._running = None

    def _see(self) -> None:
        work, running = self._work, self._running
        if work is None or running is None:
            return
        if work.total:
            self.progressed.emit(work.done, work.total)
        if running.done():
            self._look.stop()
            self._let_go()
            self._tell(running)

    def _tell(self, running: Future[Written]) -> None:
        from app.core.errors import ReadyroomError

        error = running.exception()
        if error is None:
            self.done.emit(running.result())
        elif isinstance(error, ReadyroomError | OSError):
            self.failed.emit(str(error))
        else:
            raise error


def _stop_all(works: list[_Work]) -> None:
    """End what is under way when whoever wanted it is gone."""
    for each in works:
        each.stop()


class _Work:
    """What the thread does. Knows nothing of the window."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._lock = Lock()
        self._process: ExportProcess | None = None
        self._is_stopped = False
        self.done = self.total = 0

    def run(self) -> Written:
        """Write the files, then keep the revision."""
        order = self._order
        if order.folder is not None:
            files = self._write(order.folder)
            return Written(files, _keep(order) if order.keeps else "")
        with tempfile.TemporaryDirectory(prefix="readyroom-pages-", ignore_cleanup_errors=True) as folder:
            files = self._write(Path(folder))
            return Written(files, contents={name: (Path(folder) / name).read_bytes() for name in files})

    def _write(self, folder: Path) -> tuple[str, ...]:
        from app.core.errors import StorageError
        from app.io.documents.export_process import ExportJob, ExportProcess
        from app.io.documents.history import document_source
        from app.io.locations import cache_folder

        order = self._order
        source = document_source(order.path, order.pack, order.assessment, order.report)
        job = ExportJob(source, folder, order.formats, cache=cache_folder() / "pages")
        with self._lock:
            if self._is_stopped:
                raise StorageError("The export was stopped; nothing was changed.")
            self._process = ExportProcess(job)
        return tuple(self._process.run(self._tell))

    def stop(self) -> None:
        """End the process, or let none begin."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.stop()

    def _tell(self, done: int, total: int) -> None:
        self.done, self.total = done, total


def _keep(order: Order) -> str:
    from app.io.documents.kept_revision import keep_revision

    return keep_revision(order.path, order.pack, order.assessment, order.report, order.at)
