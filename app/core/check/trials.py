"""Faults that show when answers are tried: examples that fail, and answers that a team needs and cannot give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.core.assessment import Answer
from app.core.check.problem import PackProblem
from app.core.check.sources import Sources
from app.core.check.trial import Trial, trial_answer
from app.core.compiled import CompiledPack, ScoreKey
from app.core.errors import InputError
from app.core.evaluation.readiness import FULL
from app.core.framework import Block
from app.core.questionnaire import AnswerType, Question


def trial_problems(compiled: CompiledPack, sources: Sources) -> Iterator[PackProblem]:
    """What trying the pack's own examples, and the honest 'no', shows."""
    trial = Trial(compiled, date.fromisoformat(compiled.pack.manifest.examples_as_of))
    for question in compiled.pack.questions.values():
        yield from _question_example(compiled, trial, question, sources)
    for element, questions in _zero_needed(compiled).items():
        for question in questions:
            yield from _honest_no(trial, question, element, sources)
    yield from _rule_examples(compiled, trial, sources)


def _question_example(
    compiled: CompiledPack, trial: Trial, question: Question, sources: Sources
) -> Iterator[PackProblem]:
    spot = sources.find("question", question.id, "example")
    if question.example is None:
        if question.required:
            message = "A required question needs an example of a good answer."
            yield PackProblem("no-example", message, sources.find("question", question.id))
        return
    try:
        answer = trial_answer(compiled, question.id, question.example, compiled.pack.manifest.examples_as_of)
    except InputError as error:
        place = ", ".join(part for part in (error.place.row and f"row {error.place.row}", error.place.field) if part)
        message = f"The example is not a valid answer{f' ({place})' if place else ''}: {error.message}"
        yield PackProblem("example-invalid", message, spot)
        return
    for key, score in trial.score(question.id, answer).items():
        if score is not None and score.high < FULL:
            towards = f" towards {key.element}" if key.element else ""
            yield PackProblem("example-scores", f"The example of a good answer does not score 1{towards}.", spot)


def _zero_needed(compiled: CompiledPack) -> dict[str, list[Question]]:
    """Elements of the SRE block with their must-questions."""
    pack = compiled.pack
    areas = {area.id for area in pack.areas if area.block is Block.SRE}
    return {
        element.id: [pack.questions[name] for name in pack.servants[element.id] if pack.questions[name].required]
        for element in pack.elements
        if element.area in areas
    }


def _honest_no(trial: Trial, question: Question, element: str, sources: Sources) -> Iterator[PackProblem]:
    """A team must be able to say no without lying."""
    if question.absent:
        return
    wanted = ScoreKey(question.id, element)
    key = wanted if wanted in trial.compiled.scores else ScoreKey(question.id)
    for value in _candidates(question):
        score = trial.score(question.id, Answer(value=value))[key]
        if score is not None and score.high == 0:
            return
    message = f"No answer to this required question scores 0 towards {element}; offer one with 'absent'."
    yield PackProblem("no-zero-answer", message, sources.find("question", question.id))


def _candidates(question: Question) -> list[Any]:
    """Plain answers that mean no or nothing."""
    match question.type:
        case AnswerType.SINGLE:
            return [option.id for option in question.options]
        case AnswerType.MULTI:
            return [[], *([option.id] for option in question.options)]
        case AnswerType.BOOLEAN:
            return [False]
        case AnswerType.NUMBER | AnswerType.PERCENT:
            return [value for value in (question.min, question.max, 0) if value is not None]
        case AnswerType.TABLE:
            return [[]]
        case _:
            return []


def _rule_examples(compiled: CompiledPack, trial: Trial, sources: Sources) -> Iterator[PackProblem]:
    for rule in compiled.pack.rules:
        if rule.id not in compiled.rules and rule.prose is None:
            continue
        for index, example in enumerate(rule.examples):
            spot = sources.find("rule", rule.id, "examples", index)
            unknown = [name for name in example.answers if name not in compiled.pack.questions]
            if unknown:
                yield PackProblem(
                    "unknown-question", f"The example answers '{unknown[0]}', which is not a question.", spot
                )
                continue
            try:
                fails, fault = trial.fails(rule.id, example.answers)
            except InputError as error:
                yield PackProblem("example-invalid", f"The example cannot be used: {error}", spot)
                continue
            if fault:
                yield PackProblem("example-fault", f"The rule breaks on this example: {fault}.", spot)
            elif fails is example.passes:
                expected, came = ("pass", "fails") if example.passes else ("fail", "passes or says nothing")
                yield PackProblem("example-fails", f"This example should {expected}, but the rule {came}.", spot)
