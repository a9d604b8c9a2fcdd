"""Where findings stand to a question: at it, elsewhere because of it, and where else their cause may lie."""

from __future__ import annotations

from app.core.compiled import CompiledPack
from app.core.evaluation.report import Finding, Report
from app.core.framework import Rule, Severity

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def findings_at(report: Report, question: str) -> tuple[Finding, ...]:
    """Findings that stand at a question: open ones first, errors before warnings before infos."""
    found = [each for each in report.findings if each.place.question == question]
    return tuple(sorted(found, key=lambda each: (not each.is_open, _RANK[each.severity])))


def findings_elsewhere(report: Report, compiled: CompiledPack, question: str) -> tuple[Finding, ...]:
    """Open findings at other questions whose rule reads this one; none for a question that only sets the scope."""
    if compiled.pack.questions[question].scope:
        return ()
    reading = compiled.rules_reading.get(question, frozenset())
    return tuple(
        each for each in report.findings if each.rule in reading and each.place.question != question and each.is_open
    )


def other_places(finding: Finding, compiled: CompiledPack, most: int = 3) -> tuple[str, ...]:
    """Other questions that the finding's rule reads, where its cause may lie as well."""
    conditions = compiled.rules.get(finding.rule)
    if conditions is None:
        return ()
    questions = compiled.pack.questions
    named = conditions.depends_on - {finding.place.question}
    return tuple(name for name in questions if name in named and not questions[name].scope)[:most]


def rules_reading(compiled: CompiledPack, question: str) -> tuple[Rule, ...]:
    """The rules that read the answer to a question, in the pack's order."""
    names = {*compiled.rules_reading.get(question, ()), *compiled.prose.reading(question)}
    return tuple(rule for rule in compiled.pack.rules if rule.id in names)
