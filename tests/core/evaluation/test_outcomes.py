"""How each rule ended: passed, failed, still open, or about nothing that there is."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.compiled import CompiledPack
from app.core.evaluation.engine import Evaluation, evaluate
from tests.builders import DAY, assessment, compiled, question, report, rule, table
from tests.core.prose.prose_packs import prose_rule

WAIVED = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}
RULES = (
    rule("ALL-001", "a"),
    rule("ALL-002", "a || b"),
    rule("ALL-003", "most < 10.0", when="a"),
    rule("ALL-004", "row.share < 50.0", for_each="parts"),
    rule("ALL-005", "answered('b')"),
    rule("ALL-006", "most < 5.0", enabled=False),
)
PACK = compiled(
    question("a"),
    question("b", not_applicable=True),
    question("most", "number", ask_if="a"),
    table("parts", {"share": "percent?"}, absent="We have no parts."),
    rules=RULES,
)


def states(answers: dict[str, Any], pack: CompiledPack = PACK) -> dict[str, str]:
    return {name: str(state) for name, state in report(pack, answers).rules.items()}


@pytest.mark.parametrize(
    ("answers", "rule_id", "state"),
    [
        ({"a": True}, "ALL-001", "passed"),
        ({"a": False}, "ALL-001", "failed"),
        ({}, "ALL-001", "open"),
        ({"a": True}, "ALL-002", "passed"),
        ({"a": False}, "ALL-002", "open"),
        ({"a": False, "b": WAIVED}, "ALL-002", "not_applicable"),
        ({"a": False}, "ALL-003", "not_applicable"),
        ({"a": True}, "ALL-003", "open"),
        ({"a": True, "most": 12}, "ALL-003", "failed"),
        ({"parts": []}, "ALL-004", "not_applicable"),
        ({"parts": {"absent": True}}, "ALL-004", "not_applicable"),
        ({"parts": [{"share": None}]}, "ALL-004", "not_applicable"),
        ({"parts": [{"share": None}, {"share": 20}]}, "ALL-004", "passed"),
        ({"parts": [{"share": None}, {"share": 60}]}, "ALL-004", "failed"),
        ({}, "ALL-004", "open"),
        ({"b": False}, "ALL-005", "passed"),
        ({}, "ALL-005", "failed"),
    ],
)
def test_a_rule_ends_in_a_state(answers: dict[str, Any], rule_id: str, state: str) -> None:
    assert states(answers)[rule_id] == state


def test_a_rule_that_is_switched_off_has_no_state() -> None:
    assert "ALL-006" not in states({"a": True})


def test_a_rule_with_a_fault_has_not_passed() -> None:
    pack = compiled(question("a", "number"), rules=[rule("ALL-001", "[1.0, 2.0][int(a)] > 0.0")])
    assert states({"a": 7}, pack) == {"ALL-001": "not_applicable"}


TEXTS = compiled(
    question("a"),
    question("story", "markdown", ask_if="a", not_applicable=True),
    rules=[prose_rule("ALL-009", "phrases", read=["story"], phrases=["soon"])],
)


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({"a": True}, "open"),
        ({"a": False}, "not_applicable"),
        ({"a": True, "story": WAIVED}, "not_applicable"),
        ({"a": True, "story": "We will do it soon."}, "failed"),
        ({"a": True, "story": "It is done."}, "passed"),
    ],
)
def test_a_rule_over_text_passes_where_there_is_text_to_read(answers: dict[str, Any], state: str) -> None:
    assert states(answers, TEXTS) == {"ALL-009": state}


@pytest.mark.parametrize(
    ("before", "after"),
    [({}, {"a": True}), ({"a": True, "most": 12}, {"a": False, "most": 12}), ({"a": False}, {"a": False, "b": WAIVED})],
)
def test_after_a_change_the_states_are_those_of_a_full_evaluation(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    evaluation = Evaluation(PACK, assessment(PACK, before), DAY)
    evaluation.report()
    changed = assessment(PACK, after)
    evaluation.update(changed)
    assert evaluation.report().rules == evaluate(PACK, changed, DAY).rules
