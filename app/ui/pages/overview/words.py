"""Sentences of the overview, made of plain figures."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.ui.shell.sentences import decimal_text, minutes_text, moment_text
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.core.overview import AreaLine, Beginning, Overview, StepLine, Validation, WorkLine


def range_text(low: float, high: float) -> str:
    """'62.4 – 81.0 %', or one figure when both are the same."""
    low_text, high_text = decimal_text(low), decimal_text(high)
    if low_text == high_text:
        return tr("{low} %", low=low_text)
    return tr("{low} – {high} %", low=low_text, high=high_text)


VERDICT_KINDS = ("ok", "warn", "err")


def verdict_text(overview: Overview) -> tuple[str, str]:
    """The verdict, and the kind of pill it stands on."""
    if overview.verdict == "blocked":
        return tr_n("Blocked by %n errors", overview.errors), "err"
    return (tr("Ready"), "ok") if overview.verdict == "ready" else (tr("Incomplete"), "warn")


def figure_text(overview: Overview) -> str:
    """What the figure is made of: '62.4 proven by answers, 18.6 still open; 60.1 – 78.7 % without accepted risks.'"""
    if overview.is_empty:
        return tr("Nothing is answered yet, so everything is open.")
    low, rest = decimal_text(overview.low), decimal_text(overview.high - overview.low)
    if overview.low == overview.high:
        said = tr("{low} proven by answers, nothing open.", low=low)
    else:
        said = tr("{low} proven by answers, {rest} still open.", low=low, rest=rest)
    if not overview.has_accepted_risks:
        return said
    strict = range_text(overview.strict_low, overview.strict_high)
    return tr("{sentence} Without accepted risks: {figure}.", sentence=said, figure=strict)


def scope_text(overview: Overview) -> str:
    """How much of the pack is asked of this service, and why."""
    low, high = overview.asked
    asked = str(low) if low == high else tr("{low} – {high}", low=low, high=high)
    if not overview.scope:
        return tr("{asked} of {total} questions are asked.", asked=asked, total=overview.total)
    said = " · ".join(overview.scope)
    return tr("{scope}: {asked} of {total} questions are asked.", scope=said, asked=asked, total=overview.total)


def left_text(overview: Overview) -> str:
    """How far answering is, and how long the rest takes."""
    answered = tr_n("%n are answered", overview.answered)
    minutes = overview.minutes_left[1]
    if not minutes:
        return tr("{answered}, none is left.", answered=answered)
    return tr("{answered}, about {time} are left.", answered=answered, time=minutes_text(minutes))


def marks(overview: Overview, *, is_short: bool = False) -> tuple[tuple[float, str], ...]:
    """What full blocks would reach, named; the figures alone where there is no room for names."""
    baseline, enterprise = decimal_text(overview.baseline, 0), decimal_text(overview.enterprise, 0)
    if is_short:
        return (overview.baseline, baseline), (overview.enterprise, enterprise)
    return (
        (overview.baseline, tr("{figure} baseline", figure=baseline)),
        (overview.enterprise, tr("{figure} enterprise", figure=enterprise)),
    )


def area_figure(area: AreaLine) -> str:
    """How far an area is: an interval, that nothing of it was answered, or that nothing of it applies."""
    if not area.counts:
        return tr("not applicable")
    return range_text(area.low, area.high) if area.is_assessed else tr("not assessed")


def area_name(area: AreaLine) -> str:
    """Everything about an area in one line, for screen readers."""
    points = tr_n("%n points", area.points)
    return tr("{area}, {points}, {figure}: explain", area=area.title, points=points, figure=area_figure(area))


def step_title(step: StepLine) -> str:
    """What is to be done."""
    return step.text if step.finding else tr("Answer “{section}”", section=step.text)


def step_place(step: StepLine) -> str:
    """Where, and how much work it is as far as that is known."""
    if not step.finding:
        questions = tr_n("%n questions", step.questions)
        return tr("{questions}, about {time}", questions=questions, time=minutes_text(step.minutes))
    return " · ".join(part for part in (step.rule, step.where) if part)


def step_gain(step: StepLine) -> str:
    """What it brings; an error unblocks, whatever points it carries."""
    if step.unblocks:
        return tr("unblocks")
    if not step.points:
        return ""
    points = decimal_text(step.points)
    return tr("+{points}", points=points) if step.finding else tr("up to +{points}", points=points)


def work_count(work: WorkLine) -> str:
    """How much of a step is answered."""
    return tr("{answered} of {asked}", answered=work.answered, asked=work.asked)


def work_state(work: WorkLine) -> str:
    """What keeps the gate of a step closed; that it is open where nothing does."""
    if work.is_open:
        return tr("Done")
    parts: list[str] = []
    if work.state == "not_begun":
        parts.append(tr("Not begun"))
    elif work.required_open:
        parts.append(tr_n("%n required questions open", work.required_open))
    if work.errors:
        parts.append(tr_n("%n errors", work.errors))
    if work.wanting:
        parts.append(tr_n("%n elements not in place", work.wanting))
    if work.waits_for:
        numbers = ", ".join(map(str, work.waits_for))
        parts.append(tr_n("after steps {numbers}", len(work.waits_for), numbers=numbers))
    return " · ".join(parts)


def changed_text(overview: Overview) -> str:
    """When the last answer was given, and by whom; '' when none was."""
    try:
        moment = moment_text(datetime.fromisoformat(overview.changed_at).timestamp())
    except ValueError:
        return ""
    if not overview.changed_by:
        return tr("last change {moment}", moment=moment)
    return tr("last change {moment} by {author}", moment=moment, author=overview.changed_by)


def beginning_text(beginning: Beginning) -> str:
    """How little it takes to begin, and what it is good for."""
    questions = tr_n("%n questions", beginning.questions)
    time = minutes_text(beginning.minutes)
    return tr("{questions}, {time}. They decide what else is asked.", questions=questions, time=time)


def validation_text(overview: Overview) -> str:
    """Whether the validation is passed, what holds it where it is not, and how many rules are decided."""
    validation = overview.validation
    rules = tr("{decided} of {rules} rules decided", decided=validation.decided, rules=validation.rules)
    if overview.errors:
        return f"{tr_n('%n errors', overview.errors)} · {rules}"
    return tr("Passed") if validation.is_checked else rules


def export_text(overview: Overview) -> str:
    """What an export would be now."""
    if overview.errors:
        return tr("As a draft: errors are open")
    return tr("Complete, not signed") if overview.validation.is_checked else tr("Not complete yet")


def review_text(validation: Validation) -> str:
    """What is left to be decided before somebody signs."""
    if not validation.undecided_warnings:
        return tr("Not signed")
    return tr("{warnings}, not signed", warnings=tr_n("%n warnings undecided", validation.undecided_warnings))
