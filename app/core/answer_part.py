"""A part of an answer that can be edited by itself: a row of a table or matrix, cut down to what a finding is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from app.core.questionnaire import AnswerType, FieldSpec, Question


@dataclass(frozen=True)
class AnswerPart:
    """One row as if it were a group: `question` asks for its fields, `value` and `merged` go between row and answer."""

    question: Question
    kind: AnswerType
    row: str

    def value(self, whole: Any) -> Any:
        """The fields of this part within the answer; None where the row is not there."""
        found = self._row(whole)
        if found is None:
            return None
        return {name: found[name] for name in self.question.part_ids if found.get(name) is not None}

    def merged(self, whole: Any, value: Any) -> Any:
        """The answer with this part changed; what the part does not hold stays, and a missing row is not made."""
        row = self._row(whole)
        if row is None:
            return whole
        given = cast(dict[str, Any], value or {})
        kept = {name: cell for name, cell in row.items() if name not in self.question.part_ids}
        changed = {**kept, **given}
        if self.kind is AnswerType.MATRIX:
            return {**whole, self.row: changed}
        return [changed if each.get("id") == self.row else each for each in whole]

    def _row(self, whole: Any) -> dict[str, Any] | None:
        if self.kind is AnswerType.MATRIX:
            return cast(dict[str, dict[str, Any]], whole or {}).get(self.row)
        return next((each for each in cast(list[dict[str, Any]], whole or []) if each.get("id") == self.row), None)


def answer_part(question: Question, row: str, field: str) -> AnswerPart | None:
    """The part that a place names: its row's first column and the field, or all of the row without a field.

    None where the question has no rows, or the place names none of them.
    """
    if not row or question.type not in (AnswerType.TABLE, AnswerType.MATRIX):
        return None
    named = question.part(field)
    fields: tuple[FieldSpec, ...] = question.columns
    if named is not None:
        first = () if question.type is AnswerType.MATRIX or named is question.columns[0] else question.columns[:1]
        fields = (*first, named)
    title = next((each.title for each in question.rows if each.id == row), question.text)
    group = Question(id=question.id, type=AnswerType.GROUP, text=title, required=False, fields=fields)
    return AnswerPart(group, question.type, row)
