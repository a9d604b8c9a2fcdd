"""Files dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from app.ui.shell.choosing import ENDING


def dropped_file(data: QMimeData) -> Path | None:
    """The one assessment that was dropped; None for anything else."""
    found = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return found[0] if len(found) == 1 and found[0].suffix == ENDING else None
