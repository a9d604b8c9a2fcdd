from fractions import Fraction
from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reliability import (
    carries,
    k_of_n_percent,
    lost_percents,
    parallel_percent,
    repaired_percent,
    serial_percent,
)

percents = st.decimals(min_value=0, max_value=100, places=3)
chains = st.lists(percents, min_size=1, max_size=8)


def test_two_parts_of_99_in_a_row():
    assert serial_percent([99, 99]) == Fraction("98.01")


def test_the_published_list_of_eight_services():
    parts = [99.99, 99.99, 99.95, 99.9, 99.995, 99.9, 99.99, 99.9]
    assert float(serial_percent(parts)) == pytest.approx(99.61558, abs=5e-6)


def test_an_empty_chain_is_always_available():
    assert serial_percent([]) == 100


def test_two_redundant_parts_of_99():
    assert parallel_percent([99, 99]) == Fraction("99.99")


def test_redundancy_needs_a_part():
    with pytest.raises(ValueError, match="at least one part"):
        parallel_percent([])


def test_two_of_three_at_99():
    assert k_of_n_percent(2, 3, 99) == Fraction("99.9702")


@pytest.mark.parametrize(("needed", "present"), [(-1, 3), (4, 3), (1, 1001)])
def test_impossible_redundancy_is_refused(needed, present):
    with pytest.raises(ValueError, match="parts"):
        k_of_n_percent(needed, present, 99)


def test_repair_time_lowers_availability():
    assert repaired_percent(999, 1) == Fraction("99.9")


@pytest.mark.parametrize(("mtbf", "mttr"), [(0, 1), (-1, 1), (1, -1)])
def test_times_that_cannot_be_are_refused(mtbf, mttr):
    with pytest.raises(ValueError, match="mean time"):
        repaired_percent(mtbf, mttr)


def test_losses_add_up_along_a_chain():
    assert lost_percents([99, 99]) == [1, Fraction("1.99")]


@pytest.mark.parametrize(("objective", "carried"), [(98.01, True), (98.02, False)])
def test_a_chain_carries_what_its_product_reaches(objective, carried):
    assert carries(objective, [99, 99]) is carried


@given(chains)
def test_a_chain_is_no_better_than_its_weakest_part(parts):
    assert serial_percent(parts) <= min(parts)


@given(chains)
def test_redundancy_is_no_worse_than_its_best_part(parts):
    assert parallel_percent(parts) >= max(parts)


@given(chains, st.randoms(use_true_random=False))
def test_order_changes_nothing(parts, random):
    shuffled = random.sample(parts, len(parts))
    assert (serial_percent(shuffled), parallel_percent(shuffled)) == (serial_percent(parts), parallel_percent(parts))


@given(st.integers(1, 12), percents)
def test_needing_more_parts_never_helps(present, part):
    values = [k_of_n_percent(needed, present, part) for needed in range(present + 1)]
    assert values == sorted(values, reverse=True)


@given(st.integers(1, 12), percents)
def test_k_of_n_spans_chain_and_redundancy(present, part):
    assert k_of_n_percent(present, present, part) == serial_percent([part] * present)
    assert k_of_n_percent(1, present, part) == parallel_percent([part] * present)


@given(chains)
def test_the_last_loss_is_what_the_product_lacks(parts):
    assert lost_percents(parts)[-1] == 100 - serial_percent(parts)


# AWS, Well-Architected Framework, Reliability Pillar, "Availability": hard dependencies, redundancy, mean times.


def test_two_hard_dependencies_of_four_nines_leave_99_97():
    assert round(float(serial_percent([99.99, 99.99, 99.99])), 2) == 99.97


def test_two_redundant_parts_of_three_nines_have_six():
    assert parallel_percent([99.9, 99.9]) == Fraction("99.9999")


def test_an_hour_of_repair_every_150_days():
    assert round(float(repaired_percent(150 * 24, 1)), 2) == 99.97


def test_a_part_that_needs_no_repair_is_always_available():
    assert repaired_percent(5, 0) == 100


def test_no_part_of_some_is_always_enough():
    assert k_of_n_percent(0, 3, 0) == 100


def test_an_empty_chain_has_lost_nothing():
    assert lost_percents([]) == []


def test_an_empty_chain_carries_any_objective():
    assert carries(100, [])


@pytest.mark.parametrize("part", [-1, 101, float("nan")])
def test_a_part_that_is_no_percentage_is_refused(part):
    with pytest.raises(ValueError, match=r"between 0 and 100|finite"):
        serial_percent([99, part])


def test_a_thousand_parts_are_still_computed_exactly():
    missing = 1 - Fraction("99.999") / 100
    assert k_of_n_percent(1, 1000, 99.999) == 100 * (1 - missing**1000)


@given(chains)
def test_losses_never_shrink_along_a_chain(parts):
    lost = lost_percents(parts)
    assert lost == sorted(lost)


@given(chains, percents)
def test_another_part_never_helps_a_chain_and_never_harms_redundancy(parts, another):
    assert serial_percent([*parts, another]) <= serial_percent(parts)
    assert parallel_percent([*parts, another]) >= parallel_percent(parts)


@given(st.integers(1, 8), percents, st.integers(0, 8))
def test_k_of_n_is_the_share_of_outcomes_with_enough_parts(present, part, needed):
    up = Fraction(part) / 100
    enough = sum(
        (
            prod(up if works else 1 - up for works in each)
            for each in product((True, False), repeat=present)
            if sum(each) >= min(needed, present)
        ),
        start=Fraction(0),
    )
    assert k_of_n_percent(min(needed, present), present, part) == 100 * enough
