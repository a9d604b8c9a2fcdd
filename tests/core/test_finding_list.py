"""Findings filtered, grouped and copied."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from app.core.assessment import Decision, DecisionKind
from app.core.evaluation.report import Finding, FindingPlace
from app.core.finding_list import (
    Grouping,
    Standing,
    Wanted,
    as_markdown,
    counted,
    filtered,
    follower,
    grouped,
    listed,
)
from app.core.framework import Effort, Family, Severity
from app.core.pack import Pack
from tests.builders import graded, make_pack, rule


@pytest.fixture(scope="module")
def pack() -> Pack:
    rules = [rule("BAS-001", "bas.a == 'full'")]
    return make_pack(graded("bas.a", serves="BAS-1"), graded("sre.b", serves="SRE-1"), graded("free.c"), rules=rules)


def finding(name: str, severity: Severity = Severity.WARNING, question: str = "bas.a", **keys: object) -> Finding:
    made = Finding(
        name,
        "BAS-001",
        severity,
        Family.POLICY,
        "A *title*",
        f"The message of {name}.",
        "Why.",
        "Mend it.",
        Effort.S,
        (),
        FindingPlace(question),
        Fraction(0),
    )
    return replace(made, **keys)  # type: ignore[arg-type]


def decided(kind: DecisionKind, *, active: bool) -> dict[str, object]:
    return {"decision": Decision(rule="BAS-001", kind=kind, reason="Agreed."), "decision_active": active}


def names(found: list[object]) -> list[str]:
    return [each.finding.fingerprint for each in found]  # type: ignore[attr-defined]


def test_open_ones_come_without_those_decided(pack: Pack) -> None:
    rows = listed([finding("a"), finding("b", **decided(DecisionKind.DISMISSED, active=True))], pack)
    assert names(filtered(rows, Wanted())) == ["a"]


def test_a_planned_fix_stands_by_itself(pack: Pack) -> None:
    rows = listed(
        [
            finding("a", **decided(DecisionKind.FIX_PLANNED, active=False)),
            finding("b", **decided(DecisionKind.DISMISSED, active=True)),
        ],
        pack,
    )
    assert names(filtered(rows, Wanted(Standing.PLANNED))) == ["a"]
    assert names(filtered(rows, Wanted(Standing.SETTLED))) == ["b"]


def test_the_counts_add_up(pack: Pack) -> None:
    rows = listed(
        [
            finding("a"),
            finding("b"),
            finding("c", **decided(DecisionKind.FIX_PLANNED, active=False)),
            finding("d", **decided(DecisionKind.RISK_ACCEPTED, active=True)),
            finding("e", **decided(DecisionKind.RISK_ACCEPTED, active=False)),
        ],
        pack,
    )
    assert [counted(rows)[each] for each in Standing] == [3, 1, 1, 5]


@pytest.mark.parametrize(
    ("at", "left", "found"),
    [(1, "acd", "c"), (1, "ad", "d"), (3, "abc", "c"), (0, "bcd", "b"), (2, "", ""), (1, "abcd", "b")],
)
def test_the_next_one_that_is_left_follows(at: int, left: str, found: str) -> None:
    assert follower("abcd", at, set(left)) == found


def test_an_acceptance_that_ended_leaves_it_open(pack: Pack) -> None:
    rows = listed([finding("a", **decided(DecisionKind.RISK_ACCEPTED, active=False))], pack)
    assert names(filtered(rows, Wanted())) == ["a"]


def test_severities_areas_and_words_are_joined(pack: Pack) -> None:
    rows = listed(
        [
            finding("a", Severity.ERROR),
            finding("b", Severity.ERROR, "sre.b"),
            finding("c", Severity.WARNING, "sre.b"),
        ],
        pack,
    )
    wanted = Wanted(severities=frozenset({"error"}), areas=frozenset({"SRE"}), text="MESSAGE of")
    assert names(filtered(rows, wanted)) == ["b"]


def test_every_word_has_to_be_there(pack: Pack) -> None:
    assert filtered(listed([finding("a")], pack), Wanted(text="message nowhere")) == []


def test_areas_stand_in_the_order_of_the_pack_and_those_without_last(pack: Pack) -> None:
    rows = listed([finding("a", question="free.c"), finding("b", question="sre.b"), finding("c")], pack)
    assert [each.key for each in grouped(rows, Grouping.AREA, pack)] == ["BAS", "SRE", ""]


def test_errors_are_grouped_before_warnings(pack: Pack) -> None:
    rows = listed([finding("a"), finding("b", Severity.ERROR)], pack)
    assert [each.key for each in grouped(rows, Grouping.SEVERITY, pack)] == ["error", "warning"]


def test_a_copy_is_literal_markdown(pack: Pack) -> None:
    text = as_markdown(listed([finding("a")], pack), pack)
    assert text.splitlines()[0] == "- **BAS-001 (warning)** A \\*title\\*"
    assert "Fix: Mend it." in text
