"""Context: what makes words that look like a hit none."""

from __future__ import annotations

from app.core.prose.model import ProseCheck, Reach
from app.core.prose.patterns import any_of
from app.core.prose.text import ProseText, Span


class Context:
    """Of one rule and one text: idioms that a hit may lie in, and patterns near it that silence it."""

    def __init__(self, check: ProseCheck, text: ProseText) -> None:
        self._text = text
        self._reach = check.within
        self._unless = any_of((), check.unless)
        idioms = any_of(check.idioms)
        self._idioms = list(idioms.spans(text.words)) if idioms else []
        self._next_idiom = 0
        self._answers: dict[Span, bool] = {}

    def is_idiom(self, span: Span) -> bool:
        """Whether it overlaps an idiom. Spans must come in order."""
        while self._next_idiom < len(self._idioms) and self._idioms[self._next_idiom][1] <= span[0]:
            self._next_idiom += 1
        return self._next_idiom < len(self._idioms) and self._idioms[self._next_idiom][0] < span[1]

    def is_silenced(self, sentence: int) -> bool:
        """Whether something in reach of that sentence silences hits in it; each stretch is looked through once."""
        if self._unless is None:
            return False
        start, end = self._stretch(sentence)
        if (start, end) not in self._answers:
            self._answers[start, end] = self._unless.is_in(self._text.source[start:end])
        return self._answers[start, end]

    def _stretch(self, number: int) -> Span:
        sentence = self._text.sentences[number]
        block = self._text.blocks[sentence.block]
        if self._reach is Reach.ANSWER:
            return 0, len(self._text.source)
        if self._reach is Reach.PARAGRAPH or block.near != (block.start, block.end):
            return block.near
        return sentence.start, sentence.end
