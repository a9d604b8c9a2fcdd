"""Answers as teams write them: `answers.yaml`, and single values as typed on a command line.

An entry is a bare value, or {value, note, evidence, confidence}, or {not_applicable: {reason, approver}}, or
{absent: true}. What such a mapping does not mention stays as it was; an empty entry (null) leaves the whole answer as
it is. No group may have fields of these names (`pack check` says so), so a mapping of them is always an entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

import orjson
from pydantic import ValidationError

from app.core.assessment import Answer, Assessment, Confidence, Evidence, NotApplicable
from app.core.changes import SetAnswer
from app.core.errors import InputError, Place
from app.core.pack import Pack
from app.core.questionnaire import AnswerType, Question
from app.core.values import check_link, check_value, clean_text

ENTRY_KEYS = frozenset({"value", "note", "evidence", "confidence", "not_applicable", "absent"})
MARKING_KEYS = frozenset({"value", "not_applicable", "absent"})
MAX_NOTE = 20_000
_TRUE, _FALSE = frozenset({"yes", "true", "on"}), frozenset({"no", "false", "off"})


def changes_from_sheet(pack: Pack, assessment: Assessment, sheet: Any, *, author: str, at: str) -> Iterator[SetAnswer]:
    """A change for every entry that differs from what is there; InputError names the entry that cannot be used."""
    if not isinstance(sheet, Mapping):
        raise InputError("An answers file maps ids of questions to answers.")
    for name, entry in cast("Mapping[Any, Any]", sheet).items():
        if entry is None:
            continue
        question = known_question(pack, str(name))
        before = assessment.answers.get(question.id)
        after = answer_from_entry(question, entry, before).model_copy(update={"author": author, "at": at})
        if before is None or not _same(before, after):
            yield SetAnswer(question=question.id, before=before, after=after)


def known_question(pack: Pack, name: str) -> Question:
    """The question with that id; InputError with the nearest one otherwise."""
    question = pack.questions.get(name)
    if question is None:
        import difflib

        near = difflib.get_close_matches(name, pack.questions, n=1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        raise InputError(f"There is no question '{name}'.{hint}")
    return question


def answer_from_entry(question: Question, entry: Any, before: Answer | None = None) -> Answer:
    """The answer that an entry stands for; `before` is the one it replaces. InputError says what is wrong with it."""
    parts = cast("Mapping[str, Any]", entry) if _is_entry(entry) else {"value": entry}
    place = Place(question=question.id)
    kept = before or Answer()
    said = _said(question, parts, kept, place)
    about = {
        "note": _note(parts["note"], place) if "note" in parts else kept.note,
        "evidence": _evidence(parts["evidence"], place) if "evidence" in parts else kept.evidence,
        "confidence": _confidence(parts["confidence"], place) if "confidence" in parts else kept.confidence,
    }
    return _built({**said, **about}, place)


def _said(question: Question, parts: Mapping[str, Any], before: Answer, place: Place) -> dict[str, Any]:
    """What the answer says: its value, that the thing is absent, or that the question does not apply."""
    there = sorted(MARKING_KEYS & parts.keys())
    marks = [key for key in there if key == "value" or parts[key] not in (None, False)]
    if len(marks) > 1:
        raise InputError(f"An entry has {' or '.join(marks)}, not both.", place)
    if not marks:
        if not before.is_resolved:
            raise InputError("The entry has no value.", place)
        return {key: getattr(before, key) for key in MARKING_KEYS}
    if marks == ["not_applicable"]:
        return {"not_applicable": _not_applicable(question, parts["not_applicable"], place)}
    if marks == ["absent"]:
        return {"absent": _absent(question, parts["absent"], place)}
    return {"value": _value(question, parts["value"], place)}


def _value(question: Question, given: Any, place: Place) -> Any:
    if given is None:
        raise InputError("The entry has no value.", place)
    value = check_value(question, given)
    if value in ("", {}):
        raise InputError("The answer is empty; leave the question out, or clear its answer.", place)
    return value


def _absent(question: Question, given: Any, place: Place) -> bool:
    if given is not True:
        raise InputError("'absent' is true, or is left out.", place)
    if not question.absent:
        raise InputError("This question cannot be answered with 'we do not have this'.", place)
    return True


def _note(given: Any, place: Place) -> str:
    if not isinstance(given, str):
        raise InputError("A note is text; put it in quotes.", place)
    return clean_text(given, MAX_NOTE, place)


def value_from_text(question: Question, text: str) -> Any:
    """What was typed for a question: choices separated by commas, yes or no, a number; JSON for tables and groups."""
    place = Place(question=question.id)
    match question.type:
        case AnswerType.MULTI:
            return [part.strip() for part in text.split(",") if part.strip()]
        case AnswerType.BOOLEAN:
            word = text.strip().lower()
            if word not in _TRUE | _FALSE:
                raise InputError(f"'{text}' is neither yes nor no.", place)
            return word in _TRUE
        case AnswerType.NUMBER | AnswerType.PERCENT:
            return _number(text, place)
        case AnswerType.GROUP | AnswerType.TABLE | AnswerType.MATRIX:
            return _json(text, place)
        case AnswerType.PERSON | AnswerType.REFERENCE:
            return _json(text, place) if text.lstrip().startswith("{") else text
        case _:
            return text


def _is_entry(entry: Any) -> bool:
    keys = cast("Mapping[Any, Any]", entry).keys() if isinstance(entry, Mapping) else ()
    return bool(keys) and ENTRY_KEYS.issuperset(keys)


def _not_applicable(question: Question, given: Any, place: Place) -> NotApplicable:
    if not question.not_applicable:
        raise InputError("This question cannot be declared not applicable.", place)
    try:
        return NotApplicable.model_validate(given)
    except ValidationError:
        raise InputError("Not applicable needs a reason and an approver.", place) from None


def _evidence(given: Any, place: Place) -> tuple[Evidence, ...]:
    items = cast("list[Any]", given if isinstance(given, list) else [given])
    found: list[Evidence] = []
    for item in items:
        try:
            each = Evidence.model_validate({"link": item} if isinstance(item, str) else item)
        except ValidationError:
            raise InputError(
                "Evidence has a link, and may have a title and a date (dated: 2026-11-02).", place
            ) from None
        if each.link:
            check_link(each.link, place)
        if not each.link and not each.file:
            raise InputError("Evidence needs a link or a file.", place)
        found.append(each)
    return tuple(found)


def _confidence(given: Any, place: Place) -> Confidence | None:
    if given is None:
        return None
    try:
        return Confidence(given)
    except ValueError:
        raise InputError(f"Confidence is one of {', '.join(Confidence)}.", place) from None


def _built(parts: dict[str, Any], place: Place) -> Answer:
    try:
        return Answer.model_validate(parts)
    except ValidationError as error:
        raise InputError(f"The answer cannot be kept: {error.errors()[0]['msg']}.", place) from None


def _number(text: str, place: Place) -> int | float:
    try:
        number = float(text.strip().removesuffix("%").strip())
    except ValueError:
        raise InputError(f"'{text}' is not a number.", place) from None
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _json(text: str, place: Place) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        raise InputError("Tables and groups are given as JSON, or in an answers file with --from.", place) from None


def _same(before: Answer, after: Answer) -> bool:
    return before.model_copy(update={"author": "", "at": ""}) == after.model_copy(update={"author": "", "at": ""})
