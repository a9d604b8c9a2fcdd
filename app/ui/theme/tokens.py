"""The colours of each theme by what they are for. Contrast is a test: 4.5 : 1 for text, 3 : 1 for controls."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Scheme(StrEnum):
    """A theme that can be chosen; SYSTEM follows what the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Tokens(NamedTuple):
    """One palette. Names say the use; `*_soft` is the ground on which the colour of that name is read."""

    bg: str
    surface: str
    raised: str
    sunken: str
    line: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_soft: str
    on_accent: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    err: str
    err_soft: str
    unknown: str
    paper: str
    desk: str
    line_width: int = 1
    is_dark: bool = False


LIGHT = Tokens(
    bg="#F5F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#EEF0F4",
    line="#DFE3E9",
    control="#808A99",
    text="#1A2230",
    text2="#515C6D",
    text3="#5F6A7A",
    accent="#2B5EA7",
    accent_soft="#E7EEF9",
    on_accent="#FFFFFF",
    ok="#1F6B44",
    ok_soft="#E3F2E9",
    warn="#8A5200",
    warn_soft="#FBF0DC",
    err="#B3261E",
    err_soft="#FBE7E5",
    unknown="#7F8A9A",
    paper="#FFFFFF",
    desk="#E9ECF0",
)
DARK = Tokens(
    bg="#12161D",
    surface="#1A202A",
    raised="#202733",
    sunken="#151A22",
    line="#2C3543",
    control="#69768A",
    text="#E8ECF2",
    text2="#A7B2C2",
    text3="#95A1B2",
    accent="#8DB4F5",
    accent_soft="#22304A",
    on_accent="#0E1622",
    ok="#6FCB98",
    ok_soft="#193126",
    warn="#EBB45C",
    warn_soft="#2E2515",
    err="#F2908A",
    err_soft="#331F20",
    unknown="#7C889B",
    paper="#FFFFFF",
    desk="#0D1117",
    is_dark=True,
)
CONTRAST = Tokens(
    bg="#000000",
    surface="#000000",
    raised="#000000",
    sunken="#000000",
    line="#FFFFFF",
    control="#FFFFFF",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#FFFFFF",
    accent="#FFE94A",
    accent_soft="#000000",
    on_accent="#000000",
    ok="#7CFC9A",
    ok_soft="#000000",
    warn="#FFC04D",
    warn_soft="#000000",
    err="#FF9C94",
    err_soft="#000000",
    unknown="#FFFFFF",
    paper="#FFFFFF",
    desk="#000000",
    line_width=2,
    is_dark=True,
)
