"""A sentence above the phases for the moments when there is nothing to plan, not yet or not any more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import Label, restyle

if TYPE_CHECKING:
    from app.core.roadmap.model import Roadmap


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, answer: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("frame", "info")
        inside = row(self, spacing=12)
        inside.setContentsMargins(16, 12, 16, 12)
        self._sign = IconLabel("info")
        inside.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        lines = column(spacing=4)
        self._title = Label("", "strong")
        self._text = Label("", "muted")
        self.answer = button(tr("Answer the first question"), answer, kind="primary")
        lines.addWidget(self._title)
        lines.addWidget(self._text)
        lines.addSpacing(4)
        lines.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(lines, 1)
        self.hide()

    def show_roadmap(self, roadmap: Roadmap, *, has_answers: bool) -> None:
        """Say what is special about a plan, if anything is."""
        all_done = bool(roadmap.steps) and not any(phase.gaps for phase in roadmap.phases)
        if not has_answers:
            text = tr("Every step still counts as open. Each answer makes the plan more your own.")
            self._say(tr("Nothing is answered yet"), text, can_begin=True)
        elif not roadmap.gaps:
            text = tr("Every step is done, and nothing that is asked is missing. Look again when the service changes.")
            self._say(tr("Everything is in place"), text, is_good=True)
        elif all_done and not roadmap.before.gaps:
            text = tr("What is left stands below the phases; it brings the last points.")
            self._say(tr("Every step is done"), text, is_good=True)
        else:
            self._say("", "")

    def _say(self, title: str, text: str, *, is_good: bool = False, can_begin: bool = False) -> None:
        """Say something; '' says nothing any more. `can_begin` offers the first question."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._sign.set_icon("tick" if is_good else "info", "ok" if is_good else "text2")
        self.answer.setVisible(can_begin)
        kind = "ok" if is_good else "info"
        if self.property("frame") != kind:
            self.setProperty("frame", kind)
            restyle(self)
        self.setVisible(bool(title))
