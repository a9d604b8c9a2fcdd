"""What a projected figure of the roadmap takes as done, so that it can be explained like any other figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from app.core.assessment import Assessment
from app.core.evaluation.aggregate import Figure
from app.core.evaluation.projection import Projection
from app.core.evaluation.report import Report
from app.core.pack import Pack
from app.core.roadmap.model import Gap, Phase, Roadmap, Step
from app.core.roadmap.plan import plan_roadmap
from app.core.roadmap.wording import counted, interval_text, points_text, state_text

BEFORE_NAME, AFTER_NAME, _PHASE = "roadmap:before", "roadmap:after", "phase:"
"""Names under which the projected figures are explained."""


@dataclass(frozen=True, slots=True)
class Projected:
    """A projected figure: its heading, its factors, sentences on what it takes as done, and the ids of that."""

    title: str
    figure: Figure
    lines: tuple[str, ...]
    parts: tuple[str, ...]


def phase_name(phase: str) -> str:
    """The name under which the figure after a phase is explained."""
    return _PHASE + phase


def projected(name: str, report: Report, pack: Pack, assessment: Assessment) -> Projected | None:
    """The figure of that name; None where the pack has no such figure."""
    if pack.roadmap is None or name not in _names(pack):
        return None
    roadmap = plan_roadmap(pack, report, assessment)
    rungs = _rungs(roadmap)
    at = [each.name for each in rungs].index(name)
    taken = [gap.element.id for rung in rungs[: at + 1] for gap in rung.gaps]
    figure = Projection.of(report, pack).with_satisfied(taken).figure
    rung = rungs[at]
    lines = (
        f"The figure as it would be with {counted(len(taken), 'gap')} closed: those of {rung.said}"
        f"{', and all that comes before' if at else ''}. Open questions elsewhere stay open.",
        f"Today: {interval_text(roadmap.today)}",
        *(_line(each) for each in rungs[: at + 1]),
        *(_step_line(each) for each in rung.steps),
    )
    parts = tuple(each.id for each in rung.steps) or tuple(gap.element.id for gap in rung.gaps)
    return Projected(f"Readiness after {rung.said}: {interval_text(figure.score)}", figure, lines, parts)


@dataclass(frozen=True, slots=True)
class _Rung:
    name: str
    title: str
    said: str
    points: Fraction
    gaps: tuple[Gap, ...]
    steps: tuple[Step, ...] = ()


def _rungs(roadmap: Roadmap) -> list[_Rung]:
    """The parts of a roadmap in order."""
    before, after = roadmap.before, roadmap.after
    return [
        _Rung(BEFORE_NAME, "Before the roadmap", "the baseline", before.points, before.gaps),
        *(_phase_rung(each) for each in roadmap.phases),
        _Rung(AFTER_NAME, "After the roadmap", "everything", after.points, after.gaps),
    ]


def _phase_rung(phase: Phase) -> _Rung:
    return _Rung(phase_name(phase.id), phase.title, f"the phase {phase.title}", phase.points, phase.gaps, phase.steps)


def _line(rung: _Rung) -> str:
    return f"{rung.title}: {points_text(rung.points)} points, {counted(len(rung.gaps), 'gap')}"


def _step_line(step: Step) -> str:
    return f"{step.id}: {step.title}, {state_text(step.state)}, {points_text(step.points)} points"


def _names(pack: Pack) -> Iterable[str]:
    phases = pack.roadmap.phases if pack.roadmap is not None else ()
    return {BEFORE_NAME, AFTER_NAME, *(phase_name(each.id) for each in phases)}
