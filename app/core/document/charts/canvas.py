"""Drawing SVG: bars, hatching, marks and text in the colours of the product, and nothing that a renderer may lack.

Hatching is drawn as polygons cut to their bar: patterns and clip paths are not understood everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from app.core.document.charts.lettering import shortened, width
from app.core.document.escaping import normalised

TEXT, TEXT_SMALL, ACCENT, ERROR = "#1A2230", "#566173", "#2B5EA7", "#B3261E"
TRACK, TRACK_EDGE, LINE, HATCH, PAPER = "#EEF0F4", "#C9D0DA", "#DFE3E9", "#748093", "#FFFFFF"
SIZE, SIZE_SMALL = 13.0, 12.0
STRIPE, STRIPE_STEP = 1.6, 6.0

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Chart:
    """A chart: its SVG, and the words that stand for it where it cannot be seen."""

    svg: str
    alt: str


@dataclass(frozen=True)
class Box:
    """A rectangle in px, its origin top left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width


class Canvas:
    """Collects the elements of one SVG in drawing order."""

    def __init__(self, width_px: float) -> None:
        self.width = width_px
        self._elements: list[str] = []

    def box(self, box: Box, fill: str, stroke: str = "") -> None:
        """Draw a filled rectangle; with `stroke`, its edge of 1 px lies inside (below 2 px it is all edge)."""
        if box.width <= 0:
            return
        if stroke and box.width < 2:
            fill, stroke = stroke, ""
        inset = 0.5 if stroke else 0.0
        edge = f' stroke="{stroke}" stroke-width="1"' if stroke else ""
        place = _attributes(x=box.x + inset, y=box.y + inset)
        size = _attributes(width=box.width - 2 * inset, height=box.height - 2 * inset)
        self._elements.append(f'<rect {place} {size} fill="{fill}"{edge}/>')

    def hatched(self, box: Box, colour: str = HATCH, ground: str = PAPER) -> None:
        """Draw a rectangle of diagonal stripes with a thin edge: what is not known."""
        if box.width <= 0:
            return
        self.box(box, ground)
        paths = " ".join(_polygon(corners) for corners in _stripes(box))
        self._elements.append(f'<path d="{paths}" fill="{colour}"/>')
        self.box(box, "none", colour)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = LINE, stroke: float = 1.0) -> None:
        ends = _attributes(x1=x1, y1=y1, x2=x2, y2=y2)
        self._elements.append(f'<line {ends} stroke="{colour}" stroke-width="{number(stroke)}"/>')

    def mark(self, x: float, y1: float, y2: float) -> None:
        """Draw an upright mark that stays visible on every ground."""
        self.line(x, y1, x, y2, PAPER, 4.5)
        self.line(x, y1, x, y2, TEXT, 1.5)

    def dot(self, x: float, y: float, *, hollow: bool = False) -> None:
        fill = PAPER if hollow else ACCENT
        centre = _attributes(cx=x, cy=y)
        self._elements.append(f'<circle {centre} r="5" fill="{fill}" stroke="{ACCENT}" stroke-width="1.5"/>')

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        anchor: Anchor = "start",
        size: float = SIZE_SMALL,
        colour: str = TEXT,
        bold: bool = False,
    ) -> None:
        """Draw one line of text with its baseline at y."""
        text = normalised(text)
        if not text:
            return
        look = f'font-size="{number(size)}" fill="{colour}"' + (' font-weight="600"' if bold else "")
        place = _attributes(x=x, y=y) + (f' text-anchor="{anchor}"' if anchor != "start" else "")
        self._elements.append(f"<text {place} {look}>{escape(text)}</text>")

    def chart(self, height: float, title: str, alt: str) -> Chart:
        """Return what was drawn as a chart; `alt` is its description, too."""
        title, alt = normalised(title), normalised(alt)
        size = f'width="{number(self.width)}" height="{number(height)}"'
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {number(self.width)} {number(height)}" '
            f'role="img" aria-label={quoteattr(alt)} font-family="Inter, Helvetica, Arial, sans-serif">'
        )
        words = f"<title>{escape(title)}</title>\n<desc>{escape(alt)}</desc>"
        return Chart("\n".join([head, words, *self._elements, "</svg>\n"]), alt)


def legend(canvas: Canvas, y: float, entries: list[tuple[str, str]]) -> float:
    """Draw swatches ('solid', 'hatched', 'track', 'error', 'outline', 'mark') with their labels; return the y below."""
    x = 0.0
    for kind, label in entries:
        label = shortened(label, SIZE_SMALL, canvas.width - 20)
        if x and x + 20 + width(label, SIZE_SMALL) > canvas.width:
            x, y = 0.0, y + 18
        swatch(canvas, Box(x, y, 14, 10), kind)
        canvas.text(x + 20, y + 9, label, colour=TEXT_SMALL)
        x += 20 + width(label, SIZE_SMALL) + 20
    return y + 18 if entries else y


def swatch(canvas: Canvas, box: Box, kind: str) -> None:
    """Draw a bar of a kind."""
    match kind:
        case "hatched":
            canvas.hatched(box)
        case "error":
            canvas.hatched(box, ERROR, "#FBE7E5")
        case "track":
            canvas.box(box, TRACK, TRACK_EDGE)
        case "outline":
            canvas.box(box, PAPER, TEXT)
        case "mark":
            canvas.mark(box.x + box.width / 2, box.y - 1, box.y + box.height + 1)
        case _:
            canvas.box(box, ACCENT)


def number(value: float) -> str:
    """Return a coordinate with at most two decimals and no needless zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _attributes(**values: float) -> str:
    return " ".join(f'{name}="{number(value)}"' for name, value in values.items())


Point = tuple[float, float]


def _stripes(box: Box) -> list[list[Point]]:
    """Return the corners of each stripe, cut to the box; stripes rise to the right at 45 degrees."""
    stripes: list[list[Point]] = []
    start, end = box.x + box.y, box.right + box.y + box.height
    offset = start - start % STRIPE_STEP
    while offset < end:
        low, high = max(offset, start), min(offset + STRIPE * 1.414, end)
        if high > low:
            stripes.append(_stripe(box, low, high))
        offset += STRIPE_STEP
    return stripes


def _stripe(box: Box, low: float, high: float) -> list[Point]:
    """Return the part of the box between the lines x + y = low and x + y = high, around from its lower left."""
    bottom = box.y + box.height
    top_right = [(box.right, box.y)] if low < box.right + box.y < high else []
    bottom_left = [(box.x, bottom)] if low < box.x + bottom < high else []
    (low_start, low_end), (high_start, high_end) = _crossing(box, low), _crossing(box, high)
    return [low_start, low_end, *top_right, high_end, high_start, *bottom_left]


def _crossing(box: Box, total: float) -> tuple[Point, Point]:
    """Return where the line x + y = total enters the box at the lower left and leaves it at the upper right."""
    left = max(box.x, total - box.y - box.height)
    right = min(box.right, total - box.y)
    return (left, total - left), (right, total - right)


def _polygon(points: list[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"
