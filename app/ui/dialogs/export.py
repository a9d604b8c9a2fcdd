"""Exporting the documents: where to, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.texts import tr, tr_n
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.io.documents.export_process import ExportProcess
    from app.ui.workspace import Workspace

LOOK_MS = 50


class ExportDialog(Dialog):
    """Writes Markdown, HTML and PDF into a folder by a process of its own; closing the dialog stops it."""

    def __init__(self, workspace: Workspace, folder: Path, say: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(tr("Export the documents"), parent, width=460)
        self._say = say
        self._progress = (0, 0)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._text = Label(tr("Writing the documents into {folder}", folder=str(folder)))
        self.body.addWidget(self._text)
        self.body.addWidget(self._bar)
        self._button = self.add_button(tr("Stop"), self.close)
        self._process = _started(workspace, folder)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")
        self._running: Future[list[str]] | None = self._pool.submit(self._process.run, self._tell)
        self._look = QTimer(self)
        self._look.timeout.connect(self._see)
        self._look.start(LOOK_MS)
        self.finished.connect(lambda _result: self._stop())

    def _tell(self, done: int, total: int) -> None:
        self._progress = (done, total)

    def _see(self) -> None:
        done, total = self._progress
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
        if self._running is not None and self._running.done():
            self._finish(self._running)

    def _finish(self, running: Future[list[str]]) -> None:
        self._look.stop()
        self._running = None
        self._pool.shutdown(wait=True)
        error = running.exception()
        if error is None:
            self._say(tr_n("%n files written.", len(running.result())))
            self.accept()
            return
        self._text.setText(str(error))
        self._text.set_role("err")
        self._bar.hide()
        self._button.setText(tr("Close"))
        self._button.setAccessibleName(tr("Close"))

    def _stop(self) -> None:
        self._look.stop()
        if self._running is not None:
            self._running = None
            self._process.stop()
            self._pool.shutdown(wait=True)


def _started(workspace: Workspace, folder: Path) -> ExportProcess:
    from app.io.documents.export_process import ExportJob, ExportProcess
    from app.io.documents.files import FORMATS
    from app.io.documents.history import document_source
    from app.io.locations import cache_folder

    session = workspace.session
    source = document_source(session.path, session.pack, session.assessment, workspace.report)
    return ExportProcess(ExportJob(source, folder, FORMATS, cache=cache_folder() / "pages"))


def ask_and_export(workspace: Workspace, say: Callable[[str], None], parent: QWidget) -> None:
    """Ask for a folder and export into it; nothing happens without one."""
    from PySide6.QtWidgets import QFileDialog

    if not workspace.is_open:
        return
    start = str(workspace.path.with_suffix(""))
    name = QFileDialog.getExistingDirectory(parent, tr("Export into which folder"), start)
    if name:
        export_to(workspace, Path(name), say, parent)


def export_to(workspace: Workspace, folder: Path, say: Callable[[str], None], parent: QWidget) -> ExportDialog:
    """Export into a folder, once everything is on disk."""
    if workspace.saver is not None:
        workspace.saver.flush()
    dialog = ExportDialog(workspace, folder, say, parent)
    dialog.open()
    return dialog
