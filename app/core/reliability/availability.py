"""Availability of things put together, and of one thing that fails and is repaired.

Failures are taken to be independent, which shared networks, deployments and staff rarely are: what comes out for
redundant parts is an upper bound. All availabilities are percentages of 0 to 100.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import comb, prod

from app.core.reliability.exact import Number, exact, not_negative, positive, share

PARTS_LIMIT = 1000


def serial_percent(parts_percent: Iterable[Number]) -> Fraction:
    """Return the availability of a chain in which every part is needed: the product. An empty chain is at 100.

    Source: OpenSLO issue 14 (0.99 twice gives 98.01 %); AWS, Availability and Beyond.
    """
    return 100 * prod((share(part) for part in parts_percent), start=Fraction(1))


def parallel_percent(parts_percent: Iterable[Number]) -> Fraction:
    """Return the availability of parts of which one suffices: 1 - product of (1 - A). ValueError without a part.

    Source: AWS, Availability and Beyond (two of 99 % give 99.99 %).
    """
    missing = [1 - share(part) for part in parts_percent]
    if not missing:
        raise ValueError("Redundancy needs at least one part.")
    return 100 * (1 - prod(missing, start=Fraction(1)))


def k_of_n_percent(needed: int, present: int, part_percent: Number) -> Fraction:
    """Return the availability of `present` equal parts of which `needed` must work: the binomial sum.

    `needed` may be 0 (always available); ValueError when it is below zero or above `present`, or beyond 1000 parts.
    """
    if not 0 <= needed <= present:
        raise ValueError(f"Of {present} parts, {needed} cannot be needed.")
    if present > PARTS_LIMIT:
        raise ValueError(f"At most {PARTS_LIMIT} equal parts can be computed, not {present}.")
    up = share(part_percent)
    works, fails = up.numerator, up.denominator - up.numerator  # whole numbers: reducing each fraction takes seconds
    ways = sum(comb(present, k) * works**k * fails ** (present - k) for k in range(needed, present + 1))
    return Fraction(100 * ways, up.denominator**present)


def repaired_percent(mtbf: Number, mttr: Number) -> Fraction:
    """Return A = MTBF / (MTBF + MTTR), the mean times between failures and to repair being in one same unit.

    Source: AWS, Availability and Beyond. ValueError unless MTBF > 0 and MTTR >= 0.
    """
    between = positive(mtbf, "The mean time between failures")
    return 100 * between / (between + not_negative(mttr, "The mean time to repair"))


def lost_percents(parts_percent: Iterable[Number]) -> list[Fraction]:
    """Return what has been lost of 100 after each part of a chain, in order: 100 - the product up to there."""
    up, lost = Fraction(1), list[Fraction]()
    for part in parts_percent:
        up *= share(part)
        lost.append(100 - 100 * up)
    return lost


def carries(objective_percent: Number, parts_percent: Iterable[Number]) -> bool:
    """Return whether a chain of hard dependencies can carry an objective: its product is not below it."""
    return serial_percent(parts_percent) >= exact(objective_percent)
