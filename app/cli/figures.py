"""Figures as the command line shows them."""

from __future__ import annotations

from fractions import Fraction

from app.cli.page import bar_text
from app.core.evaluation.report import Interval, decimal, per_cent


def interval(score: Interval) -> str:
    """'62.4 – 81.0 %', or one figure when the interval is closed."""
    low, high = per_cent(score.low), per_cent(score.high)
    return f"{low} %" if score.low == score.high else f"{low} – {high} %"


def bar(score: Interval, width: int) -> str:
    """A bar of characters: proven, still open, out of reach."""
    return bar_text(score.low, score.high, width)


def points(value: Fraction) -> str:
    """'+1.7', or nothing."""
    return f"+{decimal(value, 2).normalize():f}" if value else ""
