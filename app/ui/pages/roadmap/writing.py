"""Writing the roadmap to a file beside the window, and telling how that went."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal


class Writing(QObject):
    """`done` tells the path and what went wrong, '' for nothing."""

    done = Signal(object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self.destroyed.connect(self._wait)

    def write(self, path: Path, text: str) -> None:
        """Write a text; what is being written is finished first."""
        self._wait()
        self._thread = threading.Thread(target=self._write, args=(path, text), name="roadmap")
        self._thread.start()

    def _write(self, path: Path, text: str) -> None:
        from app.core.errors import ReadyroomError
        from app.io.atomic_file import write_atomically

        try:
            write_atomically(path, text.encode())
        except (OSError, ReadyroomError) as error:
            self._tell(path, str(error))
        else:
            self._tell(path, "")

    def _tell(self, path: Path, problem: str) -> None:
        try:
            self.done.emit(path, problem)
        except RuntimeError:  # the window has gone meanwhile, and with it whom to tell
            return

    def _wait(self) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None
