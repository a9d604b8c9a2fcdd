"""`readyroom answer`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.cli import context, output
from app.cli.answers_file import AnswersFile
from app.core.answer_sheet import changes_from_sheet, known_question, value_from_text
from app.core.changes import SetAnswer
from app.core.errors import InputError
from app.core.prefill import accepted, proposals
from app.core.questionnaire import Question
from app.session import Session


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be answered: ID=VALUE texts, an answers file, questions without the thing, answers to take back.

    `proposals`: whether proposals are taken over; all of them, or those for the questions `named`.
    """

    settings: list[str]
    sheet: Path | None
    absent: list[str]
    cleared: list[str]
    proposals: bool = False
    named: list[str] = field(default_factory=list[str])

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was asked for."""
        return self.sheet is None and not (self.settings or self.absent or self.cleared or self.proposals)


def run(file: Path, wanted: Wanted, form: str, accept: bool, packs: list[Path] | None) -> None:
    """Take the answers over as one change, and say 'saved' when it is on disk."""
    if wanted.named and not wanted.proposals:
        raise InputError(f"'{wanted.named[0]}' stands alone; name questions with --accept-proposals, or use --set.")
    if wanted.is_nothing and not accept:
        raise InputError("There is nothing to answer; give --set, --from, --absent, --clear or --accept-proposals.")
    sheet = AnswersFile(wanted.sheet) if wanted.sheet is not None else None
    with context.open_for_writing(file, packs, accept) as session:
        context.note_all(session)
        changes = _changes(session, wanted, sheet)
        session.apply_all(changes.values(), "Answer from the command line")
        if accept and not changes:
            session.accept_outside_changes()
        revision = session.assessment.meta.revision
    if form == "json":
        name = output.terminal_safe(str(file))
        output.print_json({"file": name, "saved": len(changes), "revision": revision, "questions": [*changes]})
    elif changes:
        output.say(f"saved {len(changes)} {'answer' if len(changes) == 1 else 'answers'}, revision {revision}")
    elif accept:
        output.say(f"saved what was changed outside, revision {revision}")
    else:
        output.say(f"nothing to change, revision {revision}")


def _changes(session: Session, wanted: Wanted, sheet: AnswersFile | None) -> dict[str, SetAnswer]:
    """A change for every question whose answer becomes another; naming one twice is refused."""
    changes = {each.question: each for each in _from_sheet(session, sheet)} if sheet else {}
    named = set(sheet.entries) if sheet else set[str]()
    for name, entry in _from_options(session, wanted):
        if name in named:
            raise InputError(f"The question '{name}' is answered twice.")
        named.add(name)
        changes |= {each.question: each for each in _change(session, name, entry)}
    if wanted.proposals:
        changes |= {each.question: each for each in _from_proposals(session, wanted.named, named)}
    return changes


def _from_proposals(session: Session, wanted: list[str], named: set[str]) -> Iterator[SetAnswer]:
    """The proposals for the questions `wanted`, or all there are, without those that are answered at the same time."""
    found = proposals(session.pack, session.assessment, session.report())
    for name in dict.fromkeys(wanted):
        if known_question(session.pack, name).id not in found:
            raise InputError(f"Nothing is proposed for '{name}'.")
        if name in named:
            raise InputError(f"The question '{name}' is answered twice.")
    for name in wanted or found:
        if name not in named:
            yield accepted(found[name], session.assessment, author=session.author, at=session.now())


def _from_sheet(session: Session, sheet: AnswersFile) -> Iterator[SetAnswer]:
    for name, entry in sheet.entries.items():
        try:
            yield from _change(session, name, entry)
        except InputError as error:
            raise sheet.placed(error, name, session.pack.questions.get(name)) from None


def _from_options(session: Session, wanted: Wanted) -> Iterator[tuple[str, Any]]:
    for text in wanted.settings:
        yield _setting(session, text)
    for name in wanted.absent:
        yield known_question(session.pack, name).id, {"absent": True}
    for name in wanted.cleared:
        yield name, _CLEARED


_CLEARED = object()


def _change(session: Session, name: str, entry: Any) -> Iterator[SetAnswer]:
    if entry is not _CLEARED:
        sheet = {name: entry}
        yield from changes_from_sheet(session.pack, session.assessment, sheet, author=session.author, at=session.now())
        return
    before = session.assessment.answers.get(name)
    if before is not None:
        yield SetAnswer(question=name, before=before, after=None)
    else:
        known_question(session.pack, name)


def _setting(session: Session, text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise InputError(f"'{text}' is not of the form ID=VALUE.")
    question: Question = known_question(session.pack, name.strip())
    return question.id, {"value": value_from_text(question, value)}
