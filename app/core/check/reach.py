"""Questions that can never be asked, and choices that no condition can ever use."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from app.core.assessment import Answer
from app.core.cel import syntax
from app.core.cel.environment import Compiled, Status
from app.core.check.conditions import located_conditions
from app.core.check.problem import PackProblem
from app.core.check.sources import Sources
from app.core.check.trial import Trial
from app.core.compiled import CompiledPack, ScoreKey
from app.core.questionnaire import AnswerType, Question

MAX_COMBINATIONS = 4096
_NUMBER_STEP = 1.0


def reach_problems(compiled: CompiledPack, sources: Sources) -> Iterator[PackProblem]:
    """Conditions for being asked that go in a circle or contradict themselves."""
    circular = _circular(compiled)
    for name, ask in compiled.asks.items():
        spot = sources.find("question", name, "ask_if")
        if name in circular:
            around = ", ".join(sorted(circular[name]))
            yield PackProblem(
                "unreachable", f"This can never be asked: its condition depends on itself (through {around}).", spot
            )
        elif not _can_be_asked(compiled, name, ask):
            yield PackProblem("unreachable", "This can never be asked: no answers make its condition true.", spot)


def _circular(compiled: CompiledPack) -> dict[str, set[str]]:
    """Questions on a cycle of conditions, each with what is on the way."""
    found: dict[str, set[str]] = {}
    for start in compiled.asks:
        seen: set[str] = set()
        waiting = list(compiled.asks[start].depends_on)
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting.extend(compiled.asks[name].depends_on if name in compiled.asks else ())
        if start in seen:
            found[start] = {name for name in seen if name in compiled.asks}
    return found


def _can_be_asked(compiled: CompiledPack, name: str, ask: Compiled) -> bool:
    """Tries the answers that its condition, and those of what it depends on, can tell apart; True when undecidable."""
    conditions = _chain(compiled, name, ask)
    if any(condition.states or condition.uses_age for condition in conditions):
        return True
    names = sorted(frozenset().union(*(condition.reads for condition in conditions)))
    choices = {each: _values(compiled, each, conditions) for each in names}
    if any(values is None for values in choices.values()):
        return True
    options = [values or [] for values in choices.values()]
    total = 1
    for values in options:
        total *= max(len(values), 1)
    if total > MAX_COMBINATIONS:
        return True
    return any(
        _all_true(compiled, conditions, dict(zip(names, values, strict=True))) for values in itertools.product(*options)
    )


def _chain(compiled: CompiledPack, name: str, ask: Compiled) -> list[Compiled]:
    """The condition and those of all questions that must be asked for it to be known."""
    seen, conditions, waiting = {name}, [ask], list(ask.depends_on)
    while waiting:
        each = waiting.pop()
        if each in seen or each not in compiled.asks:
            continue
        seen.add(each)
        conditions.append(compiled.asks[each])
        waiting.extend(compiled.asks[each].depends_on)
    return conditions


def _all_true(compiled: CompiledPack, conditions: list[Compiled], values: Mapping[str, Any]) -> bool:
    environment = compiled.environment
    outcomes = (environment.evaluate(each, environment.activation(values)) for each in conditions)
    return all(outcome.is_true or outcome.status is Status.FAULT for outcome in outcomes)


def _values(compiled: CompiledPack, name: str, conditions: list[Compiled]) -> list[Any] | None:
    """Answers to `name` that conditions can tell apart; None when they cannot be listed."""
    question = compiled.pack.questions.get(name)
    if question is None:
        return []
    match question.type:
        case AnswerType.SINGLE:
            return [option.id for option in question.options]
        case AnswerType.BOOLEAN:
            return [True, False]
        case AnswerType.MULTI if len(question.options) <= 8:
            ids = [option.id for option in question.options]
            return [list(each) for size in range(len(ids) + 1) for each in itertools.combinations(ids, size)]
        case AnswerType.NUMBER | AnswerType.PERCENT | AnswerType.DURATION:
            return _numbers(question, conditions)
        case _:
            return None


def _numbers(question: Question, conditions: list[Compiled]) -> list[float]:
    """Every number that a condition names, and one to each side of it, within the question's limits."""
    named = {
        float(node.value)
        for condition in conditions
        for node in syntax.parse(condition.serialised).walk()
        if node.kind == "const" and isinstance(node.value, int | float)
    }
    near = {value + step for value in named or {0.0} for step in (-_NUMBER_STEP, 0.0, _NUMBER_STEP)}
    low = question.min if question.min is not None else (None if question.type is AnswerType.NUMBER else 0.0)
    near |= {limit for limit in (question.min, question.max) if limit is not None}
    return [v for v in sorted(near) if (low is None or v >= low) and (question.max is None or v <= question.max)]


def unused_options(compiled: CompiledPack, trial: Trial, sources: Sources) -> Iterator[PackProblem]:
    """Choices of a scored question that neither score nor are named anywhere, and do not say that they are a 'no'."""
    named = _named_literals(compiled)
    for question in compiled.pack.questions.values():
        if question.type not in (AnswerType.SINGLE, AnswerType.MULTI) or not question.serves:
            continue
        keys = [key for key in compiled.scores if key.question == question.id]
        if all(compiled.scores[key].satisfied is None for key in keys):
            continue
        for index, option in enumerate(question.options):
            if option.none or (question.id, option.id) in named or option.id in _template_words(compiled):
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


def _template_words(compiled: CompiledPack) -> str:
    return "\n".join(compiled.pack.templates.values())
