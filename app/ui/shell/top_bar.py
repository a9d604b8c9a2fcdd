"""The bar above the page: its title, the way to everything by name, and the export."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.shell.find_button import FindButton
from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.layout import column, row, rule
from app.ui.widgets.text import Label

_LEAST = 16
"""Characters of the subtitle below which it says nothing any more."""


class TopBar(QWidget):
    """Title and subtitle at the left, finding and exporting at the right."""

    find_clicked = Signal()
    export_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Label("", "title", wraps=False)
        self._subtitle = ElidedLabel("", "muted", least=_LEAST)
        self.find_button = FindButton()
        self.find_button.clicked.connect(self.find_clicked)
        self.export = button("", self.export_clicked.emit, kind="primary")
        outer = column(self, spacing=0)
        inner = row(spacing=12)
        inner.setContentsMargins(20, 9, 20, 9)
        inner.addWidget(self._title)
        inner.addWidget(self._subtitle, 1)
        inner.addWidget(self.find_button)
        inner.addWidget(self.export)
        outer.addLayout(inner)
        outer.addWidget(rule())
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.find_button.say(tr("Find or run anything"), keys)
        self.export.setText(tr("Export…"))
        self.export.setAccessibleName(tr("Export…"))

    def set_title(self, title: str, subtitle: str) -> None:
        """What the page is, and a line on how it stands."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
