"""The overview: what the first page says of an assessment."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.compiled import CompiledPack
from app.core.evaluation.engine import evaluate
from app.core.overview import AreaLine, Overview, StepLine, Validation, overview_of
from tests.builders import (
    AREAS,
    DAY,
    accepted,
    assessment,
    compile_sound,
    compiled,
    graded,
    make_pack,
    question,
    report,
    rule,
    section,
)

TIERS = [{"id": "one", "title": "Tier one"}, {"id": "two", "title": "Tier two"}]
PACK = compiled(
    question("tier", "single", options=TIERS, scope=True, minutes=1),
    graded("base", serves="BAS-1", satisfied="base == 'full' && passes('ALL-001')", minutes=2),
    graded("team", serves="BAS-2", minutes=4),
    rules=[
        rule("ALL-001", "base != 'no'", fix="Begin with it."),
        rule("ALL-002", "base == 'full'", severity="warning", question="base", fix="Do all of it."),
    ],
    more=[
        section("second", graded("sre", serves="SRE-1", minutes=8)),
        section("third", graded("nice", serves="NTH-1")),
    ],
)
ALL: dict[str, Any] = {"tier": "one", "base": "full", "team": "full", "sre": "full", "nice": "full"}


def overview(given_answers: dict[str, Any] | None = None, pack: CompiledPack = PACK, **decisions: Any) -> Overview:
    """The overview on DAY."""
    kept = assessment(pack, given_answers, **decisions)
    return overview_of(evaluate(pack, kept, DAY), pack.pack, kept)


def area(name: str, found: Overview) -> AreaLine:
    return next(each for each in found.areas if each.id == name)


# The figure


@pytest.mark.parametrize(
    ("given_answers", "ends"),
    [
        ({}, (0.0, 100.0)),
        ({"base": "full"}, (35.0, 100.0)),
        ({**ALL, "sre": "half"}, (85.0, 85.0)),
        (ALL, (100.0, 100.0)),
    ],
)
def test_the_figure_is_of_a_hundred(given_answers: dict[str, Any], ends: tuple[float, float]) -> None:
    found = overview(given_answers)
    assert (found.low, found.high) == ends


def test_a_figure_is_rounded_to_one_place() -> None:
    parts = compiled(*(graded(f"q{number}", serves=f"BAS-{number}") for number in range(3)))
    assert overview({"q0": "full"}, parts).low == pytest.approx(23.3, abs=1e-9)


@pytest.mark.parametrize(
    ("given_answers", "verdict"), [({}, "incomplete"), ({**ALL, "base": "no"}, "blocked"), (ALL, "ready")]
)
def test_the_verdict_is_that_of_the_report(given_answers: dict[str, Any], verdict: str) -> None:
    assert overview(given_answers).verdict == verdict


def test_coverage_is_what_is_answered_of_what_is_asked() -> None:
    assert overview({"base": "full", "team": "full"}).coverage == 40.0


def test_open_errors_are_counted_and_warnings_are_not() -> None:
    assert overview({**ALL, "base": "no"}).errors == 1


def test_the_marks_are_what_full_blocks_would_reach() -> None:
    assert (overview().baseline, overview().enterprise) == (70.0, 95.0)


def test_the_marks_are_shares_of_all_points() -> None:
    thirds = [{**AREAS[0], "points": 1}, {**AREAS[1], "points": 2}]
    found = overview({}, compiled(graded("base", serves="BAS-1"), graded("sre", serves="SRE-1"), areas=thirds))
    assert (found.baseline, found.enterprise) == (33.3, 100.0)


def test_a_pack_without_areas_has_marks_of_nought() -> None:
    found = overview({}, compiled(graded("a"), areas=(), elements=()))
    assert (found.baseline, found.enterprise) == (0.0, 100.0)


def risk(name: str, given_answers: dict[str, Any]) -> dict[str, Any]:
    """The risk of the one finding of a rule, accepted."""
    (fingerprint,) = (each.fingerprint for each in report(PACK, given_answers).findings if each.rule == name)
    return {fingerprint: accepted(name)}


def test_without_accepted_risks_there_is_one_figure() -> None:
    assert not overview({**ALL, "base": "no"}).has_accepted_risks


def test_with_an_accepted_risk_there_is_a_figure_without_it() -> None:
    own = compiled(question("a", satisfied="passes('ALL-001')", serves="BAS-1"), rules=[rule("ALL-001", "a")])
    (fingerprint,) = (each.fingerprint for each in report(own, {"a": False}).findings)
    found = overview({"a": False}, own, **{fingerprint: accepted("ALL-001")})
    assert (found.low, found.strict_low, found.has_accepted_risks) == (70.0, 0.0, True)


# What is asked and answered


def test_a_new_assessment_is_empty() -> None:
    assert overview().is_empty


def test_with_an_answer_it_is_not_empty() -> None:
    assert not overview({"nice": "no"}).is_empty


def test_questions_are_counted() -> None:
    found = overview({"base": "full"})
    assert (found.total, found.asked, found.answered) == (5, (5, 5), 1)


def test_the_minutes_left_are_those_of_open_questions() -> None:
    assert overview({"base": "full", "nice": "full"}).minutes_left == (13, 13)


def test_what_may_yet_be_asked_makes_a_span() -> None:
    pack = compiled(graded("a", minutes=2), graded("b", ask_if="a == 'full'", minutes=5))
    found = overview({}, pack)
    assert (found.asked, found.minutes_left) == ((1, 2), (2, 7))


def test_the_scope_is_in_words() -> None:
    assert overview({"tier": "two"}).scope == ("Tier two",)


def test_the_first_question_that_sets_the_scope_is_named() -> None:
    assert overview().scope_question == "tier"


def test_a_pack_without_a_scope_names_no_question() -> None:
    assert overview({}, compiled(graded("a"))).scope_question == ""


def test_the_service_is_named() -> None:
    assert overview().service == "Checkout"


def test_the_last_change_is_that_of_the_last_answer() -> None:
    kept = assessment(PACK, {"base": "full", "team": "full", "sre": "no"})
    moments = {"base": ("2026-10-02T08:00:00+00:00", "Ada"), "team": ("2026-10-03T08:00:00+00:00", "Bo")}
    dated = {
        name: each.model_copy(update=dict(zip(("at", "author"), moments.get(name, ("", "")), strict=True)))
        for name, each in kept.answers.items()
    }
    kept = kept.model_copy(update={"answers": dated})
    found = overview_of(evaluate(PACK, kept, DAY), PACK.pack, kept)
    assert (found.changed_at, found.changed_by) == ("2026-10-03T08:00:00+00:00", "Bo")


def test_without_answers_nothing_was_changed() -> None:
    assert (overview().changed_at, overview().changed_by) == ("", "")


# Areas


def test_every_area_has_a_line_in_the_order_of_the_pack() -> None:
    assert [(each.id, each.title, each.points) for each in overview().areas] == [
        ("BAS", "Baseline", 70),
        ("SRE", "Reliability", 25),
        ("NTH", "Further", 5),
    ]


def test_an_area_has_its_figure() -> None:
    found = area("BAS", overview({"base": "full"}))
    assert (found.low, found.high, found.is_assessed) == (50.0, 100.0, True)


def test_an_area_that_nothing_was_answered_of_is_not_assessed() -> None:
    assert not area("SRE", overview({"base": "full"})).is_assessed


def test_an_area_leads_to_its_first_open_question() -> None:
    found = area("BAS", overview({"base": "full"}))
    assert (found.open_questions, found.question) == (1, "team")


def test_an_area_that_is_answered_leads_to_no_question() -> None:
    found = area("BAS", overview(ALL))
    assert (found.open_questions, found.question) == (0, "")


def test_an_area_counts_its_open_findings() -> None:
    found = area("BAS", overview({"base": "no"}))
    assert (found.errors, found.findings) == (1, 2)


def test_an_area_leads_to_an_error_before_a_warning() -> None:
    late = compiled(
        graded("base", serves="BAS-1"),
        rules=[
            rule("ALL-001", "base != 'no'", severity="warning"),
            rule("ALL-002", "base != 'no'"),
        ],
    )
    (error,) = (each.fingerprint for each in report(late, {"base": "no"}).findings if each.rule == "ALL-002")
    assert area("BAS", overview({"base": "no"}, late)).finding == error


def test_an_area_counts_no_finding_that_is_settled() -> None:
    found = overview({"base": "half"}, **risk("ALL-002", {"base": "half"}))
    assert (area("BAS", found).findings, area("BAS", found).finding) == (0, "")


def test_an_area_of_which_nothing_applies_does_not_count() -> None:
    waived = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}
    pack = compiled(graded("base", serves="BAS-1"), graded("sre", serves="SRE-1", not_applicable=True))
    assert not area("SRE", overview({"sre": waived}, pack)).counts


# Next steps


def test_an_error_is_the_first_step_and_unblocks() -> None:
    step = overview({"base": "no"}).steps[0]
    assert (step.rule, step.text, step.where, step.unblocks) == ("ALL-001", "Begin with it.", "First", True)


def test_questions_to_answer_have_the_title_of_their_section() -> None:
    step = next(each for each in overview().steps if each.question == "sre")
    assert step == StepLine("Second", "", "", "", "sre", 1, 8, 25.0, unblocks=False)


def test_a_finding_that_gains_points_unblocks_nothing_when_it_is_a_warning() -> None:
    gaining = compiled(
        graded("base", serves="BAS-1", satisfied="passes('ALL-001')"),
        rules=[rule("ALL-001", "base == 'full'", severity="warning")],
    )
    (step,) = overview({"base": "half"}, gaining).steps
    assert (step.rule, step.points, step.unblocks) == ("ALL-001", 35.0, False)


def test_there_are_four_steps_at_most() -> None:
    sections = [section(f"s{number}", graded(f"q{number}", serves="BAS-1")) for number in range(7)]
    assert len(overview({}, compiled(more=sections)).steps) == 4


def test_when_all_is_well_there_is_no_step() -> None:
    assert overview(ALL).steps == ()


# Work, validation and the beginning


def test_a_step_of_the_work_has_its_numbers() -> None:
    (line,) = overview({"base": "no", "nice": "full"}).work
    assert (line.number, line.title, line.asked, line.answered, line.required_open, line.errors) == (
        1,
        "All",
        5,
        2,
        3,
        1,
    )


@pytest.mark.parametrize(
    ("given_answers", "state"), [({}, "not_begun"), ({"base": "full"}, "under_way"), (ALL, "done")]
)
def test_a_step_of_the_work_has_its_state(given_answers: dict[str, Any], state: str) -> None:
    assert overview(given_answers).work[0].state == state


@pytest.mark.parametrize(
    ("given_answers", "validation"),
    [
        ({}, Validation(2, 0, 0, is_checked=False)),
        ({**ALL, "base": "half"}, Validation(2, 2, 1, is_checked=True)),
        (ALL, Validation(2, 2, 0, is_checked=True)),
    ],
)
def test_the_validation_counts_rules_and_warnings(given_answers: dict[str, Any], validation: Validation) -> None:
    assert overview(given_answers).validation == validation


def test_it_begins_with_the_first_open_questionnaire() -> None:
    found = overview({"tier": "one"}).beginning
    assert found is not None
    assert (found.title, found.question, found.questions, found.minutes) == ("All", "base", 4, 17)


def test_when_everything_is_answered_there_is_no_beginning() -> None:
    assert overview(ALL).beginning is None


def test_a_pack_that_asks_nothing_has_an_overview() -> None:
    pack = compile_sound(make_pack())
    assert overview({}, pack).work == ()
