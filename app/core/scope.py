"""How much of a pack is asked of one service, and how long answering takes.

What is not decided yet counts as asked in the higher figure, and as not asked in the lower one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.core.evaluation.report import ElementResult, Need, QuestionResult, Report, State, Visibility
from app.core.pack import Pack

_HOUR = 60
_MANY_HOURS = 10 * _HOUR


@dataclass(frozen=True, slots=True)
class Span:
    """A whole number that lies between two, or is one."""

    low: int
    high: int

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


@dataclass(frozen=True, slots=True)
class Scope:
    """Questions asked and required of all there are, the minutes that they take, and what the scope leaves out.

    `left_out`: questions that are not asked because of them; `elements_out`: scored elements, of `elements`, likewise.
    """

    total: int
    asked: Span
    required: Span
    answered: int
    minutes: Span
    minutes_left: Span
    left_out: tuple[str, ...]
    elements: int
    elements_out: tuple[str, ...]

    @property
    def time(self) -> str:
        """How long all that is asked takes."""
        return time_text(self.minutes)

    @property
    def time_left(self) -> str:
        """How long what is still open takes."""
        return time_text(self.minutes_left)


def scope_of(report: Report, pack: Pack) -> Scope:
    """The scope of an assessment."""
    sure = [each for each in report.questions if each.visibility is Visibility.ASKED]
    possible = [each for each in report.questions if each.visibility is not Visibility.HIDDEN]
    scored = [each for each in report.elements if each.element.area]
    left_out = {each.id for each in report.questions if each.out_of_scope}
    return Scope(
        total=len(report.questions),
        asked=Span(len(sure), len(possible)),
        required=Span(sum(each.need is Need.MUST for each in sure), sum(each.required for each in possible)),
        answered=sum(each.resolved for each in sure),
        minutes=Span(_minutes(sure, pack), _minutes(possible, pack)),
        minutes_left=Span(
            _minutes((each for each in sure if not each.resolved), pack),
            _minutes((each for each in possible if each.is_waiting), pack),
        ),
        left_out=tuple(each.id for each in report.questions if each.out_of_scope),
        elements=len(scored),
        elements_out=tuple(each.element.id for each in scored if _is_left_out(each, left_out, pack)),
    )


def time_text(minutes: Span) -> str:
    """'about 45 minutes', 'about 2½ hours', 'about 3 to 4 hours'; minutes are rounded to five, hours to a half."""
    (low, unit), (high, last_unit) = (_rounded(each) for each in (minutes.low, minutes.high))
    if (low, unit) == (high, last_unit):
        return f"about {low} {unit}"
    return f"about {low} to {high} {last_unit}" if unit == last_unit else f"about {low} {unit} to {high} {last_unit}"


def _rounded(minutes: int) -> tuple[str, str]:
    if minutes < _HOUR - 2:
        shown = minutes if minutes < 5 else 5 * round(minutes / 5)
        return str(shown), "minute" if shown == 1 else "minutes"
    halves = round(minutes / 30) if minutes < _MANY_HOURS else 2 * round(minutes / 60)
    text = f"{halves // 2}{'½' if halves % 2 else ''}"
    return text, "hour" if halves == 2 else "hours"


def _minutes(questions: Iterable[QuestionResult], pack: Pack) -> int:
    return sum(pack.questions[each.id].minutes for each in questions)


def _is_left_out(element: ElementResult, left_out: set[str], pack: Pack) -> bool:
    """Whether an element takes no part because a question that decides that is left out by the scope."""
    if element.state is not State.HIDDEN:
        return False
    musts = [name for name in element.questions if pack.questions[name].required]
    return any(name in left_out for name in musts or element.questions)
