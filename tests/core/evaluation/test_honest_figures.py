"""What holds for every pack and all answers: the figure is honest, and working it out in steps changes nothing."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.assessment import Answer, Assessment
from app.core.changes import SetAnswer, SetDecision, apply_change
from app.core.evaluation.engine import Evaluation, evaluate
from app.core.evaluation.report import Report, Verdict, Visibility
from app.core.framework import Severity
from app.core.pack import Pack
from tests.builders import DAY, accepted, compile_sound, empty
from tests.random_packs import answer, answers, packs

THOROUGH = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
PATHS = 3


@given(st.data())
@THOROUGH
def test_the_interval_contains_the_final_score_all_the_way(data: st.DataObject) -> None:
    pack = data.draw(packs())
    compiled = compile_sound(pack)
    for _ in range(PATHS):
        so_far = _chosen_scope(data, pack)
        given_answers = {
            name: each for name, each in data.draw(answers(pack)).items() if not pack.questions[name].scope
        }
        final = evaluate(compiled, _with(pack, so_far | given_answers), DAY)
        evaluation = Evaluation(compiled, _with(pack, dict(so_far)), DAY)
        for name in data.draw(st.permutations(sorted(given_answers))):
            _assert_contains(evaluation.report(), final)
            so_far[name] = given_answers[name]
            evaluation.update(_with(pack, dict(so_far)))
        assert evaluation.report() == final


@given(st.data())
@THOROUGH
def test_the_interval_is_closed_when_everything_is_answered(data: st.DataObject) -> None:
    pack = data.draw(packs())
    compiled = compile_sound(pack)
    for _ in range(PATHS):
        result = evaluate(compiled, _with(pack, data.draw(answers(pack))), DAY)
        served = [each for each in result.elements if pack.servants[each.element.id]]
        assert all(each.score.low == each.score.high for each in served)
        assert result.readiness.verdict is not Verdict.INCOMPLETE


@given(st.data())
@THOROUGH
def test_an_update_equals_a_full_evaluation_after_any_changes(data: st.DataObject) -> None:
    pack = data.draw(packs())
    compiled = compile_sound(pack)
    assessment = empty(pack)
    evaluation = Evaluation(compiled, assessment, DAY)
    for _ in range(data.draw(st.integers(1, 12))):
        assessment = _changed(data, pack, assessment, evaluation.report())
        evaluation.update(assessment)
        assert evaluation.report() == evaluate(compiled, assessment, DAY)


@given(st.data())
@THOROUGH
def test_hidden_questions_count_nothing(data: st.DataObject) -> None:
    pack = data.draw(packs())
    compiled = compile_sound(pack)
    for _ in range(PATHS):
        given_answers = data.draw(answers(pack))
        result = evaluate(compiled, _with(pack, given_answers), DAY)
        hidden = {each.id for each in result.questions if each.visibility is Visibility.HIDDEN}
        without = {name: each for name, each in given_answers.items() if name not in hidden}
        again = evaluate(compiled, _with(pack, without), DAY)
        assert again.readiness == result.readiness
        assert again.findings == result.findings


@given(st.data())
@THOROUGH
def test_the_order_of_questions_and_answers_changes_nothing(data: st.DataObject) -> None:
    pack = data.draw(packs())
    given_answers = data.draw(answers(pack))
    del given_answers[data.draw(st.sampled_from(sorted(given_answers)))]
    result = evaluate(compile_sound(pack), _with(pack, given_answers), DAY)
    shuffled = dict(data.draw(st.permutations(sorted(given_answers.items()))))
    other = evaluate(compile_sound(_reordered(data, pack)), _with(pack, shuffled), DAY)
    assert other.readiness == result.readiness
    assert other.without_accepted_risk == result.without_accepted_risk
    assert set(other.findings) == set(result.findings)
    assert sorted(other.questions, key=str) == sorted(result.questions, key=str)
    assert other.areas == result.areas


@given(st.data())
@THOROUGH
def test_coverage_is_a_share_and_the_verdict_fits_the_report(data: st.DataObject) -> None:
    pack = data.draw(packs())
    compiled = compile_sound(pack)
    for _ in range(PATHS):
        given_answers = data.draw(answers(pack))
        dropped = data.draw(st.sets(st.sampled_from(sorted(given_answers))))
        result = evaluate(compiled, _with(pack, {n: a for n, a in given_answers.items() if n not in dropped}), DAY)
        assert all(0 <= each.coverage <= 1 for each in (result.readiness, *result.areas))
        assert all(0 <= each.low <= each.high <= 1 for each in _intervals(result))
        assert result.readiness.verdict is _expected_verdict(result)


@given(st.data())
@THOROUGH
def test_points_are_gained_once_a_rule_and_never_beyond_100(data: st.DataObject) -> None:
    pack = data.draw(packs())
    result = evaluate(compile_sound(pack), _with(pack, data.draw(answers(pack))), DAY)
    rules = [each.rule for each in result.findings if each.points_lost]
    assert len(rules) == len(set(rules))
    low = 100 * result.readiness.score.low
    assert all(low + each.points_lost <= 100 for each in result.findings)


@given(st.data())
@THOROUGH
def test_an_accepted_risk_never_lowers_the_score(data: st.DataObject) -> None:
    pack = data.draw(packs())
    compiled = compile_sound(pack)
    assessment = _with(pack, data.draw(answers(pack)))
    before = evaluate(compiled, assessment, DAY)
    decisions = {each.fingerprint: accepted(each.rule) for each in before.findings}
    after = evaluate(compiled, assessment.model_copy(update={"decisions": decisions}), DAY)
    assert after.readiness.score.low >= before.readiness.score.low
    assert after.without_accepted_risk == before.readiness
    assert after.readiness.verdict is not Verdict.BLOCKED


def _chosen_scope(data: st.DataObject, pack: Pack) -> dict[str, Answer]:
    """Answers to some of the questions that set the scope: choosing one later changes what is counted."""
    scope = [each for each in pack.questions.values() if each.scope and data.draw(st.booleans())]
    return {each.id: data.draw(answer(each)) for each in scope}


def _with(pack: Pack, given_answers: dict[str, Answer]) -> Assessment:
    return empty(pack).model_copy(update={"answers": given_answers})


def _changed(data: st.DataObject, pack: Pack, assessment: Assessment, result: Report) -> Assessment:
    """After an answer is given, changed or cleared, or a decision on a finding is."""
    if result.findings and data.draw(st.integers(0, 2)) == 0:
        finding = data.draw(st.sampled_from(result.findings))
        before = assessment.decisions.get(finding.fingerprint)
        after = data.draw(st.sampled_from([None, accepted(finding.rule), accepted(finding.rule, "2026-10-31")]))
        return apply_change(assessment, SetDecision(fingerprint=finding.fingerprint, before=before, after=after))
    question = data.draw(st.sampled_from(list(pack.questions.values())))
    change = SetAnswer(
        question=question.id,
        before=assessment.answers.get(question.id),
        after=data.draw(st.one_of(st.none(), answer(question))),
    )
    return apply_change(assessment, change)


def _reordered(data: st.DataObject, pack: Pack) -> Pack:
    (questionnaire,) = pack.questionnaires
    sections = tuple(
        section.model_copy(update={"questions": tuple(data.draw(st.permutations(section.questions)))})
        for section in questionnaire.sections
    )
    questionnaires = (questionnaire.model_copy(update={"sections": sections}),)
    return pack.model_copy(update={"questionnaires": questionnaires})


def _assert_contains(now: Report, final: Report) -> None:
    assert now.readiness.score.low <= final.readiness.score.low
    assert now.readiness.score.high >= final.readiness.score.high
    for before, after in zip(now.questions, final.questions, strict=True):
        if after.visibility is Visibility.ASKED and after.state != "not_applicable":
            assert before.score.low <= after.score.low <= after.score.high <= before.score.high
    for before, after in zip(now.elements, final.elements, strict=True):
        if after.counts:
            assert before.score.low <= after.score.low <= after.score.high <= before.score.high


def _intervals(result: Report) -> list[object]:
    return [each.score for each in (result.readiness, *result.areas, *result.elements, *result.questions)]


def _expected_verdict(result: Report) -> Verdict:
    if any(each.severity is Severity.ERROR for each in result.findings):
        return Verdict.BLOCKED
    waiting = [each.id for each in result.questions if each.required and each.is_waiting]
    return Verdict.INCOMPLETE if waiting else Verdict.READY
