"""What an answer that has begun still lacks, whether it carries points or not."""

from __future__ import annotations

from app.core.assessment import Answer
from app.core.full_score import Lack, Missing
from app.core.full_score_shapes import missing_cells
from app.core.questionnaire import AnswerType, Question


def gaps(question: Question, answer: Answer | None) -> tuple[Missing, ...]:
    """Required fields of a group, and cells of the rows of a table, that are empty; the value is one of its type.

    A matrix has none: its rows are given, and not each of them needs an answer.
    """
    if answer is None or not answer.is_given or question.type not in (AnswerType.GROUP, AnswerType.TABLE):
        return ()
    return tuple(Missing(Lack.CELLS, names, row) for row, names in missing_cells(question, answer.value))
