import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reliability import exact, nines, one_nine_better_percent, percent, share


def test_a_float_is_read_as_the_decimal_it_shows():
    assert exact(99.9) == Fraction(999, 10)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("1e400"), 10**400, 1e305])
def test_what_is_no_usable_number_is_refused(value):
    with pytest.raises(ValueError, match=r"number"):
        exact(value)


@pytest.mark.parametrize("value", [True, "99.9", None])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(ValueError, match="A number is needed"):
        exact(value)


@pytest.mark.parametrize("value", [-0.1, 100.1, Decimal("-1")])
def test_a_percentage_outside_0_to_100_is_refused(value):
    with pytest.raises(ValueError, match="between 0 and 100"):
        share(value)


@given(st.fractions(min_value=0, max_value=1))
def test_percent_and_share_are_inverse(part):
    assert share(percent(part)) == part


@pytest.mark.parametrize(("target", "count"), [(0, 0), (90, 1), (99, 2), (99.9, 3), (99.99, 4), (99.999, 5)])
def test_nines(target, count):
    assert nines(target) == pytest.approx(count)


def test_nines_of_a_perfect_target_are_infinite():
    assert nines(100) == float("inf")


@pytest.mark.parametrize(("target", "better"), [(99, "99.9"), (99.5, "99.95"), (99.9, "99.99"), (100, "100")])
def test_one_nine_better(target, better):
    assert one_nine_better_percent(target) == Fraction(better)


@given(st.fractions(min_value=0, max_value="99.9999"))
def test_one_nine_better_adds_one_to_the_nines(target):
    assert nines(one_nine_better_percent(target)) == pytest.approx(nines(target) + 1)


@pytest.mark.parametrize("value", [Decimal("sNaN"), Decimal("-Infinity"), float("-inf")])
def test_what_is_not_finite_is_refused(value):
    with pytest.raises(ValueError, match="A finite number is needed"):
        exact(value)


def test_a_nought_of_any_exponent_is_nought():
    assert exact(Decimal("0E-400")) == 0


@pytest.mark.parametrize(
    ("value", "shown"),
    [(Decimal("100.00000001"), "100.00000001"), (Fraction(1000, 3), "333.333"), (Fraction(101), "101")],
)
def test_a_refused_percentage_is_not_rounded_into_what_is_allowed(value, shown):
    with pytest.raises(ValueError, match=rf"not at {re.escape(shown)}\.$"):
        share(value)


def test_a_refused_share_is_named():
    with pytest.raises(ValueError, match=r"A share lies between 0 and 1, not at 1\.5\.$"):
        percent(Decimal("1.5"))


@given(st.decimals(min_value=-1000, max_value=1000, places=6))
def test_decimals_stay_what_they_are(value):
    assert exact(value) == Fraction(str(value))


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e299, max_value=1e299))
def test_a_float_comes_back_from_what_it_was_read_as(value):
    assert float(exact(value)) == value


@given(st.fractions(min_value=0, max_value=100))
def test_one_nine_better_is_never_worse(target):
    assert target <= one_nine_better_percent(target) <= 100
