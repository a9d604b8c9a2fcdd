"""Decisions on findings: when they hold, what they settle, and the report with and without them."""

# ruff: noqa: E501 - one case a line reads better than a table torn apart
from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from app.core.assessment import Decision, DecisionKind
from app.core.evaluation.findings import is_active
from app.core.evaluation.fingerprints import fingerprint
from app.core.evaluation.report import FindingPlace, Verdict
from tests.builders import DAY, accepted, compiled, graded, only_finding, question, report, rule, score_of, table

PACK = compiled(
    question("a", satisfied="passes('ALL-001')", partial="given('a')", serves="BAS-1"),
    rules=[rule("ALL-001", "a")],
)
PLACE = fingerprint("ALL-001", FindingPlace("a"))


def decision(kind: DecisionKind, **keys: Any) -> Decision:
    return Decision(rule="ALL-001", kind=kind, reason="So be it.", **keys)


@pytest.mark.parametrize(
    ("taken", "active"),
    [
        (None, False),
        (accepted("ALL-001"), True),
        (accepted("ALL-001", until="2026-11-01"), True),
        (accepted("ALL-001", until="2026-10-31"), False),
        (accepted("ALL-001", until=""), False),
        (accepted("ALL-001", approver=""), False),
        (decision(DecisionKind.DISMISSED, approver="Mara"), True),
        (decision(DecisionKind.DISMISSED), False),
        (decision(DecisionKind.FIX_PLANNED, approver="Mara", until="2027-01-01"), False),
    ],
)
def test_when_a_decision_holds(taken: Decision | None, active: bool) -> None:
    assert is_active(taken, DAY) is active


@pytest.mark.parametrize("until", ["2026-02-30", "soon", "2026-1-1"])
def test_a_decision_ends_on_a_day_that_exists(until: str) -> None:
    with pytest.raises(ValidationError):
        accepted("ALL-001", until=until)


@pytest.mark.parametrize(
    ("taken", "verdict", "without", "score", "strict"),
    [
        ({}, "blocked", "blocked", 0.35, 0.35),
        ({PLACE: accepted("ALL-001")}, "ready", "blocked", 0.7, 0.35),
        ({PLACE: accepted("ALL-001", until="2026-10-31")}, "blocked", "blocked", 0.35, 0.35),
        ({PLACE: decision(DecisionKind.FIX_PLANNED, approver="Mara")}, "blocked", "blocked", 0.35, 0.35),
        ({PLACE: decision(DecisionKind.DISMISSED, approver="Mara")}, "ready", "ready", 0.35, 0.35),
    ],
)
def test_the_report_with_and_without_accepted_risks(
    taken: dict[str, Decision], verdict: str, without: str, score: float, strict: float
) -> None:
    result = report(PACK, {"a": False}, **taken)
    assert (result.readiness.verdict, result.without_accepted_risk.verdict) == (verdict, without)
    assert float(result.readiness.score.low) == pytest.approx(score)
    assert float(result.without_accepted_risk.score.low) == pytest.approx(strict)


def test_every_failing_place_must_be_accepted() -> None:
    rows = table("rows", {"target": "percent"}, satisfied="passes('ALL-001')", serves="BAS-1")
    pack = compiled(rows, rules=[rule("ALL-001", "row.target < 100.0", for_each="rows")])
    answers = {"rows": [{"target": 100}, {"target": 100}]}
    first, second = [each.fingerprint for each in report(pack, answers).findings]
    assert score_of(report(pack, answers, **{first: accepted("ALL-001")}), "BAS-1") == (0, 0)
    both = {first: accepted("ALL-001"), second: accepted("ALL-001")}
    assert score_of(report(pack, answers, **both), "BAS-1") == (1, 1)


def test_a_decision_whose_finding_is_gone_is_named() -> None:
    assert report(PACK, {"a": True}, **{PLACE: accepted("ALL-001")}).settled_decisions == (PLACE,)


def test_a_warning_does_not_block() -> None:
    pack = compiled(graded("a"), rules=[rule("ALL-001", "a == 'full'", severity="warning")])
    assert report(pack, {"a": "no"}).readiness.verdict is Verdict.READY


def test_a_fingerprint_outlives_other_words_and_another_order() -> None:
    questions = [question("a"), question("b")]
    rules = [rule("ALL-001", "b && a")]
    worded = [rule("ALL-001", "b && a", message="Other words.", title="Other", severity="warning")]
    one = only_finding(report(compiled(*questions, rules=rules), {"a": False, "b": True}))
    other = only_finding(report(compiled(*reversed(questions), rules=worded), {"a": False, "b": True}))
    assert one.fingerprint == other.fingerprint
    assert one.place == FindingPlace("b")


@pytest.mark.parametrize(
    "other",
    [("ALL-002", FindingPlace("a", "r1", "x")), ("ALL-001", FindingPlace("b", "r1", "x")), ("ALL-001", FindingPlace("a", "r2", "x")), ("ALL-001", FindingPlace("a", "r1"))],
)  # fmt: skip
def test_each_part_of_a_place_tells_fingerprints_apart(other: tuple[str, FindingPlace]) -> None:
    assert fingerprint(*other) != fingerprint("ALL-001", FindingPlace("a", "r1", "x"))


def test_a_fingerprint_is_stable() -> None:
    assert fingerprint("SLM-012", FindingPlace("slm.agreements", "r1", "target")) == "67d8a129d120"
