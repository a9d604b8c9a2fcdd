"""Numbers as people type them: 1.5 and 1,5, 1 500, 1'500, 1.234.567,8.

A single comma or point before exactly three digits ('1,500') means one thing in London and another in Berlin; the
language decides. A percentage is never grouped: 99,999 % is five nines everywhere.
"""

from __future__ import annotations

import re

from app.core.entry.unreadable import Reason, Unreadable
from app.core.questionnaire import AnswerType, Typed
from app.core.values import MAX_NUMBER
from app.core.values_text import grouped_number, plain_number

_SPACES = re.compile("(?<=\\d)[ \u00a0\u2007\u2009\u202f'’](?=\\d{3}(?!\\d))")
_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_MINUS = re.compile("^[−–]")
MAX_TYPED = 400


def read_number(spec: Typed, text: str, *, comma: bool) -> int | float:
    """The number in `text` within the limits of `spec`; `comma`: the language writes 1,5. Unreadable otherwise."""
    is_share = spec.type == AnswerType.PERCENT
    typed = _without_unit(text.strip(), "%" if is_share else spec.unit)
    plain = plain_form(typed, comma=comma, grouped=not is_share) if len(typed) <= MAX_TYPED else None
    if plain is None:
        raise Unreadable(Reason.NOT_A_NUMBER, text)
    number = float(plain)
    if not abs(number) <= MAX_NUMBER:
        raise Unreadable(Reason.TOO_LARGE, text)
    value = int(number) if number.is_integer() else number
    _check_limits(spec, value, text)
    return value


def plain_form(text: str, *, comma: bool, grouped: bool = True) -> str | None:
    """The text as a number with a point and no grouping; None when it is no number."""
    typed = _SPACES.sub("", _MINUS.sub("-", text))
    points, commas = typed.count("."), typed.count(",")
    if points and commas:
        mark = "," if typed.rindex(",") > typed.rindex(".") else "."
    elif points + commas == 1:
        mark = _single_mark(typed, comma=comma, grouped=grouped)
    else:
        mark = "" if grouped else "?"
    other = "." if mark == "," else "," if mark == "." else ".,"
    whole, found, rest = typed.partition(mark) if mark else (typed, "", "")
    if any(each in rest for each in ".,") or not _is_grouped(whole, other):
        return None
    for each in other:
        whole = whole.replace(each, "")
    plain = whole + ("." if found else "") + rest
    return plain if _PLAIN.fullmatch(plain) else None


def number_text(value: float, *, comma: bool, grouped: bool = False) -> str:
    """A number as the language writes it, with thousands set apart where `grouped`."""
    text = grouped_number(value) if grouped else plain_number(value)
    return text.translate(str.maketrans(",.", ".,")) if comma else text


def limits(spec: Typed) -> tuple[float | None, float | None]:
    """Least and most; a percentage is at least 0 unless its question says otherwise."""
    if spec.type == AnswerType.PERCENT and spec.min is None:
        return 0.0, spec.max
    return spec.min, spec.max


def _single_mark(typed: str, *, comma: bool, grouped: bool) -> str:
    """What the one comma or point in a number is: a decimal mark (then it is given), or ''."""
    mark = "," if "," in typed else "."
    whole, _, rest = typed.lstrip("+-").partition(mark)
    may_group = grouped and len(rest) == 3 and rest.isdigit() and whole.isdigit() and 1 <= len(whole) <= 3
    return "" if may_group and whole != "0" and (mark == ",") != comma else mark


def _is_grouped(whole: str, marks: str) -> bool:
    """Whether thousands are set apart properly, or not at all."""
    used = [mark for mark in marks if mark in whole]
    if not used:
        return True
    first, *groups = whole.lstrip("+-").split(used[0])
    return len(used) == 1 and 1 <= len(first) <= 3 and all(len(each) == 3 and each.isdigit() for each in groups)


def _without_unit(text: str, unit: str) -> str:
    if unit and text.casefold().endswith(unit.casefold()):
        return text[: -len(unit)].rstrip()
    return text


def _check_limits(spec: Typed, value: float, text: str) -> None:
    if spec.whole and not isinstance(value, int):
        raise Unreadable(Reason.NOT_WHOLE, text)
    low, high = limits(spec)
    if low is not None and value < low:
        raise Unreadable(Reason.TOO_LOW, text, limit=low)
    if high is not None and value > high:
        raise Unreadable(Reason.TOO_HIGH, text, limit=high)
