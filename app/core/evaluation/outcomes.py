"""How each rule ended, for saying what was checked. Worked out anew only for rules whose questions changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from app.core.compiled import CompiledPack
from app.core.evaluation.report import RuleState
from app.core.evaluation.rules import RuleResult
from app.core.evaluation.state import AnswerState


class Outcomes:
    """The states of the rules of one assessment.

    `results`: as things stand; `waiting`: the same with what is unanswered taken as unknown.
    """

    def __init__(
        self,
        compiled: CompiledPack,
        results: Mapping[str, RuleResult],
        waiting: Mapping[str, RuleResult],
        state: AnswerState,
    ) -> None:
        self._compiled = compiled
        self._results = results
        self._waiting = waiting
        self._state = state
        self._known: dict[str, RuleState] = {}
        self._stale: set[str] = set()

    def forget(self, rules: Iterable[str]) -> None:
        """These were run again."""
        self._stale.update(rules)

    def states(self) -> dict[str, RuleState]:
        """The state of every rule that is switched on; of those over free text after the others."""
        self._state.wait_for_open = False
        for name in self._stale:
            self._known[name] = self._condition(name)
        self._stale.clear()
        return self._known | {name: self._text(name, read) for name, read in self._compiled.prose.read_by.items()}

    def _condition(self, name: str) -> RuleState:
        """Of a rule with conditions."""
        if self._results[name].failures:
            return RuleState.FAILED
        result = self._waiting[name]
        if (result.unknown or result.faults) and self._is_any_open(self._compiled.rules[name].depends_on):
            return RuleState.OPEN
        return RuleState.PASSED if result.judged and not result.faults else RuleState.NOT_APPLICABLE

    def _text(self, name: str, read: Collection[str]) -> RuleState:
        """Of a rule over free text: it has passed when there was any text to read."""
        if self._results[name].failures:
            return RuleState.FAILED
        if any(map(self._state.given, read)):
            return RuleState.PASSED
        return RuleState.OPEN if self._is_any_open(read) else RuleState.NOT_APPLICABLE

    def _is_any_open(self, questions: Iterable[str]) -> bool:
        return any(map(self._state.is_open, questions))
