"""`readyroom questions`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.cli import context
from app.cli.page import Block, Lines, Table, Title, print_page
from app.core.answer_sheet import sheet_lines
from app.core.errors import InputError
from app.core.evaluation.report import QuestionResult, Visibility
from app.core.values_text import shown_value
from app.session import Session


def run(file: Path, unanswered: bool, section: str, form: str, packs: list[Path] | None) -> None:
    """List the questions that are asked."""
    with context.open_for_reading(file, packs) as session:
        context.note_all(session)
        chosen = _chosen(session, unanswered, section)
        if form == "yaml":
            names = [each.id for each in chosen]
            print("\n".join(sheet_lines(session.pack, session.assessment, names)))
        elif form == "json":
            context.print_json([_json(session, each) for each in chosen])
        else:
            print_page(_page(session, chosen))


def _chosen(session: Session, unanswered: bool, section: str) -> list[QuestionResult]:
    known = {name for each, part in session.pack.section_of.values() for name in (each.id, part.id)}
    if section and section not in known:
        raise InputError(f"There is no questionnaire or section '{section}'; there are {', '.join(sorted(known))}.")
    return [
        each
        for each in session.report().questions
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


def _page(session: Session, chosen: list[QuestionResult]) -> Iterator[Block]:
    if not chosen:
        yield Lines(("Nothing to list: every question that is asked is answered.",))
    groups: dict[str, list[QuestionResult]] = {}
    for each in chosen:
        questionnaire, section = session.pack.section_of[each.id]
        groups.setdefault(f"{questionnaire.title}: {section.title}", []).append(each)
    for title, members in groups.items():
        yield Title(title)
        yield Table(("Question", "Type", "State", "Answer"), tuple(_row(session, each) for each in members))


def _row(session: Session, result: QuestionResult) -> tuple[str, ...]:
    question = session.pack.questions[result.id]
    must = " *" if question.required else ""
    return (result.id + must, question.type, result.state.replace("_", " "), _answer(session, result.id))


def _answer(session: Session, name: str) -> str:
    answer = session.assessment.answers.get(name)
    question = session.pack.questions[name]
    if answer is None:
        return question.text
    if answer.not_applicable is not None:
        return f"not applicable: {answer.not_applicable.reason}"
    shown = question.absent if answer.absent else _shown(session, name, answer.value)
    return shown if len(shown) <= 70 else shown[:69] + "…"


def _shown(session: Session, name: str, value: Any) -> str:
    if any(each.question == name for each in session.report().orphans):
        return "(kept, but cannot be read)"
    return " ".join(shown_value(session.pack.questions[name], value).split())
