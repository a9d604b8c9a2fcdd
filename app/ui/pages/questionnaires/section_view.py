"""A section, or a whole questionnaire, at a glance: its questions with their state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from app.ui.pages.questionnaires.arrangement import COLUMN
from app.ui.pages.questionnaires.section_row import Line, SectionRow
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, icon_button, set_button_text
from app.ui.widgets.layout import clear, column, row, scrolling
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Glance:
    """All of it: title, introduction, how far it is, the lines, and what going on would answer."""

    title: str
    intro: str
    about: str
    lines: tuple[Line, ...]
    first: str
    first_text: str


class SectionView(QWidget):
    """Filled when its questions change their state, and only while it is seen."""

    chosen = Signal(str)

    def __init__(self, toggle_outline: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Glance | None = None
        self.outline_button = icon_button("menu", tr("Questionnaires and sections"), toggle_outline)
        self._title = Label("", "heading")
        self._intro = Label("", "muted")
        self._about = Label("", "small")
        self.begin = button("", self._begin, kind="primary")
        self._list = column(spacing=2)
        self._rows: list[SectionRow] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._make_rows)
        content = clear()
        self.area: QScrollArea = scrolling(content)
        whole = column(self, spacing=0)
        whole.addWidget(self.area)
        self._column = clear(content)
        self._outer = QHBoxLayout(content)
        self._outer.addWidget(self._column, 1000)
        self._outer.addStretch(1)
        inner = column(self._column, spacing=10)
        inner.setContentsMargins(0, 16, 0, 24)
        head = row(spacing=6)
        head.addWidget(self.outline_button)
        head.addWidget(self._about, 1)
        inner.addLayout(head)
        inner.addWidget(self._title)
        inner.addWidget(self._intro)
        inner.addWidget(self.begin, alignment=Qt.AlignmentFlag.AlignLeft)
        inner.addSpacing(6)
        inner.addLayout(self._list)
        inner.addStretch(1)
        theme().changed.connect(self._fit)
        self._fit()

    def show_glance(self, glance: Glance, *, from_top: bool) -> None:
        """Show a section; lines are filled again, and the focus stays where it is."""
        if glance != self._shown:
            before = self._shown.lines if self._shown is not None else ()
            self._shown = glance
            self._fill(glance, before)
        if from_top:
            self.area.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Put the focus where going on begins."""
        if not self.begin.isHidden():
            self.begin.setFocus()
        elif self.rows():
            self.rows()[0].button.setFocus()

    def rows(self) -> list[SectionRow]:
        """The lines that can be chosen."""
        return [each for each in self._rows if not each.isHidden() and not each.button.isHidden()]

    def _fill(self, glance: Glance, before: tuple[Line, ...]) -> None:
        self._title.setText(glance.title)
        self._intro.setText(glance.intro)
        self._intro.setVisible(bool(glance.intro))
        self._about.setText(glance.about)
        set_button_text(self.begin, glance.first_text)
        self.begin.setVisible(bool(glance.first))
        for number, line_row in enumerate(self._rows):
            if number >= len(glance.lines):
                line_row.hide()
            elif line_row.isHidden() or number >= len(before) or before[number] != glance.lines[number]:
                line_row.show_line(glance.lines[number])
        self._make_rows()

    def _make_rows(self) -> None:
        """Make the rows that there are not enough of, a few at a time, so that nothing waits for a long list."""
        lines = self._shown.lines if self._shown is not None else ()
        made = len(self._rows)
        for line in lines[made : made + _AT_ONCE]:
            line_row = SectionRow()
            line_row.chosen.connect(self.chosen)
            self._rows.append(line_row)
            self._list.addWidget(line_row)
            line_row.show_line(line)
        if len(self._rows) < len(lines):
            self._timer.start()

    def _begin(self) -> None:
        if self._shown is not None and self._shown.first:
            self.chosen.emit(self._shown.first)

    def _fit(self) -> None:
        self._column.setMaximumWidth(theme().px(COLUMN + 60))
        self._outer.setContentsMargins(theme().px(20), 0, theme().px(20), 0)
