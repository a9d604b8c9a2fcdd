"""How files of older formats become files of the present one: a registry of steps, each from one format to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from app.core.assessment import FORMAT
from app.core.errors import InputError, Place

Step = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the tables of one format and gives those of the next; may change what it is given."""

STEPS: dict[int, Step] = {}
"""By the format a step starts from. Format 1 is the first, so there are none yet."""


def step(from_format: int, registry: dict[int, Step] = STEPS) -> Callable[[Step], Step]:
    """Register the decorated function as the way from `from_format` to the next format."""

    def register(function: Step) -> Step:
        if from_format in registry:
            raise ValueError(f"Format {from_format} has a step already.")
        registry[from_format] = function
        return function

    return register


def migrated(
    tables: dict[str, Any], from_format: int, steps: Mapping[int, Step], place: Place, to_format: int = FORMAT
) -> dict[str, Any]:
    """`tables` in the format `to_format`; what was given stays as it is. InputError when a step is missing or fails."""
    if from_format == to_format:
        return tables
    result = deepcopy(tables)
    for version in range(from_format, to_format):
        if version not in steps:
            raise InputError(f"This file has format {version}, which this version of Readyroom cannot read.", place)
        try:
            result = steps[version](result)
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            message = f"The file could not be brought from format {version} to the next and is as it was ({reason})."
            raise InputError(message, place) from error
    return result
