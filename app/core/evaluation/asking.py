"""What is asked, and what of it must be answered.

A question that sets the scope is not waited for: while it is unanswered, everything that it decides is asked and
required. Choosing a scope therefore changes what is counted; every other answer only closes what was open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.core.cel.environment import Compiled, Outcome, Status
from app.core.compiled import CompiledPack
from app.core.evaluation.report import Need, Visibility
from app.core.evaluation.state import AnswerState

_WHEN_UNKNOWN = {
    Need.MUST: Visibility.ASKED,
    Need.MAY: Visibility.HIDDEN,
    Need.UNDECIDED: Visibility.UNDECIDED,
}


@dataclass
class Asking:
    """Settles questions one after the other, each after those that decide it. `values`: what conditions can read."""

    compiled: CompiledPack
    state: AnswerState
    values: Mapping[str, Any]
    _said_by_scope: dict[bytes, Outcome] = field(default_factory=dict[bytes, Outcome])

    def may_change(self, name: str) -> bool:
        """Whether answers other than the scope decide if a question is asked: once the scope is set, it stays."""
        return name in self.compiled.changing

    def settle(self, name: str) -> bool:
        """Decide anew whether a question is required and asked; gives whether that changed."""
        state = self.state
        if name in self.compiled.scope:
            self._said_by_scope.clear()
        before = state.needs.get(name), state.visibility.get(name), state.out_of_scope.pop(name, ())
        need = state.needs[name] = self._need(name)
        visibility = state.visibility[name] = self._visibility(name, need)
        left_out_by = self._left_out_by(name, need) if visibility is Visibility.HIDDEN else ()
        if left_out_by:
            state.out_of_scope[name] = left_out_by
        return before != (need, visibility, left_out_by)

    def _need(self, name: str) -> Need:
        """A required question is a must unless its condition is false; unknown for good counts as required."""
        if not self.compiled.pack.questions[name].required:
            return Need.MAY
        condition = self.compiled.needs.get(name)
        if condition is None:
            return Need.MUST
        outcome = self._outcome(condition)
        if outcome.status is Status.VALUE:
            return Need.MUST if outcome.is_true else Need.MAY
        return Need.UNDECIDED if self._open(condition) - self.compiled.scope else Need.MUST

    def _visibility(self, name: str, need: Need) -> Visibility:
        """Hidden as soon as one part of its condition is settled against it."""
        ask = self.compiled.asks.get(name)
        parts = {self._part(each, need) for each in ask.parts} if ask is not None else set[Visibility]()
        for found in (Visibility.HIDDEN, Visibility.UNDECIDED):
            if found in parts:
                return found
        return Visibility.ASKED

    def _part(self, condition: Compiled, need: Need, without: frozenset[str] = frozenset()) -> Visibility:
        """What one condition says; `without`: questions taken as unanswered."""
        outcome = self._outcome(condition, without)
        if outcome.status is Status.VALUE:
            return Visibility.ASKED if outcome.is_true else Visibility.HIDDEN
        waiting = self._open(condition)
        if waiting - self.compiled.scope:
            return Visibility.UNDECIDED
        if waiting or without & condition.depends_on:
            return Visibility.ASKED
        given = all(self._gives_value(each) for each in condition.depends_on)
        return _WHEN_UNKNOWN[need] if given else Visibility.HIDDEN

    def _left_out_by(self, name: str, need: Need) -> tuple[str, ...]:
        """The questions of the scope that hide it; none when it would be hidden without them as well."""
        parts = self.compiled.asks[name].parts
        hiding = [each for each in parts if self._part(each, need) is Visibility.HIDDEN]
        deciding = frozenset(name for each in hiding for name in each.depends_on & self.compiled.scope)
        if not deciding or any(self._part(each, need, self.compiled.scope) is Visibility.HIDDEN for each in hiding):
            return ()
        return tuple(sorted(deciding))

    def _outcome(self, condition: Compiled, without: frozenset[str] = frozenset()) -> Outcome:
        """Worked out once for many questions where only the scope decides, as in a section's condition."""
        if without or condition.states or not condition.reads <= self.compiled.scope:
            return self._worked_out(condition, without)
        kept = self._said_by_scope.get(condition.serialised)
        if kept is None:
            kept = self._said_by_scope[condition.serialised] = self._worked_out(condition, without)
        return kept

    def _worked_out(self, condition: Compiled, without: frozenset[str]) -> Outcome:
        values = self.values
        if without:
            values = {name: value for name, value in values.items() if name not in without}
        self.state.wait_for_open, self.state.rule_holds = True, None
        environment = self.compiled.environment
        environment.holder.state = self.state
        return environment.outcome(condition, values)

    def _open(self, condition: Compiled) -> frozenset[str]:
        return frozenset(name for name in condition.depends_on if self.state.is_open(name))

    def _gives_value(self, name: str) -> bool:
        answer = self.state.answers.get(name)
        return self.state.visibility.get(name) is Visibility.ASKED and answer is not None and answer.is_given
