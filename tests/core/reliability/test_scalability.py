from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reliability import headroom_percent, peak_ceiling_percent, usl_peak_size, usl_throughput

CONTENTION, COHERENCY, UNIT_RATE = 0.02671591, 7.690945e-4, 995.6486


@pytest.mark.parametrize(("size", "throughput"), [(1, 995.6486), (20, 11063.63), (35, 12341.75)])
def test_usl_reproduces_the_published_fit(size, throughput):
    assert float(usl_throughput(size, UNIT_RATE, CONTENTION, COHERENCY)) == pytest.approx(throughput, abs=0.02)


def test_usl_peak_of_the_published_fit():
    assert int(usl_peak_size(CONTENTION, COHERENCY)) == 35


def test_without_coherency_delay_there_is_no_peak():
    assert usl_peak_size(0.1, 0) == float("inf")


@pytest.mark.parametrize(("size", "contention", "coherency"), [(0, 0, 0), (1, -1, 0), (1, 0, -1)])
def test_usl_refuses_what_cannot_be(size, contention, coherency):
    with pytest.raises(ValueError, match="zero"):
        usl_throughput(size, 1, contention, coherency)


@pytest.mark.parametrize(("domains", "ceiling"), [(1, 0), (2, 50), (3, Fraction(200, 3)), (4, 75)])
def test_published_peak_ceilings(domains, ceiling):
    assert peak_ceiling_percent(domains) == ceiling


def test_a_lower_ceiling_of_one_domain_lowers_the_whole():
    assert peak_ceiling_percent(3, 75) == 50


def test_no_failure_domain_is_refused():
    with pytest.raises(ValueError, match="at least one failure domain"):
        peak_ceiling_percent(0)


@pytest.mark.parametrize(("peak", "ceiling", "headroom"), [(50, 75, 50), (75, 75, 0), (80, 60, -25)])
def test_headroom(peak, ceiling, headroom):
    assert headroom_percent(peak, ceiling) == headroom


@given(st.integers(1, 200), st.integers(0, 99), st.integers(1, 99))
def test_throughput_is_highest_at_the_peak_size(size, sigma, kappa):
    contention, coherency = Fraction(sigma, 100), Fraction(kappa, 1000)
    peak = Fraction(max(1.0, usl_peak_size(contention, coherency)))
    best = usl_throughput(peak, 1, contention, coherency)
    assert float(usl_throughput(size, 1, contention, coherency)) <= float(best) * (1 + 1e-9)


def test_without_contention_and_delay_throughput_grows_with_size():
    assert usl_throughput(7, 10, 0, 0) == 70


def test_one_alone_has_the_throughput_of_one():
    assert usl_throughput(1, 42, CONTENTION, COHERENCY) == 42


def test_a_contention_above_one_has_its_peak_at_nothing():
    assert usl_peak_size(2, 1) == 0


def test_a_delay_next_to_none_moves_the_peak_far_out():
    assert usl_peak_size(0, 5e-324) == pytest.approx(4.47e161, rel=0.01)


def test_a_divisor_of_nought_is_refused():
    with pytest.raises(ValueError, match="The divisor of the law must be above zero"):
        usl_throughput(Fraction(1, 2), 1, 2, 0)


@pytest.mark.parametrize(("domains", "ceiling"), [(2, 101), (2, -1)])
def test_a_ceiling_is_a_percentage(domains, ceiling):
    with pytest.raises(ValueError, match="between 0 and 100"):
        peak_ceiling_percent(domains, ceiling)


def test_no_peak_has_no_headroom_in_percent():
    with pytest.raises(ValueError, match="The peak utilisation must be above zero"):
        headroom_percent(0, 75)


@given(st.integers(1, 1000), st.fractions(min_value=0, max_value=100))
def test_what_is_lost_with_one_domain_is_carried_by_the_others(domains, ceiling):
    peak = peak_ceiling_percent(domains, ceiling)
    assert domains == 1 or peak * domains / (domains - 1) == ceiling


@given(st.fractions(min_value="0.01", max_value=100), st.fractions(min_value=0, max_value=100))
def test_a_peak_that_grows_by_its_headroom_meets_the_ceiling(peak, ceiling):
    assert peak * (100 + headroom_percent(peak, ceiling)) / 100 == ceiling
