"""Rows that are plainly right, read without pydantic, whose import takes longer than evaluating an assessment.

A row is plainly right when each field has exactly the type that it is declared with and keeps its limits. Whatever else
a row may hold is for pydantic to bring into form, or to refuse with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import Field
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast, get_args

from app.core.assessment import (
    Confidence,
    Day,
    DecisionKind,
    Evidence,
    NotApplicable,
    PackReference,
    Person,
    Reason,
)
from app.core.model import Limits, Model

M = TypeVar("M", bound=Model)
Says = Mapping[str, Any]
Reader = Callable[[Any], Any]


class NotPlainError(Exception):
    """Pydantic has to look at this row."""


class _Plan(NamedTuple):
    """How rows of a model are read: a reader for each field, and the fields that each row must have."""

    readers: Mapping[str, Reader]
    required: frozenset[str]


def plain_record(model: type[M], row: Any) -> M:
    """The record of the row; NotPlainError where it is not plainly right."""
    if type(row) is not dict:
        raise NotPlainError
    given = cast("dict[str, Any]", row)
    readers, required = _plan(model)
    try:
        content = {name: readers[name](value) for name, value in given.items()}
    except KeyError:
        raise NotPlainError from None
    if required and not required <= content.keys():
        raise NotPlainError
    return model.model_construct(**content)


@cache
def _plan(model: type[Model]) -> _Plan:
    fields = cast("Mapping[str, Field[Any]]", model.__dataclass_fields__)
    readers = {name: _READERS[cast("str", field.type)](field.metadata) for name, field in fields.items()}
    return _Plan(readers, frozenset(name for name in fields if model.is_required(name)))


def _anything(_says: Says) -> Reader:
    return lambda value: value


def _exactly(kind: type) -> Callable[[Says], Reader]:
    def reader(says: Says) -> Reader:
        least = says.get("ge")

        def read(value: Any) -> Any:
            if type(value) is not kind or (least is not None and value < least):
                raise NotPlainError
            return value

        return read

    return reader


def _text(says: Says) -> Reader:
    """A text with the limits of its field."""
    least, most = says.get("min_length", 0), says.get("max_length")
    strips, pattern = "strip_whitespace" in says, says.get("pattern")
    if set(says) <= {"max_length", "description"} and most is not None:
        return _short_text(most)
    matches = re.compile(pattern).search if pattern is not None else None

    def read(value: Any) -> str:
        if type(value) is not str or len(value) < least or (most is not None and len(value) > most):
            raise NotPlainError
        if matches is not None and not (value.isascii() and value.isprintable() and matches(value)):
            raise NotPlainError
        if strips and value != value.strip():
            raise NotPlainError
        return value

    return read


def _short_text(most: int) -> Reader:
    """What most fields are: a text with no limit but its length."""

    def read(value: Any) -> str:
        if type(value) is str and len(value) <= most:
            return value
        raise NotPlainError

    return read


def _declared_text(kind: Any) -> Callable[[Says], Reader]:
    """A text with the limits that its type has of itself."""
    limits = next(each.limits for each in get_args(kind) if isinstance(each, Limits))
    return lambda _says: _text(limits)


def _day(_says: Says) -> Reader:
    text = _declared_text(Day)({})

    def read(value: Any) -> str:
        day: str = text(value)
        try:
            _ = day and date.fromisoformat(day)
        except ValueError:
            raise NotPlainError from None
        return day

    return read


def _member(enumeration: type[Enum]) -> Callable[[Says], Reader]:
    members = {str(each.value): each for each in enumeration}

    def read(value: Any) -> Enum:
        if type(value) is not str:
            raise NotPlainError
        return members[value]

    return lambda _says: read


def _record(model: type[Model]) -> Callable[[Says], Reader]:
    return lambda _says: lambda value: plain_record(model, value)


def _records(model: type[Model]) -> Callable[[Says], Reader]:
    def reader(says: Says) -> Reader:
        most = says["max_length"]

        def read(value: Any) -> tuple[Model, ...]:
            if type(value) is not list or len(cast("list[Any]", value)) > most:
                raise NotPlainError
            return tuple(plain_record(model, each) for each in cast("list[Any]", value))

        return read

    return reader


_READERS: Mapping[str, Callable[[Says], Reader]] = {
    "Any": _anything,
    "bool": _exactly(bool),
    "int": _exactly(int),
    "str": _text,
    "Day": _day,
    "Person": _declared_text(Person),
    "Reason": _declared_text(Reason),
    "Confidence | None": _member(Confidence),
    "DecisionKind": _member(DecisionKind),
    "NotApplicable | None": _record(NotApplicable),
    "PackReference": _record(PackReference),
    "tuple[Evidence, ...]": _records(Evidence),
}
"""By how a field of a record is declared."""
