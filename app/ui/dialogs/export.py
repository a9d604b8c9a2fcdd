"""Exporting the documents: what and where to, how far it is with a way to stop it, and what was written."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QProgressBar, QVBoxLayout, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.exporting import Exporting, Written, order_of
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import clear, column, frame, row
from app.ui.widgets.text import Label, breakable

if TYPE_CHECKING:
    from app.ui.workspace import Workspace

_INDENT = 32
_NAMED = 6
"""So many of the files are named in the end."""


class ExportDialog(Dialog):
    """Three steps in one place: choose, write, see. Closing it while it writes stops that, and nothing is changed."""

    def __init__(self, workspace: Workspace, folder: Path, say: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(tr("Export the documents"), parent, width=520)
        self._workspace, self._say = workspace, say
        self._folder = folder
        self._pdf: Path | None = None
        self.exporting = Exporting(self)
        self._choosing, self._writing, self._ended = clear(), clear(), clear()
        self._fill_choosing(column(self._choosing, spacing=8))
        self._fill_writing(column(self._writing, spacing=12))
        self._fill_ended(column(self._ended, spacing=12))
        for each in (self._choosing, self._writing, self._ended):
            self.body.addWidget(each)
        self.body.addStretch(1)
        self._leave = self.add_button(tr("Cancel"), self.close)
        self._open = self.add_button(tr("Open folder"), self._open_folder)
        self._open_pdf = self.add_button(tr("Open the PDF"), self._open_document, kind="primary")
        self._go = self.add_button(tr("Export"), self.export, kind="primary", is_default=True)
        self.exporting.progressed.connect(self._progress)
        self.exporting.done.connect(self._finish)
        self.exporting.failed.connect(self._fail)
        self.finished.connect(lambda _result: self.exporting.stop())
        self._show_step(self._choosing)

    # the three steps

    def _fill_choosing(self, body: QVBoxLayout) -> None:
        body.addWidget(Label(tr("What is written"), "caption"))
        offered = {
            "pdf": (tr("PDF"), tr("The complete document, to hand on and to print")),
            "html": (tr("Web pages (HTML)"), tr("Each of them stands alone")),
            "md": (tr("Markdown"), tr("With requirements and roadmap as tables (CSV)")),
        }
        self._formats = {name: self._format(body, *said) for name, said in offered.items()}
        body.addSpacing(8)
        body.addWidget(Label(tr("Into which folder"), "caption"))
        place = frame("sunken")
        line = row(place, spacing=8)
        line.setContentsMargins(12, 6, 6, 6)
        self._place = Label("")
        line.addWidget(self._place, 1)
        line.addWidget(button(tr("Choose…"), self._choose_folder))
        body.addWidget(place)
        body.addSpacing(4)
        body.addWidget(Label(self._about_verifying(), "small"))
        self._problem = Label("", "err")
        body.addWidget(self._problem)

    def _format(self, body: QVBoxLayout, title: str, about: str) -> QCheckBox:
        box, label = QCheckBox(title), Label(about, "small")
        box.setChecked(True)
        box.setAccessibleName(title)
        box.setAccessibleDescription(about)
        box.toggled.connect(self._show_choice)
        label.setContentsMargins(theme().px(_INDENT), 0, 0, 0)
        block = column(spacing=0)
        block.addWidget(box)
        block.addWidget(label)
        body.addLayout(block)
        return box

    def _fill_writing(self, body: QVBoxLayout) -> None:
        self._text = Label("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        body.addWidget(self._text)
        body.addWidget(self._bar)

    def _fill_ended(self, body: QVBoxLayout) -> None:
        line = row(spacing=8)
        line.addWidget(IconLabel("tick", "ok"))
        self._count = Label("", "strong")
        line.addWidget(self._count, 1)
        body.addLayout(line)
        self._where = Label("")
        body.addWidget(self._where)
        self._names = Label("", "small")
        body.addWidget(self._names)
        self._note = Label("", "warn")
        body.addWidget(self._note)

    def _show_step(self, step: QWidget) -> None:
        for each in (self._choosing, self._writing, self._ended):
            each.setVisible(each is step)
        self._open.setVisible(step is self._ended)
        self._open_pdf.setVisible(step is self._ended and self._pdf is not None)
        self._go.setVisible(step is self._choosing)
        set_button_text(
            self._leave,
            tr("Cancel") if step is self._choosing else tr("Stop") if step is self._writing else tr("Close"),
        )
        self._show_choice()
        if step is not self._choosing:
            opener = self._open if self._pdf is None else self._open_pdf
            (opener if step is self._ended else self._leave).setFocus()
        self.fit()

    # choosing

    @property
    def formats(self) -> tuple[str, ...]:
        """What is ticked, in the order of the program."""
        return tuple(name for name in ("md", "html", "pdf") if self._formats[name].isChecked())

    def tick(self, formats: Sequence[str]) -> None:
        """Tick these formats, and no others."""
        for name, box in self._formats.items():
            box.setChecked(name in formats)

    def _choose_folder(self) -> None:
        start = next((each for each in (self._folder, *self._folder.parents) if each.is_dir()), self._folder)
        name = QFileDialog.getExistingDirectory(self, tr("Export into which folder"), str(start))
        if name:
            self._folder = Path(name)
            self._show_choice()

    def _show_choice(self) -> None:
        self._place.setText(breakable(str(self._folder)))
        self._go.setEnabled(bool(self.formats))
        self._problem.setVisible(bool(self._problem.text()))

    def _about_verifying(self) -> str:
        if self._workspace.is_read_only:
            return tr(
                "The file is open for reading only, so its revision is not kept beside it: what is written can be "
                "verified only as long as the file stays as it is."
            )
        return tr("The revision is kept beside the file, so that what is written can be verified later.")

    # writing

    def export(self) -> None:
        """Write what was chosen, once everything is on disk."""
        saver = self._workspace.saver
        if saver is not None and not saver.flush():
            self._fail(tr("The last changes could not be saved, so nothing is written."))
            return
        self._problem.setText("")
        self._text.setText(tr("Writing into {folder}", folder=breakable(str(self._folder))))
        self._bar.setRange(0, 0)
        self.exporting.start(order_of(self._workspace, self._folder, self.formats, keeps=True))
        self._show_step(self._writing)

    def _progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _finish(self, written: Written) -> None:
        self._count.setText(tr_n("%n files written.", len(written.files)))
        self._where.setText(breakable(str(self._folder)))
        named = [name for name in written.files if "/" not in name]
        named.sort(key=lambda name: (not name.startswith("prd."), name))
        self._pdf = next((self._folder / name for name in named if name.endswith(".pdf")), None)
        rest = len(written.files) - len(named[:_NAMED])
        names = ", ".join(named[:_NAMED])
        self._names.setText(tr_n("{names} and %n more", rest, names=names) if rest else names)
        self._note.setText(written.note)
        self._note.setVisible(bool(written.note))
        self._show_step(self._ended)
        self._say(tr_n("%n files written.", len(written.files)))

    def _fail(self, problem: str) -> None:
        self._problem.setText(problem)
        self._show_step(self._choosing)

    def _open_document(self) -> None:
        if self._pdf is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._pdf)))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def ask_and_export(workspace: Workspace, say: Callable[[str], None], parent: QWidget) -> None:
    """Ask what to export and where to."""
    if workspace.is_open:
        ExportDialog(workspace, _proposed(workspace.path), say, parent).open()


def _proposed(path: Path) -> Path:
    """A folder beside the file; for a copy that goes with the program, one among the user's documents."""
    if path.is_relative_to(tempfile.gettempdir()):
        kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(kept) / path.stem
    return path.with_suffix("")
