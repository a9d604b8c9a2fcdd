"""Which of the three columns fit: the list of sections, the question, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

OUTLINE, PANEL, LEAST = 216, 284, 400
"""Widths in pixels at 100 %: of the list, of the panel, and the least that a question needs beside another column."""
COLUMN, WIDE_COLUMN = 660, 1080


class Asked(StrEnum):
    """What was asked for where not everything fits."""

    NOTHING = ""
    OUTLINE = "outline"
    PANEL = "panel"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is shown. Without the question, one of the others takes its place."""

    outline: bool
    question: bool
    panel: bool


def arranged(width: float, *, is_panel_open: bool, asked: Asked = Asked.NOTHING) -> Arrangement:
    """What fits into `width` pixels at 100 %.

    `is_panel_open`: whether the panel stands beside the question where there is room for all three. Where there is
    not, the list stands beside it, or what was asked for; in the narrowest window that takes the question's place.
    """
    if width >= OUTLINE + LEAST + PANEL:
        return Arrangement(True, True, is_panel_open)
    if asked is Asked.PANEL:
        return Arrangement(False, width >= LEAST + PANEL, True)
    if width >= OUTLINE + LEAST:
        return Arrangement(True, True, False)
    return Arrangement(asked is Asked.OUTLINE, asked is not Asked.OUTLINE, False)
