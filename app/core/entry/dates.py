"""Days as people type them: 2026-11-02, 2.11.2026, 2 Nov 2026, 2. November 2026.

With slashes the day comes first or the month does; where both are possible the text is refused rather than guessed.
"""

from __future__ import annotations

import re
from datetime import date

from app.core.entry.unreadable import Reason, Unreadable

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_POINTS = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})", re.ASCII)
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_DAY_NAMED = re.compile(r"(\d{1,2})\.?\s+([^\W\d]{3,9})\.?,?\s+(\d{4})")
_MONTH_NAMED = re.compile(r"([^\W\d]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GERMAN = {"mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12}


def read_date(text: str) -> str:
    """The day in `text` as 2026-11-02; Unreadable when there is none, or more than one."""
    typed = text.strip()
    if found := _YEAR_FIRST.fullmatch(typed):
        return _day(text, found[1], found[2], found[3])
    if found := _POINTS.fullmatch(typed):
        return _day(text, found[3], found[2], found[1])
    if found := _DAY_NAMED.fullmatch(typed):
        return _day(text, found[3], _month(found[2]), found[1])
    if found := _MONTH_NAMED.fullmatch(typed):
        return _day(text, found[3], _month(found[1]), found[2])
    if found := _SLASHES.fullmatch(typed):
        return _slashed(text, found[3], found[1], found[2])
    raise Unreadable(Reason.NOT_A_DATE, text)


def _slashed(text: str, year: str, one: str, two: str) -> str:
    if int(one) > 12 or one == two:
        return _day(text, year, two, one)
    if int(two) > 12:
        return _day(text, year, one, two)
    raise Unreadable(Reason.TWO_DATES, text, one=_day(text, year, one, two), other=_day(text, year, two, one))


def _month(name: str) -> int:
    start = name.casefold()[:3]
    return _MONTHS.index(start) + 1 if start in _MONTHS else _GERMAN.get(start, 0)


def _day(text: str, year: str, month: str | int, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        raise Unreadable(Reason.NOT_A_DATE, text) from None
