"""What differs between two states of an assessment, one by one and told in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from app.core.assessment import Assessment, Meta
from app.core.model import Model, field_names


class Difference(NamedTuple):
    """What is not the same. `kind`: answer, decision, comment, description; `way`: added, removed, changed."""

    kind: str
    id: str
    way: str
    fields: tuple[str, ...] = ()

    def __str__(self) -> str:
        fields = f" ({', '.join(self.fields)})" if self.fields else ""
        name = f"{self.kind} {self.id}" if self.id else self.kind
        return f"The {name} was {self.way}{fields}."


def differences(before: Assessment, after: Assessment) -> tuple[str, ...]:
    """One sentence for every answer, decision, comment and field of the description that is not the same."""
    return tuple(str(each) for each in found_differences(before, after))


def found_differences(before: Assessment, after: Assessment) -> tuple[Difference, ...]:
    """Every answer, decision and comment that is not the same, and the description if it is another."""
    return (
        *_described("answer", before.answers, after.answers),
        *_described("decision", before.decisions, after.decisions),
        *_described("comment", before.comments, after.comments),
        *_description(before.meta, after.meta),
    )


def _described(kind: str, before: Mapping[str, Model], after: Mapping[str, Model]) -> Iterator[Difference]:
    for id in sorted(before.keys() | after.keys()):
        if id not in before:
            yield Difference(kind, id, "added")
        elif id not in after:
            yield Difference(kind, id, "removed")
        elif before[id] != after[id]:
            yield Difference(kind, id, "changed", _changed_fields(before[id], after[id]))


def _description(before: Meta, after: Meta) -> Iterator[Difference]:
    if before != after:
        yield Difference("description", "", "changed", _changed_fields(before, after))


def _changed_fields(before: Model, after: Model) -> tuple[str, ...]:
    return tuple(name for name in field_names(type(before)) if getattr(before, name) != getattr(after, name))
