"""Findings: failing places of rules, with the decisions taken on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from app.core.assessment import Decision, DecisionKind
from app.core.evaluation.report import Fault, Finding, Orphan, rule_texts
from app.core.evaluation.rules import RuleResult
from app.core.framework import Rule, Severity

_SEVERITIES = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def is_active(decision: Decision | None, as_of: date) -> bool:
    """Whether a decision settles its finding on that day. A dismissal does, an acceptance until its date."""
    if decision is None or decision.kind is DecisionKind.FIX_PLANNED or not decision.approver:
        return False
    if decision.kind is DecisionKind.DISMISSED:
        return True
    return bool(decision.until) and date.fromisoformat(decision.until) >= as_of


def accepted_risks(decisions: Mapping[str, Decision], as_of: date) -> frozenset[str]:
    """Fingerprints of the findings whose risk is accepted on that day."""
    return frozenset(
        name for name, each in decisions.items() if each.kind is DecisionKind.RISK_ACCEPTED and is_active(each, as_of)
    )


def make_findings(
    rules: Iterable[Rule],
    results: Mapping[str, RuleResult],
    decisions: Mapping[str, Decision],
    points: Mapping[str, Fraction],
    as_of: date,
) -> Iterator[Finding]:
    """The findings of these rules; a rule's points stand at its first finding only, so that they add up."""
    for rule in rules:
        result = results.get(rule.id)
        if result is None or not result.failures:
            continue
        texts: dict[str, Any] = rule_texts(rule)
        for number, (place, name) in enumerate(zip(result.failures, result.fingerprints, strict=True)):
            decision = decisions.get(name)
            yield Finding(
                fingerprint=name,
                message=place.text,
                place=place.place,
                points_lost=points.get(rule.id, Fraction(0)) if number == 0 else Fraction(0),
                decision=decision,
                decision_active=is_active(decision, as_of),
                **texts,
            )


def by_severity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first, then warnings, then infos; within one, in the pack's order."""
    return tuple(sorted(findings, key=lambda finding: _SEVERITIES[finding.severity]))


def make_faults(rules: Iterable[Rule], results: Mapping[str, RuleResult]) -> tuple[Fault, ...]:
    """Rules that could not be evaluated because they are wrong themselves."""
    known = ((rule.id, results[rule.id]) for rule in rules if rule.id in results)
    return tuple(Fault(rule, each.place, each.text) for rule, result in known for each in result.faults)


def orphan_list(orphans: Mapping[str, Orphan]) -> tuple[Orphan, ...]:
    """Answers that do not count, in order of their question."""
    return tuple(orphans[name] for name in sorted(orphans))
