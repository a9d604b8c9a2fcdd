"""Faults of the order of work: steps or questionnaires there twice or not at all, steps that wait in vain."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.check.problem import PackProblem, Spot
from app.core.order_of_work import elements_of
from app.core.pack import Pack
from app.core.work_step import WorkStep


def work_order_problems(pack: Pack) -> Iterator[PackProblem]:
    """What is wrong with the order of work of the manifest."""
    seen: set[str] = set()
    placed: set[str] = set()
    for index, step in enumerate(pack.manifest.order_of_work):
        if step.id in seen:
            yield _problem("duplicate-id", f"The step '{step.id}' is there twice.", index, "id")
        yield from _questionnaires(pack, step, index, placed)
        for number, name in enumerate(step.after):
            if name not in seen:
                message = f"'{step.id}' builds on '{name}', which is no step before it."
                yield _problem("unknown-step", message, index, "after", number)
        for number, name in enumerate(step.elements):
            if not elements_of(pack, (name,)):
                yield _problem("unknown-element", f"There is no element '{name}'.", index, "elements", number)
        seen.add(step.id)


def _questionnaires(pack: Pack, step: WorkStep, index: int, placed: set[str]) -> Iterator[PackProblem]:
    known = {each.id for each in pack.questionnaires}
    for number, name in enumerate(step.questionnaires):
        where = (index, "questionnaires", number)
        if name not in known:
            yield _problem("unknown-questionnaire", f"There is no questionnaire '{name}'.", *where)
        elif name in placed:
            yield _problem("duplicate-id", f"The questionnaire '{name}' belongs to two steps.", *where)
        placed.add(name)


def _problem(code: str, message: str, *path: str | int) -> PackProblem:
    return PackProblem(code, message, Spot("pack.yaml", ("order_of_work", *path)))
