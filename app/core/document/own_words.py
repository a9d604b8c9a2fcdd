"""Showing at once what a team writes, before the document is assembled again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.document.embedding import embed
from app.core.document.html import render_html
from app.core.document.pieces import Piece

_LEVELS = (4, 3, 5, 2, 6)
"""The levels from which templates let a team's headings begin, the usual one first."""


@dataclass(frozen=True, slots=True)
class WordsPlace:
    """Where a team's text stands: number of the piece, level of its headings, and its HTML as it stands there."""

    piece: int
    level: int
    html: str


def place_of_words(pieces: Sequence[Piece], first: int, end: int, text: str) -> WordsPlace | None:
    """Where `text` stands among the pieces from `first` up to before `end`; None where it is not found.

    Where nothing was written there is no place yet: then it is the end of the first of them.
    """
    if not text.strip():
        return WordsPlace(first, _LEVELS[0], "") if first < end else None
    for level in _LEVELS:
        html = _rendered(text, level)
        for number in range(first, end):
            if html and html in pieces[number].html:
                return WordsPlace(number, level, html)
    return None


def with_words(piece: Piece, place: WordsPlace, text: str) -> str:
    """The HTML of the piece at that place with another text of the team's in it."""
    new = _rendered(text, place.level)
    return piece.html.replace(place.html, new, 1) if place.html else piece.html + new


def _rendered(markdown: str, level: int) -> str:
    return render_html(str(embed(markdown, heading_level=level))) if markdown.strip() else ""
