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
    """A place where a rule fails, with the filled message, or breaks, with the detail."""

    place: FindingPlace
    text: str


@dataclass(frozen=True, slots=True)
class RuleResult:
    """How a rule ended: every place where it fails or is faulty, and whether some place is unknown.

    `judged`: whether it held or failed anywhere, rather than finding nothing that it applies to.
    """

    failures: tuple[PlaceResult, ...] = ()
    fingerprints: tuple[str, ...] = ()
    faults: tuple[PlaceResult, ...] = ()
    unknown: bool = False
    judged: bool = True


PASSED = RuleResult()
UNDECIDED = RuleResult(unknown=True, judged=False)


def run_rule(compiled: CompiledPack, conditions: RuleConditions, values: Mapping[str, Any]) -> RuleResult:
    """The result of a rule with `values`, the answered questions as the rule language sees them."""
    known = {name: values[name] for name in conditions.depends_on | conditions.shows if name in values}
    if conditions.rule.for_each is None:
        return _collected(compiled, conditions, [("", known)])
    rows = values.get(conditions.rule.for_each)
    if rows is None:
        return UNDECIDED
    return _collected(compiled, conditions, [(row.id.value, {**known, ROW: row}) for row in rows])


def _collected(
    compiled: CompiledPack, conditions: RuleConditions, places: list[tuple[str, dict[str, Any]]]
) -> RuleResult:
    failures: list[PlaceResult] = []
    faults: list[PlaceResult] = []
    unknown = judged = False
    for row, values in places:
        outcome = _outcome(compiled.environment, conditions, values)
        if outcome is None:
            continue
        judged = judged or outcome.status is Status.VALUE
        if outcome.is_false:
            failures.append(PlaceResult(_place(conditions, row), _message(compiled, conditions.rule.id, values)))
        elif outcome.status is Status.FAULT:
            faults.append(PlaceResult(_place(conditions, row), outcome.detail))
        unknown = unknown or outcome.status is Status.UNKNOWN
    if not failures and not faults:
        return RuleResult(unknown=unknown, judged=judged)
    fingerprints = tuple(fingerprint(conditions.rule.id, each.place) for each in failures)
    return RuleResult(tuple(failures), fingerprints, tuple(faults), unknown, judged)


def _outcome(environment: Environment, conditions: RuleConditions, values: Mapping[str, Any]) -> Outcome | None:
    """True where the rule holds, false where it fails, None where it does not apply."""
    activation = environment.activation(values)
    if conditions.when is not None:
        applies = environment.evaluate(conditions.when, activation)
        if applies.is_false:
            return None
        if not applies.is_true:
            return applies
    return environment.evaluate(conditions.check, activation)


def _place(conditions: RuleConditions, row: str) -> FindingPlace:
    return FindingPlace(conditions.question, row, conditions.rule.field or "")


def _message(compiled: CompiledPack, rule: str, values: Mapping[str, Any]) -> str:
    return compiled.messages[rule].filled(lambda part: _message_value(compiled.environment, part, values))


def _message_value(environment: Environment, part: Compiled, values: Mapping[str, Any]) -> Any:
    known = {name: values[name] for name in part.reads if name in values}
    if ROW in values:
        known[ROW] = values[ROW]
    outcome = environment.evaluate(part, environment.activation(known))
    return outcome.value if outcome.status is Status.VALUE else None
