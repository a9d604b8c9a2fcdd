"""Packs and assessments from a few words, for tests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from app.core.answer_sheet import answer_from_entry
from app.core.assessment import Assessment, Decision, DecisionKind, Meta, PackReference
from app.core.compiled import CompiledPack, compile_pack
from app.core.evaluation.engine import evaluate
from app.core.evaluation.report import Finding, Interval, Report
from app.core.pack import Pack

DAY = date(2026, 11, 1)
MANIFEST = {"id": "trial", "version": "2.0.0", "title": "Trial", "examples_as_of": "2026-11-01"}
AREAS = (
    {"id": "BAS", "title": "Baseline", "points": 70, "block": "base", "groups": {"main": 1}},
    {"id": "SRE", "title": "Reliability", "points": 25, "block": "sre", "groups": {"main": 1}},
    {"id": "NTH", "title": "Further", "points": 5, "block": "nice", "groups": {"main": 1}},
)
GRADES = [{"id": each, "title": each.capitalize()} for each in ("full", "half", "no")]


def question(name: str, kind: str = "boolean", **keys: Any) -> dict[str, Any]:
    """A question; `serves` may be a single element."""
    serves = keys.pop("serves", ())
    return {"id": name, "type": kind, "text": f"{name}?", "serves": _listed(serves), **keys}


def section(name: str, *questions: dict[str, Any], **keys: Any) -> dict[str, Any]:
    """A section."""
    return {"id": name, "title": name.capitalize(), "questions": list(questions), **keys}


def graded(name: str, **keys: Any) -> dict[str, Any]:
    """A choice that scores 1 for 'full', one half for 'half' and 0 for 'no'."""
    grading = {"satisfied": f"{name} == 'full'", "partial": f"{name} == 'half'"}
    return question(name, "single", options=GRADES, **{**grading, **keys})


def table(name: str, columns: Mapping[str, str], **keys: Any) -> dict[str, Any]:
    """A table; `columns`: name to type."""
    return question(name, "table", columns=parts(columns), **keys)


def parts(names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Fields or columns; a type that ends in '?' need not be filled."""
    return [
        {"id": name, "type": kind.rstrip("?"), "title": name.capitalize(), "required": not kind.endswith("?")}
        for name, kind in names.items()
    ]


def rule(name: str, check: str, **keys: Any) -> dict[str, Any]:
    """A rule; an error unless said otherwise."""
    base = {"severity": "error", "family": "consistency", "title": f"{name} fails", "message": "It fails."}
    return {"id": name, "check": check, "why": "It matters.", "fix": "Mend it.", "effort": "S", **base, **keys}


def make_pack(
    *questions: dict[str, Any],
    rules: Iterable[dict[str, Any]] = (),
    areas: Iterable[Mapping[str, Any]] = AREAS,
    elements: Iterable[dict[str, Any]] | None = None,
    more: Iterable[dict[str, Any]] = (),
    **manifest: Any,
) -> Pack:
    """A pack of one section, and `more`. Without `elements`, those served are in the group 'main' of their area."""
    sections = [{"id": "first", "title": "First", "questions": list(questions)}, *more]
    if elements is None:
        serving = [each for section in sections for q in section["questions"] for each in q["serves"]]
        served = {each if isinstance(each, str) else each["element"] for each in serving}
        elements = [element(name) for name in sorted(served)]
    return Pack.model_validate(
        {
            "manifest": {**MANIFEST, **manifest},
            "questionnaires": [{"id": "all", "code": "ALL", "title": "All", "sections": sections}],
            "areas": list(areas),
            "elements": list(elements),
            "rules": list(rules),
        }
    )


def element(name: str, group: str = "main") -> dict[str, Any]:
    """A required element of the area that its id starts with."""
    return {"id": name, "title": name, "kind": "required", "area": name[:3], "group": group}


def compiled(*questions: dict[str, Any], **keys: Any) -> CompiledPack:
    """A pack of these questions, compiled; it must have no faulty condition."""
    return compile_sound(make_pack(*questions, **keys))


def compile_sound(pack: Pack) -> CompiledPack:
    """The pack, compiled; it must have no faulty condition."""
    result, problems = compile_pack(pack)
    assert problems == [], problems
    return result


def assessment(
    pack: CompiledPack | Pack, answers: Mapping[str, Any] | None = None, **decisions: Decision
) -> Assessment:
    """An assessment with answers as an answers file has them."""
    pack = pack if isinstance(pack, Pack) else pack.pack
    given = {name: answer_from_entry(pack.questions[name], entry) for name, entry in (answers or {}).items()}
    return empty(pack).model_copy(update={"answers": given, "decisions": decisions})


def empty(pack: Pack) -> Assessment:
    """An assessment without answers."""
    reference = PackReference(id=pack.id, version=pack.version)
    return Assessment(meta=Meta(pack=reference, service="Checkout"))


def report(pack: CompiledPack, answers: Mapping[str, Any] | None = None, **decisions: Decision) -> Report:
    """The report on DAY."""
    return evaluate(pack, assessment(pack, answers, **decisions), DAY)


def accepted(rule: str, until: str = "2027-01-31", **keys: Any) -> Decision:
    """An accepted risk with everything that it needs."""
    parts = {"reason": "Known and small.", "approver": "Mara Lind", "until": until, **keys}
    return Decision(rule=rule, kind=DecisionKind.RISK_ACCEPTED, **parts)


def score_of(result: Report, name: str) -> tuple[float, float]:
    """The interval of a question, an element or an area; of R itself for 'readiness'."""
    if name == "readiness":
        return _ends(result.readiness.score)
    scores = {each.id: each.score for each in result.questions}
    scores |= {each.element.id: each.score for each in result.elements}
    scores |= {each.area.id: each.score for each in result.areas}
    return _ends(scores[name])


def state_of(result: Report, name: str) -> str:
    """The state of a question or an element."""
    states = {each.id: each.state for each in result.questions}
    states |= {each.element.id: each.state for each in result.elements}
    return str(states[name])


def found(result: Report) -> list[tuple[str, str, str]]:
    """Findings as (rule, question, row)."""
    return [(each.rule, each.place.question, each.place.row) for each in result.findings]


def only_finding(result: Report) -> Finding:
    """The one finding there is."""
    (finding,) = result.findings
    return finding


@cache
def simple() -> CompiledPack:
    """One graded must-question for each block."""
    return compiled(graded("base", serves="BAS-1"), graded("sre", serves="SRE-1"), graded("nice", serves="NTH-1"))


def _ends(score: Interval) -> tuple[float, float]:
    return float(score.low), float(score.high)


def _listed(serves: Any) -> list[Any]:
    return [serves] if isinstance(serves, str | dict) else list(serves)
