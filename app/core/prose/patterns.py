"""Patterns of packs, compiled with RE2, whose time is linear in the text whatever the pattern."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol

import re2

from app.core.prose.text import Span

_GATES_MEMORY = 64 << 20


class PatternError(ValueError):
    """A pattern that RE2 does not take; the message is RE2's."""


class Found(Protocol):
    """A match as this package uses it."""

    def span(self, group: int = 0) -> Span: ...

    def group(self, group: int = 0) -> str | None: ...


class Matcher:
    """Several patterns as one, which ignores case."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        try:
            self._compiled = re2.compile(pattern, _options())
        except re2.error as error:
            raise PatternError(_message(error)) from None

    def spans(self, text: str) -> Iterator[Span]:
        """Where it matches, from the left, without overlaps."""
        return (each.span() for each in self._compiled.finditer(text))

    def matches(self, text: str) -> Iterator[Found]:
        """Matches with their groups."""
        return self._compiled.finditer(text)

    def is_in(self, text: str) -> bool:
        """Whether it matches anywhere."""
        return self._compiled.search(text) is not None

    def is_whole(self, text: str) -> bool:
        """Whether it matches all of the text."""
        return self._compiled.fullmatch(text) is not None


class Gates:
    """Many patterns looked for in one pass: which of them are in a text at all."""

    def __init__(self, patterns: Iterable[str]) -> None:
        options = _options()
        options.max_mem = _GATES_MEMORY
        self._set = re2.Set.SearchSet(options)
        for pattern in patterns:
            self._set.Add(pattern)
        self._set.Compile()

    def open_for(self, text: str) -> list[int]:
        """The numbers of the patterns that match somewhere."""
        return self._set.Match(text) or []


def _options() -> re2.Options:
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    return options


def phrase_pattern(phrase: str) -> str:
    """A phrase as a pattern: from the start of a word to the end of one, spaces standing for any white space."""
    return rf"\b(?:{phrase.replace(' ', WHITE)})\b"


WHITE = r"\s+"


@cache
def any_of(phrases: tuple[str, ...], patterns: tuple[str, ...] = ()) -> Matcher | None:
    """What matches where any of these does; None for nothing."""
    parts = [*map(phrase_pattern, phrases), *(f"(?:{each})" for each in patterns)]
    return Matcher("|".join(parts)) if parts else None


def faults(phrases: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Which of these are no patterns: number and reason."""
    for number, phrase in enumerate(phrases):
        try:
            Matcher(f"(?:{phrase})")
        except PatternError as error:
            yield number, str(error)


def _message(error: Exception) -> str:
    text = error.args[0] if error.args else ""
    return text.decode(errors="replace") if isinstance(text, bytes) else str(text)
