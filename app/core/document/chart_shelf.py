"""The charts that templates can ask for: each call draws one, keeps its SVG, and gives the Markdown that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from app.core.document import charts
from app.core.document.charts import Chart
from app.core.document.escaping import Markdown, escape
from app.core.document.views import Cells
from app.core.durations import format_duration
from app.core.evaluation.report import AreaResult, Interval, Report, per_cent
from app.core.framework import Block
from app.core.reliability import error_budget_seconds
from app.core.values_text import plain_number

_NAME = re.compile(r"[^a-z0-9]+")


@dataclass
class ChartShelf:
    """Charts of one set of documents, by file name."""

    report: Report
    drawn: dict[str, str] = field(default_factory=dict[str, str])

    def readiness(self, title: str) -> Markdown:
        """The readiness interval, with marks where the baseline ends and where the nice-to-haves begin."""
        score = self.report.readiness.score
        labels = charts.IntervalLabels(
            low=f"{per_cent(score.low)} %",
            high=f"{per_cent(score.high)} %",
            proven="proven by answers",
            still_open="still open",
            unmet="out of reach with these answers",
        )
        return self._kept(
            title, charts.readiness_interval(title, 100 * score.low, 100 * score.high, labels, self._marks())
        )

    def areas(self, title: str) -> Markdown:
        """One bar for each area."""
        heads = charts.AreaHeads(area="Area", points="Points", bar="Proven, and still open")
        return self._kept(
            title, charts.area_bars(title, heads, [_area(each) for each in self.report.areas if each.counts])
        )

    def projection(self, title: str, stages: Iterable[tuple[str, Interval]]) -> Markdown:
        """One bar for each stage of the way, (label, interval); nothing without stages."""
        bars = [charts.StageBar(label, 100 * at.low, 100 * at.high, _percent_of(at)) for label, at in stages]
        labels = charts.IntervalLabels("", "", proven="proven by answers", still_open="possible, not yet shown")
        return self._kept(title, charts.projection_bars(title, bars, labels, self._marks())) if bars else Markdown("")

    def budgets(self, title: str, rows: Iterable[Cells], label: str, target: str, window: str) -> Markdown:
        """The error budget of each row that has a target below 100 % and a window; nothing when none has."""
        bars: list[charts.BudgetBar] = []
        for row in rows:
            goal, period = row.raw(target), row.raw(window)
            if goal is not None and period and 0 < goal < 100:
                seconds = error_budget_seconds(goal, period)
                text = f"{format_duration(seconds)} in {format_duration(period)}"
                bars.append(charts.BudgetBar(f"{row[label]}, {plain_number(goal)} %", seconds / 60, text))
        axis = charts.BudgetAxis("Minutes in the window", "Minutes in the window, logarithmic")
        return self._kept(title, charts.budget_bars(title, bars, axis)) if bars else Markdown("")

    def promises(self, title: str, rows: Iterable[Cells], label: str, objective: str, promise: str) -> Markdown:
        """Objective beside promise for each row that has both durations; nothing when none has."""
        bars: list[charts.PromiseBars] = []
        for row in rows:
            inner, outer = row.raw(objective), row.raw(promise)
            if inner and outer:
                bars.append(
                    charts.PromiseBars(
                        row[label], inner * 1000, format_duration(inner), outer * 1000, format_duration(outer)
                    )
                )
        legend = ("objective", "promise to customers")
        return self._kept(title, charts.promise_bars(title, bars, legend)) if bars else Markdown("")

    def capacity(self, title: str, items: Iterable[tuple[str, Any, Any]]) -> Markdown:
        """Peak use against its ceiling, for (label, peak, ceiling) in per cent; items without figures are left out."""
        bars = [
            charts.CapacityBar(
                label, min(peak, 100), ceiling, f"{plain_number(peak)} %, at most {plain_number(ceiling)} %"
            )
            for label, peak, ceiling in items
            if peak is not None and ceiling is not None and peak >= 0 and 0 < ceiling <= 100
        ]
        labels = charts.CapacityLabels("peak use", "ceiling", "above the ceiling", "Per cent of capacity")
        return self._kept(title, charts.capacity_bars(title, bars, labels)) if bars else Markdown("")

    def dependencies(self, title: str, parts: Iterable[tuple[str, Any]], objective: Any) -> Markdown:
        """What hard dependencies leave of an objective, for (label, availability per cent); nothing without figures."""
        known = [(label, value) for label, value in parts if value is not None and 0 < value <= 100]
        if not known or objective is None or not 0 < objective < 100:
            return Markdown("")
        product = Fraction(1)
        for _label, value in known:
            product *= Fraction(value) / 100
        links = [charts.Dependency(label, value, f"{plain_number(value)} %") for label, value in known]
        labels = charts.ChainLabels(
            together="Together",
            product=f"{plain_number(per_cent(product, 3))} %",
            objective=f"objective {plain_number(objective)} %",
            above="more than the objective allows",
            axis="Per cent of the time lost",
        )
        return self._kept(title, charts.dependency_chain(title, links, objective, labels))

    def risks(self, title: str, items: Iterable[tuple[Any, Any, Any]], large_from: int = 15) -> Markdown:
        """The matrix of (label, likelihood, impact), each of 1 to 5; others are left out, nothing when none is left."""
        scale = range(1, 6)
        marks = [
            charts.RiskMark(str(label), int(likelihood), int(impact), _risk(label, int(likelihood), int(impact)))
            for label, likelihood, impact in items
            if likelihood in scale and impact in scale
        ]
        labels = charts.MatrixLabels(
            likelihood="Likelihood, from 1 (low) to 5 (high)",
            impact="Impact, from 1 (low) to 5 (high); the bold figures number the risks, small ones are scores",
            large=f"a score of {large_from} or more",
        )
        return self._kept(title, charts.risk_matrix(title, marks, large_from, labels)) if marks else Markdown("")

    def team_time(self, title: str, items: Iterable[tuple[str, Any, Any, Any]], floor: Any = None) -> Markdown:
        """Divisions of time: (label, engineering, operations, toil) in per cent, each None where it is not known.

        `floor` is the least that being on call takes. What adds up to more than 100 % cannot be drawn and is left out.
        """
        bars = [
            charts.TimeBar(label, toil, operations, engineering, f"toil {plain_number(toil)} %" if toil else "")
            for label, engineering, operations, toil in items
            if any((engineering, operations, toil)) and max(operations or 0, toil or 0) + (engineering or 0) <= 100
        ]
        drawn_floor = floor if floor is not None and 0 < floor <= 100 else None
        labels = charts.TimeLabels(
            toil="toil",
            operations="other operations" if any(bar.toil for bar in bars) else "operations",
            engineering="engineering",
            unknown="not known",
            floor=f"being on call alone takes {per_cent(Fraction(drawn_floor) / 100)} %" if drawn_floor else "",
        )
        return self._kept(title, charts.team_time(title, bars, drawn_floor, labels)) if bars else Markdown("")

    def _marks(self) -> list[charts.Milestone]:
        points = dict.fromkeys(Block, 0)
        for each in self.report.areas:
            points[each.area.block] += each.area.points
        total = sum(points.values()) or 1
        base = Fraction(100 * points[Block.BASE], total)
        full = Fraction(100 * (points[Block.BASE] + points[Block.SRE]), total)
        marks = [(base, "baseline"), (full, "enterprise")]
        return [
            charts.Milestone(at, f"{plain_number(round(float(at), 1))} {name}") for at, name in marks if 0 < at < 100
        ]

    def _kept(self, title: str, chart: Chart) -> Markdown:
        name = _NAME.sub("-", title.lower()).strip("-")[:60] or "chart"
        file, number = f"{name}.svg", 1
        while self.drawn.get(f"charts/{file}", chart.svg) != chart.svg:
            number += 1
            file = f"{name}-{number}.svg"
        self.drawn[f"charts/{file}"] = chart.svg
        caption = escape(title).replace('"', r"\"")
        return Markdown(f'![{escape(chart.alt)}](charts/{file} "{caption}")\n')


def _risk(label: Any, likelihood: int, impact: int) -> str:
    return f"risk {label}: likelihood {likelihood}, impact {impact}, score {likelihood * impact}"


def _percent_of(score: Interval) -> str:
    low, high = per_cent(score.low), per_cent(score.high)
    return f"{low} %" if score.low == score.high else f"{low}–{high} %"


def _area(area: AreaResult) -> charts.AreaBar:
    if not area.is_assessed:
        return charts.AreaBar(area.area.title, str(area.area.points), None, None, "not assessed")
    low, high = per_cent(area.score.low, 0), per_cent(area.score.high, 0)
    text = f"{low} %" if area.score.low == area.score.high else f"{low}–{high} %"
    return charts.AreaBar(area.area.title, str(area.area.points), 100 * area.score.low, 100 * area.score.high, text)
