"""The roadmap as a page for people: the way at a glance, then phase by phase what is to be done."""

from __future__ import annotations

from collections.abc import Iterator

from app.cli.figures import bar
from app.cli.page import Bar, Block, Lines, Table, Title
from app.core.assessment import Assessment
from app.core.evaluation.report import Report
from app.core.pack import Pack
from app.core.roadmap.model import Gap, Phase, Remainder, Roadmap, Step
from app.core.roadmap.wording import (
    AFTER,
    BEFORE,
    days_text,
    effort_text,
    interval_text,
    points_text,
    projection_note,
    start_text,
    state_text,
    steps_text,
    to_do,
    weeks_text,
)


def roadmap_page(roadmap: Roadmap, report: Report, pack: Pack, assessment: Assessment) -> Iterator[Block]:
    """The blocks of the page."""
    yield Title(f"{assessment.meta.service}: the way from {interval_text(roadmap.today)}", _tone(roadmap))
    yield Bar(roadmap.today.low, roadmap.today.high)
    yield Lines((steps_text(roadmap), start_text(roadmap)))
    yield Lines((f"Known work: {effort_text(roadmap.effort)}.",))
    yield Lines((f"As of {report.as_of}, revision {assessment.meta.revision}, pack {pack.id} {pack.version}.",))
    yield Title("The way")
    yield _overview(roadmap)
    yield Lines((projection_note(),))
    yield from _remainder(BEFORE, roadmap.before)
    for phase in roadmap.phases:
        yield from _phase(phase)
    yield from _remainder(AFTER, roadmap.after)


def _tone(roadmap: Roadmap) -> str:
    if any(phase.is_late for phase in roadmap.phases):
        return "error"
    return "warning" if roadmap.gaps else "ok"


def _overview(roadmap: Roadmap) -> Table:
    rows: list[tuple[str, ...]] = [("Today", "", "", bar(roadmap.today, 20), interval_text(roadmap.today))]
    rows.append(_row(BEFORE, "", roadmap.before))
    rows += [_row(phase.title, _when(phase), phase) for phase in roadmap.phases]
    rows.append(_row(AFTER, "", roadmap.after))
    return Table(("Phase", "When", "Gain", "", "Readiness after it"), tuple(rows), right=(2, 4))


def _row(title: str, when: str, part: Phase | Remainder) -> tuple[str, ...]:
    gain = points_text(part.points) if part.gaps else "done"
    return title, when, gain, bar(part.projected, 20), interval_text(part.projected)


def _work(part: Phase | Remainder) -> Lines:
    return Lines((f"{points_text(part.points)} points. Known work: {effort_text(part.effort)}.",))


def _when(phase: Phase) -> str:
    return days_text(phase) or weeks_text(phase.weeks)


def _remainder(title: str, remainder: Remainder) -> Iterator[Block]:
    if remainder.gaps:
        yield Title(title)
        yield _work(remainder)
        yield from _gaps(remainder.gaps)


def _phase(phase: Phase) -> Iterator[Block]:
    dates = f", {days_text(phase)}" if phase.starts else ""
    late = ", late" if phase.is_late else ""
    yield Title(f"{phase.title}, {weeks_text(phase.weeks)}{dates}{late}", "error" if phase.is_late else "")
    yield _work(phase) if phase.gaps else Lines(("Nothing is left of it.",))
    heads = ("Step", "State", "Gain", "Owner", "What")
    rows = (
        (each.id, state_text(each.state), _gain(each), each.owner or "nobody yet", each.title) for each in phase.steps
    )
    yield Table(heads, tuple(rows), right=(2,))
    for step in phase.steps:
        if step.gaps:
            yield Lines((f"{step.id} {step.title}: {effort_text(step.effort)}",), 2)
            yield from _gaps(step.gaps)


def _gain(step: Step) -> str:
    return points_text(step.points) if step.gaps else ""


def _gaps(gaps: tuple[Gap, ...]) -> Iterator[Block]:
    for gap in gaps:
        what = f"{gap.element.id} {gap.element.title}: {state_text(gap.state)}, {points_text(gap.points)}"
        yield Lines((what,), 4)
        yield Lines(tuple(to_do(gap)), 6)
