"""Reading the answers: each text once, kept until it changes, and the results of all prose rules from what is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.core.compiled import CompiledPack
from app.core.evaluation.fingerprints import words_fingerprint
from app.core.evaluation.report import FindingPlace
from app.core.evaluation.rules import PASSED, PlaceResult, RuleResult
from app.core.prose.finders import usable
from app.core.prose.hits import Findings, Place
from app.core.prose.message import filled
from app.core.prose.patterns import Gates
from app.core.prose.segment import segment
from app.core.questionnaire import AnswerType, Question

Kept = tuple[Place, str, Mapping[int, Findings]]
"""A text that was read: its place, the text, and what the rules with these numbers found."""


class Reading:
    """The texts of one assessment as its pack's prose rules read them."""

    def __init__(self, compiled: CompiledPack) -> None:
        self._rules = compiled.prose
        self._questions = compiled.pack.questions
        self._rank = {name: rank for rank, name in enumerate(self._questions)}
        glossary = compiled.pack.manifest.glossary
        self._searches = [usable(rule.prose, glossary) for rule in self._rules.rules if rule.prose is not None]
        self._gated = [number for number, each in enumerate(self._searches) if each.gate]
        self._gates = Gates(self._searches[number].gate for number in self._gated)
        self._open = frozenset(range(len(self._searches))).difference(self._gated)
        self._kept: dict[str, tuple[Kept, ...]] = {}
        self._found_in: list[set[str]] = [set() for _ in self._searches]
        """For each rule the questions whose texts it found something in."""

    def start(self) -> dict[str, RuleResult]:
        """The results before anything is read."""
        return dict.fromkeys((rule.id for rule in self._rules.rules), PASSED)

    def read(self, values: Mapping[str, Any]) -> dict[str, RuleResult]:
        """Take over these answers, None for one that is gone; gives the results that may have changed, by rule."""
        touched: set[int] = set()
        for name in self._rules.questions.intersection(values):
            value = values[name]
            before = self._kept.pop(name, ())
            after = () if value is None else tuple(self._read(self._questions[name], value, before))
            if after:
                self._kept[name] = after
            for number in _numbers(before) | _numbers(after):
                touched.add(number)
                found = any(number in each for _place, _text, each in after)
                (self._found_in[number].add if found else self._found_in[number].discard)(name)
        return {self._rules.rules[number].id: self._result(number) for number in touched}

    def _read(self, question: Question, value: Any, before: Sequence[Kept]) -> Iterator[Kept]:
        known = {(place.row, place.field, text): found for place, text, found in before}
        for place, text in texts_of(question, value):
            readers = self._rules.readers.get((question.id, place.field), ())
            if not readers:
                continue
            found = known.get((place.row, place.field, text))
            yield place, text, self._search(text, place, readers) if found is None else found

    def _search(self, text: str, place: Place, readers: Sequence[int]) -> dict[int, Findings]:
        read = segment(text)
        worth = self._open.union(self._gated[number] for number in self._gates.open_for(read.words))
        found = ((number, self._searches[number].search(read, place)) for number in readers if number in worth)
        return {number: each for number, each in found if each.hits or each.explained}

    def _result(self, number: int) -> RuleResult:
        """The result of a rule from what is kept."""
        rule = self._rules.rules[number]
        names = sorted(self._found_in[number], key=self._rank.__getitem__)
        kept = [(place, found[number]) for name in names for place, _text, found in self._kept[name] if number in found]
        done = frozenset[str]().union(*(found.explained for _place, found in kept))
        failures: list[PlaceResult] = []
        fingerprints: list[str] = []
        terms = set(done)
        for place, found in kept:
            times: dict[str, int] = {}
            for hit in found.hits:
                times[hit.words] = times.get(hit.words, 0) + 1
                if hit.term and hit.term in terms:
                    continue
                terms.add(hit.term)
                where = FindingPlace(place.question.id, place.row, place.field, hit.span)
                failures.append(PlaceResult(where, filled(rule.message, hit.values)))
                fingerprints.append(words_fingerprint(rule.id, where, hit.words, times[hit.words]))
        return RuleResult(tuple(failures), tuple(fingerprints)) if failures else PASSED


def texts_of(question: Question, value: Any) -> Iterator[tuple[Place, str]]:
    """Every text in an answer's value, in order."""
    match question.type:
        case AnswerType.TABLE:
            yield from (each for row in value for each in _cells(question, row, row["id"]))
        case AnswerType.MATRIX:
            yield from (each for row in question.rows for each in _cells(question, value.get(row.id, {}), row.id))
        case AnswerType.GROUP:
            yield from _cells(question, value, "")
        case _:
            if isinstance(value, str):
                yield Place(question), value


def _cells(question: Question, cells: Mapping[str, Any], row: str) -> Iterator[tuple[Place, str]]:
    for part in question.parts:
        text = cells.get(part.id)
        if isinstance(text, str) and text:
            yield Place(question, row, part.id), text


def _numbers(kept: Iterable[Kept]) -> set[int]:
    return {number for _place, _text, found in kept for number in found}
