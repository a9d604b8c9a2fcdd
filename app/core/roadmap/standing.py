"""How a step and a phase stand on a day, and the day on which a plan might begin."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from app.core.roadmap.model import Phase, Roadmap, Step, StepState

_DAYS_A_WEEK = 7


class Standing(StrEnum):
    """How a step stands. Late: its phase is over, and something of its own is missing."""

    DONE = "done"
    BEGUN = "begun"
    OPEN = "open"
    LATE = "late"
    NOTHING_ASKED = "nothing_asked"


class PhaseTime(StrEnum):
    """When a phase is. Late: it is over and not done; over: it is over, and nothing of it is left."""

    UNDATED = "undated"
    AHEAD = "ahead"
    NOW = "now"
    OVER = "over"
    LATE = "late"


_STANDINGS = {
    StepState.DONE: Standing.DONE,
    StepState.PARTLY: Standing.BEGUN,
    StepState.OPEN: Standing.OPEN,
    StepState.NOTHING_ASKED: Standing.NOTHING_ASKED,
}


def standing(step: Step, phase: Phase) -> Standing:
    """How a step of a phase stands."""
    return Standing.LATE if phase.is_late and step.gaps else _STANDINGS[step.state]


def phase_time(phase: Phase, day: date) -> PhaseTime:
    """When a phase is, seen from a day."""
    if phase.starts is None or phase.ends is None:
        return PhaseTime.UNDATED
    if day < phase.starts:
        return PhaseTime.AHEAD
    if day <= phase.ends:
        return PhaseTime.NOW
    return PhaseTime.LATE if phase.is_late else PhaseTime.OVER


def last_day(roadmap: Roadmap) -> date | None:
    """The last day of the last phase; None without dates."""
    return max((phase.ends for phase in roadmap.phases if phase.ends), default=None)


def is_past(roadmap: Roadmap, day: date) -> bool:
    """Whether every phase is over on a day and something of them is missing."""
    end = last_day(roadmap)
    return end is not None and end < day and any(phase.is_late for phase in roadmap.phases)


def next_monday(day: date) -> date:
    """The first Monday from a day on: weeks of a plan that begins on it are weeks of the calendar."""
    return day + timedelta(days=-day.weekday() % _DAYS_A_WEEK)
