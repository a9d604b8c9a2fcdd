"""Puts a report together from what the engine found; records that did not change are used again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from app.core.compiled import ScoreKey
from app.core.evaluation.aggregate import ElementValue, Figure
from app.core.evaluation.report import (
    NOTHING,
    AreaResult,
    ElementResult,
    Fault,
    Finding,
    Interval,
    Orphan,
    QuestionResult,
    Readiness,
    Report,
    RuleState,
    State,
    Verdict,
    Visibility,
)
from app.core.evaluation.scoring import Halves
from app.core.evaluation.state import AnswerState
from app.core.framework import Area, Severity
from app.core.pack import Pack

_SHARES = (Fraction(0), Fraction(1, 2), Fraction(1))
_STATES = (State.UNSATISFIED, State.PARTIAL, State.SATISFIED)


class Summary:
    """Keeps the records of questions and elements between reports."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._questions: dict[str, QuestionResult] = {}
        self._elements: dict[str, ElementResult] = {}
        self._serving = [bool(each.serves) for each in pack.questions.values()]

    def forget(self, questions: Iterable[str], elements: Iterable[str]) -> None:
        """These have changed."""
        for name in questions:
            self._questions.pop(name, None)
        for name in elements:
            self._elements.pop(name, None)

    def report(
        self,
        *,
        as_of: date,
        figures: tuple[Figure, Figure],
        state: AnswerState,
        scores: Mapping[ScoreKey, Halves | None],
        elements: Mapping[str, ElementValue],
        found: tuple[Finding, ...],
        faults: tuple[Fault, ...],
        orphans: tuple[Orphan, ...],
        settled: tuple[str, ...],
        rules: Mapping[str, RuleState],
    ) -> Report:
        """The report with `figures` with and without accepted risks."""
        questions = tuple(self._question(name, state, scores) for name in self._pack.questions)
        coverage, incomplete = self._completeness(questions)
        figure, strict = figures
        return Report(
            as_of=as_of.isoformat(),
            readiness=_readiness(figure, coverage, _verdict(found, incomplete, strict=False)),
            without_accepted_risk=_readiness(strict, coverage, _verdict(found, incomplete, strict=True)),
            areas=tuple(self._area(area, figure, questions) for area in self._pack.areas),
            elements=tuple(self._element(name, elements[name]) for name in self._pack.element_by_id),
            questions=questions,
            findings=found,
            faults=faults,
            orphans=orphans,
            settled_decisions=settled,
            rules=rules,
        )

    def _completeness(self, questions: tuple[QuestionResult, ...]) -> tuple[Fraction, bool]:
        """Coverage, and whether something required is open or may still be asked."""
        asked = answered = 0
        incomplete = False
        for result, serves in zip(questions, self._serving, strict=True):
            if result.visibility is Visibility.ASKED and (result.required or serves):
                asked += 1
                answered += result.resolved
            incomplete = incomplete or (result.required and result.is_waiting)
        return _share(answered, asked), incomplete

    def _question(self, name: str, state: AnswerState, scores: Mapping[ScoreKey, Halves | None]) -> QuestionResult:
        kept = self._questions.get(name)
        if kept is None:
            kept = self._questions[name] = _question_result(name, state, scores[ScoreKey(name)])
        return kept

    def _element(self, name: str, value: ElementValue) -> ElementResult:
        kept = self._elements.get(name)
        if kept is None:
            score = Interval(_SHARES[value.halves.low], _SHARES[value.halves.high])
            kept = self._elements[name] = ElementResult(
                element=self._pack.element_by_id[name],
                state=value.state,
                score=score,
                questions=self._pack.servants[name],
                asked=value.asked,
                answered=value.answered,
            )
        return kept

    def _area(self, area: Area, figure: Figure, questions: tuple[QuestionResult, ...]) -> AreaResult:
        low, high = figure.areas[area.id]
        mine = self._pack.served_areas[area.id]
        asked = answered = not_applicable = 0
        for index in mine:
            each = questions[index]
            if each.visibility is Visibility.ASKED:
                asked += 1
                answered += each.resolved
                not_applicable += each.state is State.NOT_APPLICABLE
        counts = low is not None and high is not None
        score = Interval(low, high) if low is not None and high is not None else NOTHING
        return AreaResult(area, score, _share(answered, asked), asked, answered, not_applicable, counts)


def _question_result(name: str, state: AnswerState, score: Halves | None) -> QuestionResult:
    visibility = state.visibility[name]
    resolved = state.is_resolved(name)
    if score is None:
        shown = State.HIDDEN if visibility is Visibility.HIDDEN else State.NOT_APPLICABLE
        return QuestionResult(
            name, visibility, shown, resolved, NOTHING, state.needs[name], state.out_of_scope.get(name, ())
        )
    interval = Interval(_SHARES[score.low], _SHARES[score.high])
    shown = _STATES[score.low] if resolved and visibility is Visibility.ASKED else State.NOT_ASSESSED
    return QuestionResult(name, visibility, shown, resolved, interval, state.needs[name])


def _readiness(figure: Figure, coverage: Fraction, verdict: Verdict) -> Readiness:
    return Readiness(figure.score, coverage, verdict, figure.base, figure.sre, figure.nice)


def _verdict(found: Iterable[Finding], incomplete: bool, *, strict: bool) -> Verdict:
    """`strict`: accepted risks do not settle an error; dismissals do."""
    for finding in found:
        accepted = finding.decision is not None and finding.decision.kind == "risk_accepted"
        if finding.severity is Severity.ERROR and (finding.is_open or (strict and accepted)):
            return Verdict.BLOCKED
    return Verdict.INCOMPLETE if incomplete else Verdict.READY


def _share(part: int, whole: int) -> Fraction:
    """Part of whole; nothing asked is nothing covered."""
    return Fraction(part, whole) if whole else Fraction(0)
