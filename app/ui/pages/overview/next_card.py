"""What to do next: each step leads to its question or finding."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.overview import words
from app.ui.pages.overview.cards import card
from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import column, empty, row, rule
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.overview import Beginning, Overview, StepLine


class NextCard(QWidget):
    """The next best steps; how to begin while nothing is answered; that all is done when it is."""

    def __init__(
        self,
        go_to_question: Callable[[str], object],
        go_to_finding: Callable[[str], object],
        export: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._go_to_question, self._go_to_finding, self._export = go_to_question, go_to_finding, export
        self._shown: tuple[object, ...] = ()
        made, inner, _head = card(tr("Do next"))
        column(self).addWidget(made)
        inner.setContentsMargins(8, 16, 8, 8)
        head = inner.itemAt(0)
        if head is not None and (line := head.layout()) is not None:
            line.setContentsMargins(12, 0, 12, 0)
        self._lines: QVBoxLayout = column(spacing=0)
        inner.addLayout(self._lines)

    def show_overview(self, overview: Overview) -> None:
        """Show the steps."""
        beginning = overview.beginning if overview.is_empty else None
        shown = (overview.steps, beginning, overview.verdict)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._lines)
        if beginning is not None:
            self._show_beginning(beginning)
        elif overview.steps:
            for number, step in enumerate(overview.steps):
                if number:
                    self._lines.addWidget(rule())
                self._lines.addWidget(self._line(step))
        else:
            self._show_done(overview.verdict)

    def _line(self, step: StepLine) -> RowButton:
        title, place, gain = words.step_title(step), words.step_place(step), words.step_gain(step)
        run = self._mend if step.finding else self._answer
        said = ", ".join(part for part in (title, place, gain) if part)
        made = RowButton(said, lambda: run(step))
        text = column(spacing=2)
        text.addWidget(Label(title))
        line = row(spacing=12)
        line.addWidget(Label(place, "small"), 1)
        if gain:
            line.addWidget(Label(gain, "ok", wraps=False), 0, Qt.AlignmentFlag.AlignTop)
        text.addLayout(line)
        made.inner.addLayout(text, 1)
        return made

    def _mend(self, step: StepLine) -> None:
        self._go_to_finding(step.finding)

    def _answer(self, step: StepLine) -> None:
        self._go_to_question(step.question)

    def _show_beginning(self, beginning: Beginning) -> None:
        text = tr("Begin with “{questionnaire}”", questionnaire=beginning.title)
        place = self._room()
        place.addWidget(Label(text, "title"))
        place.addWidget(Label(words.beginning_text(beginning), "muted"))
        first = beginning.question
        start = button(tr("Answer the first question"), lambda: self._go_to_question(first), kind="primary")
        place.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_done(self, verdict: str) -> None:
        place = self._room()
        if verdict == "ready":
            place.addWidget(Label(tr("Everything that is asked is answered, and no error is open."), "muted"))
            place.addWidget(button(tr("Export…"), self._export), 0, Qt.AlignmentFlag.AlignLeft)
        else:
            place.addWidget(Label(tr("Nothing that is left gains points or unblocks."), "muted"))

    def _room(self) -> QVBoxLayout:
        place = column(spacing=10)
        place.setContentsMargins(12, 4, 12, 8)
        self._lines.addLayout(place)
        return place
