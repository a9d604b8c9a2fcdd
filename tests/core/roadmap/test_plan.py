"""The roadmap: what belongs to which step, what a phase brings, when it is, and that its figures can only rise."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise, takewhile
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.core.assessment import Assessment
from app.core.errors import InputError
from app.core.evaluation.engine import evaluate
from app.core.evaluation.projection import Projection
from app.core.evaluation.report import Interval, Report
from app.core.pack import Pack
from app.core.roadmap.model import Phase, Roadmap, StepState
from app.core.roadmap.plan import plan_roadmap
from app.core.roadmap.spec import RoadmapSpec
from tests.builders import DAY, assessment, compile_sound, empty, graded, report, simple
from tests.core.roadmap.small_roadmap import ANSWERS, EVERYTHING, PHASES, phase, planned, small_pack, step
from tests.random_packs import answers, packs

WAIVED = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}
THOROUGH = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))


def ends(score: Interval) -> tuple[float, float]:
    return float(100 * score.low), float(100 * score.high)


# Figures by hand: b = 1/2, s = (1 + 1/2 + 0)/3, n = 0 proven; s = (1 + 1/2 + 1)/3, n = 1 possible


def test_today_is_the_figure_of_the_report() -> None:
    assert ends(planned().today) == pytest.approx((35 + 12.5, 35 + 25 * 5 / 6 + 5 / 2))


def test_the_baseline_comes_before_the_roadmap() -> None:
    before = planned().before
    assert [each.element.id for each in before.gaps] == ["BAS-2"]
    assert before.points == 35
    assert before.projected.low == Fraction(825, 1000)


def test_a_phase_takes_what_comes_before_it_as_done() -> None:
    first = phase("first", planned())
    assert ends(first.projected) == pytest.approx((95, 100))
    assert first.points == Fraction(25, 2)


@pytest.mark.parametrize(
    ("name", "points"), [("STP-1.1", Fraction(25, 6)), ("STP-1.2", Fraction(25, 3)), ("STP-2.1", 0)]
)
def test_a_step_gains_what_its_elements_carry(name: str, points: Fraction) -> None:
    assert step(name, planned()).points == points


def test_what_no_step_covers_comes_after_the_roadmap() -> None:
    after = planned().after
    assert [each.element.id for each in after.gaps] == ["NTH-1"]
    assert (after.points, after.projected.low) == (5, 1)


@pytest.mark.parametrize(
    ("name", "elements"),
    [("STP-1.1", ("SRE-1.1", "SRE-1.2")), ("STP-1.2", ("SRE-2.1",)), ("STP-2.1", ())],
)
def test_an_element_belongs_to_the_earliest_step_that_names_it(name: str, elements: tuple[str, ...]) -> None:
    assert step(name, planned()).elements == elements


def test_steps_that_gain_most_come_first() -> None:
    assert [each.id for each in phase("first", planned()).steps] == ["STP-1.2", "STP-1.1"]


def test_steps_that_gain_the_same_are_in_order_of_their_ids() -> None:
    assert [each.id for each in phase("first", planned(EVERYTHING)).steps] == ["STP-1.1", "STP-1.2"]


def test_a_step_that_takes_in_the_rest_comes_last_whatever_it_gains() -> None:
    together = small_pack(phases=({**PHASES[0], "steps": ["STP-1.1", "STP-2.1", "STP-1.2"]},))
    steps = planned({"b1": "full"}, pack=together).phases[0].steps
    assert [each.id for each in steps] == ["STP-1.1", "STP-1.2", "STP-2.1"]


def test_taking_in_the_rest_goes_before_points() -> None:
    together = small_pack(phases=({**PHASES[0], "steps": ["STP-1.1", "STP-2.1"]},))
    steps = planned({**ANSWERS, "s12": "full"}, pack=together).phases[0].steps
    assert [(each.id, each.points) for each in steps] == [("STP-1.1", 0), ("STP-2.1", Fraction(25, 3))]


# States


@pytest.mark.parametrize(
    ("changed", "name", "state"),
    [
        ({}, "STP-1.1", StepState.PARTLY),
        ({}, "STP-1.2", StepState.PARTLY),
        ({"s12": "full"}, "STP-1.1", StepState.DONE),
        ({"s11": "no", "s12": "no"}, "STP-1.1", StepState.OPEN),
        ({"s11": WAIVED, "s12": "full"}, "STP-1.1", StepState.DONE),
        ({"s12": "full", "s21": "full"}, "STP-2.1", StepState.DONE),
    ],
)
def test_a_step_is_as_far_as_all_that_it_names(changed: dict[str, Any], name: str, state: StepState) -> None:
    assert step(name, planned({**ANSWERS, **changed})).state is state


def test_without_answers_every_step_is_open() -> None:
    assert {each.state for each in planned({}).steps} == {StepState.OPEN}


def test_a_step_that_no_question_serves_asks_nothing() -> None:
    silent = small_pack({name: graded(name, required=False) for name in ("s11", "s12", "s21")})
    assert step("STP-1.1", planned({"b1": "full"}, pack=silent)).state is StepState.NOTHING_ASKED


def test_the_last_step_waits_for_those_that_hold_its_elements() -> None:
    assert step("STP-2.1", planned()).waits_for == ("STP-1.1", "STP-1.2")


def test_a_step_does_not_wait_for_what_is_done() -> None:
    assert step("STP-2.1", planned({**ANSWERS, "s12": "full"})).waits_for == ("STP-1.2",)


def test_when_everything_is_satisfied_nothing_is_left() -> None:
    roadmap = planned(EVERYTHING)
    assert roadmap.gaps == ()
    assert roadmap.count("done") == 3
    assert all(each.is_done for each in roadmap.phases)


# Dates and owners


def test_without_a_start_a_phase_has_no_dates() -> None:
    first = phase("first", planned())
    assert (first.starts, first.ends, first.is_late) == (None, None, False)


@pytest.mark.parametrize(
    ("name", "starts", "finish"),
    [("first", date(2026, 11, 2), date(2026, 11, 15)), ("second", date(2026, 11, 16), date(2026, 12, 13))],
)
def test_the_answered_day_is_the_first_of_week_1(name: str, starts: date, finish: date) -> None:
    each = phase(name, planned({**ANSWERS, "begins": "2026-11-02"}))
    assert (each.starts, each.ends) == (starts, finish)


def test_a_start_that_is_given_goes_before_the_answered_one() -> None:
    assert planned({**ANSWERS, "begins": "2026-11-02"}, start=date(2027, 1, 4)).start == date(2027, 1, 4)


@pytest.mark.parametrize(("start", "is_late"), [("2026-10-18", True), ("2026-10-19", False)])
def test_a_phase_that_ended_with_gaps_is_late(start: str, is_late: bool) -> None:
    first = phase("first", planned({**ANSWERS, "begins": start}))
    assert (first.ends == DAY, first.is_late) == (not is_late, is_late)


def test_a_phase_without_gaps_is_never_late() -> None:
    assert not phase("first", planned({**EVERYTHING, "begins": "2020-01-06"})).is_late


def test_the_last_day_of_the_calendar_ends_the_plan() -> None:
    assert phase("second", planned(start=date(9999, 12, 30))).ends == date.max


def test_a_step_has_the_owner_of_its_row() -> None:
    roadmap = planned({**ANSWERS, "owners": {"s1_2": {"who": {"name": "Mara Lind", "role": "lead"}}}})
    assert {each.id: each.owner for each in roadmap.steps} == {"STP-1.1": "", "STP-1.2": "Mara Lind", "STP-2.1": ""}


@pytest.mark.parametrize(
    "keys", [{"start": None, "owners": None}, {"start": "b1", "owners": "begins"}, {"start": "none", "owners": "none"}]
)
def test_a_roadmap_does_without_start_and_owners(keys: dict[str, Any]) -> None:
    roadmap = planned({**ANSWERS, "begins": "2026-11-02"}, pack=small_pack(**keys))
    assert (roadmap.start, {each.owner for each in roadmap.steps}) == (None, {""})


def test_a_step_that_is_no_element_is_left_out() -> None:
    odd = ({**PHASES[0], "steps": ["STP-1.1", "STP-9.9"]},)
    assert [each.id for each in planned(pack=small_pack(phases=odd)).steps] == ["STP-1.1"]


def test_a_pack_without_a_roadmap_says_so() -> None:
    pack = simple()
    with pytest.raises(InputError, match=r"The pack 'trial' has no roadmap\."):
        plan_roadmap(pack.pack, report(pack), assessment(pack))


@pytest.mark.parametrize("weeks", [[2, 1], [0, 1], [1], [1, 521]])
def test_weeks_are_a_first_and_a_last(weeks: list[int]) -> None:
    with pytest.raises(ValueError, match=r"week"):
        RoadmapSpec.model_validate({"phases": [{**PHASES[0], "weeks": weeks}]})


# What holds for every pack and all answers


@st.composite
def roadmaps(draw: st.DrawFn) -> tuple[Pack, Report, Roadmap]:
    """A random pack whose elements are spread over phases, some in two and some in none, with a report on it."""
    pack = draw(packs())
    names = [each.id for each in pack.elements]
    assume(names)
    chosen = draw(
        st.lists(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True), min_size=1, max_size=3)
    )
    phases = [
        {"id": f"p{number}", "title": "Phase", "weeks": [number, number], "steps": steps}
        for number, steps in enumerate(chosen, start=1)
    ]
    pack = pack.model_copy(update={"roadmap": RoadmapSpec.model_validate({"phases": phases})})
    given_answers = draw(answers(pack))
    kept = draw(st.sets(st.sampled_from(sorted(given_answers)))) if given_answers else set[str]()
    answered = {name: each for name, each in given_answers.items() if name in kept}
    assessed: Assessment = empty(pack).model_copy(update={"answers": answered})
    result = evaluate(compile_sound(pack), assessed, DAY)
    return pack, result, plan_roadmap(pack, result, assessed)


def projected(roadmap: Roadmap) -> list[Interval]:
    return [
        roadmap.today,
        roadmap.before.projected,
        *(each.projected for each in roadmap.phases),
        roadmap.after.projected,
    ]


@given(roadmaps())
@THOROUGH
def test_the_projected_figures_never_fall(drawn: tuple[Pack, Report, Roadmap]) -> None:
    _pack, _report, roadmap = drawn
    assert all(one.low <= other.low and one.high <= other.high for one, other in pairwise(projected(roadmap)))


@given(roadmaps())
@THOROUGH
def test_the_first_figure_is_the_reports_and_the_last_has_everything_satisfied(
    drawn: tuple[Pack, Report, Roadmap],
) -> None:
    pack, result, roadmap = drawn
    everything = Projection.of(result, pack).with_satisfied(each.id for each in pack.elements)
    assert roadmap.today == result.readiness.score
    assert roadmap.after.projected == everything.score
    assert everything.score.low == everything.score.high


@given(roadmaps())
@THOROUGH
def test_the_last_phase_has_all_that_the_steps_cover_satisfied(drawn: tuple[Pack, Report, Roadmap]) -> None:
    pack, result, roadmap = drawn
    covered = {name for each in roadmap.steps for name in each.elements}
    base = {each.id for each in pack.elements if (each.area or "") == "BAS"}
    assert roadmap.phases[-1].projected == Projection.of(result, pack).with_satisfied(covered | base).score


@given(roadmaps())
@THOROUGH
def test_points_add_up_where_no_block_holds_another_back(drawn: tuple[Pack, Report, Roadmap]) -> None:
    _pack, result, roadmap = drawn
    assume(not result.readiness.nice.low)
    for each in takewhile(lambda each: not _has_nice(each), roadmap.phases):
        assert sum((s.points for s in each.steps), Fraction(0)) == each.points


def _has_nice(each: Phase) -> bool:
    """Whether a phase satisfies a nice-to-have; from then on the other blocks multiply what it gains."""
    return any(name.startswith("NTH") for s in each.steps for name in s.elements)


@given(roadmaps())
@THOROUGH
def test_the_phases_add_up_to_the_whole_way(drawn: tuple[Pack, Report, Roadmap]) -> None:
    _pack, _report, roadmap = drawn
    gained = [roadmap.before.points, *(each.points for each in roadmap.phases), roadmap.after.points]
    assert sum(gained) == 100 * (roadmap.after.projected.low - roadmap.today.low)


@given(roadmaps())
@THOROUGH
def test_every_gap_is_there_once(drawn: tuple[Pack, Report, Roadmap]) -> None:
    _pack, result, roadmap = drawn
    gaps = [each.element.id for each in roadmap.gaps]
    missing = [each.element.id for each in result.elements if each.counts and each.state != "satisfied"]
    assert sorted(gaps) == sorted(missing)
