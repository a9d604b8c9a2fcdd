"""A report as plain JSON values: `readyroom assess --format json`. Shares become per cent here, and only here."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from app.core.assessment import Assessment
from app.core.evaluation.report import AreaResult, ElementResult, Finding, FindingPlace, Readiness, Report
from app.core.pack import Pack
from app.core.scope import Scope, Span, scope_of

SCHEMA = "readyroom/report/1"


def report_json(report: Report, pack: Pack, assessment: Assessment) -> dict[str, Any]:
    """The report with what it is about."""
    readiness = readiness_json(report.readiness)
    readiness["without_accepted_risk"] = readiness_json(report.without_accepted_risk)
    return {
        "schema": SCHEMA,
        "service": assessment.meta.service,
        "as_of": report.as_of,
        "revision": assessment.meta.revision,
        "pack": {"id": pack.id, "version": pack.version},
        "readiness": readiness,
        "scope": scope_json(scope_of(report, pack)),
        "areas": [_area(each) for each in report.areas],
        "elements": [_element(each) for each in report.elements if each.element.area],
        "questions": [
            {
                "id": each.id,
                "visibility": each.visibility,
                "required": each.required,
                "state": each.state,
                "resolved": each.resolved,
            }
            for each in report.questions
        ],
        "findings": [finding_json(each) for each in report.findings],
        "faults": [{"rule": each.rule, "detail": each.detail} for each in report.faults],
        "kept_answers": [{"question": each.question, "reason": each.reason} for each in report.orphans],
        "settled_decisions": list(report.settled_decisions),
    }


def scope_json(scope: Scope) -> dict[str, Any]:
    """What is asked of what there is; a range has `low` and `high`, times are minutes."""
    return {
        "questions": scope.total,
        "asked": _range(scope.asked),
        "required": _range(scope.required),
        "answered": scope.answered,
        "minutes": _range(scope.minutes),
        "minutes_left": _range(scope.minutes_left),
        "questions_out": list(scope.left_out),
        "elements": scope.elements,
        "elements_out": list(scope.elements_out),
    }


def _range(span: Span) -> dict[str, int]:
    return {"low": span.low, "high": span.high}


def readiness_json(readiness: Readiness) -> dict[str, Any]:
    """The figure: low, high and coverage in per cent, and the verdict."""
    return {
        "low": percent(readiness.score.low),
        "high": percent(readiness.score.high),
        "coverage": percent(readiness.coverage),
        "verdict": readiness.verdict,
    }


def finding_json(finding: Finding) -> dict[str, Any]:
    """A finding with its place and decision."""
    decision = finding.decision
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "severity": finding.severity,
        "family": finding.family,
        "title": finding.title,
        "message": finding.message,
        "why": finding.why,
        "fix": finding.fix,
        "effort": finding.effort,
        "refs": list(finding.refs),
        "points_lost": points(finding.points_lost),
        "place": _place(finding.place),
        "decision": None
        if decision is None
        else {**decision.model_dump(mode="json", exclude={"rule"}), "active": finding.decision_active},
    }


def _place(place: FindingPlace) -> dict[str, Any]:
    """Question, row and field; of words in a text also the `span` from their first character to before the next."""
    known: dict[str, Any] = {"question": place.question, "row": place.row, "field": place.field}
    return known if place.span is None else {**known, "span": list(place.span)}


def percent(share: Fraction) -> float:
    """A share of 0 to 1 in per cent, as the nearest JSON number."""
    return float(share * 100)


def points(value: Fraction) -> float:
    """Points as the nearest JSON number."""
    return float(value)


def _area(area: AreaResult) -> dict[str, Any]:
    return {
        "id": area.area.id,
        "title": area.area.title,
        "points": area.area.points,
        "low": percent(area.score.low),
        "high": percent(area.score.high),
        "coverage": percent(area.coverage),
        "assessed": area.is_assessed,
        "applies": area.counts,
        "not_applicable": area.not_applicable,
    }


def _element(element: ElementResult) -> dict[str, Any]:
    return {
        "id": element.element.id,
        "title": element.element.title,
        "area": element.element.area,
        "state": element.state,
        "low": percent(element.score.low),
        "high": percent(element.score.high),
        "questions": list(element.questions),
    }
