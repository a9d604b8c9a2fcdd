"""Columns share the width of a table by what stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.document.column_widths import shared_widths


def test_columns_that_all_fit_share_what_is_left_by_size() -> None:
    assert shared_widths([10, 10], [10, 30], 80, 50) == pytest.approx([20, 60])


def test_a_column_has_its_longest_word_beside_one_of_long_text() -> None:
    word, text = shared_widths([90, 40], [90, 2000], 200, 50)
    assert word >= 90 and text >= 40


def test_a_short_column_stays_on_one_line_beside_one_of_long_text() -> None:
    assert shared_widths([10, 10], [40, 2000], 200, 50)[0] == pytest.approx(40)


def test_where_not_even_the_words_fit_only_the_longest_are_cut() -> None:
    assert shared_widths([10, 60, 20, 80], [10, 60, 20, 80], 110, 50) == pytest.approx([10, 40, 20, 40])


def test_no_columns_have_no_widths() -> None:
    assert shared_widths([], [], 100, 50) == []


COLUMNS = st.lists(st.tuples(st.floats(1, 100), st.floats(1, 1000)), min_size=1, max_size=9)


@given(COLUMNS, st.floats(50, 500))
def test_columns_fill_the_room(columns: list[tuple[float, float]], room: float) -> None:
    words, lines = zip(*columns, strict=True)
    assert sum(shared_widths(words, lines, room, 60)) == pytest.approx(room)


@given(COLUMNS, st.floats(50, 500))
def test_words_are_whole_where_they_fit_beside_each_other(columns: list[tuple[float, float]], room: float) -> None:
    words, lines = zip(*columns, strict=True)
    widths = shared_widths(words, lines, room, 60)
    short = [word for word, width in zip(words, widths, strict=True) if width < word - 1e-6]
    assert not short or sum(words) > room
