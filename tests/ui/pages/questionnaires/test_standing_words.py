"""How an answer counts, in words."""

from __future__ import annotations

import pytest

from app.core.assessment import Answer
from app.core.evaluation.report import QuestionResult
from app.core.full_score import Lack, Missing
from app.ui.pages.questionnaires.standing_words import standing_of
from tests.builders import compiled, make_pack, parts, question, report

PROMISE = question("promise", "group", fields=parts({"has": "boolean", "share": "percent?"}))
ANSWER = Answer(value={"share": 99.5})


@pytest.fixture
def result() -> QuestionResult:
    return report(compiled(PROMISE), {"promise": {"share": 99.5}}).questions[0]


def test_an_answer_without_points_that_lacks_something_is_answered_in_part(result: QuestionResult) -> None:
    pack = make_pack(PROMISE)
    said = standing_of(pack.questions["promise"], result, ANSWER, [Missing(Lack.CELLS, ("Has",))], pack)
    assert said == ("half", "warn", "Answered in part. Still to be filled in:", ["Has"])


def test_a_whole_answer_without_points_has_a_tick(result: QuestionResult) -> None:
    pack = make_pack(PROMISE)
    icon, _token, line, _needs = standing_of(pack.questions["promise"], result, ANSWER, [], pack)
    assert (icon, line) == ("tick", "Answered. It carries no points; the documents use it.")
