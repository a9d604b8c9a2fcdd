from fractions import Fraction
from math import factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reliability import erlang_c_percent, little_concurrency, servers_needed, single_server


def test_little():
    assert little_concurrency(200, 0.25) == 50


@pytest.mark.parametrize(("servers", "load", "waiting"), [(3, 2, 400 / 9), (10, 6, 10.13), (1, 0.8, 80)])
def test_erlang_c(servers, load, waiting):
    assert erlang_c_percent(servers, load) == pytest.approx(waiting, abs=0.005)


@pytest.mark.parametrize(("servers", "no_wait"), [(5, 86.96), (6, 95.26)])
def test_no_wait_of_a_small_desk(servers, no_wait):
    assert 100 - erlang_c_percent(servers, Fraction(30 * 5, 60)) == pytest.approx(no_wait, abs=0.005)


def test_servers_for_nine_of_ten_without_waiting():
    assert servers_needed(Fraction(30 * 5, 60), 90) == 6


@pytest.mark.parametrize(("servers", "load"), [(1, 1), (3, 3), (3, 7.5)])
def test_a_full_system_is_refused(servers, load):
    with pytest.raises(ValueError, match="grows without end"):
        erlang_c_percent(servers, load)


@pytest.mark.parametrize("servers", [0, -1, 10_001])
def test_a_number_of_servers_that_cannot_be_is_refused(servers):
    with pytest.raises(ValueError, match="servers"):
        erlang_c_percent(servers, 0.5)


def test_certainty_needs_endless_servers():
    with pytest.raises(ValueError, match="No number of servers"):
        servers_needed(1, 100)


def test_too_many_servers_are_refused():
    with pytest.raises(ValueError, match="More than 10000"):
        servers_needed(20_000, 50)


def test_single_server():
    queue = single_server(0.8, 1)
    assert (queue.time_in_queue, queue.time_in_system, queue.in_system) == (4, 5, 4)


def test_single_server_utilisation():
    assert single_server(0.8, 1).utilisation_percent == 80


def test_a_full_single_server_is_refused():
    with pytest.raises(ValueError, match="100 % the queue grows"):
        single_server(1, 1)


@given(st.integers(1, 40), st.fractions(min_value=0, max_value="0.99"))
def test_one_more_server_never_lengthens_the_wait(servers, utilisation):
    load = servers * utilisation
    assert erlang_c_percent(servers + 1, load) <= erlang_c_percent(servers, load) <= 100


@given(st.fractions(min_value=0, max_value="0.99"))
def test_little_holds_for_the_single_server(arrivals):
    queue = single_server(arrivals, 1)
    assert queue.in_system == little_concurrency(arrivals, queue.time_in_system)
    assert queue.in_queue == little_concurrency(arrivals, queue.time_in_queue)


@given(st.fractions(min_value="0.1", max_value=30), st.integers(1, 99))
def test_servers_needed_is_the_fewest(load, no_wait):
    count = servers_needed(load, no_wait)
    assert 100 - erlang_c_percent(count, load) >= no_wait - 1e-9
    assert count - 1 <= load or 100 - erlang_c_percent(count - 1, load) < no_wait


def test_published_means_of_the_single_server():
    """As courses on queues work it out: one arrival in 1.25 minutes, one served in a minute."""
    queue = single_server(Fraction(1, Fraction("1.25")), 1)
    assert (queue.in_system, queue.in_queue) == (4, Fraction("3.2"))


def test_an_idle_system_makes_nobody_wait():
    assert erlang_c_percent(3, 0) == 0


def test_nothing_to_serve_still_has_one_server():
    assert servers_needed(0, 100) == 1


def test_the_fewest_servers_hold_the_load_whatever_the_wait():
    assert servers_needed(5, 0) == 6


@pytest.mark.parametrize(("arrivals", "service"), [(-1, 1), (0, 0), (1, -1)])
def test_rates_that_cannot_be_are_refused(arrivals, service):
    with pytest.raises(ValueError, match="rate"):
        single_server(arrivals, service)


def test_a_load_beyond_all_numbers_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match=r"At a utilisation of 1e\+600 % the queue grows without end"):
        single_server(1e299, 1e-299)


@pytest.mark.parametrize(("servers", "short"), [(1, 10**20), (10_000, 10**20)])
def test_just_below_full_everybody_waits(servers, short):
    assert erlang_c_percent(servers, servers - Fraction(1, short)) == pytest.approx(100)


@given(st.fractions(min_value=0, max_value="0.99"))
def test_one_server_is_the_single_server(load):
    assert erlang_c_percent(1, load) == pytest.approx(float(single_server(load, 1).utilisation_percent))


@given(st.integers(1, 12), st.fractions(min_value="0.01", max_value="0.99"))
def test_the_recursion_gives_the_formula_of_erlang(servers, utilisation):
    load = servers * utilisation
    waiting = load**servers / factorial(servers) * servers / (servers - load)
    formula = waiting / (sum(load**k / factorial(k) for k in range(servers)) + waiting)
    assert erlang_c_percent(servers, load) == pytest.approx(100 * float(formula))
