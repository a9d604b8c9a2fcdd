"""Column widths follow the text and never leave a column too narrow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.io.pdf.table_columns import column_percents


def test_no_rows_have_no_columns() -> None:
    assert column_percents([]) == []


def test_equal_columns_are_equally_wide() -> None:
    assert column_percents([["abc", "abc"]]) == pytest.approx([50, 50])


def test_more_text_gets_more_room() -> None:
    narrow, wide = column_percents([["T-1", "a long sentence about the pool of connections " * 3]])
    assert narrow < 12 < wide


def test_short_columns_stay_on_one_line_beside_long_ones() -> None:
    name, _, _ = column_percents([["Checkout availability", "a reason that goes on and on " * 5, "more of that " * 9]])
    assert name * 0.96 >= len("Checkout availability")


@given(st.lists(st.lists(st.text(max_size=80), min_size=3, max_size=3), min_size=1, max_size=6))
def test_widths_fill_the_table_and_none_vanishes(rows: list[list[str]]) -> None:
    widths = column_percents(rows)
    assert sum(widths) == pytest.approx(100)
    assert min(widths) > 5
