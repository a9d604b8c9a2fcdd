"""Answers that are being given: what becomes of one when its value, its note or anything else of it is changed.

Every function gives the new answer, or None when nothing is left of it.
"""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from app.core.answer_sheet import MAX_NOTE
from app.core.assessment import Answer, Confidence, Evidence, NotApplicable
from app.core.errors import InputError, Place
from app.core.questionnaire import CHOICE_TYPES, AnswerType, Question
from app.core.values import check_link, check_value, clean_text

_SINGLE_STEPS = CHOICE_TYPES | {AnswerType.BOOLEAN}


def with_value(question: Question, before: Answer | None, value: Any, *, author: str, at: str) -> Answer | None:
    """With another value, None for none; it is then an answer again. InputError when the value is none of its type."""
    kept = None if value is None else check_value(question, value)
    if kept in ("", {}):
        kept = None
    return _changed(before, author, at, value=kept, absent=False, not_applicable=None)


def with_note(before: Answer | None, note: str, *, author: str, at: str) -> Answer | None:
    """With another note; InputError when it is too long or has a character that cannot be kept."""
    return _changed(before, author, at, note=clean_text(note, MAX_NOTE, Place()))


def with_confidence(before: Answer | None, confidence: Confidence | None, *, author: str, at: str) -> Answer | None:
    """With another confidence, None for none."""
    return _changed(before, author, at, confidence=confidence)


def with_evidence(before: Answer | None, evidence: tuple[Evidence, ...], *, author: str, at: str) -> Answer | None:
    """With other evidence; InputError where it is more than can be kept."""
    if len(evidence) > 100:
        raise InputError("An answer holds 100 pieces of evidence at most.")
    return _changed(before, author, at, evidence=evidence)


def as_absent(before: Answer | None, is_absent: bool, value: Any = None, *, author: str, at: str) -> Answer | None:
    """'We do not have this', or that no longer; `value` is what then stands in its place."""
    kept = None if is_absent else value
    return _changed(before, author, at, value=kept, absent=is_absent, not_applicable=None)


def as_not_applicable(before: Answer | None, reason: str, approver: str, *, author: str, at: str) -> Answer | None:
    """Declared not applicable; InputError without a reason or an approver."""
    reason, approver = (clean_text(each.strip(), most, Place()) for each, most in ((reason, 4000), (approver, 200)))
    if not reason or not approver:
        raise InputError("Not applicable needs a reason and an approver.")
    declared = NotApplicable(reason=reason, approver=approver)
    return _changed(before, author, at, value=None, absent=False, not_applicable=declared)


def evidence_changed(before: Evidence | None, link: str, title: str, dated: str) -> Evidence:
    """A link as evidence, or `before`, a link or a file, with another title and day; InputError says what is wrong."""
    file = before.file if before is not None else ""
    link, title, dated = link.strip(), clean_text(title.strip(), 400, Place()), dated.strip()
    if not file:
        check_link(link, Place())
        if len(link) > 2000:
            raise InputError("The link has more than 2000 characters.")
    try:
        day = date.fromisoformat(dated).isoformat() if dated else ""
    except ValueError:
        raise InputError(f"'{dated[:40]}' is not a date; write it like 2026-11-02.") from None
    return Evidence(link="" if file else link, file=file, title=title, dated=day)


def step_key(question: Question, before: Any, after: Any) -> str:
    """Changes of one key in a row are undone as one: typing in one place is one step, a choice is a step each."""
    if question.type in _SINGLE_STEPS:
        return ""
    if not question.parts:
        return question.id
    cells = _different_cells(question, before, after)
    return f"{question.id} {cells[0]}" if len(cells) == 1 else ""


def _different_cells(question: Question, before: Any, after: Any) -> list[str]:
    """Cells that differ as 'row field'; two different names where rows came, went or moved."""
    mine, others = _rows(question, before), _rows(question, after)
    if list(mine) != list(others):
        return ["", " "]
    return [
        f"{row} {name}"
        for row in mine
        for name in sorted(mine[row].keys() | others[row].keys())
        if mine[row].get(name) != others[row].get(name)
    ]


def _rows(question: Question, value: Any) -> dict[str, dict[str, Any]]:
    match question.type:
        case AnswerType.TABLE:
            return {row["id"]: row for row in cast("list[dict[str, Any]]", value or [])}
        case AnswerType.MATRIX:
            rows = cast("dict[str, dict[str, Any]]", value or {})
            return {row.id: rows.get(row.id, {}) for row in question.rows}
        case _:
            return {"": value or {}}


def _changed(before: Answer | None, author: str, at: str, **parts: Any) -> Answer | None:
    answer = before or Answer()
    if before is not None and all(getattr(before, name) == part for name, part in parts.items()):
        return before
    after = answer.model_copy(update={**parts, "author": author[:200], "at": at})
    is_empty = not (after.is_resolved or after.note or after.evidence or after.confidence)
    return None if is_empty else after
