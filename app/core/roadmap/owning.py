"""Who owns a step, as part of the answer that the roadmap takes its owners from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.core.pack import Pack
from app.core.questionnaire import Question
from app.core.roadmap.spec import owner_row, person_column


def owners_question(pack: Pack, step: str) -> Question | None:
    """The matrix in which the owner of a step is named; None where the pack has no place for it."""
    question = pack.questions.get(pack.roadmap.owners or "") if pack.roadmap is not None else None
    if question is None or not person_column(question):
        return None
    return question if any(each.id == owner_row(step) for each in question.rows) else None


def owner_in(question: Question, value: Mapping[str, Any] | None, step: str) -> dict[str, Any] | None:
    """The person whom the value of the matrix names for a step."""
    row = (value or {}).get(owner_row(step)) or {}
    return row.get(person_column(question))


def with_owner(
    question: Question, value: Mapping[str, Any] | None, step: str, person: Mapping[str, Any] | None
) -> dict[str, Any] | None:
    """The value of the matrix with another owner of a step, None for nobody; None when nothing is left of it."""
    name, column = owner_row(step), person_column(question)
    rows = {key: dict(row) for key, row in (value or {}).items()}
    row = rows.pop(name, {})
    row.pop(column, None)
    if person:
        row[column] = dict(person)
    if row:
        rows[name] = row
    known = [each.id for each in question.rows]
    ordered = sorted(rows, key=lambda key: known.index(key) if key in known else len(known))
    return {key: rows[key] for key in ordered} or None
