"""Acronyms that nothing explains: not the glossary, not the rule's list, not the text itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from app.core.prose.detectors.context import Context
from app.core.prose.hits import MOST_HITS, NOTHING, Findings, Hit, Place, hit
from app.core.prose.model import ProseCheck
from app.core.prose.patterns import Matcher
from app.core.prose.text import BlockKind, ProseText, Span

_ACRONYM = r"(?-i:\b([A-Z]{2,6})s?\b)"
_SHORTEST_SPELT = 4
_SHOUTED = r"(?-i:\b[A-Z]{2,}(?:[ \t]+[A-Z]{2,})+\b)"
_EXPLANATION = (  # words (ABC), ABC (words), ABC stands for …
    r"(?-i:\([\"\x01]?([A-Z]{2,6})s?[\"\x01]?\)|\b([A-Z]{2,6})s?(?:\s+\((?:[A-Za-z]+[ -]+)+[A-Za-z]+\)"
    r"|\s+(?:stands\s+for|means|is\s+short\s+for|is\s+our|is\s+the|is\s+an?)\b))"
)
_LINK = r"[\s-]+(?:(?:and|for|in|of|on|the|to)[\s-]+){0,2}"
_NAME = rf"(?-i:\b[A-Z][a-z]+(?:{_LINK}[A-Z][a-z]+){{2,7}})"
_CAPITAL = r"(?-i:\b[A-Z])"
_NOT_BEFORE, _NOT_AFTER = frozenset("./#$@&'-_+"), frozenset("/@&=-_+'*")


@cache
def _matcher(pattern: str) -> Matcher:
    return Matcher(pattern)


class Acronyms:
    """The first use of each unexplained acronym in a text; `term` lets an explanation in another answer settle it."""

    gate = rf"{_ACRONYM}|{_NAME}"

    def __init__(self, check: ProseCheck, glossary: Iterable[str]) -> None:
        self._check = check
        self._known = frozenset(check.known) | {word for term in glossary for word in term.split()}

    def search(self, text: ProseText, _place: Place) -> Findings:
        """See Search."""
        used = dict(self._used(text))
        explained = frozenset(_explained(text)) | frozenset(_spelt(text.words))
        if not used:
            return Findings(explained=explained) if explained else NOTHING
        context = Context(self._check, text)
        hits: list[Hit] = []
        for term, span in used.items():
            sentence = text.sentence_at(*span)
            if sentence is None or term in explained or context.is_silenced(sentence) or _is_spelt(term, text):
                continue
            found = hit(text, span, sentence)
            hits.append(Hit(found.span, term, found.values, term))
        return Findings(tuple(hits[:MOST_HITS]), explained)

    def _used(self, text: ProseText) -> Iterator[tuple[str, Span]]:
        """Each unknown acronym with its first place outside headings and shouted words."""
        words = text.words
        shouted = [(start, end) for start, end in _matcher(_SHOUTED).spans(words)]
        first: dict[str, Span] = {}
        number = 0
        for match in _matcher(_ACRONYM).matches(words):
            start, end = match.span(1)
            while number < len(shouted) and shouted[number][1] <= start:
                number += 1
            is_shouted = number < len(shouted) and shouted[number][0] < end
            term = words[start:end]
            if is_shouted or term in first or term in self._known or not _stands_alone(words, start, match.span()[1]):
                continue
            if not _in_heading(text, start, end):
                first[term] = (start, end)
        yield from first.items()


def _stands_alone(words: str, start: int, end: int) -> bool:
    """Whether it is no part of a name, a path or a product's number."""
    before, after = words[start - 1 : start], words[end : end + 1]
    return before not in _NOT_BEFORE and after not in _NOT_AFTER


def _in_heading(text: ProseText, start: int, end: int) -> bool:
    sentence = text.sentence_at(start, end)
    return sentence is not None and text.blocks[text.sentences[sentence].block].kind is BlockKind.HEADING


def _explained(text: ProseText) -> Iterator[str]:
    for match in _matcher(_EXPLANATION).matches(text.words):
        yield match.group(1) or match.group(2) or ""


def _spelt(words: str) -> Iterator[str]:
    """First letters of three and more words in a row that are written with capitals: Order Routing Service, ORS."""
    for start, end in _matcher(_NAME).spans(words):
        name = words[start:end]
        letters = "".join(name[at:to] for at, to in _matcher(_CAPITAL).spans(name))
        yield from (letters[at : at + size] for size in range(3, 7) for at in range(len(letters) - size + 1))


def _is_spelt(term: str, text: ProseText) -> bool:
    """Whether the text has words in a row with these first letters, written small; capitals explain it everywhere."""
    return len(term) >= _SHORTEST_SPELT and term in text.initials
