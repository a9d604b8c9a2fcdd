"""What an objective buys: the error budget of each row with a target and a window."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.budget_rows import BudgetRow, budget_rows
from app.core.questionnaire import Question
from tests.builders import parts, question, table

COLUMNS = {"name": "text", "target": "percent", "window": "duration"}
OBJECTIVES = Question.model_validate(table("t", COLUMNS))


def test_a_row_with_target_and_window_has_a_budget() -> None:
    value = [{"id": "r1", "name": "Checkout", "target": 99.9, "window": "28d"}]
    assert budget_rows(OBJECTIVES, value) == (BudgetRow("Checkout", "99.9", "28 d", "40 min 19 s"),)


def test_a_group_has_one_without_a_name() -> None:
    promise = Question.model_validate(
        question("g", "group", fields=parts({"commitment": "percent", "period": "duration"}))
    )
    found = budget_rows(promise, {"commitment": 99, "period": "30d"})
    assert found == (BudgetRow("", "99", "30 d", "7 h 12 min"),)


@pytest.mark.parametrize(
    "row", [{"target": 99.9}, {"window": "28d"}, {"target": 100, "window": "28d"}, {"target": 0, "window": "28d"}]
)
def test_a_row_without_a_budget_is_left_out(row: dict[str, Any]) -> None:
    assert budget_rows(OBJECTIVES, [{"id": "r1", **row}]) == ()


def test_another_table_has_none() -> None:
    other = Question.model_validate(table("t", {"name": "text"}))
    assert budget_rows(other, [{"id": "r1", "name": "a"}]) == ()
