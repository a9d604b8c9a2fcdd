"""Taking the roadmap along: onto the clipboard, or into a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.ui.pages.roadmap.writing import Writing
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.core.roadmap.model import Roadmap
    from app.ui.shell.desk import Desk


class Taking(QObject):
    """`roadmap` gives the roadmap as it is now, None where there is none."""

    def __init__(self, desk: Desk, roadmap: Callable[[], Roadmap | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._roadmap = roadmap
        self.writing = Writing(self)
        self.writing.done.connect(self._say_written)

    def copy(self) -> None:
        """Put it on the clipboard."""
        QGuiApplication.clipboard().setText(self._markdown())
        self._desk.say(tr("The roadmap is on the clipboard, as Markdown."))

    def ask_and_save(self) -> None:
        """Ask for a file and write it there; nothing happens without one."""
        start = str(self._desk.workspace.path.with_suffix(".roadmap.md"))
        kinds = f"{tr('Markdown (*.md)')};;{tr('Spreadsheet (*.csv)')}"
        name, kind = QFileDialog.getSaveFileName(self._desk.window, tr("Save the roadmap"), start, kinds)
        if name:
            path = Path(name)
            self.save_to(path if path.suffix else path.with_suffix(".csv" if "csv" in kind else ".md"))

    def save_to(self, path: Path) -> None:
        """Write it to a file, as CSV where the name ends so, and say so, or why not."""
        self.writing.write(path, self._csv() if path.suffix.lower() == ".csv" else self._markdown())

    def _markdown(self) -> str:
        from app.core.roadmap.as_markdown import roadmap_markdown

        roadmap = self._roadmap()
        return roadmap_markdown(roadmap, self._desk.workspace.assessment.meta.service) if roadmap is not None else ""

    def _csv(self) -> str:
        from app.core.roadmap.as_csv import roadmap_csv

        roadmap = self._roadmap()
        return roadmap_csv(roadmap) if roadmap is not None else ""

    def _say_written(self, path: Path, problem: str) -> None:
        if problem:
            self._desk.say(tr("The roadmap could not be saved: {problem}", problem=problem))
        else:
            self._desk.say(tr("The roadmap is in {file}.", file=path.name))
