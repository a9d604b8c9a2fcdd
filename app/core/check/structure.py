"""Faults of structure: ids twice, and names of things that are not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

from app.core.answer_sheet import ENTRY_KEYS
from app.core.check.migrations import migration_problems
from app.core.check.outlook import outlook_problems
from app.core.check.problem import Level, PackProblem, Spot
from app.core.check.prose import example_problems, place_problems
from app.core.check.sources import Sources
from app.core.check.work_order import work_order_problems
from app.core.framework import Element, Rule
from app.core.pack import Pack
from app.core.questionnaire import AnswerType, Question, Questionnaire

EXPORT_FILES = frozenset({"prd.md", "prd.html", "prd.pdf", "traceability.csv", "roadmap.csv", "export.json"})

_NAMED: dict[str, Callable[[Pack], Collection[str]]] = {
    "area": lambda pack: pack.area_by_id,
    "element": lambda pack: pack.element_by_id,
    "rule": lambda pack: pack.rule_by_id,
}


def structure_problems(pack: Pack, sources: Sources) -> Iterator[PackProblem]:
    """Everything about a pack that can be seen without running a condition."""
    yield from repeated_ids(sources)
    yield from _repeated_in_base(pack, sources)
    yield from _ambiguous_ids(pack, sources)
    for questionnaire in pack.questionnaires:
        yield from _sections(questionnaire, sources)
    for element in pack.elements:
        yield from _element(pack, element, sources)
    for question in pack.questions.values():
        yield from _question(pack, question, sources)
    prefixes = {area.id for area in pack.areas} | {each.code for each in pack.questionnaires if each.code}
    prefixes |= pack.manifest.rule_codes.keys()
    for rule in pack.rules:
        yield from _rule(pack, rule, prefixes, sources)
    yield from _documents(pack)
    yield from migration_problems(pack)
    yield from outlook_problems(pack, sources)
    yield from work_order_problems(pack)


def repeated_ids(sources: Sources) -> Iterator[PackProblem]:
    """Ids that are there twice."""
    for (kind, name), spot, first in sources.repeated:
        message = f"The {kind} '{name}' is there twice; the first is in {first.file}."
        yield PackProblem("duplicate-id", message, spot)


def _repeated_in_base(pack: Pack, sources: Sources) -> Iterator[PackProblem]:
    """Ids that the pack this one extends has as well."""
    listed = {
        "question": [q.id for each in pack.questionnaires for section in each.sections for q in section.questions],
        "questionnaire": [each.id for each in pack.questionnaires],
        "rule": [each.id for each in pack.rules],
        "element": [each.id for each in pack.elements],
        "area": [each.id for each in pack.areas],
    }
    here = {key for key, _spot, _first in sources.repeated}
    for kind, names in listed.items():
        for name in sorted(name for name, times in Counter(names).items() if times > 1):
            if (kind, name) not in here:
                message = f"The {kind} '{name}' is there already, in the pack that this one extends."
                yield PackProblem("duplicate-id", message, sources.find(kind, name))


def _ambiguous_ids(pack: Pack, sources: Sources) -> Iterator[PackProblem]:
    """Ids that could mean two things: of different kinds, or a question that looks like a field of another."""
    for name in (*pack.element_by_id, *pack.rule_by_id):
        kinds = [kind for kind in ("area", "element", "rule") if name in _NAMED[kind](pack)]
        if len(kinds) > 1:
            message = f"'{name}' is the id of two things: {' and '.join(kinds)}."
            yield PackProblem("ambiguous-id", message, sources.find(kinds[-1], name, "id"))
    for name in pack.questions:
        owner, _dot, last = name.rpartition(".")
        if owner in pack.questions and pack.questions[owner].part(last) is not None:
            message = f"'{name}' is also the field '{last}' of '{owner}'."
            yield PackProblem("ambiguous-id", message, sources.find("question", name, "id"))


def _sections(questionnaire: Questionnaire, sources: Sources) -> Iterator[PackProblem]:
    names = [section.id for section in questionnaire.sections]
    for index, name in enumerate(names):
        if name in names[:index]:
            where = sources.find("questionnaire", questionnaire.id, "sections", index, "id")
            yield PackProblem("duplicate-id", f"The section '{name}' is there twice.", where)


def _element(pack: Pack, element: Element, sources: Sources) -> Iterator[PackProblem]:
    spot = sources.find("element", element.id)
    area = pack.area_by_id.get(element.area) if element.area else None
    if element.area and area is None:
        yield PackProblem(
            "unknown-area", f"There is no area '{element.area}'.", sources.find("element", element.id, "area")
        )
    if area is not None and element.group not in area.groups:
        yield PackProblem("unknown-group", f"The area '{area.id}' has no group '{element.group}'.", spot)
    yield from _references(pack, "element", element.id, element.refs, sources)
    known = {*pack.area_by_id, *pack.element_by_id}
    for index, name in enumerate(element.derived_from):
        if name not in known and not any(each.startswith((name + ".", name + "-")) for each in known):
            where = sources.find("element", element.id, "derived_from", index)
            yield PackProblem("unknown-element", f"There is no element or area '{name}'.", where)


def _question(pack: Pack, question: Question, sources: Sources) -> Iterator[PackProblem]:
    for index, served in enumerate(question.serving):
        element = pack.element_by_id.get(served.element)
        where = sources.find("question", question.id, "serves", index)
        if element is None:
            yield PackProblem("unknown-element", f"There is no element '{served.element}'.", where)
        elif element.area is None:
            message = f"'{served.element}' is derived from other elements; no question can serve it."
            yield PackProblem("derived-element", message, where)
        if served.element in [each.element for each in question.serving[:index]]:
            yield PackProblem("duplicate-id", f"It serves '{served.element}' twice.", where)
    yield from _reserved_names(question, sources)
    if question.example is not None and not question.example_note and question.required:
        where = sources.find("question", question.id)
        yield PackProblem(
            "no-example-note", "The example has no note that says what makes it good.", where, Level.WARNING
        )


def _reserved_names(question: Question, sources: Sources) -> Iterator[PackProblem]:
    """Fields of a group and rows of a matrix that an answers file could not tell from parts of its entries."""
    for key, parts in (("fields", question.fields), ("rows", question.rows)):
        for index, part in enumerate(parts):
            if part.id in ENTRY_KEYS:
                message = f"'{part.id}' is a word of answers files; call it something else."
                where = sources.find("question", question.id, key, index, "id")
                yield PackProblem("reserved-name", message, where)


def _rule(pack: Pack, rule: Rule, prefixes: set[str], sources: Sources) -> Iterator[PackProblem]:
    def spot(*path: str | int):
        return sources.find("rule", rule.id, *path)

    if rule.id[:3] not in prefixes:
        yield PackProblem(
            "rule-prefix",
            f"'{rule.id[:3]}' is neither an area nor the code of a questionnaire or of 'rule_codes'.",
            spot("id"),
        )
    each = pack.questions.get(rule.for_each or "")
    if rule.for_each and each is None:
        yield PackProblem("unknown-question", f"There is no question '{rule.for_each}'.", spot("for_each"))
    elif rule.for_each and each is not None and each.type not in (AnswerType.TABLE, AnswerType.MATRIX):
        yield PackProblem(
            "type-mismatch", f"'{rule.for_each}' has no rows; for_each needs a table or matrix.", spot("for_each")
        )
    if rule.question and rule.question not in pack.questions:
        yield PackProblem("unknown-question", f"There is no question '{rule.question}'.", spot("question"))
    where = pack.questions.get(rule.question or rule.for_each or "")
    if rule.field and where is not None and where.part(rule.field) is None:
        yield PackProblem("unknown-field", f"'{where.id}' has no field or column '{rule.field}'.", spot("field"))
    if not {example.passes for example in rule.examples} >= {True, False}:
        message = "A rule needs an example that passes and one that fails."
        yield PackProblem("no-examples", message, spot("examples") if rule.examples else spot())
    elif rule.prose is not None:
        yield from example_problems(rule, sources)
    yield from place_problems(pack, rule, sources)
    yield from _references(pack, "rule", rule.id, rule.refs, sources)


def _references(pack: Pack, kind: str, owner: str, refs: Iterable[str], sources: Sources) -> Iterator[PackProblem]:
    for index, key in enumerate(refs):
        if key not in pack.references:
            where = sources.find(kind, owner, "refs", index)
            yield PackProblem("unknown-reference", f"There is no reference '{key}'.", where)


def _documents(pack: Pack) -> Iterator[PackProblem]:
    for index, document in enumerate(pack.manifest.documents):
        if document.template not in pack.templates:
            where = Spot("pack.yaml", ("documents", index, "template"))
            yield PackProblem("unknown-template", f"There is no template '{document.template}'.", where)
        if document.file in EXPORT_FILES:
            message = f"Every export writes a file '{document.file}' of its own; call the document something else."
            yield PackProblem("reserved-name", message, Spot("pack.yaml", ("documents", index, "file")))
    for key in ("id", "file"):
        names = [getattr(document, key) for document in pack.manifest.documents]
        for index, name in enumerate(names):
            if name in names[:index]:
                where = Spot("pack.yaml", ("documents", index, key))
                yield PackProblem("duplicate-id", f"Two documents have the {key} '{name}'.", where)
