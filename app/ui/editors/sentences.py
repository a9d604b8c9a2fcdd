"""Sentences about what was typed: why it cannot be read, and how a value was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.core.entry.numbers import limits, number_text
from app.core.entry.spans import spoken_parts
from app.core.entry.unreadable import Reason, Unreadable
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.core.questionnaire import Typed

_SHOWN = 40


def writes_comma() -> bool:
    """Whether the language of the interface writes 1,5 for one and a half."""
    return QLocale().decimalPoint() == ","


def figure(value: float) -> str:
    """A number as the language writes it, thousands set apart."""
    return number_text(value, comma=writes_comma(), grouped=True)


def sentence(unread: Unreadable) -> str:
    """Why a text cannot be read, and what would be right."""
    facts = unread.facts
    text = _shortened(unread.text)
    match unread.reason:
        case Reason.NOT_A_NUMBER:
            return tr("“{typed}” is not a number.", typed=text)
        case Reason.NOT_WHOLE:
            return tr("{typed} is not a whole number.", typed=text)
        case Reason.TOO_LOW:
            return tr("{typed} is below the least allowed, {limit}.", typed=text, limit=figure(_number(facts["limit"])))
        case Reason.TOO_HIGH:
            return tr("{typed} is above the most allowed, {limit}.", typed=text, limit=figure(_number(facts["limit"])))
        case Reason.TOO_LARGE:
            return tr("This number is too large.")
        case Reason.NOT_A_DURATION:
            return tr("“{typed}” is not a duration. Write it like 28d, 1h 30m or 200ms.", typed=text)
        case Reason.NO_UNIT:
            return _about_unit(facts["ways"], text)
        case Reason.TOO_LONG_A_TIME:
            return tr("This is longer than 100 years.")
        case Reason.NOT_A_DATE:
            return tr("“{typed}” is not a date. Write it like 2026-11-02.", typed=text)
        case Reason.TWO_DATES:
            return tr("This may be {one} or {other}. Write the one that is meant.", **facts)
        case Reason.NO_CHOICE | Reason.SEVERAL_CHOICES | Reason.NOT_ALONE | Reason.NOT_YES_OR_NO:
            return _about_choice(unread, text)
        case _:
            return _about_words(unread)


def range_text(spec: Typed) -> str:
    """Which numbers are allowed; empty where all are."""
    low, high = limits(spec)
    if low is not None and high is not None:
        return tr("{low} to {high}", low=figure(low), high=figure(high))
    if low is not None:
        return tr("{low} or more", low=figure(low))
    return tr("at most {high}", high=figure(high)) if high is not None else ""


def spoken(kept: str) -> str:
    """A duration in words: '28 days', '1 hour 30 minutes', '200 ms'."""
    return " ".join(_spoken_part(number, unit) for number, unit in spoken_parts(kept))


def _spoken_part(number: str, unit: str) -> str:
    if unit == "ms" or not number.isdecimal():
        return f"{number.replace('.', ',') if writes_comma() else number} {unit}"
    count = int(number)
    if unit == "d":
        return tr("1 day") if count == 1 else tr_n("%n days", count)
    if unit == "h":
        return tr("1 hour") if count == 1 else tr_n("%n hours", count)
    if unit == "min":
        return tr("1 minute") if count == 1 else tr_n("%n minutes", count)
    return tr("1 second") if count == 1 else tr_n("%n seconds", count)


def _about_unit(ways: object, text: str) -> str:
    assert isinstance(ways, tuple)
    if not ways:
        return tr("“{typed}” is not a duration. Write it like 28d, 1h 30m or 200ms.", typed=text)
    if len(ways) == 1:
        return tr("A unit is missing. Write {way}.", way=ways[0])
    return tr("A unit is missing. Write {ways} or {last}.", ways=", ".join(ways[:-1]), last=ways[-1])


def _about_choice(unread: Unreadable, text: str) -> str:
    if unread.reason == Reason.NO_CHOICE:
        return tr("“{typed}” is not one of the choices.", typed=text)
    if unread.reason == Reason.NOT_YES_OR_NO:
        return tr("“{typed}” is neither yes nor no.", typed=text)
    if unread.reason == Reason.NOT_ALONE:
        return tr("“{choice}” cannot be chosen together with others.", **unread.facts)
    return tr("“{typed}” begins more than one choice. Type more of it.", typed=text)


def _about_words(unread: Unreadable) -> str:
    facts = unread.facts
    match unread.reason:
        case Reason.TEXT_TOO_LONG:
            length, most = figure(_number(facts["length"])), figure(_number(facts["most"]))
            return tr("The text has {length} characters; {most} are allowed.", length=length, most=most)
        case Reason.NOBODY:
            return tr("A person needs a name or a role.")
        case Reason.NOT_A_LINK:
            return tr("A link starts with https://, http:// or mailto:.")
        case Reason.SPACE_IN_LINK:
            return tr("A link has no spaces or line breaks in it.")
        case _:
            return str(facts.get("message", unread))


def _number(fact: object) -> float:
    assert isinstance(fact, int | float)
    return fact


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
