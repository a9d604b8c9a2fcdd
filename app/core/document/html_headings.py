"""Ids of headings: stable slugs, unique in the document; `{#id}` at the end of a heading names it explicitly."""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

SLUG_LIMIT = 60

_EXPLICIT = re.compile(r"(?:^|[ \t]+)(?<!\\)\{#([A-Za-z][A-Za-z0-9_.-]{0,99})\}[ \t]*\Z")
_NO_WORD = re.compile(r"[\W_]+")
_FOOTNOTE_ID = re.compile(r"fn(?:ref)?[\d-]")


class Heading(NamedTuple):
    """A heading of a document: its level (1 to 6), its words, and the id that links lead to."""

    level: int
    text: str
    id: str


def explicit_ids(state: StateCore) -> None:
    """Take `{#id}` off the end of each heading and set it as the heading's id; a rule for before inline parsing."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type == "heading_open" and (found := _EXPLICIT.search(inline.content)):
            inline.content = inline.content[: found.start()]
            opening.attrSet("id", found.group(1))


def drop_empty_headings(tokens: list[Token]) -> list[Token]:
    """Return tokens without the headings that have no word."""
    places = (place for place, token in enumerate(tokens) if token.type == "heading_open")
    dropped = {place + step for place in places if not words(tokens[place + 1]).strip() for step in range(3)}
    return [token for place, token in enumerate(tokens) if place not in dropped]


def take_explicit_ids(tokens: list[Token], taken: TakenIds) -> None:
    """Take the ids that headings name themselves, before any other heading can have them."""
    for token in tokens:
        if token.type == "heading_open" and (explicit := token.attrGet("id")):
            token.attrSet("id", taken.take(str(explicit)))


def name_headings(tokens: list[Token], taken: TakenIds) -> list[Heading]:
    """Give an id to each heading that has none yet; return the headings in order."""
    return [
        _named(token, " ".join(words(tokens[place + 1]).split()), taken)
        for place, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def _named(opening: Token, text: str, taken: TakenIds) -> Heading:
    if not opening.attrGet("id"):
        opening.attrSet("id", taken.take(slug(text)))
    return Heading(int(opening.tag[1]), text, str(opening.attrGet("id")))


def slug(text: str) -> str:
    """Return words in lower case joined by hyphens, at most 60 characters; 'section' where no letter remains."""
    joined = _NO_WORD.sub("-", text.lower()).strip("-")[:SLUG_LIMIT].rstrip("-") or "section"
    return f"section-{joined}" if _FOOTNOTE_ID.match(joined) else joined


class TakenIds:
    """The ids of one document, or of all its chapters; a name that is taken gets the first free number from 2 on."""

    def __init__(self) -> None:
        self._last_number: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """Return `wanted`, numbered when it is taken, and take it."""
        number, name = self._last_number.get(wanted, 0) + 1, wanted
        while number > 1 and (name := f"{wanted}-{number}") in self._last_number:
            number += 1
        self._last_number[wanted] = number
        self._last_number.setdefault(name, 1)
        return name

    def __contains__(self, name: str) -> bool:
        return name in self._last_number


def words(inline: Token) -> str:
    """Return the words of an inline token without markup, an image's being its alternative text."""
    parts: list[str] = []
    for child in inline.children or []:
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "image":
            parts.append(words(child))
        elif child.type in ("text", "code_inline"):
            parts.append(child.content)
    return "".join(parts)
