"""Answers of each type: the form in which they are kept, and why the others are refused."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import InputError
from app.core.questionnaire import Question
from app.core.values import MAX_ROWS, check_value
from tests.builders import parts, question

OPTIONS = [
    {"id": "logs", "title": "Logs"},
    {"id": "traces", "title": "Traces"},
    {"id": "none", "title": "-", "none": True},
]
CELLS = parts({"name": "text", "target": "percent?", "uses": "date?"})


def of(kind: str, **keys: Any) -> Question:
    if kind in ("single", "multi"):
        keys = {"options": OPTIONS, **keys}
    if kind == "group":
        keys = {"fields": CELLS, **keys}
    if kind in ("table", "matrix"):
        keys = {"columns": CELLS, **keys}
    if kind == "matrix":
        keys = {"rows": [{"id": "read", "title": "Read"}, {"id": "write", "title": "Write"}], **keys}
    return Question.model_validate(question("x", kind, **keys))


@pytest.mark.parametrize(
    ("kind", "given_value", "kept"),
    [
        ("single", "logs", "logs"),
        ("multi", ["traces", "logs"], ["logs", "traces"]),
        ("multi", [], []),
        ("multi", ["none"], ["none"]),
        ("boolean", False, False),
        ("number", 3.0, 3),
        ("number", -0.0, 0),
        ("number", 0.125, 0.125),
        ("percent", 99.95, 99.95),
        ("duration", " 1h  30m ", "1h 30m"),
        ("date", "2026-11-02", "2026-11-02"),
        ("date", date(2026, 11, 2), "2026-11-02"),
        ("date", datetime(2026, 11, 2, 10), "2026-11-02"),
        ("text", "a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("text", "e\u0301", "é"),
        ("markdown", "# T\n\n<b>{{x}}</b>", "# T\n\n<b>{{x}}</b>"),
        ("person", "Mara Lind", {"name": "Mara Lind"}),
        ("person", {"role": "owner", "name": ""}, {"role": "owner"}),
        ("reference", "https://example.org/a", {"link": "https://example.org/a"}),
        ("reference", {"file": "runbook.md", "title": "Runbook"}, {"file": "runbook.md", "title": "Runbook"}),
        ("group", {"target": 99.0, "name": "a", "uses": None}, {"name": "a", "target": 99}),
        ("group", {"name": ""}, {}),
        ("table", [{"name": "a"}, {"id": "r1", "name": "b"}], [{"id": "r2", "name": "a"}, {"id": "r1", "name": "b"}]),
        ("table", [], []),
        ("matrix", {"write": {"name": "w"}, "read": {}}, {"write": {"name": "w"}}),
    ],
)
def test_an_answer_is_kept_in_one_form(kind: str, given_value: Any, kept: Any) -> None:
    assert check_value(of(kind), given_value) == kept


def test_a_whole_float_is_kept_as_a_whole_number() -> None:
    assert isinstance(check_value(of("number"), 3.0), int)


@pytest.mark.parametrize(
    ("kind", "given_value", "sentence"),
    [
        ("single", "weekly", "'weekly' is not one of the choices: logs, traces, none."),
        ("single", True, "put the word in quotes"),
        ("single", ["logs"], "A list is not one of the choices"),
        ("multi", "logs", "'logs' is not a list of choices."),
        ("multi", ["logs", "logs"], "A choice is there twice."),
        ("multi", ["logs", "none"], "'none' cannot be chosen together with others."),
        ("boolean", 1, "1 is neither true nor false."),
        ("boolean", "yes", "'yes' is neither true nor false."),
        ("number", "3", "'3' is not a number."),
        ("number", True, "True is not a number."),
        ("number", float("nan"), "too large or not finite"),
        ("number", float("inf"), "too large or not finite"),
        ("number", 10**400, "too large or not finite"),
        ("percent", -1, "-1 is below the least allowed, 0."),
        ("duration", 28, "28 is not a duration; write it like 28d, 1h 30m or 200ms."),
        ("duration", "28 months", "'28 months' is not a duration"),
        ("duration", "1d" * 40, "too long for a duration"),
        ("date", "2026-02-30", "'2026-02-30' is not a date; write it like 2026-11-02."),
        ("date", 20261102, "20261102 is not a date"),
        ("text", 1.10, "1.1 is not text; put it in quotes."),
        ("text", False, "In YAML, yes and no mean true and false"),
        ("text", "a\x00b", "U+0000"),
        ("text", "a\ud800b", "U+D800"),
        ("text", "a\uffffb", "U+FFFF"),
        ("text", "x" * 20_001, "20001 characters; 20000 are allowed"),
        ("person", {"contact": "a@b"}, "needs a name or a role"),
        ("person", {"name": "a", "age": 3}, "'age' does not belong to a person"),
        ("person", 3, "3 is not a person with name, role, contact."),
        ("reference", {"title": "x"}, "either a link or a file"),
        ("reference", {"link": "https://a", "file": "b"}, "either a link or a file"),
        ("reference", "javascript:alert(1)", "starts with https://"),
        ("reference", "file:///etc/passwd", "starts with https://"),
        ("reference", "https://a.org/ b", "no spaces or line breaks"),
        ("group", [], "A list is not a group: values by field name."),
        ("group", {"nam": "a"}, "'nam' is not a field here; the fields are name, target, uses."),
        ("table", {"name": "a"}, "is not a table: a list of rows."),
        ("table", ["a"], "Row 1 is not a row with columns."),
        ("table", [{"id": [1], "name": "a"}], "A list is not a row id"),
        ("table", [{"id": "../x", "name": "a"}], "'../x' is not a row id: use letters and digits, such as r1."),
        ("table", [{"id": "r1"}, {"id": "r1"}], "Two rows have the same id."),
        ("table", [{}] * (MAX_ROWS + 1), "The table has 501 rows; 500 are allowed."),
        ("matrix", {"delete": {}}, "'delete' is not a row of it; its rows are read, write."),
        ("matrix", {"read": 3}, "3 is not a row: values by field name."),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence(kind: str, given_value: Any, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        check_value(of(kind), given_value)
    assert sentence in caught.value.message
    assert caught.value.place.question == "x"


@pytest.mark.parametrize(
    ("keys", "given_value", "sentence"),
    [
        ({"min": 1}, 0, "0 is below the least allowed, 1."),
        ({"max": 10}, 11, "11 is above the most allowed, 10."),
        ({"whole": True}, 1.5, "1.5 is not a whole number."),
    ],
)
def test_a_number_keeps_its_limits(keys: dict[str, Any], given_value: float, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        check_value(of("number", **keys), given_value)


@pytest.mark.parametrize(
    ("kind", "given_value", "row", "field"),
    [
        ("group", {"target": "x"}, "", "target"),
        ("table", [{"id": "r7", "target": "x"}], "r7", "target"),
        ("table", [{"nam": "x"}], "r1", ""),
        ("matrix", {"write": {"uses": "soon"}}, "write", "uses"),
    ],
)
def test_the_place_names_row_and_field(kind: str, given_value: Any, row: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        check_value(of(kind), given_value)
    assert (caught.value.place.row, caught.value.place.field) == (row, field)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8) | st.integers(), inner, max_size=3),
    max_leaves=8,
)
KINDS = [
    "single",
    "multi",
    "boolean",
    "number",
    "percent",
    "duration",
    "date",
    "text",
    "markdown",
    "person",
    "reference",
    "group",
    "table",
    "matrix",
]
QUESTIONS = [of(kind) for kind in KINDS]


@given(st.sampled_from(QUESTIONS), anything)
@settings(max_examples=1000, deadline=None)
def test_anything_is_kept_or_refused_and_what_is_kept_stays_as_it_is(asked: Question, value: Any) -> None:
    try:
        kept = check_value(asked, value)
    except InputError:
        return
    assert check_value(asked, kept) == kept
