"""The readiness interval: solid for what answers prove, hatched for what is still open, marks at the milestones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.core.document.charts.canvas import (
    SIZE,
    SIZE_SMALL,
    TEXT_SMALL,
    TRACK,
    TRACK_EDGE,
    Box,
    Canvas,
    Chart,
    legend,
    swatch,
)
from app.core.document.charts.lettering import shortened, width
from app.core.document.charts.rows import GAP, Columns, columns, draw_line, separator
from app.core.reliability.exact import Number, share

WIDTH = 640.0
BAR_HEIGHT = 16.0
BETWEEN = 10.0
POINTS_LIMIT = 0.11


@dataclass(frozen=True)
class Milestone:
    """A mark on the bar: where (percent) and what it is called ('70 baseline')."""

    percent: Number
    label: str


@dataclass(frozen=True)
class IntervalLabels:
    """The words of an interval bar: the figures at its two ends, and a legend whose entries may be empty."""

    low: str
    high: str
    proven: str = ""
    still_open: str = ""
    unmet: str = ""


@dataclass(frozen=True)
class AreaBar:
    """A row of the areas: percent of the area that is proven and that can be reached; None where not assessed.

    `interval` is the text at the right: '72–84 %', or 'not assessed'.
    """

    title: str
    points: str
    low: Number | None
    high: Number | None
    interval: str


@dataclass(frozen=True)
class AreaHeads:
    """The heads of the columns of the areas."""

    area: str
    points: str
    bar: str
    interval: str = ""


def readiness_interval(
    title: str,
    low: Number,
    high: Number,
    labels: IntervalLabels,
    milestones: Sequence[Milestone],
    *,
    alt: str = "",
    width_px: float = WIDTH,
) -> Chart:
    """Return the bar of one readiness interval, `low` to `high` in percent; ValueError when low > high."""
    canvas = Canvas(width_px)
    ends = [(labels.low, low)] if labels.low == labels.high else [(labels.low, low), (labels.high, high)]
    top = spread_labels(canvas, 0, [(text, width_px * float(share(place))) for text, place in ends], bold=True)
    bar = Box(0, top + 2, width_px, BAR_HEIGHT)
    draw_interval(canvas, bar, low, high)
    for milestone in milestones:
        x = min(max(width_px * float(share(milestone.percent)), 1), width_px - 1)
        canvas.mark(x, bar.y - 4, bar.y + BAR_HEIGHT + 6)
    names = [(milestone.label, width_px * float(share(milestone.percent))) for milestone in milestones]
    y = spread_labels(canvas, bar.y + BAR_HEIGHT + 8, names) + 8
    kinds = [("solid", labels.proven), ("hatched", labels.still_open), ("track", labels.unmet)]
    y = legend(canvas, y, [(kind, label) for kind, label in kinds if label])
    spoken = [" – ".join(text for text, _ in ends), *(milestone.label for milestone in milestones)]
    return canvas.chart(y, title, alt or f"{title}: {'; '.join(spoken)}")


def area_bars(
    title: str, heads: AreaHeads, rows: Sequence[AreaBar], *, alt: str = "", width_px: float = WIDTH
) -> Chart:
    """Return one interval bar for each area, with its points and figures."""
    canvas = Canvas(width_px)
    place = columns(
        canvas, [heads.area, *(row.title for row in rows)], [heads.interval, *(row.interval for row in rows)]
    )
    points_width = max(width(text, SIZE) for text in [heads.points, *(row.points for row in rows)])
    points_width = min(points_width, POINTS_LIMIT * width_px)
    points_right = place.plot + points_width
    plot = Columns(
        place.label_width, points_right + GAP, place.plot_width - points_width - GAP, width_px, place.value_width
    )
    _heads(canvas, plot, heads, points_width)
    y = 26.0
    separator(canvas, y, TEXT_SMALL)
    for row in rows:
        line = draw_line(canvas, plot, y, row.title, row.interval)
        canvas.text(
            points_right, line.middle + SIZE * 0.36, shortened(row.points, SIZE, points_width), anchor="end", size=SIZE
        )
        draw_interval(canvas, line.bar(plot.plot, plot.plot + plot.plot_width), row.low, row.high)
        y = line.bottom
        separator(canvas, y)
    spoken = "; ".join(f"{row.title} {row.interval}" for row in rows)
    return canvas.chart(y + 1, title, alt or f"{title}: {spoken}")


def _heads(canvas: Canvas, plot: Columns, heads: AreaHeads, points_width: float) -> None:
    canvas.text(0, 16, shortened(heads.area, SIZE_SMALL, plot.label_width), bold=True, colour=TEXT_SMALL)
    points = shortened(heads.points, SIZE_SMALL, points_width)
    canvas.text(plot.plot - GAP, 16, points, anchor="end", bold=True, colour=TEXT_SMALL)
    canvas.text(plot.plot, 16, shortened(heads.bar, SIZE_SMALL, plot.plot_width), bold=True, colour=TEXT_SMALL)
    interval = shortened(heads.interval, SIZE_SMALL, plot.value_width)
    canvas.text(plot.value_right, 16, interval, anchor="end", bold=True, colour=TEXT_SMALL)


def draw_interval(canvas: Canvas, bar: Box, low: Number | None, high: Number | None) -> None:
    """Draw track, proven and open parts; what is not assessed is open as a whole."""
    start, end = share(low or 0), share(100 if high is None else high)
    if start > end:
        raise ValueError("A readiness interval ends at or above where it begins.")
    canvas.box(bar, TRACK, TRACK_EDGE)
    swatch(canvas, _part(bar, start, end), "hatched")
    swatch(canvas, _part(bar, Fraction(0), start), "solid")


def _part(bar: Box, start: Fraction, end: Fraction) -> Box:
    return Box(bar.x + bar.width * float(start), bar.y, bar.width * float(end - start), bar.height)


def spread_labels(canvas: Canvas, y: float, labels: Sequence[tuple[str, float]], *, bold: bool = False) -> float:
    """Draw labels centred at their places, moved so that none meets another or leaves the chart; return the y below.

    Where one row cannot hold them, each has its own.
    """
    size = SIZE if bold else SIZE_SMALL
    texts = [(shortened(text, size, canvas.width), place) for text, place in sorted(labels, key=lambda entry: entry[1])]
    widths = [width(text, size) for text, _ in texts]
    together = sum(widths) + BETWEEN * (len(widths) - 1) <= canvas.width
    lefts = _placed([place for _, place in texts], widths, canvas.width, together=together)
    for row, ((text, _), left) in enumerate(zip(texts, lefts, strict=True)):
        base = y + size * 0.95 + (0 if together else row * (size + 4))
        canvas.text(left, base, text, size=size, bold=bold)
    return y + (size + 4) * (1 if together else len(texts)) if texts else y


def _placed(centres: Sequence[float], widths: Sequence[float], limit: float, *, together: bool) -> list[float]:
    """Return the left edge of each label: near its centre, inside the chart, and clear of its neighbours."""
    lefts = [min(max(centre - size / 2, 0), limit - size) for centre, size in zip(centres, widths, strict=True)]
    if together:
        for place in range(1, len(lefts)):
            lefts[place] = max(lefts[place], lefts[place - 1] + widths[place - 1] + BETWEEN)
        edge = limit
        for place in reversed(range(len(lefts))):
            lefts[place] = min(lefts[place], edge - widths[place])
            edge = lefts[place] - BETWEEN
    return lefts
