"""How a number, a state or a finding came about: formula and values, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from app.core.assessment import Assessment, DecisionKind
from app.core.compiled import CompiledPack
from app.core.errors import InputError
from app.core.evaluation.aggregate import Figure
from app.core.evaluation.next_steps import element_points
from app.core.evaluation.report import (
    AreaResult,
    ElementResult,
    Finding,
    Interval,
    QuestionResult,
    Readiness,
    Report,
    Visibility,
    decimal,
    per_cent,
)
from app.core.explain_asking import asking_lines
from app.core.framework import Block
from app.core.pack import Pack
from app.core.questionnaire import Question
from app.core.roadmap.explaining import projected
from app.core.roadmap.wording import counted
from app.core.rollups import Rollup, is_rolled_up, rollups
from app.core.values_text import shown_value


@dataclass(frozen=True, slots=True)
class Explanation:
    """A heading, the lines that explain it, and the ids of what it is made of, to ask about next."""

    title: str
    lines: tuple[str, ...]
    parts: tuple[str, ...] = ()


def explain(name: str, report: Report, compiled: CompiledPack, assessment: Assessment) -> Explanation:
    """What `name` rests on: readiness, coverage, the id of an area, element, question, rule or finding, or the name of
    a projected figure of the roadmap.

    InputError where nothing has that name.
    """
    pack = compiled.pack
    if name in ("readiness", "coverage"):
        return _readiness(report) if name == "readiness" else _coverage(report)
    if name in pack.area_by_id:
        return _area(next(each for each in report.areas if each.area.id == name), report)
    if name in pack.element_by_id and is_rolled_up(pack.element_by_id[name]):
        return _rollup(next(each for each in rollups(report, pack, name) if each.element.id == name))
    if name in pack.element_by_id:
        return _element(next(each for each in report.elements if each.element.id == name), report, compiled)
    if name in pack.questions:
        result = next(each for each in report.questions if each.id == name)
        return _question(result, pack.questions[name], compiled, assessment)
    if name in pack.rule_by_id:
        return _rule(name, report, compiled)
    for finding in report.findings:
        if finding.fingerprint == name:
            return _finding(finding, report, compiled)
    if (figure := projected(name, report, pack, assessment)) is not None:
        lines = (*figure.lines[:1], *_formula(figure.figure, report), *figure.lines[1:])
        return Explanation(figure.title, lines, figure.parts)
    raise InputError(
        f"Nothing here is called '{name}'; give 'readiness', 'coverage', or the id of an area, element, question, "
        "rule or finding."
    )


def _readiness(report: Report) -> Explanation:
    lines = [
        *_formula(report.readiness, report),
        "Proven counts every open question as unmet, possible as met. An area with nothing applicable leaves its "
        "points to the other areas of its block.",
    ]
    parts = [
        f"{each.area.id}: {each.area.title}, {counted(each.area.points, 'point')}, {_interval(each.score)}"
        for each in report.areas
    ]
    return Explanation(
        f"Readiness {_interval(report.readiness.score)}",
        (*lines, *parts),
        tuple(each.area.id for each in report.areas),
    )


def _formula(readiness: Readiness | Figure, report: Report) -> tuple[str, ...]:
    """R with its factors, proven and possible."""
    points = {block: sum(each.area.points for each in report.areas if each.area.block is block) for block in Block}
    base, sre, nice = points[Block.BASE], points[Block.SRE], points[Block.NICE]
    low = readiness.base.low, readiness.sre.low, readiness.nice.low
    high = readiness.base.high, readiness.sre.high, readiness.nice.high
    return (
        f"R = {base} × b + {sre} × s + {nice} × n × min(b, s)",
        f"b, the baseline, is {_interval(readiness.base)}; s, the SRE and performance block, "
        f"{_interval(readiness.sre)}; n, the nice-to-haves, {_interval(readiness.nice)}.",
        f"Proven: {_sum(base, sre, nice, *low, readiness.score.low)}",
        f"Possible: {_sum(base, sre, nice, *high, readiness.score.high)}",
    )


def _sum(base: int, sre: int, nice: int, b: Fraction, s: Fraction, n: Fraction, total: Fraction) -> str:
    held = n * min(b, s)
    return (
        f"{base} × {_share(b)} + {sre} × {_share(s)} + {nice} × {_share(n)} × {_share(min(b, s))} = "
        f"{decimal(base * b, 3)} + {decimal(sre * s, 3)} + {decimal(nice * held, 3)} = {per_cent(total, 3)}"
    )


def _coverage(report: Report) -> Explanation:
    asked = [each for each in report.questions if each.visibility is Visibility.ASKED]
    unanswered = tuple(each.id for each in asked if not each.resolved)
    lines = (
        "Coverage is the share of the questions that apply which are dealt with: answered, 'we do not have this', or "
        "declared not applicable. Questions that serve no element and are not required do not count.",
        f"{counted(len(unanswered), 'question')} {'is' if len(unanswered) == 1 else 'are'} open.",
    )
    return Explanation(f"Coverage {per_cent(report.readiness.coverage)} %", lines, unanswered)


def _area(area: AreaResult, report: Report) -> Explanation:
    members = [each for each in report.elements if each.element.area == area.area.id]
    lines = [f"{counted(area.area.points, 'point')}. {area.area.help}".strip()]
    lines.append(
        f"{area.answered} of {counted(area.asked, 'question')} {'is' if area.asked == 1 else 'are'} answered, "
        f"{area.not_applicable} of them not applicable."
    )
    lines.append("An area is the weighted mean of its groups, a group the mean of its elements that apply.")
    for group, weight in area.area.groups.items():
        counting = [each for each in members if each.element.group == group and each.counts]
        if counting:
            low = sum((each.score.low for each in counting), Fraction(0)) / len(counting)
            high = sum((each.score.high for each in counting), Fraction(0)) / len(counting)
            mean = f"mean of {counted(len(counting), 'element')}, {_interval(Interval(low, high))}"
            lines.append(f"{group} (weight {weight}): {mean}")
            lines.extend(f"  {each.element.id} {each.element.title}: {_state(each.state)}" for each in counting)
    title = f"{area.area.id} {area.area.title}: {_interval(area.score) if area.counts else 'not applicable'}"
    return Explanation(title, tuple(lines), tuple(each.element.id for each in members))


def _element(element: ElementResult, report: Report, compiled: CompiledPack) -> Explanation:
    pack = compiled.pack
    points = element_points(report, pack).get(element.element.id, Fraction(0))
    lines = [f"Worth {decimal(points, 2)} points of 100." if points else "It carries no points of its own."]
    if element.element.evidence:
        lines.append(f"Satisfied by: {element.element.evidence}.")
    lines.append(
        "Satisfied: every must-question scores 1 and the mean is at least 0.8. Unsatisfied: a must-question scores 0 "
        "or is open, or the mean is below 0.4. Otherwise partial, one half. Optional questions with a condition only "
        "ever raise it."
    )
    results = {each.id: each for each in report.questions}
    for name in element.questions:
        must = "must" if results[name].required else "optional"
        lines.append(f"  {name}: {must}, {_question_score(results[name])}")
    lines.extend(f"Reference: {text}" for text in references(element.element.refs, compiled.pack))
    return Explanation(
        f"{element.element.id} {element.element.title}: {_state(element.state)}", tuple(lines), element.questions
    )


def _rollup(rollup: Rollup) -> Explanation:
    told = ", ".join(f"{number} {_state(state)}" for state, number in rollup.counts.items() if number)
    lines = [
        f"Rolled up from {counted(len(rollup.parts), 'element')}: {told}."
        if rollup.parts
        else "It spans no scored element.",
        "Its figure is the mean of those that apply, each weighted with the points that it carries. It is satisfied "
        "when all of them are, partial when any of them is or is partial.",
        *(f"  {each.element.id} {each.element.title}: {_state(each.state)}" for each in rollup.parts),
    ]
    title = f"{rollup.element.id} {rollup.element.title}: {_state(rollup.state)}"
    shown = f"{title}, {_interval(Interval(rollup.low, rollup.high))}" if rollup.applying else title
    return Explanation(shown, tuple(lines), tuple(each.element.id for each in rollup.parts))


def _question(
    result: QuestionResult, question: Question, compiled: CompiledPack, assessment: Assessment
) -> Explanation:
    lines = [f"{_question_score(result).capitalize()}."]
    answer = assessment.answers.get(question.id)
    if answer is not None and answer.is_given:
        lines.append(f"Answer: {shown_value(question, answer.value)}")
    if answer is not None and answer.not_applicable is not None:
        lines.append(f"Not applicable: {answer.not_applicable.reason} (approved by {answer.not_applicable.approver})")
    lines.extend(asking_lines(result, question, compiled, assessment))
    lines.append(f"Scores 1 when: {question.satisfied or 'it is answered completely'}")
    if question.partial:
        lines.append(f"Scores one half when: {question.partial}")
    served = tuple(each.element for each in question.serving)
    elements = "; ".join(_named(compiled.pack.element_by_id[name].title, name) for name in served)
    lines.append(f"Serves: {elements}" if served else "It serves no element and gains no points.")
    rules = tuple(sorted({*compiled.rules_reading.get(question.id, ()), *compiled.prose.reading(question.id)}))
    if rules:
        told = "; ".join(_named(compiled.pack.rule_by_id[name].title, name) for name in rules)
        lines.append(f"Read by: {told}")
    return Explanation(question.text, tuple(lines), (*served, *rules))


def _rule(name: str, report: Report, compiled: CompiledPack) -> Explanation:
    rule = compiled.pack.rule_by_id[name]
    lines = [f"Why: {rule.why}", f"Fix: {rule.fix}"]
    if rule.for_each:
        lines.append(f"Once a row of ‘{compiled.pack.questions[rule.for_each].text}’ ({rule.for_each}).")
    if rule.when:
        lines.append(f"Applies when: {rule.when}")
    lines.append(f"Holds when: {rule.check}" if rule.prose is None else f"Reads: {', '.join(rule.prose.read)}")
    naming = sorted({key.question for key in compiled.scores_naming.get(name, ())})
    if naming:
        told = "; ".join(_named(compiled.pack.questions[each].text, each) for each in naming)
        lines.append(f"Needed for a full score of: {told}")
    found = [each for each in report.findings if each.rule == name]
    lines.extend(f"Finding {each.fingerprint}: {each.message}" for each in found)
    lines.extend(f"Reference: {text}" for text in references(rule.refs, compiled.pack))
    return Explanation(
        f"{rule.id} {rule.title} ({rule.severity})", tuple(lines), tuple(each.fingerprint for each in found)
    )


def _finding(finding: Finding, report: Report, compiled: CompiledPack) -> Explanation:
    about = _rule(finding.rule, report, compiled)
    place = ", ".join(part for part in (finding.place.question, finding.place.row, finding.place.field) if part)
    lines = [finding.message, f"At: {_named(compiled.pack.questions[finding.place.question].text, place)}"]
    if finding.points_lost:
        lines.append(
            f"If the rule passed, readiness would gain {decimal(finding.points_lost, 3)} points "
            "(found by evaluating again)."
        )
    else:
        lines.append(
            "Passing the rule would gain no points: it blocks or advises, or another place of it carries the points."
        )
    if finding.decision is not None:
        until = f" until {finding.decision.until}" if finding.decision.until else ""
        state = ""
        if finding.decision.kind is not DecisionKind.FIX_PLANNED:
            state = ", in force" if finding.decision_active else ", not in force"
        lines.append(f"Decision: {finding.decision.kind.replace('_', ' ')}{until}{state}: {finding.decision.reason}")
    return Explanation(_named(finding.title, finding.rule), (*lines, *about.lines), about.parts)


def references(keys: Iterable[str], pack: Pack) -> Iterator[str]:
    """Published references by key; those that nobody verified are not shown."""
    for key in keys:
        reference = pack.references.get(key)
        if reference is not None and reference.verified:
            yield f"{reference.title} ({reference.source})" if reference.source else reference.title


def _question_score(result: QuestionResult) -> str:
    if result.visibility is Visibility.HIDDEN:
        return "not asked, counts for nothing"
    if result.state == "not_applicable":
        return "not applicable, left out"
    low, high = result.score.low, result.score.high
    score = f"scores {_share(low)}" if low == high else f"scores between {_share(low)} and {_share(high)}"
    return score if result.resolved else f"open, {score}"


def _interval(score: Interval) -> str:
    low, high = per_cent(score.low, 2), per_cent(score.high, 2)
    return f"{low} %" if score.low == score.high else f"{low} – {high} %"


def _named(title: str, name: str) -> str:
    return f"{title} ({name})"


def _share(value: Fraction) -> str:
    return f"{decimal(value, 4).normalize():f}"


def _state(state: str) -> str:
    return state.replace("_", " ")
