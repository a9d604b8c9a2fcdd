"""The roadmap: phases in order of time, each with its steps, and where the figure is after it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QWidget

from app.ui.pages.roadmap import words
from app.ui.pages.roadmap.editing import set_owner, value_of
from app.ui.pages.roadmap.notice import Notice
from app.ui.pages.roadmap.phase_card import PhaseCard
from app.ui.pages.roadmap.plan_card import PlanCard
from app.ui.pages.roadmap.remainder_card import RemainderCard
from app.ui.pages.roadmap.step_row import StepRow
from app.ui.pages.roadmap.taking import Taking
from app.ui.pages.roadmap.way_card import WayCard
from app.ui.shell.page import Page, Target
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.layout import arrange_sides, clear, column, empty, row, scrolling
from app.ui.widgets.tab_order import tab_as_laid_out
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.roadmap.model import Roadmap, Step
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed

_SIDE_BY_SIDE, _WIDEST = 880, 1760
PATIENCE_MS = 30
"""How long a change waits for the next one before the plan is worked out anew, which takes up to 25 ms."""


class RoadmapPage(Page):
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
        theme().changed.connect(self._fit)

    def _lay_out(self) -> None:
        self._content = clear()
        self._sides: QHBoxLayout = row(self._content, spacing=16)
        self._sides.setContentsMargins(20, 20, 20, 20)
        self._left, self._right = clear(), clear()
        left = column(self._left, spacing=16)
        left.addWidget(self.notice)
        left.addWidget(self.before)
        self._phases = column(spacing=16)
        left.addLayout(self._phases)
        left.addWidget(self.after)
        left.addStretch(1)
        right = column(self._right, spacing=16)
        right.addWidget(self.way)
        right.addWidget(self.plan)
        right.addStretch(1)
        self._sides.addWidget(self._left, 65)
        self._sides.addWidget(self._right, 35)
        self._area = scrolling(self._content)
        self._whole = QStackedLayout(self)
        self._whole.addWidget(self._area)
        self._whole.addWidget(_alone(tr("This pack has no roadmap.")))

    @property
    def rows(self) -> dict[str, StepRow]:
        """The lines of all steps, by step."""
        return {name: made for card in self.cards for name, made in card.rows.items()}

    def show_all(self) -> None:
        """Show the assessment that is open now."""
        self._place = ""
        empty(self._phases)
        self.cards = []
        self._read()

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
            self._reveal(made)
            return
        for card in (self.before, self.after):
            if card.name == target.place:
                card.open()
                card.whole.setFocus()
                self._reveal(card)
        for phase in self.cards:
            if phase.name == target.place:
                phase.head.figure.setFocus()
                self._reveal(phase)

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
        from app.core.roadmap.plan import plan_roadmap

        self._is_stale = False
        self._patience.stop()
        workspace = self.workspace
        has_one = workspace.pack.roadmap is not None
        self._whole.setCurrentIndex(0 if has_one else 1)
        self._roadmap = None
        if has_one:
            self._roadmap = plan_roadmap(workspace.pack, workspace.report, workspace.assessment)
            self._show(self._roadmap, date.fromisoformat(workspace.report.as_of))
        self.desk.subtitle_changed.emit()

    def _show(self, roadmap: Roadmap, day: date) -> None:
        pack = self.workspace.pack
        is_new = self._build(roadmap)
        self.before.show_remainder(roadmap.before, pack)
        self.after.show_remainder(roadmap.after, pack)
        for card, phase in zip(self.cards, roadmap.phases, strict=True):
            card.show_phase(phase, pack, day)
        self._show_owners()
        is_new = self.way.show_roadmap(roadmap) or is_new
        self.plan.show_roadmap(roadmap, day)
        self._show_notice(roadmap)
        if is_new:
            self._fit()
            tab_as_laid_out(self._content)

    def _build(self, roadmap: Roadmap) -> bool:
        """Make the cards, where there are others than before."""
        wanted = [(phase.id, sorted(step.id for step in phase.steps)) for phase in roadmap.phases]
        if wanted == [(card.name, sorted(card.rows)) for card in self.cards]:
            return False
        empty(self._phases)
        self.cards = [PhaseCard(self.desk, phase, self._people) for phase in roadmap.phases]
        for card in self.cards:
            self._phases.addWidget(card)
        for made in self.rows.values():
            made.led.connect(self._lead)
            made.named.connect(self._name_owner)
            made.opened.connect(self._opened)
        return True

    def _show_owners(self) -> None:
        from app.core.roadmap.owning import owner_in, owners_question

        workspace = self.workspace
        for name, made in self.rows.items():
            question = owners_question(workspace.pack, name)
            owner = owner_in(question, value_of(workspace, question), name) if question is not None else None
            made.show_owner(owner, has_place=question is not None, is_read_only=workspace.is_read_only)

    def _show_notice(self, roadmap: Roadmap) -> None:
        from app.core.scope import scope_of

        all_done = bool(roadmap.steps) and not any(phase.gaps for phase in roadmap.phases)
        if not scope_of(self.workspace.report, self.workspace.pack).answered:
            text = tr("Every step still counts as open. Each answer makes the plan more your own.")
            self.notice.say(tr("Nothing is answered yet"), text, can_begin=True)
        elif not roadmap.gaps:
            text = tr("Every step is done, and nothing that is asked is missing. Look again when the service changes.")
            self.notice.say(tr("Everything is in place"), text, is_good=True)
        elif all_done and not roadmap.before.gaps:
            text = tr("What is left stands below the phases; it brings the last points.")
            self.notice.say(tr("Every step is done"), text, is_good=True)
        else:
            self.notice.say("", "")

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
        tab_as_laid_out(self._content)

    def _people(self) -> list[str]:
        from app.core.roadmap.owning import people_named

        return list(people_named(self.workspace.pack, self.workspace.assessment))

    def _go_to_first_question(self) -> None:
        from app.core.next_places import next_unanswered

        if (first := next_unanswered(self.workspace.report)) is not None:
            self.desk.go_to_question(first)

    def _reveal(self, part: QWidget) -> None:
        """Scroll a part into sight, once it has its place."""

        def scroll() -> None:
            top = part.mapTo(self._content, QPoint(0, 0)).y()
            self._area.verticalScrollBar().setValue(top - theme().px(20))

        QTimer.singleShot(0, part, scroll)

    # Room

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what changed while it was not seen."""
        super().showEvent(event)
        self._catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow window, or with large text, the cards stand one below the other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= theme().px(_SIDE_BY_SIDE)
        arrange_sides(self._sides, are_beside=is_wide)
        self._content.setMaximumWidth(theme().px(_WIDEST))
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
