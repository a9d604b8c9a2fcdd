"""Evaluating: what is asked, what an answer scores, what leaves the sum, and what a report says of it."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.evaluation.engine import Evaluation
from app.core.evaluation.report import Report, Verdict
from tests.builders import (
    DAY,
    assessment,
    compiled,
    found,
    graded,
    parts,
    question,
    report,
    rule,
    score_of,
    simple,
    state_of,
    table,
)

NOT_APPLICABLE = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}


def visibility(result: Report, name: str) -> str:
    return str(next(each.visibility for each in result.questions if each.id == name))


ASKING = compiled(
    question("a", serves="BAS-1"),
    graded("b", ask_if="a", serves="BAS-1"),
    graded("c", ask_if="b == 'full'", serves="BAS-2"),
    graded("d", ask_if="answered('a')", required=False, serves="BAS-2"),
)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "undecided undecided undecided"),
        ({"a": False}, "hidden hidden asked"),
        ({"a": True}, "asked undecided asked"),
        ({"a": True, "b": "full"}, "asked asked asked"),
        ({"a": False, "b": "full"}, "hidden hidden asked"),
        ({"b": "full"}, "undecided undecided undecided"),
    ],
)
def test_what_is_asked(answers: dict[str, Any], expected: str) -> None:
    result = report(ASKING, answers)
    assert " ".join(visibility(result, name) for name in "bcd") == expected


def test_a_question_may_stand_before_the_one_that_decides_it() -> None:
    pack = compiled(graded("later", ask_if="first"), question("first"))
    assert visibility(report(pack, {"first": True}), "later") == "asked"


def test_the_answer_of_a_hidden_question_is_kept() -> None:
    given = assessment(ASKING, {"a": False, "b": "full"})
    evaluation = Evaluation(ASKING, given, DAY)
    assert state_of(evaluation.report(), "b") == "hidden"
    evaluation.update(
        given.model_copy(update={"answers": {**given.answers, "a": assessment(ASKING, {"a": True}).answers["a"]}})
    )
    assert state_of(evaluation.report(), "b") == "satisfied"


def test_an_unknown_that_stays_unknown_asks_what_is_required() -> None:
    group = question("limits", "group", fields=parts({"most": "number?", "unit": "text"}))
    pack = compiled(
        group, graded("a", ask_if="limits.most > 1.0"), graded("b", ask_if="limits.most > 1.0", required=False)
    )
    result = report(pack, {"limits": {"unit": "ms"}})
    assert (visibility(result, "a"), visibility(result, "b")) == ("asked", "hidden")


@pytest.mark.parametrize(
    ("kind", "keys", "entry", "expected"),
    [
        ("boolean", {}, False, 1),
        ("boolean", {"satisfied": "x"}, False, 0),
        ("single", {"options": [{"id": "a", "title": "A"}, {"id": "no", "title": "No", "none": True}]}, "no", 0),
        ("single", {"options": [{"id": "a", "title": "A"}, {"id": "no", "title": "No", "none": True}]}, "a", 1),
        ("multi", {"options": [{"id": "a", "title": "A"}]}, [], 0),
        ("group", {"fields": parts({"a": "text", "b": "text?"})}, {"b": "x"}, 0),
        ("group", {"fields": parts({"a": "text", "b": "text?"})}, {"a": "x"}, 1),
        ("table", {"columns": parts({"a": "text"})}, [], 0),
        ("table", {"columns": parts({"a": "text"})}, [{"a": "x"}, {}], 0),
        ("text", {"absent": "None"}, {"absent": True}, 0),
        ("number", {"satisfied": "x > 1.0", "partial": "x > 0.0"}, 1, 0.5),
        ("number", {"satisfied": "1 / 0 == 1", "partial": "x > 0.0"}, 1, 0.5),
    ],
)
def test_the_score_of_an_answer(kind: str, keys: dict[str, Any], entry: Any, expected: float) -> None:
    assert score_of(report(compiled(question("x", kind, **keys)), {"x": entry}), "x") == (expected, expected)


def test_a_score_that_leans_on_an_open_question_stays_open() -> None:
    pack = compiled(question("a", satisfied="a && b", partial="a"), question("b"))
    assert score_of(report(pack, {"a": True}), "a") == (0.5, 1)


def test_a_fault_that_an_open_question_may_still_absorb_stays_open() -> None:
    pack = compiled(question("a", satisfied="[true][5] || b"), question("b"))
    assert score_of(report(pack, {"a": True}), "a") == (0, 1)
    assert score_of(report(pack, {"a": True, "b": True}), "a") == (1, 1)


def test_a_question_may_score_differently_towards_each_element() -> None:
    own = {"element": "BAS-2", "satisfied": "x > 10.0"}
    pack = compiled(question("x", "number", satisfied="x > 1.0", serves=["BAS-1", own]))
    result = report(pack, {"x": 5})
    assert (state_of(result, "BAS-1"), state_of(result, "BAS-2")) == ("satisfied", "unsatisfied")


MIXED = compiled(
    graded("must", serves="BAS-1", not_applicable=True),
    graded("may", serves="BAS-1", required=False),
    graded("other", serves="BAS-2", not_applicable=True),
)


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({}, "not_assessed"),
        ({"must": "full", "may": "full"}, "satisfied"),
        ({"must": "full"}, "partial"),
        ({"must": "half", "may": "full"}, "partial"),
        ({"must": "no", "may": "full"}, "unsatisfied"),
        ({"may": "full"}, "unsatisfied"),
        ({"must": NOT_APPLICABLE, "may": "full"}, "not_applicable"),
    ],
)
def test_the_state_of_an_element(answers: dict[str, Any], state: str) -> None:
    assert state_of(report(MIXED, answers), "BAS-1") == state


def test_an_element_that_may_still_leave_cannot_bound_its_area_from_above() -> None:
    open_must = {"may": "no", "other": "full"}
    assert score_of(report(MIXED, open_must), "BAS") == (0.5, 1)
    assert score_of(report(MIXED, {**open_must, "must": NOT_APPLICABLE}), "BAS") == (1, 1)


def test_not_applicable_leaves_both_sums_and_is_counted() -> None:
    result = report(MIXED, {"must": NOT_APPLICABLE, "may": "no", "other": "full"})
    assert score_of(result, "BAS") == (1, 1)
    assert next(each.not_applicable for each in result.areas if each.area.id == "BAS") == 1


def test_an_optional_question_with_a_condition_only_raises() -> None:
    pack = compiled(
        question("a"), graded("must", serves="BAS-1"), graded("extra", ask_if="a", required=False, serves="BAS-1")
    )
    assert state_of(report(pack, {"a": True, "must": "full", "extra": "no"}), "BAS-1") == "satisfied"


def test_an_undecided_optional_question_is_hidden_below_and_met_above() -> None:
    pack = compiled(
        question("a"),
        graded("must", serves="BAS-1"),
        graded("more", serves="BAS-1", required=False),
        graded("extra", ask_if="a", required=False, serves="BAS-1"),
    )
    assert score_of(report(pack, {"must": "full", "more": "half"}), "BAS-1") == (0.5, 1)


@pytest.mark.parametrize(
    ("answers", "coverage", "verdict"),
    [
        ({}, 0, Verdict.INCOMPLETE),
        ({"base": "full"}, 1 / 3, Verdict.INCOMPLETE),
        ({"base": "no", "sre": "no", "nice": "no"}, 1, Verdict.READY),
    ],
)
def test_coverage_and_verdict(answers: dict[str, Any], coverage: float, verdict: Verdict) -> None:
    readiness = report(simple(), answers).readiness
    assert float(readiness.coverage) == pytest.approx(coverage)
    assert readiness.verdict is verdict


def test_an_area_without_an_answer_is_not_assessed() -> None:
    assert [each.is_assessed for each in report(simple(), {"base": "no"}).areas] == [True, False, False]


def test_an_undecided_must_question_keeps_it_incomplete() -> None:
    pack = compiled(question("a", required=False), question("b", ask_if="a"))
    assert report(pack).readiness.verdict is Verdict.INCOMPLETE


def test_an_answer_that_the_pack_does_not_know_is_kept_and_listed() -> None:
    given = assessment(simple(), {"base": "full"})
    strange = given.model_copy(update={"answers": {**given.answers, "gone": given.answers["base"]}})
    (orphan,) = Evaluation(simple(), strange, DAY).report().orphans
    assert (orphan.question, orphan.reason) == ("gone", "The pack does not ask this any more.")


def test_an_answer_that_does_not_fit_any_more_counts_as_open() -> None:
    given = assessment(simple(), {"base": "full"})
    wrong = given.answers["base"].model_copy(update={"value": "weekly"})
    result = Evaluation(simple(), given.model_copy(update={"answers": {"base": wrong}}), DAY).report()
    assert state_of(result, "base") == "not_assessed"
    assert result.orphans[0].question == "base"


ROWS = table("rows", {"target": "percent", "promise": "percent?"})


@pytest.mark.parametrize(
    ("keys", "answers", "places"),
    [
        (
            {"check": "row.target < 100.0", "for_each": "rows"},
            {"rows": [{"target": 100}, {"target": 99}]},
            [("rows", "r1")],
        ),
        ({"check": "row.target < row.promise", "for_each": "rows"}, {"rows": [{"target": 99}]}, []),
        ({"check": "false", "for_each": "rows", "when": "has(row.promise)"}, {"rows": [{"target": 99}]}, []),
        ({"check": "false", "for_each": "rows", "when": "row.promise > 1.0"}, {"rows": [{"target": 99}]}, []),
        ({"check": "false", "for_each": "rows"}, {}, []),
        ({"check": "a"}, {}, []),
        ({"check": "a"}, {"a": False}, [("a", "")]),
        ({"check": "answered('a')"}, {}, [("a", "")]),
        ({"check": "a", "question": "rows"}, {"a": False}, [("rows", "")]),
        ({"check": "size(rows) > 0 && a"}, {"a": False}, [("rows", "")]),
    ],
)
def test_where_a_rule_fails(keys: dict[str, Any], answers: dict[str, Any], places: list[tuple[str, str]]) -> None:
    pack = compiled(question("a"), ROWS, rules=[rule("ALL-001", **keys)])
    assert [(where, row) for _rule, where, row in found(report(pack, answers))] == places


def test_a_rule_that_breaks_is_reported_as_a_fault_of_the_rule() -> None:
    pack = compiled(ROWS, rules=[rule("ALL-002", "1 / 0 == 1"), rule("ALL-001", "rows[5].target > 1.0")])
    result = report(pack, {"rows": [{"target": 1}]})
    assert [(each.rule, "divide by zero" in each.detail) for each in result.faults] == [
        ("ALL-002", True),
        ("ALL-001", False),
    ]
    assert result.findings == ()


def test_findings_stand_by_severity_then_in_the_order_of_the_pack() -> None:
    rules = [
        rule(f"ALL-00{n}", "a", severity=severity) for n, severity in enumerate(["info", "error", "warning", "error"])
    ]
    pack = compiled(question("a"), rules=rules)
    assert [each.rule for each in report(pack, {"a": False}).findings] == ["ALL-001", "ALL-003", "ALL-002", "ALL-000"]


def test_a_disabled_rule_says_nothing() -> None:
    pack = compiled(question("a"), rules=[rule("ALL-001", "a", enabled=False)])
    assert report(pack, {"a": False}).findings == ()


def test_points_are_what_the_score_would_gain_and_stand_once_a_rule() -> None:
    rows = table("rows", {"target": "percent"}, serves="BAS-1", satisfied="passes('ALL-001')", partial="size(rows) > 0")
    pack = compiled(rows, rules=[rule("ALL-001", "row.target < 100.0", for_each="rows")])
    findings = report(pack, {"rows": [{"target": 100}, {"target": 100}]}).findings
    assert [each.points_lost for each in findings] == [35, 0]


def test_a_message_follows_a_question_that_only_it_shows() -> None:
    pack = compiled(question("a"), question("n", "number"), rules=[rule("ALL-001", "a", message="It is {n}.")])
    evaluation = Evaluation(pack, assessment(pack, {"a": False, "n": 1}), DAY)
    evaluation.update(assessment(pack, {"a": False, "n": 2}))
    assert [each.message for each in evaluation.report().findings] == ["It is 2."]
