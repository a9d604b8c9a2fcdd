"""`readyroom decide`."""

from __future__ import annotations

from pathlib import Path

from app.cli import context, output
from app.core.assessment import Decision, DecisionKind
from app.core.changes import SetDecision
from app.core.decisions import decision_on
from app.core.errors import InputError
from app.session import Session

WITHDRAW = "withdraw"


def run(
    file: Path,
    fingerprint: str,
    kinds: list[str],
    reason: str,
    approver: str,
    until: str,
    form: str,
    packs: list[Path] | None,
) -> None:
    """Keep the decision, and say 'saved' when it is on disk."""
    if len(kinds) != 1:
        raise InputError("Give one of --accept-risk, --plan-fix, --dismiss and --withdraw.")
    with context.open_for_writing(file, packs) as session:
        context.note_all(session)
        before = session.assessment.decisions.get(fingerprint)
        if kinds[0] == WITHDRAW and before is None:
            raise InputError(f"There is no decision on '{fingerprint}'.")
        after = None if kinds[0] == WITHDRAW else _decision(session, fingerprint, kinds[0], reason, approver, until)
        session.apply(SetDecision(fingerprint=fingerprint, before=before, after=after))
        revision = session.assessment.meta.revision
    if form == "json":
        decision = None if after is None else after.model_dump(mode="json")
        output.print_json({"fingerprint": fingerprint, "revision": revision, "decision": decision})
    else:
        output.say(f"saved, revision {revision}")


def _decision(session: Session, fingerprint: str, kind: str, reason: str, approver: str, until: str) -> Decision:
    finding = next((each for each in session.report().findings if each.fingerprint == fingerprint), None)
    if finding is None:
        raise InputError(f"There is no finding '{fingerprint}'; 'readyroom assess' lists them.")
    if not reason.strip():
        raise InputError("A decision needs a --reason.")
    if kind != DecisionKind.FIX_PLANNED and not approver.strip():
        raise InputError("Accepting a risk or dismissing a finding needs an --approver.")
    if kind == DecisionKind.RISK_ACCEPTED and not until:
        raise InputError("An accepted risk needs a last day: --until 2027-01-31.")
    return decision_on(
        finding,
        DecisionKind(kind),
        reason=reason,
        approver=approver,
        until=until,
        as_of=session.as_of,
        author=session.author,
        at=session.now(),
    )
