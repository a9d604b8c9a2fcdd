"""Questions: what a pack asks, the types of answers, and what an answer counts towards."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from app.core import ids
from app.core.model import Checked, Limits, Model, declared


def _question_id(text: str) -> str:
    if not ids.is_question_id(text):
        raise ValueError(
            "is not a question id: use dotted lower-case words such as slm.objectives, none of them reserved"
        )
    return text


def _name(text: str) -> str:
    if text in ids.RESERVED_WORDS:
        raise ValueError(f"'{text}' is a reserved word of the rule language")
    return text


QuestionId = Annotated[str, Checked(_question_id)]
Name = Annotated[str, Limits(pattern=ids.NAME_PATTERN, max_length=ids.MAX_ID_LENGTH), Checked(_name)]
OptionId = Annotated[str, Limits(pattern=ids.OPTION_PATTERN, max_length=ids.MAX_ID_LENGTH)]
ElementId = Annotated[str, Limits(pattern=ids.ELEMENT_PATTERN, max_length=ids.MAX_ID_LENGTH)]
Condition = Annotated[str, Limits(min_length=1, max_length=4000, strip_whitespace=True)]
Sentence = Annotated[str, Limits(min_length=1, max_length=2000, strip_whitespace=True)]


class AnswerType(StrEnum):
    """What kind of value answers a question or fills a cell."""

    SINGLE = "single"
    MULTI = "multi"
    BOOLEAN = "boolean"
    NUMBER = "number"
    PERCENT = "percent"
    DURATION = "duration"
    DATE = "date"
    TEXT = "text"
    MARKDOWN = "markdown"
    PERSON = "person"
    REFERENCE = "reference"
    GROUP = "group"
    TABLE = "table"
    MATRIX = "matrix"


COMPOSITE_TYPES = frozenset({AnswerType.GROUP, AnswerType.TABLE, AnswerType.MATRIX})
CHOICE_TYPES = frozenset({AnswerType.SINGLE, AnswerType.MULTI})
NUMBER_TYPES = frozenset({AnswerType.NUMBER, AnswerType.PERCENT})
TEXT_TYPES = frozenset({AnswerType.TEXT, AnswerType.MARKDOWN})


class Option(Model):
    """One choice. `none` marks the honest 'we do not do this': it excludes the others and need not be scored."""

    id: OptionId
    title: Sentence
    help: str = ""
    none: bool = False


class Typed(Model):
    """What a question, a group's field and a table's column have in common: a type and its limits."""

    type: AnswerType
    options: tuple[Option, ...] = ()
    unit: str = declared(default="", max_length=40)
    min: float | None = None
    max: float | None = None
    whole: bool = declared(default=False, description="For numbers: whole numbers only")
    max_length: int = declared(default=20_000, ge=1, le=100_000, description="For text: most characters")

    def __post_init__(self) -> None:
        if (self.type in CHOICE_TYPES) != bool(self.options):
            raise ValueError("options belong to the types single and multi, and those need them")
        if self.unit and self.type not in NUMBER_TYPES:
            raise ValueError("a unit belongs to the types number and percent")
        if (self.min is not None or self.max is not None) and self.type not in NUMBER_TYPES:
            raise ValueError("min and max belong to the types number and percent")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("min is above max")

    def option_title(self, option: str) -> str:
        """The words for an option's id; the id itself when the pack no longer knows it."""
        return next((each.title for each in self.options if each.id == option), option)


class FieldSpec(Typed):
    """A field of a group, or a column of a table or matrix. `required`: a complete row has it."""

    id: Name
    title: Sentence
    help: str = ""
    required: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.type in COMPOSITE_TYPES:
            raise ValueError("a field cannot itself be a group, table or matrix")
        if self.id == "id":
            raise ValueError("'id' is the name of the row's own id; call the field something else")


class MatrixRow(Model):
    """A fixed row of a matrix."""

    id: Name
    title: Sentence


class EvidenceExpected(Model):
    """What proves an answer, and how old it may be."""

    what: Sentence
    max_age_days: int | None = declared(default=None, ge=1)


class Serves(Model):
    """An element that a question serves, with conditions of its own where the question's do not fit."""

    element: ElementId
    satisfied: Condition | None = None
    partial: Condition | None = None


