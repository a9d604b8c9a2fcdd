"""Copies of samples to explore: each in a folder of its own that is removed when the copy is closed."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

_PREFIX = "readyroom-sample-"


class TemporaryCopies:
    """The copies made by this process."""

    def __init__(self) -> None:
        self._folders: list[Path] = []

    def made(self, sample: Path) -> Path:
        """A copy of the assessment `sample`; raises ReadyroomError or OSError."""
        from app.io.store.copies import copy_assessment

        folder = Path(tempfile.mkdtemp(prefix=_PREFIX)).resolve()
        self._folders.append(folder)
        copy = folder / sample.name
        copy_assessment(sample, copy)
        return copy

    def holds(self, path: Path) -> bool:
        """Whether `path` is one of the copies."""
        return any(path.is_relative_to(folder) for folder in self._folders)

    def remove_others(self, path: Path | None) -> None:
        """Remove every copy but the one at `path`."""
        for folder in tuple(self._folders):
            if path is None or not path.is_relative_to(folder):
                shutil.rmtree(folder, ignore_errors=True)
                self._folders.remove(folder)
