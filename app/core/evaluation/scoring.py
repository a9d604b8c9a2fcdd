"""Scores of questions: 1, one half or 0, as an interval while what they depend on is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from app.core.cel.environment import Compiled, Outcome, Status
from app.core.cel.functions import Unknown
from app.core.compiled import CompiledPack, ScoreKey
from app.core.evaluation.readiness import FULL, HALF, NONE
from app.core.evaluation.rules import RuleResult
from app.core.evaluation.state import AnswerState, is_complete
from app.core.questionnaire import CHOICE_TYPES, Question


class Halves(NamedTuple):
    """An interval counted in halves."""

    low: int
    high: int


OPEN = Halves(NONE, FULL)
PROVEN = tuple(Halves(value, value) for value in (NONE, HALF, FULL))


@dataclass
class Scorer:
    """Scores with the current values. `rules`: results in which unanswered is unknown."""

    compiled: CompiledPack
    state: AnswerState
    values: dict[str, object]
    rules: dict[str, RuleResult]
    activation: Any = None
    """The activation of all `values`, where that was made."""

    def score(self, key: ScoreKey, accepted: frozenset[str], forced: str = "") -> Halves:
        """The score of a question that is asked and answered with a value.

        `accepted`: fingerprints whose risk is accepted; `forced`: a rule taken to pass.
        """
        conditions = self.compiled.scores[key]
        question = self.compiled.pack.questions[key.question]
        if conditions.satisfied is None:
            satisfied = Outcome(Status.VALUE, _is_yes(question, self.state.answers[key.question].value))
        else:
            satisfied = self._outcome(conditions.satisfied, accepted, forced)
        if satisfied.is_true:
            return PROVEN[FULL]
        partial = (
            self._outcome(conditions.partial, accepted, forced) if conditions.partial else Outcome(Status.VALUE, False)
        )
        low = HALF if partial.is_true else NONE
        if satisfied.is_false and partial.status is Status.VALUE:
            return PROVEN[low]
        return self._undecided(key, satisfied, low)

    def _undecided(self, key: ScoreKey, satisfied: Outcome, low: int) -> Halves:
        """What is unknown, or a fault, may still turn true, but only while something it depends on is open."""
        if not any(self.state.is_open(each) for each in self.compiled.score_dependencies(key)):
            return PROVEN[low]
        return Halves(low, HALF if satisfied.is_false else FULL)

    def _outcome(self, condition: Compiled, accepted: frozenset[str], forced: str) -> Outcome:
        environment = self.compiled.environment
        self.state.wait_for_open = True
        if condition.rules:
            self.state.rule_holds = lambda rule: rule == forced or self.holds(rule, accepted)
        environment.holder.state = self.state
        return environment.outcome(condition, self.values, self.activation)

    def holds(self, rule: str, accepted: frozenset[str]) -> bool:
        """Whether a rule passes, or has every failing place accepted; Unknown while that may still change."""
        result = self.rules.get(rule)
        if result is None:
            return True
        if any(fingerprint not in accepted for fingerprint in result.fingerprints):
            return False
        undecided = result.unknown or result.faults
        if undecided and any(self.state.is_open(each) for each in self.compiled.rules[rule].depends_on):
            raise Unknown(f"{rule} waits for an answer")
        return not result.faults


def _is_yes(question: Question, value: Any) -> bool:
    """Whether an answer scores 1 where the pack states no condition: it is complete, and does not choose a 'none'."""
    if question.type in CHOICE_TYPES:
        chosen: list[Any] = cast("list[Any]", value) if isinstance(value, list) else [value]
        return bool(chosen) and not any(option.none and option.id in chosen for option in question.options)
    return is_complete(question, value)
