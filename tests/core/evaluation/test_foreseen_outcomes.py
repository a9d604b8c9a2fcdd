"""What a condition gives while nothing that it depends on is answered is foreseen, and is what running it gives."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.assessment import Answer, Assessment
from app.core.cel.environment import Compiled
from app.core.compiled import CompiledPack
from app.core.evaluation.report import Visibility
from app.core.evaluation.state import AnswerState
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.io.store import AssessmentStore

DAY = date(2026, 11, 1)
SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")


@pytest.fixture(scope="module")
def compiled() -> CompiledPack:
    return PackLibrary().default()


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    with AssessmentStore.open(SAMPLE, read_only=True) as store:
        return store.assessment


def conditions(compiled: CompiledPack) -> Iterator[Compiled]:
    """Those that can be run with answers alone."""
    found = [part for each in compiled.asks.values() for part in each.parts]
    found += compiled.needs.values()
    found += [each for score in compiled.scores.values() for each in (score.satisfied, score.partial) if each]
    found += [each for rule in compiled.rules.values() for each in (rule.when, rule.check) if each]
    return (each for each in found if not each.uses_row)


def assert_foreseen(compiled: CompiledPack, state: AnswerState) -> None:
    environment, questions = compiled.environment, compiled.pack.questions
    environment.holder.state = state
    asked = {name: each for name, each in state.answers.items() if state.visibility[name] is Visibility.ASKED}
    values = {name: environment.schema.to_cel(questions[name], each.value) for name, each in asked.items()}
    for condition in conditions(compiled):
        known = {name: values[name] for name in condition.reads if name in values}
        expected = environment.evaluate(condition, environment.activation(known))
        assert environment.outcome(condition, values) == expected, condition.text
        assert environment.outcome(condition, values, environment.activation(values)) == expected, condition.text


@pytest.mark.parametrize("wait", [False, True])
def test_of_no_answers_at_all(wait: bool, compiled: CompiledPack) -> None:
    visibility = dict.fromkeys(compiled.pack.questions, Visibility.ASKED)
    assert_foreseen(compiled, AnswerState(compiled.pack, DAY, {}, visibility, wait_for_open=wait))


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_of_some_answers_and_some_hidden_questions(
    data: st.DataObject, compiled: CompiledPack, assessment: Assessment
) -> None:
    given_answers = {name: each for name, each in assessment.answers.items() if each.is_given}
    kept = data.draw(st.sets(st.sampled_from(sorted(given_answers))))
    answers: dict[str, Answer] = {name: given_answers[name] for name in kept}
    seed = data.draw(st.randoms(use_true_random=False))
    visibility = {name: seed.choice(list(Visibility)) for name in compiled.pack.questions}
    state = AnswerState(compiled.pack, DAY, answers, visibility, wait_for_open=data.draw(st.booleans()))
    assert_foreseen(compiled, state)


def test_more_than_half_of_what_the_pack_asks_is_foreseen(compiled: CompiledPack) -> None:
    found = list(conditions(compiled))
    assert sum(each.unanswered is not None for each in found) > len(found) / 2
