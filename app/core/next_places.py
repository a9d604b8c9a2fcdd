"""What comes next: the next question to answer and the next finding to look at, from where one is."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.evaluation.report import Report, Visibility


def next_unanswered(report: Report, after: str = "", *, backwards: bool = False) -> str | None:
    """The next question that is asked and open, from the question `after`, beginning anew at the end; None for none.

    With an empty or unknown `after` it is the first, backwards the last.
    """
    waiting = {each.id for each in report.questions if each.visibility is Visibility.ASKED and not each.resolved}
    return _next([each.id for each in report.questions], waiting, after, backwards)


def next_finding(report: Report, after: str = "", *, backwards: bool = False) -> str | None:
    """The fingerprint of the next open finding from the finding or question `after`, as `next_unanswered`."""
    names = [each.fingerprint for each in report.findings]
    start = after
    if after not in names:
        here = [each.fingerprint for each in report.findings if each.place.question == after and each.is_open]
        if here:
            return here[-1] if backwards else here[0]
        start = ""
    return _next(names, {each.fingerprint for each in report.findings if each.is_open}, start, backwards)


def _next(names: Sequence[str], wanted: set[str], after: str, backwards: bool) -> str | None:
    ordered = list(reversed(names)) if backwards else list(names)
    start = ordered.index(after) + 1 if after in ordered else 0
    return next((name for name in (*ordered[start:], *ordered[:start]) if name in wanted), None)
