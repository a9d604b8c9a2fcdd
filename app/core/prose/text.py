"""A text as prose rules see it: its blocks and sentences, with offsets into the text itself."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

FILL = "\x01"
"""Stands in `words` for each character that is not the author's own running text. No answer can contain it."""

Span = tuple[int, int]

_AROUND = str.maketrans(dict.fromkeys("()[]/,;:\"'", " "))


class BlockKind(StrEnum):
    """What a part of a Markdown text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"
    OTHER = "other"
    """Code, raw HTML or a rule: a part that has no sentences."""


READ = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.CELL})


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text from `start` to `end`. `around`: what counts as near it, for a cell its row."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    around: Span = (0, 0)

    @property
    def near(self) -> Span:
        """The block, or the row of a cell."""
        return self.around if self.around != (0, 0) else (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence from `start` to `end` in the block with that number."""

    start: int
    end: int
    block: int


@dataclass(frozen=True)
class ProseText:
    """A segmented text. `words` is as long as `source`; code, quotes, addresses and markup are blanked out in it."""

    source: str
    words: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.sentences]

    @cached_property
    def initials(self) -> str:
        """The first letters of the words in a row, as capitals."""
        words = self.words.replace("-", " ").translate(_AROUND).split()
        return "".join(word[0] for word in words if word[0].isalpha()).upper()

    def sentence_at(self, start: int, end: int) -> int | None:
        """The number of the sentence that holds this span; None when it crosses the end of one."""
        number = bisect_right(self._starts, start) - 1
        return number if number >= 0 and end <= self.sentences[number].end else None

    def quoted(self, span: Span, most: int) -> str:
        """The words at a span on one line, cut at `most` characters."""
        text = " ".join(self.source[span[0] : span[1]].split())
        return text if len(text) <= most else text[: most - 1].rstrip() + "…"
