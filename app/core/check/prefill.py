"""Faults of proposals: sources and cells that are not there, and values that cannot stand where they are proposed."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.check.problem import PackProblem, Spot
from app.core.check.sources import Sources
from app.core.pack import Pack
from app.core.prefill import mismatch
from app.core.questionnaire import COMPOSITE_TYPES, AnswerType, Prefill, Question, Typed

_SHAPES = frozenset(
    [
        (AnswerType.TABLE, AnswerType.TABLE),
        (AnswerType.GROUP, AnswerType.GROUP),
        (AnswerType.GROUP, AnswerType.TABLE),
    ]
)
"""Source and target that `cells` can connect."""


def prefill_problems(pack: Pack, sources: Sources) -> Iterator[PackProblem]:
    """What is wrong with the `prefill` of every question."""
    for question in pack.questions.values():
        if question.prefill is not None:
            yield from _problems(pack, question, question.prefill, sources)


def _problems(pack: Pack, question: Question, prefill: Prefill, sources: Sources) -> Iterator[PackProblem]:
    def spot(*path: str) -> Spot:
        return sources.find("question", question.id, "prefill", *path)

    source = pack.questions.get(prefill.source)
    if source is None:
        yield PackProblem("unknown-question", f"There is no question '{prefill.source}'.", spot("from"))
    elif source.id == question.id:
        yield PackProblem("prefill", "A question cannot propose its own answer.", spot("from"))
    elif prefill.cells:
        yield from _cells(question, prefill, source, sources)
    elif prefill.cell is not None:
        yield from _one_cell(question, prefill.cell, source, spot("cell"))
    elif question.type in COMPOSITE_TYPES or source.type in COMPOSITE_TYPES:
        message = "Between groups and tables, 'cells' says which of their parts belong together."
        yield PackProblem("prefill", message, spot())
    else:
        yield from _fit(question, source, spot("from"))


def _cells(question: Question, prefill: Prefill, source: Question, sources: Sources) -> Iterator[PackProblem]:
    if (source.type, question.type) not in _SHAPES:
        message = f"'cells' cannot lead from a {source.type} to a {question.type}."
        yield PackProblem("prefill", message, sources.find("question", question.id, "prefill", "cells"))
        return
    for target, origin in prefill.cells.items():
        spot = sources.find("question", question.id, "prefill", "cells", target)
        ours, theirs = question.part(target), source.part(origin)
        if ours is None or theirs is None:
            owner, name = (question.id, target) if ours is None else (source.id, origin)
            yield PackProblem("unknown-field", f"'{owner}' has no field or column '{name}'.", spot)
        else:
            yield from _fit(ours, theirs, spot)


def _one_cell(question: Question, cell: str, source: Question, spot: Spot) -> Iterator[PackProblem]:
    part = source.part(cell)
    if source.type is not AnswerType.GROUP or question.type in COMPOSITE_TYPES:
        yield PackProblem("prefill", "'cell' names a field of a group for a question that is none.", spot)
    elif part is None:
        yield PackProblem("unknown-field", f"'{source.id}' has no field or column '{cell}'.", spot)
    else:
        yield from _fit(question, part, spot)


def _fit(target: Typed, source: Typed, spot: Spot) -> Iterator[PackProblem]:
    if reason := mismatch(target, source):
        yield PackProblem("type-mismatch", f"This cannot be proposed: {reason}.", spot)
