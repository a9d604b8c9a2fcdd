"""A roadmap as Markdown. What packs and teams wrote is literal text in it."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.document.markup import Markdown, escape, table
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


def roadmap_markdown(roadmap: Roadmap, service: str) -> str:
    """The roadmap of a service as a document."""
    return "\n\n".join(_blocks(roadmap, service)) + "\n"


def _blocks(roadmap: Roadmap, service: str) -> Iterator[str]:
    yield f"# Roadmap of {escape(service)}"
    yield f"Readiness today: {interval_text(roadmap.today)}. {steps_text(roadmap)} {start_text(roadmap)}"
    yield table(
        ("Phase", "When", "Gain", "Readiness after it", "Known work"), _overview(roadmap), ("left", "left", "right")
    )
    yield projection_note()
    yield from _remainder(BEFORE, roadmap.before)
    for phase in roadmap.phases:
        yield from _phase(phase)
    yield from _remainder(AFTER, roadmap.after)


def _overview(roadmap: Roadmap) -> Iterator[tuple[str, ...]]:
    yield BEFORE, "", *_figures(roadmap.before)
    for phase in roadmap.phases:
        yield phase.title, days_text(phase) or weeks_text(phase.weeks), *_figures(phase)
    yield AFTER, "", *_figures(roadmap.after)


def _figures(part: Phase | Remainder) -> tuple[str, str, str]:
    return points_text(part.points), interval_text(part.projected), effort_text(part.effort)


def _remainder(title: str, remainder: Remainder) -> Iterator[str]:
    if remainder.gaps:
        yield f"## {title}"
        yield "\n".join(_listed(gap) for gap in remainder.gaps)


def _phase(phase: Phase) -> Iterator[str]:
    yield f"## {escape(phase.title)}, {weeks_text(phase.weeks)}"
    heads = ("Step", "What", "State", "Gain", "Owner")
    yield table(heads, [_row(step) for step in phase.steps], ("left", "left", "left", "right"))
    for step in phase.steps:
        if step.gaps:
            yield f"### {escape(step.title)}"
            yield "\n".join(_listed(gap) for gap in step.gaps)


def _row(step: Step) -> tuple[str, ...]:
    return step.id, step.title, state_text(step.state), points_text(step.points), step.owner


def _listed(gap: Gap) -> Markdown:
    """An item of a list."""
    what = f"{gap.element.title}: {state_text(gap.state)} ({points_text(gap.points)}). {' '.join(to_do(gap))}"
    return Markdown(f"- **{escape(gap.element.id)}** ") + escape(what)
