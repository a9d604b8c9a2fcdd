"""How a team's time is divided: toil and other operations from the left, engineering after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.core.document.charts.canvas import Canvas, Chart, legend, swatch
from app.core.document.charts.levels import line_height
from app.core.document.charts.rows import Columns, columns, draw_axis, draw_line, linear_ticks, tick_text
from app.core.reliability.exact import Number, not_negative

WIDTH = 640.0


@dataclass(frozen=True)
class TimeBar:
    """A division of time in percent; None for what is not known. Toil is a part of operations.

    `text` stands at the right: 'toil 30 %'.
    """

    label: str
    toil: Number | None
    operations: Number | None
    engineering: Number | None
    text: str


@dataclass(frozen=True)
class TimeLabels:
    """The legend of a division of time; `floor` is for the mark, an empty text is left out."""

    toil: str
    operations: str
    engineering: str
    unknown: str
    floor: str = ""


def team_time(
    title: str, rows: Sequence[TimeBar], floor_percent: Number | None, labels: TimeLabels, *, alt: str = "",
    width_px: float = WIDTH,
) -> Chart:  # fmt: skip
    """Return one bar for each division: toil solid, other operations grey, engineering outlined, the rest hatched.

    What is missing to 100 % of a bar is hatched as not known. The mark is the least that operations can take.
    """
    canvas = Canvas(width_px)
    place = columns(canvas, [row.label for row in rows], [row.text for row in rows])
    parts = [_parts(row) for row in rows]
    kinds = {kind for each in parts for kind, start, end in each if end > start}
    known = {
        "solid": labels.toil,
        "track": labels.operations,
        "outline": labels.engineering,
        "hatched": labels.unknown,
    }
    entries = [(kind, text) for kind, text in known.items() if text and kind in kinds]
    entries += [("mark", labels.floor)] if labels.floor and floor_percent is not None else []
    top = legend(canvas, 0, entries) + 4
    ticks = linear_ticks(max([Fraction(100), *(end for each in parts for _kind, _start, end in each)]))
    first, bottom = top, top + sum(line_height(row.label, place) for row in rows)
    y = draw_axis(canvas, place, top, bottom, [(float(tick / ticks[-1]), f"{tick_text(tick)} %") for tick in ticks])
    for row, shares in zip(rows, parts, strict=True):
        top = _draw(
            canvas, place, top, row, [(kind, start / ticks[-1], end / ticks[-1]) for kind, start, end in shares]
        )
    if floor_percent is not None and rows:
        x = place.x(min(Fraction(1), not_negative(floor_percent, "A floor") / ticks[-1]))
        canvas.mark(x, first, bottom)
    spoken = [f"{row.label} {_spoken(row, labels)}" for row in rows]
    return canvas.chart(y, title, alt or "; ".join([title, *spoken, *([labels.floor] if labels.floor else [])]))


def _parts(row: TimeBar) -> list[tuple[str, Fraction, Fraction]]:
    """Return the pieces of a bar, as (kind, from, to) in percent, one after the other.

    Where operations are not known, what lies between toil and engineering is not known either.
    """
    toil = not_negative(row.toil or 0, "Toil")
    operations = max(toil, not_negative(row.operations or 0, "Operations"))
    engineering = not_negative(row.engineering or 0, "Engineering")
    start = max(operations, 100 - engineering) if row.operations is None else operations
    end = start + engineering
    return [
        ("solid", Fraction(0), toil),
        ("track", toil, operations),
        ("hatched", operations, start),
        ("outline", start, end),
        ("hatched", end, max(Fraction(100), end)),
    ]


def _draw(
    canvas: Canvas, place: Columns, top: float, row: TimeBar, shares: Sequence[tuple[str, Fraction, Fraction]]
) -> float:
    """Draw one bar and return the y below it."""
    line = draw_line(canvas, place, top, row.label, row.text)
    for kind, start, end in shares:
        swatch(canvas, line.bar(place.x(start), place.x(end)), kind)
    return line.bottom


def _spoken(row: TimeBar, labels: TimeLabels) -> str:
    names = {"solid": labels.toil, "track": labels.operations, "outline": labels.engineering}
    pieces = ((names.get(kind, ""), end - start) for kind, start, end in _parts(row))
    return ", ".join(f"{name} {tick_text(size)} %" for name, size in pieces if name and size)
