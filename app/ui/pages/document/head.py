"""The line above the columns: what is shown, how far it is, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.ui.texts import tr
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.layout import row

if TYPE_CHECKING:
    from app.ui.pages.document.columns import Columns


class Head(QWidget):
    """Tells what is clicked. `mode_chosen`: 'document' or 'pages'; `tools` are those for the pages."""

    mode_chosen = Signal(str)
    contents_clicked = Signal()
    panel_clicked = Signal()
    copy_clicked = Signal()

    def __init__(self, tools: QWidget) -> None:
        super().__init__()
        self._tools = tools
        self._modes = QButtonGroup(self)
        self.document = self._mode("document", tr("Document"))
        self.pages = self._mode("pages", tr("PDF pages"))
        self.document.setChecked(True)
        self._said = ElidedLabel("", "small")
        self.copy = icon_button("copy", tr("Copy this section as Markdown"), self.copy_clicked.emit)
        self.contents = icon_button("list", tr("Contents"), self.contents_clicked.emit)
        self.panel = icon_button("panel", tr("What is open"), self.panel_clicked.emit)
        self._tools.hide()
        self.contents.setCheckable(True)
        self.panel.setCheckable(True)
        inner = row(self, spacing=8)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self.contents)
        inner.addWidget(self.document)
        inner.addWidget(self.pages)
        inner.addWidget(self._said, 1)
        inner.addWidget(self._tools, 1)
        inner.addWidget(self.copy)
        inner.addWidget(self.panel)

    def say(self, text: str, *, is_problem: bool) -> None:
        """How far the documents are; '' when there is nothing to say."""
        self._said.setText(text)
        self._said.set_role("err" if is_problem else "small")

    def show_mode(self, mode: str) -> None:
        """Whether the document is read, or the pages of its PDF."""
        (self.pages if mode == "pages" else self.document).setChecked(True)
        for each in (self.contents, self.panel, self.copy, self._said):
            each.setVisible(mode != "pages")
        self._tools.setVisible(mode == "pages")

    def show_columns(self, shown: Columns) -> None:
        """Which columns are in sight."""
        self.contents.setChecked(shown.contents)
        self.panel.setChecked(shown.panel)

    def _mode(self, name: str, title: str) -> QPushButton:
        made = button(title, kind="toggle")
        made.setCheckable(True)
        made.clicked.connect(lambda _checked=False: self.mode_chosen.emit(name))
        self._modes.addButton(made)
        return made
