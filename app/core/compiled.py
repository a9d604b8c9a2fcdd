"""A pack ready to evaluate: every condition compiled, and an index of what depends on what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from app.core.cel.environment import Compiled, ConditionError, Environment, reads_of
from app.core.cel.messages import Message, compile_message
from app.core.cel.schema import build_schema
from app.core.framework import Rule
from app.core.pack import Pack
from app.core.prose.rules import ProseRules, prose_rules
from app.core.questionnaire import Question

K = TypeVar("K")
_DOTTED = re.compile(r"[a-z_][\w.]*")


class ScoreKey(NamedTuple):
    """Which score: of a question in general (`element` empty), or towards one element with conditions of its own."""

    question: str
    element: str = ""


@dataclass(frozen=True)
class ScoreConditions:
    """When a question scores 1 (None: when it is answered) and when one half (None: never)."""

    satisfied: Compiled | None
    partial: Compiled | None


@dataclass(frozen=True)
class RuleConditions:
    """A rule's conditions, where its findings stand, what decides it, and what its message shows besides."""

    rule: Rule
    when: Compiled | None
    check: Compiled
    question: str
    depends_on: frozenset[str]
    states: frozenset[str]
    shows: frozenset[str] = frozenset()


@dataclass(frozen=True)
class AskConditions:
    """What must be true for a question to be asked: its section's condition and its own, each where there is one."""

    parts: tuple[Compiled, ...]

    @property
    def depends_on(self) -> frozenset[str]:
        """Questions whose answer or state it depends on directly."""
        return reads_of(self.parts)

    @property
    def text(self) -> str:
        """All of it as one condition."""
        texts = [each.text for each in self.parts]
        return texts[0] if len(texts) == 1 else " && ".join(f"({text})" for text in texts)


@dataclass(frozen=True)
class Problem:
    """A condition that cannot be used: whose it is ('question', 'section' or 'rule'), the path there, what is wrong."""

    kind: str
    owner: str
    path: tuple[str | int, ...]
    error: ConditionError


@dataclass(frozen=True)
class CompiledPack:
    """A pack with its conditions. `asks`: of questions with an `ask_if`, or in a section with one; `needs`: of those
    with a `required_if`; `order`: questions so that each comes after those that these two depend on; `prose`: the rules
    over free text.
    """

    pack: Pack
    environment: Environment
    asks: Mapping[str, AskConditions]
    needs: Mapping[str, Compiled]
    scores: Mapping[ScoreKey, ScoreConditions]
    rules: Mapping[str, RuleConditions]
    messages: Mapping[str, Message]
    order: tuple[str, ...]
    prose: ProseRules

    @cached_property
    def asks_reading(self) -> Mapping[str, frozenset[str]]:
        """Question: questions for which it decides whether they are asked, or required."""
        return _inverted((name, each.depends_on) for name, each in (*self.asks.items(), *self.needs.items()))

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
        """Question: rules that depend on it, or whose message shows it."""
        return _inverted((rule, conditions.depends_on | conditions.shows) for rule, conditions in self.rules.items())

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """Question: its place in `order`."""
        return {name: rank for rank, name in enumerate(self.order)}

    @cached_property
    def scope(self) -> frozenset[str]:
        """The questions that set the scope."""
        return frozenset(each.id for each in self.pack.questions.values() if each.scope)

    @cached_property
    def changing(self) -> frozenset[str]:
        """The questions of which answers beside the scope decide whether they are asked."""
        return frozenset(name for name, each in self.asks.items() if each.depends_on - self.scope)

    @cached_property
    def servants(self) -> Mapping[str, tuple[ScoreKey, ...]]:
        """Element: the scores that count towards it, each with conditions of its own or the question's general one."""
        return {
            element: tuple(
                ScoreKey(name, element) if (name, element) in self.scores else ScoreKey(name) for name in names
            )
            for element, names in self.pack.servants.items()
        }

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


