"""What comes next: the next question to answer and the next finding to look at, from where one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.core.evaluation.report import Report, Visibility
from app.core.pack import Pack
from app.core.progress import section_key


def next_unanswered(report: Report, after: str = "", *, backwards: bool = False) -> str | None:
    """The next question that is asked and open, from the question `after`, beginning anew at the end; None for none.

    With an empty or unknown `after` it is the first, backwards the last.
    """
    waiting = {each.id for each in report.questions if each.visibility is Visibility.ASKED and not each.resolved}
    return _next([each.id for each in report.questions], waiting, after, backwards)


def place_before(report: Report, pack: Pack, place: str, *, backwards: bool = False) -> str:
    """The question from which one goes on in a section or questionnaire, so that its own questions come first.

    `place` is its key (app.core.progress); any other place is given back as it is. '' at the beginning.
    """
    mine = next((names for key, names in _parts(pack) if key == place), ())
    if not mine:
        return place
    if backwards:
        return mine[0]
    names = [each.id for each in report.questions]
    return names[names.index(mine[0]) - 1] if names[0] != mine[0] else ""


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


def _parts(pack: Pack) -> Iterator[tuple[str, Sequence[str]]]:
    """Every questionnaire and section by its key, with its questions."""
    for questionnaire in pack.questionnaires:
        names = {
            section_key(questionnaire, each): [question.id for question in each.questions]
            for each in questionnaire.sections
        }
        yield questionnaire.id, [name for each in names.values() for name in each]
        yield from names.items()
