"""Answers that are no more than a yes or a no where a description is asked for."""

from __future__ import annotations

from app.core.prose.detectors.context import Context
from app.core.prose.hits import NOTHING, Findings, Place, hit
from app.core.prose.model import ProseCheck
from app.core.prose.patterns import any_of
from app.core.prose.text import ProseText

_LONGEST = 200
_AROUND = " \t\n.,;:!*_-–—'\"()"


class BareAnswer:
    """A hit where one of the phrases is all there is."""

    gate = ""

    def __init__(self, check: ProseCheck) -> None:
        self._check = check
        self._matcher = any_of(check.phrases, check.patterns)

    def search(self, text: ProseText, _place: Place) -> Findings:
        """See Search."""
        bare = text.source.strip(_AROUND)
        if self._matcher is None or len(bare) > _LONGEST or not self._matcher.is_whole(bare):
            return NOTHING
        start = text.source.index(bare)
        span = (start, start + len(bare))
        sentence = text.sentence_at(*span)
        if sentence is not None and Context(self._check, text).is_silenced(sentence):
            return NOTHING
        return Findings((hit(text, span, sentence),))
