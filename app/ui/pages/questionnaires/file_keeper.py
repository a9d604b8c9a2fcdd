"""Copying files into an assessment's evidence beside the window: reading and syncing take no time of the interface."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.texts import tr

if TYPE_CHECKING:
    from app.io.store import KeptFile


class EvidenceChooser:
    """The system's own dialogs; a test puts its own answers in the place of this."""

    def file_to_keep(self, parent: QWidget) -> Path | None:
        """A file to attach; None when the user thought better of it."""
        name, _ = QFileDialog.getOpenFileName(parent, tr("Attach a file as evidence"))
        return Path(name) if name else None

    def place_for_copy(self, parent: QWidget, name: str) -> Path | None:
        """A name for a copy of kept evidence."""
        chosen, _ = QFileDialog.getSaveFileName(parent, tr("Save a copy of the evidence"), name)
        return Path(chosen) if chosen else None


class FileKeeper(QObject):
    """Keeps one file after the other; `then` is called with what was kept, `failed` tells why one was not."""

    failed = Signal(str)
    _done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running = 0
        self._done.connect(self._finish)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being copied."""
        return self._running > 0

    def keep(self, assessment: Path, source: Path, then: Callable[[KeptFile], object]) -> None:
        """Begin to copy a file."""
        self._run(lambda: _kept(assessment, source), then)

    def save_copy(self, assessment: Path, name: str, target: Path, then: Callable[[object], object]) -> None:
        """Begin to write a copy of kept evidence to `target`."""
        self._run(lambda: _copied(assessment, name, target), then)

    def _run(self, job: Callable[[], object], then: Callable[..., object]) -> None:
        self._running += 1
        pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="evidence")
        pool.submit(job).add_done_callback(lambda future: self._tell(future, then))
        pool.shutdown(wait=False)

    def _tell(self, future: Future[object], then: Callable[..., object]) -> None:
        with suppress(RuntimeError):  # the window went while the file was copied
            self._done.emit(future, then)

    def _finish(self, future: Future[object], then: Callable[..., object]) -> None:
        from app.core.errors import ReadyroomError

        self._running -= 1
        error = future.exception()
        if error is None:
            then(future.result())
        elif isinstance(error, ReadyroomError):
            self.failed.emit(error.message)
        else:
            self.failed.emit(tr("The file could not be copied: {problem}", problem=error))


def _kept(assessment: Path, source: Path) -> KeptFile:
    from app.io.store import keep_evidence_file

    return keep_evidence_file(assessment, source)


def _copied(assessment: Path, name: str, target: Path) -> Path:
    from app.io.atomic_file import write_atomically
    from app.io.store import evidence_bytes

    write_atomically(target, evidence_bytes(assessment, name))
    return target
