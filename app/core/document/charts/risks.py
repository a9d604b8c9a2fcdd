"""The risk matrix: where known risks lie by likelihood and impact, and which of them are large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.document.charts.canvas import (
    LINE,
    PAPER,
    SIZE,
    SIZE_SMALL,
    TEXT,
    TEXT_SMALL,
    TRACK,
    TRACK_EDGE,
    Box,
    Canvas,
    Chart,
    legend,
)
from app.core.document.charts.lettering import shortened

WIDTH = 640.0
STEPS = 5
ROW_HEIGHT = 44.0
SCALE_WIDTH = 18.0
MIDDLE_SCORE = 8  # from here a cell is tinted; what is large is given by the caller


@dataclass(frozen=True)
class RiskMark:
    """A risk in the matrix: its short name ('3'), likelihood and impact (whole numbers, 1 to 5), and its words."""

    label: str
    likelihood: int
    impact: int
    text: str


@dataclass(frozen=True)
class MatrixLabels:
    """What the two axes are called, and what the frame around large scores means ('15 or more')."""

    likelihood: str
    impact: str
    large: str


def risk_matrix(
    title: str, risks: Sequence[RiskMark], large_from: int, labels: MatrixLabels, *, alt: str = "",
    width_px: float = WIDTH,
) -> Chart:  # fmt: skip
    """Return a matrix of five by five, likelihood to the right, impact upwards; a cell shows its score and its risks.

    Cells whose score is at least `large_from` are framed together. Raises ValueError for a risk outside 1 to 5.
    """
    for risk in risks:
        if not {risk.likelihood, risk.impact} <= set(range(1, STEPS + 1)):
            raise ValueError("Likelihood and impact lie between 1 and 5.")
    canvas = Canvas(width_px)
    top = legend(canvas, 0, [("outline", labels.large)] if labels.large else [])
    top = _caption(canvas, 0, top, labels.impact) + 2
    grid = _Grid(SCALE_WIDTH, top, (width_px - SCALE_WIDTH - 1) / STEPS)
    for impact in range(1, STEPS + 1):
        middle = grid.cell(1, impact).y + ROW_HEIGHT / 2 + SIZE_SMALL * 0.36
        canvas.text(0, middle, str(impact), colour=TEXT_SMALL)
        for likelihood in range(1, STEPS + 1):
            here = [risk.label for risk in risks if (risk.likelihood, risk.impact) == (likelihood, impact)]
            _draw_cell(canvas, grid.cell(likelihood, impact), likelihood * impact, here, large_from)
    _frame(canvas, grid, large_from)
    bottom = top + STEPS * ROW_HEIGHT
    for likelihood in range(1, STEPS + 1):
        box = grid.cell(likelihood, 1)
        canvas.text(box.x + box.width / 2, bottom + 15, str(likelihood), anchor="middle", colour=TEXT_SMALL)
    y = _caption(canvas, SCALE_WIDTH, bottom + 22, labels.likelihood)
    return canvas.chart(y, title, alt or "; ".join([title, *(risk.text for risk in risks)]))


def _caption(canvas: Canvas, x: float, y: float, text: str) -> float:
    """Draw what an axis measures; return the y below."""
    canvas.text(x, y + 11, shortened(text, SIZE_SMALL, canvas.width - x), colour=TEXT_SMALL)
    return y + 18 if text else y


@dataclass(frozen=True)
class _Grid:
    """Where the cells lie: the corner of the uppermost left one, and how wide each is."""

    left: float
    top: float
    width: float

    def cell(self, likelihood: int, impact: int) -> Box:
        x = self.left + (likelihood - 1) * self.width
        return Box(x, self.top + (STEPS - impact) * ROW_HEIGHT, self.width, ROW_HEIGHT)


def _draw_cell(canvas: Canvas, box: Box, score: int, risks: Sequence[str], large_from: int) -> None:
    """Draw a cell: the score small in its corner, the risks in its middle."""
    ground = LINE if score >= large_from else TRACK if score >= MIDDLE_SCORE else PAPER
    canvas.box(box, ground, TRACK_EDGE)
    canvas.text(box.x + 6, box.y + 14, str(score), colour=TEXT_SMALL)
    words = shortened(", ".join(risks), SIZE, box.width - 12)
    canvas.text(box.x + box.width / 2, box.y + 34, words, anchor="middle", size=SIZE, bold=True)


def _frame(canvas: Canvas, grid: _Grid, large_from: int) -> None:
    """Draw the line around all cells with a large score: each side behind which no such cell lies."""

    def is_large(likelihood: int, impact: int) -> bool:
        return min(likelihood, impact) >= 1 and max(likelihood, impact) <= STEPS and likelihood * impact >= large_from

    for likelihood in range(1, STEPS + 1):
        for impact in range(1, STEPS + 1):
            if not is_large(likelihood, impact):
                continue
            box = grid.cell(likelihood, impact)
            bottom = box.y + box.height
            sides = {
                (likelihood - 1, impact): (box.x, box.y, box.x, bottom),
                (likelihood + 1, impact): (box.right, box.y, box.right, bottom),
                (likelihood, impact - 1): (box.x, bottom, box.right, bottom),
                (likelihood, impact + 1): (box.x, box.y, box.right, box.y),
            }
            for neighbour, ends in sides.items():
                if not is_large(*neighbour):
                    canvas.line(*ends, TEXT, 1.5)
