"""One line of a section at a glance: a question with its state, and above it a heading where a section begins."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import column
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class Line:
    """A question; with `heading` the first of a section, and with nothing else a section of which nothing is asked."""

    question: str = ""
    text: str = ""
    state: str = ""
    icon: str = ""
    shade: str = "text2"
    need: str = ""
    findings: str = ""
    is_quiet: bool = False
    heading: str = ""
    about: str = ""

    @property
    def below(self) -> str:
        """How it stands, as it is shown under the question."""
        return " · ".join(part for part in (self.state, self.need, self.findings) if part)


class SectionRow(QWidget):
    """Made once and filled again and again."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._line = Line()
        self._heading = Label("", "caption")
        self._about = Label("", "small")
        self.button = RowButton("", lambda: self.chosen.emit(self._line.question))
        self._icon = IconLabel()
        self._text = Label()
        self._below = Label("", "small")
        side = column()
        side.addWidget(self._icon)
        side.addStretch(1)
        words = column(spacing=0)
        words.addWidget(self._text)
        words.addWidget(self._below)
        self.button.inner.addLayout(side)
        self.button.inner.addLayout(words, 1)
        for each in (self._icon, self._text, self._below):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for each in (self._heading, self._about):
            each.setContentsMargins(12, 0, 0, 0)
        self._heading.setContentsMargins(12, 14, 0, 2)
        outer = column(self, spacing=0)
        outer.addWidget(self._heading)
        outer.addWidget(self._about)
        outer.addWidget(self.button)

    def show_line(self, line: Line) -> None:
        """Show another line."""
        self._line = line
        for label, text in ((self._heading, line.heading), (self._about, line.about)):
            label.setText(text)
            label.setVisible(bool(text))
        self._text.setText(line.text)
        self._text.set_role("muted" if line.is_quiet else "")
        self._below.setText(line.below)
        self._icon.set_icon(line.icon, line.shade)
        said = (line.text, line.state, line.need, line.findings)
        self.button.setAccessibleName(", ".join(part for part in said if part))
        self.button.setVisible(bool(line.question))
        self.setVisible(True)
