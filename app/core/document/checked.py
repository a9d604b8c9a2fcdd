"""What was checked: every rule with the part of the pack that it belongs to, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.evaluation.report import Report, RuleState
from app.core.framework import Family, Severity
from app.core.pack import Pack


@dataclass(frozen=True, slots=True)
class CheckedRule:
    """A rule that is switched on. `part` is what its first three letters, `code`, stand for."""

    id: str
    title: str
    severity: Severity
    family: Family
    code: str
    part: str
    state: RuleState


def checked_rules(report: Report, pack: Pack) -> tuple[CheckedRule, ...]:
    """The rules of a report, in the pack's order."""
    parts = dict(pack.manifest.rule_codes)
    parts |= {each.id: each.title for each in pack.areas}
    parts |= {each.code: each.title for each in pack.questionnaires}
    return tuple(
        CheckedRule(rule.id, rule.title, rule.severity, rule.family, code := rule.id[:3], parts.get(code, code), state)
        for rule in pack.rules
        if (state := report.rules.get(rule.id)) is not None
    )
