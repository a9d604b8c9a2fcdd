"""Walking through the questions that are asked: the one before and after, the next with a finding, where one stands."""

from __future__ import annotations

from app.core.evaluation.report import Report, Visibility
from app.core.pack import Pack


def neighbour(report: Report, question: str, *, backwards: bool = False) -> str | None:
    """The question that is asked before or after `question`, which itself need not be; None at the end of the walk."""
    return _nearest(report, _asked(report), question, backwards, around=False)


def next_with_finding(report: Report, question: str, *, backwards: bool = False) -> str | None:
    """The next question with an open finding, beginning anew at the end; None when no other has one."""
    found = {each.place.question for each in report.findings if each.is_open} - {question}
    return _nearest(report, found, question, backwards, around=True)


def position(report: Report, pack: Pack, question: str) -> tuple[int, int]:
    """Which one it is of how many that its questionnaire asks, from 1; 0 when it is not asked."""
    questionnaire, _section = pack.section_of[question]
    asked = _asked(report)
    names = [each.id for section in questionnaire.sections for each in section.questions if each.id in asked]
    return (names.index(question) + 1 if question in names else 0), len(names)


def first_to_answer(report: Report, names: tuple[str, ...]) -> str | None:
    """Where to begin among these questions: the first that is asked and open, else the first that is asked."""
    mine = [each for each in report.questions if each.id in set(names) and each.visibility is Visibility.ASKED]
    waiting = [each for each in mine if not each.resolved]
    return next((each.id for each in (*waiting, *mine)), None)


def _asked(report: Report) -> set[str]:
    return {each.id for each in report.questions if each.visibility is Visibility.ASKED}


def _nearest(report: Report, wanted: set[str], start: str, backwards: bool, *, around: bool) -> str | None:
    names = [each.id for each in report.questions]
    if backwards:
        names.reverse()
    begin = names.index(start) + 1 if start in names else 0
    ahead = names[begin:] + (names[:begin] if around else [])
    return next((name for name in ahead if name in wanted), None)
