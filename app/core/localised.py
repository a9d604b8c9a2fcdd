"""A pack in another language: its sentences replaced where they are translated; ids and conditions stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from app.core.example_texts import with_example_texts
from app.core.model import Model
from app.core.pack import Pack
from app.core.questionnaire import FieldSpec, Option, Question, Questionnaire, Section

M = TypeVar("M", bound=Model)
Sentences = Mapping[str, str]


def localised(pack: Pack, language: str) -> Pack:
    """`pack` with its sentences in `language`; what is not translated stays. The pack itself where nothing is."""
    known = {key: text for key, text in pack.translations.get(language, {}).items() if text}
    if not known or language == pack.manifest.language:
        return pack
    profiles = tuple(_said(each, known, f"profile.{each.id}", "title", "summary") for each in pack.manifest.profiles)
    return _copy(
        pack,
        manifest=_copy(pack.manifest, profiles=profiles),
        questionnaires=tuple(_questionnaire(each, known) for each in pack.questionnaires),
        rules=tuple(_said(each, known, f"rule.{each.id}", "title", "message", "why", "fix") for each in pack.rules),
    )


def _questionnaire(questionnaire: Questionnaire, known: Sentences) -> Questionnaire:
    base = f"questionnaire.{questionnaire.id}"
    sections = tuple(_section(each, known, base) for each in questionnaire.sections)
    return _copy(_said(questionnaire, known, base, "title", "intro"), sections=sections)


def _section(section: Section, known: Sentences, base: str) -> Section:
    questions = tuple(_question(each, known) for each in section.questions)
    return _copy(_said(section, known, f"{base}.{section.id}", "title", "intro"), questions=questions)


def _question(question: Question, known: Sentences) -> Question:
    base = f"question.{question.id}"
    said = _said(question, known, base, "text", "help", "why", "example_note", "absent", "unit")
    evidence = question.evidence
    if evidence is not None:
        evidence = _copy(evidence, what=known.get(f"{base}.evidence", evidence.what))
    return _copy(
        said,
        evidence=evidence,
        example=with_example_texts(question, known),
        options=_options(question.options, known, base),
        rows=tuple(_said(each, known, f"{base}.row.{each.id}", "title") for each in question.rows),
        fields=tuple(_part(each, known, base) for each in question.fields),
        columns=tuple(_part(each, known, base) for each in question.columns),
    )


def _part(part: FieldSpec, known: Sentences, base: str) -> FieldSpec:
    name = f"{base}.{part.id}"
    return _copy(_said(part, known, name, "title", "help", "unit"), options=_options(part.options, known, name))


def _options(options: tuple[Option, ...], known: Sentences, base: str) -> tuple[Option, ...]:
    return tuple(_said(each, known, f"{base}.option.{each.id}", "title", "help") for each in options)


def _said(thing: M, known: Sentences, base: str, *names: str) -> M:
    """A copy with the sentences of these names that are translated. What is empty is not said in any language."""
    found = {name: known[f"{base}.{name}"] for name in names if getattr(thing, name) and f"{base}.{name}" in known}
    return _copy(thing, **found)


def _copy(thing: M, **update: Any) -> M:
    """A copy; the same thing where nothing is new."""
    if all(_is_same(getattr(thing, name), value) for name, value in update.items()):
        return thing
    return thing.model_copy(update=update)


def _is_same(old: Any, new: Any) -> bool:
    if isinstance(old, tuple) and isinstance(new, tuple):
        pairs = zip(cast("tuple[Any, ...]", old), cast("tuple[Any, ...]", new), strict=True)
        return all(one is other for one, other in pairs)
    return old is new
