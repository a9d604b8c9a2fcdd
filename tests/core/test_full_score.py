"""What an answer still needs for a full score: each part of its condition that does not hold, by its shape."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.compiled import CompiledPack
from app.core.full_score import FullScore, Lack, Missing, conjuncts
from tests.builders import GRADES, accepted, assessment, compiled, graded, parts, question, report, rule, table

COLUMNS = {"name": "text", "share": "percent", "remark": "text?"}


def missing(pack: CompiledPack, name: str, answers: dict[str, Any], **decisions: Any) -> list[Missing]:
    found = report(pack, answers, **decisions)
    given = assessment(pack, answers, **decisions)
    return list(FullScore(pack).missing(pack.pack.questions[name], found, given))


def of(asked: dict[str, Any], value: Any, *others: dict[str, Any], **keys: Any) -> list[Missing]:
    answers = {asked["id"]: value, **keys.pop("answers", {})}
    return missing(compiled(asked, *others, **keys), asked["id"], answers)


def test_a_full_answer_lacks_nothing() -> None:
    assert of(graded("a"), "full") == []


def test_a_choice_lacks_the_choice_that_counts() -> None:
    assert of(graded("a"), "half") == [Missing(Lack.OPTION, ("Full",))]


def test_one_of_several_choices_is_named_with_all_of_them() -> None:
    asked = graded("a", satisfied="a in ['full', 'half']", partial=None)
    assert of(asked, "no") == [Missing(Lack.OPTION, ("Full", "Half"))]


def test_a_table_lacks_cells_row_by_row() -> None:
    asked = table("t", COLUMNS, satisfied="complete('t')")
    value = [{"name": "One", "share": 3}, {"name": "Two"}, {"remark": "Third"}]
    assert of(asked, value) == [
        Missing(Lack.CELLS, ("Share",), "Two"),
        Missing(Lack.CELLS, ("Name", "Share"), "Third"),
    ]


def test_a_table_without_a_condition_lacks_cells_too() -> None:
    assert of(table("t", COLUMNS), [{"name": "One"}]) == [Missing(Lack.CELLS, ("Share",), "One")]


def test_a_group_lacks_fields() -> None:
    asked = question("g", "group", fields=parts(COLUMNS), satisfied="complete('g')")
    assert of(asked, {"name": "One"}) == [Missing(Lack.CELLS, ("Share",))]


def test_a_table_lacks_rows() -> None:
    asked = table("t", COLUMNS, satisfied="size(t) >= 2")
    assert of(asked, [{"name": "One"}]) == [Missing(Lack.ROWS, number=2)]


def test_several_choices_are_counted() -> None:
    asked = question("m", "multi", options=GRADES, satisfied="size(m) >= 2")
    assert of(asked, ["full"]) == [Missing(Lack.ITEMS, number=2)]


def test_a_figure_is_too_low() -> None:
    asked = question("n", "percent", satisfied="n >= 80.0 && n <= 100.0")
    assert of(asked, 20) == [Missing(Lack.LEAST, number=80, unit="%")]


def test_a_field_is_empty() -> None:
    asked = question("g", "group", fields=parts({"name": "text", "more": "text?"}), satisfied="has(g.more)")
    assert of(asked, {"name": "One"}) == [Missing(Lack.FILLED, row="More")]


def test_a_yes_is_needed() -> None:
    assert of(question("b", satisfied="b"), False) == [Missing(Lack.YES)]


def test_a_text_is_too_short() -> None:
    asked = question("w", "markdown", satisfied="words(w) >= 5")
    assert of(asked, "Too short.") == [Missing(Lack.WORDS, number=5)]


def test_evidence_is_needed() -> None:
    asked = question("a", evidence={"what": "A report"}, satisfied="a && evidence('a')")
    assert of(asked, True) == [Missing(Lack.EVIDENCE)]


def test_a_day_lies_too_far_back() -> None:
    asked = question("d", "date", satisfied="age(d) <= 30.0")
    assert of(asked, "2026-01-01") == [Missing(Lack.AGE, number=30)]


def test_a_row_of_a_kind_is_needed() -> None:
    columns = [{"id": "kind", "type": "single", "title": "Kind", "options": GRADES}]
    asked = question("t", "table", columns=columns, satisfied="t.exists(r, r.kind == 'full')")
    assert of(asked, [{"kind": "no"}]) == [Missing(Lack.ROW, ("Kind: Full",))]


def test_a_rule_that_fails_is_named() -> None:
    asked = graded("a", satisfied="passes('ALL-001')", partial=None)
    found = of(asked, "no", rules=[rule("ALL-001", "a != 'no'", question="a")])
    assert found == [Missing(Lack.RULE, rule="ALL-001")]


def test_an_accepted_risk_is_as_good_as_a_rule_that_passes() -> None:
    asked = graded("a", satisfied="passes('ALL-001')", partial=None)
    pack = compiled(asked, rules=[rule("ALL-001", "a != 'no'", question="a")])
    (finding,) = report(pack, {"a": "no"}).findings
    assert missing(pack, "a", {"a": "no"}, **{finding.fingerprint: accepted("ALL-001")}) == []


def test_another_question_that_is_open_is_named() -> None:
    asked = graded("a", satisfied="given('b')", partial=None)
    assert of(asked, "full", graded("b")) == [Missing(Lack.ANSWER, question="b")]


def test_a_condition_of_another_shape_that_waits_names_what_it_waits_for() -> None:
    asked = graded("a", satisfied="a == 'full' ? b == 'full' : b == 'half'", partial=None)
    assert of(asked, "full", graded("b")) == [Missing(Lack.ANSWER, question="b")]


def test_a_condition_of_another_shape_is_said_to_be_one() -> None:
    asked = graded("a", satisfied="a == 'full' || a == 'half'", partial=None)
    assert of(asked, "no") == [Missing(Lack.OTHER)]


def test_a_none_needs_another_answer() -> None:
    options = [{"id": "some", "title": "Some"}, {"id": "nothing", "title": "Nothing", "none": True}]
    assert of(question("s", "single", options=options), "nothing") == [Missing(Lack.NOT_OPTION, ("Nothing",))]


def test_an_open_question_lacks_nothing_but_an_answer() -> None:
    pack = compiled(graded("a"))
    assert missing(pack, "a", {}) == []


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("a", ("a",)),
        ("a && b", ("a", "b")),
        ("f(a && b) && c", ("f(a && b)", "c")),
        ("a == '&&' && b", ("a == '&&'", "b")),
        ("a && b || c", ("a && b || c",)),
        ("a ? b : c && d", ("a ? b : c && d",)),
    ],
)
def test_a_condition_is_taken_apart_between_its_outermost_ands(condition: str, found: tuple[str, ...]) -> None:
    assert conjuncts(condition) == found
