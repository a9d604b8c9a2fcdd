"""The editor of a reference: a link, or a file that is kept with the assessment, and what it is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from app.core.entry.cells import check_link_text, read_text
from app.core.values import MAX_SHORT
from app.ui.editors.field import FieldEditor
from app.ui.texts import tr
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.layout import clear, column, frame, row
from app.ui.widgets.text import Label


class ReferenceEditor(FieldEditor):
    """A link to type, or a file to choose or drop. The page keeps the file and gives back its name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._file = ""
        self._link = QLineEdit()
        self._link.setMaxLength(MAX_SHORT)
        self._link.setPlaceholderText("https://")
        self._title = QLineEdit()
        self._title.setMaxLength(MAX_SHORT)
        self._title.setPlaceholderText(tr("What it is called"))
        self._choose: QPushButton = button(tr("Choose a file…"), self.choose_file, icon_name="attach")
        self._choose.setAccessibleDescription(name)
        self._kept, self._kept_name = frame("sunken"), Label(wraps=True)
        self._away = icon_button("close", tr("Take the file away"), lambda: self._drop_file())
        kept = row(self._kept)
        kept.setContentsMargins(10, 4, 4, 4)
        kept.addWidget(self._kept_name, 1)
        kept.addWidget(self._away)
        self._typing = clear()
        typing = row(self._typing)
        typing.addWidget(self._link, 1)
        typing.addWidget(self._choose)
        layout = column(self)
        layout.addWidget(self._typing)
        layout.addWidget(self._kept)
        layout.addWidget(self._title)
        self.add_input(self._link, tr("Link of: {name}", name=name))
        self.add_input(self._title, tr("Title of: {name}", name=name))
        for field in (self._link, self._title):
            field.textEdited.connect(lambda _text: self.take())
        self.setAcceptDrops(True)
        self._show_kind()

    def show_value(self, value: Any) -> None:
        """Show a reference."""
        parts: dict[str, str] = value or {}
        self._file = parts.get("file", "")
        for field, key in ((self._link, "link"), (self._title, "title")):
            if field.text() != parts.get(key, ""):
                field.setText(parts.get(key, ""))
        self._show_kind()

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        self._link.setReadOnly(is_read_only)
        self._title.setReadOnly(is_read_only)
        self._choose.setVisible(not is_read_only)
        self._away.setVisible(not is_read_only)
        self.setAcceptDrops(not is_read_only)

    def choose_file(self) -> None:
        """Ask for a file."""
        path, _kind = QFileDialog.getOpenFileName(self, tr("Choose a file"))
        if path:
            self._offer(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A file may be dropped here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the file that is dropped."""
        path = next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
        if path:
            event.acceptProposedAction()
            self._offer(path)

    def _offer(self, path: str) -> None:
        """Let the page keep a file, and then name it."""
        self.file_chosen.emit(path, lambda kept: self._keep_file(kept, Path(path).name))

    def _keep_file(self, kept: str, name: str) -> None:
        self._file = kept
        self._link.clear()
        if not self._title.text().strip():
            self._title.setText(name)
        self._show_kind()
        self.take()

    def _drop_file(self) -> None:
        self._file = ""
        self._show_kind()
        self.take()
        self._link.setFocus()

    def read(self) -> dict[str, str] | None:
        """The file or link, and what it is called."""
        title, link = (read_text(field.text(), MAX_SHORT) for field in (self._title, self._link))
        parts = {"title": title.strip()} if title else {}
        if self._file:
            return {"file": self._file, **parts}
        if not link:
            return None
        check_link_text(link.strip(), link)
        return {"link": link.strip(), **parts}

    def _show_kind(self) -> None:
        """A file is shown in the place of the link."""
        self._typing.setVisible(not self._file)
        self._kept.setVisible(bool(self._file))
        ending = Path(self._file).suffix.lstrip(".").upper()
        self._kept_name.setText(tr("A file of the kind {ending}", ending=ending) if ending else tr("A file"))
        self._kept.setFocusPolicy(Qt.FocusPolicy.NoFocus)
