"""How parts of a roadmap are said, whatever they are printed as."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from app.core.evaluation.report import Interval, decimal, per_cent
from app.core.roadmap.model import Effort, Gap, Phase, Roadmap, StepState

BEFORE, AFTER = "Before the roadmap", "After the roadmap"


def weeks_text(weeks: tuple[int, int]) -> str:
    """'weeks 1–2', 'week 3'."""
    first, last = weeks
    return f"week {first}" if first == last else f"weeks {first}–{last}"


def days_text(phase: Phase) -> str:
    """'2026-11-02 – 2026-11-15'; '' without a start."""
    return f"{phase.starts} – {phase.ends}" if phase.starts and phase.ends else ""


def interval_text(score: Interval) -> str:
    """'62.4 – 81.0 %', or one figure when the interval is closed."""
    low, high = per_cent(score.low), per_cent(score.high)
    return f"{low} %" if low == high else f"{low} – {high} %"


def points_text(points: Fraction) -> str:
    """'+1.7', or '0'."""
    return f"+{number_text(points, 2)}" if points else "0"


def number_text(value: Fraction, places: int) -> str:
    """A number rounded for showing, without trailing zeros."""
    shown = f"{decimal(value, places):f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def state_text(state: str) -> str:
    """'nothing asked'."""
    return state.replace("_", " ")


def effort_text(effort: Effort) -> str:
    """'2–11 person-days, 37 min of questions, 3 elements not sized'; 'none' when there is nothing to do."""
    return ", ".join(_effort(effort)) or "none"


def _effort(effort: Effort) -> Iterator[str]:
    if effort.most_days:
        fewest, most = number_text(effort.fewest_days, 1), number_text(effort.most_days, 1)
        yield f"{most if fewest == most else f'{fewest}–{most}'} {'person-day' if most == '1' else 'person-days'}"
    if effort.minutes:
        yield f"{effort.minutes} min of questions"
    if effort.unsized:
        yield f"{counted(effort.unsized, 'element')} not sized"


def counted(number: int, what: str) -> str:
    """'1 element', '2 elements'."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def steps_text(roadmap: Roadmap) -> str:
    """'12 steps in 3 phases: 2 done, 3 partly, 6 open, 1 nothing asked.'"""
    states = ((state, roadmap.count(state)) for state in StepState)
    told = ", ".join(f"{number} {state_text(state)}" for state, number in states if number)
    steps, phases = counted(len(roadmap.steps), "step"), counted(len(roadmap.phases), "phase")
    return f"{steps} in {phases}: {told}."


def start_text(roadmap: Roadmap) -> str:
    """When week 1 begins."""
    return f"Week 1 begins on {roadmap.start}." if roadmap.start else "No start is given, so the phases have no dates."


def to_do(gap: Gap) -> Iterator[str]:
    """What is to be done about a gap, a sentence each: answer, mend, put in place."""
    if gap.questions:
        yield f"Answer {', '.join(each.id for each in gap.questions)}."
    for rule, fix in {each.rule: each.fix for each in gap.findings}.items():
        yield f"{rule}: {fix}"
    if gap.falling_short:
        yield f"Falls short: {', '.join(each.id for each in gap.falling_short)}."
    if not (gap.questions or gap.findings or gap.falling_short):
        yield "No question of this pack serves it yet."


def projection_note() -> str:
    """What the projected figures rest on."""
    note = "Each figure takes the phase, and everything above it, as done; open questions elsewhere stay open."
    return f"{note} Points are what the proven figure gains."
