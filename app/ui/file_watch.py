"""Notices that the open file became another on the disk, went, or came back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


class FileWatch(QObject):
    """Watches one file. While it is gone its folder is watched, because that is where it comes back."""

    changed = Signal()
    """The file differs from what is known of it, or is again as it was."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._differs: Callable[[], bool | None] = lambda: None
        self._differed = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look)
        self._watcher.directoryChanged.connect(self._look)

    def begin(self, path: Path, differs: Callable[[], bool | None]) -> None:
        """Watch a file. `differs` says whether it is another than the one known, or None while it is being written."""
        self._path, self._differs, self._differed = path, differs, False
        self._watcher.addPath(str(path))

    def end(self) -> None:
        """Watch nothing."""
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        self._path = None

    def renew(self) -> None:
        """A save replaces the file, and what was replaced is watched no more."""
        if self._path is None:
            return
        folder = str(self._path.parent)
        if not self._path.exists():
            self._watcher.addPath(folder)
        elif str(self._path) not in self._watcher.files():
            self._watcher.addPath(str(self._path))
            self._watcher.removePath(folder)

    def _look(self, _path: str) -> None:
        self.renew()
        differs = self._differs() if self._path is not None else None
        if differs is not None and (differs or self._differed):
            self._differed = differs
            self.changed.emit()
