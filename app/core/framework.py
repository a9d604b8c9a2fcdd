"""What a pack measures readiness by: blocks, areas with points, groups with weights, elements, rules, references."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from app.core import ids
from app.core.model import Limits, Model, declared
from app.core.prose.model import ProseCheck
from app.core.questionnaire import Condition, ElementId, Name, OptionId, QuestionId, Sentence
from app.core.roadmap.spec import RoadmapSpec

AreaId = Annotated[str, Limits(pattern=ids.AREA_PATTERN)]
RuleId = Annotated[str, Limits(pattern=ids.RULE_PATTERN)]
FrameworkId = Annotated[str, Limits(pattern=ids.PACK_PATTERN, max_length=40)]
GroupId = Annotated[str, Limits(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$", max_length=40)]


class Block(StrEnum):
    """Which part of the readiness formula an area belongs to."""

    BASE = "base"
    SRE = "sre"
    NICE = "nice"


class Area(Model):
    """A group of elements with points towards readiness. `groups`: whole-number weights, relative within the area."""

    id: AreaId
    title: Sentence
    help: str = ""
    points: int = declared(ge=1, le=100)
    block: Block
    groups: dict[GroupId, Annotated[int, Limits(ge=1, le=100)]]


class ElementKind(StrEnum):
    """Where an element comes from, and whether it asks something of a team."""

    PREREQUISITE = "prerequisite"
    BASELINE = "baseline"
    REQUIRED = "required"
    QUALITY = "quality"
    ENHANCEMENT = "enhancement"
    TEMPLATE = "template"
    NICE = "nice"
    TOOL = "tool"
    OPTION = "option"
    EXAMPLE = "example"
    ROLLUP = "rollup"
    ROADMAP = "roadmap"
    BENEFIT = "benefit"


class Element(Model):
    """One thing the framework requires. With an area it is scored; without one it is derived from others."""

    id: ElementId
    title: Sentence
    kind: ElementKind
    area: AreaId | None = None
    group: GroupId | None = None
    evidence: str = declared(default="", description="What would satisfy it, in a few words")
    facets: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    derived_from: tuple[str, ...] = declared(default=(), description="Elements, element prefixes or areas it rolls up")


class Severity(StrEnum):
    """An error blocks, a warning asks for a decision, an info informs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Effort(StrEnum):
    """How much work a fix usually is: hours, days, weeks."""

    S = "S"
    M = "M"
    L = "L"


class Family(StrEnum):
    """What a rule looks at."""

    COMPLETENESS = "completeness"
    MEASURABILITY = "measurability"
    CONSISTENCY = "consistency"
    FEASIBILITY = "feasibility"
    TRACEABILITY = "traceability"
    POLICY = "policy"
    PROSE = "prose"


class RuleExample(Model):
    """Answers, as an answers file has them, with which a rule passes or fails at least once; others are unanswered."""

    answers: dict[str, Any]
    passes: bool


class Rule(Model):
    """A validator. With `for_each` it runs once a row of that table or matrix, and `row` is the row.

    `when` says whether it applies, `check` what must hold. Both are CEL; a missing answer or an empty cell makes
    them unknown, and then the rule says nothing. A rule of the family `prose` has `prose` in their place: it reads
    free text, and shows '{match}' and '{sentence}' in its message.
    """

    id: RuleId
    severity: Severity
    family: Family
    title: Sentence
    for_each: QuestionId | None = None
    when: Condition | None = None
    check: Condition | None = None
    prose: ProseCheck | None = None
    question: QuestionId | None = declared(
        default=None, description="Where the finding stands; else the first question read"
    )
    field: Name | None = declared(default=None, description="Which field or column the finding points at")
    message: Sentence
    why: Sentence
    fix: Sentence
    effort: Effort
    refs: tuple[str, ...] = ()
    enabled: bool = True
    examples: tuple[RuleExample, ...] = ()

    def __post_init__(self) -> None:
        if (self.check is None) == (self.prose is None):
            raise ValueError("a rule has either 'check' or 'prose'")
        if (self.family is Family.PROSE) != (self.prose is not None):
            raise ValueError("the family 'prose' and the key 'prose' belong together")
        if self.prose is not None and (self.for_each or self.when or self.question or self.field):
            raise ValueError("a prose rule has no 'for_each', 'when', 'question' or 'field'; it says what it reads")


class Reference(Model):
    """A published source by its key. Only verified ones are shown to users."""

    title: Sentence
    source: str = ""
    url: str = ""
    verified: bool = False


class PublishedFramework(Model):
    """A framework of others that references lead into: those whose key, up to a colon, is one of the prefixes."""

    title: Sentence
    prefixes: tuple[Annotated[str, Limits(min_length=1, max_length=40)], ...] = declared(min_length=1)

    def has(self, reference: str) -> bool:
        """Whether the reference with this key leads into the framework."""
        return reference.partition(":")[0] in self.prefixes


class ValidatorFile(Model):
    """What a YAML file under `validators/` may hold."""

    areas: tuple[Area, ...] = ()
    elements: tuple[Element, ...] = ()
    rules: tuple[Rule, ...] = ()
    references: dict[str, Reference] = declared(default_factory=dict)
    frameworks: dict[FrameworkId, PublishedFramework] = declared(default_factory=dict)
    roadmap: RoadmapSpec | None = None


__all__ = [
    "Area",
    "Block",
    "Effort",
    "Element",
    "ElementKind",
    "Family",
    "OptionId",
    "PublishedFramework",
    "Reference",
    "Rule",
    "RuleExample",
    "Severity",
    "ValidatorFile",
]
