"""What stands in the window while the first file is being opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.texts import tr
from app.ui.widgets.layout import column
from app.ui.widgets.text import Label


class Waiting(QWidget):
    """One sentence in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self._label = Label("", "muted", wraps=False)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column(self, margin=24).addWidget(self._label, 1)

    def say(self, name: str) -> None:
        """The file that is being opened; empty for none."""
        self._label.setText(tr("Opening {name}", name=name) if name else "")
