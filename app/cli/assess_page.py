"""The report as a page for people: figure, verdict, areas, what to do next, findings."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from app.cli.figures import bar, interval, points
from app.cli.page import Bar, Block, Lines, Table, Title
from app.core.assessment import Assessment, DecisionKind
from app.core.evaluation.next_steps import next_steps
from app.core.evaluation.report import Finding, Report, Verdict, per_cent
from app.core.framework import Severity
from app.core.pack import Pack
from app.core.scope import Scope, scope_of

_TONES = {Verdict.BLOCKED: "error", Verdict.INCOMPLETE: "warning", Verdict.READY: "ok"}
_LABELS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Info"}


def assess_page(report: Report, pack: Pack, assessment: Assessment) -> Iterator[Block]:
    """The blocks of the page."""
    readiness = report.readiness
    yield Title(f"{assessment.meta.service}: {interval(readiness.score)} ready", _TONES[readiness.verdict])
    yield Bar(readiness.score.low, readiness.score.high)
    scope = scope_of(report, pack)
    yield Lines((*_summary(report), *scope_lines(scope)))
    yield Lines((f"As of {report.as_of}, revision {assessment.meta.revision}, pack {pack.id} {pack.version}.",))
    yield Title("Areas")
    yield _areas(report, scope)
    steps = next_steps(report, pack)
    if steps:
        yield Title("Do next")
        rows = tuple(
            (
                ("up to " if step.is_bound else "") + points(step.points) if step.points else "unblocks",
                step.text,
                step.place,
            )
            for step in steps
        )
        yield Table(("Gain", "Step", "Where"), rows)
    yield from _findings(report)
    yield from _leftovers(report)


def _summary(report: Report) -> Iterator[str]:
    readiness, strict = report.readiness, report.without_accepted_risk
    errors = len(report.open_errors)
    match readiness.verdict:
        case Verdict.BLOCKED:
            yield f"Blocked by {errors} open {'error' if errors == 1 else 'errors'}."
        case Verdict.INCOMPLETE:
            yield "Incomplete: something required is not answered yet."
        case Verdict.READY:
            yield "Ready: everything required is answered and no error is open."
    low, high = per_cent(readiness.score.low), per_cent(readiness.score.high)
    yield f"{low} proven by answers, {high - low} still open. Coverage {per_cent(readiness.coverage)} %."
    if strict.score != readiness.score or strict.verdict is not readiness.verdict:
        yield f"Without accepted risks: {interval(strict.score)}, {strict.verdict}."


def scope_lines(scope: Scope) -> Iterator[str]:
    """How much is asked, what the scope leaves out, and how long the rest takes."""
    left = f"; {scope.time_left} left" if scope.minutes_left.high else ""
    yield f"Asked {scope.asked} of {scope.total} questions, {scope.answered} answered{left}."
    if scope.elements_out:
        yield f"Out of scope by the profile: {len(scope.elements_out)} of {scope.elements} elements; they do not count."


def _areas(report: Report, scope: Scope) -> Table:
    left_out = {each.element.area for each in report.elements if each.element.id in scope.elements_out}
    rows: list[tuple[str, ...]] = []
    for each in report.areas:
        if not each.counts:
            shown = "out of scope" if each.area.id in left_out else "not applicable"
        elif not each.is_assessed:
            shown = "not assessed"
        else:
            shown = interval(each.score)
        answered = f"{each.answered} of {each.asked}" if each.asked else "no questions yet"
        rows.append((each.area.title, str(each.area.points), bar(each.score, 20), shown, answered))
    return Table(("Area", "Points", "", "Proven – possible", "Answered"), tuple(rows), right=(1, 3, 4))


def _findings(report: Report) -> Iterator[Block]:
    """Findings by rule, errors first: what is wrong where, then the fix once."""
    if not report.findings:
        return
    yield Title(f"Findings ({len(report.findings)})")
    by_rule: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    for found in by_rule.values():
        first = found[0]
        yield Lines((f"{_LABELS[first.severity]} {first.rule} · {first.title}",), 2)
        yield Lines(tuple(line for finding in found for line in _finding_lines(finding)), 4)
        gain = sum((each.points_lost for each in found), Fraction(0))
        yield Lines((f"Fix: {first.fix}{f' ({points(gain)} points)' if gain else ''}",), 4)


def _finding_lines(finding: Finding) -> Iterator[str]:
    place = finding.place
    where = ", ".join(part for part in (place.question, place.row and f"row {place.row}", place.field) if part)
    yield f"{finding.fingerprint}  {finding.message} ({where})"
    if finding.decision is not None:
        is_void = finding.decision.kind is not DecisionKind.FIX_PLANNED and not finding.decision_active
        state = " (not in force)" if is_void else ""
        yield f"Decided: {finding.decision.kind.replace('_', ' ')}{state}: {finding.decision.reason}"


def _leftovers(report: Report) -> Iterator[Block]:
    if report.faults:
        yield Title("Rules that could not be evaluated", "warning")
        yield Lines(tuple(f"{each.rule}: {each.detail}" for each in report.faults), 2)
    if report.orphans:
        yield Title("Answers that are kept but do not count", "warning")
        yield Lines(tuple(f"{each.question}: {each.reason}" for each in report.orphans), 2)
