"""What is asked and what is a must: sections with a condition, `required_if`, and questions that set the scope."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.compiled import CompiledPack
from app.core.evaluation.engine import Evaluation, evaluate
from app.core.evaluation.report import QuestionResult, Report, Verdict
from tests.builders import DAY, assessment, compiled, graded, parts, question, report, score_of, section, state_of

GROUP = question("limits", "group", fields=parts({"most": "number?", "unit": "text?"}))


def result_of(result: Report, name: str) -> QuestionResult:
    return next(each for each in result.questions if each.id == name)


def visibility(pack: CompiledPack, answers: dict[str, Any], name: str) -> str:
    return str(result_of(report(pack, answers), name).visibility)


def need(pack: CompiledPack, answers: dict[str, Any], name: str) -> str:
    return str(result_of(report(pack, answers), name).need)


# Sections with a condition

SECTIONS = compiled(question("a"), question("b"), more=[section("second", question("c", ask_if="b"), ask_if="a")])


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "undecided"),
        ({"a": True}, "undecided"),
        ({"b": True}, "undecided"),
        ({"a": False}, "hidden"),
        ({"b": False}, "hidden"),
        ({"a": True, "b": False}, "hidden"),
        ({"a": True, "b": True}, "asked"),
    ],
)
def test_a_question_is_asked_when_its_section_and_its_own_condition_say_so(
    answers: dict[str, Any], expected: str
) -> None:
    assert visibility(SECTIONS, answers, "c") == expected


def test_a_section_hides_a_question_without_a_condition_of_its_own() -> None:
    pack = compiled(question("a"), more=[section("second", question("c"), ask_if="a")])
    assert visibility(pack, {"a": False}, "c") == "hidden"


def test_a_part_that_stays_unknown_hides_an_optional_question_at_once() -> None:
    later = section("second", question("c", required=False), ask_if="limits.most > 1.0")
    pack = compiled(GROUP, question("open"), more=[later])
    assert visibility(pack, {"limits": {"unit": "ms"}}, "c") == "hidden"


# required_if

NEEDED = compiled(GROUP, graded("x", serves="BAS-1", required_if="limits.most > 1.0"))


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "undecided"),
        ({"limits": {"most": 2}}, "must"),
        ({"limits": {"most": 1}}, "may"),
        ({"limits": {"unit": "ms"}}, "must"),
    ],
)
def test_a_required_question_is_a_must_unless_its_condition_is_false(answers: dict[str, Any], expected: str) -> None:
    assert need(NEEDED, answers, "x") == expected


def test_an_optional_question_is_no_must() -> None:
    assert need(compiled(question("x", required=False)), {}, "x") == "may"


@pytest.mark.parametrize(("most", "verdict"), [(1, Verdict.READY), (2, Verdict.INCOMPLETE)])
def test_only_a_must_keeps_an_assessment_incomplete(most: int, verdict: Verdict) -> None:
    assert report(NEEDED, {"limits": {"most": most}}).readiness.verdict is verdict


def test_while_it_is_undecided_an_assessment_is_incomplete() -> None:
    pack = compiled(question("a", required=False), question("x", required_if="a"))
    assert report(pack).readiness.verdict is Verdict.INCOMPLETE


MEAN = compiled(
    question("a"),
    graded("must", serves="BAS-1"),
    graded("more", serves="BAS-1", required=False),
    graded("x", serves="BAS-1", required_if="a"),
)
POOR = {"must": "full", "more": "full", "x": "no"}


@pytest.mark.parametrize(("answers", "expected"), [({}, (0, 0.5)), ({"a": True}, (0, 0)), ({"a": False}, (0.5, 0.5))])
def test_an_element_is_held_to_zero_only_by_a_must(answers: dict[str, Any], expected: tuple[float, float]) -> None:
    assert score_of(report(MEAN, {**POOR, **answers}), "BAS-1") == expected


def test_an_element_that_may_lose_its_only_must_is_open() -> None:
    pack = compiled(question("a"), graded("x", serves="BAS-1", required_if="a"))
    assert score_of(report(pack, {"x": "full"}), "BAS-1") == (0, 1)


def test_an_answer_that_is_not_required_still_counts() -> None:
    pack = compiled(question("a"), graded("x", serves="BAS-1", required_if="a"))
    assert score_of(report(pack, {"a": False, "x": "half"}), "BAS-1") == (0.5, 0.5)


def test_an_unknown_condition_asks_what_is_a_must_only() -> None:
    pack = compiled(GROUP, question("a"), question("x", ask_if="limits.most > 1.0", required_if="a"))
    given = {"limits": {"unit": "ms"}}
    assert [visibility(pack, {**given, **more}, "x") for more in ({}, {"a": True}, {"a": False})] == [
        "undecided",
        "asked",
        "hidden",
    ]


def test_a_need_that_changes_is_seen_by_an_update() -> None:
    evaluation = Evaluation(MEAN, assessment(MEAN, {**POOR, "a": True}), DAY)
    after = assessment(MEAN, {**POOR, "a": False})
    evaluation.update(after)
    assert evaluation.report() == evaluate(MEAN, after, DAY)
    assert need(MEAN, {**POOR, "a": False}, "x") == "may"


# The scope

TIERS = [{"id": each, "title": each.capitalize()} for each in ("high", "low")]
SCOPED = compiled(
    question("tier", "single", options=TIERS, scope=True),
    question("uses"),
    graded("base", serves="BAS-1"),
    graded("extra", serves="SRE-1", ask_if="tier == 'high'"),
    graded("mixed", serves="SRE-2", ask_if="tier == 'high' && uses"),
    graded("eased", serves="SRE-3", required_if="tier == 'high'"),
)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "asked undecided asked"),
        ({"uses": True}, "asked asked asked"),
        ({"uses": False}, "asked hidden asked"),
        ({"tier": "high"}, "asked undecided asked"),
        ({"tier": "low"}, "hidden hidden asked"),
    ],
)
def test_while_the_scope_is_open_everything_that_it_decides_is_asked(answers: dict[str, Any], expected: str) -> None:
    assert " ".join(visibility(SCOPED, answers, name) for name in ("extra", "mixed", "eased")) == expected


@pytest.mark.parametrize(("answers", "expected"), [({}, "must"), ({"tier": "high"}, "must"), ({"tier": "low"}, "may")])
def test_while_the_scope_is_open_everything_is_required(answers: dict[str, Any], expected: str) -> None:
    assert need(SCOPED, answers, "eased") == expected


def test_answers_count_while_the_scope_is_open() -> None:
    assert score_of(report(SCOPED, {"extra": "full"}), "SRE-1") == (1, 1)


def test_an_element_out_of_scope_leaves_its_group() -> None:
    result = report(SCOPED, {"tier": "low", "eased": "full"})
    assert state_of(result, "SRE-1") == "hidden"
    assert score_of(result, "SRE") == (1, 1)


@pytest.mark.parametrize(
    ("answers", "name", "expected"),
    [
        ({"tier": "low"}, "extra", ("tier",)),
        ({"tier": "low"}, "mixed", ("tier",)),
        ({"tier": "low", "uses": False}, "mixed", ()),
        ({"tier": "high"}, "extra", ()),
    ],
)
def test_a_question_says_that_the_scope_hides_it_only_when_nothing_else_does(
    answers: dict[str, Any], name: str, expected: tuple[str, ...]
) -> None:
    assert result_of(report(SCOPED, answers), name).out_of_scope == expected


def test_a_scope_does_not_make_an_optional_question_one_that_only_raises() -> None:
    pack = compiled(
        question("tier", "single", options=TIERS, scope=True),
        graded("must", serves="BAS-1"),
        graded("extra", serves="BAS-1", required=False, ask_if="tier == 'high'"),
    )
    assert score_of(report(pack, {"tier": "high", "must": "full", "extra": "no"}), "BAS-1") == (0.5, 0.5)