class Prefill(Model):
    """Where a proposal for an answer comes from: another question (`from`), and which parts of it.

    `cells` maps parts of this question to parts of the other; `cell` is the one part of a group that is proposed.
    """

    source: QuestionId = declared(alias="from")
    cells: dict[Name, Name] = declared(default_factory=dict)
    cell: Name | None = None

    def __post_init__(self) -> None:
        if self.cells and self.cell is not None:
            raise ValueError("a proposal has 'cells' or 'cell', not both")


class Question(Typed):
    """A typed question.

    It scores 1 when `satisfied` holds (without a condition: when it is answered), one half when `partial` does, else 0.
    `ask_if` decides whether it is asked, `required_if` whether a required one is a must. All conditions are CEL.
    """

    id: QuestionId
    text: Sentence
    help: str = ""
    why: str = declared(default="", description="Why it matters, in a sentence or two")
    example: Any = declared(default=None, description="A good answer: of the question's type, and it scores 1")
    example_note: str = declared(default="", description="What makes the example a good one")
    ask_if: Condition | None = None
    required: bool = True
    required_if: Condition | None = declared(default=None, description="A must only where this is true, or unknown")
    scope: bool = declared(
        default=False, description="It only decides what is asked: while it is unanswered, all that depends on it is"
    )
    prefill: Prefill | None = declared(default=None, description="Where a proposal for the answer comes from")
    serves: tuple[ElementId | Serves, ...] = ()
    satisfied: Condition | None = None
    partial: Condition | None = None
    evidence: EvidenceExpected | None = None
    not_applicable: bool = declared(default=False, description="Whether it may be declared not applicable")
    absent: str = declared(
        default="", max_length=200, description="Words for 'we do not have this'; empty: not offered"
    )
    minutes: int = declared(default=3, ge=1, le=120, description="How long an answer takes a team that knows")
    fields: tuple[FieldSpec, ...] = ()
    columns: tuple[FieldSpec, ...] = ()
    rows: tuple[MatrixRow, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        wanted = {
            AnswerType.GROUP: (True, False, False),
            AnswerType.TABLE: (False, True, False),
            AnswerType.MATRIX: (False, True, True),
        }
        if self.required_if and not self.required:
            raise ValueError("required_if belongs to a required question; this one is optional")
        if self.scope and (self.serves or self.ask_if):
            raise ValueError("a question that sets the scope serves no element and is always asked")
        if (bool(self.fields), bool(self.columns), bool(self.rows)) != wanted.get(self.type, (False, False, False)):
            raise ValueError(
                "a group has fields, a table has columns, a matrix has columns and rows, and no other type has any"
            )
        for kind, parts in (
            ("field", self.fields),
            ("column", self.columns),
            ("row", self.rows),
            ("option", self.options),
        ):
            repeated = _repeated([part.id for part in parts])
            if repeated:
                raise ValueError(f"the {kind} '{repeated}' is there twice")
        # The rule language's message types cannot hold p_95 and p95 side by side.
        similar = _repeated([part.id.replace("_", "") for part in (*self.fields, *self.columns)])
        if similar:
            raise ValueError(f"two of its fields or columns are called '{similar}' but for underscores")

    @cached_property
    def parts(self) -> tuple[FieldSpec, ...]:
        """Fields of a group or columns of a table or matrix; empty for the other types."""
        return self.fields or self.columns

    @cached_property
    def serving(self) -> tuple[Serves, ...]:
        """What it serves, in one form."""
        return tuple(each if isinstance(each, Serves) else Serves.model_construct(element=each) for each in self.serves)

    @cached_property
    def part_ids(self) -> frozenset[str]:
        """Ids of the fields or columns."""
        return frozenset(each.id for each in self.parts)

    @cached_property
    def required_parts(self) -> tuple[str, ...]:
        """Ids of the fields or columns that a complete row has."""
        return tuple(each.id for each in self.parts if each.required)

    def part(self, name: str) -> FieldSpec | None:
        """The field or column called `name`."""
        return next((each for each in self.parts if each.id == name), None)


class Section(Model):
    """A page of questions that belong together. `ask_if` (CEL) is joined to that of each question."""

    id: Name
    title: Sentence
    intro: str = ""
    ask_if: Condition | None = None
    questions: tuple[Question, ...] = ()


class Questionnaire(Model):
    """A part of the whole that is worked through in one go; `order` sets its place, `code` starts its rules' ids."""

    id: Name
    code: str = declared(default="", pattern=r"^([A-Z]{3})?$")
    title: Sentence
    intro: str = ""
    order: int = 0
    sections: tuple[Section, ...]


def _repeated(names: list[str]) -> str | None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None
