"""Carrying answers over to a newer version of their pack. What cannot be carried stays and is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from app.core.assessment import Answer, Assessment, PackReference
from app.core.changes import Change, Compound, SetAnswer, SetMeta
from app.core.errors import InputError
from app.core.pack import Migration, Pack
from app.core.values import check_value


def version_key(version: str) -> tuple[int, ...]:
    """A version as numbers that compare."""
    return tuple(int(part) for part in version.split("."))


def migrate(pack: Pack, assessment: Assessment) -> tuple[Compound | None, tuple[str, ...]]:
    """The change that brings an assessment to the pack's version, and what a person should look at again."""
    made_with = assessment.meta.pack
    if made_with.id != pack.id or made_with.version == pack.version:
        return None, ()
    if version_key(made_with.version) > version_key(pack.version):
        message = f"The assessment was made with version {made_with.version} of the pack; only {pack.version} is here."
        return None, (message,)
    answers = dict(assessment.answers)
    notes: list[str] = []
    for step in sorted(pack.manifest.migrations, key=lambda each: version_key(each.since)):
        if version_key(made_with.version) < version_key(step.since):
            notes.extend(_take(pack, step, answers))
    meta = assessment.meta.model_copy(update={"pack": PackReference(id=pack.id, version=pack.version)})
    changes: list[Change] = [*_differences(assessment, answers), SetMeta(before=assessment.meta, after=meta)]
    return Compound(name=f"Bring to {pack.id} {pack.version}", changes=tuple(changes)), tuple(notes)


def _take(pack: Pack, step: Migration, answers: dict[str, Answer]) -> Iterator[str]:
    yield from _rename(step.rename, answers)
    for split in step.split:
        yield from _split(pack, split.question, split.into, answers)
    for name in step.retire:
        if name in answers:
            yield f"'{name}' is not asked any more; its answer is kept."
    for name in step.review:
        if name in answers:
            yield f"'{name}' has changed; look at its answer again."


def _rename(names: Mapping[str, str], answers: dict[str, Answer]) -> Iterator[str]:
    """All at once, so that two questions may swap their names. An answer whose new name is taken stays."""
    moving = {old: answers.pop(old) for old in names if old in answers}
    for old, answer in moving.items():
        new = names[old]
        if new in answers:
            yield f"'{old}' is called '{new}' now, which has an answer already; the old answer is kept."
        answers[old if new in answers else new] = answer


def _split(pack: Pack, old: str, into: dict[str, str], answers: dict[str, Answer]) -> Iterator[str]:
    """The fields of an old group go to questions of their own; the old answer stays until all of it is carried."""
    answer = answers.get(old)
    if answer is None:
        return
    if not answer.is_given or not isinstance(cast("object", answer.value), dict):
        yield f"'{old}' became several questions ({', '.join(into.values())}); its answer is kept, answer them anew."
        return
    value: dict[str, Any] = dict(cast("dict[str, Any]", answer.value))
    carried: dict[str, Answer] = {}
    for field in value:
        new = into.get(field)
        if new is None or (new in answers and new != old):
            yield f"'{field}' of '{old}' has no place any more; the old answer is kept."
            continue
        try:
            carried[new] = answer.model_copy(update={"value": check_value(pack.questions[new], value[field])})
        except (InputError, KeyError):
            yield f"'{field}' of '{old}' does not fit '{new}'; the old answer is kept."
    if len(carried) == len(value):
        del answers[old]
    else:
        carried.pop(old, None)
    answers.update(carried)


def _differences(assessment: Assessment, answers: dict[str, Answer]) -> Iterator[SetAnswer]:
    for name in sorted({*assessment.answers, *answers}):
        before, after = assessment.answers.get(name), answers.get(name)
        if before != after:
            yield SetAnswer(question=name, before=before, after=after)
