"""Which questions a document, and each of its sections, rests on, and how far these are.

A template names its questions ('slm.windows') or how their ids begin ('slm.'); a section names, in its text, those that
its requirements came from and those that are open. What a document covers and no section names belongs to the section
that names most of the neighbours of the question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.document.pieces import Piece, Section
from app.core.evaluation.report import Finding, Report, Visibility
from app.core.framework import Severity
from app.core.pack import Pack
from app.core.questionnaire import AnswerType

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_INCLUDE = re.compile(r"\{%-?\s*include\s+['\"]([^'\"]+)['\"]")
_NAMED = re.compile(r"['\"]([a-z][a-z0-9_]*(?:\.[a-z0-9_]*)*)['\"]")
_SHOWN = re.compile(r"(?<![\w.])[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the questions of a part of a document are: those asked that count, those dealt with, what is open."""

    asked: int
    answered: int
    unanswered: tuple[str, ...]
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        """How many findings of a severity are open."""
        return sum(each.severity is severity for each in self.findings)


def covered_questions(pack: Pack, document: str) -> tuple[str, ...]:
    """Ids of the questions that the template of a document names, in the pack's order."""
    named = set(_NAMED.findall(_template(pack, document)))
    beginnings = tuple(each for each in named if each.endswith("."))
    return tuple(name for name in pack.questions if name in named or (beginnings and name.startswith(beginnings)))


def covered_by_document(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The same for every document of a pack, by the document's id."""
    return {each.id: covered_questions(pack, each.id) for each in pack.manifest.documents}


def section_questions(
    pack: Pack, covered: Sequence[str], pieces: Sequence[Piece], sections: Sequence[Section]
) -> list[tuple[str, ...]]:
    """Ids of the questions behind each section, in the pack's order. Every question that is covered is behind one."""
    named = [_shown_ids(pack, pieces[each.first : each.end]) for each in sections]
    near = [_neighbours(pack, each) for each in named]
    everywhere = set[str]().union(*named)
    homes = [set(each) for each in named]
    for name in covered:
        if name not in everywhere and homes:
            homes[_home(pack, name, near)].add(name)
    return [tuple(name for name in pack.questions if name in each) for each in homes]


def narratives(pack: Pack, document: str) -> tuple[str, ...]:
    """Ids of the questions that a team answers in its own words (Markdown) and that the document has a place for."""
    covered = covered_questions(pack, document)
    text = _template(pack, document)
    written = re.compile(r"\b(?:prose|own_words)\(\s*['\"]([^'\"]+)['\"]")
    in_text = set(written.findall(text))
    return tuple(name for name in covered if name in in_text and pack.questions[name].type is AnswerType.MARKDOWN)


def standing(pack: Pack, report: Report, names: Iterable[str]) -> Standing:
    """How far these questions are."""
    chosen = set(names)
    counting = [
        each
        for each in report.questions
        if each.id in chosen
        and each.visibility is Visibility.ASKED
        and (each.required or pack.questions[each.id].serves)
    ]
    unanswered = tuple(each.id for each in counting if not each.resolved)
    findings = tuple(each for each in report.findings if each.is_open and each.place.question in chosen)
    return Standing(len(counting), len(counting) - len(unanswered), unanswered, findings)


def _template(pack: Pack, document: str) -> str:
    """The text of a document's template with what it includes."""
    spec = next(each for each in pack.manifest.documents if each.id == document)
    waiting, seen = [spec.template], dict[str, str]()
    while waiting:
        name = waiting.pop(0)
        if name in pack.templates and name not in seen:
            seen[name] = _COMMENT.sub("", pack.templates[name])
            waiting += _INCLUDE.findall(seen[name])
    return "\n".join(seen.values())


def _shown_ids(pack: Pack, pieces: Sequence[Piece]) -> set[str]:
    return {name for piece in pieces for name in _SHOWN.findall(piece.words) if name in pack.questions}


def _neighbours(pack: Pack, names: Iterable[str]) -> Counter[str]:
    """How many questions of each questionnaire, and of each section of one, are among these."""
    found: Counter[str] = Counter()
    for name in names:
        found.update(_places(pack, name))
    return found


def _places(pack: Pack, name: str) -> tuple[str, str]:
    questionnaire, section = pack.section_of[name]
    return f"{questionnaire.id}/{section.id}", questionnaire.id


def _home(pack: Pack, name: str, near: Sequence[Counter[str]]) -> int:
    section, questionnaire = _places(pack, name)
    return max(range(len(near)), key=lambda number: (near[number][section], near[number][questionnaire], -number))
