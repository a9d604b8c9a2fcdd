"""One row of an answer, edited by itself."""

from __future__ import annotations

from app.core.answer_part import answer_part
from app.core.questionnaire import Question
from tests.builders import question, table

LEVELS = Question.model_validate(table("slm.levels", {"name": "text", "target": "percent", "owner": "text"}))
ROWS = [{"id": "r1", "name": "A", "target": 99.9}, {"id": "r2", "name": "B", "target": 100, "owner": "Mara"}]


def test_a_field_comes_with_the_first_column() -> None:
    part = answer_part(LEVELS, "r2", "target")
    assert part is not None
    assert part.value(ROWS) == {"name": "B", "target": 100}


def test_without_a_field_all_of_the_row_comes() -> None:
    part = answer_part(LEVELS, "r2", "")
    assert part is not None
    assert part.value(ROWS) == {"name": "B", "target": 100, "owner": "Mara"}


def test_a_change_keeps_the_other_rows_and_fields() -> None:
    part = answer_part(LEVELS, "r2", "target")
    assert part is not None
    assert part.merged(ROWS, {"name": "B", "target": 99}) == [
        ROWS[0],
        {"id": "r2", "owner": "Mara", "name": "B", "target": 99},
    ]


def test_an_emptied_field_goes() -> None:
    part = answer_part(LEVELS, "r2", "target")
    assert part is not None
    assert part.merged(ROWS, {"name": "B"})[1] == {"id": "r2", "owner": "Mara", "name": "B"}


def test_a_row_that_is_gone_is_not_made_again() -> None:
    part = answer_part(LEVELS, "r9", "target")
    assert part is not None
    assert part.value(ROWS) is None
    assert part.merged(ROWS, {"target": 1}) == ROWS


def test_a_question_without_rows_has_no_part() -> None:
    assert answer_part(Question.model_validate(question("slm.rate", "number")), "r1", "") is None
