"""Which of the three columns fit beside each other: contents, paper, and what is open or being written."""

from __future__ import annotations

from dataclasses import dataclass

CONTENTS, PANEL, EDITOR = 220, 288, 400
_PAPER = 400
_PAPER_BESIDE = 340
"""Widths in pixels at 100 %. The paper may be narrower beside a panel that was asked for."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What is shown, and how wide the panel is, in pixels at 100 %."""

    contents: bool
    paper: bool
    panel: bool
    panel_width: int = PANEL


def fitting(width: float, *, wants_panel: bool, asked: str, writes: bool) -> Columns:
    """What fits into `width` pixels at 100 %.

    `wants_panel`: whether the panel stands there where all fits. `asked`: 'contents' or 'panel', which then has room
    before the other. `writes`: the panel is where one writes, so it is shown, and wider.
    """
    wide = EDITOR if writes else PANEL
    if width >= CONTENTS + _PAPER + wide:
        return Columns(True, True, wants_panel or writes, wide)
    if (writes and asked != "contents") or asked == "panel":
        if width >= _PAPER_BESIDE + PANEL:
            return Columns(False, True, True, int(min(wide, width - _PAPER_BESIDE)))
        return Columns(False, False, True, int(width))
    if width >= CONTENTS + _PAPER:
        return Columns(True, True, False)
    return Columns(asked == "contents", asked != "contents", False)
