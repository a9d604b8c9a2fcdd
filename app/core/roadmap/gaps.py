"""What stands behind an element that is not satisfied: open questions, answers that fall short, open findings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from app.core.evaluation.projection import Projection
from app.core.evaluation.report import ElementResult, Finding, QuestionResult, Report, State, Visibility
from app.core.framework import Effort as RuleEffort
from app.core.pack import Pack
from app.core.questionnaire import Question
from app.core.roadmap.model import Effort, Gap

DAYS = {
    RuleEffort.S: (Fraction(1, 8), Fraction(1)),
    RuleEffort.M: (Fraction(1), Fraction(5)),
    RuleEffort.L: (Fraction(5), Fraction(20)),
}
"""Person-days, from fewest to most, of a rule's effort: hours, days, weeks, with 8 hours a day and 5 days a week."""

_PASSES = re.compile(r"""\bpasses\(\s*['"]([A-Z]{3}-[0-9]{3})['"]\s*\)""")


class GapFinder:
    """Finds the gaps of one report. A question and a rule are sized once, at the first gap that they are behind."""

    def __init__(self, pack: Pack, report: Report) -> None:
        self._pack = pack
        self._elements = {each.element.id: each for each in report.elements}
        self._questions = {each.id: each for each in report.questions}
        self._findings = [each for each in report.findings if each.is_open]
        self._sized: set[str] = set()

    def result(self, element: str) -> ElementResult:
        """What the report says of an element."""
        return self._elements[element]

    def is_gap(self, element: str) -> bool:
        """Whether it applies and is not satisfied."""
        result = self._elements[element]
        return result.counts and result.state is not State.SATISFIED

    def gaps(self, elements: Iterable[str], now: Projection) -> tuple[Gap, ...]:
        """The gaps among elements, those that gain most first; `now` is what their points are added to."""
        gained = {name: now.gain((name,)) for name in elements if self.is_gap(name)}
        ordered = sorted(gained, key=lambda name: (-gained[name], name))
        return tuple(self._gap(self._elements[name], gained[name]) for name in ordered)

    def _gap(self, result: ElementResult, points: Fraction) -> Gap:
        open_ones = tuple(self._pack.questions[name] for name in result.questions if self._is_open(name))
        findings = tuple(self._behind(result))
        short = tuple(self._falling_short(result, is_explained=bool(open_ones or findings)))
        effort = self._effort(open_ones, findings)
        return Gap(result.element, result.state, points, open_ones, short, findings, effort)

    def _is_open(self, name: str) -> bool:
        result = self._questions[name]
        return result.visibility is not Visibility.HIDDEN and not result.resolved

    def _behind(self, result: ElementResult) -> Iterable[Finding]:
        named: set[str] = set()
        for name in result.questions:
            named |= _named_rules(self._pack.questions[name], result.element.id)
        return (each for each in self._findings if each.rule in named or each.place.question in result.questions)

    def _falling_short(self, result: ElementResult, *, is_explained: bool) -> Iterable[Question]:
        """Answers that do not score in full; the report has no score towards one element, so those count as a last
        resort only, where nothing else explains the gap."""
        answered = [self._questions[name] for name in result.questions if self._is_answered(self._questions[name])]
        short = [each for each in answered if each.score.low < 1]
        if not short and not is_explained:
            short = [each for each in answered if _has_own_conditions(self._pack.questions[each.id], result.element.id)]
        return (self._pack.questions[each.id] for each in short)

    def _is_answered(self, result: QuestionResult) -> bool:
        return result.resolved and result.state not in (State.HIDDEN, State.NOT_APPLICABLE)

    def _effort(self, questions: tuple[Question, ...], findings: tuple[Finding, ...]) -> Effort:
        sized = Effort(unsized=int(not questions and not findings))
        for question in questions:
            if self._is_first(question.id):
                sized += Effort(minutes=question.minutes)
        for finding in findings:
            if self._is_first(finding.rule):
                fewest, most = DAYS[finding.effort]
                sized += Effort(fewest, most)
        return sized

    def _is_first(self, name: str) -> bool:
        is_new = name not in self._sized
        self._sized.add(name)
        return is_new


def _named_rules(question: Question, element: str) -> set[str]:
    """Rules that the conditions for this element name; a condition that it does not have is the question's own."""
    own = next(each for each in question.serving if each.element == element)
    conditions = (own.satisfied or question.satisfied or "", own.partial or question.partial or "")
    return {rule for condition in conditions for rule in _PASSES.findall(condition)}


def _has_own_conditions(question: Question, element: str) -> bool:
    return any(each.element == element and (each.satisfied or each.partial) for each in question.serving)
