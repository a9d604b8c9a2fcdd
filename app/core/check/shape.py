"""Turns what pydantic says of a pack's files into problems that a pack's author can act on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from app.core.check.problem import PackProblem, Spot
from app.core.model import Model

M = TypeVar("M", bound=Model)

_SENTENCES = {
    "missing": ("missing-key", "'{name}' is missing."),
    "unexpected_keyword_argument": ("unknown-key", "'{name}' is not a key that belongs here."),
    "string_type": ("type-mismatch", "'{name}' must be text; put it in quotes."),
    "bool_type": ("type-mismatch", "'{name}' must be true or false."),
    "bool_parsing": ("type-mismatch", "'{name}' must be true or false."),
    "int_type": ("type-mismatch", "'{name}' must be a whole number."),
    "int_parsing": ("type-mismatch", "'{name}' must be a whole number."),
    "float_type": ("type-mismatch", "'{name}' must be a number."),
    "float_parsing": ("type-mismatch", "'{name}' must be a number."),
    "finite_number": ("type-mismatch", "'{name}' must be a finite number."),
    "tuple_type": ("type-mismatch", "'{name}' must be a list."),
    "list_type": ("type-mismatch", "'{name}' must be a list."),
    "dict_type": ("type-mismatch", "'{name}' must map names to values."),
    "dataclass_type": ("type-mismatch", "'{name}' must map names to values."),
    "string_too_short": ("empty-text", "'{name}' must not be empty."),
}


def parse_model(
    model: type[M], raw: Any, file: str, base: tuple[str | int, ...] = ()
) -> tuple[M | None, list[PackProblem]]:
    """`raw` as `model`, or what is wrong with it."""
    try:
        return model.model_validate(raw), []
    except ValidationError as error:
        return None, list(_problems(error, file, base))


def _problems(error: ValidationError, file: str, base: tuple[str | int, ...]) -> Iterator[PackProblem]:
    seen: set[tuple[str | int, ...]] = set()
    for each in error.errors(include_url=False, include_context=True):
        path = tuple(part for part in each["loc"] if not _is_union_branch(part))
        if path in seen:
            continue
        seen.add(path)
        name = str(path[-1]) if path else "the document"
        code, sentence = _SENTENCES.get(each["type"], ("value", ""))
        message = sentence.format(name=name) if sentence else _other(each, name)
        yield PackProblem(code, message, Spot(file, (*base, *path)))


def _is_union_branch(part: str | int) -> bool:
    """Pydantic names the branch of a union in the path; a file has no such key."""
    return isinstance(part, str) and (part.startswith(("function-", "constrained-")) or part in ("str", "Serves"))


def _other(each: Any, name: str) -> str:
    message = str(each["msg"]).removeprefix("Value error, ")
    if each["type"] == "string_pattern_mismatch":
        return f"'{each['input']}' is not a valid {name if name.isidentifier() else 'id'}."
    if each["type"] == "enum":
        return f"'{each['input']}' is not one of {each['ctx']['expected']}."
    if each["type"] == "value_error":
        return f"'{each['input'] if isinstance(each['input'], str) else name}': {message}."
    return f"'{name}': {message[:1].lower()}{message[1:]}."
