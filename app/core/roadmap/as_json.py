"""A roadmap as plain JSON values. Shares become per cent here, and fractions the nearest numbers."""

from __future__ import annotations

from typing import Any

from app.core.assessment import Assessment
from app.core.evaluation.report import Interval, Report
from app.core.pack import Pack
from app.core.report_json import percent, points
from app.core.roadmap.model import Effort, Gap, Phase, Remainder, Roadmap, Step

SCHEMA = "readyroom/roadmap/1"


def roadmap_json(roadmap: Roadmap, report: Report, pack: Pack, assessment: Assessment) -> dict[str, Any]:
    """The roadmap with what it is about."""
    return {
        "schema": SCHEMA,
        "service": assessment.meta.service,
        "as_of": report.as_of,
        "revision": assessment.meta.revision,
        "pack": {"id": pack.id, "version": pack.version},
        "today": _interval(roadmap.today),
        "start": roadmap.start.isoformat() if roadmap.start else None,
        "effort": _effort(roadmap.effort),
        "before": _remainder(roadmap.before),
        "phases": [_phase(each) for each in roadmap.phases],
        "after": _remainder(roadmap.after),
    }


def _phase(phase: Phase) -> dict[str, Any]:
    return {
        "id": phase.id,
        "title": phase.title,
        "weeks": list(phase.weeks),
        "starts": phase.starts.isoformat() if phase.starts else None,
        "ends": phase.ends.isoformat() if phase.ends else None,
        "late": phase.is_late,
        "points": points(phase.points),
        "projected": _interval(phase.projected),
        "effort": _effort(phase.effort),
        "steps": [_step(each) for each in phase.steps],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "id": step.id,
        "title": step.title,
        "state": step.state,
        "owner": step.owner,
        "points": points(step.points),
        "effort": _effort(step.effort),
        "elements": list(step.elements),
        "waits_for": list(step.waits_for),
        "gaps": [_gap(each) for each in step.gaps],
    }


def _remainder(remainder: Remainder) -> dict[str, Any]:
    return {
        "points": points(remainder.points),
        "projected": _interval(remainder.projected),
        "effort": _effort(remainder.effort),
        "gaps": [_gap(each) for each in remainder.gaps],
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "element": gap.element.id,
        "title": gap.element.title,
        "state": gap.state,
        "points": points(gap.points),
        "questions": [each.id for each in gap.questions],
        "falling_short": [each.id for each in gap.falling_short],
        "findings": [each.fingerprint for each in gap.findings],
        "rules": list(gap.rules),
        "effort": _effort(gap.effort),
    }


def _effort(effort: Effort) -> dict[str, Any]:
    return {
        "fewest_days": float(effort.fewest_days),
        "most_days": float(effort.most_days),
        "minutes": effort.minutes,
        "unsized": effort.unsized,
    }


def _interval(score: Interval) -> dict[str, float]:
    return {"low": percent(score.low), "high": percent(score.high)}
