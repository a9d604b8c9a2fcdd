"""The log, to read and to copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.io.log import log_file, newest_lines
from app.ui.dialogs.dialog import Dialog
from app.ui.texts import tr
from app.ui.widgets.text import Label


class LogDialog(Dialog):
    """The newest lines, and where the file is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Log"), parent, width=760, height=520)
        self.body.addWidget(Label(tr("What went wrong inside the program. No answer stands in it."), "muted"))
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setProperty("kind", "code")
        self.lines.setAccessibleName(tr("Log"))
        self.lines.setPlainText(newest_lines() or tr("Nothing has been logged."))
        self.body.addWidget(self.lines, 1)
        self.body.addWidget(Label(str(log_file()), "small"))
        self.add_button(tr("Copy"), self._copy)
        self.add_button(tr("Close"), self.close, kind="primary", is_default=True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.lines.toPlainText())
