"""The words within the example of a question: what a translation may replace, by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from app.core.questionnaire import AnswerType, Question

_WRITTEN = (AnswerType.TEXT, AnswerType.MARKDOWN)


def example_texts(question: Question) -> Iterator[tuple[str, str]]:
    """(key, text) of what is written in words in the example: texts, and what a person does. Rows count from 1."""
    for path, text in _texts(question):
        yield ".".join((f"question.{question.id}.example", *(str(each) for each in path))), text


def with_example_texts(question: Question, known: Mapping[str, str]) -> Any:
    """The example with the texts that `known` has by key."""
    example = question.example
    for path, _text in _texts(question):
        key = ".".join((f"question.{question.id}.example", *(str(each) for each in path)))
        if key in known:
            example = _replaced(example, path, known[key])
    return example


Path = tuple[str | int, ...]


def _texts(question: Question) -> Iterator[tuple[Path, str]]:
    example = question.example
    if question.type is AnswerType.TABLE and isinstance(example, list):
        for number, row in enumerate(cast("list[Any]", example), 1):
            yield from _in_parts(question, row, (number,))
    elif question.type is AnswerType.GROUP:
        yield from _in_parts(question, example, ())
    else:
        yield from _in_value(question.type, example, ())


def _in_parts(question: Question, row: Any, path: Path) -> Iterator[tuple[Path, str]]:
    for part in question.parts:
        yield from _in_value(part.type, _mapping(row).get(part.id), (*path, part.id))


def _in_value(kind: AnswerType, value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if kind in _WRITTEN and isinstance(value, str) and value:
        yield path, value
    elif kind is AnswerType.PERSON and isinstance(role := _mapping(value).get("role"), str):
        yield (*path, "role"), role


def _mapping(value: Any) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def _replaced(value: Any, path: Path, text: str) -> Any:
    """A copy of nested lists and mappings with `text` at a path; numbers in it count from 1."""
    if not path:
        return text
    first, rest = path[0], path[1:]
    if isinstance(first, int):
        return [*value[: first - 1], _replaced(value[first - 1], rest, text), *value[first:]]
    return {**value, first: _replaced(value[first], rest, text)}
