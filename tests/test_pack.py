"""The built-in pack: it is sound, its examples tell one story, and it measures what it says it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from app.core.assessment import Answer
from app.core.check.trial import Trial, trial_answer
from app.core.compiled import CompiledPack, ScoreKey
from app.core.evaluation.engine import evaluate
from app.core.evaluation.report import Report, State, Verdict, Visibility
from app.core.explain import references
from app.core.framework import Block, Severity
from app.core.questionnaire import AnswerType, Question
from app.io.pack_check import PackCheck, check_pack_at
from app.io.pack_library import PackLibrary
from app.io.resources import data_root
from tests.builders import empty

BASELINE = ("profile", "intake", "context", "governance", "architecture", "operations")
FURTHER = "further"
SRE_BLOCK = ("SRF", "PEF", "SLM", "OBS", "CAP")
SPOKEN = (
    *("title", "text", "help", "why", "intro", "absent", "example", "example_note", "message", "fix", "unit"),
    *("what", "evidence"),
)
AMERICAN = re.compile(
    r"\b(?:behavior|color|favor|honor|labor|center|catalog|canceled|labeled|modeling|fulfill|gray|defense|dialog"
    r"|license|(?:organ|priorit|optim|minim|maxim|recogn|summar|util|standard|normal|central|author|real)iz(?:e|ed|es|ing)"
    r"|analyz(?:e|ed|es|ing))s?\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def check() -> PackCheck:
    return check_pack_at(data_root(), PackLibrary())


@pytest.fixture(scope="module")
def built_in() -> CompiledPack:
    return PackLibrary().find("readyroom")


@pytest.fixture(scope="module")
def examples(built_in: CompiledPack) -> dict[str, Answer]:
    """All examples together, each with evidence of the day on which examples are tried."""
    dated = built_in.pack.manifest.examples_as_of
    asked = (question for question in built_in.pack.questions.values() if question.example is not None)
    return {each.id: trial_answer(built_in, each.id, each.example, dated) for each in asked}


@pytest.fixture(scope="module")
def story(built_in: CompiledPack, examples: dict[str, Answer]) -> Report:
    return report_on(built_in, examples)


@pytest.fixture(scope="module")
def baseline(built_in: CompiledPack, examples: dict[str, Answer]) -> Report:
    """An organisation that has the baseline, and says of everything else that it does not have it."""
    kept = {name: answer for name, answer in examples.items() if questionnaire_of(built_in, name) in BASELINE}
    missing = {name: answer for name, answer in all_noes(built_in).items() if name not in kept}
    return report_on(built_in, {**missing, **kept})


@pytest.fixture(scope="module")
def enterprise(built_in: CompiledPack, examples: dict[str, Answer]) -> Report:
    """An organisation that has everything but the further needs."""
    without = {name: answer for name, answer in examples.items() if questionnaire_of(built_in, name) != FURTHER}
    missing = {name: answer for name, answer in all_noes(built_in).items() if name not in without}
    return report_on(built_in, {**missing, **without})


def report_on(pack: CompiledPack, answers: Mapping[str, Answer]) -> Report:
    assessment = empty(pack.pack).model_copy(update={"answers": dict(answers)})
    return evaluate(pack, assessment, date.fromisoformat(pack.pack.manifest.examples_as_of))


def questionnaire_of(pack: CompiledPack, question: str) -> str:
    return pack.pack.section_of[question][0].id


def no_of(question: Question) -> Any:
    """'We do not have this' as an answers file says it; None where there are no such words."""
    if question.absent:
        return {"absent": True}
    if question.type is AnswerType.BOOLEAN:
        return False
    nothing = next((option.id for option in question.options if option.none), None)
    return [nothing] if nothing and question.type is AnswerType.MULTI else nothing


def all_noes(pack: CompiledPack) -> dict[str, Answer]:
    said = {name: no_of(question) for name, question in pack.pack.questions.items()}
    return {name: trial_answer(pack, name, value) for name, value in said.items() if value is not None}


def areas(report: Report) -> dict[str, tuple[Fraction, Fraction]]:
    return {each.area.id: (each.score.low, each.score.high) for each in report.areas}


# The pack itself


def test_nothing_is_wrong_with_it(check: PackCheck) -> None:
    assert list(check.problems) == []


def test_it_has_every_element_of_the_framework(check: PackCheck) -> None:
    assert check.counts.elements >= 175


def test_it_asks_and_checks_as_much_as_it_should(check: PackCheck) -> None:
    assert check.counts.questions >= 180
    assert check.counts.rules >= 500
    assert check.counts.examples >= 2 * check.counts.rules


def test_its_points_add_up_to_a_hundred(built_in: CompiledPack) -> None:
    assert sum(area.points for area in built_in.pack.areas) == 100


def test_every_reference_of_a_rule_is_verified(built_in: CompiledPack) -> None:
    pack = built_in.pack
    assert {key for rule in pack.rules for key in rule.refs if not pack.references[key].verified} == set()


def test_every_reference_of_an_element_is_verified_or_not_shown(built_in: CompiledPack) -> None:
    pack = built_in.pack
    refs = {key for element in pack.elements for key in element.refs}
    verified = [pack.references[key].title for key in sorted(refs) if pack.references[key].verified]
    shown = list(references(sorted(refs), pack))
    assert len(shown) == len(verified)
    assert all(title in text for title, text in zip(verified, shown, strict=True))


def test_every_rule_says_where_it_comes_from(built_in: CompiledPack) -> None:
    assert [rule.id for rule in built_in.pack.rules if not rule.refs] == []


# One story


def test_the_examples_together_give_no_error_and_no_warning(story: Report) -> None:
    assert [(each.rule, each.message) for each in story.findings if each.severity is not Severity.INFO] == []


def test_no_rule_breaks_on_the_examples(story: Report) -> None:
    assert story.faults == ()


def test_every_question_that_is_asked_scores_1_with_its_example(story: Report) -> None:
    asked = [each for each in story.questions if each.visibility is not Visibility.HIDDEN]
    assert [each.id for each in asked if each.score is not None and each.score.low != 1] == []


def test_the_examples_complete_every_area(story: Report) -> None:
    assert {name: score for name, score in areas(story).items() if score != (1, 1)} == {}


def test_the_examples_leave_no_element_open(story: Report) -> None:
    scored = [each for each in story.elements if each.element.area is not None]
    assert {each.element.id: each.state for each in scored if each.state is not State.SATISFIED} == {}


def test_the_examples_are_ready(story: Report) -> None:
    assert story.readiness.verdict is Verdict.READY


# What is measured


def test_nothing_answered_is_0(built_in: CompiledPack) -> None:
    assert report_on(built_in, {}).readiness.score.low == 0


def test_only_noes_leave_nothing_of_the_sre_block(built_in: CompiledPack) -> None:
    found = areas(report_on(built_in, all_noes(built_in)))
    assert {found[name] for name in SRE_BLOCK} == {(0, 0)}


def test_the_baseline_alone_is_exactly_70(baseline: Report) -> None:
    assert (baseline.readiness.score.low, baseline.readiness.score.high) == (Fraction(70, 100), Fraction(70, 100))


def test_with_the_baseline_alone_nothing_of_the_rest_is_half_counted(baseline: Report) -> None:
    found = areas(baseline)
    assert {found[name] for name in (*SRE_BLOCK, "NTH")} == {(0, 0)}


def test_with_the_sre_block_it_is_exactly_95(enterprise: Report) -> None:
    assert (enterprise.readiness.score.low, enterprise.readiness.score.high) == (Fraction(95, 100), Fraction(95, 100))


def test_with_everything_it_is_exactly_100(story: Report) -> None:
    assert (story.readiness.score.low, story.readiness.score.high) == (1, 1)


def test_every_element_that_asks_something_of_a_team_is_served(built_in: CompiledPack) -> None:
    pack = built_in.pack
    assert [each.id for each in pack.elements if each.area is not None and not pack.servants[each.id]] == []


def test_every_required_question_of_the_sre_block_can_be_answered_no(built_in: CompiledPack) -> None:
    pack = built_in.pack
    trial = Trial(built_in, date.fromisoformat(pack.manifest.examples_as_of))
    blocks = {area.id: area.block for area in pack.areas}
    unsayable = set()
    for element in (each for each in pack.elements if each.area and blocks[each.area] is Block.SRE):
        for name in pack.servants[element.id]:
            if pack.questions[name].required and not scores_nothing(trial, pack.questions[name], element.id):
                unsayable.add(name)
    assert unsayable == set()


def scores_nothing(trial: Trial, question: Question, element: str) -> bool:
    value = no_of(question)
    if value is None:
        return False
    scores = trial.score(question.id, trial_answer(trial.compiled, question.id, value))
    score = scores.get(ScoreKey(question.id, element), scores.get(ScoreKey(question.id)))
    return score is None or score.high == 0


# Its words


def spoken(node: Any, key: str = "") -> Iterator[str]:
    """Every text that a reader sees; what stands in braces in a message is a condition, not a text."""
    if isinstance(node, Mapping):
        for name, value in node.items():
            inside = key if key == "example" else name
            if key == "example" or name in SPOKEN or not isinstance(value, str):
                yield from spoken(value, inside)
    elif isinstance(node, list | tuple):
        for each in node:
            yield from spoken(each, key)
    elif isinstance(node, str):
        yield re.sub(r"\{[^{}]*\}", "", node) if key == "message" else node


@pytest.fixture(scope="module")
def texts(built_in: CompiledPack) -> list[str]:
    pack = built_in.pack
    parts = (*pack.questionnaires, *pack.areas, *pack.elements, *pack.rules)
    found = [text for part in parts for text in spoken(part.model_dump(exclude={"examples"}))]
    return [*found, *pack.manifest.glossary.values(), *pack.manifest.words.values()]


def test_no_text_shouts(texts: list[str]) -> None:
    assert [text for text in texts if "!" in text] == []


def test_no_text_pleads(texts: list[str]) -> None:
    assert [text for text in texts if re.search(r"\bplease\b", text, re.IGNORECASE)] == []


def test_every_text_is_spelled_as_in_britain(texts: list[str]) -> None:
    assert [text for text in texts if AMERICAN.search(text)] == []


def test_every_option_begins_with_a_capital(built_in: CompiledPack) -> None:
    specs = [spec for each in built_in.pack.questions.values() for spec in (each, *each.fields, *each.columns)]
    titles = [option.title for spec in specs for option in spec.options]
    assert [title for title in titles if title[0].islower()] == []


def test_column_titles_fit_a_table_head(built_in: CompiledPack) -> None:
    titles = [part.title for each in built_in.pack.questions.values() for part in (*each.fields, *each.columns)]
    assert [title for title in titles if len(title) > 24] == []


@pytest.mark.parametrize(
    ("last_test", "said"),
    [
        ("2099-12-24", "The last test is dated 2099-12-24, which has not come yet."),
        (
            "2001-12-24",
            "The last test is dated 2001-12-24, which is more than twelve months before this assessment.",
        ),
    ],
)
def test_a_recovery_test_that_does_not_count_says_why(
    built_in: CompiledPack, examples: dict[str, Answer], last_test: str, said: str
) -> None:
    recovery = Answer(value={**examples["intake.recovery"].value, "last_test": last_test})
    report = report_on(built_in, {**examples, "intake.recovery": recovery})
    assert [each.message for each in report.findings if each.rule == "INT-014"] == [said]


_PLURALS = r"days|hours|minutes|weeks|months|people|units|connections|events|attempts|kinds|steps|questions"
_COUNTED_BARE = re.compile(r"\{(?!counted\()[^{}]*\}[ \u00a0](?:" + _PLURALS + r")\b")
_NEVER_ONE = {
    "ARC-015", "ARC-017", "ARC-018", "CAP-008", "CAP-009", "CAP-011", "CAP-012", "INT-017", "OPB-003", "PEF-032",
    "PEF-033", "PRA-002", "PRA-015", "PRA-017", "SLM-036", "SLM-056", "SRP-016", "TEA-016", "TEA-028", "TOI-018",
}  # fmt: skip
"""Rules that can only find something where the number is not one, and some of per cent of a number."""


def test_numbers_in_messages_agree_with_their_nouns(built_in: CompiledPack) -> None:
    bare = {rule.id for rule in built_in.pack.rules if _COUNTED_BARE.search(rule.message)}
    assert bare <= _NEVER_ONE, sorted(bare - _NEVER_ONE)
