"""Planning: the roadmap of a pack, worked out for a report. Pure; the same input gives the same roadmap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from itertools import chain

from app.core.assessment import Assessment
from app.core.errors import InputError
from app.core.evaluation.projection import Projection
from app.core.evaluation.report import ElementResult, Report, State
from app.core.framework import Block
from app.core.pack import Pack
from app.core.roadmap.answers import owners, start_day
from app.core.roadmap.gaps import GapFinder
from app.core.roadmap.model import Phase, Remainder, Roadmap, Step, StepState
from app.core.roadmap.spec import PhaseSpec, RoadmapSpec
from app.core.rollups import spanned, state_of

_STEP_STATES = {State.SATISFIED: StepState.DONE, State.PARTIAL: StepState.PARTLY}
_DAYS_A_WEEK = 7


def plan_roadmap(pack: Pack, report: Report, assessment: Assessment, start: date | None = None) -> Roadmap:
    """The roadmap. `start`, the first day of week 1, goes before the day that was answered.

    InputError when the pack has no roadmap.
    """
    if pack.roadmap is None:
        raise InputError(f"The pack '{pack.id}' has no roadmap.")
    return _Planner(pack, report, pack.roadmap, assessment, start).roadmap()


def assigned_elements(pack: Pack, spec: RoadmapSpec) -> dict[str, tuple[str, ...]]:
    """Step: the scored elements that it names and no step before it."""
    taken: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for name in (step for phase in spec.phases for step in _known(pack, phase)):
        mine = tuple(each for each in spanned(pack, pack.element_by_id[name]) if each not in taken)
        taken.update(mine)
        found[name] = mine
    return found


class _Planner:
    def __init__(
        self, pack: Pack, report: Report, spec: RoadmapSpec, assessment: Assessment, start: date | None
    ) -> None:
        self._pack = pack
        self._spec = spec
        self._as_of = date.fromisoformat(report.as_of)
        self._start = start or start_day(pack, report, assessment)
        self._owners = owners(pack, report, assessment)
        self._finder = GapFinder(pack, report)
        self._assigned = assigned_elements(pack, spec)
        self._now = Projection.of(report, pack)

    def roadmap(self) -> Roadmap:
        """One after the other: what comes before the roadmap, its phases, what is left after it."""
        today = self._now.score
        before = self._remainder(self._left_over(is_baseline=True))
        phases = tuple(self._phase(phase) for phase in self._spec.phases)
        return Roadmap(today, self._start, before, phases, self._remainder(self._left_over(is_baseline=False)))

    def _left_over(self, *, is_baseline: bool) -> Iterator[str]:
        """Scored elements that no step names, of the baseline or of the rest."""
        covered = {name for names in self._assigned.values() for name in names}
        for area in self._pack.areas:
            if (area.block is Block.BASE) is is_baseline:
                members = (name for name, _group in self._pack.scored_elements[area.id])
                yield from (name for name in members if name not in covered)

    def _remainder(self, elements: Iterable[str]) -> Remainder:
        elements = tuple(elements)
        before = self._now
        gaps = self._finder.gaps(elements, before)
        self._now = before.with_satisfied(elements)
        return Remainder(gaps, 100 * (self._now.score.low - before.score.low), self._now.score)

    def _phase(self, spec: PhaseSpec) -> Phase:
        before = self._now
        points = {step: before.gain(self._assigned[step]) for step in _known(self._pack, spec)}
        ordered = sorted(points, key=lambda step: (self._takes_in_the_rest(step, points), -points[step], step))
        steps = tuple(self._step(step, points[step], before) for step in ordered)
        self._now = before.with_satisfied(name for step in steps for name in step.elements)
        starts, ends = self._days(spec.weeks)
        return Phase(
            id=spec.id,
            title=spec.title,
            weeks=spec.weeks,
            starts=starts,
            ends=ends,
            steps=steps,
            points=100 * (self._now.score.low - before.score.low),
            projected=self._now.score,
            is_late=ends is not None and ends < self._as_of and any(step.gaps for step in steps),
        )

    def _takes_in_the_rest(self, name: str, phase: Iterable[str]) -> bool:
        """Whether a step names everything that the others of its phase name: it can only be the last."""
        others = (self._named(each) for each in phase if each != name)
        return self._named(name).issuperset(chain.from_iterable(others))

    def _named(self, step: str) -> frozenset[str]:
        return frozenset(spanned(self._pack, self._pack.element_by_id[step]))

    def _step(self, name: str, points: Fraction, before: Projection) -> Step:
        element, mine = self._pack.element_by_id[name], self._assigned[name]
        parts = [self._finder.result(each) for each in spanned(self._pack, element)]
        return Step(
            element=element,
            state=_step_state(parts),
            owner=self._owners.get(name, ""),
            elements=mine,
            gaps=self._finder.gaps(mine, before),
            points=points,
            waits_for=tuple(self._waits_for(name, parts)),
        )

    def _waits_for(self, name: str, parts: list[ElementResult]) -> Iterator[str]:
        named = {each.element.id for each in parts}
        for step, elements in self._assigned.items():
            if step == name:
                return
            if any(each in named and self._finder.is_gap(each) for each in elements):
                yield step

    def _days(self, weeks: tuple[int, int]) -> tuple[date | None, date | None]:
        """The first day of the first week, and the last of the last."""
        if self._start is None:
            return None, None
        first, last = weeks
        return _later(self._start, (first - 1) * _DAYS_A_WEEK), _later(self._start, last * _DAYS_A_WEEK - 1)


def _known(pack: Pack, phase: PhaseSpec) -> list[str]:
    """Its steps, without those that the pack check refuses."""
    return [step for step in phase.steps if step in pack.element_by_id]


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _step_state(parts: list[ElementResult]) -> StepState:
    applying = [each for each in parts if each.counts]
    if not any(each.questions for each in applying):
        return StepState.NOTHING_ASKED
    return _STEP_STATES.get(state_of(applying), StepState.OPEN)
