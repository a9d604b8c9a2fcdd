"""What differs between two states of an assessment, told in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.core.assessment import Assessment, Meta
from app.core.model import Model, field_names


def differences(before: Assessment, after: Assessment) -> tuple[str, ...]:
    """One sentence for every answer, decision, comment and field of the description that is not the same."""
    return (
        *_described("answer", before.answers, after.answers),
        *_described("decision", before.decisions, after.decisions),
        *_described("comment", before.comments, after.comments),
        *_description(before.meta, after.meta),
    )


def _described(kind: str, before: Mapping[str, Model], after: Mapping[str, Model]) -> Iterator[str]:
    for id in sorted(before.keys() | after.keys()):
        if id not in before:
            yield f"The {kind} {id} was added."
        elif id not in after:
            yield f"The {kind} {id} was removed."
        elif before[id] != after[id]:
            yield f"The {kind} {id} was changed ({_changed_fields(before[id], after[id])})."


def _description(before: Meta, after: Meta) -> Iterator[str]:
    if before != after:
        yield f"The description was changed ({_changed_fields(before, after)})."


def _changed_fields(before: Model, after: Model) -> str:
    return ", ".join(name for name in field_names(type(before)) if getattr(before, name) != getattr(after, name))
