"""From scores of questions to elements, areas and the figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from app.core.evaluation import readiness as arithmetic
from app.core.evaluation.readiness import FULL, NONE, Part
from app.core.evaluation.report import Interval, Need, State
from app.core.evaluation.scoring import Halves
from app.core.framework import Block
from app.core.pack import Pack

_STATES = (State.UNSATISFIED, State.PARTIAL, State.SATISFIED)


class Share(NamedTuple):
    """One question's part in an element: asked or undecided with a score, or out of it (`score` None) as `out` says.

    `has_condition`: answers beside the scope decide whether it is asked. `may_leave`: may still be hidden, or be
    declared not applicable.
    """

    need: Need
    has_condition: bool
    may_leave: bool
    undecided: bool
    answered: bool
    score: Halves | None
    out: State = State.HIDDEN

    @property
    def required(self) -> bool:
        """Whether it is a must, as far as is known."""
        return self.need is not Need.MAY

    @property
    def may_hide(self) -> bool:
        """Whether it is optional with a condition."""
        return self.has_condition and self.need is Need.MAY


@dataclass(frozen=True, slots=True)
class ElementValue:
    """An element's state and value in halves; `counts`: takes part in its area."""

    state: State
    halves: Halves
    counts: bool
    asked: int
    answered: int


@dataclass(frozen=True, slots=True)
class Figure:
    """R and its factors, 0 to 1."""

    score: Interval
    base: Interval
    sre: Interval
    nice: Interval
    areas: Mapping[str, tuple[Fraction | None, Fraction | None]]


def element_value(shares: Iterable[Share]) -> ElementValue:
    """The value of an element from the questions that serve it; one without questions is open."""
    shares = tuple(shares)
    if not shares:
        return ElementValue(State.NOT_ASSESSED, Halves(NONE, FULL), counts=True, asked=0, answered=0)
    as_musts = _value(shares)
    if not any(share.need is Need.UNDECIDED for share in shares):
        return as_musts
    if not any(share.need is Need.MUST and share.score is not None for share in shares):
        return _widened(as_musts, Halves(NONE, FULL))  # it may still leave its area, or come back to it
    as_optional = _value(tuple(_relaxed(share) for share in shares))
    halves = (as_musts.halves, as_optional.halves)
    return _widened(as_musts, Halves(min(each.low for each in halves), max(each.high for each in halves)))


def _relaxed(share: Share) -> Share:
    return share._replace(need=Need.MAY) if share.need is Need.UNDECIDED else share


def _widened(value: ElementValue, halves: Halves) -> ElementValue:
    state = _STATES[halves.low] if value.answered else State.NOT_ASSESSED
    return ElementValue(state, halves, counts=True, asked=value.asked, answered=value.answered)


def _value(shares: tuple[Share, ...]) -> ElementValue:
    """The value when what is undecided is a must."""
    present = [share for share in shares if share.score is not None]
    asked = sum(not (share.undecided and share.may_hide) for share in present)
    answered = sum(share.answered for share in present)
    if not _applies(shares, present):
        return ElementValue(_reason_out(shares), Halves(NONE, NONE), counts=False, asked=asked, answered=answered)
    halves = _halves(present, may_leave=not _applies(shares, [share for share in present if not share.may_leave]))
    state = _STATES[halves.low] if answered else State.NOT_ASSESSED
    return ElementValue(state, halves, counts=True, asked=asked, answered=answered)


def _halves(present: list[Share], *, may_leave: bool) -> Halves:
    """The interval. An element that may still leave its area could raise the mean of the others, or lower it."""
    if may_leave:
        return Halves(NONE, FULL)
    low = [Part(s.score.low, s.required, s.may_hide) for s in present if s.score and not (s.undecided and s.may_hide)]
    if len(low) == len(present) and all(s.score and s.score.low == s.score.high for s in present):
        proven = arithmetic.element_halves(low)
        return Halves(proven, proven)
    high = [Part(s.score.high, s.required, s.may_hide) for s in present if s.score]
    return Halves(arithmetic.element_halves(low), arithmetic.element_halves(high))


def _applies(shares: tuple[Share, ...], present: list[Share]) -> bool:
    """Whether a must-question is left, or, in an element without one, a question that cannot hide."""
    if any(share.required for share in shares):
        return any(share.required for share in present)
    return any(not share.may_hide for share in present)


def _reason_out(shares: tuple[Share, ...]) -> State:
    outs = {share.out for share in shares if share.score is None}
    return State.NOT_APPLICABLE if State.NOT_APPLICABLE in outs else State.HIDDEN


def figure(pack: Pack, value: Callable[[str], ElementValue], kept: Figure | None, touched: frozenset[str]) -> Figure:
    """R from the elements' values. With `kept`, only the areas `touched` are computed again."""
    completions: dict[str, tuple[Fraction | None, Fraction | None]] = dict(kept.areas) if kept else {}
    for area in pack.areas:
        if kept is None or area.id in touched:
            low: dict[str, list[int]] = {}
            high: dict[str, list[int]] = {}
            for element, group in pack.scored_elements[area.id]:
                each = value(element)
                if each.counts:
                    low.setdefault(group, []).append(each.halves.low)
                    high.setdefault(group, []).append(each.halves.high)
            completions[area.id] = (arithmetic.area_completion(area, low), arithmetic.area_completion(area, high))
    lows = {area: each[0] for area, each in completions.items()}
    highs = {area: each[1] for area, each in completions.items()}
    blocks = {block: _block(pack, lows, highs, block) for block in Block}
    base, sre, nice = blocks[Block.BASE], blocks[Block.SRE], blocks[Block.NICE]
    score = Interval(
        arithmetic.readiness(pack.areas, base.low, sre.low, nice.low),
        arithmetic.readiness(pack.areas, base.high, sre.high, nice.high),
    )
    return Figure(score, base, sre, nice, completions)


def _block(
    pack: Pack, lows: Mapping[str, Fraction | None], highs: Mapping[str, Fraction | None], block: Block
) -> Interval:
    return Interval(
        arithmetic.block_completion(pack.areas, lows, block), arithmetic.block_completion(pack.areas, highs, block)
    )
