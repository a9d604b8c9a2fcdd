"""Messages of rules: text with places in braces that are CEL, shown as their type is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from app.core.cel.environment import ROW, Compiled
from app.core.cel.functions import number_text
from app.core.durations import format_duration
from app.core.questionnaire import AnswerType, Question, Typed

_PLACE = re.compile(r"\{([^{}]+)\}")
MISSING = "–"


@dataclass(frozen=True)
class Placeholder:
    """A place in a message: its condition and, where it is a plain field, that field's type."""

    compiled: Compiled
    spec: Typed | None


@dataclass(frozen=True)
class Message:
    """A message: literal parts and places, alternating."""

    parts: tuple[str | Placeholder, ...]

    def filled(self, evaluate: Callable[[Compiled], Any]) -> str:
        """The message with its places filled; `evaluate` gives a condition's value, None when it is unknown."""
        return "".join(
            part if isinstance(part, str) else _shown(part.spec, evaluate(part.compiled)) for part in self.parts
        )

    @property
    def conditions(self) -> tuple[Compiled, ...]:
        """The conditions in its places."""
        return tuple(part.compiled for part in self.parts if isinstance(part, Placeholder))


def split_message(text: str) -> list[tuple[str, bool, int]]:
    """Parts of a message: (text, whether it is a place, offset in the message)."""
    parts: list[tuple[str, bool, int]] = []
    end = 0
    for match in _PLACE.finditer(text):
        parts.append((text[end : match.start()], False, end))
        parts.append((match.group(1), True, match.start(1)))
        end = match.end()
    parts.append((text[end:], False, end))
    return [part for part in parts if part[0]]


def compile_message(
    text: str,
    compile_place: Callable[[str, int], Compiled | None],
    questions: Mapping[str, Question],
    row_of: str | None,
) -> Message:
    """The message `text`. `compile_place` takes what is between braces and its offset; None where that is wrong."""
    parts: list[str | Placeholder] = []
    for part, is_place, offset in split_message(text):
        if not is_place:
            parts.append(part)
            continue
        compiled = compile_place(part.strip(), offset + len(part) - len(part.lstrip()))
        parts.append(MISSING if compiled is None else Placeholder(compiled, _spec(compiled.text, questions, row_of)))
    return Message(tuple(parts))


def _spec(place: str, questions: Mapping[str, Question], row_of: str | None) -> Typed | None:
    """The question or field that a place shows, when it shows just that."""
    if place in questions:
        return questions[place]
    name, _dot, field = place.rpartition(".")
    owner = questions.get((row_of or "") if name == ROW else name)
    return owner.part(field) if owner is not None else None


def _shown(spec: Typed | None, value: Any) -> str:
    if value is None:
        return MISSING
    if spec is not None and spec.type is AnswerType.DURATION:
        return format_duration(Decimal(repr(value)))
    if spec is not None and spec.type is AnswerType.SINGLE:
        return spec.option_title(value)
    if spec is not None and spec.type is AnswerType.MULTI:
        return ", ".join(spec.option_title(each) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, list):
        return ", ".join(_shown(None, each) for each in cast("list[Any]", value))
    return str(value)
