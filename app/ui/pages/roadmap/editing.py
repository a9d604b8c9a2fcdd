"""Giving the two answers that the roadmap takes its dates and names from; both can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.texts import tr

if TYPE_CHECKING:
    from app.core.questionnaire import Question
    from app.ui.workspace import Workspace


def start_question(workspace: Workspace) -> Question | None:
    """The question for the first day; None where the pack has none."""
    pack = workspace.pack
    return pack.questions.get(pack.roadmap.start or "") if pack.roadmap is not None else None


def value_of(workspace: Workspace, question: Question) -> Any:
    """The value that is answered; None where there is none."""
    answer = workspace.assessment.answers.get(question.id)
    return answer.value if answer is not None and answer.is_given else None


def set_start(workspace: Workspace, question: Question, value: object) -> str:
    """Answer the question for the first day; gives what is wrong with the value, or ''."""
    return _answer(workspace, question, value, tr("First day of the roadmap"))


def set_owner(workspace: Workspace, step: str, name: str) -> str:
    """Name the owner of a step, '' for nobody; gives what is wrong with the name, or ''."""
    from app.core.roadmap.owning import owners_question, people_named, person_called, with_owner

    question = owners_question(workspace.pack, step)
    if question is None:
        return ""
    person = person_called(name, people_named(workspace.pack, workspace.assessment))
    value = with_owner(question, value_of(workspace, question), step, person)
    return _answer(workspace, question, value, tr("Owner of the step {step}", step=step))


def _answer(workspace: Workspace, question: Question, value: object, text: str) -> str:
    from app.core.answering import with_value
    from app.core.errors import ReadyroomError

    before = workspace.assessment.answers.get(question.id)
    try:
        after = with_value(question, before, value, author=workspace.author, at=workspace.now())
    except ReadyroomError as error:
        return error.message
    workspace.set_answer(question.id, after, text)
    return ""
