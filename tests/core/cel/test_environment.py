"""Conditions: what compiles, what they depend on, unknown beside fault, and errors that say where."""

# ruff: noqa: E501 - one case a line reads better than a table torn apart
from __future__ import annotations

from typing import Any

import pytest

from app.core.cel.environment import Compiled, ConditionError, Environment, Status
from app.core.cel.schema import build_schema
from tests.builders import graded, make_pack, parts, question, table

PACK = make_pack(
    question("load", "number"),
    question("load.peak", "number"),
    graded("review"),
    question("uses", "multi", options=[{"id": "logs", "title": "Logs"}, {"id": "traces", "title": "Traces"}]),
    question("limit", "group", fields=parts({"unit": "text", "most": "number", "from": "date"})),
    question("owner", "person"),
    table("rows", {"target": "percent", "agreed": "boolean", "kind": "text", "window": "duration", "who": "person"}),
)
ENVIRONMENT = Environment(build_schema(PACK.questions.values()))


def kept(name: str, value: Any) -> Any:
    return ENVIRONMENT.schema.to_cel(PACK.questions[name], value)


ROWS = [{"id": "r1", "target": 99.5, "window": "28d", "who": {"name": "Mara"}}, {"id": "r2", "agreed": True}]
VALUES = {
    "load": kept("load", 3),
    "load.peak": kept("load.peak", 7),
    "uses": kept("uses", ["logs"]),
    "limit": kept("limit", {"unit": "ms"}),
    "rows": kept("rows", ROWS),
    "row": kept("rows", ROWS)[0],
}


def status(text: str, row_of: str | None = None, boolean: bool = True) -> Status | bool:
    """True or false, or how else it ended."""
    compiled = ENVIRONMENT.compile(text, row_of=row_of, boolean=boolean)
    outcome = ENVIRONMENT.evaluate(compiled, ENVIRONMENT.activation(VALUES))
    return outcome.value if outcome.status is Status.VALUE else outcome.status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("load > 2.0", True),
        ("load.peak > 8.0", False),
        ("'logs' in uses", True),
        ("limit.unit == 'ms'", True),
        ("has(limit.most)", False),
        ("limit.most == null", True),
        ("rows[0].window == days(28.0)", True),
        ("rows[0].who.name == 'Mara'", True),
        ("has(rows[1].who)", False),
        ("rows.exists(each, each.target == null)", True),
        ("sum(rows.map(each, each.target)) == 99.5", True),
        ("rows.exists(load, load.target > 1.0) && load == 3.0", True),
        ("'aaa'.matches('^a+$')", True),
    ],
)
def test_answers_become_typed_values(text: str, expected: bool) -> None:
    assert status(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "review == 'full'",
        "limit.most > 1.0",
        "rows[1].target < 100.0",
        "rows[0].agreed",
        "days(rows[1].target) > 1.0",
        "review == 'full' && load > 2.0",
        "answered('load')",
    ],
)
def test_a_missing_answer_and_an_empty_cell_are_unknown(text: str) -> None:
    assert status(text) is Status.UNKNOWN


@pytest.mark.parametrize(
    ("text", "expected"), [("review == 'full' && load > 9.0", False), ("load > 2.0 || review == 'x'", True)]
)
def test_what_is_known_settles_it_beside_the_unknown(text: str, expected: bool) -> None:
    assert status(text) is expected


LOOPS = "rows.all(a, rows.all(b, rows.all(c, true)))"


@pytest.mark.parametrize("text", ["1 / 0 == 1", "rows[5].target > 1.0", "timestamp('x') == timestamp('y')"])
def test_a_broken_condition_is_a_fault(text: str) -> None:
    assert status(text) is Status.FAULT


def test_a_runaway_loop_ends_as_a_fault() -> None:
    many = kept("rows", [{"id": f"r{n}"} for n in range(100)])
    compiled = ENVIRONMENT.compile(LOOPS)
    assert ENVIRONMENT.evaluate(compiled, ENVIRONMENT.activation({"rows": many})).status is Status.FAULT


