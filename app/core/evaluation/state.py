"""What conditions may ask about the assessment while it is evaluated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.core.assessment import Answer
from app.core.cel.functions import Unknown, age_in_days
from app.core.evaluation.report import Need, Visibility
from app.core.pack import Pack
from app.core.questionnaire import AnswerType, Question

_NOTHING: tuple[object, ...] = (None, "", [])


@dataclass
class AnswerState:
    """The current answers as state functions see them.

    With `wait_for_open` an unanswered question is unknown, because it may still be answered either way; that is how
    scores are kept inside their interval. Without it, unanswered is simply not answered; that is how findings are made.
    """

    pack: Pack
    as_of: date
    answers: Mapping[str, Answer]
    visibility: dict[str, Visibility] = field(default_factory=dict[str, Visibility])
    needs: dict[str, Need] = field(default_factory=dict[str, Need])
    out_of_scope: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    rule_holds: Callable[[str], bool] | None = None
    wait_for_open: bool = False

    def is_open(self, question: str) -> bool:
        """Whether the question may still get an answer, or may still be hidden."""
        visibility = self.visibility.get(question, Visibility.ASKED)
        if visibility is Visibility.HIDDEN or question not in self.pack.questions:
            return False
        return visibility is Visibility.UNDECIDED or not self.is_resolved(question)

    def is_resolved(self, question: str) -> bool:
        """Whether a usable answer is there, whatever its visibility."""
        answer = self.answers.get(question)
        return answer is not None and answer.is_resolved

    def _answer(self, question: str) -> Answer | None:
        """The answer that counts now: of a question that is asked."""
        if self.wait_for_open and self.is_open(question):
            raise Unknown(f"{question} is open")
        if self.visibility.get(question, Visibility.ASKED) is not Visibility.ASKED:
            return None
        return self.answers.get(question)

    def speaks_of(self, question: str) -> bool | None:
        """Whether what is asked of a question depends on its answer; else it is unknown (None), or 'no' to all."""
        if self.wait_for_open and self.is_open(question):
            return None
        return self._answer(question) is not None

    def answered(self, question: str) -> bool:
        """Dealt with in any way."""
        answer = self._answer(question)
        return answer is not None and answer.is_resolved

    def given(self, question: str) -> bool:
        """Has a value."""
        answer = self._answer(question)
        return answer is not None and answer.is_given

    def absent(self, question: str) -> bool:
        """'We do not have this' was said."""
        answer = self._answer(question)
        return answer is not None and answer.absent

    def complete(self, question: str) -> bool:
        """Has a value, and every required cell of it is filled."""
        answer = self._answer(question)
        return answer is not None and answer.is_given and is_complete(self.pack.questions[question], answer.value)

    def evidence(self, question: str) -> bool:
        """Something is attached that is recent enough for what the question expects."""
        answer = self._answer(question)
        if answer is None or not answer.is_given:
            return False
        expected = self.pack.questions[question].evidence
        limit = expected.max_age_days if expected else None
        return any(limit is None or self._is_recent(each.dated, limit) for each in answer.evidence)

    def _is_recent(self, dated: str, limit: int) -> bool:
        return bool(dated) and 0 <= age_in_days(dated, self.as_of) <= limit

    def passes(self, rule: str) -> bool:
        """Whether a rule holds; see `rule_holds`."""
        if self.rule_holds is None:
            raise Unknown(f"{rule} is not evaluated here")
        return self.rule_holds(rule)

    def age(self, day: str) -> float:
        """Days from `day` to the day of the assessment."""
        return age_in_days(day, self.as_of)


def is_complete(question: Question, value: Any) -> bool:
    """Whether every required cell is filled; a table needs a row. Other types are complete when answered."""
    match question.type:
        case AnswerType.TABLE:
            return bool(value) and all(_is_filled(question, row) for row in value)
        case AnswerType.MATRIX:
            return all(row.id in value and _is_filled(question, value[row.id]) for row in question.rows)
        case AnswerType.GROUP:
            return _is_filled(question, value)
        case _:
            return value not in ("", [], {})


def _is_filled(question: Question, cells: Mapping[str, Any]) -> bool:
    return all(cells.get(name) not in _NOTHING for name in question.required_parts)
