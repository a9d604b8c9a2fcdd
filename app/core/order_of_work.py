"""The order of work: the steps that a pack names, each with its state and gate, then validation, review and export."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.core.evaluation.report import Report, RuleState, State, Verdict
from app.core.framework import Severity
from app.core.pack import Pack
from app.core.progress import Progress, progress_of, section_key
from app.core.questionnaire import Questionnaire
from app.core.walk import first_to_answer
from app.core.work_step import WorkStep


class WorkState(StrEnum):
    """How far a step is. Done: nothing of its own holds it, whatever holds the steps that it builds on."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A step with its numbers of questions and errors.

    `required_open`: questions that must be answered, or may yet have to be, and are not; `wanting`: ids of elements
    that are not in place; `waits_for`: numbers, from 1, of steps it builds on whose gates are closed; `place`: where to
    go on with it, as the key of a section.
    """

    number: int
    step: WorkStep
    state: WorkState
    asked: int
    answered: int
    required_open: int
    errors: int
    wanting: tuple[str, ...]
    waits_for: tuple[int, ...]
    place: str

    @property
    def is_open(self) -> bool:
        """Whether its gate is open."""
        return self.state is WorkState.DONE and not self.waits_for


@dataclass(frozen=True, slots=True)
class OrderOfWork:
    """All steps, and what follows them: rules decided of all that are switched on, warnings without a decision."""

    items: tuple[WorkItem, ...]
    verdict: Verdict
    rules: int
    rules_decided: int
    errors: int
    undecided_warnings: int

    @property
    def is_checked(self) -> bool:
        """Whether the validation is passed: the verdict is ready, and every gate before it is open."""
        return self.verdict is Verdict.READY and all(each.is_open for each in self.items)


def order_of_work(report: Report, pack: Pack) -> OrderOfWork:
    """The order of work of a pack as a report leaves it; steps of which nothing is asked are left out."""
    errors = len(report.open_errors)
    warnings = [each for each in report.findings if each.severity is Severity.WARNING and each.is_open]
    return OrderOfWork(
        items=_items(report, pack),
        verdict=report.readiness.verdict,
        rules=len(report.rules),
        rules_decided=sum(state is not RuleState.OPEN for state in report.rules.values()),
        errors=errors,
        undecided_warnings=sum(each.decision is None for each in warnings),
    )


def work_steps(pack: Pack) -> tuple[WorkStep, ...]:
    """The steps that a pack names, the last with what no step names; without any, one for each questionnaire.

    A questionnaire that asks for nothing but the roadmap belongs to none.
    """
    planned = set(_roadmap_questions(pack))
    known = [each for each in pack.questionnaires if not _asked_in(each) <= planned]
    steps = pack.manifest.order_of_work
    if not steps:
        return tuple(WorkStep(id=each.id, title=each.title, questionnaires=(each.id,)) for each in known)
    named = {name for step in steps for name in step.questionnaires}
    rest = tuple(each.id for each in known if each.id not in named)
    last = steps[-1].model_copy(update={"questionnaires": (*steps[-1].questionnaires, *rest)})
    return (*steps[:-1], last)


def elements_of(pack: Pack, names: Iterable[str]) -> tuple[str, ...]:
    """Ids of the elements that are named, stand in a named area, or whose ids begin so up to a dot or hyphen."""
    starts = tuple(start for name in names for start in (f"{name}.", f"{name}-"))
    exact = set(names)
    return tuple(
        each.id for each in pack.elements if each.id in exact or each.area in exact or each.id.startswith(starts)
    )


def _items(report: Report, pack: Pack) -> tuple[WorkItem, ...]:
    progress = progress_of(report, pack)
    states = {each.element.id: each.state for each in report.elements}
    closed: dict[str, int] = {}
    items: list[WorkItem] = []
    for step in work_steps(pack):
        parts = [progress[name] for name in step.questionnaires if name in progress]
        if not any(each.is_asked for each in parts):
            continue
        item = _item(len(items) + 1, step, parts, states, closed, report, pack)
        if not item.is_open:
            closed[step.id] = item.number
        items.append(item)
    return tuple(items)


def _item(
    number: int,
    step: WorkStep,
    parts: list[Progress],
    states: Mapping[str, State],
    closed: Mapping[str, int],
    report: Report,
    pack: Pack,
) -> WorkItem:
    in_place = (State.SATISFIED, State.NOT_APPLICABLE, State.HIDDEN)
    wanting = tuple(name for name in elements_of(pack, step.elements) if states[name] not in in_place)
    asked, answered = sum(each.asked for each in parts), sum(each.answered for each in parts)
    mine = set(_mine(step, pack))
    required_open = sum(each.required and each.is_waiting for each in report.questions if each.id in mine)
    errors = sum(each.errors for each in parts)
    is_met = asked > 0 and not (required_open or errors or wanting)
    return WorkItem(
        number=number,
        step=step,
        state=WorkState.DONE if is_met else WorkState.UNDER_WAY if answered else WorkState.NOT_BEGUN,
        asked=asked,
        answered=answered,
        required_open=required_open,
        errors=errors,
        wanting=wanting,
        waits_for=tuple(closed[name] for name in step.after if name in closed),
        place=_place(step, report, pack),
    )


def _place(step: WorkStep, report: Report, pack: Pack) -> str:
    """The section of the first question that is open; of the first question when none is."""
    names = _mine(step, pack)
    start = first_to_answer(report, names) or next(iter(names), "")
    return section_key(*pack.section_of[start]) if start else ""


def _mine(step: WorkStep, pack: Pack) -> tuple[str, ...]:
    """The questions of a step, in the order of the pack."""
    mine = [each for each in pack.questionnaires if each.id in step.questionnaires]
    return tuple(q.id for each in mine for section in each.sections for q in section.questions)


def _asked_in(questionnaire: Questionnaire) -> set[str]:
    return {each.id for section in questionnaire.sections for each in section.questions}


def _roadmap_questions(pack: Pack) -> tuple[str, ...]:
    """The questions that ask for the roadmap itself."""
    if pack.roadmap is None:
        return ()
    return tuple(name for name in (pack.roadmap.start, pack.roadmap.owners) if name and name in pack.questions)
