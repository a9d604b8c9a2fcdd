"""Running rules: once, or once a row, with how each place ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.core.cel.environment import ROW, Compiled, Environment, Outcome, Status
from app.core.compiled import CompiledPack, RuleConditions
from app.core.evaluation.fingerprints import fingerprint
from app.core.evaluation.report import FindingPlace


@dataclass(frozen=True, slots=True)
class PlaceResult:
    """How a rule ended at one place. `text` is the filled message where it fails."""

    place: FindingPlace
    status: Status
    passed: bool
    text: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RuleResult:
    """How a rule ended: every place where it fails or is faulty, and whether some place is unknown."""

    failures: tuple[PlaceResult, ...] = ()
    fingerprints: tuple[str, ...] = ()
    faults: tuple[PlaceResult, ...] = ()
    unknown: bool = False


def run_rule(compiled: CompiledPack, conditions: RuleConditions, values: Mapping[str, Any]) -> RuleResult:
    """The result of a rule with `values`, the answered questions as the rule language sees them."""
    rule = conditions.rule
    if rule.for_each is None:
        return _collected(rule.id, [_at(compiled, conditions, values, "")])
    rows = values.get(rule.for_each)
    if rows is None:
        return RuleResult(unknown=True)
    known = {name: values[name] for name in conditions.depends_on if name in values}
    return _collected(rule.id, [_at(compiled, conditions, {**known, ROW: row}, row.id.value) for row in rows])


def _at(compiled: CompiledPack, conditions: RuleConditions, values: Mapping[str, Any], row: str) -> PlaceResult:
    environment, rule = compiled.environment, conditions.rule
    known = values if row else {name: values[name] for name in conditions.depends_on if name in values}
    activation = environment.activation(known)
    place = FindingPlace(conditions.question, row, rule.field or "")
    applies = environment.evaluate(conditions.when, activation) if conditions.when else None
    if applies is not None and not applies.is_true:
        return _without_finding(place, applies)
    outcome = environment.evaluate(conditions.check, activation)
    if not outcome.is_false:
        return _without_finding(place, outcome)
    text = compiled.message(rule.id).filled(lambda part: _message_value(environment, part, values))
    return PlaceResult(place, Status.VALUE, passed=False, text=text)


def _without_finding(place: FindingPlace, outcome: Outcome) -> PlaceResult:
    return PlaceResult(place, outcome.status, passed=True, detail=outcome.detail)


def _message_value(environment: Environment, part: Compiled, values: Mapping[str, Any]) -> Any:
    known = {name: values[name] for name in part.reads if name in values}
    if ROW in values:
        known[ROW] = values[ROW]
    outcome = environment.evaluate(part, environment.activation(known))
    return outcome.value if outcome.status is Status.VALUE else None


def _collected(rule: str, results: list[PlaceResult]) -> RuleResult:
    failures = tuple(each for each in results if not each.passed)
    return RuleResult(
        failures=failures,
        fingerprints=tuple(fingerprint(rule, each.place) for each in failures),
        faults=tuple(each for each in results if each.status is Status.FAULT),
        unknown=any(each.status is Status.UNKNOWN for each in results),
    )
