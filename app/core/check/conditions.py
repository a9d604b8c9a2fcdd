"""Faults of conditions: what does not compile, and what compiles but names something that is not there."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.core.cel import syntax
from app.core.cel.environment import ROW, Compiled
from app.core.cel.messages import split_message
from app.core.check.problem import PackProblem, Spot
from app.core.check.prose import prose_problems
from app.core.check.sources import Sources
from app.core.compiled import CompiledPack, Problem
from app.core.questionnaire import CHOICE_TYPES, Typed


@dataclass(frozen=True, slots=True)
class Located:
    """A compiled condition, whose it is, and the path to it there."""

    kind: str
    owner: str
    path: tuple[str | int, ...]
    compiled: Compiled
    row_of: str | None = None


def condition_problems(problems: Iterable[Problem], sources: Sources) -> Iterator[PackProblem]:
    """What could not be compiled, with its place."""
    for problem in problems:
        error = problem.error
        spot = sources.find(problem.kind, problem.owner, *problem.path, line=error.line, column=error.column)
        yield PackProblem(error.code, error.message, spot)


def located_conditions(compiled: CompiledPack) -> Iterator[Located]:
    """All compiled conditions of a pack with their places."""
    yield from deciding_conditions(compiled)
    for key, score in compiled.scores.items():
        for name, each in (("satisfied", score.satisfied), ("partial", score.partial)):
            if each is not None and not key.element:
                yield Located("question", key.question, (name,), each)
            elif each is not None:
                yield from _of_element(compiled, key.question, key.element, name, each)
    for owner, rule in compiled.rules.items():
        if rule.when is not None:
            yield Located("rule", owner, ("when",), rule.when, rule.rule.for_each)
        yield Located("rule", owner, ("check",), rule.check, rule.rule.for_each)


def deciding_conditions(compiled: CompiledPack) -> Iterator[Located]:
    """The conditions for being asked and for being required, with their places; a section's comes once."""
    for questionnaire in compiled.pack.questionnaires:
        for section in questionnaire.sections:
            asks = {each.id: compiled.asks[each.id] for each in section.questions if each.id in compiled.asks}
            shared = next((ask.parts[0] for ask in asks.values()), None)
            if shared is not None and shared.text == section.ask_if:
                yield Located("section", f"{questionnaire.id}.{section.id}", ("ask_if",), shared)
            for name, ask in asks.items():
                if compiled.pack.questions[name].ask_if:
                    yield Located("question", name, ("ask_if",), ask.parts[-1])
    for name, need in compiled.needs.items():
        yield Located("question", name, ("required_if",), need)


def _of_element(compiled: CompiledPack, question: str, element: str, name: str, each: Compiled) -> Iterator[Located]:
    """A condition that a question has for one element; not the general one that it falls back to."""
    for index, served in enumerate(compiled.pack.questions[question].serving):
        if served.element == element and getattr(served, name) is not None:
            yield Located("question", question, ("serves", index, name), each)


def naming_problems(compiled: CompiledPack, sources: Sources) -> Iterator[PackProblem]:
    """Literal ids of questions, rules and options that do not exist, and functions used where they may not be."""
    yield from prose_problems(compiled.pack, sources)
    for place in located_conditions(compiled):
        spot = sources.find(place.kind, place.owner, *place.path)
        tree = syntax.parse(place.compiled.serialised)
        yield from _unknown_questions(compiled, place, spot)
        yield from _unknown_rules(compiled, place, spot)
        yield from _unknown_options(compiled, place, tree, spot)
        if any(not _is_safe_divisor(each) for each in syntax.divisors(tree)):
            yield PackProblem("division", "'/' needs a number other than 0 below the line; use divide(a, b).", spot)


def _unknown_questions(compiled: CompiledPack, place: Located, spot: Spot) -> Iterator[PackProblem]:
    for name in sorted(place.compiled.states - compiled.pack.questions.keys()):
        near = difflib.get_close_matches(name, compiled.pack.questions, n=1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        yield PackProblem("unknown-question", f"There is no question '{name}'.{hint}", spot)


def _unknown_rules(compiled: CompiledPack, place: Located, spot: Spot) -> Iterator[PackProblem]:
    if place.compiled.rules and (place.kind == "rule" or place.path in (("ask_if",), ("required_if",))):
        yield PackProblem("passes-here", "passes() can only be used in 'satisfied' and 'partial'.", spot)
    for name in sorted(place.compiled.rules - compiled.pack.rule_by_id.keys()):
        yield PackProblem("unknown-rule", f"There is no rule '{name}'.", spot)
    for name in sorted(place.compiled.rules):
        rule = compiled.pack.rule_by_id.get(name)
        if rule is not None and rule.prose is not None:
            yield PackProblem("passes-prose", f"'{name}' reads free text; such a rule never changes points.", spot)


def _unknown_options(compiled: CompiledPack, place: Located, tree: syntax.Node, spot: Spot) -> Iterator[PackProblem]:
    for source, text in syntax.compared_literals(tree):
        spec = _spec(compiled, source, place.row_of)
        if spec is not None and spec.type in CHOICE_TYPES and text not in {option.id for option in spec.options}:
            known = ", ".join(option.id for option in spec.options)
            name = ".".join(source)
            yield PackProblem("unknown-option", f"'{text}' is not a choice of '{name}'; its choices are {known}.", spot)


def _spec(compiled: CompiledPack, source: tuple[str, ...], row_of: str | None) -> Typed | None:
    name, *fields = source
    owner = compiled.pack.questions.get((row_of or "") if name == ROW else name)
    if owner is None or len(fields) > 1:
        return None
    return owner.part(fields[0]) if fields else owner


def _is_safe_divisor(node: syntax.Node) -> bool:
    return node.kind == "const" and isinstance(node.value, int | float) and node.value != 0


def message_problems(compiled: CompiledPack, sources: Sources) -> Iterator[PackProblem]:
    """Messages with ids that do not exist, or with a brace that stands alone."""
    for rule in compiled.pack.rules:
        message = compiled.messages.get(rule.id)
        for condition in message.conditions if message else ():
            place = Located("rule", rule.id, ("message",), condition, rule.for_each)
            column = rule.message.find(condition.text) + 1
            spot = sources.find("rule", rule.id, "message", column=column)
            yield from _unknown_questions(compiled, place, spot)
            yield from _unknown_rules(compiled, place, spot)
        for text, is_place, offset in split_message(rule.message):
            found = None if is_place else re.search(r"[{}]", text)
            if found:
                spot = sources.find("rule", rule.id, "message", column=offset + found.start() + 1)
                yield PackProblem("message-brace", "A brace stands alone; { and } go around a condition.", spot)
