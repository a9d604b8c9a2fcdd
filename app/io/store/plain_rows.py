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
from typing import Any, TypeVar, cast, get_args

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
Reader = Callable[[Any, Says], Any]


class NotPlainError(Exception):
    """Pydantic has to look at this row."""


def plain_record(model: type[M], row: object) -> M:
    """The record of the row; NotPlainError where it is not plainly right."""
    fields = cast("Mapping[str, Field[Any]]", model.__dataclass_fields__)
    if type(row) is not dict:
        raise NotPlainError
    content: dict[str, Any] = {}
    for name, value in cast("dict[str, Any]", row).items():
        field = fields.get(name)
        if field is None:
            raise NotPlainError
        content[name] = _READERS[field.type](value, field.metadata)
    if any(name not in content and model.is_required(name) for name in fields):
        raise NotPlainError
    return model.model_construct(**content)


def _anything(value: Any, _says: Says) -> Any:
    return value


def _exactly(kind: type) -> Reader:
    def read(value: Any, says: Says) -> Any:
        if type(value) is not kind or value < says.get("ge", value):
            raise NotPlainError
        return value

    return read


def _text(value: Any, says: Says) -> str:
    if type(value) is not str or not says.get("min_length", 0) <= len(value) <= says.get("max_length", len(value)):
        raise NotPlainError
    if "pattern" in says and not (value.isascii() and value.isprintable() and re.search(says["pattern"], value)):
        raise NotPlainError
    if "strip_whitespace" in says and value != value.strip():
        raise NotPlainError
    return value


def _declared_text(kind: Any) -> Reader:
    """A text with the limits that its type has of itself."""
    limits = next(each.limits for each in get_args(kind) if isinstance(each, Limits))

    def read(value: Any, _says: Says) -> str:
        return _text(value, limits)

    return read


def _day(value: Any, _says: Says) -> str:
    text = _DAY(value, {})
    try:
        return text and date.fromisoformat(text) and text
    except ValueError:
        raise NotPlainError from None


def _member(enumeration: type[Enum]) -> Reader:
    members = {str(each.value): each for each in enumeration}

    def read(value: Any, _says: Says) -> Enum:
        if type(value) is not str or value not in members:
            raise NotPlainError
        return members[value]

    return read


def _record(model: type[Model]) -> Reader:
    def read(value: Any, _says: Says) -> Model:
        return plain_record(model, value)

    return read


def _records(model: type[Model]) -> Reader:
    def read(value: Any, says: Says) -> tuple[Model, ...]:
        if type(value) is not list or len(cast("list[Any]", value)) > says["max_length"]:
            raise NotPlainError
        return tuple(plain_record(model, each) for each in cast("list[Any]", value))

    return read


_DAY = _declared_text(Day)
_READERS: Mapping[Any, Reader] = {
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
