"""Days and durations are read as people type them, and never guessed."""

from __future__ import annotations

import pytest

from app.core.entry.dates import read_date
from app.core.entry.spans import read_duration, single_unit, spoken_parts
from app.core.entry.unreadable import Reason, Unreadable


@pytest.mark.parametrize(
    "text",
    ["2026-11-02", "2026/11/2", "2.11.2026", "02. 11. 2026", "2 Nov 2026", "2. November 2026", "November 2, 2026"],
)
def test_a_day_is_read(text: str) -> None:
    assert read_date(text) == "2026-11-02"


@pytest.mark.parametrize(("text", "day"), [("1. Dez 2026", "2026-12-01"), ("3. März 2026", "2026-03-03")])
def test_a_month_may_be_german(text: str, day: str) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(("text", "day"), [("25/11/2026", "2026-11-25"), ("11/25/2026", "2026-11-25")])
def test_slashes_are_read_where_only_one_day_is_possible(text: str, day: str) -> None:
    assert read_date(text) == day


def test_slashes_that_mean_two_days_are_refused() -> None:
    with pytest.raises(Unreadable) as raised:
        read_date("11/02/2026")
    assert raised.value.facts == {"one": "2026-11-02", "other": "2026-02-11"}


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-13-01", "2026-02-30", "31.6.2026", "2026", "5 Foo 2026", "0000-01-01"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as raised:
        read_date(text)
    assert raised.value.reason == Reason.NOT_A_DATE


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("28d", "28d"),
        ("1h 30m", "1h 30m"),
        ("200 ms", "200 ms"),
        ("28 days", "28d"),
        ("28 Tage", "28d"),
        ("1 hour and 30 minutes", "1h 30m"),
        ("1 Stunde, 30 Min.", "1h 30m"),
        ("1,5 h", "1.5h"),
        ("1.5 Hours", "1.5h"),
        ("2W", "2w"),
    ],
)
def test_a_duration_is_brought_into_the_form_that_is_kept(text: str, kept: str) -> None:
    assert read_duration(text) == kept


def test_a_bare_number_takes_the_unit_that_is_chosen() -> None:
    assert read_duration("28", "d") == "28d"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("28", Reason.NO_UNIT),
        ("2 months", Reason.NOT_A_DURATION),
        ("-5m", Reason.NOT_A_DURATION),
        ("often", Reason.NOT_A_DURATION),
        ("5m later", Reason.NOT_A_DURATION),
        ("200000 days", Reason.TOO_LONG_A_TIME),
    ],
)
def test_what_is_no_duration_has_a_reason(text: str, reason: Reason) -> None:
    with pytest.raises(Unreadable) as raised:
        read_duration(text)
    assert raised.value.reason == reason


@pytest.mark.parametrize(
    ("number", "hint", "ways"),
    [
        ("400", "", ("400ms", "400s", "400m", "400h", "400d")),
        ("400", "At most 300 ms, say.", ("400ms", "400s")),
        ("5", "Such as 5m or 4h.", ("5s", "5m", "5h", "5d")),
        ("28", "28d (four weeks) is usual.", ("28h", "28d", "28w")),
        ("40000", "", ("40000ms", "40000s", "40000m", "40000h")),
        ("1,5", "Such as 200ms.", ("1,5ms", "1,5s")),
    ],
)
def test_a_number_without_a_unit_is_offered_with_those_that_fit(number: str, hint: str, ways: tuple[str, ...]) -> None:
    with pytest.raises(Unreadable) as raised:
        read_duration(number, hint=hint)
    assert raised.value.facts["ways"] == ways


@pytest.mark.parametrize(
    ("text", "parts"),
    [("28d", ("28", "d")), ("28", ("28", "")), ("1.5 hours", ("1.5", "h")), ("1h 30m", ("", "")), ("x", ("", ""))],
)
def test_number_and_unit_are_told_apart(text: str, parts: tuple[str, str]) -> None:
    assert single_unit(text) == parts


def test_a_duration_is_said_in_parts() -> None:
    assert spoken_parts("90m") == [("1", "h"), ("30", "min")]
