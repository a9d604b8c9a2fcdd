"""What an answer still needs for a full score, as records that a face puts into words.

A question's condition is taken apart at its `&&`. Each part that does not hold is recognised by its shape, such as
`size(x) >= 2` or `passes('SLM-004')`; one of any other shape is OTHER.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, cast

from app.core.assessment import Answer, Assessment, DecisionKind
from app.core.cel.environment import Compiled, ConditionError, Environment
from app.core.cel.functions import Unknown
from app.core.compiled import CompiledPack
from app.core.evaluation.report import Report, Visibility
from app.core.evaluation.state import AnswerState
from app.core.full_score_shapes import missing_cells, shape_of
from app.core.questionnaire import CHOICE_TYPES, Question

__all__ = ["FullScore", "Lack", "Missing"]


class Lack(StrEnum):
    """What kind of thing is missing.

    CELLS of the row `row`: `names`; ROWS, ITEMS or WORDS: at least `number`; OPTION: one of `names`; NOT_OPTION: none
    of them; ROW: a row with `names`; YES; FILLED: the field `row`; LEAST, MOST: a figure of at least or at most
    `number` (in `unit`); AGE: not older than `number` days; EVIDENCE; RULE: the rule `rule` does not pass; ANSWER:
    `question` has no answer; OTHER.
    """

    CELLS = "cells"
    ROWS = "rows"
    ITEMS = "items"
    WORDS = "words"
    OPTION = "option"
    NOT_OPTION = "not_option"
    ROW = "row"
    YES = "yes"
    FILLED = "filled"
    LEAST = "least"
    MOST = "most"
    AGE = "age"
    EVIDENCE = "evidence"
    RULE = "rule"
    ANSWER = "answer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing; see `Lack`."""

    kind: Lack
    names: tuple[str, ...] = ()
    row: str = ""
    rule: str = ""
    question: str = ""
    number: float = 0
    unit: str = ""


class FullScore:
    """Answers for one pack; it keeps the parts of conditions that it has compiled."""

    def __init__(self, compiled: CompiledPack) -> None:
        self._compiled = compiled
        self._parts: dict[str, tuple[Compiled, ...]] = {}

    def missing(self, question: Question, report: Report, assessment: Assessment) -> tuple[Missing, ...]:
        """What keeps the answer that is there from scoring 1; nothing where it does, or where there is no answer."""
        answer = assessment.answers.get(question.id)
        if answer is None or not answer.is_given or any(each.question == question.id for each in report.orphans):
            return ()
        if question.satisfied is None:
            return tuple(_without_condition(question, answer))
        state = _state(report, self._compiled, assessment)
        found: list[Missing] = []
        for part in self._parts_of(question.satisfied):
            if not _holds(part, self._compiled, state):
                found.extend(_described(part, question, self._compiled, state))
        return tuple(dict.fromkeys(found))

    def _parts_of(self, condition: str) -> tuple[Compiled, ...]:
        if condition not in self._parts:
            self._parts[condition] = tuple(_compiled(self._compiled.environment, condition))
        return self._parts[condition]


def _without_condition(question: Question, answer: Answer) -> Iterator[Missing]:
    if question.type in CHOICE_TYPES:
        value: Any = answer.value
        chosen: list[Any] = cast("list[Any]", value) if isinstance(value, list) else [value]
        nones = tuple(each.title for each in question.options if each.none)
        if any(each.none and each.id in chosen for each in question.options):
            yield Missing(Lack.NOT_OPTION, nones)
        return
    for row, names in missing_cells(question, answer.value):
        yield Missing(Lack.CELLS, names, row)


def _described(part: Compiled, question: Question, compiled: CompiledPack, state: AnswerState) -> Iterator[Missing]:
    shape = shape_of(part, question, compiled.pack)
    if shape is None:
        waiting = [name for name in sorted(part.depends_on - {question.id}) if state.is_open(name)]
        yield from (Missing(Lack.ANSWER, question=name) for name in waiting)
        if not waiting:
            yield Missing(Lack.OTHER)
        return
    kind, values = shape
    if kind == "complete":
        for row, names in missing_cells(question, state.answers[question.id].value):
            yield Missing(Lack.CELLS, names, row)
        return
    yield Missing(Lack(kind), **values)


def _state(report: Report, compiled: CompiledPack, assessment: Assessment) -> AnswerState:
    """The answers as conditions see them, rebuilt from a report."""
    unusable = {each.question for each in report.orphans}
    state = AnswerState(
        pack=compiled.pack,
        as_of=date.fromisoformat(report.as_of),
        answers={name: each for name, each in assessment.answers.items() if name not in unusable},
        visibility={each.id: each.visibility for each in report.questions},
    )
    failing = {each.rule for each in report.findings if not _is_accepted(each.decision, each.decision_active)}

    def holds(rule: str) -> bool:
        if rule in failing:
            return False
        conditions = compiled.rules.get(rule)
        if conditions is not None and any(state.is_open(name) for name in conditions.depends_on):
            raise Unknown(f"{rule} waits for an answer")
        return True

    state.rule_holds = holds
    return state


def _is_accepted(decision: Any, is_active: bool) -> bool:
    return is_active and decision is not None and decision.kind is DecisionKind.RISK_ACCEPTED


def _holds(part: Compiled, compiled: CompiledPack, state: AnswerState) -> bool:
    environment = compiled.environment
    schema = environment.schema
    values: dict[str, Any] = {}
    for name in part.reads:
        answer = state.answers.get(name)
        if answer is not None and answer.is_given and state.visibility.get(name) is Visibility.ASKED:
            values[name] = schema.to_cel(compiled.pack.questions[name], answer.value)
    before, environment.holder.state = environment.holder.state, state
    try:
        return environment.evaluate(part, environment.activation(values)).is_true
    finally:
        environment.holder.state = before


def _compiled(environment: Environment, condition: str) -> Iterator[Compiled]:
    for text in conjuncts(condition):
        try:
            yield environment.compile(text)
        except ConditionError:  # what was split wrongly is taken whole
            yield environment.compile(condition)
            return


def conjuncts(condition: str) -> tuple[str, ...]:
    """The parts of a condition between its outermost `&&`; the whole where '||' or '?' stands beside them."""
    parts: list[str] = []
    depth, quote, begin, index = 0, "", 0, 0
    while index < len(condition):
        character = condition[index]
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif depth == 0 and (character == "?" or condition.startswith("||", index)):
            return (condition,)
        elif depth == 0 and condition.startswith("&&", index):
            parts.append(condition[begin:index].strip())
            begin = index = index + 2
            continue
        index += 1
    return (*parts, condition[begin:].strip())
