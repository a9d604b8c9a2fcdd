"""An answers file as it was given: its entries, and the line and column of the very cell that an error is about."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from app.core.answer_sheet import ENTRY_KEYS, answer_from_entry
from app.core.assessment import Answer
from app.core.errors import InputError, Place
from app.core.questionnaire import AnswerType, Question
from app.core.values import check_value
from app.io.store.regular_file import read_plain_file, real_path
from app.io.yaml_text import MAX_BYTES, YamlPath, key_positions, load_yaml, place_of, positions

STANDARD_INPUT = "-"


class AnswersFile:
    """The entries of an answers file by question, in its order."""

    def __init__(self, path: Path) -> None:
        is_piped = str(path) == STANDARD_INPUT
        self.name = "standard input" if is_piped else str(path)
        self._data = _piped() if is_piped else read_plain_file(real_path(path), MAX_BYTES)
        content = load_yaml(self._data, self.name)
        if content is None:
            raise InputError("The answers file is empty.", Place(self.name))
        if not isinstance(content, dict):
            raise InputError("An answers file maps ids of questions to answers.", Place(self.name, 1, 1))
        self.entries = cast("dict[str, Any]", content)

    def placed(self, error: InputError, name: str, question: Question | None) -> InputError:
        """`error`, which the entry called `name` gave rise to, with the line and column of what is wrong."""
        if question is None:
            found = place_of(key_positions(self._data), self.name, (name,))
            return InputError(error.message, Place(self.name, found.line, found.column))
        path = _path_to_fault(question, self.entries[name], error)
        found = place_of(positions(self._data), self.name, (name, *path))
        inside = error.place
        place = Place(self.name, found.line, found.column, inside.question or name, inside.row, inside.field)
        return InputError(error.message, place)


def _piped() -> bytes:
    if sys.stdin is None:
        raise InputError("There is no standard input to read answers from.")
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _path_to_fault(question: Question, entry: Any, error: InputError) -> YamlPath:
    """The path, within an entry, of what `error` is about; as far as it can be told."""
    if not (isinstance(entry, Mapping) and entry and entry.keys() <= ENTRY_KEYS):
        return _path_in_value(question, entry, error.place)
    parts = cast("Mapping[str, Any]", entry)
    for key in (name for name in parts if name != "value"):
        if _is_well(question, {name: part for name, part in parts.items() if name != key}):
            return (key,)
    return ("value", *_path_in_value(question, parts.get("value"), error.place))


def _is_well(question: Question, parts: Mapping[str, Any]) -> bool:
    try:
        return not parts or bool(answer_from_entry(question, parts, Answer(absent=True)))
    except InputError:
        return False


def _path_in_value(question: Question, value: Any, place: Place) -> YamlPath:
    field: YamlPath = (place.field,) if place.field else ()
    match question.type:
        case AnswerType.TABLE if isinstance(value, list):
            index = _first_bad_row(question, cast("list[Any]", value))
            return () if index is None else (index, *field)
        case AnswerType.MATRIX if place.row:
            return (place.row, *field)
        case _:
            return field


def _first_bad_row(question: Question, rows: Sequence[Any]) -> int | None:
    """The index of the row that makes the table unusable: the shortest beginning that fails ends with it."""
    well, bad = 0, len(rows)
    if not rows or _is_table(question, rows):
        return None
    while bad - well > 1:
        middle = (well + bad) // 2
        well, bad = (middle, bad) if _is_table(question, rows[:middle]) else (well, middle)
    return bad - 1


def _is_table(question: Question, rows: Sequence[Any]) -> bool:
    try:
        check_value(question, list(rows))
    except InputError:
        return False
    return True
