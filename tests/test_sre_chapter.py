"""The chapter on the SRE framework: it documents every answer, and reads well with few, with all and with noes only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from app.core.assessment import Answer
from app.core.check.trial import trial_answer
from app.core.compiled import CompiledPack
from app.core.document.assemble import assemble
from app.core.document.model import DocumentSet
from app.core.evaluation.engine import evaluate
from app.core.questionnaire import AnswerType, Question
from app.core.values_text import shown_cell
from app.io.pack_library import PackLibrary
from tests.builders import empty

QUESTIONNAIRES = ("principles", "team", "toil", "tooling", "practices")
REWORDED = {
    "team.shift_incidents": "| Incidents in twelve hours on call | 0.2 |",
    "practices.recovery_plan_reviewed": "on 21 September 2026",
}
HEADING = re.compile(r"(#+) (.+?)(?: \{#.*\})?")


@pytest.fixture(scope="module")
def built_in() -> CompiledPack:
    return PackLibrary().find("readyroom")


@pytest.fixture(scope="module")
def full(built_in: CompiledPack) -> DocumentSet:
    """Everything answered as in the examples, for a service of which everything is asked."""
    dated = built_in.pack.manifest.examples_as_of
    questions = (each for each in built_in.pack.questions.values() if each.example is not None)
    answers = {each.id: trial_answer(built_in, each.id, each.example, dated) for each in questions}
    return chapter(built_in, {**answers, "profile.tier": Answer(value="tier1")})


@pytest.fixture(scope="module")
def blank(built_in: CompiledPack) -> DocumentSet:
    return chapter(built_in, {})


@pytest.fixture(scope="module")
def noes(built_in: CompiledPack) -> DocumentSet:
    answers = {each.id: answer for each in built_in.pack.questions.values() if (answer := no(each)) is not None}
    return chapter(built_in, answers)


def no(question: Question) -> Answer | None:
    """The honest no to a question, if it has one."""
    if question.absent:
        return Answer(absent=True)
    none = next((option.id for option in question.options if option.none), None)
    if none is not None:
        return Answer(value=[none] if question.type is AnswerType.MULTI else none)
    return Answer(value=False) if question.type is AnswerType.BOOLEAN else None


def chapter(compiled: CompiledPack, answers: Mapping[str, Answer]) -> DocumentSet:
    """The chapter, and the one before it, to which it refers."""
    pack, specs = compiled.pack, compiled.pack.manifest.documents
    needed = tuple(each for each in specs if each.id in ("requirements", "sre"))
    pack = pack.model_copy(update={"manifest": pack.manifest.model_copy(update={"documents": needed})})
    assessment = empty(pack).model_copy(update={"answers": dict(answers)})
    report = evaluate(compiled, assessment, date.fromisoformat(pack.manifest.examples_as_of))
    return assemble(pack, assessment, report, only="sre")


def text_of(made: DocumentSet) -> str:
    return made.documents[0].markdown


def questions_of(compiled: CompiledPack) -> list[Question]:
    return [each for each in compiled.pack.questions.values() if questionnaire(compiled, each) in QUESTIONNAIRES]


def questionnaire(compiled: CompiledPack, question: Question) -> str:
    return compiled.pack.section_of[question.id][0].id


def longest_text(value: Any) -> str:
    """The longest text within an example."""
    if isinstance(value, dict | list):
        parts = value.values() if isinstance(value, dict) else value
        return max((longest_text(each) for each in parts), key=len, default="")
    return " ".join(str(value).split())


def is_documented(question: Question, made: DocumentSet, said: str) -> bool:
    if question.id in {each.question for each in made.requirements}:
        return True
    if question.id in REWORDED:
        return REWORDED[question.id] in said
    shown = longest_text(question.example) if question.parts else shown_cell(question, question.example)
    return " ".join(shown.split()).rstrip(".")[:80] in said


def test_every_answer_is_documented(built_in: CompiledPack, full: DocumentSet) -> None:
    said = " ".join(text_of(full).replace("\\", "").split())
    missing = [q.id for q in questions_of(built_in) if not is_documented(q, full, said)]
    assert missing == []


def test_complete_answers_leave_nothing_unstated(full: DocumentSet) -> None:
    sections = re.split(r"^## ", text_of(full), flags=re.MULTILINE)
    said = " ".join(each for each in sections if not each.startswith("Service levels"))
    assert (
        re.findall(
            r"not stated|not named|nobody named|no tool is named|not decided|not yet answered", said, re.IGNORECASE
        )
        == []
    )


@pytest.mark.parametrize("chart", ["known-risks-by-likelihood-and-impact", "how-the-team-s-time-is-to-be-divided"])
def test_charts_are_drawn(full: DocumentSet, chart: str) -> None:
    assert f"charts/{chart}.svg" in full.charts


def test_recovery_tests_stand_beside_what_is_promised(full: DocumentSet) -> None:
    assert "| 2026-05-19 | Full-scale | 42 min | 1 h | 20 s | 5 min |" in text_of(full)


def test_an_unanswered_call_is_timed(full: DocumentSet) -> None:
    assert re.search(r"\| Management \| .* \| 8 min \| 5 min \|", text_of(full))


def test_without_answers_nothing_is_required(blank: DocumentSet) -> None:
    assert [each.id for each in blank.requirements if each.document == "sre"] == []


def test_without_answers_each_open_question_is_named(built_in: CompiledPack, blank: DocumentSet) -> None:
    always = [q.id for q in questions_of(built_in) if q.required and not q.ask_if]
    assert [name for name in always if f"({name})" not in text_of(blank)] == []


def test_what_is_not_there_is_said_as_a_fact(noes: DocumentSet) -> None:
    assert re.findall(r"\bWe\b.*", text_of(noes)) == []


def test_noes_require_nothing(noes: DocumentSet) -> None:
    assert [each.id for each in noes.requirements if each.document == "sre"] == []


@pytest.mark.parametrize("state", ["full", "blank", "noes"])
def test_no_heading_is_empty(state: str, request: pytest.FixtureRequest) -> None:
    lines = [line for line in text_of(request.getfixturevalue(state)).splitlines() if line]
    headings = [HEADING.fullmatch(line) for line in [*lines, "# End"]]
    empty_ones = [
        here[2] for here, following in pairwise(headings) if here and following and len(following[1]) <= len(here[1])
    ]
    assert empty_ones == []


def test_tables_have_at_most_six_columns(full: DocumentSet) -> None:
    rules = [line for line in text_of(full).splitlines() if re.fullmatch(r"\|(?: -+:? \|)+", line)]
    assert max(line.count("|") - 1 for line in rules) <= 6


def test_each_requirement_says_why_and_how_it_is_verified(full: DocumentSet) -> None:
    blocks = re.findall(r"^> \*\*REQ-(?:SRP|TEA|TOI|TOO|PRA)-\d+.*?(?=\n\n)", text_of(full), re.MULTILINE | re.DOTALL)
    assert len(blocks) > 60
    assert [block[:20] for block in blocks if "Why: " not in block or "Verified by: " not in block] == []
