"""The way at a glance: where the figure is today, and after each part of the roadmap."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.shell.sentences import interval_text
from app.ui.texts import tr
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.interval_bar import IntervalBar
from app.ui.widgets.layout import column, empty, row
from app.ui.widgets.text import Label
from app.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from app.core.evaluation.report import Interval
    from app.core.roadmap.model import Roadmap


class Rung(QWidget):
    """One figure on the way: its name leads to the part, the figure explains itself."""

    def __init__(self, explain: Callable[[], object], go: Callable[[], object] | None) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self.figure = button("", explain, kind="link")
        self.name = Label("") if go is None else WrappingLink("", go)
        self._bar = IntervalBar(height=8)
        lines = column(self, spacing=4)
        head = row(spacing=8)
        head.addWidget(self.name, 1 if go is None else 0)
        if go is not None:
            head.addStretch(1)
        else:
            self.name.setContentsMargins(2, 0, 0, 0)
        head.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignVCenter)
        lines.addLayout(head)
        lines.addWidget(self._bar)

    def show_rung(self, title: str, score: Interval) -> None:
        """Show a figure."""
        from app.core.evaluation.report import per_cent

        text = interval_text(score)
        if isinstance(self.name, WrappingLink):
            self.name.show_text(title)
            self.name.setAccessibleName(tr("Go to {part}", part=title))
        else:
            self.name.setText(title)
        self._bar.set_interval(float(per_cent(score.low)), float(per_cent(score.high)))
        set_button_text(self.figure, text)
        self.figure.setAccessibleName(tr("{part}: {figure}, explain", part=title, figure=text))


class WayCard(QFrame):
    """A rung for today, for each phase, and for what stands before and after them where something is left of it."""

    def __init__(self, explain: Callable[[str], object], go: Callable[[str], object]) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        self.setAccessibleName(tr("The way"))
        self._explain, self._go = explain, go
        self._names: tuple[str, ...] = ()
        self.rungs: dict[str, Rung] = {}
        lines = column(self, spacing=12)
        lines.setContentsMargins(20, 16, 20, 16)
        lines.addWidget(Label(tr("The way"), "caption"))
        self._lines: QVBoxLayout = column(spacing=12)
        lines.addLayout(self._lines)
        self._note = Label("", "small")
        lines.addWidget(self._note)

    def show_roadmap(self, roadmap: Roadmap) -> bool:
        """Show the figures of a roadmap; whether rungs came or went."""
        from app.core.roadmap.explaining import AFTER_NAME, BEFORE_NAME, phase_name

        before = [("before", BEFORE_NAME, tr("Baseline complete"), roadmap.before.projected)]
        after = [("after", AFTER_NAME, tr("Everything in place"), roadmap.after.projected)]
        phases = [(each.id, phase_name(each.id), each.title, each.projected) for each in roadmap.phases]
        today = [("", "readiness", tr("Today"), roadmap.today)]
        told = [*today, *(before if roadmap.before.gaps else []), *phases, *(after if roadmap.after.gaps else [])]
        is_new = self._build([(place, name) for place, name, _title, _score in told])
        for place, _name, title, score in told:
            self.rungs[place].show_rung(title, score)
        self._note.setText(
            tr("Each figure takes its part, and all above it, as done. Open questions elsewhere stay open.")
        )
        return is_new

    def _build(self, wanted: list[tuple[str, str]]) -> bool:
        names = tuple(place for place, _name in wanted)
        if names == self._names:
            return False
        self._names = names
        empty(self._lines)
        self.rungs = {}
        for place, name in wanted:
            go = (lambda place=place: self._go(place)) if place else None
            self.rungs[place] = Rung(lambda name=name: self._explain(name), go)
            self._lines.addWidget(self.rungs[place])
        return True
