"""Readiness as it is projected: an interval bar for each stage of the way, against the milestones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.document.charts.canvas import Canvas, Chart, legend
from app.core.document.charts.readiness import WIDTH, IntervalLabels, Milestone, draw_interval, spread_labels
from app.core.document.charts.rows import columns, draw_line, separator
from app.core.reliability.exact import Number, share


@dataclass(frozen=True)
class StageBar:
    """A stage: what it is called, the interval in percent, and its text at the right: '62.4–81.0 %'."""

    label: str
    low: Number
    high: Number
    text: str


def projection_bars(
    title: str,
    stages: Sequence[StageBar],
    labels: IntervalLabels,
    milestones: Sequence[Milestone],
    *,
    alt: str = "",
    width_px: float = WIDTH,
) -> Chart:
    """Return one interval bar for each stage, with a mark through all of them at each milestone.

    Of `labels` only the legend is used. ValueError when a stage ends below where it begins.
    """
    canvas = Canvas(width_px)
    kinds = [("solid", labels.proven), ("hatched", labels.still_open), ("track", labels.unmet)]
    y = legend(canvas, 0, [(kind, text) for kind, text in kinds if text]) + 4
    place = columns(canvas, [stage.label for stage in stages], [stage.text for stage in stages])
    marks = [(mark.label, place.x(share(mark.percent))) for mark in milestones]
    top = spread_labels(canvas, y, marks)
    y = top
    for stage in stages:
        line = draw_line(canvas, place, y, stage.label, stage.text)
        draw_interval(canvas, line.bar(place.plot, place.plot + place.plot_width), stage.low, stage.high)
        y = line.bottom
    for _text, x in marks:
        canvas.mark(min(max(x, place.plot + 1), place.plot + place.plot_width - 1), top, y)
    separator(canvas, y)
    spoken = [*(f"{stage.label} {stage.text}" for stage in stages), *(mark.label for mark in milestones)]
    return canvas.chart(y + 1, title, alt or f"{title}: {'; '.join(spoken)}")
