"""The roadmap: phases in order of time, each with its steps, and where the figure is after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from app.ui.pages.roadmap import words
from app.ui.pages.roadmap.editing import set_owner, value_of
from app.ui.pages.roadmap.notice import Notice
from app.ui.pages.roadmap.phase_card import PhaseCard
from app.ui.pages.roadmap.plan_card import PlanCard
from app.ui.pages.roadmap.remainder_card import RemainderCard
from app.ui.pages.roadmap.step_row import StepRow
from app.ui.pages.roadmap.taking import Taking
from app.ui.pages.roadmap.way_card import WayCard
from app.ui.pages.two_sided import TwoSidedPage
from app.ui.shell.page import Target
from app.ui.texts import tr, tr_n
from app.ui.widgets.layout import clear, column, empty
from app.ui.widgets.tab_order import tab_as_laid_out
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.roadmap.model import Roadmap, Step
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed

PATIENCE_MS = 30
"""How long a change waits for the next one before the plan is worked out anew, which takes up to 25 ms."""


class RoadmapPage(TwoSidedPage):
    """Phases at the left; at the right the way at a glance and the plan as a whole, below where there is no room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._roadmap: Roadmap | None = None
        self._day: date | None = None
        self._place = ""
        self._is_stale = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._catch_up)
        self.notice = Notice(self._go_to_first_question)
        self.before, self.after = RemainderCard(desk, "before"), RemainderCard(desk, "after")
        self.cards: list[PhaseCard] = []
        self.way = WayCard(desk.explain, lambda place: desk.go("roadmap", place))
        self.plan = PlanCard(self.workspace)
        self.taking = Taking(desk, self._current, self)
        self.plan.copy_clicked.connect(self.taking.copy)
        self.plan.save_clicked.connect(self.taking.ask_and_save)
        self._lay_out()

    def _lay_out(self) -> None:
        self._whole = QStackedLayout(self)
        self._whole.addWidget(self.area)
        self._whole.addWidget(_alone(tr("This pack has no roadmap.")))
        self.main.addWidget(self.notice)
        self.main.addWidget(self.before)
        self._phases = column(spacing=16)
        self.main.addLayout(self._phases)
        self.main.addWidget(self.after)
        self.main.addStretch(1)
        self.side.addWidget(self.way)
        self.side.addWidget(self.plan)
        self.side.addStretch(1)

    @property
    def rows(self) -> dict[str, StepRow]:
        """The lines of all steps, by step."""
        return {name: made for card in self.cards for name, made in card.rows.items()}

    def show_all(self) -> None:
        """Show the assessment that is open now."""
        for _ in self.fill():
            continue

    def fill(self) -> Iterator[object]:
        """Show it in steps: working out the plan, then phase by phase."""
        self._place = ""
        empty(self._phases)
        self.cards = []
        yield
        yield from self._reading()

    def show_change(self, changed: Changed) -> None:  # noqa: ARG002 - all of it is read anew
        """Follow a change after a moment; while the page is not seen that waits until it is."""
        self._is_stale = True
        if self.isVisible():
            self._patience.start()

    def go(self, target: Target) -> None:
        """Show a step opened, or a phase, with the focus on it."""
        self._catch_up()
        self._place = target.place
        if (made := self.rows.get(target.place)) is not None:
            made.open()
            made.tick.setFocus()
            self.reveal(made)
            return
        for card in (self.before, self.after):
            if card.name == target.place:
                card.open()
                card.whole.setFocus()
                self.reveal(card)
        for phase in self.cards:
            if phase.name == target.place:
                phase.head.figure.setFocus()
                self.reveal(phase)

    def place(self) -> Target | None:
        """The step that has the focus, or the place that was gone to last."""
        at = QApplication.focusWidget()
        held = next((name for name, made in self.rows.items() if at is not None and made.isAncestorOf(at)), "")
        return Target("roadmap", held or self._place) if held or self._place else None

    def subtitle(self) -> str:
        """How many steps are done."""
        return words.steps_text(self._roadmap) if self._roadmap is not None else ""

    def _catch_up(self) -> None:
        if self._is_stale and self.workspace.is_open:
            self._read()

    def _current(self) -> Roadmap | None:
        """The roadmap of the assessment as it is now."""
        self._catch_up()
        return self._roadmap

    def _read(self) -> None:
        for _ in self._reading():
            continue

    def _reading(self) -> Iterator[object]:
        from app.core.roadmap.plan import plan_roadmap

        self._is_stale = False
        self._patience.stop()
        workspace = self.workspace
        has_one = workspace.pack.roadmap is not None
        self._whole.setCurrentIndex(0 if has_one else 1)
        self._roadmap = None
        if has_one:
            self._roadmap = plan_roadmap(workspace.pack, workspace.report, workspace.assessment)
            yield
            yield from self._showing(self._roadmap, date.fromisoformat(workspace.report.as_of))
        self.desk.subtitle_changed.emit()

    def _showing(self, roadmap: Roadmap, day: date) -> Iterator[object]:
        from app.core.scope import scope_of

        pack = self.workspace.pack
        is_new = self._has_other_steps(roadmap)
        if is_new:
            yield from self._building(roadmap)
        self.before.show_remainder(roadmap.before, pack)
        self.after.show_remainder(roadmap.after, pack)
        for card, phase in zip(self.cards, roadmap.phases, strict=True):
            yield card.show_phase(phase, pack, day)
        yield self._show_owners()
        is_new = self.way.show_roadmap(roadmap) or is_new
        yield self.plan.show_roadmap(roadmap, day)
        self.notice.show_roadmap(roadmap, has_answers=scope_of(self.workspace.report, pack).answered > 0)
        if is_new:
            self.fit()
            tab_as_laid_out(self.content)

    def _has_other_steps(self, roadmap: Roadmap) -> bool:
        """Whether the cards are not those of the phases and steps there are now."""
        wanted = [(phase.id, sorted(step.id for step in phase.steps)) for phase in roadmap.phases]
        return wanted != [(card.name, sorted(card.rows)) for card in self.cards]

    def _building(self, roadmap: Roadmap) -> Iterator[object]:
        """Make the cards."""
        empty(self._phases)
        self.cards = []
        for phase in roadmap.phases:
            card = PhaseCard(self.desk, phase, self._people)
            self.cards.append(card)
            self._phases.addWidget(card)
            for made in card.rows.values():
                made.led.connect(self._lead)
                made.named.connect(self._name_owner)
                made.opened.connect(self._opened)
            yield card

    def _show_owners(self) -> None:
        from app.core.roadmap.owning import owner_in, owners_question

        workspace = self.workspace
        for name, made in self.rows.items():
            question = owners_question(workspace.pack, name)
            owner = owner_in(question, value_of(workspace, question), name) if question is not None else None
            made.show_owner(owner, has_place=question is not None, is_read_only=workspace.is_read_only)

    # What the user does

    def _lead(self, name: str) -> None:
        """Go to the questions behind a step."""
        from app.core.roadmap.behind import questions_behind

        self._place = name
        workspace = self.workspace
        step = self._step(name)
        found = questions_behind(step, workspace.report, workspace.pack)
        if found:
            self.desk.go_to_question(found[0])
            self.desk.say(_told(step, len(found)))
        else:
            self.desk.say(tr("Nothing is asked about “{step}” of this service.", step=step.title))

    def _step(self, name: str) -> Step:
        assert self._roadmap is not None
        return next(each for each in self._roadmap.steps if each.id == name)

    def _name_owner(self, step: str, name: str) -> None:
        if problem := set_owner(self.workspace, step, name):
            self.desk.say(problem)
        self._show_owners()

    def _opened(self, name: str) -> None:
        self._place = name
        tab_as_laid_out(self.content)

    def _people(self) -> list[str]:
        from app.core.roadmap.owning import people_named

        return list(people_named(self.workspace.pack, self.workspace.assessment))

    def _go_to_first_question(self) -> None:
        from app.core.next_places import next_unanswered

        if (first := next_unanswered(self.workspace.report)) is not None:
            self.desk.go_to_question(first)

    # Room

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what changed while it was not seen."""
        super().showEvent(event)
        self._catch_up()

    def fit(self) -> None:
        """Arrange the columns, and in them the lines of the steps."""
        super().fit()
        for card in self.cards:
            card.fit()


def _told(step: Step, number: int) -> str:
    """What the question is to which a step led."""
    if step.gaps:
        return tr_n("The first of %n questions behind “{step}”.", number, step=step.title)
    return tr_n("The first of %n answers on which “{step}” rests.", number, step=step.title)


def _alone(text: str) -> QWidget:
    holder = clear()
    lines = column(holder, margin=40)
    lines.addWidget(Label(text, "muted"))
    lines.addStretch(1)
    return holder
