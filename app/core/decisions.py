"""Taking a decision on a finding: what each kind needs, in one place for window and command line."""

from __future__ import annotations

from datetime import date

from pydantic import ValidationError

from app.core.assessment import Decision, DecisionKind
from app.core.errors import InputError
from app.core.evaluation.report import Finding


def decision_on(
    finding: Finding,
    kind: DecisionKind,
    *,
    reason: str,
    approver: str = "",
    until: str = "",
    as_of: date,
    author: str = "",
    at: str = "",
) -> Decision:
    """The decision; InputError says which part of it is missing or wrong.

    Every decision has a reason. Accepting a risk and dismissing a finding need an approver, and an accepted risk a last
    day (ISO 8601) that has not passed on `as_of`.
    """
    if not reason.strip():
        raise InputError("A decision needs a reason.")
    if kind is not DecisionKind.FIX_PLANNED and not approver.strip():
        raise InputError("Accepting a risk or dismissing a finding needs an approver.")
    until = until.strip()
    if kind is DecisionKind.RISK_ACCEPTED and not until:
        raise InputError("An accepted risk needs a last day.")
    if until and _day(until) < as_of:
        raise InputError(f"The last day, {until}, has passed already.")
    try:
        return Decision(
            rule=finding.rule,
            kind=kind,
            reason=reason.strip(),
            requester=author,
            approver=approver.strip(),
            until=until,
            author=author,
            at=at,
        )
    except ValidationError as error:
        fault = error.errors()[0]
        name, message = fault["loc"][0], fault["msg"]
        raise InputError(f"The decision cannot be kept: {name}: {message[:1].lower()}{message[1:]}.") from None


def _day(text: str) -> date:
    message = f"'{text}' is not a date; write it like 2026-11-02."
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InputError(message) from None
    if day.isoformat() != text:  # weeks and days without hyphens are dates, but no file keeps them
        raise InputError(message)
    return day
