"""What the team says of its roadmap: the first day, and who owns which step."""

from __future__ import annotations

from datetime import date

from app.core.assessment import Assessment
from app.core.document.views import AnswerView
from app.core.evaluation.report import QuestionResult, Report
from app.core.evaluation.usable import usable_answers
from app.core.pack import Pack
from app.core.questionnaire import AnswerType
from app.core.roadmap.spec import owner_row, person_column


def start_day(pack: Pack, report: Report, assessment: Assessment) -> date | None:
    """The answer to the roadmap's question for its first day; None when there is none."""
    view = _view(pack, report, assessment, pack.roadmap.start if pack.roadmap else None)
    if view is None or not view.given or pack.questions[view.id].type is not AnswerType.DATE:
        return None
    return date.fromisoformat(view.raw)


def owners(pack: Pack, report: Report, assessment: Assessment) -> dict[str, str]:
    """Step to the name of its owner, for those that have one."""
    view = _view(pack, report, assessment, pack.roadmap.owners if pack.roadmap else None)
    if pack.roadmap is None or view is None:
        return {}
    column = person_column(pack.questions[view.id])
    people = {row.row_id: row.raw(column) for row in view.rows} if column else {}
    steps = (step for phase in pack.roadmap.phases for step in phase.steps)
    named = ((step, people.get(owner_row(step))) for step in steps)
    return {step: person["name"] for step, person in named if person and person.get("name")}


def _view(pack: Pack, report: Report, assessment: Assessment, question: str | None) -> AnswerView | None:
    """The answer as it was evaluated; None where the pack has no such question."""
    if question is None or question not in pack.questions:
        return None
    usable, _orphans = usable_answers(pack, assessment.answers, (question,))
    return AnswerView(pack.questions[question], usable.get(question), _result(report, question))


def _result(report: Report, question: str) -> QuestionResult:
    return next(each for each in report.questions if each.id == question)
