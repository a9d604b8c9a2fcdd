"""Where a step leads: the questions behind it, in the order in which they are best looked at."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.evaluation.report import Report, Visibility
from app.core.order_of_work import order_of_work
from app.core.pack import Pack
from app.core.roadmap.model import Gap, Step
from app.core.roadmap.plan import assigned_elements
from app.core.rollups import spanned

BEFORE, AFTER = "before", "after"
"""The places of elements that no step covers: of the baseline, and of the rest."""


def questions_behind(step: Step, report: Report, pack: Pack) -> tuple[str, ...]:
    """Ids of the questions behind a step: those that its gaps leave open, then answers that fall short, then findings.

    Of a step without gaps, what its elements rest on, also where an earlier step names them. Empty where nothing of it
    is asked.
    """
    if step.gaps:
        return tuple(dict.fromkeys(_of_gaps(step.gaps)))
    asked = {each.id for each in report.questions if each.visibility is not Visibility.HIDDEN}
    serving = {each.element.id: each.questions for each in report.elements if each.counts}
    named = step.elements or spanned(pack, step.element)
    found = (name for element in named for name in serving.get(element, ()) if name in asked)
    return tuple(dict.fromkeys(found))


def place_of_element(element: str, pack: Pack) -> str:
    """The id of the step that an element belongs to, or BEFORE or AFTER; '' for a pack without a roadmap."""
    if pack.roadmap is None:
        return ""
    steps = assigned_elements(pack, pack.roadmap)
    step = next((name for name, elements in steps.items() if element in elements), "")
    if step:
        return step
    area = pack.area_by_id.get(pack.element_by_id[element].area or "")
    return BEFORE if area is not None and area.block == "base" else AFTER


def place_of_work(number: int, report: Report, pack: Pack) -> str:
    """Where on the roadmap a step of the order of work goes on; '' where questions or errors of its own are open.

    Once what must be answered is, only elements that are not in place keep its gate closed; the roadmap opens it.
    """
    item = next((each for each in order_of_work(report, pack).items if each.number == number), None)
    if item is None or not item.wanting or item.required_open or item.errors:
        return ""
    return place_of_element(item.wanting[0], pack)


def _of_gaps(gaps: tuple[Gap, ...]) -> Iterator[str]:
    for gap in gaps:
        yield from (each.id for each in gap.questions)
    for gap in gaps:
        yield from (each.id for each in gap.falling_short)
    for gap in gaps:
        yield from (each.place.question for each in gap.findings)
