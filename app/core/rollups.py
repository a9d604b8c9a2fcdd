"""Elements that are rolled up from others: what they span, how far that is, and the figure of some blocks alone.

Everything follows from a pack and a report and is worked out when it is asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.core.evaluation.next_steps import element_weights
from app.core.evaluation.readiness import readiness
from app.core.evaluation.report import ElementResult, Interval, Report, State
from app.core.framework import Block, Element, ElementKind
from app.core.pack import Pack

ROLLED_UP = frozenset({ElementKind.ROLLUP, ElementKind.ROADMAP, ElementKind.BENEFIT})
_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Rollup:
    """An element with the scored elements that it spans, `parts`, in the pack's order.

    `low` and `high`, 0 to 1: the mean of the values of its parts that apply, each weighted with the points that it
    carries in readiness, so that an element over one area is exactly as complete as the area.
    `counts`: how many of the parts are in each state.
    """

    element: Element
    state: State
    low: Fraction
    high: Fraction
    counts: Mapping[str, int]
    parts: tuple[ElementResult, ...]

    @property
    def title(self) -> str:
        """The title without the words, up to a colon, that say what it is grouped under."""
        return short_title(self.element)

    @property
    def group(self) -> str:
        """These words: 'For developers' of 'For developers: targets are clear'; '' when there are none."""
        before, colon, _rest = self.element.title.partition(": ")
        return before if colon else ""

    @property
    def applying(self) -> int:
        """How many of the parts apply."""
        return sum(each.counts for each in self.parts)


@dataclass(frozen=True, slots=True)
class BlockFigure:
    """R as it would be if some blocks counted and the others were unmet; `most`: what it could be. All 0 to 1."""

    low: Fraction
    high: Fraction
    most: Fraction


def rollups(report: Report, pack: Pack, start: str = "") -> tuple[Rollup, ...]:
    """The rolled-up elements whose ids begin with `start`, in the pack's order.

    Options and examples are none: they name a choice within an element, or illustrate one.
    """
    chosen = [each for each in pack.elements if is_rolled_up(each) and each.id.startswith(start)]
    weights = element_weights(report, pack) if chosen else {}
    results = {each.element.id: each for each in report.elements}
    return tuple(_rollup(element, [results[name] for name in spanned(pack, element)], weights) for element in chosen)


def is_rolled_up(element: Element) -> bool:
    """Whether an element stands for others and has a state only through them."""
    return element.kind in ROLLED_UP and element.area is None


def spanned(pack: Pack, element: Element) -> tuple[str, ...]:
    """Ids of the scored elements that an element stands for, in the pack's order; a scored one stands for itself.

    `derived_from` names elements, areas, or the start of ids up to a dot or hyphen.
    """
    names = set(_named(pack, element, set()))
    return tuple(each.id for each in pack.elements if each.id in names)


def state_of(parts: Iterable[ElementResult]) -> State:
    """The state of several elements together: satisfied when all that apply are, partial when any is or is partial."""
    parts = tuple(parts)
    states = {each.state for each in parts if each.counts}
    if not states:
        out = {each.state for each in parts}
        return next((each for each in (State.NOT_APPLICABLE, State.HIDDEN) if each in out), State.NOT_ASSESSED)
    if states <= {State.SATISFIED} or states <= {State.NOT_ASSESSED}:
        return states.pop()
    return State.PARTIAL if states & {State.SATISFIED, State.PARTIAL} else State.UNSATISFIED


def counts_of(parts: Iterable[ElementResult]) -> dict[str, int]:
    """How many elements are in each state; every state has a number."""
    counted = Counter(each.state for each in parts)
    return {str(state): counted[state] for state in State}


def completion(parts: Sequence[ElementResult], weights: Mapping[str, Fraction]) -> Interval:
    """The mean value of the parts that apply, weighted; 0 when none carries a weight."""
    applying = [each for each in parts if each.counts]
    total = sum((weights.get(each.element.id, _ZERO) for each in applying), _ZERO)
    if not total:
        return Interval(_ZERO, _ZERO)
    low = sum((weights.get(each.element.id, _ZERO) * each.score.low for each in applying), _ZERO)
    high = sum((weights.get(each.element.id, _ZERO) * each.score.high for each in applying), _ZERO)
    return Interval(low / total, high / total)


def figure_of_blocks(report: Report, pack: Pack, blocks: Collection[Block]) -> BlockFigure:
    """R if only `blocks` counted and the others were unmet: B·b, with the baseline alone."""
    held = [block in blocks for block in Block]
    now = report.readiness
    low = [each.low if holds else _ZERO for each, holds in zip((now.base, now.sre, now.nice), held, strict=True)]
    high = [each.high if holds else _ZERO for each, holds in zip((now.base, now.sre, now.nice), held, strict=True)]
    most = [Fraction(holds) for holds in held]
    return BlockFigure(*(readiness(pack.areas, *each) for each in (low, high, most)))


def short_title(element: Element) -> str:
    """An element's title without the words, up to a colon, that say what it is grouped under."""
    before, colon, rest = element.title.partition(": ")
    title = rest if colon and not element.area else before + colon + rest
    return title[:1].upper() + title[1:]


def _rollup(element: Element, parts: list[ElementResult], weights: Mapping[str, Fraction]) -> Rollup:
    score = completion(parts, weights)
    return Rollup(element, state_of(parts), score.low, score.high, counts_of(parts), tuple(parts))


def _named(pack: Pack, element: Element, seen: set[str]) -> Iterator[str]:
    if element.id in seen:
        return
    seen.add(element.id)
    if element.area:
        yield element.id
        return
    for name in element.derived_from:
        if name in pack.area_by_id:
            yield from (member for member, _group in pack.scored_elements[name])
            continue
        if name in pack.element_by_id:
            yield from _named(pack, pack.element_by_id[name], seen)
        yield from (each.id for each in pack.elements if each.area and each.id.startswith((name + ".", name + "-")))
