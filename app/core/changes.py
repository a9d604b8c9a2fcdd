"""Changes: every mutation of an assessment, whoever makes it, with its inverse.

A change carries what was there before. Applying it to anything else is refused, so that two writers cannot
overwrite each other's work without noticing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from app.core.assessment import Answer, Assessment, Comment, Decision, Meta
from app.core.errors import InputError, Place
from app.core.model import Model

T = TypeVar("T")


class SetAnswer(Model):
    """The answer to one question becomes another, appears (`before` is None) or goes (`after` is None)."""

    kind: Literal["answer"] = "answer"
    question: str
    before: Answer | None = None
    after: Answer | None = None


class SetDecision(Model):
    """The decision on one finding becomes another, appears or goes."""

    kind: Literal["decision"] = "decision"
    fingerprint: str
    before: Decision | None = None
    after: Decision | None = None


class SetComment(Model):
    """A comment becomes another, appears or goes."""

    kind: Literal["comment"] = "comment"
    id: str
    before: Comment | None = None
    after: Comment | None = None


class SetMeta(Model):
    """What the assessment is about changes: name, summary, language or pack version."""

    kind: Literal["meta"] = "meta"
    before: Meta
    after: Meta


class Compound(Model):
    """Several changes that are made, and undone, as one; `name` says what they do together."""

    kind: Literal["compound"] = "compound"
    name: str
    changes: tuple[Change, ...]


Change = Annotated[SetAnswer | SetDecision | SetComment | SetMeta | Compound, Field(discriminator="kind")]


def apply_change(assessment: Assessment, change: Change) -> Assessment:
    """The assessment after `change`, one revision later; InputError when what it replaces is not there."""
    changed = _apply(assessment, change)
    meta = changed.meta.model_copy(update={"revision": assessment.meta.revision + 1})
    return changed.model_copy(update={"meta": meta})


def inverse(change: Change) -> Change:
    """The change that undoes `change`."""
    if isinstance(change, Compound):
        return change.model_copy(update={"changes": tuple(inverse(part) for part in reversed(change.changes))})
    return change.model_copy(update={"before": change.after, "after": change.before})


def changed_questions(change: Change) -> frozenset[str]:
    """Ids of the questions whose answers `change` touches."""
    if isinstance(change, Compound):
        return frozenset(name for part in change.changes for name in changed_questions(part))
    return frozenset({change.question}) if isinstance(change, SetAnswer) else frozenset()


def _apply(assessment: Assessment, change: Change) -> Assessment:
    match change:
        case SetAnswer():
            place = Place(question=change.question)
            answers = _replaced(assessment.answers, change.question, change.before, change.after, place)
            return assessment.model_copy(update={"answers": answers})
        case SetDecision():
            decisions = _replaced(assessment.decisions, change.fingerprint, change.before, change.after)
            return assessment.model_copy(update={"decisions": decisions})
        case SetComment():
            comments = _replaced(assessment.comments, change.id, change.before, change.after)
            return assessment.model_copy(update={"comments": comments})
        case SetMeta():
            return _with_meta(assessment, change)
        case Compound():
            for part in change.changes:
                assessment = _apply(assessment, part)
            return assessment


def _replaced(
    items: Mapping[str, T], key: str, before: T | None, after: T | None, place: Place | None = None
) -> dict[str, T]:
    if items.get(key) != before:
        raise InputError("This was changed elsewhere in the meantime; look at it again before you change it.", place)
    result = dict(items)
    if after is None:
        result.pop(key, None)
    else:
        result[key] = after
    return result


def _with_meta(assessment: Assessment, change: SetMeta) -> Assessment:
    revision = assessment.meta.revision
    if assessment.meta != change.before.model_copy(update={"revision": revision}):
        raise InputError("The description of this assessment was changed elsewhere in the meantime.")
    return assessment.model_copy(update={"meta": change.after.model_copy(update={"revision": revision})})


def changes_between(before: Assessment, after: Assessment) -> Iterator[Change]:
    """The changes that make the answers, decisions, comments and description of `before` those of `after`."""
    for name in _differing(before.answers, after.answers):
        yield SetAnswer(question=name, before=before.answers.get(name), after=after.answers.get(name))
    for name in _differing(before.decisions, after.decisions):
        yield SetDecision(fingerprint=name, before=before.decisions.get(name), after=after.decisions.get(name))
    for name in _differing(before.comments, after.comments):
        yield SetComment(id=name, before=before.comments.get(name), after=after.comments.get(name))
    meta = after.meta.model_copy(update={"revision": before.meta.revision})
    if meta != before.meta:
        yield SetMeta(before=before.meta, after=meta)


def _differing(before: Mapping[str, T], after: Mapping[str, T]) -> list[str]:
    return [name for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name)]
