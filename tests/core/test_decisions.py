"""Taking a decision on a finding: what each kind needs, and what is kept of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.assessment import Decision, DecisionKind
from app.core.decisions import decision_on
from app.core.errors import InputError
from app.core.evaluation.findings import is_active
from tests.builders import DAY, compiled, only_finding, question, report, rule

PACK = compiled(question("a"), rules=[rule("ALL-001", "a")])
FINDING = only_finding(report(PACK, {"a": False}))
FIX, ACCEPT, DISMISS = DecisionKind.FIX_PLANNED, DecisionKind.RISK_ACCEPTED, DecisionKind.DISMISSED
WHOLE: dict[str, Any] = {"reason": "Replaced in March.", "approver": "Mara Lind", "until": "2027-01-31", "as_of": DAY}


def taken(kind: DecisionKind, **keys: Any) -> Decision:
    return decision_on(FINDING, kind, **{**WHOLE, **keys})


def refused(kind: DecisionKind, **keys: Any) -> str:
    with pytest.raises(InputError) as caught:
        taken(kind, **keys)
    return caught.value.message


@pytest.mark.parametrize("kind", DecisionKind)
def test_a_decision_keeps_its_kind(kind: DecisionKind) -> None:
    assert taken(kind).kind is kind


def test_a_decision_names_the_rule_of_its_finding() -> None:
    assert taken(ACCEPT).rule == "ALL-001"


def test_who_asks_is_who_takes_it_down() -> None:
    kept = taken(ACCEPT, author="Bo", at="2026-11-01T09:00:00Z")
    assert (kept.requester, kept.author, kept.at) == ("Bo", "Bo", "2026-11-01T09:00:00Z")


def test_blanks_around_what_is_typed_are_not_kept() -> None:
    kept = taken(ACCEPT, reason=" Small. ", approver="\tMara\n", until=" 2027-01-31 ")
    assert (kept.reason, kept.approver, kept.until) == ("Small.", "Mara", "2027-01-31")


@pytest.mark.parametrize("kind", DecisionKind)
@pytest.mark.parametrize("reason", ["", "  \n"])
def test_every_decision_needs_a_reason(kind: DecisionKind, reason: str) -> None:
    assert refused(kind, reason=reason) == "A decision needs a reason."


@pytest.mark.parametrize("kind", [ACCEPT, DISMISS])
@pytest.mark.parametrize("approver", ["", " "])
def test_what_settles_a_finding_needs_an_approver(kind: DecisionKind, approver: str) -> None:
    assert refused(kind, approver=approver) == "Accepting a risk or dismissing a finding needs an approver."


def test_a_planned_fix_needs_no_approver() -> None:
    assert taken(FIX, approver="").approver == ""


@pytest.mark.parametrize("until", ["", " "])
def test_an_accepted_risk_needs_a_last_day(until: str) -> None:
    assert refused(ACCEPT, until=until) == "An accepted risk needs a last day."


@pytest.mark.parametrize("kind", [FIX, DISMISS])
def test_other_decisions_need_no_last_day(kind: DecisionKind) -> None:
    assert taken(kind, until="").until == ""


@pytest.mark.parametrize("kind", DecisionKind)
def test_a_last_day_must_not_have_passed(kind: DecisionKind) -> None:
    assert refused(kind, until="2026-10-31") == "The last day, 2026-10-31, has passed already."


def test_today_may_be_the_last_day() -> None:
    assert taken(ACCEPT, until=DAY.isoformat()).until == "2026-11-01"


@pytest.mark.parametrize("until", ["soon", "2027-02-30", "2027-1-31", "31.01.2027", "20270131", "2027-W04-7", "0"])
def test_a_last_day_that_is_none_says_how_to_write_one(until: str) -> None:
    assert refused(ACCEPT, until=until) == f"'{until}' is not a date; write it like 2026-11-02."


@pytest.mark.parametrize(("part", "most"), [("reason", 4000), ("approver", 200), ("at", 40)])
def test_what_is_too_long_is_named(part: str, most: int) -> None:
    said = refused(ACCEPT, **{part: "x" * (most + 1)})
    assert said == f"The decision cannot be kept: {part}: string should have at most {most} characters."


@given(st.dates(min_value=DAY))
def test_an_accepted_risk_holds_on_the_day_it_is_taken(until: date) -> None:
    assert is_active(taken(ACCEPT, until=until.isoformat()), DAY)


@given(st.text(), st.text(), st.text(max_size=12), st.sampled_from(DecisionKind))
def test_whatever_is_typed_is_kept_or_refused_in_a_sentence(
    reason: str, approver: str, until: str, kind: DecisionKind
) -> None:
    try:
        kept = taken(kind, reason=reason, approver=approver, until=until)
    except InputError as error:
        assert error.message.endswith(".")
    else:
        assert kept.reason == reason.strip()
