"""The next best steps: what unblocks, what gains points at once, and what answering may still gain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from app.core.evaluation.report import Finding, Report, Visibility
from app.core.framework import Area, Block
from app.core.pack import Pack

MOST = 5


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step. `points` of 100; with `is_bound` they are the most it can bring, not what it will.

    `question`: where to begin; `finding`: the fingerprint of what is to be mended, '' for questions to answer;
    `questions`: how many of them there are.
    """

    text: str
    place: str
    points: Fraction
    is_bound: bool
    minutes: int = 0
    question: str = ""
    finding: str = ""
    questions: int = 0


def next_steps(report: Report, pack: Pack, most: int = MOST) -> tuple[NextStep, ...]:
    """At most `most` steps: errors first, then fixes by points, then sections with the most still open."""
    steps = [*_errors(report), *_fixes(report), *_answers(report, pack)]
    return tuple(steps[:most])


def _errors(report: Report) -> Iterator[NextStep]:
    seen: set[str] = set()
    for finding in report.open_errors:
        if finding.rule not in seen:
            seen.add(finding.rule)
            yield _fix(finding)


def _fixes(report: Report) -> Iterator[NextStep]:
    errors = {finding.rule for finding in report.open_errors}
    gaining = [each for each in report.findings if each.points_lost and each.rule not in errors and each.is_open]
    for finding in sorted(gaining, key=lambda each: -each.points_lost):
        yield _fix(finding)


def _fix(finding: Finding) -> NextStep:
    question = finding.place.question
    return NextStep(
        finding.fix,
        f"{finding.rule} at {question}",
        finding.points_lost,
        is_bound=False,
        question=question,
        finding=finding.fingerprint,
    )


def _answers(report: Report, pack: Pack) -> Iterator[NextStep]:
    """Sections with unanswered questions, by the most they may still gain together."""
    gains: dict[str, Fraction] = {}
    waiting: dict[str, list[str]] = {}
    for question in report.questions:
        if question.visibility is Visibility.ASKED and not question.resolved and pack.questions[question.id].serves:
            waiting.setdefault(_section_key(pack, question.id), []).append(question.id)
    worth = element_points(report, pack)
    open_questions = {name for names in waiting.values() for name in names}
    for element in report.elements:
        gain = worth.get(element.element.id, Fraction(0)) * (element.score.high - element.score.low)
        open_here = open_questions.intersection(element.questions)
        for section in {_section_key(pack, name) for name in open_here}:
            gains[section] = gains.get(section, Fraction(0)) + gain
    for section in sorted(waiting, key=lambda name: (-gains.get(name, Fraction(0)), name)):
        questions = waiting[section]
        minutes = sum(pack.questions[name].minutes for name in questions)
        what = "1 question" if len(questions) == 1 else f"{len(questions)} questions"
        time = "1 minute" if minutes == 1 else f"{minutes} minutes"
        title = pack.section_of[questions[0]][1].title
        text = f"Answer {title} ({what}, about {time})"
        yield NextStep(
            text,
            questions[0],
            gains.get(section, Fraction(0)),
            is_bound=True,
            minutes=minutes,
            question=questions[0],
            questions=len(questions),
        )


def _section_key(pack: Pack, question: str) -> str:
    questionnaire, section = pack.section_of[question]
    return f"{questionnaire.id}.{section.id}"


def element_points(report: Report, pack: Pack) -> dict[str, Fraction]:
    """The points, of 100, that each element carries: its share of its group and area, and of what its block gives.

    Nice-to-haves count as far as the other two blocks may still be complete. Elements without points are left out.
    """
    held = min(report.readiness.base.high, report.readiness.sre.high)
    nice = {area.id for area in pack.areas if area.block is Block.NICE}
    weights = element_weights(report, pack)
    return {name: weight * (held if pack.element_by_id[name].area in nice else 1) for name, weight in weights.items()}


def element_weights(report: Report, pack: Pack) -> dict[str, Fraction]:
    """The points, of 100, that each element carries when every block counts in full.

    An area in which nothing applies leaves its points to the others of its block.
    """
    groups: dict[str, Counter[str]] = {area.id: Counter() for area in pack.areas}
    counted = [each.element for each in report.elements if each.counts and each.element.area and each.element.group]
    for element in counted:
        groups[element.area or ""][element.group or ""] += 1
    worth = {area.id: _area_points(report, pack, area) for area in pack.areas if groups[area.id]}
    points: dict[str, Fraction] = {}
    for element in counted:
        area, group = pack.area_by_id[element.area or ""], element.group or ""
        weights = sum(area.groups[name] for name in groups[area.id])
        points[element.id] = worth[area.id] * Fraction(area.groups[group], weights * groups[area.id][group])
    return points


def _area_points(report: Report, pack: Pack, area: Area) -> Fraction:
    """The points, of 100, of an area, with its share of those of areas in which nothing applies."""
    total = sum(each.points for each in pack.areas)
    block = [each for each in report.areas if each.area.block is area.block]
    applying = sum(each.area.points for each in block if each.counts)
    taken_over = Fraction(sum(each.area.points for each in block), applying)
    return Fraction(100 * area.points, total) * taken_over
