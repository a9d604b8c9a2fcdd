"""`readyroom questions`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.cli import context, output
from app.cli.page import Block, Lines, Table, Title, print_page
from app.core.errors import InputError
from app.core.evaluation.report import QuestionResult, Report, Visibility
from app.core.prefill import Proposal, proposals
from app.core.scope import Scope, scope_of
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
        proposed = proposals(session.pack, session.assessment, report)
        if form == "yaml":
            from app.cli.sheet import sheet

            names = [each.id for each in chosen]
            optional = {each.id for each in chosen if not each.required}
            output.write_document(
                sheet(session.pack, session.assessment.answers, names, unreadable, optional, proposed)
            )
        elif form == "json":
            output.print_json([_json(session, each, proposed.get(each.id)) for each in chosen])
        else:
            print_page(_page(session, chosen, unreadable, proposed, scope_of(report, session.pack)))


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


def _json(session: Session, result: QuestionResult, proposal: Proposal | None) -> dict[str, Any]:
    question = session.pack.questions[result.id]
    questionnaire, section = session.pack.section_of[result.id]
    answer = session.assessment.answers.get(result.id)
    return {
        "id": question.id,
        "type": question.type,
        "text": question.text,
        "questionnaire": questionnaire.id,
        "section": section.id,
        "required": result.required,
        "minutes": question.minutes,
        "visibility": result.visibility,
        "state": result.state,
        "resolved": result.resolved,
        "answer": None if answer is None else answer.model_dump(mode="json", exclude_defaults=True),
        "proposed": None if proposal is None else {"from": proposal.source, "value": proposal.value},
    }


def _page(
    session: Session,
    chosen: list[QuestionResult],
    unreadable: Mapping[str, str],
    proposed: Mapping[str, Proposal],
    scope: Scope,
) -> Iterator[Block]:
    if not chosen:
        yield Lines(("Nothing to list: every question that is asked is answered.",))
        return
    groups: dict[str, list[QuestionResult]] = {}
    for each in chosen:
        questionnaire, section = session.pack.section_of[each.id]
        groups.setdefault(f"{questionnaire.title}: {section.title}", []).append(each)
    for title, members in groups.items():
        yield Title(title)
        rows = tuple(_row(session, each, unreadable, proposed.get(each.id)) for each in members)
        yield Table(("Question", "Type", "State", "Answer, or what is asked"), rows)
    yield Lines(("", "* must be answered"))
    if any(each.id in proposed for each in chosen):
        yield Lines(("Proposals are no answers yet; take them over with: readyroom answer FILE --accept-proposals",))
    left = f"{scope.time_left} left" if scope.minutes_left.high else "nothing left to answer"
    yield Lines((f"{scope.answered} of {scope.asked} questions answered, {left}.",))


def _row(
    session: Session, result: QuestionResult, unreadable: Mapping[str, str], proposal: Proposal | None
) -> tuple[str, ...]:
    question = session.pack.questions[result.id]
    must = " *" if result.required else ""
    if result.id in unreadable:
        shown = "(kept, but cannot be read)"
    elif proposal is not None:
        shown = f"proposed from {proposal.source}: {shown_value(question, proposal.value)}"
    else:
        shown = _answer(session, result.id)
    return (result.id + must, question.type, result.state.replace("_", " "), _shortened(" ".join(shown.split())))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


def _answer(session: Session, name: str) -> str:
    answer = session.assessment.answers.get(name)
    question = session.pack.questions[name]
    if answer is None:
        return question.text
    if answer.not_applicable is not None:
        return f"not applicable: {answer.not_applicable.reason}"
    return question.absent if answer.absent else shown_value(question, answer.value)
