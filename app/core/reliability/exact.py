"""Exact numbers and percent: the arithmetic of this package is done in `Fraction`, never rounded before display."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

LARGEST_EXPONENT = 300

Number = int | Decimal | Fraction | float


def exact(value: Number) -> Fraction:
    """Return `value` as a fraction; a float stands for the shortest decimal that shows it (99.9 is 999/10).

    Raises ValueError for NaN, infinities, numbers beyond 10^300 and anything that is no number.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction | float):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ValueError(f"A number is needed here, not {value!r}.")
    if (isinstance(value, float) and not math.isfinite(value)) or (
        isinstance(value, Decimal) and not value.is_finite()
    ):
        raise ValueError(f"A finite number is needed here, not {value}.")
    if value == 0:
        return Fraction(0)
    if abs(value.adjusted()) > LARGEST_EXPONENT if isinstance(value, Decimal) else abs(value) >= 10**LARGEST_EXPONENT:
        raise ValueError("A number of this size is of no use here.")
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def share(percent: Number) -> Fraction:
    """Return a percentage of 0 to 100 as a share of 0 to 1; ValueError outside."""
    value = exact(percent)
    if not 0 <= value <= 100:
        raise ValueError(f"A percentage lies between 0 and 100, not at {plain(value)}.")
    return value / 100


def percent(part: Number) -> Fraction:
    """Return a share of 0 to 1 as a percentage of 0 to 100; ValueError outside."""
    value = exact(part)
    if not 0 <= value <= 1:
        raise ValueError(f"A share lies between 0 and 1, not at {plain(value)}.")
    return value * 100


def positive(value: Number, name: str) -> Fraction:
    """Return `value` exactly; ValueError naming it unless it is above zero."""
    number = exact(value)
    if number <= 0:
        raise ValueError(f"{name} must be above zero, not {plain(number)}.")
    return number


def not_negative(value: Number, name: str) -> Fraction:
    """Return `value` exactly; ValueError naming it when it is below zero."""
    number = exact(value)
    if number < 0:
        raise ValueError(f"{name} cannot be below zero, and {plain(number)} is.")
    return number


def target_share(target_percent: Number) -> Fraction:
    """Return an objective as a share; ValueError at 100 %, where no error budget is left, and outside 0 to 100."""
    value = share(target_percent)
    if value == 1:
        raise ValueError("An objective of 100 % leaves no error budget.")
    return value


def nines(target_percent: Number) -> float:
    """Return how many nines a target has: 99.9 is 3, 99.95 about 3.3; infinite at 100.

    Source: the definition, -log10(1 - target).
    """
    missing = 1 - share(target_percent)
    return math.inf if missing == 0 else math.log10(missing.denominator) - math.log10(missing.numerator)


def one_nine_better_percent(target_percent: Number) -> Fraction:
    """Return the target a critical dependency needs: a tenth of the unavailability, so 99.9 becomes 99.99.

    Source: The Calculus of Service Availability, "rule of the extra 9".
    """
    return 100 - (100 - 100 * share(target_percent)) / 10


def plain(value: Fraction) -> str:
    """Return a number for a sentence: as it is where 15 digits show it exactly, else rounded to six."""
    try:
        number = float(value)
    except OverflowError:
        number = (Decimal(value.numerator) / Decimal(value.denominator)).normalize()
    written = f"{number:.15g}"
    return written if Fraction(written) == value else f"{number:.6g}"
