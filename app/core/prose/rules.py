"""The prose rules of a pack, and which texts each reads. RE2 and markdown-it load only when a text is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from typing import TYPE_CHECKING

from app.core.questionnaire import COMPOSITE_TYPES, TEXT_TYPES, Question

if TYPE_CHECKING:
    from app.core.framework import Rule
    from app.core.pack import Pack
    from app.core.prose.model import ProseCheck

TextPlace = tuple[str, str]
"""A question and, in a group, table or matrix, one of its fields or columns; else ''."""


@dataclass(frozen=True)
class ProseRules:
    """Rules over free text, and for each place that holds one the numbers of the rules that read it."""

    rules: tuple[Rule, ...] = ()
    readers: Mapping[TextPlace, tuple[int, ...]] = field(default_factory=dict[TextPlace, tuple[int, ...]])

    @cached_property
    def questions(self) -> frozenset[str]:
        """Questions with a text that some rule reads."""
        return frozenset(question for question, _field in self.readers)

    @cached_property
    def read_by(self) -> Mapping[str, frozenset[str]]:
        """Rule: the questions that it reads."""
        found: dict[str, set[str]] = {rule.id: set() for rule in self.rules}
        for (question, _field), numbers in self.readers.items():
            for number in numbers:
                found[self.rules[number].id].add(question)
        return {rule: frozenset(names) for rule, names in found.items()}

    def reading(self, question: str) -> tuple[str, ...]:
        """Ids of the rules that read a question."""
        numbers = {each for place, readers in self.readers.items() if place[0] == question for each in readers}
        return tuple(self.rules[number].id for number in sorted(numbers))


def prose_rules(pack: Pack, *, disabled: bool = False) -> ProseRules:
    """The pack's prose rules; with `disabled` also those that are switched off."""
    rules = tuple(rule for rule in pack.rules if rule.prose is not None and (rule.enabled or disabled))
    if not rules:
        return ProseRules()
    places = list(text_places(pack.questions.values()))
    checks = [(number, rule.prose) for number, rule in enumerate(rules) if rule.prose is not None]
    readers = {place: tuple(number for number, check in checks if reads(check, place)) for place in places}
    return ProseRules(rules, {place: numbers for place, numbers in readers.items() if numbers})


def text_places(questions: Iterable[Question]) -> Iterator[TextPlace]:
    """Every place of a pack that holds free text."""
    for question in questions:
        if question.type in TEXT_TYPES:
            yield question.id, ""
        elif question.type in COMPOSITE_TYPES:
            yield from ((question.id, part.id) for part in question.parts if part.type in TEXT_TYPES)


def reads(check: ProseCheck, place: TextPlace) -> bool:
    """Whether a rule reads that place: 'perf.*' all of perf, 'perf.flows.goal' that column."""
    name = ".".join(part for part in place if part)
    return _any_fits(check.read, name, place[0]) and not _any_fits(check.skip, name, place[0])


def _any_fits(globs: Iterable[str], name: str, question: str) -> bool:
    return any(_fits(name, glob) or _fits(question, glob) for glob in globs)


def _fits(name: str, glob: str) -> bool:
    return fnmatchcase(name, glob) if "*" in glob else name == glob
