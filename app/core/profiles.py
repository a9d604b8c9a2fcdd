"""Profiles: named starting points, each with the few answers that decide what is asked."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date

from app.core.answer_sheet import answer_from_entry, changes_from_sheet, known_question
from app.core.assessment import Assessment, Meta, PackReference
from app.core.changes import SetAnswer, apply_change
from app.core.compiled import CompiledPack
from app.core.errors import InputError
from app.core.evaluation.engine import Evaluation
from app.core.pack import Pack, Profile
from app.core.scope import Scope, scope_of


def find_profile(pack: Pack, name: str) -> Profile:
    """The profile with that id; InputError with those that there are otherwise, or when its answers do not fit."""
    known = {each.id: each for each in pack.manifest.profiles}
    if name in known:
        for question, entry in known[name].answers.items():
            answer_from_entry(known_question(pack, question), entry)
        return known[name]
    if not known:
        raise InputError(f"The pack '{pack.id}' has no profiles.")
    near = difflib.get_close_matches(name, known, n=1)
    hint = f" Did you mean '{near[0]}'?" if near else f" There are {', '.join(known)}."
    raise InputError(f"There is no profile '{name}'.{hint}")


def profile_changes(
    pack: Pack, profile: Profile, assessment: Assessment, *, author: str, at: str
) -> Iterator[SetAnswer]:
    """The changes that give a profile's answers."""
    return changes_from_sheet(pack, assessment, profile.answers, author=author, at=at)


def profile_scopes(compiled: CompiledPack, as_of: date) -> Iterator[tuple[Profile, Scope]]:
    """Every profile with what it asks of a service about which nothing else is known."""
    pack = compiled.pack
    reference = PackReference(id=pack.id, version=pack.version)
    nothing = Assessment(meta=Meta(pack=reference, service="Profile"))
    evaluation = Evaluation(compiled, nothing, as_of)
    for profile in pack.manifest.profiles:
        assessment = nothing
        for change in profile_changes(pack, profile, nothing, author="", at=""):
            assessment = apply_change(assessment, change)
        evaluation.update(assessment)
        yield profile, scope_of(evaluation.report(), pack)
