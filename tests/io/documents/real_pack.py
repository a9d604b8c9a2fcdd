"""Assessments of the built-in pack: the sample, one with every example as its answer, an empty one, a hostile one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from app.core.answer_sheet import answer_from_entry
from app.core.assessment import (
    Answer,
    Assessment,
    Confidence,
    Decision,
    DecisionKind,
    Evidence,
    Meta,
    NotApplicable,
    PackReference,
)
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import evaluate
from app.core.evaluation.report import Report
from app.core.questionnaire import AnswerType, Question, Typed
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.io.store import AssessmentStore

AS_OF = date(2026, 11, 23)
SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")


@cache
def built_in() -> CompiledPack:
    """The built-in pack."""
    return PackLibrary().find("readyroom")


def report_on(assessment: Assessment) -> Report:
    """Its report on the tests' day."""
    return evaluate(built_in(), assessment, AS_OF)


def sample() -> Assessment:
    """The Kubernetes control plane."""
    with AssessmentStore.open(SAMPLE, read_only=True) as store:
        return store.assessment


def answered() -> Assessment:
    """Every question answered with its example."""
    pack = built_in().pack
    examples = {name: question for name, question in pack.questions.items() if question.example is not None}
    return _assessment("Checkout API", {name: answer_from_entry(each, each.example) for name, each in examples.items()})


def unanswered() -> Assessment:
    """Nothing answered."""
    return _assessment("Checkout API", {})


def hostile(text: str, prose: str, link: str = "https://example.org/") -> Assessment:
    """`text` in everything that a person can write, `prose` in every question that takes Markdown.

    Every other question that may be is declared not applicable, and every open finding has a decision.
    """
    pack = built_in().pack
    answers = {name: _hostile_answer(each, text, prose, link) for name, each in pack.questions.items()}
    waived = [name for name, each in pack.questions.items() if each.not_applicable][::2]
    for name in waived:
        reason = NotApplicable(reason=_cut(text, 4000), approver=_cut(text, 200))
        answers[name] = Answer(not_applicable=reason, note=text)
    written = _assessment(_cut(text, 200), answers, _cut(text, 2000))
    found = report_on(written).findings
    return written.model_copy(
        update={
            "decisions": {each.fingerprint: _decision(number, each.rule, text) for number, each in enumerate(found)}
        }
    )


def _decision(number: int, rule: str, text: str) -> Decision:
    return Decision(
        rule=rule,
        kind=list(DecisionKind)[number % 3],
        reason=_cut(text, 4000),
        requester=_cut(text, 200),
        approver=_cut(text, 200),
        until="2027-01-31",
    )


def _cut(text: str, most: int) -> str:
    """As much of the text as a field holds, with an ellipsis where that is not all of it."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _hostile_answer(question: Question, text: str, prose: str, link: str) -> Answer:
    evidence = Evidence(link=link, title=_cut(text, 400), dated="2026-11-01")
    value = _replaced(question, question.example, text, prose, link)
    return Answer(value=value, note=text, evidence=(evidence,), confidence=Confidence.GUESS)


def _replaced(question: Question, value: Any, text: str, prose: str, link: str) -> Any:
    """The example of a question with every text in it replaced."""
    specs: dict[str, Typed] = {part.id: part for part in question.parts}

    def row(cells: Mapping[str, Any]) -> dict[str, Any]:
        return {
            name: _text_for(specs[name], cell, text, prose, link) if name in specs else cell
            for name, cell in cells.items()
        }

    match question.type:
        case AnswerType.GROUP:
            return row(value)
        case AnswerType.TABLE:
            return [row(cells) for cells in value]
        case AnswerType.MATRIX:
            return {name: row(cells) for name, cells in value.items()}
        case _:
            return _text_for(question, value, text, prose, link)


def _text_for(spec: Typed, value: Any, text: str, prose: str, link: str) -> Any:
    match spec.type:
        case AnswerType.TEXT:
            return _cut(text, spec.max_length)
        case AnswerType.MARKDOWN:
            return _cut(prose, spec.max_length)
        case AnswerType.PERSON:
            return dict.fromkeys(("name", "role", "contact"), _cut(text, 2000))
        case AnswerType.REFERENCE:
            return {"link": link, "title": _cut(text, 2000)}
        case _:
            return value


def _assessment(service: str, answers: Mapping[str, Answer], summary: str = "") -> Assessment:
    pack = built_in().pack
    meta = Meta(
        pack=PackReference(id=pack.id, version=pack.version), service=service, summary=summary, revision=len(answers)
    )
    return Assessment(meta=meta, answers=answers)
