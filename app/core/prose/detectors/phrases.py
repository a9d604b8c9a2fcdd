"""Phrases in running text, in context; and text that a template or the question itself has left behind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from app.core.prose.detectors.context import Context
from app.core.prose.hits import MOST_HITS, NOTHING, Findings, Hit, Place, hit
from app.core.prose.model import Once, ProseCheck
from app.core.prose.patterns import any_of
from app.core.prose.text import BlockKind, ProseText, Span

_LEAST_REPEATED = 8
"""Words: shorter sentences of a question may well be repeated by an answer."""


class Phrases:
    """Hits of phrases and patterns, at most one a sentence: one cause is one finding."""

    def __init__(self, check: ProseCheck) -> None:
        self._check = check
        self._matcher = any_of(check.phrases, check.patterns)
        self.gate = self._matcher.pattern if self._matcher else ""

    def search(self, text: ProseText, _place: Place) -> Findings:
        """See Search."""
        if self._matcher is None:
            return NOTHING
        most = 1 if self._check.once is Once.ANSWER else MOST_HITS
        found: list[Hit] = []
        for each in self._hits(text):
            found.append(each)
            if len(found) == most:
                break
        return Findings(tuple(found)) if found else NOTHING

    def _hits(self, text: ProseText) -> Iterator[Hit]:
        assert self._matcher is not None
        context: Context | None = None
        last: Span | int | None = None
        for span in self._matcher.spans(text.words):
            sentence = text.sentence_at(*span)
            if sentence is None or not self._reads(text, sentence):
                continue
            unit = self._unit(text, sentence)
            if unit == last:
                continue
            context = context or Context(self._check, text)
            if not context.is_idiom(span) and not context.is_silenced(sentence):
                last = unit
                yield hit(text, span, sentence)

    def _unit(self, text: ProseText, sentence: int) -> Span | int:
        """What has one finding at most: the sentence, or what is around it."""
        if self._check.once is Once.SENTENCE:
            return sentence
        return text.blocks[text.sentences[sentence].block].near

    def _reads(self, text: ProseText, sentence: int) -> bool:
        return self._check.headings or text.blocks[text.sentences[sentence].block].kind is not BlockKind.HEADING


class TemplateText:
    """Phrases that only templates have, and an answer that is no more than the question's own words."""

    gate = ""

    def __init__(self, check: ProseCheck) -> None:
        self._phrases = Phrases(check)

    def search(self, text: ProseText, place: Place) -> Findings:
        """See Search."""
        if _repeats(text.source, place):
            whole = (0, len(text.source))
            return Findings((hit(text, whole, None),))
        return self._phrases.search(text, place)


def _repeats(source: str, place: Place) -> bool:
    """Whether the text is taken from what the question says about itself."""
    own = _plain(source)
    if own.count(" ") < _LEAST_REPEATED - 1:
        return False
    return any(own in _plain(each) for each in (place.question.text, place.question.help, place.question.why))


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    return " ".join(text.lower().strip(" \n.!?").split())
