"""Proposals: what earlier answers suggest for later questions. A proposal is no answer until the team takes it over.

Only equal types are carried: a percentage fills a percentage, and a choice a choice whose options include it. What
does not fit the limits of its new place is left out of the proposal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.core.assessment import Answer, Assessment, Confidence
from app.core.changes import SetAnswer
from app.core.errors import InputError, Place
from app.core.evaluation.report import Report, Visibility
from app.core.pack import Pack
from app.core.questionnaire import COMPOSITE_TYPES, AnswerType, FieldSpec, Prefill, Question, Typed
from app.core.values import check_cell, check_value


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value for an open question, in its kept form, and where it comes from."""

    question: str
    value: Any
    source: str
    confidence: Confidence = Confidence.ESTIMATE

    @property
    def origin(self) -> str:
        """What the answer's note says once it is taken over."""
        return f"Taken over from {self.source}."


def proposals(pack: Pack, assessment: Assessment, report: Report) -> dict[str, Proposal]:
    """By question, in the order in which they are asked: what is proposed for those that are asked and open."""
    results = {each.id: each for each in report.questions}
    counting = {each.id for each in report.questions if each.visibility is Visibility.ASKED and each.resolved}
    found: dict[str, Proposal] = {}
    for name, question in pack.questions.items():
        prefill, result = question.prefill, results[name]
        if prefill is None or result.resolved or result.visibility is not Visibility.ASKED:
            continue
        answer = assessment.answers.get(prefill.source)
        if answer is not None and answer.is_given and prefill.source in counting:
            value = _proposed(question, prefill, pack.questions[prefill.source], answer.value)
            if value is not None:
                found[name] = Proposal(name, value, prefill.source, _confidence(answer))
    return found


def accepted(proposal: Proposal, assessment: Assessment, *, author: str, at: str) -> SetAnswer:
    """The change that takes a proposal over: an answer with a note on where it came from, no surer than an estimate."""
    before = assessment.answers.get(proposal.question)
    after = Answer(value=proposal.value, note=proposal.origin, confidence=proposal.confidence, author=author, at=at)
    return SetAnswer(question=proposal.question, before=before, after=after)


def mismatch(target: Typed, source: Typed) -> str:
    """Why the values of `source` cannot stand in `target`, as the end of a sentence; '' when they can."""
    if target.type is not source.type:
        return f"the one is of the type {target.type}, the other {source.type}"
    if target.unit != source.unit:
        return f"the one is in '{target.unit}', the other in '{source.unit}'"
    strange = sorted({each.id for each in source.options} - {each.id for each in target.options})
    if strange:
        return f"'{strange[0]}' is a choice of the other only"
    return ""


def _confidence(source: Answer) -> Confidence:
    """An answer given for another question is an estimate here, however sure the team was there."""
    return Confidence.GUESS if source.confidence is Confidence.GUESS else Confidence.ESTIMATE


def _proposed(question: Question, prefill: Prefill, source: Question, value: Any) -> Any:
    """The value for `question`; None when nothing of the source fits."""
    try:
        proposed = _carried(question, prefill, source, value)
        return check_value(question, proposed) if proposed not in (None, "", [], {}) else None
    except InputError:
        return None


def _carried(question: Question, prefill: Prefill, source: Question, value: Any) -> Any:
    if prefill.cell is not None:
        return value.get(prefill.cell)
    if question.type not in COMPOSITE_TYPES:
        return value
    pairs = list(_pairs(question, prefill))
    match source.type, question.type:
        case AnswerType.TABLE, AnswerType.TABLE:
            rows = [_cells(pairs, row) for row in value]
            return [row for row in rows if row]
        case AnswerType.GROUP, AnswerType.TABLE:
            return [row] if (row := _cells(pairs, value)) else None
        case AnswerType.GROUP, AnswerType.GROUP:
            return _cells(pairs, value)
        case _:
            return None


def _pairs(question: Question, prefill: Prefill) -> Iterator[tuple[FieldSpec, str]]:
    for target, source in prefill.cells.items():
        spec = question.part(target)
        if spec is not None:
            yield spec, source


def _cells(pairs: list[tuple[FieldSpec, str]], cells: Mapping[str, Any]) -> dict[str, Any]:
    """The cells that are filled and fit."""
    found: dict[str, Any] = {}
    for spec, source in pairs:
        if cells.get(source) is not None:
            try:
                found[spec.id] = check_cell(spec, cells[source], Place())
            except InputError:
                continue
    return found
