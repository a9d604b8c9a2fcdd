"""Declaring that a question does not apply: why, and who agreed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.ui.editors.growing_text import GrowingText
from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import column
from app.ui.widgets.text import Label


class NotApplicableForm(QFrame):
    """Two fields that are both needed. `declared` gives them."""

    declared = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "sunken")
        self.reason = GrowingText(least=2, most=8)
        self.reason.setAccessibleName(tr("Why it does not apply"))
        self.approver = QLineEdit()
        self.approver.setAccessibleName(tr("Who agreed"))
        self.approver.returnPressed.connect(self._finish)
        self._problem = Label("", "err")
        self._problem.hide()
        outer = column(self, spacing=6)
        outer.setContentsMargins(12, 10, 12, 12)
        outer.addWidget(Label(tr("Why it does not apply"), "small"))
        outer.addWidget(self.reason)
        outer.addWidget(Label(tr("Who agreed"), "small"))
        outer.addWidget(self.approver)
        outer.addWidget(self._problem)
        ways = Flow()
        self.declare = button(tr("Declare that it does not apply"), self._finish)
        ways.addWidget(self.declare)
        ways.addWidget(button(tr("Cancel"), self.left.emit, kind="quiet"))
        outer.addLayout(ways)

    def begin(self) -> None:
        """Ask."""
        self.reason.set_text("")
        self.approver.clear()
        self._problem.hide()
        self.show()
        self.reason.setFocus()

    def show_problem(self, problem: str) -> None:
        """Say what is wrong."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        reason, approver = self.reason.toPlainText().strip(), self.approver.text().strip()
        if not reason or not approver:
            self.show_problem(tr("A reason and the name of who agreed are both needed."))
            return
        self.declared.emit(reason, approver)
