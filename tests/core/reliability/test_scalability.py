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
