"""Progress: what each questionnaire and section asks, what is answered and open, and what was found there."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.compiled import CompiledPack
from app.core.evaluation.engine import Evaluation, evaluate
from app.core.progress import Progress, ProgressReader, deciding_questions, progress_of, scope_said
from tests.builders import DAY, assessment, compile_sound, compiled, empty, graded, question, report, rule, section
from tests.random_packs import answers, packs

RULES = [
    rule("ALL-001", "later != 'no'", question="later"),
    rule("ALL-002", "number < 10.0", question="number", severity="warning"),
]


def shop() -> CompiledPack:
    return compiled(
        question(
            "tier", "single", options=[{"id": "low", "title": "Low"}, {"id": "high", "title": "High"}], scope=True
        ),
        graded("first", serves="BAS-1"),
        graded("second", required=False, serves="BAS-1"),
        rules=RULES,
        more=[
            section("more", graded("later", serves="BAS-1"), question("number", "number", required=False)),
            section("big", graded("large", serves="BAS-1"), ask_if="tier == 'high'"),
            section("fine", graded("detail", serves="BAS-1"), ask_if="later == 'full'"),
        ],
    )


def progress(**given_answers: Any) -> dict[str, Progress]:
    pack = shop()
    return dict(progress_of(report(pack, given_answers), pack.pack))


def test_asked_and_answered_questions_are_counted() -> None:
    found = progress(tier="high", first="full")["all.first"]
    assert (found.asked, found.answered) == (3, 2)


def test_only_required_open_questions_are_counted_as_such() -> None:
    assert progress(tier="high")["all.first"].required_open == 1


def test_a_questionnaire_is_the_sum_of_its_sections() -> None:
    found = progress(tier="high", first="full", later="no")
    sections = [each for key, each in found.items() if "." in key]
    assert found["all"].asked == sum(each.asked for each in sections)


def test_findings_are_counted_by_severity_where_they_stand() -> None:
    found = progress(tier="high", later="no", number=20)["all.more"]
    assert (found.errors, found.warnings, found.infos) == (1, 1, 0)


def test_a_section_left_out_by_the_scope_is_out_of_scope() -> None:
    assert progress(tier="low")["all.big"].is_out_of_scope


def test_a_section_hidden_by_another_answer_is_not_out_of_scope() -> None:
    found = progress(tier="low", later="half")["all.fine"]
    assert (found.is_asked, found.is_out_of_scope) == (False, False)


def test_a_section_that_may_yet_be_asked_counts_as_undecided() -> None:
    assert progress(tier="low")["all.fine"].undecided == 1


def test_a_section_is_complete_when_all_that_is_asked_is_answered() -> None:
    assert progress(tier="high", large="no")["all.big"].is_complete


def test_the_share_of_nothing_is_nothing() -> None:
    assert progress(tier="low")["all.big"].share == 0


def test_the_scope_is_said_in_the_words_of_the_answer() -> None:
    pack = shop()
    assert scope_said(["tier"], pack.pack, assessment(pack, {"tier": "low"})) == ("Low",)


def test_an_unanswered_scope_says_nothing() -> None:
    pack = shop()
    assert scope_said(["tier"], pack.pack, assessment(pack)) == ()


def test_the_questions_that_decide_are_named() -> None:
    assert deciding_questions("detail", shop()) == ("later",)


def test_nothing_decides_a_question_that_is_always_asked() -> None:
    assert deciding_questions("first", shop()) == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_reading_on_gives_what_reading_anew_gives(data: st.DataObject) -> None:
    pack = compile_sound(data.draw(packs()))
    before, after = (empty(pack.pack).model_copy(update={"answers": data.draw(answers(pack.pack))}) for _ in range(2))
    evaluation = Evaluation(pack, before, DAY)
    reader = ProgressReader(pack.pack)
    reader.read(evaluation.report())
    evaluation.update(after)
    assert reader.read(evaluation.report()) == progress_of(evaluate(pack, after, DAY), pack.pack)
