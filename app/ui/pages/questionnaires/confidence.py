"""How sure the team is: four steps, one of them or none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.pages.questionnaires.words import confidence_help, confidence_text
from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import column
from app.ui.widgets.text import Label, set_tool_tip

STEPS = ("guess", "estimate", "agreed", "measured")


class ConfidenceField(QWidget):
    """Four buttons; pressing the one that is chosen clears it. `chosen` tells the step, '' for none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, spacing=6)
        outer.addWidget(Label(tr("How sure are you?"), "caption"))
        line = Flow(spacing=6)
        self.buttons: dict[str, QPushButton] = {}
        for step in STEPS:
            made = button(confidence_text(step), lambda step=step: self._press(step), kind="toggle")
            made.setCheckable(True)
            made.setAccessibleName(tr("How sure: {step}", step=confidence_text(step)))
            made.setAccessibleDescription(confidence_help(step))
            set_tool_tip(made, confidence_help(step))
            self.buttons[step] = made
            line.addWidget(made)
        outer.addLayout(line)
        self._step = ""

    def show_step(self, step: str) -> None:
        """Show what is chosen."""
        self._step = step
        for name, each in self.buttons.items():
            each.setChecked(name == step)

    def _press(self, step: str) -> None:
        wanted = "" if step == self._step else step
        self.show_step(wanted)
        self.chosen.emit(wanted)
