"""The colours in which a document is printed on the paper, whichever theme the window has."""

from __future__ import annotations

from app.ui.pages.document.rich_text import Ink
from app.ui.theme.theme import theme
from app.ui.theme.tokens import LIGHT

_BLACK, _WHITE = "#000000", "#FFFFFF"


def paper_ink() -> Ink:
    """Those of the light theme; black on white where the window is in high contrast."""
    if theme().tokens.line_width > 1:
        return Ink(_BLACK, _BLACK, _BLACK, "#0B3A7A", "#8B0000", _WHITE, "#5A3600", _WHITE, _WHITE)
    return Ink(
        text=LIGHT.text,
        small=LIGHT.text2,
        line=LIGHT.line,
        accent=LIGHT.accent,
        err=LIGHT.err,
        err_ground=LIGHT.err_soft,
        open=LIGHT.warn,
        open_ground=LIGHT.warn_soft,
        code_ground=LIGHT.sunken,
    )
