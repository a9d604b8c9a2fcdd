"""A pack ready to evaluate: every condition compiled, and an index of what depends on what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from app.core.cel.environment import Compiled, ConditionError, Environment
from app.core.cel.messages import Message, compile_message
from app.core.cel.schema import build_schema
from app.core.framework import Rule
from app.core.pack import Pack
from app.core.questionnaire import Question

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class ScoreKey:
    """Which score: of a question in general (`element` empty), or towards one element with conditions of its own."""

    question: str
    element: str = ""


@dataclass(frozen=True, slots=True)
class ScoreConditions:
    """When a question scores 1 (None: when it is answered) and when one half (None: never)."""

    satisfied: Compiled | None
    partial: Compiled | None


@dataclass(frozen=True, slots=True)
class RuleConditions:
    """A rule's conditions, and where its findings stand."""

    rule: Rule
    when: Compiled | None
    check: Compiled
    question: str
    depends_on: frozenset[str]
    states: frozenset[str]


@dataclass(frozen=True)
class Problem:
    """A condition that could not be compiled: whose it is, under which key, and what is wrong."""

    owner: str
    key: str
    error: ConditionError


@dataclass(frozen=True)
class CompiledPack:
    """A pack with its conditions. `order`: questions so that each comes after those its `ask_if` depends on."""

    pack: Pack
    environment: Environment
    asks: Mapping[str, Compiled]
    scores: Mapping[ScoreKey, ScoreConditions]
    rules: Mapping[str, RuleConditions]
    order: tuple[str, ...]
    _messages: dict[str, Message] = field(default_factory=dict[str, Message])

    def message(self, rule_id: str) -> Message:
        """The rule's message, compiled when first needed; its title where the message is broken."""
        if rule_id not in self._messages:
            rule = self.pack.rule_by_id[rule_id]
            try:
                message = compile_message(rule.message, self.environment, self.pack.questions, rule.for_each)
            except ConditionError:
                message = Message((rule.title,))
            self._messages[rule_id] = message
        return self._messages[rule_id]

    @cached_property
    def asks_reading(self) -> Mapping[str, frozenset[str]]:
        """Question: questions whose `ask_if` depends on it."""
        return _inverted((question, compiled.depends_on) for question, compiled in self.asks.items())

    @cached_property
    def scores_reading(self) -> Mapping[str, frozenset[ScoreKey]]:
        """Question: scores that depend on it directly."""
        return _inverted((key, _score_reads(conditions) | {key.question}) for key, conditions in self.scores.items())

    @cached_property
    def scores_naming(self) -> Mapping[str, frozenset[ScoreKey]]:
        """Rule: scores whose conditions name it."""
        return _inverted((key, _score_rules(conditions)) for key, conditions in self.scores.items())

    @cached_property
    def rules_reading(self) -> Mapping[str, frozenset[str]]:
        """Question: rules that depend on it."""
        return _inverted((rule, conditions.depends_on) for rule, conditions in self.rules.items())

    def score_dependencies(self, key: ScoreKey) -> frozenset[str]:
        """Questions that a score depends on, directly or through the rules it names; without the question itself."""
        return self._score_dependencies[key]

    @cached_property
    def _score_dependencies(self) -> Mapping[ScoreKey, frozenset[str]]:
        return {
            key: _score_reads(conditions).union(
                *(self.rules[rule].depends_on for rule in _score_rules(conditions) if rule in self.rules)
            )
            - {key.question}
            for key, conditions in self.scores.items()
        }

    @cached_property
    def dated(self) -> tuple[frozenset[ScoreKey], frozenset[str]]:
        """Scores and rules that depend on the day of the assessment."""
        scores = {key for key, each in self.scores.items() if _dated(each.satisfied) or _dated(each.partial)}
        rules = {rule for rule, each in self.rules.items() if _dated(each.when) or _dated(each.check)}
        return frozenset(scores), frozenset(rules)


