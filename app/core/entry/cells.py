"""One value of a row-level type as text to type, and what was typed as a value in the form in which it is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from app.core.entry.dates import read_date
from app.core.entry.numbers import number_text, read_number
from app.core.entry.spans import read_duration
from app.core.entry.unreadable import Reason, Unreadable
from app.core.errors import InputError, Place
from app.core.questionnaire import AnswerType, FieldSpec, Option, Question, Typed
from app.core.values import LINK_SCHEMES, MAX_SHORT, check_cell, clean_text

_YES = frozenset({"yes", "y", "true", "on", "1", "x", "✓", "ja", "j", "wahr"})
_NO = frozenset({"no", "n", "false", "off", "0", "nein", "falsch"})
_PERSON = re.compile(
    r"(?P<name>.*?)\s*(?:\((?P<role>[^()]*(?:\([^()]*\)[^()]*)*)\))?\s*(?:<(?P<contact>[^<>]*)>)?",
    re.DOTALL,
)
_PAGE_BREAKS = re.compile("[\x0b\x0c]")


def read_cell(spec: Typed, text: str, *, comma: bool = False, unit: str = "") -> Any:
    """The value that a typed text stands for, None when it is blank; Unreadable says why it is none.

    `comma`: the language writes 1,5. `unit`: of a duration, where the text has none.
    """
    if not text.strip():
        return None
    match spec.type:
        case AnswerType.SINGLE:
            value: Any = read_choice(spec.options, text)
        case AnswerType.MULTI:
            value = read_choices(spec.options, text)
        case AnswerType.BOOLEAN:
            value = _yes_or_no(text)
        case AnswerType.NUMBER | AnswerType.PERCENT:
            value = read_number(spec, text, comma=comma)
        case AnswerType.DURATION:
            value = read_duration(text, unit, spec.help if isinstance(spec, FieldSpec | Question) else "")
        case AnswerType.DATE:
            value = read_date(text)
        case AnswerType.PERSON:
            value = _person(text)
        case AnswerType.REFERENCE:
            value = _reference(text)
        case _:
            return read_text(text, spec.max_length)
    return kept_value(spec, value, text)


def kept_value(spec: Typed, value: Any, text: str = "") -> Any:
    """The kept form of a value that was put together from what was typed; Unreadable when it is none."""
    try:
        return check_cell(spec, value, Place())
    except InputError as error:
        raise Unreadable(Reason.OTHER, text, message=error.message) from None


def cell_text(spec: Typed, value: Any, *, comma: bool = False) -> str:
    """A kept value as text that `read_cell` reads as that value."""
    if value is None:
        return ""
    match spec.type:
        case AnswerType.SINGLE:
            return spec.option_title(value)
        case AnswerType.MULTI:
            return "; ".join(spec.option_title(each) for each in value)
        case AnswerType.BOOLEAN:
            return "yes" if value else "no"
        case AnswerType.NUMBER | AnswerType.PERCENT:
            return number_text(value, comma=comma)
        case AnswerType.PERSON:
            return person_text(value)
        case AnswerType.REFERENCE:
            return " ".join(value[key] for key in ("title", "link", "file") if value.get(key))
        case _:
            return str(value)


def read_text(text: str, most: int) -> str | None:
    """A text as it is kept, without characters that nobody can see; None when it is blank."""
    if not text.isprintable():
        text = _visible(_PAGE_BREAKS.sub("\n", text))
    if not text.strip():
        return None
    length = len(unicodedata.normalize("NFC", text))
    if length > most:
        raise Unreadable(Reason.TEXT_TOO_LONG, text, length=length, most=most)
    return clean_text(text, most, Place())


def person_text(person: Mapping[str, str]) -> str:
    """'Mara Lind (product lead) <mara@example.org>'."""
    role, contact = person.get("role"), person.get("contact")
    parts = (person.get("name"), role and f"({role})", contact and f"<{contact}>")
    return " ".join(part for part in parts if part)


def read_choice(options: Iterable[Option], text: str) -> str:
    """The id of the choice that is called so, or begins so and is alone in that."""
    typed = " ".join(text.split()).casefold()
    begun: list[Option] = []
    for option in options:
        title = " ".join(option.title.split()).casefold()
        if typed in (option.id, title):
            return option.id
        if title.startswith(typed):
            begun.append(option)
    if len(begun) == 1:
        return begun[0].id
    if begun:
        raise Unreadable(Reason.SEVERAL_CHOICES, text, choices=[option.title for option in begun])
    raise Unreadable(Reason.NO_CHOICE, text)


def read_choices(options: tuple[Option, ...], text: str) -> list[str] | None:
    """The ids of choices set apart by semicolons, lines or commas, in the order of the pack."""
    try:
        chosen = {read_choice(options, text)}
    except Unreadable:
        parts = re.split(r"[;\n]" if re.search(r"[;\n]", text) else ",", text)
        chosen = {read_choice(options, part) for part in parts if part.strip()}
    alone = next((option for option in options if option.none and option.id in chosen), None)
    if alone and len(chosen) > 1:
        raise Unreadable(Reason.NOT_ALONE, text, choice=alone.title)
    return [option.id for option in options if option.id in chosen] or None


def _yes_or_no(text: str) -> bool:
    word = text.strip().casefold()
    if word not in _YES | _NO:
        raise Unreadable(Reason.NOT_YES_OR_NO, text)
    return word in _YES


def _person(text: str) -> dict[str, str]:
    typed = " ".join((read_text(text, MAX_SHORT) or "").split())
    found = _PERSON.fullmatch(typed)
    parts = {key: part.strip() for key, part in found.groupdict().items() if part} if found else {"name": typed}
    person = {key: part for key, part in parts.items() if part}
    if not person.get("name") and not person.get("role"):
        raise Unreadable(Reason.NOBODY, text)
    return person


def _reference(text: str) -> dict[str, str]:
    """A link, and before it a title."""
    title, _, link = " ".join((read_text(text, MAX_SHORT) or "").split()).rpartition(" ")
    check_link_text(link, text)
    return {"link": link, "title": title} if title else {"link": link}


def check_link_text(link: str, text: str) -> None:
    """Unreadable unless `link` may be kept as one."""
    if not link.lower().startswith(LINK_SCHEMES):
        raise Unreadable(Reason.NOT_A_LINK, text)
    if any(character.isspace() for character in link):
        raise Unreadable(Reason.SPACE_IN_LINK, text)


def _visible(text: str) -> str:
    return "".join(character for character in text if character.isprintable() or _is_allowed(character))


def _is_allowed(character: str) -> bool:
    try:
        clean_text(character, 1, Place())
    except InputError:
        return False
    return True
