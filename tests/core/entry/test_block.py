"""Blocks of cells go to and from spreadsheets unchanged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.entry.block import block_text, headed_columns, read_block
from app.core.questionnaire import AnswerType, FieldSpec

COLUMNS = [
    FieldSpec(id="indicator", title="Indicator", type=AnswerType.TEXT),
    FieldSpec(id="target", title="Target", type=AnswerType.PERCENT),
    FieldSpec(id="window", title="Window", type=AnswerType.DURATION),
]
TEXTS = st.text(st.characters(exclude_characters="\x00\r", exclude_categories=["Cs"]), max_size=8)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('a\t"two\nlines"\nc\td', [["a", "two\nlines"], ["c", "d"]]),
        ('"say ""hi"""\tb', [['say "hi"', "b"]]),
        ('5" disk\tb', [['5" disk', "b"]]),
        ('"open\tb\nc', [['"open', "b"], ["c"]]),
        ("a", [["a"]]),
        ("\n\n", []),
        ("a\n\nb", [["a"], [""], ["b"]]),
    ],
)
def test_a_pasted_text_is_rows_of_cells(text: str, rows: list[list[str]]) -> None:
    assert [row or [""] for row in read_block(text)] == rows


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_what_is_copied_is_pasted_unchanged(rows: list[list[str]]) -> None:
    rows[-1][-1] += "."
    assert read_block(block_text(rows)) == rows


@pytest.mark.parametrize(
    ("heads", "places"),
    [
        (["Window", "target"], [2, 1]),
        (["Indicator", "", "Target (%)"], [0, None, 1]),
        (["TARGET *"], [1]),
        (["Indicator", "Kind"], None),
        (["Target", "Target"], None),
        (["", ""], None),
    ],
)
def test_headings_are_recognised(heads: list[str], places: list[int | None] | None) -> None:
    assert headed_columns([heads, ["x"]], COLUMNS) == places


def test_one_row_is_never_headings() -> None:
    assert headed_columns([["Indicator", "Target"]], COLUMNS) is None
