"""Figures that templates compute beside the answers: how soon an alert fires, how long a budget lasts, rows for charts.

Whatever a formula is not defined for (a window of no length, a target of 100 %) has no figure: None, not an error,
because a document is written for answers that are still wrong, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any

from app.core.reliability import detection_seconds, exhaustion_seconds


class FigureRow:
    """A row computed in a template, for the charts that take rows."""

    def __init__(self, cells: Mapping[str, Any]) -> None:
        self._cells = cells

    def __getitem__(self, name: str) -> str:
        return str(self._cells[name])

    def raw(self, name: str) -> Any:
        """The value of a cell."""
        return self._cells[name]


def detection_time(burn_rate: Any, target: Any, long_window: Any) -> Fraction | None:
    """Seconds of total failure until an alert fires; None when it never does. Target in per cent, window in seconds."""
    return _defined(lambda: detection_seconds(burn_rate, target, 100, long_window))


def exhaustion_time(burn_rate: Any, window: Any) -> Fraction | None:
    """Seconds for which a full budget lasts at a burn rate; the objective's window in seconds."""
    return _defined(lambda: exhaustion_seconds(burn_rate, window))


def figures(rows: Iterable[Mapping[str, Any]]) -> list[FigureRow]:
    """Rows of computed cells, such as `[{'label': 'Checkout', 'target': 99.9, 'window': 86400}]`."""
    return [FigureRow(cells) for cells in rows]


def _defined(formula: Callable[[], Fraction | None]) -> Fraction | None:
    try:
        return formula()
    except ValueError:
        return None


FIGURES: dict[str, Callable[..., Any]] = {
    "detection_time": detection_time,
    "exhaustion_time": exhaustion_time,
    "figures": figures,
}
