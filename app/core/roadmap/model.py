"""The roadmap as it follows from a report: plain immutable records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.core.evaluation.report import Finding, Interval, State
from app.core.framework import Element
from app.core.questionnaire import Question
from app.core.rollups import short_title


class StepState(StrEnum):
    """How far a step is. Nothing asked: none of its elements applies, or no question serves them."""

    DONE = "done"
    PARTLY = "partly"
    OPEN = "open"
    NOTHING_ASKED = "nothing_asked"


@dataclass(frozen=True, slots=True)
class Effort:
    """Work that is known so far: person-days from fewest to most, minutes of questions, and gaps that nothing sizes.

    A gap without an open question and without an open finding (an answer that says 'we do not have this') has no size.
    """

    fewest_days: Fraction = Fraction(0)
    most_days: Fraction = Fraction(0)
    minutes: int = 0
    unsized: int = 0

    def __add__(self, other: Effort) -> Effort:
        return Effort(
            self.fewest_days + other.fewest_days,
            self.most_days + other.most_days,
            self.minutes + other.minutes,
            self.unsized + other.unsized,
        )


def total(efforts: Iterable[Effort]) -> Effort:
    """The sum."""
    return sum(efforts, Effort())


@dataclass(frozen=True, slots=True)
class Gap:
    """An element that is not satisfied, and what stands behind it.

    `questions`: still open. `falling_short`: answered, and the answer does not score in full. `findings`: open ones at
    these questions, or of rules that their scores name. `points`: what the proven figure, of 100, would gain if the
    element were satisfied and nothing else. `effort` counts a question and a rule at the first gap they are behind.
    """

    element: Element
    state: State
    points: Fraction
    questions: tuple[Question, ...]
    falling_short: tuple[Question, ...]
    findings: tuple[Finding, ...]
    effort: Effort

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules of its findings, each once."""
        return tuple(dict.fromkeys(each.rule for each in self.findings))


@dataclass(frozen=True, slots=True)
class Step:
    """A step with the gaps among the elements that no earlier step names.

    `state` is that of everything the step names. `waits_for`: earlier steps with gaps among what it names.
    """

    element: Element
    state: StepState
    owner: str
    elements: tuple[str, ...]
    gaps: tuple[Gap, ...]
    points: Fraction
    waits_for: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of its element."""
        return self.element.id

    @property
    def title(self) -> str:
        """What is to be done."""
        return short_title(self.element)

    @property
    def effort(self) -> Effort:
        """The work behind its gaps."""
        return total(each.effort for each in self.gaps)


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase. `projected`: R once it and everything before it is done; `points`: what it adds, of 100."""

    id: str
    title: str
    weeks: tuple[int, int]
    starts: date | None
    ends: date | None
    steps: tuple[Step, ...]
    points: Fraction
    projected: Interval
    is_late: bool

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps of its steps."""
        return tuple(gap for step in self.steps for gap in step.gaps)

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is left."""
        return not self.gaps

    @property
    def effort(self) -> Effort:
        """The work behind its gaps."""
        return total(step.effort for step in self.steps)


@dataclass(frozen=True, slots=True)
class Remainder:
    """Gaps that no step covers: of the baseline, before the roadmap; of the rest, after it."""

    gaps: tuple[Gap, ...]
    points: Fraction
    projected: Interval

    @property
    def effort(self) -> Effort:
        """The work behind its gaps."""
        return total(each.effort for each in self.gaps)


@dataclass(frozen=True, slots=True)
class Roadmap:
    """From `today` to the figure when everything is done; each projected figure takes what comes before it as done."""

    today: Interval
    start: date | None
    before: Remainder
    phases: tuple[Phase, ...]
    after: Remainder

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of all phases."""
        return tuple(step for phase in self.phases for step in phase.steps)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """All gaps, in the order in which they are to be closed."""
        return tuple(self._gaps())

    @property
    def effort(self) -> Effort:
        """The work that is known so far."""
        return total(each.effort for each in self.gaps)

    def count(self, state: str) -> int:
        """How many steps are in a state."""
        return sum(each.state == state for each in self.steps)

    def _gaps(self) -> Iterator[Gap]:
        yield from self.before.gaps
        for phase in self.phases:
            yield from phase.gaps
        yield from self.after.gaps
