"""What templates see of answers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.core.assessment import Answer, NotApplicable
from app.core.document.views import AnswerView
from tests.documented_pack import make_assessment, make_pack, objective, report_of


def view(question: str, **values: object) -> AnswerView:
    compiled = make_pack()
    assessment = make_assessment(**values)
    result = next(each for each in report_of(compiled, assessment).questions if each.id == question)
    return AnswerView(compiled.pack.questions[question], assessment.answers.get(question), result)


def test_cells_show_text_and_give_values() -> None:
    row = view("slm.objectives", slm__objectives=[objective()]).rows[0]
    assert (row["target"], row.raw("target")) == ("99.9 %", Decimal("99.9"))
    assert (row["window"], row.raw("window")) == ("28 d", Decimal(2419200))


def test_an_empty_cell_is_empty_text_and_no_value() -> None:
    row = view("slm.objectives", slm__objectives=[objective()]).rows[0]
    assert (row["reason"], row.raw("reason"), row.has("reason")) == ("", None, False)


def test_an_unknown_column_is_an_error() -> None:
    row = view("slm.objectives", slm__objectives=[objective()]).rows[0]
    with pytest.raises(KeyError):
        row["nope"]


def test_an_unanswered_question_is_open_and_has_no_rows() -> None:
    empty = view("slm.objectives")
    assert (empty.open, empty.given, empty.rows) == (True, False, [])


def test_absent_has_words() -> None:
    absent = view("slm.objectives", slm__objectives=Answer(absent=True))
    assert (absent.absent, absent.absent_text, absent.given) == (True, "We have no objectives.", False)


def test_not_applicable_is_told_apart() -> None:
    answer = Answer(not_applicable=NotApplicable(reason="Batch job", approver="Head of platform"))
    assert view("slm.owner", slm__owner=answer).not_applicable


def test_an_answer_that_the_pack_cannot_read_counts_as_open() -> None:
    broken = view("slm.objectives", slm__objectives="not a table")
    assert broken.rows == []


@pytest.mark.parametrize(("question", "required"), [("slm.objectives", True), ("slm.narrative", False)])
def test_what_must_be_answered_is_told(question: str, required: bool) -> None:
    assert view(question).required is required