def compile_pack(pack: Pack) -> tuple[CompiledPack, list[Problem]]:
    """The pack with its conditions, and what could not be compiled."""
    environment = Environment(build_schema(pack.questions.values()))
    compiler = _Compiler(environment, [])
    asks, needs = compiler.without_circles(pack, dict(compiler.asks(pack)), compiler.needs(pack))
    scores = dict(compiler.scores(pack))
    checks = [rule for rule in pack.rules if rule.check is not None and compiler.knows_rows(rule)]
    messages = {rule.id: compiler.message(rule, pack) for rule in checks}
    rules = dict(compiler.rules(pack, messages))
    order = tuple(_ask_order(pack.questions, _deciding(asks, needs)))
    compiled = CompiledPack(pack, environment, asks, needs, scores, rules, messages, order, prose_rules(pack))
    return compiled, compiler.problems


def condition_place(pack: Pack, question: str, key: str) -> tuple[str, str, tuple[str, ...]]:
    """Kind, id and path of what a condition is written at: the question, or its section when it has none itself."""
    if getattr(pack.questions[question], key) is not None:
        return "question", question, (key,)
    questionnaire, section = pack.section_of[question]
    return "section", f"{questionnaire.id}.{section.id}", (key,)


@dataclass
class _Compiler:
    environment: Environment
    problems: list[Problem]

    def take(
        self, kind: str, owner: str, path: tuple[str | int, ...], text: str | None, row_of: str | None = None
    ) -> Compiled | None:
        """The condition compiled; None (and a problem) when it is wrong."""
        if text is None:
            return None
        try:
            return self.environment.compile(text, row_of=row_of)
        except ConditionError as error:
            self.problems.append(Problem(kind, owner, path, error))
            return None

    def asks(self, pack: Pack) -> Iterator[tuple[str, AskConditions]]:
        """The conditions for being asked. A section's is compiled once, so that its faults are told once."""
        for questionnaire in pack.questionnaires:
            for section in questionnaire.sections:
                owner = f"{questionnaire.id}.{section.id}"
                shared = self.take("section", owner, ("ask_if",), section.ask_if)
                for question in section.questions:
                    own = self.take("question", question.id, ("ask_if",), question.ask_if)
                    if shared or own:
                        yield question.id, AskConditions(tuple(each for each in (shared, own) if each))

    def needs(self, pack: Pack) -> dict[str, Compiled]:
        """The conditions for being required."""
        taken = {q.id: self.take("question", q.id, ("required_if",), q.required_if) for q in pack.questions.values()}
        return {name: need for name, need in taken.items() if need is not None}

    def without_circles(
        self, pack: Pack, asks: dict[str, AskConditions], needs: dict[str, Compiled]
    ) -> tuple[dict[str, AskConditions], dict[str, Compiled]]:
        """Without the conditions that depend on themselves: they have no meaning."""
        circular = _circular(_deciding(asks, needs))
        for name, around in circular.items():
            what = "This can never be asked" if name in asks else "Nothing says whether this is required"
            message = f"{what}: its condition depends on itself (through {', '.join(around)})."
            kind, owner, path = condition_place(pack, name, "ask_if" if name in asks else "required_if")
            self.problems.append(Problem(kind, owner, path, ConditionError("unreachable", message)))
        return (
            {name: ask for name, ask in asks.items() if name not in circular},
            {name: need for name, need in needs.items() if name not in circular},
        )

    def scores(self, pack: Pack) -> Iterator[tuple[ScoreKey, ScoreConditions]]:
        for question in pack.questions.values():
            general = self._score(question.id, (), question.satisfied, question.partial)
            yield ScoreKey(question.id), general
            for index, served in enumerate(question.serving):
                if served.satisfied or served.partial:
                    own = self._score(question.id, ("serves", index), served.satisfied, served.partial)
                    yield (
                        ScoreKey(question.id, served.element),
                        ScoreConditions(own.satisfied or general.satisfied, own.partial or general.partial),
                    )

    def _score(
        self, question: str, path: tuple[str | int, ...], satisfied: str | None, partial: str | None
    ) -> ScoreConditions:
        return ScoreConditions(
            self.take("question", question, (*path, "satisfied"), satisfied),
            self.take("question", question, (*path, "partial"), partial),
        )

    def knows_rows(self, rule: Rule) -> bool:
        """Whether what the rule runs over has rows; without them nothing of it can be compiled."""
        return rule.for_each is None or rule.for_each in self.environment.schema.message_names

    def message(self, rule: Rule, pack: Pack) -> Message:
        def place(text: str, offset: int) -> Compiled | None:
            try:
                return self.environment.compile(text, row_of=rule.for_each, boolean=False)
            except ConditionError as error:
                moved = ConditionError("message-" + error.code, error.message, error.line, offset + error.column)
                self.problems.append(Problem("rule", rule.id, ("message",), moved))
                return None

        return compile_message(rule.message, place, pack.questions, rule.for_each)

    def rules(self, pack: Pack, messages: Mapping[str, Message]) -> Iterator[tuple[str, RuleConditions]]:
        for rule in pack.rules:
            if not self.knows_rows(rule):
                continue
            when = self.take("rule", rule.id, ("when",), rule.when, rule.for_each)
            check = self.take("rule", rule.id, ("check",), rule.check, rule.for_each)
            if check is not None and rule.enabled:
                yield rule.id, _rule_conditions(rule, when, check, messages[rule.id])


