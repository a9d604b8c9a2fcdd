"""Sentences of a pack by key, and what a translation leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.check.problem import PackProblem, Spot
from app.core.example_texts import example_texts
from app.core.framework import Rule
from app.core.pack import Pack, Profile
from app.core.questionnaire import FieldSpec, Question, Questionnaire


def translation_problems(pack: Pack) -> Iterator[PackProblem]:
    """Missing and unknown keys of every language that the manifest names."""
    all_keys = {key for each in pack.questionnaires for key, _text in questionnaire_sentences(each)}
    all_keys |= {key for rule in pack.rules for key, _text in rule_sentences(rule)}
    all_keys |= {key for profile in pack.manifest.profiles for key, _text in profile_sentences(profile)}
    for language, covered in pack.manifest.translations.items():
        known = pack.translations.get(language, {})
        spot = Spot("pack.yaml", ("translations", language))
        for name in covered:
            questionnaire = next((each for each in pack.questionnaires if each.id == name), None)
            if questionnaire is None:
                yield PackProblem("unknown-questionnaire", f"There is no questionnaire '{name}'.", spot)
                continue
            for key, _text in questionnaire_sentences(questionnaire):
                if not known.get(key):
                    yield PackProblem("missing-translation", f"'{key}' has no translation into '{language}'.", spot)
        for key in sorted(known.keys() - all_keys):
            yield PackProblem(
                "unknown-translation", f"The translation into '{language}' has '{key}', which nothing uses.", spot
            )


def questionnaire_sentences(questionnaire: Questionnaire) -> Iterator[tuple[str, str]]:
    """(key, sentence) of everything that a reader of a questionnaire sees."""
    base = f"questionnaire.{questionnaire.id}"
    yield from _present(base, title=questionnaire.title, intro=questionnaire.intro)
    for section in questionnaire.sections:
        yield from _present(f"{base}.{section.id}", title=section.title, intro=section.intro)
        for question in section.questions:
            yield from question_sentences(question)


def question_sentences(question: Question) -> Iterator[tuple[str, str]]:
    """(key, sentence) of a question."""
    base = f"question.{question.id}"
    evidence = question.evidence.what if question.evidence else ""
    yield from _present(
        base,
        text=question.text,
        help=question.help,
        why=question.why,
        example_note=question.example_note,
        absent=question.absent,
        unit=question.unit,
        evidence=evidence,
    )
    yield from example_texts(question)
    for option in question.options:
        yield from _present(f"{base}.option.{option.id}", title=option.title, help=option.help)
    for row in question.rows:
        yield from _present(f"{base}.row.{row.id}", title=row.title)
    for part in question.parts:
        yield from _part_sentences(base, part)


def _part_sentences(base: str, part: FieldSpec) -> Iterator[tuple[str, str]]:
    yield from _present(f"{base}.{part.id}", title=part.title, help=part.help, unit=part.unit)
    for option in part.options:
        yield from _present(f"{base}.{part.id}.option.{option.id}", title=option.title, help=option.help)


def rule_sentences(rule: Rule) -> Iterator[tuple[str, str]]:
    """(key, sentence) of a rule."""
    yield from _present(f"rule.{rule.id}", title=rule.title, message=rule.message, why=rule.why, fix=rule.fix)


def profile_sentences(profile: Profile) -> Iterator[tuple[str, str]]:
    """(key, sentence) of a starting point."""
    yield from _present(f"profile.{profile.id}", title=profile.title, summary=profile.summary)


def _present(base: str, **sentences: str) -> Iterator[tuple[str, str]]:
    return ((f"{base}.{name}", text) for name, text in sentences.items() if text)
