"""What templates compute and write beside the answers: figures as they are read, budgets, tables, text.

Whatever a formula is not defined for (a window of no length, a target of 100 %) has no figure: None, not an error,
because a document is written for answers that are still wrong, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.core.document.escaping import Markdown, escape, paragraphs
from app.core.document.markup import Align, table
from app.core.durations import format_duration, spoken_duration
from app.core.evaluation.report import decimal, per_cent
from app.core.reliability import (
    detection_seconds,
    error_budget_seconds,
    exact,
    exhaustion_seconds,
    serial_percent,
    threshold,
)
from app.core.values_text import grouped_number

_TOO_LARGE_TO_ROUND = 10**20  # a Decimal holds 28 digits, those after the point included


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


def percent(share: Fraction, places: int = 1) -> str:
    """A share of 0 to 1 as '62.4'."""
    return str(per_cent(share, places))


def number(value: Any) -> str:
    """A number as it is read: 150,000; nothing for None."""
    return "" if value is None else grouped_number(Decimal(str(value)))


def rounded(value: Any, places: int = 2) -> str:
    """A number rounded for showing, without trailing zeros; nothing for None."""
    if value is None:
        return ""
    shown = exact(value)
    if abs(shown) >= _TOO_LARGE_TO_ROUND:
        return grouped_number(Decimal(round(shown)))
    return grouped_number(decimal(shown, places).normalize())


def duration(seconds: Any) -> str:
    """Seconds as '40 min 19 s'; nothing for None."""
    return "" if seconds is None else format_duration(seconds)


def spoken(seconds: Any) -> str:
    """Seconds in words: '28 days', '1 hour', '200 ms'; nothing for None."""
    return "" if seconds is None else spoken_duration(seconds)


def error_budget(target: Any, window: Any) -> Fraction | None:
    """Seconds of failure that a target (per cent) allows in a window (seconds)."""
    return _defined(lambda: error_budget_seconds(target, window))


def burn_threshold(budget: Any, period: Any, long_window: Any) -> Fraction | None:
    """The burn rate that spends `budget` per cent of the budget of `period` within `long_window`."""
    return _defined(lambda: threshold(budget, period, long_window))


def serial(parts: Iterable[Any]) -> Fraction | None:
    """Availability in per cent of parts that are all needed."""
    return _defined(lambda: serial_percent(parts))


def write_table(heads: Sequence[Any], rows: Iterable[Sequence[Any]], align: str = "") -> Markdown:
    """A table; `align` has a letter for each column: l, r or c."""
    return table(heads, rows, [_ALIGNMENTS[letter] for letter in align])


def bold(value: Any) -> Markdown:
    """Literal text in bold."""
    return Markdown(f"**{escape(str(value))}**")


def _defined(formula: Callable[[], Fraction | None]) -> Fraction | None:
    try:
        return formula()
    except (ValueError, TypeError, ZeroDivisionError):
        return None


_ALIGNMENTS: dict[str, Align] = {"l": "left", "r": "right", "c": "center"}

FIGURES: dict[str, Callable[..., Any]] = {
    "percent": percent,
    "number": number,
    "rounded": rounded,
    "duration": duration,
    "spoken": spoken,
    "error_budget": error_budget,
    "burn_threshold": burn_threshold,
    "serial": serial,
    "table": write_table,
    "text": paragraphs,
    "bold": bold,
    "detection_time": detection_time,
    "exhaustion_time": exhaustion_time,
    "figures": figures,
}
