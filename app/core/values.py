"""Values of answers: checked against a question's type, and brought into the one form in which they are kept.

Every function takes what a stranger wrote (JSON or YAML values) and gives the kept form, or raises InputError with
the place and a sentence that says what would be right.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, cast

from app.core.durations import parse_duration
from app.core.errors import InputError, Place
from app.core.questionnaire import AnswerType, Question, Typed

MAX_ROWS = 500
MAX_NUMBER = 1e15
MAX_SHORT = 2000
ROW_ID_LENGTH = 40

PERSON_KEYS = ("name", "role", "contact")
REFERENCE_KEYS = ("link", "file", "title")
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
LINK_SCHEMES = ("http://", "https://", "mailto:")


def check_value(question: Question, value: Any) -> Any:
    """The kept form of `value` as an answer to `question`; InputError when it is not one."""
    place = Place(question=question.id)
    match question.type:
        case AnswerType.GROUP:
            return _check_cells(question, value, place, "group")
        case AnswerType.TABLE:
            return _check_table(question, value, place)
        case AnswerType.MATRIX:
            return _check_matrix(question, value, place)
        case _:
            return check_cell(question, value, place)


def check_cell(spec: Typed, value: Any, place: Place) -> Any:
    """The kept form of a single value of a row-level type."""
    return _CHECKS[spec.type](spec, value, place)


def _check_single(spec: Typed, value: Any, place: Place) -> str:
    known = [option.id for option in spec.options]
    if not isinstance(value, str) or value not in known:
        raise InputError(f"{_shown(value)} is not one of the choices: {', '.join(known)}.{_yaml_hint(value)}", place)
    return value


def _check_multi(spec: Typed, value: Any, place: Place) -> list[str]:
    given = _list(value, "a list of choices", place)
    chosen = [_check_single(spec, each, place) for each in given]
    if len(set(chosen)) != len(chosen):
        raise InputError("A choice is there twice.", place)
    alone = next((option.id for option in spec.options if option.none and option.id in chosen), None)
    if alone and len(chosen) > 1:
        raise InputError(f"'{alone}' cannot be chosen together with others.", place)
    return [option.id for option in spec.options if option.id in chosen]


def _check_boolean(_spec: Typed, value: Any, place: Place) -> bool:
    if not isinstance(value, bool):
        raise InputError(f"{_shown(value)} is neither true nor false.", place)
    return value


def _check_number(spec: Typed, value: Any, place: Place) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InputError(f"{_shown(value)} is not a number.", place)
    if abs(value) > MAX_NUMBER or not math.isfinite(value):
        raise InputError("The number is too large or not finite.", place)
    if spec.whole and value != int(value):
        raise InputError(f"{value} is not a whole number.", place)
    low, high = _limits(spec)
    if low is not None and value < low:
        raise InputError(f"{value} is below the least allowed, {low:g}.", place)
    if high is not None and value > high:
        raise InputError(f"{value} is above the most allowed, {high:g}.", place)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _limits(spec: Typed) -> tuple[float | None, float | None]:
    """Least and most; a percentage is at least 0 unless its question says otherwise."""
    if spec.type is AnswerType.PERCENT and spec.min is None:
        return 0.0, spec.max
    return spec.min, spec.max


def _check_duration(_spec: Typed, value: Any, place: Place) -> str:
    if not isinstance(value, str):
        raise InputError(f"{_shown(value)} is not a duration; write it like 28d, 1h 30m or 200ms.", place)
    try:
        parse_duration(value)
    except ValueError as error:
        raise InputError(str(error), place) from error
    return " ".join(value.split())


def _check_date(_spec: Typed, value: Any, place: Place) -> str:
    text = value.isoformat() if isinstance(value, date) else value
    try:
        return date.fromisoformat(text[:10] if isinstance(value, date) else text).isoformat()
    except (TypeError, ValueError):
        raise InputError(f"{_shown(value)} is not a date; write it like 2026-11-02.", place) from None


def _check_text(spec: Typed, value: Any, place: Place) -> str:
    if not isinstance(value, str):
        raise InputError(f"{_shown(value)} is not text; put it in quotes.{_yaml_hint(value)}", place)
    return clean_text(value, spec.max_length, place)


def _check_person(_spec: Typed, value: Any, place: Place) -> dict[str, str]:
    person = {"name": value} if isinstance(value, str) else value
    kept = _strings(person, PERSON_KEYS, "a person", place)
    if not kept.get("name") and not kept.get("role"):
        raise InputError("A person needs a name or a role.", place)
    return kept


def _check_reference(_spec: Typed, value: Any, place: Place) -> dict[str, str]:
    reference = {"link": value} if isinstance(value, str) else value
    kept = _strings(reference, REFERENCE_KEYS, "a reference", place)
    if bool(kept.get("link")) == bool(kept.get("file")):
        raise InputError("A reference needs either a link or a file.", place)
    if "link" in kept:
        check_link(kept["link"], place)
    return kept


def check_link(link: str, place: Place) -> None:
    """InputError unless `link` may be shown as one."""
    if not link.lower().startswith(LINK_SCHEMES):
        raise InputError("A link starts with https://, http:// or mailto:.", place)
    if any(character.isspace() for character in link):
        raise InputError("A link has no spaces or line breaks in it.", place)


def _check_table(question: Question, value: Any, place: Place) -> list[dict[str, Any]]:
    rows = _list(value, "a table: a list of rows", place)
    if len(rows) > MAX_ROWS:
        raise InputError(f"The table has {len(rows)} rows; {MAX_ROWS} are allowed.", place)
    ids = (cast("Mapping[str, Any]", row).get("id") for row in rows if isinstance(row, Mapping))
    taken = {row_id for row_id in ids if isinstance(row_id, str)}
    kept: list[dict[str, Any]] = []
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, Mapping):
            raise InputError(f"Row {number} is not a row with columns.", place)
        cells = dict(cast("Mapping[str, Any]", row))
        row_id = _row_id(cells.pop("id", None), taken, number, place)
        taken.add(row_id)
        kept.append({"id": row_id, **_check_row(question, cells, row_id)})
    if len({row["id"] for row in kept}) != len(kept):
        raise InputError("Two rows have the same id.", place)
    return kept


def _row_id(given: Any, taken: set[str], number: int, place: Place) -> str:
    if given is None:
        while f"r{number}" in taken:
            number += 1
        return f"r{number}"
    if not isinstance(given, str) or not given.isascii() or not given.isalnum() or len(given) > ROW_ID_LENGTH:
        raise InputError(f"{_shown(given)} is not a row id: use letters and digits, such as r1.", place)
    return given


def _check_matrix(question: Question, value: Any, place: Place) -> dict[str, dict[str, Any]]:
    rows = _mapping(value, "a matrix: rows by name", place)
    known = {row.id for row in question.rows}
    for name in rows:
        if name not in known:
            raise InputError(
                f"'{name}' is not a row of it; its rows are {', '.join(row.id for row in question.rows)}.", place
            )
    kept: dict[str, dict[str, Any]] = {}
    for row in question.rows:
        if rows.get(row.id) is not None:
            cells = _check_row(question, rows[row.id], row.id)
            if cells:
                kept[row.id] = cells
    return kept


def _check_row(question: Question, cells: Any, row: str) -> dict[str, Any]:
    try:
        return _check_cells(question, cells, Place(question=question.id), "row")
    except InputError as error:
        raise InputError(error.message, error.place._replace(row=row)) from None


def _check_cells(question: Question, value: Any, place: Place, kind: str) -> dict[str, Any]:
    cells = _mapping(value, f"a {kind}: values by field name", place)
    specs = question.parts
    if not question.part_ids.issuperset(cells):
        name = min(cells.keys() - question.part_ids)
        raise InputError(f"'{name}' is not a field here; the fields are {', '.join(each.id for each in specs)}.", place)
    kept: dict[str, Any] = {}
    for spec in specs:
        cell = cells.get(spec.id)
        if cell is not None and cell not in ("", []):
            try:
                kept[spec.id] = check_cell(spec, cell, place)
            except InputError as error:
                raise InputError(error.message, place._replace(field=spec.id)) from None
    return kept


def _strings(value: Any, keys: Sequence[str], what: str, place: Place) -> dict[str, str]:
    parts = _mapping(value, f"{what} with {', '.join(keys)}", place)
    for name, part in parts.items():
        if name not in keys or not isinstance(part, str):
            raise InputError(f"'{name}' does not belong to {what}; it has {', '.join(keys)}, all of them text.", place)
    return {key: clean_text(parts[key], MAX_SHORT, place) for key in keys if parts.get(key)}


def clean_text(text: str, most: int, place: Place) -> str:
    """`text` in composed form with plain line ends; InputError when it is too long or has a character of no use."""
    if len(text) <= most and text.isascii() and text.isprintable():
        return text
    kept = unicodedata.normalize("NFC", _LINE_END.sub("\n", text))
    if len(kept) > most:
        raise InputError(f"The text has {len(kept)} characters; {most} are allowed.", place)
    for character in kept:
        if not character.isprintable() and _is_refused(character):
            raise InputError(f"The text has a character that cannot be kept: U+{ord(character):04X}.", place)
    return kept


def _is_refused(character: str) -> bool:
    """Control characters, lone surrogates and code points that are no characters, which YAML and XML cannot hold."""
    category = unicodedata.category(character)
    is_none = ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF or character == "\ufeff"
    return category == "Cs" or is_none or (category == "Cc" and character not in "\n\t")


def _list(value: Any, what: str, place: Place) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise InputError(f"{_shown(value)} is not {what}.", place)
    return list(cast("Sequence[Any]", value))


def _mapping(value: Any, what: str, place: Place) -> dict[str, Any]:
    if type(value) is dict and all(type(key) is str for key in cast("dict[Any, Any]", value)):
        return cast("dict[str, Any]", value)
    if not isinstance(value, Mapping):
        raise InputError(f"{_shown(value)} is not {what}.", place)
    return {str(key): each for key, each in cast("Mapping[Any, Any]", value).items()}


def _shown(value: Any) -> str:
    if isinstance(value, list | tuple | Mapping):
        return "A list" if not isinstance(value, Mapping) else "A set of names and values"
    text = f"'{value}'" if isinstance(value, str) else repr(value)
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "…"


def _yaml_hint(value: Any) -> str:
    if isinstance(value, bool):
        return " In YAML, yes and no mean true and false: put the word in quotes."
    return ""


_CHECKS: dict[AnswerType, Callable[[Typed, Any, Place], Any]] = {
    AnswerType.SINGLE: _check_single,
    AnswerType.MULTI: _check_multi,
    AnswerType.BOOLEAN: _check_boolean,
    AnswerType.NUMBER: _check_number,
    AnswerType.PERCENT: _check_number,
    AnswerType.DURATION: _check_duration,
    AnswerType.DATE: _check_date,
    AnswerType.TEXT: _check_text,
    AnswerType.MARKDOWN: _check_text,
    AnswerType.PERSON: _check_person,
    AnswerType.REFERENCE: _check_reference,
}
