"""What the first page says of an assessment, as plain values that can be kept and shown before the core is loaded.

Shares are per cent and points are of 100, both rounded to one place for showing; nothing is computed from them again.
Importing this module loads nothing but the standard library.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

if TYPE_CHECKING:
    from fractions import Fraction

    from app.core.assessment import Assessment
    from app.core.evaluation.next_steps import NextStep
    from app.core.evaluation.report import AreaResult, Finding, Interval, Report
    from app.core.order_of_work import OrderOfWork, WorkItem
    from app.core.pack import Pack

FORMAT = 1
MOST_STEPS = 4


class AreaLine(NamedTuple):
    """One area. `open_questions`: asked and open; `question`: the first of them; `finding`: its first open finding."""

    id: str
    title: str
    points: int
    low: float
    high: float
    is_assessed: bool
    counts: bool
    open_questions: int
    question: str
    errors: int
    findings: int
    finding: str


class StepLine(NamedTuple):
    """One next step: what to mend (`rule`, `finding`), or a section with `questions` to answer in `minutes`.

    `text`: the fix, or the title of the section; `where`: the section of what is to be mended. `points`: what it gains,
    for a section at most. `unblocks`: it is an error that keeps the whole from being ready.
    """

    text: str
    where: str
    rule: str
    finding: str
    question: str
    questions: int
    minutes: int
    points: float
    unblocks: bool


class WorkLine(NamedTuple):
    """One step of the order of work. `state`: not_begun, under_way, done; `is_open`: its gate; `place`: its section."""

    number: int
    title: str
    state: str
    is_open: bool
    asked: int
    answered: int
    required_open: int
    errors: int
    wanting: int
    waits_for: tuple[int, ...]
    place: str


class Validation(NamedTuple):
    """What follows the steps: rules decided of all, warnings without a decision, and whether everything is passed."""

    rules: int
    decided: int
    undecided_warnings: int
    is_checked: bool


class Beginning(NamedTuple):
    """How to begin: the first questionnaire, and how many questions of it are open."""

    title: str
    question: str
    questions: int
    minutes: int


class Overview(NamedTuple):
    """Everything the first page shows.

    `baseline` and `enterprise`: the marks that full blocks would reach; `scope`: what was answered to the questions
    that set it, `scope_question` the first of them; `changed_at`, `changed_by`: the last answer, ISO 8601, '' for none.
    """

    service: str
    low: float
    high: float
    strict_low: float
    strict_high: float
    coverage: float
    verdict: str
    errors: int
    baseline: float
    enterprise: float
    total: int
    asked: tuple[int, int]
    answered: int
    minutes_left: tuple[int, int]
    scope: tuple[str, ...]
    scope_question: str
    changed_at: str
    changed_by: str
    areas: tuple[AreaLine, ...]
    steps: tuple[StepLine, ...]
    work: tuple[WorkLine, ...]
    validation: Validation
    beginning: Beginning | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered yet."""
        return self.answered == 0

    @property
    def has_accepted_risks(self) -> bool:
        """Whether the figure would be another one without the risks that were accepted."""
        return (self.low, self.high) != (self.strict_low, self.strict_high)

    def to_plain(self) -> dict[str, Any]:
        """As values for JSON."""
        return {"format": FORMAT, **{name: _plain(value) for name, value in zip(self._fields, self, strict=True)}}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Overview | None:
        """What `to_plain` gave; None for anything else, such as what an older version kept."""
        try:
            values = dict(plain)
            if values.pop("format") != FORMAT:
                return None
            beginning = values.pop("beginning")
            work: list[dict[str, Any]] = [
                {**each, "waits_for": _several(each["waits_for"])} for each in _several(values["work"])
            ]
            read: dict[str, Any] = {
                **values,
                **{name: _several(values[name]) for name in ("asked", "minutes_left", "scope")},
                "areas": tuple(_fitting(AreaLine(**each)) for each in _several(values["areas"])),
                "steps": tuple(_fitting(StepLine(**each)) for each in _several(values["steps"])),
                "work": tuple(_fitting(WorkLine(**each)) for each in work),
                "validation": _fitting(Validation(**values["validation"])),
                "beginning": None if beginning is None else _fitting(Beginning(**beginning)),
            }
            return _fitting(cls(**read))
        except (KeyError, TypeError, ValueError):
            return None


Line = TypeVar("Line", AreaLine, StepLine, WorkLine, Validation, Beginning, Overview)


def _fitting(line: Line) -> Line:
    """`line`, whose values must be of the types that it declares; TypeError when one is not."""
    for (name, declared), value in zip(type(line).__annotations__.items(), line, strict=True):
        kind = getattr(declared, "__forward_arg__", declared)
        fits = _FORMS.get(kind)
        if fits is not None and not fits(value):
            raise TypeError(f"'{name}' is not of the type {kind}.")
    return line


def _plain(value: Any) -> Any:
    """A line as a mapping, several values as a list."""
    if not isinstance(value, tuple):
        return value
    several = cast("tuple[Any, ...]", value)
    if hasattr(several, "_fields"):
        return {name: _plain(each) for name, each in zip(several._fields, several, strict=True)}  # type: ignore[attr-defined]
    return [_plain(each) for each in several]


