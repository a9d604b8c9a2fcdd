"""Sentences of the roadmap page."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from app.ui.shell.sentences import decimal_text, minutes_text
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.core.roadmap.model import Effort, Phase, Roadmap, Step

_COARSE, _FEW = Fraction(1, 10), 2
SIGNS = {
    "done": ("tick", "ok"),
    "begun": ("half", "accent"),
    "open": ("circle", "text2"),
    "late": ("clock", "warn"),
    "nothing_asked": ("minus", "text2"),
}
"""The icon of each standing of a step, and its shade."""


def standing_text(standing: str, state: str = "") -> str:
    """The standing of a step in a word; of a late one also whether it was begun."""
    if standing == "late":
        return tr("Late, begun") if state == "partly" else tr("Late")
    return {
        "done": tr("Done"),
        "begun": tr("Begun"),
        "open": tr("Open"),
        "nothing_asked": tr("Nothing asked"),
    }[standing]


def element_state(state: str) -> str:
    """The state of an element in a word or two."""
    return {
        "satisfied": tr("In place"),
        "partial": tr("Partly in place"),
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
    """What is gained, with one place, or two where one would be too coarse: '+1.7', '+0.04'; '' for nothing."""
    if not points:
        return ""
    return tr("+{points}", points=decimal_text(float(points), 1 if points >= _COARSE else 2))


def day_text(day: date) -> str:
    """'24 Jan 2027'."""
    return _said(day, tr("d MMM yyyy"))


def weekday_text(day: date) -> str:
    """'Mon 11 Jan 2027'."""
    return _said(day, tr("ddd d MMM yyyy"))


def span_text(first: date, last: date) -> str:
    """'11 Jan – 24 Jan 2027'; the year only once where it is the same."""
    begin = _said(first, tr("d MMM")) if first.year == last.year else day_text(first)
    return tr("{first} – {last}", first=begin, last=day_text(last))


def weeks_text(weeks: tuple[int, int]) -> str:
    """'Weeks 1 – 2', 'Week 3'."""
    first, last = weeks
    return tr("Week {week}", week=first) if first == last else tr("Weeks {first} – {last}", first=first, last=last)


def when_text(phase: Phase) -> str:
    """The weeks of a phase, and its days where there is a start."""
    weeks = weeks_text(phase.weeks)
    if phase.starts is None or phase.ends is None:
        return weeks
    return f"{weeks} · {span_text(phase.starts, phase.ends)}"


def effort_text(effort: Effort, *, with_unsized: bool = True) -> str:
    """'2 – 11 person-days · 35 minutes of questions · 3 of unknown size'; '' when there is nothing to do."""
    parts: list[str] = []
    if effort.most_days:
        fewest, most = number_text(effort.fewest_days), number_text(effort.most_days)
        if fewest == most:
            parts.append(tr("{days} person-days", days=most))
        else:
            parts.append(tr("{fewest} – {most} person-days", fewest=fewest, most=most))
    if effort.minutes:
        parts.append(tr("{time} of questions", time=minutes_text(effort.minutes)))
    if effort.unsized and with_unsized:
        parts.append(tr_n("%n of unknown size", effort.unsized))
    return " · ".join(parts)


def step_about(step: Step) -> str:
    """What a step still takes, in one line; '' for one that takes nothing."""
    parts: list[str] = []
    if step.gaps:
        parts.append(tr_n("%n gaps", len(step.gaps)))
        if effort := effort_text(step.effort, with_unsized=False):
            parts.append(effort)
    if step.waits_for:
        few = len(step.waits_for) <= _FEW
        named = tr("after {steps}", steps=", ".join(step.waits_for))
        parts.append(named if few else tr_n("after %n earlier steps", len(step.waits_for)))
    return " · ".join(parts)


def steps_text(roadmap: Roadmap) -> str:
    """'12 steps: 2 done, 3 begun, 7 open'; states that no step is in are left out."""
    counts: list[str] = []
    done, begun = roadmap.count("done"), roadmap.count("partly")
    still, unasked = roadmap.count("open"), roadmap.count("nothing_asked")
    counts += [tr_n("%n done", done)] if done else []
    counts += [tr_n("%n begun", begun)] if begun else []
    counts += [tr_n("%n open", still)] if still else []
    counts += [tr_n("%n of which nothing is asked", unasked)] if unasked else []
    return tr("{steps}: {counts}", steps=tr_n("%n steps", len(roadmap.steps)), counts=", ".join(counts))


def start_text(roadmap: Roadmap, day: date) -> str:
    """When the plan runs, seen from a day, and what may be done about it."""
    from app.core.roadmap.standing import is_past, last_day

    end = last_day(roadmap)
    if roadmap.start is None or end is None:
        return tr("Week 1 has no day yet. With one, every phase has dates.")
    if is_past(roadmap, day):
        left = tr_n("%n gaps are left", sum(len(phase.gaps) for phase in roadmap.phases))
        return tr("The plan ran until {day}; {left}. A new first day gives them time.", day=day_text(end), left=left)
    if day < roadmap.start:
        return tr_n("Begins in %n days, ends on {day}.", (roadmap.start - day).days, day=day_text(end))
    if end < day:
        return tr("Ended on {day}.", day=day_text(end))
    week = (day - roadmap.start).days // 7 + 1
    return tr("This is week {week}. The last phase ends on {day}.", week=week, day=day_text(end))


def _said(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
