"""Durations as people write them ('28d', '1h 30m', '200ms') and as people read them ('40 min 19 s').

A day is 24 hours, a week seven days. There are no months and years: they have no fixed length, and a budget
computed over '1 month' would be one of two numbers.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from functools import lru_cache

SECONDS_PER_UNIT: dict[str, Decimal] = {
    "ms": Decimal("0.001"),
    "s": Decimal(1),
    "sec": Decimal(1),
    "m": Decimal(60),
    "min": Decimal(60),
    "h": Decimal(3600),
    "d": Decimal(86400),
    "w": Decimal(604800),
}
MAX_LENGTH = 60
MAX_SECONDS = Decimal(100 * 365 * 86400)

_PART = re.compile(r"\s*(\d{1,12}(?:\.\d{1,9})?)\s*([a-z]{1,3})", re.ASCII)
_SHOWN_UNITS = (("d", 86400), ("h", 3600), ("min", 60), ("s", 1))


@lru_cache(maxsize=1024)
def parse_duration(text: str) -> Decimal:
    """Seconds in a text such as '28d', '1h30m' or '250 ms'; ValueError with a sentence when it is none."""
    cleaned = text.strip()
    if len(cleaned) > MAX_LENGTH:
        raise ValueError("This is too long for a duration; write it like 28d, 1h 30m or 200ms.")
    position, total = 0, Decimal(0)
    while position < len(cleaned):
        part = _PART.match(cleaned, position)
        unit = part.group(2) if part else ""
        if part is None or unit not in SECONDS_PER_UNIT:
            raise ValueError(f"'{text}' is not a duration; write it like 28d, 1h 30m or 200ms.")
        total += Decimal(part.group(1)) * SECONDS_PER_UNIT[unit]
        position = part.end()
    if not cleaned:
        raise ValueError("A duration is missing; write it like 28d, 1h 30m or 200ms.")
    if total > MAX_SECONDS:
        raise ValueError(f"'{text}' is longer than 100 years.")
    return total


def format_duration(seconds: Decimal | Fraction | float) -> str:
    """The two largest units that matter: '40 min 19 s', '33 h 36 min', '28 d', '200 ms', '4.32 s'."""
    value = _as_decimal(seconds)
    if value < 0:
        return "-" + format_duration(-value)
    if value < 1:
        return f"{_plain(value * 1000, 3)} ms" if value else "0 s"
    if value < 60:
        return f"{_plain(value, 2)} s"
    whole = int(value.to_integral_value(ROUND_HALF_EVEN))
    for index, (unit, size) in enumerate(_SHOWN_UNITS):
        if whole >= size and (unit != "d" or whole >= 2 * size or whole == size):
            return _two_units(whole, index, unit, size)
    return f"{whole} s"


_WORDS = {"d": "day", "h": "hour", "min": "minute", "s": "second"}


def spoken_duration(seconds: Decimal | Fraction | float) -> str:
    """As `format_duration`, in words where there are words: '28 days', '1 hour 30 minutes', '200 ms'."""
    parts = format_duration(seconds).split(" ")
    words: list[str] = []
    for number, unit in zip(parts[::2], parts[1::2], strict=True):
        word = _WORDS.get(unit, unit)
        words.append(f"{number} {word}" if number == "1" or word == "ms" else f"{number} {word}s")
    return " ".join(words)


def _two_units(whole: int, index: int, unit: str, size: int) -> str:
    """`whole` seconds in the unit at `index` and the next smaller one, rounded to the latter."""
    if index + 1 == len(_SHOWN_UNITS):
        return f"{whole} {unit}"
    next_unit, next_size = _SHOWN_UNITS[index + 1]
    large, small = divmod(int((Decimal(whole) / next_size).to_integral_value(ROUND_HALF_EVEN)), size // next_size)
    return f"{large} {unit} {small} {next_unit}" if small else f"{large} {unit}"


def _as_decimal(number: Decimal | Fraction | float) -> Decimal:
    if isinstance(number, Fraction):
        return Decimal(number.numerator) / Decimal(number.denominator)
    return number if isinstance(number, Decimal) else Decimal(repr(number))


def _plain(value: Decimal, places: int) -> str:
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
