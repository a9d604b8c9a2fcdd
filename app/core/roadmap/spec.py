"""What a pack says of its roadmap: phases, their weeks, and the elements that are their steps."""

from __future__ import annotations

from typing import Annotated

from app.core.model import Limits, Model, declared
from app.core.questionnaire import AnswerType, ElementId, Name, Question, QuestionId, Sentence

Week = Annotated[int, Limits(ge=1, le=520)]


class PhaseSpec(Model):
    """A phase: its first and last week, counted from 1, and its steps."""

    id: Name
    title: Sentence
    weeks: tuple[Week, Week] = declared(description="First and last week")
    steps: tuple[ElementId, ...] = declared(min_length=1, description="Elements; most are derived from others")

    def __post_init__(self) -> None:
        if self.weeks[0] > self.weeks[1]:
            raise ValueError("the first week comes after the last")


class RoadmapSpec(Model):
    """The roadmap of a pack. An element belongs to the earliest step that names it."""

    start: QuestionId | None = declared(default=None, description="A date question: the first day of week 1")
    owners: QuestionId | None = declared(default=None, description="A matrix with a person column and a row a step")
    phases: tuple[PhaseSpec, ...] = declared(min_length=1)


def owner_row(step: str) -> str:
    """The row of the owners' matrix for a step: 's' and the number in its id, so s1_1 for RMP-1.1."""
    return "s" + step.partition("-")[2].replace(".", "_").replace("-", "_").lower()


def person_column(matrix: Question) -> str:
    """The first column that holds a person; '' when there is none."""
    return next((each.id for each in matrix.columns if each.type is AnswerType.PERSON), "")
