"""Numbers are read as people of either habit type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.entry.numbers import number_text, read_number
from app.core.entry.unreadable import Reason, Unreadable
from app.core.questionnaire import AnswerType, Typed

NUMBER = Typed(type=AnswerType.NUMBER, unit="requests/s")
PERCENT = Typed(type=AnswerType.PERCENT, max=100)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.5", 1.5),
        ("1,5", 1.5),
        ("1 500", 1500),
        ("1\u202f500,25", 1500.25),
        ("1'500'000", 1_500_000),
        ("1.234.567,8", 1234567.8),
        ("1,234,567.8", 1234567.8),
        ("0,125", 0.125),
        ("12,3456", 12.3456),
        ("900 requests/s", 900),
        ("−3", -3),
        ("1e3", 1000),
        (".5", 0.5),
        ("5.", 5),
    ],
)
@pytest.mark.parametrize("comma", [True, False])
def test_what_is_clear_is_read_the_same_everywhere(text: str, value: float, comma: bool) -> None:
    assert read_number(NUMBER, text, comma=comma) == value


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("1,500", False, 1500),
        ("1,500", True, 1.5),
        ("1.500", False, 1.5),
        ("1.500", True, 1500),
        ("-1,500", False, -1500),
    ],
)
def test_the_language_says_what_one_mark_before_three_digits_is(text: str, comma: bool, value: float) -> None:
    assert read_number(NUMBER, text, comma=comma) == value


@pytest.mark.parametrize("text", ["99.999", "99,999", "99.999 %", "99,999%"])
@pytest.mark.parametrize("comma", [True, False])
def test_a_percentage_is_never_grouped(text: str, comma: bool) -> None:
    assert read_number(PERCENT, text, comma=comma) == 99.999


def test_a_whole_number_is_kept_whole() -> None:
    assert isinstance(read_number(NUMBER, "28.0", comma=False), int)


@pytest.mark.parametrize(
    ("spec", "text", "reason"),
    [
        (NUMBER, "many", Reason.NOT_A_NUMBER),
        (NUMBER, "1,2,3", Reason.NOT_A_NUMBER),
        (NUMBER, "1.2.3", Reason.NOT_A_NUMBER),
        (NUMBER, "1,23.4,5", Reason.NOT_A_NUMBER),
        (NUMBER, "12 34", Reason.NOT_A_NUMBER),
        (NUMBER, "1_000", Reason.NOT_A_NUMBER),
        (NUMBER, "nan", Reason.NOT_A_NUMBER),
        (NUMBER, "inf", Reason.NOT_A_NUMBER),
        (NUMBER, "١٢", Reason.NOT_A_NUMBER),
        (NUMBER, "9" * 5000, Reason.NOT_A_NUMBER),
        (NUMBER, "1e16", Reason.TOO_LARGE),
        (NUMBER, "1e999", Reason.TOO_LARGE),
        (PERCENT, "-1", Reason.TOO_LOW),
        (PERCENT, "100.1", Reason.TOO_HIGH),
        (Typed(type=AnswerType.NUMBER, whole=True), "2.5", Reason.NOT_WHOLE),
    ],
)
def test_what_cannot_be_read_has_a_reason(spec: Typed, text: str, reason: Reason) -> None:
    with pytest.raises(Unreadable) as raised:
        read_number(spec, text, comma=False)
    assert raised.value.reason == reason


@given(st.floats(-1e14, 1e14) | st.integers(-(10**15), 10**15), st.booleans(), st.booleans())
def test_a_number_as_written_is_read_as_that_number(value: float, comma: bool, grouped: bool) -> None:
    assert read_number(NUMBER, number_text(value, comma=comma, grouped=grouped), comma=comma) == value
