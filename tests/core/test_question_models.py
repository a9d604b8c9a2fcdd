"""Ids and models of questions: what a pack may say, and what it may not."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from app.core.ids import is_question_id
from app.core.questionnaire import Question
from tests.builders import parts, question

OPTION = [{"id": "a", "title": "A"}]


@pytest.mark.parametrize("name", ["slm.objectives", "a", "a.b_2.c", "size", "gov.type"])
def test_a_question_may_be_called(name: str) -> None:
    assert is_question_id(name)


@pytest.mark.parametrize(
    "name", ["", "A", "a.", ".a", "a..b", "a.in", "row", "a.row.b", "int", "type", "../a", "a\n", "a" * 81, "1a"]
)
def test_a_question_may_not_be_called(name: str) -> None:
    assert not is_question_id(name)


@pytest.mark.parametrize(
    ("kind", "keys", "sentence"),
    [
        ("single", {}, "options belong to the types single and multi"),
        ("text", {"options": OPTION}, "options belong to the types single and multi"),
        ("single", {"options": OPTION * 2}, "the option 'a' is there twice"),
        ("text", {"unit": "ms"}, "a unit belongs to the types number and percent"),
        ("text", {"min": 1}, "min and max belong to the types number and percent"),
        ("number", {"min": 2, "max": 1}, "min is above max"),
        ("table", {}, "a table has columns"),
        ("matrix", {"columns": parts({"a": "text"})}, "a matrix has columns and rows"),
        ("text", {"fields": parts({"a": "text"})}, "no other type has any"),
        ("group", {"fields": parts({"a": "text"}) * 2}, "the field 'a' is there twice"),
        ("group", {"fields": parts({"p_95": "text", "p95": "text"})}, "'p95' but for underscores"),
        ("group", {"fields": parts({"in": "text"})}, "'in' is a reserved word"),
        ("group", {"fields": parts({"a": "table"})}, "cannot itself be a group, table or matrix"),
        ("table", {"columns": parts({"id": "text"})}, "'id' is the name of the row's own id"),
        ("text", {"colour": "red"}, "Unexpected keyword argument"),
    ],
)
def test_a_question_that_contradicts_itself_is_refused(kind: str, keys: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        Question.model_validate(question("x", kind, **keys))


def test_what_it_serves_has_one_form() -> None:
    asked = Question.model_validate(question("x", serves=["SRE-1", {"element": "SRE-2", "satisfied": "x"}]))
    assert [(each.element, each.satisfied) for each in asked.serving] == [("SRE-1", None), ("SRE-2", "x")]
