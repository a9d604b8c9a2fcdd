"""Capacity and dependencies: how near peaks come to their ceilings, and what a chain of dependencies leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.core.document.charts.canvas import (
    ERROR,
    SIZE_SMALL,
    TEXT,
    TEXT_SMALL,
    TRACK,
    TRACK_EDGE,
    Canvas,
    Chart,
    legend,
    swatch,
)
from app.core.document.charts.lettering import shortened, width
from app.core.document.charts.levels import line_height
from app.core.document.charts.rows import (
    Columns,
    columns,
    draw_axis,
    draw_caption,
    draw_line,
    linear_ticks,
    separator,
    tick_text,
)
from app.core.reliability.availability import lost_percents
from app.core.reliability.exact import Number, not_negative, share

WIDTH = 640.0
THINNEST = 1.5


@dataclass(frozen=True)
class CapacityBar:
    """A resource: normal peak use and the ceiling it must stay below, in percent, and the text beside it."""

    label: str
    peak_percent: Number
    ceiling_percent: Number
    text: str


@dataclass(frozen=True)
class CapacityLabels:
    """The legend of a capacity chart and what its axis measures; an empty text is left out."""

    peak: str
    ceiling: str
    above: str
    axis: str = ""


@dataclass(frozen=True)
class Dependency:
    """A hard dependency: its availability in percent, and that as text."""

    label: str
    available_percent: Number
    text: str


@dataclass(frozen=True)
class ChainLabels:
    """The words of a chain: its last row and the product as text, the objective's mark, the legend, the axis."""

    together: str
    product: str
    objective: str
    above: str = ""
    axis: str = ""


def capacity_bars(
    title: str, rows: Sequence[CapacityBar], labels: CapacityLabels, *, alt: str = "", width_px: float = WIDTH
) -> Chart:
    """Return peak use against its ceiling; what is above the ceiling is hatched in the colour of errors."""
    canvas = Canvas(width_px)
    place = columns(canvas, [row.label for row in rows], [row.text for row in rows])
    full = max([Fraction(100), *(not_negative(row.peak_percent, "A peak") for row in rows)])
    ticks = linear_ticks(full)
    kinds = [("solid", labels.peak), ("mark", labels.ceiling)]
    kinds += [("error", labels.above)] if any(_is_above(row) for row in rows) else []
    top = legend(canvas, 0, [(kind, text) for kind, text in kinds if text]) + 4
    bottom = top + sum(line_height(row.label, place) for row in rows)
    y = draw_axis(canvas, place, top, bottom, [(float(tick / ticks[-1]), f"{tick_text(tick)} %") for tick in ticks])
    y = draw_caption(canvas, place, y, labels.axis)
    for row in rows:
        top = _capacity_row(canvas, place, top, row, ticks[-1])
    spoken = "; ".join(f"{row.label} {row.text}" for row in rows)
    return canvas.chart(y, title, alt or f"{title}: {spoken}")


def _is_above(row: CapacityBar) -> bool:
    return not_negative(row.peak_percent, "A peak") > 100 * share(row.ceiling_percent)


def _capacity_row(canvas: Canvas, place: Columns, top: float, row: CapacityBar, full: Fraction) -> float:
    """Draw one resource and return the y below it."""
    peak, ceiling = not_negative(row.peak_percent, "A peak"), 100 * share(row.ceiling_percent)
    line = draw_line(canvas, place, top, row.label, row.text, colour=ERROR if peak > ceiling else TEXT)
    limit = place.x(ceiling / full)
    canvas.box(line.bar(place.plot, place.x(Fraction(100) / full)), TRACK, TRACK_EDGE)
    swatch(canvas, line.bar(place.plot, place.x(min(peak, ceiling) / full)), "solid")
    swatch(canvas, line.bar(limit, place.x(max(peak, ceiling) / full)), "error")
    canvas.mark(limit, line.middle - 10, line.middle + 10)
    return line.bottom


def dependency_chain(
    title: str,
    rows: Sequence[Dependency],
    objective_percent: Number,
    labels: ChainLabels,
    *,
    alt: str = "",
    width_px: float = WIDTH,
) -> Chart:
    """Return what each dependency loses, one after the other, the sum, and the loss that the objective allows.

    Each bar begins where the one before it ended; the last holds all of them. The mark is 100 less the objective.
    """
    canvas = Canvas(width_px)
    place = columns(
        canvas, [*(row.label for row in rows), labels.together], [*(row.text for row in rows), labels.product]
    )
    lost = [Fraction(0), *lost_percents([row.available_percent for row in rows])]
    allowed = 100 - 100 * share(objective_percent)
    ticks = linear_ticks(max(lost[-1], allowed))
    full = ticks[-1]
    top = legend(canvas, 0, [("error", labels.above)] if labels.above and lost[-1] > allowed else [])
    top = _objective_label(canvas, place, top, labels.objective, float(allowed / full))
    bottom = top + sum(line_height(label, place) for label in [*(row.label for row in rows), labels.together])
    y = draw_axis(canvas, place, top, bottom, [(float(tick / full), f"{tick_text(tick)} %") for tick in ticks])
    y = draw_caption(canvas, place, y, labels.axis)
    end = _chain_rows(canvas, place, top, rows, full)
    separator(canvas, end, TEXT_SMALL)
    line = draw_line(canvas, place, end, labels.together, labels.product, bold=True)
    limit = place.x(allowed / full)
    swatch(canvas, line.bar(place.plot, place.x(min(lost[-1], allowed) / full)), "solid")
    swatch(canvas, line.bar(limit, place.x(max(lost[-1], allowed) / full)), "error")
    canvas.mark(limit, top, line.bottom)
    spoken = "; ".join([*(f"{row.label} {row.text}" for row in rows), f"{labels.together} {labels.product}"])
    return canvas.chart(y, title, alt or f"{title}: {spoken}; {labels.objective}")


def _chain_rows(canvas: Canvas, place: Columns, top: float, rows: Sequence[Dependency], full: Fraction) -> float:
    """Draw each dependency's loss from where the one before it ended; return the y below."""
    lost = lost_percents([row.available_percent for row in rows])
    for row, start, end in zip(rows, [Fraction(0), *lost], lost, strict=False):
        line = draw_line(canvas, place, top, row.label, row.text)
        left = min(place.x(start / full), place.x(1) - THINNEST)
        right = max(place.x(end / full), left + THINNEST) if end > start else left
        swatch(canvas, line.bar(left, right), "solid")
        top = line.bottom
    return top


def _objective_label(canvas: Canvas, place: Columns, y: float, text: str, at: float) -> float:
    """Draw the objective's label above its mark, within the chart; return the y below."""
    text = shortened(text, SIZE_SMALL, canvas.width)
    half = width(text, SIZE_SMALL) / 2
    centre = min(max(place.x(at), half), canvas.width - half)
    canvas.text(centre, y + SIZE_SMALL, text, anchor="middle", colour=TEXT, bold=True)
    return y + SIZE_SMALL + 6
