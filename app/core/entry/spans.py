"""Durations as people type them: what is kept ('28d', '1h 30m'), and also words and commas ('28 days', '1,5 h')."""

from __future__ import annotations

import re
from decimal import Decimal

from app.core.durations import MAX_SECONDS, format_duration, parse_duration
from app.core.entry.unreadable import Reason, Unreadable

UNITS = ("ms", "s", "m", "h", "d", "w")
"""The units that are offered, from small to large."""
_WORDS = {
    "ms": "millisecond milliseconds millisekunde millisekunden msec msecs",
    "s": "second seconds sekunde sekunden sec secs sek",
    "m": "minute minutes minuten min mins",
    "h": "hour hours stunde stunden std hr hrs",
    "d": "day days tag tage tagen",
    "w": "week weeks woche wochen wk wks",
}
_UNIT_OF = {word: unit for unit, words in _WORDS.items() for word in (unit, *words.split())}
_PART = re.compile(r"\s*(?:and|und|,)?\s*(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)\.?", re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)


def read_duration(text: str, unit: str = "", hint: str = "") -> str:
    """A duration in the form in which it is kept; `unit` is meant where the text has none. Unreadable otherwise.

    `hint`: what the question says about its answer; where the unit is missing, it tells which are likely.
    """
    typed = " ".join(text.split())
    if _NUMBER.fullmatch(typed):
        if not unit:
            raise Unreadable(Reason.NO_UNIT, text, ways=_ways(typed, hint))
        typed += unit
    kept = typed if _is_kept(typed) else _spelled(typed)
    if kept is None or not _is_kept(kept):
        too_long = kept is not None and _seconds(kept) > MAX_SECONDS
        raise Unreadable(Reason.TOO_LONG_A_TIME if too_long else Reason.NOT_A_DURATION, text)
    return kept


def single_unit(text: str) -> tuple[str, str]:
    """Number and unit of a text with one of each, such as ('28', 'd'); the unit is '' where it is none of `UNITS`."""
    typed = " ".join(text.split())
    if _NUMBER.fullmatch(typed):
        return typed, ""
    found = _PART.fullmatch(typed)
    return (found[1], _UNIT_OF.get(found[2].lower(), "")) if found else ("", "")


def spoken_parts(kept: str) -> list[tuple[str, str]]:
    """Numbers and units to say a duration with: [('1', 'h'), ('30', 'min')]."""
    parts = format_duration(parse_duration(kept)).split(" ")
    return list(zip(parts[::2], parts[1::2], strict=True))


def _ways(number: str, hint: str) -> tuple[str, ...]:
    """The number with units that it may have: those that the hint names and their neighbours, or all but weeks."""
    named = {UNITS.index(unit) for part in _PART.finditer(hint) if (unit := _UNIT_OF.get(part[2].lower()))}
    near = {place + step for place in named for step in (-1, 0, 1)} or {*range(UNITS.index("w"))}
    ways = (f"{number}{unit}" for place, unit in enumerate(UNITS) if place in near)
    return tuple(way for way in ways if _is_kept(way.replace(",", ".")))


def _is_kept(text: str) -> bool:
    try:
        parse_duration(text)
    except ValueError:
        return False
    return True


def _spelled(typed: str) -> str | None:
    """The text with its words replaced by units and its commas by points."""
    parts: list[str] = []
    position = 0
    while position < len(typed):
        part = _PART.match(typed, position)
        unit = _UNIT_OF.get(part[2].lower()) if part else None
        if part is None or unit is None:
            return None
        parts.append(part[1].replace(",", ".") + unit)
        position = part.end()
    return " ".join(parts)


def _seconds(kept: str) -> Decimal:
    """Seconds of parts with known units, however many."""
    sizes = {"ms": Decimal("0.001"), "s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
    return sum((Decimal(part[1]) * sizes[_UNIT_OF[part[2]]] for part in _PART.finditer(kept)), Decimal(0))
