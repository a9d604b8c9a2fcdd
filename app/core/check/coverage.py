"""Elements that ask something of a team and cannot be satisfied by any answer."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.check.problem import Level, PackProblem
from app.core.check.sources import Sources
from app.core.compiled import CompiledPack


def coverage_problems(compiled: CompiledPack, sources: Sources) -> Iterator[PackProblem]:
    """Elements in an area that no question serves, or only questions that may all be hidden or left out."""
    pack = compiled.pack
    served_areas = {element.area for element in pack.elements if element.area and pack.servants.get(element.id)}
    for area in pack.areas:
        if area.id not in served_areas:
            message = f"The area '{area.id}' has no questions yet; it stays 'not assessed'."
            yield PackProblem("area-without-questions", message, sources.find("area", area.id), Level.WARNING)
    for element in pack.elements:
        if element.area not in served_areas:
            continue
        servants = [pack.questions[name] for name in pack.servants[element.id]]
        spot = sources.find("element", element.id)
        if not servants:
            yield PackProblem("unserved-element", f"No question can satisfy '{element.id}': none serves it.", spot)
        elif not any(each.required for each in servants):
            message = f"'{element.id}' is served by optional questions only; one of them must be required."
            yield PackProblem("no-must-question", message, spot)
