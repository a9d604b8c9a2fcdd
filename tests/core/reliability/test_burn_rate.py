from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reliability import (
    budget_percent_spent,
    burn_rate,
    can_fire,
    detection_seconds,
    exhaustion_seconds,
    lowest_target_percent,
    short_window_seconds,
    threshold,
)

HOUR, DAY = 3600, 86_400


@pytest.mark.parametrize(
    ("period_days", "budget", "window", "factor"),
    [
        (30, 2, HOUR, "14.4"),
        (30, 5, 6 * HOUR, "6"),
        (30, 10, DAY, "3"),
        (30, 10, 3 * DAY, "1"),
        (28, 2, HOUR, "13.44"),
        (28, 5, 6 * HOUR, "5.6"),
        (28, 10, DAY, "2.8"),
        (28, 10, 3 * DAY, "14/15"),
        (90, 2, HOUR, "43.2"),
        (90, 5, 6 * HOUR, "18"),
        (90, 10, DAY, "9"),
        (90, 10, 3 * DAY, "3"),
        (7, 8, HOUR, "13.44"),
        (7, Fraction("12.5"), 6 * HOUR, "3.5"),
        (7, 20, DAY, "1.4"),
        (7, 42, 3 * DAY, "0.98"),
        (7, 10, HOUR, "16.8"),
        (7, 20, 6 * HOUR, "5.6"),
        (7, 40, DAY, "2.8"),
    ],
)
def test_published_thresholds(period_days, budget, window, factor):
    assert threshold(budget, period_days * DAY, window) == Fraction(factor)


@pytest.mark.parametrize(("long", "short"), [(HOUR, 300), (6 * HOUR, 1800), (DAY, 2 * HOUR), (3 * DAY, 6 * HOUR)])
def test_published_short_windows(long, short):
    assert short_window_seconds(long) == short


def test_burn_rate_of_one_spends_the_budget_exactly():
    assert burn_rate(0.1, 99.9) == 1


def test_burn_rate_of_a_full_outage():
    assert burn_rate(100, 99.9) == 1000


def test_no_burn_rate_without_a_budget():
    with pytest.raises(ValueError, match="leaves no error budget"):
        burn_rate(1, 100)


@pytest.mark.parametrize(
    ("factor", "lasts"), [(1, 30 * DAY), (10, 3 * DAY), (14.4, 50 * HOUR), (1000, Fraction("43.2") * 60)]
)
def test_published_exhaustion(factor, lasts):
    assert exhaustion_seconds(factor, 30 * DAY) == lasts


@pytest.mark.parametrize(("error_rate", "seconds"), [(100, "51.84"), (10, "518.4")])
def test_detection_of_the_fast_page(error_rate, seconds):
    assert detection_seconds(14.4, 99.9, error_rate, HOUR) == Fraction(seconds)


@pytest.mark.parametrize("error_rate", [0, 1, 1.44])
def test_errors_at_or_below_the_threshold_are_never_detected(error_rate):
    assert detection_seconds(14.4, 99.9, error_rate, HOUR) is None


@pytest.mark.parametrize(("factor", "target"), [(14.4, "93.06"), (6, "83.33"), (3, "66.67")])
def test_published_lowest_targets(factor, target):
    assert round(float(lowest_target_percent(factor)), 2) == float(target)


@pytest.mark.parametrize(("target", "fires"), [(90, False), (93.05, False), (93.06, True), (99.9, True)])
def test_the_fast_page_cannot_fire_on_a_low_target(target, fires):
    assert can_fire(14.4, target) is fires


def test_a_factor_of_ten_cannot_fire_at_90():
    assert not can_fire(10, 90)


factors = st.fractions(min_value="0.01", max_value=2000)
targets = st.fractions(min_value=0, max_value="99.9999")
windows = st.integers(60, 10 * DAY)


@given(st.fractions(min_value=0, max_value=100), windows, windows)
def test_threshold_and_budget_are_inverse(budget, period, window):
    assert budget_percent_spent(threshold(budget, period, window), period, window) == budget


@given(factors, targets)
def test_what_can_fire_is_above_the_lowest_target(factor, target):
    if factor >= 1:
        assert can_fire(factor, target) is (target > lowest_target_percent(factor))


@given(factors, targets, windows)
def test_what_cannot_fire_detects_nothing(factor, target, window):
    assert (detection_seconds(factor, target, 100, window) is not None) is can_fire(factor, target)


@given(factors, targets, st.fractions(min_value=0, max_value=100), windows)
def test_detection_takes_no_longer_than_the_window(factor, target, error_rate, window):
    found = detection_seconds(factor, target, error_rate, window)
    assert found is None or 0 < found < window


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: threshold(2, 0, HOUR), "The period must be above zero"),
        (lambda: threshold(2, DAY, 0), "The long window must be above zero"),
        (lambda: threshold(101, DAY, HOUR), "between 0 and 100"),
        (lambda: budget_percent_spent(-1, DAY, HOUR), "The burn rate cannot be below zero"),
        (lambda: can_fire(0, 99.9), "The burn rate must be above zero"),
        (lambda: exhaustion_seconds(0, DAY), "The burn rate must be above zero"),
        (lambda: short_window_seconds(0), "The long window must be above zero"),
        (lambda: detection_seconds(14.4, 100, 1, HOUR), "leaves no error budget"),
        (lambda: burn_rate(101, 99.9), "between 0 and 100"),
    ],
)
def test_what_no_alert_can_have_is_refused(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_no_errors_burn_nothing():
    assert burn_rate(0, 99.9) == 0


def test_at_a_target_of_100_every_alert_can_fire():
    assert can_fire(1000, 100)


@pytest.mark.parametrize("factor", [1, 0.5])
def test_a_factor_of_at_most_one_suits_any_target(factor):
    assert lowest_target_percent(factor) == 0


@given(factors, windows)
def test_a_budget_lasts_its_period_over_the_burn_rate(factor, period):
    assert budget_percent_spent(factor, period, exhaustion_seconds(factor, period)) == 100


@given(factors, targets, st.fractions(min_value="0.001", max_value=100), windows)
def test_what_is_detected_burns_faster_than_the_alert(factor, target, error_rate, window):
    found = detection_seconds(factor, target, error_rate, window)
    assert (found is not None) is (burn_rate(error_rate, target) > factor)
