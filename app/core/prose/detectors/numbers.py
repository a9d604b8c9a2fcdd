"""Quantities with their numbers: a number without a unit, and one quantity with two values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.core.prose.detectors.context import Context
from app.core.prose.hits import MOST_HITS, NOTHING, Findings, Hit, Place, hit
from app.core.prose.model import ProseCheck
from app.core.prose.patterns import WHITE, Matcher
from app.core.prose.text import FILL, BlockKind, ProseText, Span

_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_REST = r"(?:\s*[%°‰]|\s*[^\s.,;:!?()\[\]]+)?"
_GOES_ON = frozenset(
    ("and", "at", "but", "by", "for", "from", "if", "in", "of", "on", "or", "over", "so", "than", "to", "when", "with")
)
"""Words after a number that are no unit."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity, its number, and the word after it."""

    quantity: str
    number: str
    after: str
    span: Span
    value: Span
    sentence: int


@cache
def _measures(quantities: tuple[str, ...], bridges: tuple[str, ...]) -> Matcher:
    named = "|".join(each.replace(" ", WHITE) for each in quantities)
    between = "|".join(each.replace(" ", WHITE) for each in bridges)
    return Matcher(rf"\b(?P<quantity>{named})\s*(?:(?:{between})\s*)+(?P<number>{_NUMBER})(?P<after>{_REST})")


class _Numbers:
    def __init__(self, check: ProseCheck) -> None:
        self._check = check
        self._matcher = _measures(check.quantities, check.bridges)
        self.gate = self._matcher.pattern
        self._units = {
            unit: (dimension, size) for dimension, units in check.units.items() for unit, size in units.items()
        }

    def _found(self, text: ProseText) -> Iterator[Measure]:
        """Measures in running text that no idiom and nothing near them exempts."""
        context: Context | None = None
        for match in self._matcher.matches(text.words):
            (start, end), value = match.span(1), match.span(2)
            sentence = text.sentence_at(start, value[1])
            if sentence is None or text.blocks[text.sentences[sentence].block].kind is BlockKind.HEADING:
                continue
            context = context or Context(self._check, text)
            if context.is_idiom((start, value[1])) or context.is_silenced(sentence):
                continue
            quantity = " ".join(text.words[start:end].lower().split())
            after = (match.group(3) or "").strip()
            yield Measure(quantity, text.words[value[0] : value[1]], after, (start, value[1]), value, sentence)

    def _unit(self, after: str) -> tuple[str, float] | None:
        """The dimension and size of the unit that stands there."""
        return self._units.get(after) or self._units.get(after.lower())


class NumberWithoutUnit(_Numbers):
    """A number of a quantity that needs a unit, at the end of what is said of it."""

    def search(self, text: ProseText, _place: Place) -> Findings:
        """See Search."""
        hits: list[Hit] = []
        last = -1
        for each in self._found(text):
            if each.sentence != last and float(each.number.replace(",", "")) and not self._has_unit(each):
                last = each.sentence
                hits.append(hit(text, each.span, each.sentence, quantity=each.quantity))
        return Findings(tuple(hits[:MOST_HITS])) if hits else NOTHING

    def _has_unit(self, measure: Measure) -> bool:
        """Any word but one that starts something else is taken for a unit: 500 orders a second."""
        after = measure.after
        return bool(after) and after[0] != FILL and (after.lower() not in _GOES_ON or self._unit(after) is not None)


class TwoValues(_Numbers):
    """A quantity of one name whose values in one text differ."""

    def search(self, text: ProseText, _place: Place) -> Findings:
        """See Search."""
        first: dict[tuple[str, str], tuple[float, Measure]] = {}
        hits: list[Hit] = []
        named: set[str] = set()
        for each in self._found(text):
            unit = self._unit(each.after)
            if unit is None:
                continue
            value = float(each.number.replace(",", "")) * unit[1]
            before, earlier = first.setdefault((each.quantity, unit[0]), (value, each))
            if abs(value - before) > 1e-9 * max(value, before) and each.quantity not in named:
                named.add(each.quantity)
                other = f"{earlier.number} {earlier.after}"
                hits.append(hit(text, each.span, each.sentence, quantity=each.quantity, other=other))
        return Findings(tuple(hits[:MOST_HITS])) if hits else NOTHING
