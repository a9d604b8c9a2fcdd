"""Evaluating in full, and again after a change.

An `Evaluation` keeps what it found. `update` works out anew only what depends on the changed answers; its report equals
that of a full evaluation. `evaluate` is the pure function around it.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from app.core.assessment import Answer, Assessment
from app.core.compiled import CompiledPack, ScoreKey
from app.core.evaluation import aggregate, findings
from app.core.evaluation.aggregate import ElementValue, Figure, Share
from app.core.evaluation.asking import Asking
from app.core.evaluation.outcomes import Outcomes
from app.core.evaluation.report import Finding, Orphan, Report, State, Visibility
from app.core.evaluation.rules import RuleResult, run_rule
from app.core.evaluation.scoring import OPEN, PROVEN, Halves, Scorer
from app.core.evaluation.state import AnswerState
from app.core.evaluation.summary import Summary
from app.core.evaluation.usable import usable_answers

if TYPE_CHECKING:
    from app.core.prose.reading import Reading


def evaluate(compiled: CompiledPack, assessment: Assessment, as_of: date) -> Report:
    """The report of an assessment on a day."""
    return Evaluation(compiled, assessment, as_of).report()


class Evaluation:
    """One assessment under evaluation on one day."""

    def __init__(self, compiled: CompiledPack, assessment: Assessment, as_of: date) -> None:
        self.compiled = compiled
        self.pack = compiled.pack
        self.as_of = as_of
        self.assessment = assessment
        self.state = AnswerState(self.pack, as_of, {})
        self.values: dict[str, Any] = {}
        self.results: dict[str, RuleResult] = {}
        self._orphans: dict[str, Orphan] = {}
        self._usable: dict[str, Answer] = {}
        self._open_results: dict[str, RuleResult] = {}
        self._scores: dict[ScoreKey, Halves | None] = {}
        self._elements: dict[str, ElementValue] = {}
        self._figure: Figure | None = None
        self._touched: set[str] = set()
        self._accepted: frozenset[str] = frozenset()
        self._asking = Asking(compiled, self.state, self.values)
        self._scorer = Scorer(compiled, self.state, self.values, self._open_results)
        self._summary = Summary(self.pack)
        self._outcomes = Outcomes(compiled, self.results, self._open_results, self.state)
        self.state.answers = self._usable
        self._accepted = findings.accepted_risks(assessment.decisions, as_of)
        self._read_answers({*self.pack.questions, *assessment.answers})
        affected = self._settle_visibility(set(self.pack.questions))
        self._scorer.activation = compiled.environment.activation(self.values)
        self._run_rules(set(compiled.rules))
        self._reading = self._start_reading()
        self._read_texts(affected)
        self._rescore(set(compiled.scores), affected)

    def update(self, assessment: Assessment) -> None:
        """Take over a changed assessment; the day stays."""
        before, self.assessment = self.assessment, assessment
        changed = _differing(before.answers, assessment.answers)
        self._read_answers(changed)
        self._scorer.activation = None  # few conditions are run again, and each needs few of the values
        affected = self._settle_visibility({name for name in changed if name in self.pack.questions})
        rerun = _joined(self.compiled.rules_reading, affected)
        self._run_rules(rerun)
        self._read_texts(affected)
        accepted = findings.accepted_risks(assessment.decisions, self.as_of)
        if accepted != self._accepted:
            moved = accepted ^ self._accepted
            rerun |= {rule for rule, result in self.results.items() if moved.intersection(result.fingerprints)}
            self._accepted = accepted
        keys = _joined(self.compiled.scores_reading, affected) | _joined(self.compiled.scores_naming, rerun)
        self._rescore(keys, affected)

    def report(self) -> Report:
        """The report of the current assessment."""
        figure = self._current_figure()
        strict = self._figure_if(self._strict_scores())
        decisions = self.assessment.decisions
        found = findings.by_severity(
            findings.make_findings(self.pack.rules, self.results, decisions, self._points(figure), self.as_of)
        )
        return self._summary.report(
            as_of=self.as_of,
            figures=(figure, strict),
            state=self.state,
            scores=self._scores,
            elements=self._elements,
            found=found,
            faults=findings.make_faults(self.pack.rules, self.results),
            orphans=findings.orphan_list(self._orphans),
            settled=self._settled(found),
            rules=self._outcomes.states(),
        )

    def score(self, key: ScoreKey) -> Halves | None:
        """The current score of a question, in general or towards one element; None when it takes no part."""
        return self._scores[key]

    # What is asked

    def _read_answers(self, names: Iterable[str]) -> None:
        """Take the answers of these questions into account, or out of it."""
        names = list(names)
        usable, orphans = usable_answers(self.pack, self.assessment.answers, names)
        for name in names:
            self._usable.pop(name, None)
            self._orphans.pop(name, None)
        self._usable.update(usable)
        self._orphans.update((orphan.question, orphan) for orphan in orphans)

    def _settle_visibility(self, changed: set[str]) -> set[str]:
        """Decide anew what is asked; gives all questions whose value, need, visibility or openness may have changed."""
        affected = set(changed)
        queue = sorted(self.compiled.rank[name] for name in changed | _joined(self.compiled.asks_reading, changed))
        settled: set[str] = set()
        while queue:
            name = self.compiled.order[heapq.heappop(queue)]
            if name in settled:
                continue
            settled.add(name)
            if self._asking.settle(name):
                affected.add(name)
            self._set_value(name)
            if name in affected:
                for each in self.compiled.asks_reading.get(name, ()):
                    heapq.heappush(queue, self.compiled.rank[each])
        return affected

    def _set_value(self, name: str) -> None:
        """Make the answer visible to conditions, or not."""
        self.values.pop(name, None)
        answer = self._usable.get(name)
        if answer is None or self.state.visibility[name] is not Visibility.ASKED:
            return
        question, schema = self.pack.questions[name], self.compiled.environment.schema
        if answer.is_given:
            self.values[name] = schema.to_cel(question, answer.value)
        elif answer.absent and (empty := schema.empty(question)) is not None:
            self.values[name] = empty

    # Rules and scores

    def _run_rules(self, names: set[str]) -> None:
        """Run these rules: as things stand, and with unanswered as unknown where that can differ."""
        self.compiled.environment.holder.state = self.state
        self.state.rule_holds = None
        self._outcomes.forget(names)
        for name in names:
            conditions = self.compiled.rules[name]
            self.state.wait_for_open = False
            result = run_rule(self.compiled, conditions, self.values, self._scorer.activation)
            self.results[name] = self._open_results[name] = result
            if any(self.state.is_open(each) for each in conditions.states):
                self.state.wait_for_open = True
                self._open_results[name] = run_rule(self.compiled, conditions, self.values, self._scorer.activation)

    def _start_reading(self) -> Reading | None:
        """What reads free text; None when no rule does, and then nothing that it takes is loaded."""
        if not self.compiled.prose.rules:
            return None
        from app.core.prose.reading import Reading

        reading = Reading(self.compiled)
        self.results.update(reading.start())
        return reading

    def _read_texts(self, names: set[str]) -> None:
        """Let the prose rules read these answers again; only answers to what is asked are read."""
        if self._reading is not None:
            asked = {name for name in names if self.state.visibility[name] is Visibility.ASKED}
            given = {name: self._usable[name].value for name in asked if name in self._usable}
            self.results.update(self._reading.read(dict.fromkeys(names) | given))

    def _rescore(self, keys: set[ScoreKey], affected: set[str]) -> None:
        """Score these again, then the elements they serve and those whose questions came or went."""
        questions = set(affected)
        for key in keys:
            score = self._score(key)
            if key not in self._scores or self._scores[key] != score:
                self._scores[key] = score
                questions.add(key.question)
        elements = {served.element for name in questions for served in self.pack.questions[name].serving}
        if not self._elements:
            elements = set(self.pack.element_by_id)
        for element in elements & self.pack.element_by_id.keys():
            value = self._element(element, {})
            if self._elements.get(element) != value:
                self._elements[element] = value
                self._touched.add(self.pack.element_by_id[element].area or "")
        self._summary.forget(questions, elements)

    def _score(self, key: ScoreKey, accepted: frozenset[str] | None = None, forced: str = "") -> Halves | None:
        """The score as an interval; None when the question takes no part."""
        visibility = self.state.visibility[key.question]
        answer = self._usable.get(key.question)
        if visibility is Visibility.HIDDEN or (answer is not None and answer.not_applicable is not None):
            return None
        if visibility is Visibility.UNDECIDED or answer is None or not answer.is_resolved:
            return OPEN
        if answer.absent:
            return PROVEN[0]
        return self._scorer.score(key, self._accepted if accepted is None else accepted, forced)

    def _element(self, element: str, replaced: Mapping[ScoreKey, Halves | None]) -> ElementValue:
        return aggregate.element_value(self._share(key, replaced) for key in self.compiled.servants[element])

    def _share(self, key: ScoreKey, replaced: Mapping[ScoreKey, Halves | None]) -> Share:
        name = key.question
        question = self.pack.questions[name]
        undecided = self.state.visibility[name] is Visibility.UNDECIDED
        resolved = self.state.is_resolved(name)
        return Share(
            need=self.state.needs[name],
            has_condition=self._asking.may_change(name),
            may_leave=undecided or (question.not_applicable and not resolved),
            undecided=undecided,
            answered=not undecided and resolved,
            score=replaced[key] if key in replaced else self._scores[key],
            out=State.HIDDEN if self.state.visibility[name] is Visibility.HIDDEN else State.NOT_APPLICABLE,
        )

    # What would be

    def _current_figure(self) -> Figure:
        """The figure; worked out when it is asked for, and then only for areas with a changed element."""
        if self._figure is None or self._touched:
            touched = frozenset(self._touched)
            self._figure = aggregate.figure(self.pack, self._elements.__getitem__, self._figure, touched)
            self._touched.clear()
        return self._figure

    def _figure_if(self, replaced: Mapping[ScoreKey, Halves | None]) -> Figure:
        """The figure if these scores were what they are given as."""
        changed = {key: score for key, score in replaced.items() if self._scores[key] != score}
        if not changed:
            return self._current_figure()
        elements = {served.element for key in changed for served in self.pack.questions[key.question].serving}
        values = {name: self._element(name, changed) for name in elements & self.pack.element_by_id.keys()}
        touched = frozenset(self.pack.element_by_id[name].area or "" for name in values)
        return aggregate.figure(
            self.pack, lambda name: values.get(name) or self._elements[name], self._current_figure(), touched
        )

    def _strict_scores(self) -> dict[ScoreKey, Halves | None]:
        """Scores without accepted risks, of what an acceptance can change."""
        rules = {name for name, result in self.results.items() if self._accepted.intersection(result.fingerprints)}
        keys = _joined(self.compiled.scores_naming, rules)
        return {key: self._score(key, accepted=frozenset()) for key in keys}

    def _points(self, figure: Figure) -> dict[str, Fraction]:
        """For each failing rule that scores name: what the score, of 100, would gain if the rule passed."""
        points: dict[str, Fraction] = {}
        for rule, result in self.results.items():
            keys = self.compiled.scores_naming.get(rule)
            if not result.failures or not keys:
                continue
            replaced = {key: self._score(key, forced=rule) for key in keys}
            gain = self._figure_if(replaced).score.low - figure.score.low
            points[rule] = 100 * gain
        return points

    def _settled(self, found: tuple[Finding, ...]) -> tuple[str, ...]:
        current = {finding.fingerprint for finding in found}
        return tuple(sorted(name for name in self.assessment.decisions if name not in current))


def _differing(before: Mapping[str, Answer], after: Mapping[str, Answer]) -> set[str]:
    if before is after:
        return set()
    changed = {name for name, answer in after.items() if before.get(name) is not answer and before.get(name) != answer}
    return changed | (before.keys() - after.keys())


def _joined(index: Mapping[str, frozenset[Any]], names: Iterable[str]) -> set[Any]:
    joined: set[Any] = set()
    for name in names:
        joined |= index.get(name, frozenset())
    return joined
