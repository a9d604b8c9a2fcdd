"""Faults of what a pack says about answers from its older versions."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.check.problem import PackProblem, Spot
from app.core.pack import Migration, Pack
from app.core.pack_migration import version_key


def migration_problems(pack: Pack) -> Iterator[PackProblem]:
    """Steps to a version that is still to come, and questions that they name and that are not there."""
    for index, step in enumerate(pack.manifest.migrations):
        path = ("migrations", index)
        if version_key(step.since) > version_key(pack.version):
            message = f"The pack's version is {pack.version}; {step.since} is still to come."
            yield PackProblem("future-migration", message, Spot("pack.yaml", (*path, "since")))
        for place, name in _named(step):
            if name not in pack.questions:
                yield PackProblem(
                    "unknown-question", f"There is no question '{name}'.", Spot("pack.yaml", (*path, *place))
                )
        for position, name in enumerate(step.retire):
            if name in pack.questions:
                message = f"'{name}' is retired, but the pack still asks it; ids are never used again."
                yield PackProblem("retired-question", message, Spot("pack.yaml", (*path, "retire", position)))


def _named(step: Migration) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where a step names a question of the pack as it is now."""
    yield from ((("rename", old), new) for old, new in step.rename.items())
    for index, split in enumerate(step.split):
        yield from ((("split", index, "into", field), new) for field, new in split.into.items())
    yield from ((("review", index), name) for index, name in enumerate(step.review))
