"""A phase as a card: its head, and a line for each of its steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from app.ui.pages.roadmap import words
from app.ui.pages.roadmap.part_head import PartHead
from app.ui.pages.roadmap.step_row import NARROW, StepRow
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.layout import column, rule

if TYPE_CHECKING:
    from app.core.pack import Pack
    from app.core.roadmap.model import Phase
    from app.ui.shell.desk import Desk


class PhaseCard(QFrame):
    """Its lines stay where they are and change what they say."""

    def __init__(self, desk: Desk, phase: Phase, people: Callable[[], list[str]]) -> None:
        super().__init__()
        from app.core.roadmap.explaining import phase_name

        self.setProperty("frame", "card")
        self.name = phase.id
        self._is_narrow = False
        explained = phase_name(phase.id)
        self.head = PartHead(lambda: desk.explain(explained))
        self.rows = {step.id: StepRow(desk, step.id, people) for step in phase.steps}
        lines = column(self, spacing=6)
        lines.setContentsMargins(20, 16, 20, 10)
        lines.addWidget(self.head)
        lines.addSpacing(2)
        for made in self.rows.values():
            lines.addWidget(rule())
            lines.addWidget(made)

    def show_phase(self, phase: Phase, pack: Pack, day: date) -> None:
        """Show a phase as it is seen on a day."""
        self.setAccessibleName(phase.title)
        self.head.show_part(phase.title, words.when_text(phase), phase, _about(phase, day))
        self.head.show_state(*_state(phase, day))
        for step in phase.steps:
            self.rows[step.id].show_step(step, phase, pack)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, the owners stand below their steps."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Arrange the lines for the room there is."""
        for made in self.rows.values():
            made.arrange(is_narrow=self.width() < theme().px(NARROW))


def _state(phase: Phase, day: date) -> tuple[str, str]:
    """A word on a phase, and the kind of pill it stands on."""
    from app.core.roadmap.standing import PhaseTime, phase_time

    if phase.is_done:
        return tr("Done"), "ok"
    time = phase_time(phase, day)
    if time is PhaseTime.LATE:
        return tr("Late"), "warn"
    return (tr("Now"), "info") if time is PhaseTime.NOW else ("", "info")


def _about(phase: Phase, day: date) -> str:
    """Why a phase is late, in kind words, with what is left to do; '' for one that is not."""
    if not phase.is_late or phase.ends is None:
        return ""
    days = tr_n("%n days ago", (day - phase.ends).days)
    work = words.effort_text(phase.effort)
    return tr("Its time ended {days}; left: {work}", days=days, work=work) if work else ""
