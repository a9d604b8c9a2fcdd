"""What R would be: the figure of a report with more elements counted as satisfied. The arithmetic is aggregate's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Self

from app.core.evaluation import aggregate
from app.core.evaluation.aggregate import ElementValue, Figure
from app.core.evaluation.report import ElementResult, Interval, Report, State
from app.core.evaluation.scoring import PROVEN, Halves
from app.core.pack import Pack


@dataclass(frozen=True)
class Projection:
    """The figure of a report as it stands, and as it would be. Elements that do not apply stay out of it."""

    pack: Pack
    values: Mapping[str, ElementValue]
    figure: Figure

    @classmethod
    def of(cls, report: Report, pack: Pack) -> Self:
        """As things stand: the report's own figure."""
        values = {each.element.id: _value(each) for each in report.elements}
        return cls(pack, values, aggregate.figure(pack, values.__getitem__, None, frozenset()))

    @property
    def score(self) -> Interval:
        """R, 0 to 1."""
        return self.figure.score

    def with_satisfied(self, elements: Iterable[str]) -> Projection:
        """The same with these elements counted as satisfied."""
        values = {name: self.values[name] for name in elements if self.values[name].counts}
        raised = {
            name: replace(value, state=State.SATISFIED, halves=PROVEN[-1])
            for name, value in values.items()
            if value.halves != PROVEN[-1]
        }
        if not raised:
            return self
        together = {**self.values, **raised}
        touched = frozenset(self.pack.element_by_id[name].area or "" for name in raised)
        figure = aggregate.figure(self.pack, together.__getitem__, self.figure, touched)
        return Projection(self.pack, together, figure)

    def gain(self, elements: Iterable[str]) -> Fraction:
        """What the proven figure, of 100, would gain if these elements were satisfied."""
        return 100 * (self.with_satisfied(elements).score.low - self.score.low)


def _value(result: ElementResult) -> ElementValue:
    halves = Halves(int(2 * result.score.low), int(2 * result.score.high))
    return ElementValue(result.state, halves, result.counts, result.asked, result.answered)
