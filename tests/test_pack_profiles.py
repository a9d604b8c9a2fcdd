"""The built-in pack's profiles and proposals: what each asks fits its tier and kind, and its figure stays honest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from app.core.assessment import Answer
from app.core.check.trial import trial_answer
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import evaluate
from app.core.evaluation.report import Report, Visibility
from app.core.framework import Block
from app.core.prefill import proposals
from app.core.profiles import profile_scopes
from app.core.questionnaire import AnswerType, Question
from app.core.scope import Scope
from app.io.pack_library import PackLibrary
from tests.builders import empty

TIER_1, TIER_2, TIER_3, TIER_4 = "critical-platform", "web-product", "internal-service", "internal-tool"
SCOPE = ("profile.tier", "profile.kinds")
CALLED_ONLY = ("perf.front_end", "perf.caches", "perf.load_balancing", "perf.cdn")


@cache
def built_in() -> CompiledPack:
    return PackLibrary().find("readyroom")


@cache
def scopes() -> Mapping[str, Scope]:
    day = date.fromisoformat(built_in().pack.manifest.examples_as_of)
    return {profile.id: scope for profile, scope in profile_scopes(built_in(), day)}


PROFILES = [each.id for each in built_in().pack.manifest.profiles]


def profile_answers(name: str) -> dict[str, Answer]:
    (profile,) = [each for each in built_in().pack.manifest.profiles if each.id == name]
    return {question: trial_answer(built_in(), question, entry) for question, entry in profile.answers.items()}


def examples(starts: tuple[str, ...] = ("",)) -> dict[str, Answer]:
    pack = built_in().pack
    asked = [each for each in pack.questions.values() if each.example is not None and each.id.startswith(starts)]
    dated = pack.manifest.examples_as_of
    return {each.id: trial_answer(built_in(), each.id, each.example, dated) for each in asked if each.id not in SCOPE}


def noes() -> dict[str, Answer]:
    """'We do not have this' to every question that offers it."""
    said = {each.id: _no(each) for each in built_in().pack.questions.values() if each.id not in SCOPE}
    return {name: trial_answer(built_in(), name, value) for name, value in said.items() if value is not None}


def _no(question: Question) -> Any:
    if question.absent:
        return {"absent": True}
    if question.type is AnswerType.BOOLEAN:
        return False
    nothing = next((option.id for option in question.options if option.none), None)
    return [nothing] if nothing and question.type is AnswerType.MULTI else nothing


def report_on(answers: Mapping[str, Answer]) -> Report:
    pack = built_in().pack
    assessment = empty(pack).model_copy(update={"answers": dict(answers)})
    return evaluate(built_in(), assessment, date.fromisoformat(pack.manifest.examples_as_of))


@cache
def with_examples(profile: str) -> Report:
    return report_on({**examples(), **(profile_answers(profile) if profile else {})})


def hidden(report: Report) -> set[str]:
    return {each.id for each in report.questions if each.visibility is Visibility.HIDDEN}


def base_areas() -> set[str]:
    return {area.id for area in built_in().pack.areas if area.block is Block.BASE}


@pytest.mark.parametrize(
    ("profile", "least", "most"), [(TIER_1, 180, 400), (TIER_2, 150, 400), (TIER_3, 80, 110), (TIER_4, 50, 70)]
)
def test_the_lower_the_tier_the_less_is_asked(profile: str, least: int, most: int) -> None:
    asked = scopes()[profile].asked
    assert least <= asked.low <= asked.high <= most


def test_tier_1_of_every_kind_leaves_nothing_out() -> None:
    assert scopes()[TIER_1].left_out == ()


@pytest.mark.parametrize("profile", PROFILES)
def test_the_baseline_is_in_scope_at_every_tier(profile: str) -> None:
    pack = built_in().pack
    assert {pack.element_by_id[name].area for name in scopes()[profile].elements_out}.isdisjoint(base_areas())


@pytest.mark.parametrize("profile", ["data-pipeline", "batch-jobs"])
def test_nothing_about_pages_and_callers_is_asked_where_there_are_none(profile: str) -> None:
    assert set(scopes()[profile].left_out).issuperset(CALLED_ONLY)


def test_page_loads_are_asked_of_pages_only() -> None:
    assert "perf.front_end" in scopes()["standard-api"].left_out
    assert "perf.front_end" not in scopes()[TIER_2].left_out


@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_left_out_lowers_the_score_of_nothing_that_is_asked(profile: str) -> None:
    scores = {each.id: each.score.low for each in with_examples("").questions}
    asked = [each for each in with_examples(profile).questions if each.visibility is Visibility.ASKED]
    assert [each.id for each in asked if each.score.low < scores[each.id]] == []


@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_left_out_makes_no_finding_elsewhere(profile: str) -> None:
    """Rules of the profile itself apart: they compare the tier and the kinds with the targets."""
    before = {each.fingerprint for each in with_examples("").findings}
    found = [each for each in with_examples(profile).findings if each.fingerprint not in before]
    assert {each.rule for each in found if not each.rule.startswith("PRO-")} == set()


@pytest.mark.parametrize("profile", PROFILES)
def test_a_hundred_can_be_reached(profile: str) -> None:
    assert with_examples(profile).readiness.score.low == 1


@pytest.mark.parametrize("profile", PROFILES)
def test_a_baseline_alone_is_at_seventy(profile: str) -> None:
    pack = built_in().pack
    serving = {name for name in pack.questions for each in pack.questions[name].serving
               if pack.element_by_id[each.element].area in base_areas()}  # fmt: skip
    others = {name for name, question in pack.questions.items() if not question.serves}
    kept = {name: answer for name, answer in examples().items() if name in serving | others}
    assert report_on({**noes(), **kept, **profile_answers(profile)}).readiness.score.low == Fraction(7, 10)


def test_without_a_profile_everything_is_asked() -> None:
    assert hidden(report_on(examples())) <= {"slm.lowest_traffic"}


def test_the_first_requirements_propose_answers_to_what_comes_later() -> None:
    answers = {**examples(("intake.",)), **profile_answers(TIER_1)}
    assessment = empty(built_in().pack).model_copy(update={"answers": answers})
    found = proposals(built_in().pack, assessment, report_on(answers))
    assert {
        "slm.indicators",
        "slm.objectives",
        "slm.agreements",
        "slm.budget_controls",
        "practices.recovery_strategy",
        "team.model",
        "team.rotation",
        "team.response",
        "toil.share",
        "met.incident_times",
        "perf.flows",
        "perf.budgets",
        "opb.reviews",
    } <= found.keys()


def test_a_proposal_keeps_what_its_source_says() -> None:
    answers = {**examples(("intake.",)), **profile_answers(TIER_1)}
    assessment = empty(built_in().pack).model_copy(update={"answers": answers})
    found = proposals(built_in().pack, assessment, report_on(answers))
    assert found["team.model"].value == answers["intake.running"].value["model"]
    assert [row["target"] for row in found["slm.objectives"].value] == [
        row["availability"] for row in answers["intake.targets"].value
    ]
