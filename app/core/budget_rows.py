"""What an objective buys: the error budget of every row that has a target in per cent and a window."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from app.core.durations import format_duration, parse_duration
from app.core.full_score_shapes import row_label
from app.core.questionnaire import AnswerType, Question
from app.core.reliability import error_budget_seconds
from app.core.values_text import plain_number

_TARGETS, _WINDOWS = ("target", "commitment"), ("window", "period")


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """'Checkout availability', '99.9', '28 days': '40 min 19 s' that it may be down."""

    label: str
    target: str
    window: str
    budget: str


def budget_rows(question: Question, value: Any) -> tuple[BudgetRow, ...]:
    """The budgets of a table or group with a percentage called target or commitment, and a window or period."""
    target = next((each.id for each in question.parts if each.id in _TARGETS and each.type is AnswerType.PERCENT), "")
    window = next((each.id for each in question.parts if each.id in _WINDOWS and each.type is AnswerType.DURATION), "")
    if not target or not window or not value:
        return ()
    return tuple(_budgets(question, value, target, window))


def _budgets(question: Question, value: Any, target: str, window: str) -> Iterator[BudgetRow]:
    rows = cast("list[Mapping[str, Any]]", value if isinstance(value, list) else [value])
    for number, row in enumerate(rows, start=1):
        share, span = row.get(target), row.get(window)
        if share is None or not isinstance(span, str) or not 0 < share < 100:
            continue
        seconds = parse_duration(span)
        budget = round(error_budget_seconds(share, seconds))
        label = row_label(question, row, number) if question.columns else ""
        yield BudgetRow(label, plain_number(share), format_duration(seconds), format_duration(budget))
