"""What an assessment already answers of somebody else's framework: reference by reference, through the elements.

Only verified references are considered. A pack refers to parts of a framework, it does not cover it as a whole, and
what is said of a reference rests on this pack's elements, not on the framework's own criteria.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.core.assessment import Assessment
from app.core.csv_text import csv_text
from app.core.errors import InputError
from app.core.evaluation.report import ElementResult, QuestionResult, Report, State, Visibility
from app.core.framework import Reference
from app.core.pack import Pack
from app.core.rollups import counts_of, spanned, state_of

SCHEMA = "readyroom/crosswalk/1"
WORDS = {
    State.SATISFIED: "in place",
    State.PARTIAL: "in part",
    State.UNSATISFIED: "missing",
    State.NOT_ASSESSED: "not assessed",
    State.NOT_APPLICABLE: "not applicable",
    State.HIDDEN: "not asked",
}
"""How a state is said of what a reference asks for."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A reference with the scored elements that cite it, and the questions behind them that were answered, or not.

    An element that is derived from others stands for those. `state` is that of the elements together.
    """

    key: str
    reference: Reference
    state: State
    counts: Mapping[str, int]
    elements: tuple[ElementResult, ...]
    answered: tuple[str, ...]
    unanswered: tuple[str, ...]

    @property
    def is_touched(self) -> bool:
        """Whether the assessment says anything about it."""
        return bool(self.answered) and self.state not in (State.NOT_ASSESSED, State.NOT_APPLICABLE, State.HIDDEN)


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """All verified references of a pack into one framework, in the pack's order. `uncited`: those no element cites."""

    framework: str
    title: str
    standings: tuple[Standing, ...]
    uncited: tuple[tuple[str, Reference], ...]

    @property
    def references(self) -> int:
        """How many verified references the pack has into the framework."""
        return len(self.standings) + len(self.uncited)

    @property
    def touched(self) -> tuple[Standing, ...]:
        """References that the assessment says something about."""
        return tuple(each for each in self.standings if each.is_touched)

    @property
    def untouched(self) -> tuple[Standing, ...]:
        """References that elements cite, and that the assessment says nothing about yet."""
        return tuple(each for each in self.standings if not each.is_touched)

    def count(self, state: str) -> int:
        """How many of the references that elements cite are in a state."""
        return sum(each.state == state for each in self.standings)


def crosswalk(pack: Pack, report: Report, framework: str) -> Crosswalk:
    """How an assessment stands to a framework; InputError, naming those that the pack knows, for any other name."""
    chosen = pack.frameworks.get(framework)
    if chosen is None:
        raise InputError(_unknown(pack, framework))
    keys = [key for key, each in pack.references.items() if each.verified and chosen.has(key)]
    citing = _citing(pack)
    elements = {each.element.id: each for each in report.elements}
    questions = {each.id: each for each in report.questions}
    standings = tuple(
        _standing(key, pack.references[key], [elements[name] for name in citing[key]], questions)
        for key in keys
        if key in citing
    )
    return Crosswalk(
        framework, chosen.title, standings, tuple((key, pack.references[key]) for key in keys if key not in citing)
    )


def honest_note(found: Crosswalk, pack: Pack) -> str:
    """What a crosswalk is not."""
    number = f"{found.references} reference" if found.references == 1 else f"{found.references} references"
    return (
        f"The pack '{pack.id}' has {number} into the framework; it does not cover the framework as a whole. "
        "'In place' means that this pack's elements are satisfied, not that an assessor of the framework has agreed."
    )


def crosswalk_json(found: Crosswalk, report: Report, pack: Pack, assessment: Assessment) -> dict[str, Any]:
    """The crosswalk as plain JSON values."""
    return {
        "schema": SCHEMA,
        "service": assessment.meta.service,
        "as_of": report.as_of,
        "revision": assessment.meta.revision,
        "pack": {"id": pack.id, "version": pack.version},
        "framework": {"id": found.framework, "title": found.title, "references": found.references},
        "note": honest_note(found, pack),
        "references": [_standing_json(each) for each in found.standings],
        "uncited": [{"key": key, **_reference_json(each)} for key, each in found.uncited],
    }


def crosswalk_csv(found: Crosswalk) -> str:
    """The crosswalk as CSV: a line for each element of each reference, and one for each reference without elements."""
    heads = ("reference", "title", "source", "reference state", "element", "element title", "state", "answered", "open")
    return csv_text(heads, _csv_rows(found))


def _csv_rows(found: Crosswalk) -> Iterator[tuple[str, ...]]:
    for each in found.standings:
        for result in each.elements:
            element = result.element
            answered, still_open = (
                " ".join(name for name in result.questions if name in names)
                for names in (each.answered, each.unanswered)
            )
            yield (*_cited(each), element.id, element.title, WORDS[result.state], answered, still_open)
    for key, reference in found.uncited:
        yield key, reference.title, reference.source, "not touched", "", "", "", "", ""


def _cited(each: Standing) -> tuple[str, str, str, str]:
    return each.key, each.reference.title, each.reference.source, WORDS[each.state]


def _standing_json(each: Standing) -> dict[str, Any]:
    return {
        "key": each.key,
        **_reference_json(each.reference),
        "state": each.state,
        "touched": each.is_touched,
        "counts": dict(each.counts),
        "elements": [
            {"id": result.element.id, "title": result.element.title, "state": result.state} for result in each.elements
        ],
        "answered": list(each.answered),
        "unanswered": list(each.unanswered),
    }


def _reference_json(reference: Reference) -> dict[str, str]:
    return {"title": reference.title, "source": reference.source, "url": reference.url}


def _standing(
    key: str, reference: Reference, elements: list[ElementResult], questions: Mapping[str, QuestionResult]
) -> Standing:
    behind = [questions[name] for name in dict.fromkeys(name for each in elements for name in each.questions)]
    asked = [each for each in behind if each.visibility is not Visibility.HIDDEN]
    return Standing(
        key=key,
        reference=reference,
        state=state_of(elements),
        counts=counts_of(elements),
        elements=tuple(elements),
        answered=tuple(each.id for each in asked if each.resolved),
        unanswered=tuple(each.id for each in asked if not each.resolved),
    )


def _citing(pack: Pack) -> dict[str, list[str]]:
    """Reference to the scored elements that cite it, each once, in the pack's order."""
    found: dict[str, dict[str, None]] = {}
    for element in pack.elements:
        for key in element.refs:
            found.setdefault(key, {}).update(dict.fromkeys(spanned(pack, element)))
    return {key: list(names) for key, names in found.items() if names}


def _unknown(pack: Pack, framework: str) -> str:
    if not pack.frameworks:
        return f"The pack '{pack.id}' names no frameworks."
    return f"The pack '{pack.id}' knows no framework '{framework}'; it knows {', '.join(pack.frameworks)}."
