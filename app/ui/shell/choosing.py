"""Asking the system for a file to open or a place to save; a test puts its own answers in the place of this."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.texts import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ENDING = ".readyroom"


class FileChooser:
    """The system's own dialogs."""

    def file_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        """An assessment that is there; None when the user thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(parent, tr("Open an assessment"), str(folder), _kinds())
        return Path(name) if name else None

    def place_to_save(self, parent: QWidget, title: str, proposed: Path) -> Path | None:
        """A name for a new file. One that is taken is refused later: nothing is overwritten."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(
            parent, title, str(proposed), _kinds(), options=QFileDialog.Option.DontConfirmOverwrite
        )
        return with_ending(Path(name)) if name else None


def with_ending(path: Path) -> Path:
    """The path with the ending of assessments."""
    return path if path.suffix == ENDING else path.with_name(path.name + ENDING)


def _kinds() -> str:
    return f"{tr('Assessments')} (*{ENDING});;{tr('All files')} (*)"
