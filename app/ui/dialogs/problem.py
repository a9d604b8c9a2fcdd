"""Says that something went wrong in the program, with everything that helps whoever mends it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.io.log import log_file
from app.ui.dialogs.dialog import Dialog
from app.ui.problems import details_of
from app.ui.texts import tr
from app.ui.widgets.text import Label

_MOST = 5


class ProblemDialog(Dialog):
    """One dialog, however much goes wrong while it is open."""

    def __init__(self, error: BaseException, parent: QWidget) -> None:
        super().__init__(tr("Something went wrong in the program"), parent, width=720, height=480)
        self.body.addWidget(
            Label(
                tr(
                    "What you did last may not have worked. What is saved is safe. The details below help whoever "
                    "mends this; look through them before you pass them on, they may hold words of yours."
                )
            )
        )
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setProperty("kind", "code")
        self.details.setAccessibleName(tr("Details"))
        self.body.addWidget(self.details, 1)
        self.body.addWidget(Label(tr("Log: {file}", file=log_file()), "small"))
        self._count = 0
        self.add(error)
        self.add_button(tr("Copy details"), self._copy)
        self.add_button(tr("Go on"), self.accept, kind="primary", is_default=True)

    def add(self, error: BaseException) -> None:
        """Add a further error; after a few, no more."""
        self._count += 1
        if self._count <= _MOST:
            self.details.appendPlainText(details_of(error) + "\n")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
