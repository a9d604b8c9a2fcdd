"""What stands above an answer: where one is, the question itself, help, and what has to be said about it first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from app.ui.texts import tr
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import Label


class Notice(QFrame):
    """A sentence that has to be read before the question."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("frame", "info")
        self._label = Label()
        inner = row(self, spacing=8)
        inner.setContentsMargins(12, 8, 12, 8)
        side = column()
        side.addWidget(IconLabel("info"))
        side.addStretch(1)
        inner.addLayout(side)
        inner.addWidget(self._label, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; '' for none."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """What is said."""
        return self._label.text()


class QuestionHead(QWidget):
    """Crumbs with the buttons for the columns around, notice, heading, help."""

    def __init__(
        self, toggle_outline: Callable[[], object], toggle_panel: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._crumbs = Label("", "small")
        self._need = Label("", "small-strong", wraps=False)
        self.notice = Notice()
        self._heading = Label("", "heading")
        self._help = Label("", "muted")
        self.outline_button = icon_button("menu", tr("Questionnaires and sections"), toggle_outline)
        self.panel_button = icon_button("panel", tr("Why it matters, and a good answer"), toggle_panel)
        self.panel_button.setCheckable(True)
        outer = column(self, spacing=6)
        line = row(spacing=6)
        line.addWidget(self.outline_button)
        line.addWidget(self._crumbs, 1)
        line.addWidget(self._need)
        line.addWidget(self.panel_button)
        outer.addLayout(line)
        outer.addWidget(self.notice)
        outer.addWidget(self._heading)
        outer.addWidget(self._help)

    def show_crumbs(self, crumbs: str, need: str) -> None:
        """Where one is, and whether an answer is required."""
        self._crumbs.setText(crumbs)
        self._need.setText(need)
        self._need.setVisible(bool(need))

    def show_question(self, text: str, help_text: str) -> None:
        """The question, and what helps to answer it."""
        self._heading.setText(text)
        self._heading.setAccessibleName(text)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))

    def heading(self) -> str:
        """The question that is shown."""
        return self._heading.text()

    def crumbs(self) -> str:
        """Where one is, as it is shown."""
        return self._crumbs.text()

    def need(self) -> str:
        """Whether an answer is required, as it is shown."""
        return self._need.text()
