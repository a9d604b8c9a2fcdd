"""The findings that are shown, handed on as Markdown: to the clipboard or into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.core.finding_list import Listed
    from app.ui.shell.desk import Desk


class HandingOn:
    """Hands on what `findings` gives at that moment, and says so, or why not."""

    def __init__(self, desk: Desk, findings: Callable[[], Sequence[Listed]]) -> None:
        self._desk, self._findings = desk, findings

    def copy(self) -> None:
        """Copy them."""
        QGuiApplication.clipboard().setText(self._markdown())
        self._desk.say(tr_n("%n findings copied as Markdown.", len(self._findings())))

    def save_as(self) -> None:
        """Ask for a file, and save them there."""
        start = str(self._desk.workspace.path.with_suffix(".findings.md"))
        name, _ = QFileDialog.getSaveFileName(self._desk.window, tr("Save the findings"), start, tr("Markdown (*.md)"))
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Save them in a file."""
        from app.core.errors import ReadyroomError
        from app.io.atomic_file import write_atomically

        try:
            write_atomically(path, self._markdown().encode())
        except (OSError, ReadyroomError) as error:
            self._desk.say(tr("The findings could not be saved: {problem}", problem=str(error)))
        else:
            self._desk.say(tr("The findings are in {file}.", file=path.name))

    def _markdown(self) -> str:
        from app.core.finding_list import as_markdown

        return as_markdown(self._findings(), self._desk.workspace.pack)
