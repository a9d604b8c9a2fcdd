import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reliability import (
    DAY_SECONDS,
    allowed_bad_events,
    bad_slices_allowed,
    error_budget_seconds,
    event_budget,
    event_cost_percent,
    slice_count,
    spent_percent,
)

MINUTE, HOUR, DAY = 60, 3600, DAY_SECONDS
WINDOW_DAYS = (1, 7, 28, 30, 90, 365)
# Downtime by target for those windows, as published tables give it (Azure RE:04 and others).
PUBLISHED_SECONDS = {
    "90": ["2.4h", "16.8h", "2.8d", "3d", "9d", "36.5d"],
    "99": ["14.4m", "1.68h", "6.72h", "7.2h", "21.6h", "3.65d"],
    "99.5": ["7.2m", "50.4m", "3.36h", "3.6h", "10.8h", "43.8h"],
    "99.9": ["86.4s", "10.08m", "40.32m", "43.2m", "2.16h", "8.76h"],
    "99.95": ["43.2s", "5.04m", "20.16m", "21.6m", "64.8m", "4.38h"],
    "99.99": ["8.64s", "60.48s", "4.032m", "4.32m", "12.96m", "52.56m"],
    "99.999": ["0.864s", "6.048s", "24.192s", "25.92s", "77.76s", "5.256m"],
}
UNIT_SECONDS = {"s": 1, "m": MINUTE, "h": HOUR, "d": DAY}


def seconds(text: str) -> Fraction:
    return Fraction(text[:-1]) * UNIT_SECONDS[text[-1]]


@pytest.mark.parametrize(
    ("target", "days", "published"),
    [
        (target, days, text)
        for target, row in PUBLISHED_SECONDS.items()
        for days, text in zip(WINDOW_DAYS, row, strict=True)
    ],
)
def test_published_downtime(target, days, published):
    assert error_budget_seconds(Decimal(target), days * DAY) == seconds(published)


def test_a_mean_month_is_longer_than_thirty_days():
    assert float(error_budget_seconds(99.9, Fraction("30.4375") * DAY)) == pytest.approx(43.83 * MINUTE)


def test_a_target_of_100_leaves_nothing():
    assert error_budget_seconds(100, DAY) == 0


def test_a_window_cannot_be_negative():
    with pytest.raises(ValueError, match="The window"):
        error_budget_seconds(99, -1)


def test_budget_of_requests():
    assert event_budget(99.9, 1_000_000) == 1000


def test_low_traffic_allows_few_failures():
    assert allowed_bad_events(99.9, Fraction(10, HOUR), 30 * DAY) == Fraction("7.2")


def test_one_failure_at_low_traffic_costs_a_seventh_of_the_budget():
    assert float(event_cost_percent(99.9, 10 * 24 * 30)) == pytest.approx(13.9, abs=0.05)


def test_without_a_budget_a_failure_has_no_cost_in_percent():
    with pytest.raises(ValueError, match="The budget of events"):
        event_cost_percent(100, 1000)


def test_a_week_in_minutes_at_99_95():
    assert error_budget_seconds(99.95, 7 * DAY) == 5 * MINUTE + Fraction("2.4")


def test_whole_slices_that_may_be_bad():
    assert bad_slices_allowed(99.95, 7 * DAY, MINUTE) == 5


def test_a_slice_that_does_not_fit_is_not_counted():
    assert slice_count(DAY, 7 * HOUR) == 3


def test_an_exceeded_budget_is_spent_above_100():
    assert spent_percent(90, 60) == 150


windows = st.integers(0, 10**9)
targets = st.decimals(min_value=0, max_value=100, places=4)


@given(targets, windows, windows)
def test_the_budget_is_linear_in_the_window(target, one, other):
    both = error_budget_seconds(target, one + other)
    assert both == error_budget_seconds(target, one) + error_budget_seconds(target, other)


@given(targets, targets, windows)
def test_a_higher_target_never_allows_more(one, other, window):
    lower, higher = sorted((one, other))
    assert error_budget_seconds(higher, window) <= error_budget_seconds(lower, window)


@given(targets, st.integers(1, 10**7), st.integers(1, 10**5))
def test_bad_slices_stay_within_the_time_budget(target, window, length):
    assert bad_slices_allowed(target, window, length) * length <= error_budget_seconds(target, window)


@pytest.mark.parametrize(
    ("target", "published"), [("99", "3d15h"), ("99.9", "8h45m"), ("99.95", "4h22m"), ("99.99", "52m")]
)
def test_published_downtime_of_a_year_in_whole_units(target, published):
    """AWS, Well-Architected Framework, Reliability Pillar, "Availability", which leaves the rest of a unit out."""
    allowed = error_budget_seconds(Decimal(target), 365 * DAY)
    stated = sum(seconds(part) for part in re.findall(r"\d+[dhm]", published))
    assert 0 <= allowed - stated < UNIT_SECONDS[published[-1]]


def test_no_window_has_no_budget():
    assert error_budget_seconds(99.9, 0) == 0


@pytest.mark.parametrize(("rate", "window"), [(-1, DAY), (1, -1)])
def test_a_traffic_that_cannot_be_is_refused(rate, window):
    with pytest.raises(ValueError, match="cannot be below zero"):
        allowed_bad_events(99.9, rate, window)


def test_no_event_can_be_spent_of_none():
    with pytest.raises(ValueError, match="The budget of events must be above zero"):
        event_cost_percent(99.9, 0)


@pytest.mark.parametrize("length", [0, -60])
def test_a_slice_has_a_length(length):
    with pytest.raises(ValueError, match="The time slice must be above zero"):
        slice_count(DAY, length)


@pytest.mark.parametrize(("bad", "budget"), [(-1, 60), (1, 0), (1, -1)])
def test_what_cannot_be_spent_is_refused(bad, budget):
    with pytest.raises(ValueError, match="zero"):
        spent_percent(bad, budget)


def test_a_target_of_100_allows_no_bad_slice():
    assert bad_slices_allowed(100, 7 * DAY, MINUTE) == 0


@given(targets, st.integers(1, 10**7), st.integers(1, 10**5))
def test_one_more_bad_slice_would_miss_the_objective(target, window, length):
    count, allowed = slice_count(window, length), bad_slices_allowed(target, window, length)
    assert (allowed + 1) * 100 > (100 - Fraction(target)) * count


@given(st.decimals(min_value=0, max_value="99.9999", places=4), st.integers(1, 10**9))
def test_the_budget_is_spent_by_as_many_events_as_it_holds(target, events):
    assert event_budget(target, events) * event_cost_percent(target, events) == 100


@given(targets, st.integers(0, 1000), windows)
def test_a_rate_over_a_window_is_a_number_of_events(target, rate, window):
    assert allowed_bad_events(target, rate, window) == event_budget(target, rate * window)
