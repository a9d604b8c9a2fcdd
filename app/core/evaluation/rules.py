"""Running rules: once, or once a row, with how each place ended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

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
_QUIET = {
    (unknown, judged): RuleResult(unknown=unknown, judged=judged)
    for unknown in (False, True)
    for judged in (False, True)
}
"""The results without a failure or a fault, by what they say."""


class _Situation(NamedTuple):
    """What a rule is run with: the row's id, the values, and the activation of these."""

    row: str
    values: Mapping[str, Any]
    activation: Any


def run_rule(
    compiled: CompiledPack, conditions: RuleConditions, values: Mapping[str, Any], activation: Any
) -> RuleResult:
    """The result of a rule with `values`, the answered questions as the rule language sees them."""
    if conditions.rule.for_each is None:
        return _collected(compiled, conditions, [_Situation("", values, activation)])
    rows = values.get(conditions.rule.for_each)
    if rows is None:
        return UNDECIDED
    known = {name: values[name] for name in conditions.depends_on | conditions.shows if name in values}
    each = ((row.id.value, {**known, ROW: row}) for row in rows)
    activate = compiled.environment.activation
    return _collected(compiled, conditions, (_Situation(row, seen, activate(seen)) for row, seen in each))


def _collected(compiled: CompiledPack, conditions: RuleConditions, situations: Iterable[_Situation]) -> RuleResult:
    failures: list[PlaceResult] = []
    faults: list[PlaceResult] = []
    unknown = judged = False
    for situation in situations:
        outcome = _outcome(compiled.environment, conditions, situation)
        if outcome is None:
            continue
        judged = judged or outcome.status is Status.VALUE
        if outcome.is_false:
            failures.append(
                PlaceResult(_place(conditions, situation.row), _message(compiled, conditions.rule.id, situation))
            )
        elif outcome.status is Status.FAULT:
            faults.append(PlaceResult(_place(conditions, situation.row), outcome.detail))
        unknown = unknown or outcome.status is Status.UNKNOWN
    if not failures and not faults:
        return _QUIET[unknown, judged]
    fingerprints = tuple(fingerprint(conditions.rule.id, each.place) for each in failures)
    return RuleResult(tuple(failures), fingerprints, tuple(faults), unknown, judged)


def _outcome(environment: Environment, conditions: RuleConditions, situation: _Situation) -> Outcome | None:
    """True where the rule holds, false where it fails, None where it does not apply."""
    if conditions.when is not None:
        applies = environment.outcome(conditions.when, situation.values, situation.activation)
        if applies.is_false:
            return None
        if not applies.is_true:
            return applies
    return environment.outcome(conditions.check, situation.values, situation.activation)


def _place(conditions: RuleConditions, row: str) -> FindingPlace:
    return FindingPlace(conditions.question, row, conditions.rule.field or "")


def _message(compiled: CompiledPack, rule: str, situation: _Situation) -> str:
    return compiled.messages[rule].filled(lambda part: _message_value(compiled.environment, part, situation))


def _message_value(environment: Environment, part: Compiled, situation: _Situation) -> Any:
    outcome = environment.outcome(part, situation.values, situation.activation)
    return outcome.value if outcome.status is Status.VALUE else None
