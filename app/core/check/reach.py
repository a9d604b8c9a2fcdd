"""Questions that can never be asked, and choices that no condition can ever use."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.core.assessment import Answer
from app.core.cel import syntax
from app.core.cel.environment import Compiled, Status
from app.core.check.conditions import located_conditions
from app.core.check.problem import PackProblem
from app.core.check.sources import Sources
from app.core.check.trial import Trial
from app.core.compiled import AskConditions, CompiledPack, ScoreKey, condition_place
from app.core.questionnaire import AnswerType, Question

MAX_COMBINATIONS = 4096
MAX_LISTED = 8
"""Choices of a multi of which every combination is tried."""
_COMPARING = frozenset(
    ["_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_&&_", "_||_", "!_", "_?_:_", "@in", "@not_strictly_false", "-_"]
)
_QUOTED = re.compile(r"""['"]([a-z0-9][a-z0-9_.+-]*)['"]""")
_SECONDS = {"seconds": 1.0, "minutes": 60.0, "hours": 3600.0, "days": 86400.0}


def reach_problems(compiled: CompiledPack, sources: Sources) -> Iterator[PackProblem]:
    """Conditions for being asked that contradict themselves, or those that they wait for."""
    for name, ask in compiled.asks.items():
        if not _can_be_asked(compiled, ask):
            message = "This can never be asked: no answers make its condition true."
            kind, owner, path = condition_place(compiled.pack, name, "ask_if")
            yield PackProblem("unreachable", message, sources.find(kind, owner, *path))


def _can_be_asked(compiled: CompiledPack, ask: AskConditions) -> bool:
    """Tries the answers that its condition, and those of what it depends on, can tell apart; True when undecidable."""
    before = _before(compiled, ask)
    asks = [ask, *(compiled.asks[each] for each in before if each in compiled.asks)]
    conditions = [part for each in asks for part in each.parts]
    if any(condition.states or condition.rules or condition.uses_age for condition in conditions):
        return True
    trees = [syntax.parse(condition.serialised) for condition in conditions]
    choices = [_values(compiled.pack.questions.get(each), trees) for each in before]
    if any(values is None for values in choices):
        return True
    listed = [values or [None] for values in choices]
    if math.prod(len(values) for values in listed) > MAX_COMBINATIONS:
        return True
    return any(_is_asked(compiled, ask, before, values) for values in itertools.product(*listed))


def _before(compiled: CompiledPack, ask: AskConditions) -> list[str]:
    """Everything that decides whether a question is asked, directly or not, each after what it depends on itself."""
    seen: set[str] = set()
    waiting = list(ask.depends_on)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(compiled.asks[name].depends_on if name in compiled.asks else ())
    return [name for name in compiled.order if name in seen]


def _is_asked(compiled: CompiledPack, ask: AskConditions, before: list[str], values: tuple[Any, ...]) -> bool:
    """Whether these answers, as far as their questions are asked themselves, make the condition true."""
    known: dict[str, Any] = {}
    for name, value in zip(before, values, strict=True):
        if name not in compiled.asks or _holds(compiled, compiled.asks[name], known):
            known[name] = value
    return _holds(compiled, ask, known)


def _holds(compiled: CompiledPack, ask: AskConditions, known: Mapping[str, Any]) -> bool:
    return all(_part_holds(compiled, part, known) for part in ask.parts)


def _part_holds(compiled: CompiledPack, condition: Compiled, known: Mapping[str, Any]) -> bool:
    environment = compiled.environment
    outcome = environment.evaluate(
        condition, environment.activation({n: known[n] for n in condition.reads & known.keys()})
    )
    return outcome.is_true or outcome.status is Status.FAULT


def _values(question: Question | None, trees: list[syntax.Node]) -> list[Any] | None:
    """Answers to a question that conditions can tell apart; None when they cannot be listed."""
    if question is None:
        return []
    match question.type:
        case AnswerType.SINGLE:
            return [option.id for option in question.options]
        case AnswerType.BOOLEAN:
            return [True, False]
        case AnswerType.MULTI if len(question.options) <= MAX_LISTED:
            ids = [option.id for option in question.options]
            return [list(each) for size in range(len(ids) + 1) for each in itertools.combinations(ids, size)]
        case AnswerType.NUMBER | AnswerType.PERCENT | AnswerType.DURATION:
            return _numbers(question, trees)
        case _:
            return None


def _numbers(question: Question, trees: list[syntax.Node]) -> list[float] | None:
    """Every number that conditions name, one between each two and one beyond, within limits; None with arithmetic."""
    named: set[float] = {limit for limit in (question.min, question.max) if limit is not None} or {0.0}
    for tree in trees:
        for node in tree.walk():
            number = _number(node)
            if number is not None:
                named.add(number)
            elif node.kind == "call" and node.name not in _COMPARING:
                return None
    marks = sorted(named)
    between = [(low + high) / 2 for low, high in itertools.pairwise(marks)]
    tried = sorted({marks[0] - 1, *marks, *between, marks[-1] + 1})
    least = question.min if question.min is not None or question.type is AnswerType.NUMBER else 0.0
    return [x for x in tried if (least is None or x >= least) and (question.max is None or x <= question.max)]


def _number(node: syntax.Node) -> float | None:
    """The number that a literal stands for; of days(28.0), in seconds."""
    if node.kind == "const" and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return float(node.value)
    if node.kind == "call" and node.name in _SECONDS and node.children:
        inner = _number(node.children[0])
        return None if inner is None else inner * _SECONDS[node.name]
    return None


def unused_options(compiled: CompiledPack, trial: Trial, sources: Sources) -> Iterator[PackProblem]:
    """Choices of a scored question that neither score nor are named anywhere, and do not say that they are a 'no'."""
    named = _named_literals(compiled)
    quoted = _quoted_in_templates(compiled)
    for question in compiled.pack.questions.values():
        if question.type not in (AnswerType.SINGLE, AnswerType.MULTI) or not question.serves:
            continue
        keys = [key for key in compiled.scores if key.question == question.id]
        if all(compiled.scores[key].satisfied is None for key in keys):
            continue
        for index, option in enumerate(question.options):
            if option.none or (question.id, option.id) in named or option.id in quoted:
                continue
            if not _scores(trial, question, option.id, keys):
                message = f"No condition can ever use the choice '{option.id}': it scores nothing and is not a 'none'."
                yield PackProblem("unused-option", message, sources.find("question", question.id, "options", index))


def _scores(trial: Trial, question: Question, option: str, keys: list[ScoreKey]) -> bool:
    """Whether some answer with the choice scores, or changes the score of the others."""
    if question.type is AnswerType.SINGLE:
        scores = trial.score(question.id, Answer(value=option))
        return any(score is not None and score.high > 0 for score in scores.values())
    others = [each.id for each in question.options if each.id != option and not each.none]
    for size in range(len(others) + 1):
        without = trial.score(question.id, Answer(value=others[:size]))
        chosen = trial.score(question.id, Answer(value=[*others[:size], option]))
        if any(without[key] != chosen[key] for key in keys if key in chosen):
            return True
    return False


def _named_literals(compiled: CompiledPack) -> set[tuple[str, str]]:
    """(question, choice) pairs that some condition compares."""
    return {
        (place.row_of or source[0] if source[0] == "row" else source[0], text)
        for place in located_conditions(compiled)
        for source, text in syntax.compared_literals(syntax.parse(place.compiled.serialised))
    }


def _quoted_in_templates(compiled: CompiledPack) -> set[str]:
    """Every word in quotes in a template: it may choose by it."""
    return {word for text in compiled.pack.templates.values() for word in _QUOTED.findall(text)}
