"""A rendered document in pieces, each beginning with a heading of level 2 or 3, so that one of them can be set anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

_BEGINNING = re.compile(r"^(?=<h[23][ >])", re.MULTILINE)
_HEADING = re.compile(r"<h([1-6])(?: id=\"([^\"]*)\")?[^>]*>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r"<[^>]*\sid=\"([^\"]*)\"")
_CONTAINER = re.compile(r"<(/?)(?:blockquote|ul|ol|dl|div|table|section)\b")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a document's body: level, words and id of the heading that it begins with, and its HTML.

    What stands before the first such heading, the document's title with it, is a piece of level 1.
    """

    level: int
    title: str
    id: str
    html: str

    @property
    def anchors(self) -> tuple[str, ...]:
        """The ids that links may lead to, in order."""
        return tuple(unescape(name) for name in _ID.findall(self.html))

    @property
    def words(self) -> str:
        """The text without marks."""
        return unescape(_TAG.sub(" ", self.html))


@dataclass(frozen=True, slots=True)
class Section:
    """The pieces `first` up to before `end`: a heading of the second level and what stands below it."""

    title: str
    id: str
    first: int
    end: int


def pieces_of(html: str) -> tuple[Piece, ...]:
    """The pieces of a rendered body (html.render), which joined are the body again.

    A heading within a quotation or a list begins none.
    """
    parts: list[str] = []
    depth = 0
    for part in _BEGINNING.split(html):
        if depth and parts:
            parts[-1] += part
        elif part.strip():
            parts.append(part)
        depth += sum(-1 if found[1] else 1 for found in _CONTAINER.finditer(part))
    return tuple(map(_piece, parts))


def sections_of(pieces: tuple[Piece, ...]) -> tuple[Section, ...]:
    """The sections of a document in order. What stands before the first one is a section under the document's title."""
    firsts = [number for number, piece in enumerate(pieces) if piece.level <= 2 or number == 0]
    ends = [*firsts[1:], len(pieces)]
    return tuple(
        Section(pieces[first].title, pieces[first].id, first, end) for first, end in zip(firsts, ends, strict=False)
    )


def _piece(html: str) -> Piece:
    heading = _HEADING.match(html)
    if heading is None:
        return Piece(1, "", "", html)
    return Piece(
        int(heading[1]), " ".join(unescape(_TAG.sub("", heading[3])).split()), unescape(heading[2] or ""), html
    )
