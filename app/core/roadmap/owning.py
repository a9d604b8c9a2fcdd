"""Who owns a step, as part of the answer that the roadmap takes its owners from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from app.core.assessment import Assessment
from app.core.pack import Pack
from app.core.questionnaire import AnswerType, Question
from app.core.roadmap.spec import owner_row, person_column

Person = dict[str, str]


def owners_question(pack: Pack, step: str) -> Question | None:
    """The matrix in which the owner of a step is named; None where the pack has no place for it."""
    question = pack.questions.get(pack.roadmap.owners or "") if pack.roadmap is not None else None
    if question is None or not person_column(question):
        return None
    return question if any(each.id == owner_row(step) for each in question.rows) else None


def owner_in(question: Question, value: Mapping[str, Any] | None, step: str) -> Person | None:
    """The person whom the value of the matrix names for a step."""
    row: Mapping[str, Person] = (value or {}).get(owner_row(step), {})
    return row.get(person_column(question))


def with_owner(
    question: Question, value: Mapping[str, Any] | None, step: str, person: Mapping[str, Any] | None
) -> dict[str, Any] | None:
    """The value of the matrix with another owner of a step, None for nobody; None when nothing is left of it."""
    name, column = owner_row(step), person_column(question)
    rows = {key: dict(row) for key, row in (value or {}).items()}
    row = rows.pop(name, {})
    row.pop(column, None)
    if person:
        row[column] = dict(person)
    if row:
        rows[name] = row
    known = [each.id for each in question.rows]
    ordered = sorted(rows, key=lambda key: known.index(key) if key in known else len(known))
    return {key: rows[key] for key in ordered} or None


def person_called(name: str, people: Mapping[str, Person]) -> Person | None:
    """The person of that name, with role and contact where somebody wrote them down; None for no name."""
    called = " ".join(name.split())
    return dict(people.get(called, {"name": called})) if called else None


def people_named(pack: Pack, assessment: Assessment) -> dict[str, Person]:
    """Everybody whom the answers name, by name in order; of several entries the one that says most."""
    found: dict[str, Person] = {}
    for name, answer in assessment.answers.items():
        question = pack.questions.get(name)
        for person in _people(question, answer.value) if question is not None and answer.value else ():
            called = person.get("name", "")
            if called and len(person) > len(found.get(called, ())):
                found[called] = dict(person)
    return dict(sorted(found.items(), key=lambda each: each[0].casefold()))


def _people(question: Question, value: Any) -> Iterator[Person]:
    if question.type is AnswerType.PERSON:
        yield value
        return
    columns = [each.id for each in question.parts if each.type is AnswerType.PERSON]
    for row in _rows(question, value) if columns else ():
        yield from (row[column] for column in columns if column in row)


def _rows(question: Question, value: Any) -> Iterable[Mapping[str, Person]]:
    """The rows of a table or matrix; the one row of a group."""
    if question.type is AnswerType.TABLE:
        return value
    return value.values() if question.type is AnswerType.MATRIX else (value,)
