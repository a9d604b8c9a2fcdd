"""A roadmap as CSV: a line for each gap, and one for each step that has none."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.csv_text import csv_text
from app.core.evaluation.report import Interval, per_cent
from app.core.roadmap.model import Gap, Phase, Remainder, Roadmap, Step
from app.core.roadmap.wording import AFTER, BEFORE, number_text, state_text, weeks_text

HEADS = (
    *("phase", "weeks", "starts", "ends", "step", "step title", "step state", "owner"),
    *("element", "title", "state", "points", "questions", "falling short", "rules", "fixes"),
    *("fewest person-days", "most person-days", "minutes", "projected low", "projected high"),
)
_NO_STEP = ("", "", "", "")
_NO_GAP = ("",) * 11


def roadmap_csv(roadmap: Roadmap) -> str:
    """The roadmap in its order; the projected figures, in per cent, are those after the whole phase."""
    return csv_text(HEADS, _rows(roadmap))


def _rows(roadmap: Roadmap) -> Iterator[tuple[str, ...]]:
    yield from _remainder_rows(BEFORE, roadmap.before)
    for phase in roadmap.phases:
        for step in phase.steps:
            yield from _step_rows(phase, step)
    yield from _remainder_rows(AFTER, roadmap.after)


def _remainder_rows(title: str, remainder: Remainder) -> Iterator[tuple[str, ...]]:
    for gap in remainder.gaps:
        yield (title, "", "", "", *_NO_STEP, *_gap(gap), *_projected(remainder.projected))


def _step_rows(phase: Phase, step: Step) -> Iterator[tuple[str, ...]]:
    when = (weeks_text(phase.weeks), *(day.isoformat() if day else "" for day in (phase.starts, phase.ends)))
    what = (step.id, step.title, state_text(step.state), step.owner)
    for cells in map(_gap, step.gaps) if step.gaps else (_NO_GAP,):
        yield (phase.title, *when, *what, *cells, *_projected(phase.projected))


def _gap(gap: Gap) -> tuple[str, ...]:
    effort = gap.effort
    return (
        *(gap.element.id, gap.element.title, state_text(gap.state), number_text(gap.points, 4)),
        " ".join(each.id for each in gap.questions),
        " ".join(each.id for each in gap.falling_short),
        " ".join(gap.rules),
        " ".join(dict.fromkeys(each.fix for each in gap.findings)),
        *(number_text(effort.fewest_days, 3), number_text(effort.most_days, 3), str(effort.minutes)),
    )


def _projected(score: Interval) -> tuple[str, str]:
    return str(per_cent(score.low)), str(per_cent(score.high))
