"""Looks at files beside the window, one after the other, and tells what was found of each."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.core.glimpse import Glimpse
    from app.ui.workspace import Workspace


class Glimpser(QObject):
    """`found` tells the path and its glimpse, or None where the file cannot be read."""

    found = Signal(object, object)
    _seen = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._pool: ThreadPoolExecutor | None = None
        self._seen.connect(self.found)

    def look_at(self, paths: Sequence[Path]) -> None:
        """Look at these instead of those that were waiting."""
        self.stop()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="glimpses")
        for path in paths:
            self._pool.submit(self._look, path)

    def stop(self) -> None:
        """Look no further; waits for the file that is being looked at."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _look(self, path: Path) -> None:
        from app.core.errors import ReadyroomError
        from app.io.glimpses import glimpse_at

        glimpse: Glimpse | None
        try:
            glimpse = glimpse_at(path, self._workspace.library, self._workspace.clock)
        except (ReadyroomError, OSError):
            glimpse = None
        self._seen.emit(path, glimpse)
