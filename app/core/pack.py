"""A pack: questionnaires, validators and templates as one immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any

from app.core import ids
from app.core.framework import Area, Element, PublishedFramework, Reference, Rule
from app.core.model import Checked, Limits, Model, declared
from app.core.questionnaire import Name, Question, QuestionId, Questionnaire, Section, Sentence
from app.core.roadmap.spec import RoadmapSpec
from app.core.work_step import WorkStep

Version = Annotated[str, Limits(pattern=ids.VERSION_PATTERN, max_length=40)]
PackId = Annotated[str, Limits(pattern=ids.PACK_PATTERN, max_length=ids.MAX_ID_LENGTH)]
RuleCode = Annotated[str, Limits(pattern=ids.AREA_PATTERN)]
FileName = Annotated[str, Limits(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[a-z0-9_-]+)*$", max_length=80)]


def _real_day(text: str) -> str:
    date.fromisoformat(text)
    return text


RealDay = Annotated[str, Limits(pattern=r"^\d{4}-\d{2}-\d{2}$"), Checked(_real_day)]


class Split(Model):
    """One question became several: a field of the old answer goes to a question of its own."""

    question: str
    into: dict[str, QuestionId]


class Migration(Model):
    """How answers given under an older version are carried over. What cannot be carried is kept and listed."""

    since: Version
    rename: dict[str, QuestionId] = declared(default_factory=dict)
    split: tuple[Split, ...] = ()
    retire: tuple[str, ...] = ()
    review: tuple[QuestionId, ...] = ()


class DocumentSpec(Model):
    """One document: the file it becomes, the template that makes it, and its place in the whole."""

    id: Name
    file: FileName
    title: Sentence
    template: FileName
    in_whole: bool = declared(default=True, description="Whether it is a chapter of the complete PRD")
    front: bool = declared(default=False, description="Whether it is the first page of the complete PRD")
    alone: bool = declared(default=True, description="Whether it is exported as a file of its own")


class Profile(Model):
    """A named starting point: a few answers that decide what is asked, as an answers file has them."""

    id: PackId
    title: Sentence
    summary: Sentence
    answers: dict[QuestionId, Any] = declared(min_length=1)


class Manifest(Model):
    """`pack.yaml`."""

    id: PackId
    version: Version
    title: Sentence
    description: str = ""
    language: str = declared(default="en", pattern=r"^[a-z]{2}(-[A-Z]{2})?$")
    extends: PackId | None = declared(default=None, description="A pack this one adds to")
    examples_as_of: RealDay = declared(description="The day on which examples are evaluated")
    translations: dict[str, tuple[Name, ...]] = declared(
        default_factory=dict, description="Language: questionnaires it covers"
    )
    documents: tuple[DocumentSpec, ...] = ()
    profiles: tuple[Profile, ...] = declared(default=(), description="Named starting points for a new assessment")
    order_of_work: tuple[WorkStep, ...] = declared(
        default=(), description="Steps in which questionnaires are worked through; without them one a questionnaire"
    )
    words: dict[Name, str] = declared(default_factory=dict, description="Phrases that templates use")
    glossary: dict[str, str] = declared(default_factory=dict, description="Terms a reader may not know")
    rule_codes: dict[RuleCode, Sentence] = declared(
        default_factory=dict, description="Three letters that ids of rules may start with, and what they stand for"
    )
    migrations: tuple[Migration, ...] = ()


class Pack(Model):
    """Everything a pack says, merged with what it extends. `templates`: file name to Jinja2 text."""

    manifest: Manifest
    questionnaires: tuple[Questionnaire, ...] = ()
    areas: tuple[Area, ...] = ()
    elements: tuple[Element, ...] = ()
    rules: tuple[Rule, ...] = ()
    references: Mapping[str, Reference] = declared(default_factory=dict)
    frameworks: Mapping[str, PublishedFramework] = declared(default_factory=dict)
    roadmap: RoadmapSpec | None = None
    templates: Mapping[str, str] = declared(default_factory=dict)
    translations: Mapping[str, Mapping[str, str]] = declared(default_factory=dict)
    content_hash: str = ""

    @property
    def id(self) -> str:
        """The pack's id."""
        return self.manifest.id

    @property
    def version(self) -> str:
        """The pack's version."""
        return self.manifest.version

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """All questions by id, in the order in which they are asked."""
        return {q.id: q for each in self.questionnaires for section in each.sections for q in section.questions}

    @cached_property
    def section_of(self) -> Mapping[str, tuple[Questionnaire, Section]]:
        """Where a question stands."""
        return {q.id: (each, s) for each in self.questionnaires for s in each.sections for q in s.questions}

    @cached_property
    def area_by_id(self) -> Mapping[str, Area]:
        """Areas by id, in order."""
        return {area.id: area for area in self.areas}

    @cached_property
    def element_by_id(self) -> Mapping[str, Element]:
        """Elements by id, in order."""
        return {element.id: element for element in self.elements}

    @cached_property
    def rule_by_id(self) -> Mapping[str, Rule]:
        """Rules by id, in order."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def servants(self) -> Mapping[str, tuple[str, ...]]:
        """For each element the ids of the questions that serve it."""
        result: dict[str, list[str]] = {element.id: [] for element in self.elements}
        for question in self.questions.values():
            for served in question.serving:
                result.setdefault(served.element, []).append(question.id)
        return {element: tuple(questions) for element, questions in result.items()}

    @cached_property
    def served_areas(self) -> Mapping[str, tuple[int, ...]]:
        """Area: positions, in the order of questions, of those that serve its elements."""
        result: dict[str, list[int]] = {area.id: [] for area in self.areas}
        for position, question in enumerate(self.questions.values()):
            elements = (self.element_by_id.get(served.element) for served in question.serving)
            for area in {element.area for element in elements if element is not None and element.area in result}:
                result[area or ""].append(position)
        return {area: tuple(positions) for area, positions in result.items()}

    @cached_property
    def scored_elements(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Area: its elements with their groups."""
        result: dict[str, list[tuple[str, str]]] = {area.id: [] for area in self.areas}
        for element in self.elements:
            if element.area in result:
                result[element.area].append((element.id, element.group or ""))
        return {area: tuple(elements) for area, elements in result.items()}
