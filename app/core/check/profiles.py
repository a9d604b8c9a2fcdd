"""Faults of profiles and of the scope: ids twice, answers that do not fit, a scope that is not always asked."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.answer_sheet import answer_from_entry
from app.core.check.problem import PackProblem, Spot
from app.core.check.sources import Sources
from app.core.compiled import CompiledPack
from app.core.errors import InputError
from app.core.pack import Pack


def scope_problems(compiled: CompiledPack, sources: Sources) -> Iterator[PackProblem]:
    """Questions that set the scope, and would be asked only under a condition of their section."""
    for question in compiled.pack.questions.values():
        if question.scope and question.id in compiled.asks:
            message = "It sets the scope and is always asked; its section has a condition."
            yield PackProblem("scope", message, sources.find("question", question.id, "scope"))


def profile_problems(pack: Pack) -> Iterator[PackProblem]:
    """What is wrong with the profiles of the manifest."""
    seen: set[str] = set()
    for index, profile in enumerate(pack.manifest.profiles):
        path = ("profiles", index)
        if profile.id in seen:
            yield PackProblem("duplicate-id", f"The profile '{profile.id}' is there twice.", Spot("pack.yaml", path))
        seen.add(profile.id)
        for name, entry in profile.answers.items():
            spot = Spot("pack.yaml", (*path, "answers", name))
            question = pack.questions.get(name)
            if question is None:
                yield PackProblem("unknown-question", f"There is no question '{name}'.", spot)
                continue
            try:
                answer_from_entry(question, entry)
            except InputError as error:
                yield PackProblem("profile-invalid", f"The profile's answer is not valid: {error.message}", spot)
