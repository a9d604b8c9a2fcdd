"""What an answer lacks."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.answer_gaps import gaps
from app.core.assessment import Answer
from app.core.full_score import Lack, Missing
from app.core.questionnaire import Question
from tests.builders import parts, question, table

PROMISE = Question.model_validate(question("promise", "group", fields=parts({"has": "boolean", "share": "percent?"})))
AIMS = Question.model_validate(table("aims", {"name": "text", "share": "percent"}))
SKILLS = Question.model_validate(
    question("skills", "matrix", rows=[{"id": "x", "title": "X"}], columns=parts({"level": "number"}))
)


def test_a_required_field_that_is_empty_is_a_gap() -> None:
    assert gaps(PROMISE, Answer(value={"share": 99.5})) == (Missing(Lack.CELLS, ("Has",)),)


def test_a_field_that_may_stay_empty_is_none() -> None:
    assert gaps(PROMISE, Answer(value={"has": True})) == ()


def test_a_required_cell_of_a_row_is_a_gap() -> None:
    assert gaps(AIMS, Answer(value=[{"id": "r1", "name": "Alpha"}])) == (Missing(Lack.CELLS, ("Share",), "Alpha"),)


@pytest.mark.parametrize("answer", [None, Answer(absent=True), Answer(note="later")])
def test_what_is_no_answer_has_no_gaps(answer: Any) -> None:
    assert gaps(PROMISE, answer) == ()


def test_rows_of_a_matrix_may_stay_empty() -> None:
    assert gaps(SKILLS, Answer(value={})) == ()
