"""Where findings stand to a question, and which rules read it."""

from __future__ import annotations

from app.core.compiled import CompiledPack
from app.core.finding_links import findings_at, findings_elsewhere, other_places, rules_reading
from tests.builders import compiled, graded, report, rule


def shop() -> CompiledPack:
    return compiled(
        graded("a"),
        graded("b"),
        rules=[
            rule("ALL-001", "a != b", question="b"),
            rule("ALL-002", "b != 'no'", question="b", severity="warning"),
        ],
    )


BOTH = {"a": "no", "b": "no"}


def test_findings_stand_at_their_question_errors_first() -> None:
    assert [each.rule for each in findings_at(report(shop(), BOTH), "b")] == ["ALL-001", "ALL-002"]


def test_nothing_stands_at_another_question() -> None:
    assert findings_at(report(shop(), BOTH), "a") == ()


def test_a_finding_elsewhere_reads_this_answer_too() -> None:
    pack = shop()
    assert [each.rule for each in findings_elsewhere(report(pack, BOTH), pack, "a")] == ["ALL-001"]


def test_a_question_that_sets_the_scope_is_no_cause() -> None:
    scope = graded("a", scope=True, satisfied=None, partial=None)
    pack = compiled(scope, graded("b"), rules=[rule("ALL-001", "a != b", question="b")])
    assert findings_elsewhere(report(pack, BOTH), pack, "a") == ()


def test_the_cause_may_lie_at_the_other_question() -> None:
    pack = shop()
    (first, _second) = findings_at(report(pack, BOTH), "b")
    assert other_places(first, pack) == ("a",)


def test_the_rules_that_read_a_question_are_listed() -> None:
    assert [each.id for each in rules_reading(shop(), "b")] == ["ALL-001", "ALL-002"]
