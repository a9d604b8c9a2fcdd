"""Faults of what a pack looks beyond itself with: its roadmap, and the frameworks that its references lead into."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.check.problem import PackProblem
from app.core.check.sources import Sources
from app.core.pack import Pack
from app.core.questionnaire import AnswerType
from app.core.roadmap.spec import RoadmapSpec, owner_row, person_column
from app.core.rollups import spanned


def outlook_problems(pack: Pack, sources: Sources) -> Iterator[PackProblem]:
    """What is wrong with the roadmap and the frameworks of a pack."""
    if pack.roadmap is not None:
        yield from _phases(pack, pack.roadmap, sources)
        yield from _start(pack, pack.roadmap, sources)
        yield from _owners(pack, pack.roadmap, sources)
    yield from _frameworks(pack, sources)


def _phases(pack: Pack, roadmap: RoadmapSpec, sources: Sources) -> Iterator[PackProblem]:
    phases: set[str] = set()
    steps: set[str] = set()
    for number, phase in enumerate(roadmap.phases):
        here = ("phases", number)
        if phase.id in phases:
            message = f"The phase '{phase.id}' is there twice."
            yield PackProblem("duplicate-id", message, sources.find("key", "roadmap", *here, "id"))
        phases.add(phase.id)
        for index, step in enumerate(phase.steps):
            spot = sources.find("key", "roadmap", *here, "steps", index)
            if step not in pack.element_by_id:
                yield PackProblem("unknown-element", f"There is no element '{step}'.", spot)
            elif step in steps:
                yield PackProblem("duplicate-id", f"'{step}' is a step twice.", spot)
            elif not spanned(pack, pack.element_by_id[step]):
                message = f"'{step}' is derived from no scored element, so nothing can show that it is done."
                yield PackProblem("empty-step", message, spot)
            steps.add(step)


def _start(pack: Pack, roadmap: RoadmapSpec, sources: Sources) -> Iterator[PackProblem]:
    spot = sources.find("key", "roadmap", "start")
    question = pack.questions.get(roadmap.start or "")
    if roadmap.start and question is None:
        yield PackProblem("unknown-question", f"There is no question '{roadmap.start}'.", spot)
    elif question is not None and question.type is not AnswerType.DATE:
        message = f"'{question.id}' is a {question.type}; the start of a roadmap needs a date."
        yield PackProblem("type-mismatch", message, spot)


def _owners(pack: Pack, roadmap: RoadmapSpec, sources: Sources) -> Iterator[PackProblem]:
    spot = sources.find("key", "roadmap", "owners")
    question = pack.questions.get(roadmap.owners or "")
    if roadmap.owners and question is None:
        yield PackProblem("unknown-question", f"There is no question '{roadmap.owners}'.", spot)
    if question is None:
        return
    if question.type is not AnswerType.MATRIX:
        message = f"'{question.id}' is a {question.type}; the owners of a roadmap need a matrix with a row a step."
        yield PackProblem("type-mismatch", message, spot)
        return
    if not person_column(question):
        yield PackProblem("type-mismatch", f"'{question.id}' has no column of the type person.", spot)
    rows = {row.id for row in question.rows}
    for step in (step for phase in roadmap.phases for step in phase.steps):
        if owner_row(step) not in rows:
            message = f"'{question.id}' has no row '{owner_row(step)}' for the step '{step}'."
            yield PackProblem("unknown-row", message, spot)


def _frameworks(pack: Pack, sources: Sources) -> Iterator[PackProblem]:
    known = {key.partition(":")[0] for key in pack.references}
    for name, framework in pack.frameworks.items():
        for index, prefix in enumerate(framework.prefixes):
            if prefix not in known:
                spot = sources.find("framework", name, "prefixes", index)
                yield PackProblem("unknown-reference", f"No reference begins with '{prefix}:'.", spot)
