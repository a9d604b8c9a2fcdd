"""`readyroom answer`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.cli import context
from app.core.answer_sheet import answer_from_entry, changes_from_sheet, known_question, value_from_text
from app.core.changes import SetAnswer
from app.core.errors import InputError, Place
from app.session import Session

MAX_SHEET_BYTES = 5_000_000


def run(
    file: Path,
    settings: list[str],
    sheet: Path | None,
    absent: list[str],
    cleared: list[str],
    accept: bool,
    packs: list[Path] | None,
) -> None:
    """Take the answers over as one change, and say 'saved' when it is on disk."""
    if not settings and sheet is None and not absent and not cleared:
        raise InputError("There is nothing to answer; give --set, --from, --absent or --clear.")
    entries: dict[str, Any] = _sheet(sheet) if sheet is not None else {}
    with context.open_for_writing(file, packs, accept) as session:
        context.note_all(session)
        entries |= dict(_setting(session, text) for text in settings)
        entries |= {name: {"absent": True} for name in absent}
        changes = [*_entries(session, entries, sheet), *_clearings(session, cleared)]
        count = session.apply_all(changes, "Answer from the command line")
        revision = session.assessment.meta.revision
    print(
        f"saved {count} {'answer' if count == 1 else 'answers'}, revision {revision}" if count else "nothing to change"
    )


def _entries(session: Session, entries: dict[str, Any], sheet: Path | None) -> Iterator[SetAnswer]:
    author, at = session.author, session.now()
    try:
        yield from changes_from_sheet(session.pack, session.assessment, entries, author=author, at=at)
    except InputError as error:
        if sheet is None or error.place.file:
            raise
        raise InputError(error.message, _place_in(sheet, error.place)) from error


def _place_in(sheet: Path, place: Place) -> Place:
    """The line of the entry in the sheet."""
    from app.io.yaml_text import place_of, positions

    if str(sheet) == "-" or not place.question:
        return Place(str(sheet), question=place.question, row=place.row, field=place.field)
    found = place_of(positions(sheet.read_bytes()), str(sheet), (place.question,))
    return Place(str(sheet), found.line, found.column, place.question, place.row, place.field)


def _setting(session: Session, text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise InputError(f"'{text}' is not of the form ID=VALUE.")
    question = known_question(session.pack, name.strip())
    typed = value_from_text(question, value)
    answer_from_entry(question, {"value": typed})
    return question.id, {"value": typed}


def _clearings(session: Session, cleared: list[str]) -> Iterator[SetAnswer]:
    for name in cleared:
        before = session.assessment.answers.get(name)
        if before is None:
            known_question(session.pack, name)
        else:
            yield SetAnswer(question=name, before=before, after=None)


def _sheet(path: Path) -> dict[str, Any]:
    from app.io.yaml_text import load_yaml

    name = "standard input" if str(path) == "-" else str(path)
    if str(path) == "-":
        data = sys.stdin.buffer.read(MAX_SHEET_BYTES + 1)
    else:
        data = _read(path)
    content = load_yaml(data, name)
    if content is None:
        raise InputError("The answers file is empty.", Place(name))
    if not isinstance(content, dict):
        raise InputError("An answers file maps ids of questions to answers.", Place(name))
    return {str(key): value for key, value in content.items()}


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise InputError("There is no such answers file.", Place(str(path)))
    if path.stat().st_size > MAX_SHEET_BYTES:
        raise InputError("The answers file is too large.", Place(str(path)))
    return path.read_bytes()
