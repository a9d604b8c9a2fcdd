"""What stands behind a gap, and the work that is known of it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from app.core.roadmap.model import Effort
from app.core.roadmap.plan import plan_roadmap
from tests.builders import accepted, assessment, graded, make_pack, report, rule
from tests.core.roadmap.small_roadmap import ANSWERS, PACK, gap, planned, small_pack, step, with_roadmap


def names(things: tuple[Any, ...]) -> list[str]:
    return [each.id for each in things]


def test_an_open_question_is_behind_its_element() -> None:
    assert names(gap("SRE-2.1", planned()).questions) == ["s21"]


def test_an_answer_that_scores_less_than_1_falls_short() -> None:
    assert names(gap("SRE-1.2", planned()).falling_short) == ["s12"]


def test_an_open_question_does_not_fall_short() -> None:
    assert gap("SRE-2.1", planned()).falling_short == ()


def test_a_finding_at_a_question_is_behind_what_it_serves() -> None:
    assert gap("SRE-1.2", planned()).rules == ("ALL-001",)


def test_a_finding_elsewhere_is_behind_what_names_its_rule() -> None:
    found = gap("BAS-2", planned()).findings
    assert [(each.rule, each.place.question) for each in found] == [("ALL-002", "b1")]


def test_a_finding_whose_risk_is_accepted_is_behind_nothing() -> None:
    (fingerprint,) = (each.fingerprint for each in report(PACK, ANSWERS).findings if each.rule == "ALL-001")
    settled = assessment(PACK, ANSWERS, **{fingerprint: accepted("ALL-001")})
    result = report(PACK, ANSWERS, **settled.decisions)
    assert gap("SRE-1.2", plan_roadmap(PACK.pack, result, settled)).findings == ()


def test_a_gap_gains_what_its_element_carries() -> None:
    assert gap("SRE-1.2", planned()).points == Fraction(25, 6)


@pytest.mark.parametrize(
    ("element", "effort"),
    [
        ("SRE-1.2", Effort(Fraction(1), Fraction(5), 0, 0)),
        ("SRE-2.1", Effort(minutes=7)),
        ("BAS-2", Effort(Fraction(1, 8), Fraction(1), 0, 0)),
        ("NTH-1", Effort(minutes=3)),
    ],
)
def test_effort_is_that_of_the_rules_and_the_minutes_of_the_questions(element: str, effort: Effort) -> None:
    assert gap(element, planned()).effort == effort


def test_a_gap_that_nothing_sizes_is_counted() -> None:
    assert gap("SRE-1.1", planned({**ANSWERS, "s11": "no"})).effort == Effort(unsized=1)


def test_the_whole_effort_is_the_sum() -> None:
    assert planned().effort == Effort(Fraction(9, 8), Fraction(6), 10, 0)


SHARED = make_pack(
    graded("one", serves=["SRE-1", "SRE-2"], satisfied="one == 'full' && passes('ALL-001')"),
    graded("two", serves=["SRE-1", "SRE-2"]),
    rules=[rule("ALL-001", "one != 'half'", effort="L")],
)


def test_a_question_and_a_rule_are_counted_at_the_first_gap_only() -> None:
    phases = [{"id": "only", "title": "Only", "weeks": [1, 1], "steps": ["SRE-1", "SRE-2"]}]
    roadmap = planned({"one": "half"}, pack=with_roadmap(SHARED, {"phases": phases}))
    first, second = (step(name, roadmap).effort for name in ("SRE-1", "SRE-2"))
    assert (first, second) == (Effort(Fraction(5), Fraction(20), 3, 0), Effort())


def test_conditions_for_one_element_explain_a_gap_that_nothing_else_does() -> None:
    own = {"element": "SRE-1.1", "satisfied": "s11 == 'full' && s12 == 'full'"}
    pack = small_pack({"s11": graded("s11", serves=own)})
    assert names(gap("SRE-1.1", planned({**ANSWERS, "s12": "no"}, pack=pack)).falling_short) == ["s11"]
