"""What templates see of answers: text that is shown, and the values behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from app.core.assessment import Answer
from app.core.durations import parse_duration
from app.core.evaluation.report import QuestionResult, State, Visibility
from app.core.questionnaire import AnswerType, FieldSpec, Question, Typed
from app.core.values_text import shown_cell


class Cells:
    """A row of a table or matrix, or a group. `row.target` is the text shown, '' when it is empty."""

    def __init__(
        self, question: Question, specs: tuple[FieldSpec, ...], cells: Mapping[str, Any], row: str, title: str
    ):
        self._question = question
        self._specs = {spec.id: spec for spec in specs}
        self._cells = cells
        self.row_id = row
        self.row_title = title

    def __getitem__(self, name: str) -> str:
        return shown_cell(self._specs[name], self._cells.get(name))

    def has(self, name: str) -> bool:
        """Whether a cell is filled; an unknown column is an error."""
        return self._cells.get(self._specs[name].id) not in (None, "", [])

    def raw(self, name: str) -> Any:
        """The value behind a cell: Decimal for numbers, seconds for durations, ids for choices; None when empty."""
        return raw_value(self._specs[name], self._cells.get(name))

    def title(self, name: str) -> str:
        """The title of a column."""
        return self._specs[name].title

    @property
    def names(self) -> list[str]:
        """Ids of the columns, in order."""
        return list(self._specs)

    @property
    def question_id(self) -> str:
        """The question that it is part of."""
        return self._question.id


class AnswerView:
    """One question with its answer, as templates see it."""

    def __init__(self, question: Question, answer: Answer | None, result: QuestionResult) -> None:
        self._question = question
        self._answer = answer
        counts = answer is not None and result.visibility is Visibility.ASKED and result.resolved
        self._kept = answer if counts else None
        self._result = result

    @property
    def id(self) -> str:
        """The question's id."""
        return self._question.id

    @property
    def question(self) -> str:
        """The question's text."""
        return self._question.text

    @property
    def asked(self) -> bool:
        """Whether it is asked."""
        return self._result.visibility is not Visibility.HIDDEN

    @property
    def given(self) -> bool:
        """Whether it has a value."""
        return self._kept is not None and self._kept.is_given

    @property
    def absent(self) -> bool:
        """Whether 'we do not have this' was said."""
        return self._kept is not None and self._kept.absent

    @property
    def absent_text(self) -> str:
        """The words for it: 'We have no SLA.'"""
        return self._question.absent

    @property
    def not_applicable(self) -> bool:
        """Whether it was declared not applicable."""
        return self._result.state is State.NOT_APPLICABLE

    @property
    def required(self) -> bool:
        """Whether it must be answered, as far as is known."""
        return self._result.required

    @property
    def open(self) -> bool:
        """Whether it is asked and not dealt with."""
        return self.asked and self._kept is None

    @property
    def note(self) -> str:
        """The team's note."""
        return self._kept.note if self._kept else ""

    @property
    def confidence(self) -> str:
        """How sure the team is: guess, estimate, agreed, measured, or ''."""
        return self._kept.confidence or "" if self._kept else ""

    @property
    def evidence(self) -> list[dict[str, str]]:
        """What is attached: title, link, file and dated of each."""
        return [each.model_dump() for each in self._kept.evidence] if self._kept else []

    @property
    def text(self) -> str:
        """The answer in words; '' when there is none. For groups and tables use `cells` and `rows`."""
        if not self.given or self._question.parts:
            return ""
        return shown_cell(self._question, self._value)

    @property
    def raw(self) -> Any:
        """The value: Decimal for numbers, seconds for durations, ids for choices; None when there is none."""
        return raw_value(self._question, self._value) if self.given else None

    @property
    def choices(self) -> list[str]:
        """Titles of what was chosen in a multi."""
        return [self._question.option_title(each) for each in self._value or ()] if self.given else []

    @property
    def rows(self) -> list[Cells]:
        """Rows of a table or matrix; empty when there are none."""
        return list(self._rows()) if self.given else []

    @property
    def cells(self) -> Cells:
        """The fields of a group; all empty when it has no answer."""
        value: Mapping[str, Any] = self._value if self.given and self._question.type is AnswerType.GROUP else {}
        return Cells(self._question, self._question.fields, value, "", "")

    def __getitem__(self, name: str) -> str:
        return self.cells[name]

    def has(self, name: str) -> bool:
        """Whether a field of a group is filled."""
        return self.cells.has(name)

    @property
    def _value(self) -> Any:
        return self._kept.value if self._kept else None

    def _rows(self) -> Iterator[Cells]:
        question = self._question
        if question.type is AnswerType.TABLE:
            for number, row in enumerate(self._value, start=1):
                yield Cells(question, question.columns, row, row["id"], f"row {number}")
        elif question.type is AnswerType.MATRIX:
            for row in question.rows:
                yield Cells(question, question.columns, self._value.get(row.id, {}), row.id, row.title)


def raw_value(spec: Typed, value: Any) -> Any:
    """The value behind what is shown, for arithmetic."""
    if value is None:
        return None
    if spec.type in (AnswerType.NUMBER, AnswerType.PERCENT):
        return Decimal(repr(value))
    if spec.type is AnswerType.DURATION:
        return parse_duration(value)
    return value
