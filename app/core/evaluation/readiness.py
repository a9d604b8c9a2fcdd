"""The readiness arithmetic: from scores of questions to elements, areas and R. Exact, and monotone in every score.

Scores of questions and values of elements are counted in halves: 0, 1 (one half) and 2 (one).
R = B·b + S·s + N·n·min(b, s), with B, S, N the points of the three blocks (70, 25, 5 in the built-in pack) and b, s, n
their completion of 0 to 1. Nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from app.core.framework import Area, Block

NONE, HALF, FULL = 0, 1, 2
ZERO, ONE = Fraction(0), Fraction(1)


class Part(NamedTuple):
    """One question's share in an element. `may_hide`: optional with a condition, so it may only raise the element."""

    halves: int
    required: bool
    may_hide: bool


def element_halves(parts: Sequence[Part]) -> int:
    """2 when every must-question scores 1 and the mean is at least 0.8; 0 when one scores 0 or the mean is below 0.4.

    Questions that may hide join the mean only where they raise it. `parts` has one that may not hide.
    """
    musts_full = True
    for part in parts:
        if part.required and part.halves == NONE:
            return NONE
        musts_full = musts_full and (not part.required or part.halves == FULL)
    total, count = _best_mean(parts)
    if musts_full and 5 * total >= 4 * FULL * count:
        return FULL
    return NONE if 5 * total < 2 * FULL * count else HALF


def _best_mean(parts: Sequence[Part]) -> tuple[int, int]:
    """Sum of halves and count with the highest mean: optional ones are taken from the best down while they raise it."""
    always = [part.halves for part in parts if not part.may_hide]
    total, count = sum(always), len(always)
    for halves in sorted((part.halves for part in parts if part.may_hide), reverse=True):
        if count and halves * count <= total:
            break
        total, count = total + halves, count + 1
    return total, count


def area_completion(area: Area, values: Mapping[str, Sequence[int]]) -> Fraction | None:
    """Weighted mean of the means of its groups; `values`: group to its elements' halves. None: nothing applies."""
    weights, numerator, denominator = 0, 0, 1
    for group, weight in area.groups.items():
        members = values.get(group)
        if members:
            weights += weight
            size = FULL * len(members)
            numerator = numerator * size + weight * sum(members) * denominator
            denominator *= size
    return Fraction(numerator, denominator * weights) if weights else None


def block_completion(areas: Iterable[Area], completions: Mapping[str, Fraction | None], block: Block) -> Fraction:
    """Points earned by points that apply; an area with nothing applicable leaves its points to the others."""
    points, earned = 0, ZERO
    for area in areas:
        completion = completions.get(area.id) if area.block is block else None
        if completion is not None:
            points += area.points
            earned += area.points * completion
    return earned / points if points else ZERO


def readiness(areas: Iterable[Area], base: Fraction, sre: Fraction, nice: Fraction) -> Fraction:
    """R as a share of 0 to 1. A block that the pack does not have takes no part."""
    points = dict.fromkeys(Block, 0)
    for area in areas:
        points[area.block] += area.points
    limits = [value for block, value in ((Block.BASE, base), (Block.SRE, sre)) if points[block]]
    held = nice * min(limits, default=ONE)
    earned = points[Block.BASE] * base + points[Block.SRE] * sre + points[Block.NICE] * held
    return earned / (sum(points.values()) or 1)
