"""Service levels: what each objective allows to fail, and how objectives stand to what customers are promised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import log10

from app.core.document.charts.canvas import (
    ERROR,
    SIZE,
    SIZE_SMALL,
    TEXT,
    TEXT_SMALL,
    Box,
    Canvas,
    Chart,
    legend,
    swatch,
)
from app.core.document.charts.lettering import shortened, width, wrapped
from app.core.document.charts.rows import (
    GAP,
    LINE_HEIGHT,
    Columns,
    columns,
    decade_ticks,
    draw_axis,
    draw_caption,
    draw_line,
    linear_ticks,
    separator,
    tick_text,
)
from app.core.reliability.exact import Number, not_negative, positive

WIDTH = 640.0
LINEAR_RATIO = 20  # values further apart than this are shown on a logarithmic axis


@dataclass(frozen=True)
class BudgetBar:
    """The error budget of one objective: minutes in its window, and the text beside it ('40 min 19 s in 28 days')."""

    label: str
    minutes: Number
    text: str


@dataclass(frozen=True)
class BudgetAxis:
    """What the axis measures, said for both kinds of axis ('Minutes per window', '… , logarithmic')."""

    linear: str
    logarithmic: str


@dataclass(frozen=True)
class PromiseBars:
    """An objective beside the promise to customers, both in one unit of which less is stricter (ms, minutes down).

    `promise` is None where nothing is promised; `promise_text` says so. `note` is shown where the promise is
    stricter than the objective.
    """

    label: str
    objective: Number
    objective_text: str
    promise: Number | None
    promise_text: str
    note: str = ""


def budget_bars(
    title: str, rows: Sequence[BudgetBar], axis: BudgetAxis, *, alt: str = "", width_px: float = WIDTH
) -> Chart:
    """Return error budgets as bars from zero, or as dots on a logarithmic axis where they lie far apart.

    A budget of nothing is a hollow dot at the left edge, or no bar.
    """
    canvas = Canvas(width_px)
    place = columns(canvas, [row.label for row in rows], [row.text for row in rows])
    minutes = [not_negative(row.minutes, "A budget") for row in rows]
    above = [value for value in minutes if value > 0]
    logarithmic = bool(above) and max(above) > LINEAR_RATIO * min(above)
    ticks, share = _logarithmic(above) if logarithmic else _linear(max(minutes, default=Fraction(0)))
    bottom = sum(line_height(row.label, place) for row in rows)
    y = draw_axis(canvas, place, 0, bottom, [(share(tick), tick_text(tick)) for tick in ticks])
    y = draw_caption(canvas, place, y, axis.logarithmic if logarithmic else axis.linear)
    top = 0.0
    for row, value in zip(rows, minutes, strict=True):
        line = draw_line(canvas, place, top, row.label, row.text)
        if logarithmic:
            x = place.x(share(value)) if value else place.plot
            canvas.line(place.plot, line.middle, x, line.middle, TEXT_SMALL)
            canvas.dot(x, line.middle, hollow=not value)
        else:
            swatch(canvas, line.bar(place.plot, place.x(share(value))), "solid")
        top = line.bottom
    spoken = "; ".join(f"{row.label} {row.text}" for row in rows)
    return canvas.chart(y, title, alt or f"{title}: {spoken}")


def line_height(label: str, place: Columns) -> float:
    """Return the height that a row with this label will have."""
    return max(len(wrapped(label, SIZE, place.label_width)), 1) * LINE_HEIGHT + 12


def _linear(highest: Fraction) -> tuple[list[Fraction], Callable[[Fraction], float]]:
    ticks = linear_ticks(highest)
    return ticks, lambda value: float(value / ticks[-1])


def _logarithmic(values: Sequence[Fraction]) -> tuple[list[Fraction], Callable[[Fraction], float]]:
    ticks = decade_ticks(min(values), max(values))
    first, last = log10(ticks[0]), log10(ticks[-1])
    return ticks, lambda value: max(0.0, (log10(value) - first) / (last - first))


def promise_bars(
    title: str, rows: Sequence[PromiseBars], legend_texts: tuple[str, str], *, alt: str = "", width_px: float = WIDTH
) -> Chart:
    """Return a pair of bars for each objective: the objective solid, the promise outlined, each pair to its own scale.

    `legend_texts` names objective and promise. A promise stricter than its objective is hatched in the colour of
    errors, its note below.
    """
    canvas = Canvas(width_px)
    place = columns(canvas, [row.label for row in rows], [])
    texts = [text for row in rows for text in (row.objective_text, row.promise_text)]
    text_width = min(max((width(text, SIZE_SMALL) for text in texts), default=0), place.plot_width * 0.5)
    plot = Columns(place.label_width, place.plot, place.plot_width - text_width - GAP, width_px, text_width)
    y = legend(canvas, 0, [("solid", legend_texts[0]), ("outline", legend_texts[1])]) + 4
    for row in rows:
        separator(canvas, y)
        y = _pair(canvas, plot, y + 8, row)
    spoken = "; ".join(f"{row.label} {row.objective_text}, {row.promise_text} {row.note}".strip() for row in rows)
    return canvas.chart(y, title, alt or f"{title}: {spoken}")


def _pair(canvas: Canvas, plot: Columns, top: float, row: PromiseBars) -> float:
    """Draw one pair and return the y below it."""
    objective = positive(row.objective, "An objective")
    promise = None if row.promise is None else positive(row.promise, "A promise")
    longest = max(objective, promise or objective)
    stricter = promise is not None and promise < objective
    _labelled_bar(canvas, plot, top, (objective / longest, row.objective_text), "solid")
    kind = "error" if stricter else "outline"
    _labelled_bar(canvas, plot, top + LINE_HEIGHT, ((promise or Fraction(0)) / longest, row.promise_text), kind)
    y = top + 2 * LINE_HEIGHT
    for part in wrapped(row.note, SIZE_SMALL, canvas.width - plot.plot) if stricter and row.note else []:
        canvas.text(plot.plot, y + SIZE_SMALL, part, colour=ERROR, bold=True)
        y += LINE_HEIGHT
    parts = wrapped(row.label, SIZE, plot.label_width, lines=2 + (y > top + 2 * LINE_HEIGHT))
    for place, part in enumerate(parts):
        canvas.text(0, top + SIZE + place * LINE_HEIGHT, part, size=SIZE)
    return y + 8


def _labelled_bar(canvas: Canvas, plot: Columns, top: float, value: tuple[Fraction, str], kind: str) -> None:
    """Draw a bar with its text beside its end."""
    right = plot.x(value[0])
    swatch(canvas, Box(plot.plot, top + 2, right - plot.plot, LINE_HEIGHT - 5), kind)
    left = right + 8 if value[0] else plot.plot
    text = shortened(value[1], SIZE_SMALL, canvas.width - left)
    canvas.text(left, top + SIZE, text, colour=TEXT if value[0] else TEXT_SMALL)