def compile_pack(pack: Pack, known: Mapping[str, Compiled] | None = None) -> tuple[CompiledPack, list[Problem]]:
    """The pack with its conditions, and what could not be compiled. `known`: kept conditions, by `cache_key`."""
    environment = Environment(build_schema(pack.questions.values()))
    compiler = _Compiler(environment, known or {}, [])
    asks = {q.id: ask for q in pack.questions.values() if (ask := compiler.take(q.id, "ask_if", q.ask_if))}
    scores = dict(compiler.scores(pack))
    rules = dict(compiler.rules(pack))
    order = tuple(_ask_order(pack.questions, asks))
    return CompiledPack(pack, environment, asks, scores, rules, order), compiler.problems


def cache_key(text: str, row_of: str | None) -> str:
    """The key of a condition in a cache."""
    return f"{row_of or ''}|{text}"


@dataclass
class _Compiler:
    environment: Environment
    known: Mapping[str, Compiled]
    problems: list[Problem]

    def take(self, owner: str, key: str, text: str | None, row_of: str | None = None) -> Compiled | None:
        """The condition, from the cache or compiled; None (and a problem) when it is wrong."""
        if text is None:
            return None
        kept = self.known.get(cache_key(text, row_of))
        if kept is not None:
            return kept
        try:
            return self.environment.compile(text, row_of=row_of)
        except ConditionError as error:
            self.problems.append(Problem(owner, key, error))
            return None

    def scores(self, pack: Pack) -> Iterator[tuple[ScoreKey, ScoreConditions]]:
        for question in pack.questions.values():
            satisfied = self.take(question.id, "satisfied", question.satisfied)
            partial = self.take(question.id, "partial", question.partial)
            yield ScoreKey(question.id), ScoreConditions(satisfied, partial)
            for served in question.serving:
                if served.satisfied or served.partial:
                    own = ScoreConditions(
                        self.take(question.id, "satisfied", served.satisfied) if served.satisfied else satisfied,
                        self.take(question.id, "partial", served.partial) if served.partial else partial,
                    )
                    yield ScoreKey(question.id, served.element), own

    def rules(self, pack: Pack) -> Iterator[tuple[str, RuleConditions]]:
        for rule in pack.rules:
            if rule.for_each is not None and rule.for_each not in self.environment.schema.message_names:
                continue
            when = self.take(rule.id, "when", rule.when, rule.for_each)
            check = self.take(rule.id, "check", rule.check, rule.for_each)
            if check is not None and rule.enabled:
                yield rule.id, _rule_conditions(rule, when, check, pack.questions)


def _rule_conditions(
    rule: Rule, when: Compiled | None, check: Compiled, questions: Mapping[str, Question]
) -> RuleConditions:
    each = frozenset({rule.for_each}) if rule.for_each else frozenset[str]()
    reads = check.depends_on | (when.depends_on if when else frozenset())
    first = next((name for name in questions if name in check.depends_on), "")
    states = check.states | (when.states if when else frozenset())
    return RuleConditions(rule, when, check, rule.question or rule.for_each or first, reads | each, states)


def _ask_order(questions: Mapping[str, Question], asks: Mapping[str, Compiled]) -> Iterator[str]:
    """Depth first; a cycle (which the check reports) is entered once."""
    done: set[str] = set()
    for start in questions:
        stack = [start]
        while stack:
            name = stack[-1]
            waiting = (
                [each for each in asks[name].depends_on if each in asks and each not in done] if name in asks else []
            )
            waiting = [each for each in waiting if each not in stack]
            if waiting and name not in done:
                stack.append(waiting[0])
                continue
            stack.pop()
            if name not in done:
                done.add(name)
                yield name


def _score_reads(conditions: ScoreConditions) -> frozenset[str]:
    return frozenset().union(*(each.depends_on for each in (conditions.satisfied, conditions.partial) if each))


def _score_rules(conditions: ScoreConditions) -> frozenset[str]:
    return frozenset().union(*(each.rules for each in (conditions.satisfied, conditions.partial) if each))


def _dated(compiled: Compiled | None) -> bool:
    return compiled is not None and (compiled.uses_age or bool(compiled.states))


def _inverted(pairs: Iterable[tuple[K, frozenset[str]]]) -> dict[str, frozenset[K]]:
    found: dict[str, set[K]] = {}
    for key, names in pairs:
        for name in names:
            found.setdefault(name, set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items()}