def _several(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise TypeError("A list is needed here.")
    return tuple(cast("list[Any]", value))


def _all_are(kind: type, value: Any) -> bool:
    return all(type(each) is kind for each in value)


_FORMS: dict[str, Callable[[Any], bool]] = {
    "str": lambda value: type(value) is str,
    "int": lambda value: type(value) is int,
    "bool": lambda value: type(value) is bool,
    "float": lambda value: type(value) in (int, float) and isfinite(value),
    "tuple[int, int]": lambda value: len(value) == 2 and _all_are(int, value),
    "tuple[int, ...]": lambda value: _all_are(int, value),
    "tuple[str, ...]": lambda value: _all_are(str, value),
}


def overview_of(report: Report, pack: Pack, assessment: Assessment) -> Overview:
    """The overview of an assessment."""
    from app.core.beginnings import first_questions, scope_in_words
    from app.core.evaluation.next_steps import next_steps
    from app.core.order_of_work import order_of_work
    from app.core.scope import scope_of

    readiness, strict = report.readiness, report.without_accepted_risk.score
    scope = scope_of(report, pack)
    work = order_of_work(report, pack)
    baseline, enterprise = _marks(pack)
    low, high = _shown(readiness.score)
    strict_low, strict_high = _shown(strict)
    changed_at, changed_by = max(((each.at, each.author) for each in assessment.answers.values()), default=("", ""))
    return Overview(
        service=assessment.meta.service,
        low=low,
        high=high,
        strict_low=strict_low,
        strict_high=strict_high,
        coverage=_percent(readiness.coverage),
        verdict=str(readiness.verdict),
        errors=len(report.open_errors),
        baseline=baseline,
        enterprise=enterprise,
        total=scope.total,
        asked=(scope.asked.low, scope.asked.high),
        answered=scope.answered,
        minutes_left=(scope.minutes_left.low, scope.minutes_left.high),
        scope=tuple(scope_in_words(pack, assessment)),
        scope_question=next((each.id for each in first_questions(pack)), ""),
        changed_at=changed_at,
        changed_by=changed_by,
        areas=_areas(report, pack),
        steps=tuple(_step(each, report, pack) for each in next_steps(report, pack, MOST_STEPS)),
        work=tuple(_work(each) for each in work.items),
        validation=_validation(work),
        beginning=_beginning(report, pack),
    )


def _marks(pack: Pack) -> tuple[float, float]:
    """R with the baseline alone complete, and with everything but nice-to-haves."""
    from app.core.framework import Block

    total = sum(each.points for each in pack.areas) or 1
    base = sum(each.points for each in pack.areas if each.block is Block.BASE)
    nice = sum(each.points for each in pack.areas if each.block is Block.NICE)
    return round(100 * base / total, 1), round(100 * (total - nice) / total, 1)


def _areas(report: Report, pack: Pack) -> tuple[AreaLine, ...]:
    from app.core.finding_list import area_of_questions
    from app.core.walk import first_to_answer

    area_of = area_of_questions(pack)
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.is_open:
            found.setdefault(area_of.get(finding.place.question, ""), []).append(finding)
    serving: dict[str, list[str]] = {}
    for element in report.elements:
        serving.setdefault(element.element.area or "", []).extend(element.questions)
    return tuple(
        _area(
            each,
            found.get(each.area.id, []),
            first_to_answer(report, tuple(serving.get(each.area.id, ()))) if each.asked > each.answered else None,
        )
        for each in report.areas
    )


def _area(result: AreaResult, findings: list[Finding], question: str | None) -> AreaLine:
    low, high = _shown(result.score)
    ordered = sorted(findings, key=lambda each: each.severity != "error")
    return AreaLine(
        id=result.area.id,
        title=result.area.title,
        points=result.area.points,
        low=low,
        high=high,
        is_assessed=result.is_assessed,
        counts=result.counts,
        open_questions=result.asked - result.answered,
        question=question or "",
        errors=sum(each.severity == "error" for each in findings),
        findings=len(findings),
        finding=ordered[0].fingerprint if ordered else "",
    )


def _step(step: NextStep, report: Report, pack: Pack) -> StepLine:
    finding = next((each for each in report.findings if each.fingerprint == step.finding), None)
    place = pack.section_of.get(step.question)
    section = place[1].title if place is not None else ""
    return StepLine(
        text=step.text if finding is not None else section,
        where=section if finding is not None else "",
        rule=finding.rule if finding is not None else "",
        finding=step.finding,
        question=step.question,
        questions=step.questions,
        minutes=step.minutes,
        points=_rounded(step.points),
        unblocks=finding is not None and finding.severity == "error",
    )


def _work(item: WorkItem) -> WorkLine:
    return WorkLine(
        number=item.number,
        title=item.step.title,
        state=str(item.state),
        is_open=item.is_open,
        asked=item.asked,
        answered=item.answered,
        required_open=item.required_open,
        errors=item.errors,
        wanting=len(item.wanting),
        waits_for=item.waits_for,
        place=item.place,
    )


def _validation(work: OrderOfWork) -> Validation:
    return Validation(work.rules, work.rules_decided, work.undecided_warnings, work.is_checked)


def _beginning(report: Report, pack: Pack) -> Beginning | None:
    """The questionnaire of the first question that is asked and open; None when none is."""
    from app.core.next_places import next_unanswered

    first = next_unanswered(report)
    if first is None:
        return None
    questionnaire, _section = pack.section_of[first]
    mine = {q.id for section in questionnaire.sections for q in section.questions}
    waiting = [each.id for each in report.questions if each.id in mine and each.is_waiting]
    minutes = sum(pack.questions[name].minutes for name in waiting)
    return Beginning(questionnaire.title, first, len(waiting), minutes)


def _shown(score: Interval) -> tuple[float, float]:
    return _percent(score.low), _percent(score.high)


def _percent(share: Fraction) -> float:
    return _rounded(100 * share)


def _rounded(value: Fraction) -> float:
    from app.core.evaluation.report import decimal

    return float(decimal(value, 1))
