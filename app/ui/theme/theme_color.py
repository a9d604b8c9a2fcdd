"""The colours in force, for what the theme itself needs to draw."""

from __future__ import annotations

from app.ui.theme import tokens as palettes

_IN_FORCE: list[palettes.Tokens] = [palettes.LIGHT]


def use(tokens: palettes.Tokens) -> None:
    """Make a palette the one in force."""
    _IN_FORCE[0] = tokens


def token_color(token: str) -> str:
    """The colour of a token by its name, as '#1a2230'."""
    return str(getattr(_IN_FORCE[0], token))
