"""Segmenting: a text into blocks and sentences, once for all rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from app.core.prose.blocks import blocks_of
from app.core.prose.inline import SPECIAL, own_words
from app.core.prose.patterns import Matcher
from app.core.prose.text import FILL, READ, Block, BlockKind, ProseText, Sentence

_STOP = r"[.!?…]+[)\]\"”'*_]*\s+"
_ABBREVIATIONS = frozenset(
    ("e.g.", "i.e.", "cf.", "vs.", "approx.", "ca.", "resp.", "incl.", "excl.", "no.", "fig.", "dr.", "mr.", "mrs.")
)
_PLAIN = frozenset("\n\t") | SPECIAL
_WHITE = frozenset((" ", ""))
_STOPS = frozenset("!?…\n\t)\"”'*_")
"""Without these, only a full stop and a space can end a sentence."""
_LONGEST_ABBREVIATION = max(map(len, _ABBREVIATIONS))


def segment(source: str) -> ProseText:
    """The text with its blocks and sentences; time and memory are linear in its length."""
    if source[:1].isalpha() and _PLAIN.isdisjoint(source) and source[-1:] not in _WHITE:
        block = Block(BlockKind.PARAGRAPH, 0, len(source))
        return ProseText(source, source, (block,), tuple(_sentences(source, (block,))))
    blocks = tuple(blocks_of(source))
    words = _words(source, blocks)
    return ProseText(source, words, blocks, tuple(_sentences(words, blocks)))


def _words(source: str, blocks: Sequence[Block]) -> str:
    parts: list[str] = []
    end = 0
    for block in blocks:
        if block.kind in READ:
            parts += [FILL * (block.start - end), own_words(source[block.start : block.end])]
            end = block.end
    return "".join((*parts, FILL * (len(source) - end)))


@cache
def _stop() -> Matcher:
    return Matcher(_STOP)


def _sentences(words: str, blocks: Sequence[Block]) -> Iterator[Sentence]:
    for number, block in enumerate(blocks):
        if block.kind not in READ:
            continue
        start = block.start
        text = words[block.start : block.end]
        if ". " not in text and _STOPS.isdisjoint(text):
            yield Sentence(start, block.end, number)
            continue
        for at, after in _stop().spans(text):
            if _ends(text, at, after):
                yield Sentence(start, block.start + after, number)
                start = block.start + after
        if start < block.end:
            yield Sentence(start, block.end, number)


def _ends(text: str, at: int, after: int) -> bool:
    """Whether what looks like the end of a sentence is one: no abbreviation, and no small letter after it."""
    if after < len(text) and text[after].islower():
        return False
    word = text[max(0, at - _LONGEST_ABBREVIATION) : at + 1].split()
    return not word or word[-1].lstrip("(").lower() not in _ABBREVIATIONS
