"""What a detector gives: hits in one text, and what that text explains to readers of all others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from app.core.prose.text import ProseText, Span
from app.core.questionnaire import Question

MOST_HITS = 50
"""So many hits of one rule in one text are listed; more would not be read."""


@dataclass(frozen=True, slots=True)
class Place:
    """A text of an answer: the question, and where in its value; `row` is '' outside tables."""

    question: Question
    row: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text that breaks a rule. `words`: what makes it the same hit when the text around it changes.

    `values`: what its message can show. `term`: a term that may be explained elsewhere; then the hit does not count.
    """

    span: Span
    words: str
    values: dict[str, str]
    term: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """The hits in one text, and the terms that it explains."""

    hits: tuple[Hit, ...] = ()
    explained: frozenset[str] = field(default_factory=frozenset[str])


NOTHING = Findings()


class Search(Protocol):
    """A detector with the words and patterns of one rule. `gate`: a pattern without which there is nothing in a text.

    An empty gate is always open.
    """

    gate: str

    def search(self, text: ProseText, place: Place, /) -> Findings:
        """The hits in `text`, in order."""
        ...


def hit(text: ProseText, span: Span, sentence: int | None, **values: str) -> Hit:
    """A hit with its words and its sentence to show."""
    around = text.sentences[sentence] if sentence is not None else None
    shown = {"match": text.quoted(span, 80), **values}
    shown["sentence"] = text.quoted((around.start, around.end), 200) if around else shown["match"]
    return Hit(span, " ".join(text.source[span[0] : span[1]].lower().split())[:200], shown)
