"""What breaks off: an empty heading, a colon with nothing after it, an item of dots, a sentence cut short."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.prose.detectors.context import Context
from app.core.prose.hits import MOST_HITS, NOTHING, Findings, Place, hit
from app.core.prose.model import Once, ProseCheck
from app.core.prose.patterns import any_of
from app.core.prose.text import Block, BlockKind, ProseText, Span

_DOTS = frozenset((".", "...", "…", "…."))
_LONGEST = 100
"""Characters at the end of a block that are looked at."""
_CLOSERS = " \t\n*_\"')]”"


class Unfinished:
    """`phrases` are the words with which no sentence ends."""

    gate = ""

    def __init__(self, check: ProseCheck) -> None:
        self._check = check
        self._dangling = any_of((), tuple(rf"(?:^|\s){each}$" for each in check.phrases) + check.patterns)

    def search(self, text: ProseText, _place: Place) -> Findings:
        """See Search."""
        most = 1 if self._check.once is Once.ANSWER else MOST_HITS
        context = Context(self._check, text)
        hits: list[tuple[Span, int | None]] = []
        for span in self._spans(text):
            sentence = text.sentence_at(*span)
            if sentence is None or not context.is_silenced(sentence):
                hits.append((span, sentence))
            if len(hits) == most:
                break
        return Findings(tuple(hit(text, span, sentence) for span, sentence in hits)) if hits else NOTHING

    def _spans(self, text: ProseText) -> Iterator[Span]:
        level = 0
        for number, block in enumerate(text.blocks):
            level = block.level or level
            after = text.blocks[number + 1] if number + 1 < len(text.blocks) else None
            words = text.words[block.start : block.end].rstrip(_CLOSERS)
            span = (block.start, block.start + len(words))
            if block.kind is BlockKind.HEADING:
                if after is None or (after.kind is BlockKind.HEADING and after.level <= block.level):
                    yield span
            elif block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and self._breaks_off(words, block, after, level):
                yield self._last_sentence(text, span)

    def _breaks_off(self, words: str, block: Block, after: Block | None, level: int) -> bool:
        if words.strip() in _DOTS:
            return True
        if words.endswith(":"):
            return after is None or (after.kind is BlockKind.HEADING and after.level <= level)
        if block.kind is BlockKind.ITEM and after is not None and after.kind is BlockKind.ITEM:
            return False
        return (after is None or after.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)) and (
            self._dangling is not None and self._dangling.is_in(words[-_LONGEST:])
        )

    def _last_sentence(self, text: ProseText, span: Span) -> Span:
        """The last sentence of a block."""
        number = text.sentence_at(span[1] - 1, span[1])
        return span if number is None else (max(span[0], text.sentences[number].start), span[1])
