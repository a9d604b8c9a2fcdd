"""Charts of rows: a label, a plot, and a value at the right, in columns that never meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, log10

from app.core.document.charts.canvas import (
    LINE,
    SIZE,
    SIZE_SMALL,
    TEXT,
    TEXT_SMALL,
    Box,
    Canvas,
)
from app.core.document.charts.lettering import shortened, width, wrapped

GAP = 14.0
LINE_HEIGHT = 17.0
PADDING = 12.0
THICKNESS = 12.0
DECADES_LIMIT = 12


@dataclass(frozen=True)
class Columns:
    """Where the columns of a chart of rows lie, in px."""

    label_width: float
    plot: float
    plot_width: float
    value_right: float
    value_width: float

    def x(self, share: Fraction | float) -> float:
        """Return the place of a share of the plot (0 to 1)."""
        return self.plot + float(share) * self.plot_width


def columns(canvas: Canvas, labels: Sequence[str], values: Sequence[str]) -> Columns:
    """Return columns as wide as their texts need: labels up to 38 % of the chart, values up to 30 %."""
    label_width = _widest(labels, canvas.width * 0.38)
    value_width = _widest(values, canvas.width * 0.30)
    plot = label_width + GAP if label_width else 0.0
    plot_width = canvas.width - plot - (value_width + GAP if value_width else 0.0)
    return Columns(label_width, plot, plot_width, canvas.width, value_width)


def _widest(texts: Sequence[str], limit: float) -> float:
    return min(max((width(text, SIZE) for text in texts), default=0.0), limit)


@dataclass(frozen=True)
class Line:
    """One row as placed: its top, its height, and the middle on which its bar lies."""

    top: float
    height: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def bar(self, left: float, right: float, thickness: float = THICKNESS) -> Box:
        return Box(left, self.middle - thickness / 2, right - left, thickness)


def draw_line(
    canvas: Canvas, place: Columns, top: float, label: str, value: str, *, bold: bool = False, colour: str = TEXT
) -> Line:
    """Draw the label (two lines at most) and the value of a row beginning at `top`; return where it lies."""
    parts = wrapped(label, SIZE, place.label_width)
    line = Line(top, max(len(parts), 1) * LINE_HEIGHT + PADDING)
    first = line.middle - (len(parts) - 1) * LINE_HEIGHT / 2 + SIZE * 0.36
    for number_of_line, part in enumerate(parts):
        canvas.text(0, first + number_of_line * LINE_HEIGHT, part, size=SIZE, bold=bold)
    text = shortened(value, SIZE, place.value_width)
    canvas.text(place.value_right, line.middle + SIZE * 0.36, text, anchor="end", size=SIZE, bold=bold, colour=colour)
    return line


def draw_axis(canvas: Canvas, place: Columns, top: float, bottom: float, ticks: Sequence[tuple[float, str]]) -> float:
    """Draw upright lines at ticks (share of the plot, text) with their texts below; return the y below.

    A text that would meet the one before it is left out, its line stays.
    """
    free = float("-inf")
    for share, text in ticks:
        x, half = place.x(share), width(text, SIZE_SMALL) / 2
        canvas.line(x, top, x, bottom)
        centre = min(max(x, half), canvas.width - half)
        if centre - half > free:
            canvas.text(centre, bottom + 15, text, anchor="middle", colour=TEXT_SMALL)
            free = centre + half + 6
    return bottom + 22


def draw_caption(canvas: Canvas, place: Columns, y: float, text: str) -> float:
    """Draw what the axis measures below its ticks, from the plot's left edge; return the y below."""
    if not text:
        return y
    room = canvas.width - place.plot
    x = place.plot if width(text, SIZE_SMALL) <= room else 0.0
    canvas.text(x, y + 11, shortened(text, SIZE_SMALL, canvas.width - x), colour=TEXT_SMALL)
    return y + 18


def separator(canvas: Canvas, y: float, colour: str = LINE) -> None:
    canvas.line(0, y, canvas.width, y, colour)


def linear_ticks(highest: Fraction) -> list[Fraction]:
    """Return three to six round numbers from 0 to the first at or above `highest` (steps of 1, 2 or 5 times ten^n)."""
    if highest <= 0:
        return [Fraction(0), Fraction(1)]
    power = Fraction(10) ** floor(log10(highest / 5))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor * 5 >= highest)
    return [step * count for count in range(ceil(highest / step) + 1)]


def decade_ticks(lowest: Fraction, highest: Fraction) -> list[Fraction]:
    """Return the powers of ten from at or below `lowest` to at or above `highest`: at least two, at most thirteen."""
    last = ceil(log10(highest))
    first = max(min(floor(log10(lowest)), last - 1), last - DECADES_LIMIT)
    return [Fraction(10) ** power for power in range(first, last + 1)]


def tick_text(value: Fraction) -> str:
    """Return a round number in digits, thousands set apart as in the text around; the very large and small as 1e+12."""
    if value and not Fraction(1, 10**5) <= value < 10**7:
        return f"{float(value):.3g}"
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):.7f}".rstrip("0")
