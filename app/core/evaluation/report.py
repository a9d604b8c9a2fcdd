"""The report: what evaluating gives. Plain immutable records, ready for JSON.

`low`, `high` and `coverage` are shares of 0 to 1 as exact fractions; they become per cent where they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from fractions import Fraction

from app.core.assessment import Decision
from app.core.framework import Area, Effort, Element, Family, Rule, Severity


class Visibility(StrEnum):
    """Whether a question is asked. Undecided: what decides it has not been answered yet."""

    ASKED = "asked"
    HIDDEN = "hidden"
    UNDECIDED = "undecided"


class Need(StrEnum):
    """Whether a question must be answered. Undecided: what decides it is not answered yet; it counts as a must."""

    MUST = "must"
    MAY = "may"
    UNDECIDED = "undecided"


class State(StrEnum):
    """How far an element, or the answer to a question, is."""

    SATISFIED = "satisfied"
    PARTIAL = "partial"
    UNSATISFIED = "unsatisfied"
    NOT_ASSESSED = "not_assessed"
    NOT_APPLICABLE = "not_applicable"
    HIDDEN = "hidden"


class RuleState(StrEnum):
    """How a rule ended. Open: questions that decide it are open. Not applicable: there is nothing that it is about."""

    PASSED = "passed"
    FAILED = "failed"
    OPEN = "open"
    NOT_APPLICABLE = "not_applicable"


class Verdict(StrEnum):
    """Blocked by an open error, incomplete while something required is unanswered, else ready."""

    BLOCKED = "blocked"
    INCOMPLETE = "incomplete"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Interval:
    """From what is proven to what is still possible, both 0 to 1."""

    low: Fraction
    high: Fraction


NOTHING = Interval(Fraction(0), Fraction(0))
OPEN = Interval(Fraction(0), Fraction(1))


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question: whether it is asked, dealt with and a must, its score and how sure that is.

    `out_of_scope`: the questions that set the scope and because of whose answers it is not asked.
    """

    id: str
    visibility: Visibility
    state: State
    resolved: bool
    score: Interval
    need: Need = Need.MUST
    out_of_scope: tuple[str, ...] = ()

    @property
    def required(self) -> bool:
        """Whether it must be answered, as far as is known."""
        return self.need is not Need.MAY

    @property
    def is_waiting(self) -> bool:
        """Whether it may still have to be answered: it is asked, or may yet be, and is not dealt with."""
        return self.visibility is Visibility.UNDECIDED or (self.visibility is Visibility.ASKED and not self.resolved)


@dataclass(frozen=True, slots=True)
class ElementResult:
    """One element: its state, the interval of its value (0, one half, 1), and the questions that serve it."""

    element: Element
    state: State
    score: Interval
    questions: tuple[str, ...]
    asked: int
    answered: int

    @property
    def counts(self) -> bool:
        """Whether it takes part in its area's mean."""
        return self.state not in (State.NOT_APPLICABLE, State.HIDDEN)


@dataclass(frozen=True, slots=True)
class AreaResult:
    """One area: how much of it is complete, and how much of what it asks is answered."""

    area: Area
    score: Interval
    coverage: Fraction
    asked: int
    answered: int
    not_applicable: int
    counts: bool

    @property
    def is_assessed(self) -> bool:
        """Whether anything of it was answered."""
        return self.answered > 0


@dataclass(frozen=True, slots=True)
class Readiness:
    """The figure: interval of R over 0 to 1, coverage, verdict, and the intervals of its three factors."""

    score: Interval
    coverage: Fraction
    verdict: Verdict
    base: Interval
    sre: Interval
    nice: Interval


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """Where a finding stands. `span`: for one about words, from which character of the text to before which."""

    question: str
    row: str = ""
    field: str = ""
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that fails at a place. `points_lost`: what the score (0 to 100) would gain if the rule passed."""

    fingerprint: str
    rule: str
    severity: Severity
    family: Family
    title: str
    message: str
    why: str
    fix: str
    effort: Effort
    refs: tuple[str, ...]
    place: FindingPlace
    points_lost: Fraction = Fraction(0)
    decision: Decision | None = None
    decision_active: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nothing was decided that settles it: a planned fix still leaves it open."""
        return not self.decision_active

    @property
    def is_decided(self) -> bool:
        """Whether a decision of any kind stands, a planned fix too."""
        return self.decision is not None and (self.decision_active or self.decision.kind == "fix_planned")


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that could not be evaluated because the rule itself is wrong."""

    rule: str
    place: FindingPlace
    detail: str


@dataclass(frozen=True, slots=True)
class Orphan:
    """An answer that is kept although the pack does not know its question, or cannot read its value any more."""

    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What an assessment amounts to on a day."""

    as_of: str
    readiness: Readiness
    without_accepted_risk: Readiness
    areas: tuple[AreaResult, ...]
    elements: tuple[ElementResult, ...]
    questions: tuple[QuestionResult, ...]
    findings: tuple[Finding, ...]
    faults: tuple[Fault, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    settled_decisions: tuple[str, ...] = field(default=(), metadata={"doc": "decisions whose finding is gone"})
    rules: Mapping[str, RuleState] = field(default_factory=dict[str, RuleState])

    @property
    def open_errors(self) -> tuple[Finding, ...]:
        """Findings that block."""
        return tuple(each for each in self.findings if each.severity is Severity.ERROR and each.is_open)


def rule_texts(rule: Rule) -> dict[str, object]:
    """What a finding takes over from its rule."""
    return {
        "rule": rule.id,
        "severity": rule.severity,
        "family": rule.family,
        "title": rule.title,
        "why": rule.why,
        "fix": rule.fix,
        "effort": rule.effort,
        "refs": rule.refs,
    }


def per_cent(share: Fraction, places: int = 1) -> Decimal:
    """A share of 0 to 1 in per cent, rounded half to even, for showing only."""
    return decimal(share * 100, places)


def decimal(value: Fraction, places: int) -> Decimal:
    """An exact number rounded to `places` for showing."""
    quantum = Decimal(1).scaleb(-places)
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(quantum, ROUND_HALF_EVEN)
