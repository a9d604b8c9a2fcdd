"""Tables as CSV: read back as they were, and nothing in them is a formula."""

from __future__ import annotations

import csv
import io

import pytest

from app.core.csv_text import csv_text


def test_rows_are_read_back_as_they_were() -> None:
    rows = [["a, b", 'say "so"'], ["two\nlines", ""]]
    assert list(csv.reader(io.StringIO(csv_text(["one", "two"], rows)))) == [["one", "two"], *rows]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_what_a_spreadsheet_would_take_for_a_formula_is_text(start: str) -> None:
    (row,) = csv.reader(io.StringIO(csv_text(["one"], [[start + "1"]])).readlines()[1:])
    assert row == [f"'{start}1"]
