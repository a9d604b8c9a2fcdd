"""How steps and phases stand on a day."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.roadmap.standing import PhaseTime, Standing, is_past, last_day, next_monday, phase_time, standing
from tests.core.roadmap.small_roadmap import ANSWERS, EVERYTHING, phase, planned, step

LONG_AGO, SOON = date(2020, 1, 6), date(2099, 1, 5)


def test_a_step_with_something_in_place_is_begun() -> None:
    roadmap = planned()
    assert standing(step("STP-1.2", roadmap), phase("first", roadmap)) is Standing.BEGUN


def test_a_step_with_nothing_in_place_is_open() -> None:
    roadmap = planned({"b1": "full"})
    assert standing(step("STP-1.1", roadmap), phase("first", roadmap)) is Standing.OPEN


def test_a_step_with_everything_in_place_is_done() -> None:
    roadmap = planned(EVERYTHING, LONG_AGO)
    assert standing(step("STP-1.1", roadmap), phase("first", roadmap)) is Standing.DONE


def test_a_step_with_a_gap_in_a_phase_that_is_over_is_late() -> None:
    roadmap = planned(start=LONG_AGO)
    assert standing(step("STP-1.1", roadmap), phase("first", roadmap)) is Standing.LATE


def test_a_phase_without_a_start_has_no_time() -> None:
    assert phase_time(phase("first", planned()), LONG_AGO) is PhaseTime.UNDATED


@pytest.mark.parametrize(
    ("day", "time"),
    [
        (date(2020, 1, 5), PhaseTime.AHEAD),
        (date(2020, 1, 6), PhaseTime.NOW),
        (date(2020, 1, 19), PhaseTime.NOW),
        (date(2020, 1, 20), PhaseTime.LATE),
    ],
)
def test_the_first_two_weeks_are_fourteen_days(day: date, time: PhaseTime) -> None:
    assert phase_time(phase("first", planned(start=LONG_AGO)), day) is time


def test_a_phase_that_is_done_is_over_and_not_late() -> None:
    assert phase_time(phase("first", planned(EVERYTHING, LONG_AGO)), SOON) is PhaseTime.OVER


def test_the_plan_ends_with_its_last_week() -> None:
    assert last_day(planned(start=LONG_AGO)) == date(2020, 2, 16)


def test_a_plan_without_a_start_has_no_last_day() -> None:
    assert last_day(planned()) is None


def test_a_plan_with_gaps_is_past_the_day_after_its_last() -> None:
    roadmap = planned(ANSWERS, LONG_AGO)
    assert (is_past(roadmap, date(2020, 2, 16)), is_past(roadmap, date(2020, 2, 17))) == (False, True)


def test_a_plan_without_gaps_is_never_past() -> None:
    assert not is_past(planned(EVERYTHING, LONG_AGO), SOON)


@pytest.mark.parametrize(
    ("day", "monday"), [(date(2026, 11, 23), date(2026, 11, 23)), (date(2026, 11, 24), date(2026, 11, 30))]
)
def test_the_next_monday_is_today_on_a_monday(day: date, monday: date) -> None:
    assert next_monday(day) == monday
