"""Sentences of the roadmap page."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from app.ui.shell.sentences import decimal_text, minutes_text
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.core.roadmap.model import Effort, Gap, Phase, Roadmap, Step

SIGNS = {
    "done": ("tick", "ok"),
    "partly": ("half", "warn"),
    "open": ("circle", "text2"),
    "nothing_asked": ("minus", "text2"),
}
"""The icon of each state of a step, and its shade."""


def step_state(state: str) -> str:
    """The state of a step as a word."""
    return {
        "done": tr("Done"),
        "partly": tr("Partly done"),
        "open": tr("Open"),
        "nothing_asked": tr("Nothing asked"),
    }[state]


def element_state(state: str) -> str:
    """The state of an element as a word."""
    return {
        "satisfied": tr("In place"),
        "partial": tr("In part"),
        "unsatisfied": tr("Missing"),
        "not_assessed": tr("Not assessed"),
        "not_applicable": tr("Not applicable"),
        "hidden": tr("Not asked"),
    }[state]


def number_text(value: Fraction, places: int = 1) -> str:
    """A number rounded for showing, without a zero behind the point."""
    rounded = round(value, places)
    return decimal_text(float(rounded), 0 if rounded == int(rounded) else places)


def points_text(points: Fraction) -> str:
    """What is gained: '+1.7'; '' for nothing, 'below +0.1' for little."""
    if not points:
        return ""
    if round(points, 1) == 0:
        return tr("below +{points}", points=decimal_text(0.1))
    return tr("+{points}", points=number_text(points))


def weeks_text(weeks: tuple[int, int]) -> str:
    """'Weeks 1 – 2', 'Week 3'."""
    first, last = weeks
    return tr("Week {week}", week=first) if first == last else tr("Weeks {first} – {last}", first=first, last=last)


def when_text(phase: Phase) -> str:
    """The weeks of a phase, and its days where there is a start."""
    weeks = weeks_text(phase.weeks)
    if phase.starts is None or phase.ends is None:
        return weeks
    return tr("{weeks}: {first} – {last}", weeks=weeks, first=phase.starts.isoformat(), last=phase.ends.isoformat())


def effort_text(effort: Effort) -> str:
    """'2 – 11 person-days · 35 minutes of questions · 3 not sized'; '' when there is nothing to do."""
    parts: list[str] = []
    if effort.most_days:
        fewest, most = number_text(effort.fewest_days), number_text(effort.most_days)
        if fewest == most:
            parts.append(tr("{days} person-days", days=most))
        else:
            parts.append(tr("{fewest} – {most} person-days", fewest=fewest, most=most))
    if effort.minutes:
        parts.append(tr("{time} of questions", time=minutes_text(effort.minutes)))
    if effort.unsized:
        parts.append(tr_n("%n gaps not sized", effort.unsized))
    return " · ".join(parts)


def step_about(step: Step) -> str:
    """What a step still takes, in one line."""
    parts = [step_state(step.state)]
    if step.gaps:
        parts.append(tr_n("%n gaps", len(step.gaps)))
        if effort := effort_text(step.effort):
            parts.append(effort)
    if step.waits_for and step.gaps:
        parts.append(tr("after {steps}", steps=", ".join(step.waits_for)))
    return " · ".join(parts)


def steps_text(roadmap: Roadmap) -> str:
    """'12 steps: 2 done, 3 partly, 7 open.'"""
    counts = (
        tr_n("%n done", roadmap.count("done")),
        tr_n("%n partly", roadmap.count("partly")),
        tr_n("%n open", roadmap.count("open")),
    )
    steps = tr_n("%n steps", len(roadmap.steps))
    return tr("{steps}: {done}, {partly}, {open}", steps=steps, done=counts[0], partly=counts[1], open=counts[2])


def start_text(roadmap: Roadmap) -> str:
    """When week 1 begins."""
    if roadmap.start is None:
        return tr("Week 1 has no date yet.")
    return tr("Week 1 begins on {day}.", day=roadmap.start.isoformat())


def gap_about(gap: Gap) -> str:
    """The id and state of an element that is not in place."""
    return f"{gap.element.id} · {element_state(gap.state)}"
