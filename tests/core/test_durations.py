from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from app.core.durations import format_duration, parse_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("28d", 2_419_200),
        ("1h 30m", 5400),
        ("1h30min", 5400),
        (" 200 ms ", "0.2"),
        ("1.5 h", 5400),
        ("2w", 1_209_600),
        ("30 sec", 30),
        ("0s", 0),
    ],
)
def test_a_duration_is_read(text: str, seconds: int | str) -> None:
    assert parse_duration(text) == Decimal(seconds)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "A duration is missing"),
        ("28", "'28' is not a duration"),
        ("d", "'d' is not a duration"),
        ("1 month", "'1 month' is not a duration"),
        ("-1h", "'-1h' is not a duration"),
        ("1h 30", "'1h 30' is not a duration"),
        ("1H", "'1H' is not a duration"),
        ("36501d", "longer than 100 years"),
        ("1s " * 30, "too long for a duration"),
    ],
)
def test_what_is_no_duration_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        parse_duration(text)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (0.2, "200 ms"),
        (Decimal("4.320"), "4.32 s"),
        (Fraction(1, 3), "333.333 ms"),
        (59.999, "60 s"),
        (60, "1 min"),
        (2419.2, "40 min 19 s"),
        (3600, "1 h"),
        (5400, "1 h 30 min"),
        (86_399, "24 h"),
        (2_419_200, "28 d"),
        (2_422_800, "28 d 1 h"),
        (-60, "-1 min"),
    ],
)
def test_a_duration_is_written_with_its_two_largest_units(seconds: float, text: str) -> None:
    assert format_duration(seconds) == text


@pytest.mark.parametrize("text", ["28d", "90m", "250ms", "1h 30m", "36h"])
def test_what_is_written_can_be_read_again(text: str) -> None:
    assert parse_duration(format_duration(parse_duration(text))) == parse_duration(text)