@pytest.mark.parametrize(
    ("text", "code", "sentence", "line", "column"),
    [
        ("lod > 1.0", "unknown-question", "There is no question or function 'lod'. Did you mean 'load'?", 1, 1),
        ("load > 1.0 && load.pea > 1.0", "unknown-question", "There is no question or function 'load.pea'. Did you mean 'load.peak'?", 1, 15),
        ("load > 1.0 && summ([1.0]) > 1.0", "unknown-question", "There is no question or function 'summ'. Did you mean 'sum'?", 1, 15),
        ("row.target > 1.0", "unknown-question", "There is no row here: 'row' needs a rule with for_each.", 1, 1),
        ("load > 1", "type-mismatch", "Numbers are written with a decimal point: 100.0, not 100.", 1, 6),
        ("load > 'a'", "type-mismatch", "'>' does not work with these types: number, text.", 1, 6),
        ("load", "type-mismatch", "A condition must be true or false; this one gives a number.", 1, 1),
        ("rows", "type-mismatch", "A condition must be true or false; this one gives a list.", 1, 1),
        ("limit", "type-mismatch", "A condition must be true or false; this one gives a row or group.", 1, 1),
        ("load > 1.0 &&\n  limit.mos > 1.0", "unknown-field", "'limit' has no field or column 'mos'.", 2, 8),
        ("rows.all(each, each.x > 1.0)", "unknown-field", "'rows' has no field or column 'x'.", 1, 20),
        ("answered(review)", "state-argument", "answered() takes the id itself, in quotes.", 1, 1),
        ("passes('A' + 'B')", "state-argument", "passes() takes the id itself, in quotes.", 1, 1),
    ],
)  # fmt: skip
def test_an_error_says_what_and_where(text: str, code: str, sentence: str, line: int, column: int) -> None:
    with pytest.raises(ConditionError) as caught:
        ENVIRONMENT.compile(text)
    error = caught.value
    assert (error.code, error.message, error.line, error.column) == (code, sentence, line, column)


def test_a_syntax_error_stands_where_the_reading_stopped() -> None:
    with pytest.raises(ConditionError) as caught:
        ENVIRONMENT.compile("load > * 2.0")
    assert (caught.value.code, caught.value.line, caught.value.column) == ("syntax", 1, 8)


def test_a_condition_knows_what_it_reads() -> None:
    text = "rows.exists(load, load.target > limit.most) && answered('review') && passes('ALL-001') && age('2026-01-01') > 1.0"
    compiled = ENVIRONMENT.compile(text)
    assert compiled.reads == {"rows", "limit"}
    assert compiled.states == {"review"}
    assert compiled.rules == {"ALL-001"}
    assert compiled.depends_on == {"rows", "limit", "review"}
    assert (compiled.uses_row, compiled.uses_age) == (False, True)


def test_a_loop_variable_does_not_hide_a_question_of_its_name() -> None:
    assert ENVIRONMENT.compile("rows.exists(load, load.target > 1.0) && load > 1.0").reads == {"rows", "load"}


def test_a_row_is_read_where_a_rule_runs_over_its_table() -> None:
    assert status("row.target > 99.0", row_of="rows") is True
    assert ENVIRONMENT.compile("row.target > 99.0", row_of="rows").uses_row


def test_a_kept_condition_gives_the_same_as_a_fresh_one() -> None:
    fresh = ENVIRONMENT.compile("load > 2.0")
    other = Environment(build_schema(PACK.questions.values()))
    again = other.evaluate(Compiled(fresh.text, bytes(fresh.serialised), fresh.reads), other.activation({"load": 3.0}))
    assert again.is_true


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("multi", []), ("boolean", False), ("number", None), ("text", None)],
)
def test_an_absent_thing_has_an_empty_value_where_there_is_one(kind: str, expected: object) -> None:
    options = {"options": [{"id": "a", "title": "A"}]} if kind == "multi" else {}
    pack = make_pack(question("x", kind, **options))
    assert build_schema(pack.questions.values()).empty(pack.questions["x"]) == expected
