"""Finding gaps in one report: what is one, in which order, and what is left out of what stands behind it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from app.core.assessment import Decision, DecisionKind
from app.core.compiled import CompiledPack
from app.core.evaluation.projection import Projection
from app.core.evaluation.report import State
from app.core.roadmap.gaps import GapFinder
from app.core.roadmap.model import Effort, Gap
from tests.builders import compiled, element, graded, report, rule, table

WAIVED = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}
PACK = compiled(
    graded("one", serves="BAS-1", not_applicable=True, minutes=2),
    graded("two", serves="BAS-2", satisfied='two == "full" && passes( "ALL-001" )', minutes=4),
    graded("three", serves="SRE-1", absent="No.", minutes=8),
    rules=[rule("ALL-001", "one == 'full'", effort="S"), rule("ALL-002", "three != 'no'", effort="L")],
)


def gaps(given_answers: dict[str, Any], *names: str, pack: CompiledPack = PACK, **decisions: Decision) -> list[Gap]:
    """The gaps among elements; among all when none are named."""
    result = report(pack, given_answers, **decisions)
    wanted = names or tuple(pack.pack.element_by_id)
    return list(GapFinder(pack.pack, result).gaps(wanted, Projection.of(result, pack.pack)))


def only(given_answers: dict[str, Any], name: str, **keys: Any) -> Gap:
    (gap,) = gaps(given_answers, name, **keys)
    return gap


@pytest.mark.parametrize(("answer", "is_gap"), [("full", False), ("half", True), ("no", True), (WAIVED, False)])
def test_a_gap_applies_and_is_not_satisfied(answer: object, is_gap: bool) -> None:
    assert GapFinder(PACK.pack, report(PACK, {"one": answer})).is_gap("BAS-1") is is_gap


def test_what_was_not_answered_is_a_gap() -> None:
    assert only({}, "BAS-1").state is State.NOT_ASSESSED


def test_the_finder_gives_what_the_report_says_of_an_element() -> None:
    result = report(PACK, {"one": "half"})
    assert GapFinder(PACK.pack, result).result("BAS-1") is result.elements[0]


def test_an_element_that_is_not_asked_for_is_no_gap() -> None:
    hidden = compiled(graded("a"), graded("b", ask_if="a == 'full'", serves="BAS-1"))
    assert gaps({"a": "no"}, pack=hidden) == []


def test_nothing_has_no_gaps() -> None:
    result = report(PACK, {})
    assert GapFinder(PACK.pack, result).gaps((), Projection.of(result, PACK.pack)) == ()


def test_the_gap_that_gains_most_comes_first() -> None:
    assert [each.element.id for each in gaps({"one": "half"})] == ["BAS-2", "SRE-1", "BAS-1"]


def test_gaps_that_gain_the_same_are_in_order_of_their_ids() -> None:
    assert [each.element.id for each in gaps({}, "BAS-2", "BAS-1")] == ["BAS-1", "BAS-2"]


def test_a_gap_gains_what_is_missing_of_its_element() -> None:
    assert only({"one": "half"}, "BAS-1").points == Fraction(35, 2)


def test_a_gap_gains_nothing_twice() -> None:
    result = report(PACK, {})
    after = Projection.of(result, PACK.pack).with_satisfied(("BAS-1",))
    (gap,) = GapFinder(PACK.pack, result).gaps(("BAS-1",), after)
    assert gap.points == 0


# Open questions


def test_a_question_that_may_yet_be_asked_is_open() -> None:
    unsure = compiled(graded("a"), graded("b", ask_if="a == 'full'", serves="BAS-1"))
    assert [each.id for each in only({}, "BAS-1", pack=unsure).questions] == ["b"]


def test_a_question_that_is_not_asked_is_not_open() -> None:
    two = compiled(graded("a", serves="BAS-1"), graded("b", ask_if="a == 'full'", serves="BAS-1"))
    assert only({"a": "no"}, "BAS-1", pack=two).questions == ()


def test_open_questions_take_their_minutes() -> None:
    assert only({}, "SRE-1").effort == Effort(minutes=8)


# Answers that fall short


def test_what_the_team_does_not_have_falls_short() -> None:
    assert [each.id for each in only({"three": {"absent": True}}, "SRE-1").falling_short] == ["three"]


def test_what_does_not_apply_does_not_fall_short() -> None:
    both = compiled(graded("a", serves="BAS-1", not_applicable=True), graded("b", serves="BAS-1"))
    assert [each.id for each in only({"a": WAIVED, "b": "half"}, "BAS-1", pack=both).falling_short] == ["b"]


def test_an_answer_in_full_does_not_fall_short() -> None:
    both = compiled(graded("a", serves="BAS-1"), graded("b", serves="BAS-1"))
    assert [each.id for each in only({"a": "full", "b": "no"}, "BAS-1", pack=both).falling_short] == ["b"]


# Findings


def test_a_rule_in_either_kind_of_quotes_is_behind_what_names_it() -> None:
    assert only({"one": "half", "two": "full"}, "BAS-2").rules == ("ALL-001",)


def test_a_rule_that_only_the_condition_for_one_half_names_is_behind_the_element() -> None:
    pack = compiled(
        graded("a"),
        graded("b", serves="BAS-1", partial="passes('ALL-001')"),
        rules=[rule("ALL-001", "a == 'full'")],
    )
    assert only({"a": "no", "b": "half"}, "BAS-1", pack=pack).rules == ("ALL-001",)


def test_a_rule_that_the_condition_for_another_element_names_is_not_behind_this_one() -> None:
    other = {"element": "BAS-2", "satisfied": "passes('ALL-001')"}
    pack = compiled(graded("a"), graded("b", serves=["BAS-1", other]), rules=[rule("ALL-001", "a == 'full'")])
    found = {each.element.id: each.rules for each in gaps({"a": "no", "b": "half"}, pack=pack)}
    assert found == {"BAS-1": (), "BAS-2": ("ALL-001",)}


def test_a_rule_that_is_passed_is_behind_nothing() -> None:
    assert only({"one": "full", "two": "half"}, "BAS-2").findings == ()


def fingerprint(given_answers: dict[str, Any], name: str) -> str:
    return next(each.fingerprint for each in report(PACK, given_answers).findings if each.rule == name)


def test_a_planned_fix_is_still_behind_the_gap() -> None:
    planned = Decision(rule="ALL-002", kind=DecisionKind.FIX_PLANNED, reason="Soon.")
    decisions = {fingerprint({"three": "no"}, "ALL-002"): planned}
    assert only({"three": "no"}, "SRE-1", **decisions).rules == ("ALL-002",)


def test_a_dismissed_finding_is_not_behind_the_gap() -> None:
    gone = Decision(rule="ALL-002", kind=DecisionKind.DISMISSED, reason="No.", approver="Mara Lind")
    decisions = {fingerprint({"three": "no"}, "ALL-002"): gone}
    assert only({"three": "no"}, "SRE-1", **decisions).findings == ()


ROWS = compiled(
    table("rows", {"target": "percent"}, serves="BAS-1", satisfied="passes('ALL-001')"),
    rules=[rule("ALL-001", "row.target < 100.0", for_each="rows", effort="M")],
)


def test_a_rule_that_fails_in_two_rows_is_sized_once() -> None:
    gap = only({"rows": [{"target": 100}, {"target": 100}]}, "BAS-1", pack=ROWS)
    assert (len(gap.findings), gap.rules, gap.effort) == (2, ("ALL-001",), Effort(Fraction(1), Fraction(5)))


def test_what_one_call_has_sized_the_next_does_not() -> None:
    result = report(PACK, {})
    finder, now = GapFinder(PACK.pack, result), Projection.of(result, PACK.pack)
    finder.gaps(("SRE-1",), now)
    (again,) = finder.gaps(("SRE-1",), now)
    assert again.effort == Effort()


@pytest.mark.parametrize(
    ("effort", "days"), [("S", (Fraction(1, 8), 1)), ("M", (1, 5)), ("L", (5, 20))], ids=["hours", "days", "weeks"]
)
def test_a_rule_takes_hours_days_or_weeks(effort: str, days: tuple[Fraction, Fraction]) -> None:
    pack = compiled(graded("a", serves="BAS-1"), rules=[rule("ALL-001", "a == 'full'", effort=effort)])
    found = only({"a": "half"}, "BAS-1", pack=pack).effort
    assert (found.fewest_days, found.most_days) == days


def test_an_element_that_no_question_serves_is_a_gap_that_nothing_sizes() -> None:
    pack = compiled(graded("a", serves="BAS-1"), elements=[element("BAS-1"), element("BAS-2")])
    assert only({"a": "full"}, "BAS-2", pack=pack).effort == Effort(unsized=1)