def _rule_conditions(rule: Rule, when: Compiled | None, check: Compiled, message: Message) -> RuleConditions:
    each = frozenset({rule.for_each}) if rule.for_each else frozenset[str]()
    reads = reads_of((when, check))
    states = check.states | (when.states if when else frozenset[str]())
    where = rule.question or rule.for_each or _first_named(check)
    return RuleConditions(rule, when, check, where, reads | each, states, reads_of(message.conditions))


def _first_named(check: Compiled) -> str:
    """The question that a condition names first; the order of questions in a pack must not move its findings."""
    if len(check.depends_on) < 2:
        return next(iter(check.depends_on), "")
    words = _DOTTED.findall(check.text)
    ranks = {name: rank for rank, word in reversed(list(enumerate(words))) for name in _prefixes(word)}
    return min(check.depends_on, key=lambda name: (ranks.get(name, len(words)), name))


def _prefixes(word: str) -> Iterator[str]:
    """slm.objectives.size: 'slm', 'slm.objectives' and all of it."""
    end = word.find(".")
    while end >= 0:
        yield word[:end]
        end = word.find(".", end + 1)
    yield word


def _deciding(asks: Mapping[str, AskConditions], needs: Mapping[str, Compiled]) -> dict[str, frozenset[str]]:
    """Question: the questions that decide whether it is asked and required."""
    found = {name: ask.depends_on for name, ask in asks.items()}
    return found | {name: need.depends_on | found.get(name, frozenset()) for name, need in needs.items()}


def _circular(deciding: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """Questions on a cycle of conditions, each with what is on the way."""
    found: dict[str, list[str]] = {}
    for start in deciding:
        seen: set[str] = set()
        waiting = list(deciding[start])
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting.extend(deciding.get(name, ()))
        if start in seen:
            found[start] = sorted(name for name in seen if name in deciding)
    return found


def _ask_order(questions: Mapping[str, Question], deciding: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Depth first; there are no cycles."""
    done: set[str] = set()
    for start in questions:
        stack = [start]
        while stack:
            name = stack[-1]
            needed = deciding.get(name, frozenset())
            waiting = sorted(each for each in needed if each in questions and each not in done)
            if waiting:
                stack.append(waiting[0])
                continue
            stack.pop()
            if name not in done:
                done.add(name)
                yield name


def _score_reads(conditions: ScoreConditions) -> frozenset[str]:
    return reads_of((conditions.satisfied, conditions.partial))


def _score_rules(conditions: ScoreConditions) -> frozenset[str]:
    return frozenset(rule for each in (conditions.satisfied, conditions.partial) if each for rule in each.rules)


def _inverted(pairs: Iterable[tuple[K, frozenset[str]]]) -> dict[str, frozenset[K]]:
    found: dict[str, set[K]] = {}
    for key, names in pairs:
        for name in names:
            found.setdefault(name, set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items()}
