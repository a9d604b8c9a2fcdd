"""Rows as pydantic checks them: brought into form, or refused with the row and field at fault."""

from __future__ import annotations

from functools import cache
from types import GenericAlias
from typing import Any

from pydantic import TypeAdapter, ValidationError

from app.core.errors import DamagedError, Place
from app.core.model import Model


def checked_rows(name: str, model: type[Model], table: Any, place: Place) -> dict[str, Any]:
    """The records of the table `name` by id, every field validated; DamagedError says what is wrong."""
    try:
        return _adapter(model).validate_python(table)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in fault["loc"]) or "the whole table"
        message = f"The file is damaged: in the table '{name}', {where[:200]} is not as it must be ({fault['msg']})."
        raise DamagedError(message, place) from error


@cache
def _adapter(model: type[Model]) -> TypeAdapter[dict[str, Any]]:
    kind: Any = GenericAlias(dict, (str, model))
    return TypeAdapter(kind)
