"""Markup inside a block, blanked out character by character so that every offset stays what it was."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from app.core.prose.patterns import Matcher
from app.core.prose.text import FILL, Span

SPECIAL = frozenset('`<>[]*_~"“”„:@’')
_APOSTROPHE = {ord("’"): "'"}
_FOREIGN = (
    r"!\[[^\[\]]*\]\([^()]*\)",  # an image
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+[^()]*)?\)",  # the address of a link
    r"\]\[[^\[\]]*\]",  # its name
    r"\[\^[^\[\]\s]+\]",  # a footnote
    r"<(?:https?|mailto)[^<>\s]*>",
    r"\b(?:https?|ftp)://[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'\"]",
    r"\bwww\.[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'\"]",
    r"[\w.+-]+@[\w-]+\.[\w.-]*\w",
    r"\"[^\"\x01]{1,300}\"",
    r"“[^”\x01]{1,300}”",
    r"„[^“”\x01]{1,300}[“”]",
)
_MARKUP = (
    r"</?[A-Za-z][^<>]*>",
    r"\*+",
    r"~~+",
)
_UNDERLINES = r"(?:^|[^A-Za-z0-9_])(?P<before>_+)|(?P<after>_+)(?:$|[^A-Za-z0-9_])"


@cache
def _foreign() -> Matcher:
    return Matcher("|".join(_FOREIGN))


@cache
def _markup() -> Matcher:
    return Matcher("|".join(_MARKUP))


@cache
def _underlines() -> Matcher:
    return Matcher(_UNDERLINES)


@cache
def _ticks() -> Matcher:
    return Matcher("`+")


def own_words(text: str) -> str:
    """`text` with code, quotes, addresses and tags blanked out, emphasis as spaces; of the same length."""
    if SPECIAL.isdisjoint(text):
        return text
    text = text.translate(_APOSTROPHE)
    if "`" in text:
        text = _without_code(text)
    text = _blanked(text, _foreign().spans(text), FILL)
    text = _blanked(text, _markup().spans(text), " ")
    if "_" not in text:
        return text
    marks = (each.span(1) if each.group(1) else each.span(2) for each in _underlines().matches(text))
    return _blanked(text, marks, " ")


def _without_code(text: str) -> str:
    """A run of backticks opens code that the next run of the same length closes."""
    runs = list(_ticks().spans(text))
    later: dict[int, list[int]] = {}
    for number in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[number][1] - runs[number][0], []).append(number)
    parts: list[str] = []
    end = number = 0
    while number < len(runs):
        start, stop = runs[number]
        same = later[stop - start]
        while same and same[-1] <= number:
            same.pop()
        if same:
            number = same[-1]
            parts += [text[end:start], FILL * (runs[number][1] - start)]
            end = runs[number][1]
        number += 1
    return "".join((*parts, text[end:]))


def _blanked(text: str, spans: Iterable[Span], with_what: str) -> str:
    parts: list[str] = []
    end = 0
    for start, stop in spans:
        parts += [text[end:start], with_what * (stop - start)]
        end = stop
    return "".join((*parts, text[end:])) if parts else text
