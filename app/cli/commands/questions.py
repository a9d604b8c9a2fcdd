"""`readyroom questions`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.cli import context, output
from app.cli.page import Block, Lines, Table, Title, print_page
from app.core.errors import InputError
from app.core.evaluation.report import QuestionResult, Report, Visibility
from app.core.values_text import shown_value
from app.session import Session

_LONGEST_CELL = 70


def run(file: Path, unanswered: bool, section: str, form: str, accept: bool, packs: list[Path] | None) -> None:
    """List the questions that are asked."""
    with context.open_for_reading(file, packs, accept=accept) as session:
        context.note_all(session)
        report = session.report()
        chosen = _chosen(session, report, unanswered, section)
        unreadable = {each.question: each.reason for each in report.orphans}
        if form == "yaml":
            from app.cli.sheet import sheet

            names = [each.id for each in chosen]
            output.write_document(sheet(session.pack, session.assessment.answers, names, unreadable))
        elif form == "json":
            output.print_json([_json(session, each) for each in chosen])
        else:
            print_page(_page(session, chosen, unreadable))


def _chosen(session: Session, report: Report, unanswered: bool, section: str) -> list[QuestionResult]:
    known = {name for each, part in session.pack.section_of.values() for name in (each.id, part.id)}
    if section and section not in known:
        raise InputError(f"There is no questionnaire or section '{section}'; there are {', '.join(sorted(known))}.")
    return [
        each
        for each in report.questions
        if each.visibility is not Visibility.HIDDEN
        and (not unanswered or not each.resolved)
        and (not section or section in {part.id for part in session.pack.section_of[each.id]})
    ]


def _json(session: Session, result: QuestionResult) -> dict[str, Any]:
    question = session.pack.questions[result.id]
    questionnaire, section = session.pack.section_of[result.id]
    answer = session.assessment.answers.get(result.id)
    return {
        "id": question.id,
        "type": question.type,
        "text": question.text,
        "questionnaire": questionnaire.id,
        "section": section.id,
        "required": question.required,
        "visibility": result.visibility,
        "state": result.state,
        "resolved": result.resolved,
        "answer": None if answer is None else answer.model_dump(mode="json", exclude_defaults=True),
    }


def _page(session: Session, chosen: list[QuestionResult], unreadable: dict[str, str]) -> Iterator[Block]:
    if not chosen:
        yield Lines(("Nothing to list: every question that is asked is answered.",))
        return
    groups: dict[str, list[QuestionResult]] = {}
    for each in chosen:
        questionnaire, section = session.pack.section_of[each.id]
        groups.setdefault(f"{questionnaire.title}: {section.title}", []).append(each)
    for title, members in groups.items():
        yield Title(title)
        rows = tuple(_row(session, each, unreadable) for each in members)
        yield Table(("Question", "Type", "State", "Answer, or what is asked"), rows)
    yield Lines(("", "* must be answered"))


def _row(session: Session, result: QuestionResult, unreadable: dict[str, str]) -> tuple[str, ...]:
    question = session.pack.questions[result.id]
    must = " *" if question.required else ""
    shown = "(kept, but cannot be read)" if result.id in unreadable else " ".join(_answer(session, result.id).split())
    shortened = shown if len(shown) <= _LONGEST_CELL else shown[: _LONGEST_CELL - 1] + "…"
    return (result.id + must, question.type, result.state.replace("_", " "), shortened)


def _answer(session: Session, name: str) -> str:
    answer = session.assessment.answers.get(name)
    question = session.pack.questions[name]
    if answer is None:
        return question.text
    if answer.not_applicable is not None:
        return f"not applicable: {answer.not_applicable.reason}"
    return question.absent if answer.absent else shown_value(question, answer.value)
