"""What stands in the place of the list when no finding is listed: why, and the way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.texts import tr
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import Label


class EmptyState(QWidget):
    """Says that nothing is listed, and offers what would show something."""

    def __init__(self, run: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self.text = Label("", "muted")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.way = button("", run)
        outer = column(self, spacing=12)
        outer.addStretch(1)
        outer.addWidget(self.text)
        line = row()
        line.addStretch(1)
        line.addWidget(self.way)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(2)

    def say(self, *, has_findings: bool, is_narrowed: bool, standing: str) -> None:
        """Why nothing is listed: there is none, the filters leave none, or none stands there."""
        self.way.setVisible(has_findings)
        if not has_findings:
            self.text.setText(tr("There is no finding."))
            return
        set_button_text(self.way, tr("Clear the filters") if is_narrowed else tr("Show all findings"))
        if is_narrowed:
            self.text.setText(tr("No finding matches the filters."))
        elif standing == "to_decide":
            self.text.setText(tr("Every finding is decided."))
        elif standing == "planned":
            self.text.setText(tr("No fix is planned yet."))
        else:
            self.text.setText(tr("No risk is accepted and no finding dismissed yet."))
