"""A prose rule's `prose` block: which texts it reads, and what it looks for there. Word lists and patterns are data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Annotated, Any, cast

from app.core.model import Limits, Model, declared

Glob = Annotated[str, Limits(pattern=r"^[a-z0-9_.*]+$", max_length=160)]
Pattern = Annotated[str, Limits(min_length=1, max_length=1000)]
Patterns = Annotated[tuple[Pattern, ...], Limits(max_length=500)]


class Detector(StrEnum):
    """What is looked for; see docs/packs.md."""

    PHRASES = "phrases"
    TEMPLATE_TEXT = "template_text"
    BARE_ANSWER = "bare_answer"
    UNFINISHED = "unfinished"
    ACRONYM = "acronym"
    NUMBER_WITHOUT_UNIT = "number_without_unit"
    TWO_VALUES = "two_values"


class Reach(StrEnum):
    """How far around a hit `unless` looks. In a Markdown table it is always at least the row."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    ANSWER = "answer"


class Once(StrEnum):
    """How many findings one text gives at most: one a sentence, one a paragraph (item, row), or one in all."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    ANSWER = "answer"


_NEEDS: dict[Detector, tuple[tuple[str, ...], ...]] = {
    Detector.PHRASES: (("phrases", "patterns"),),
    Detector.TEMPLATE_TEXT: (("phrases", "patterns"),),
    Detector.BARE_ANSWER: (("phrases", "patterns"),),
    Detector.UNFINISHED: (("phrases", "patterns"),),
    Detector.ACRONYM: (),
    Detector.NUMBER_WITHOUT_UNIT: (("quantities",), ("bridges",), ("units",)),
    Detector.TWO_VALUES: (("quantities",), ("bridges",), ("units",)),
}
_SHARED = frozenset({"detector", "read", "skip", "unless", "within"})
_TAKES: dict[Detector, frozenset[str]] = {
    Detector.PHRASES: frozenset({"phrases", "patterns", "idioms", "once", "headings"}),
    Detector.TEMPLATE_TEXT: frozenset({"phrases", "patterns", "idioms", "once", "headings"}),
    Detector.BARE_ANSWER: frozenset({"phrases", "patterns"}),
    Detector.UNFINISHED: frozenset({"phrases", "patterns", "once"}),
    Detector.ACRONYM: frozenset({"known"}),
    Detector.NUMBER_WITHOUT_UNIT: frozenset({"quantities", "bridges", "units", "idioms"}),
    Detector.TWO_VALUES: frozenset({"quantities", "bridges", "units", "idioms"}),
}


class ProseCheck(Model):
    """The `prose` block. All patterns are RE2 and ignore case unless they say `(?-i)`.

    `phrases` begin and end at a word, and a space in them stands for any white space; `patterns` are taken as they are.
    """

    detector: Detector
    read: tuple[Glob, ...] = declared(
        min_length=1, description="Questions, or question.field, that are read; * for any"
    )
    skip: tuple[Glob, ...] = declared(default=(), description="Of those, the ones that are not")
    phrases: Patterns = ()
    patterns: Patterns = ()
    idioms: Patterns = declared(default=(), description="Phrases in which a hit means something else")
    unless: Patterns = declared(default=(), description="Patterns that silence a hit near it")
    within: Reach = Reach.SENTENCE
    once: Once = Once.SENTENCE
    headings: bool = declared(default=False, description="Whether headings are read too")
    known: tuple[str, ...] = declared(default=(), max_length=2000, description="Acronyms that need no explanation")
    quantities: Patterns = ()
    bridges: Patterns = declared(default=(), description="What may stand between a quantity and its number")
    units: dict[str, dict[str, float]] = declared(default_factory=dict, description="Dimension: unit to size in it")

    def __post_init__(self) -> None:
        for group in _NEEDS[self.detector]:
            if not any(getattr(self, name) for name in group):
                raise ValueError(f"the detector {self.detector} needs {' or '.join(group)}")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Callable[[Any], Any]) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_wrap_validator_function(cls._without_strange_keys, handler(source))

    @classmethod
    def _without_strange_keys(cls, raw: Any, validate: Callable[[Any], ProseCheck]) -> ProseCheck:
        check = validate(raw)
        given: Iterable[str] = cast("dict[str, Any]", raw) if isinstance(raw, dict) else ()
        strange = sorted({*given} - _SHARED - _TAKES[check.detector])
        if strange:
            raise ValueError(f"the detector {check.detector} has no use for {strange[0]}")
        return check
