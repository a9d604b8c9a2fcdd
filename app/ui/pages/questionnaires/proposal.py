"""A proposal for an answer, from what was answered before."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import column
from app.ui.widgets.text import Label


class ProposalFrame(QFrame):
    """Where it comes from, what it is, and two ways on."""

    taken = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "ok")
        self._origin = Label("", "small")
        self._value = Label()
        outer = column(self, spacing=4)
        outer.setContentsMargins(12, 9, 12, 9)
        outer.addWidget(self._origin)
        outer.addWidget(self._value)
        ways = Flow()
        self.take = button(tr("Take over"), self.taken.emit)
        self.dismiss = button(tr("Dismiss"), self.dismissed.emit, kind="quiet")
        ways.addWidget(self.take)
        ways.addWidget(self.dismiss)
        outer.addLayout(ways)

    def show_proposal(self, source: str, value: str) -> None:
        """Show a proposal from the answer to the question `source`."""
        origin = tr("Proposed from the answer to “{question}”:", question=source)
        self._origin.setText(origin)
        self._value.setText(value)
        self.setAccessibleName(f"{origin} {value}")
