import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.document.html import render_html
from app.core.document.markup import Markdown, cell, table


def test_a_table_has_heads_rule_and_rows():
    assert table(["a", "b"], [["1", 2]], ["left", "right"]) == "| a | b |\n| --- | ---: |\n| 1 | 2 |"


def test_a_short_row_is_filled():
    assert table(["a", "b"], [["1"]]).endswith("\n| 1 |  |")


@pytest.mark.parametrize(
    ("heads", "rows", "align"), [([], [], []), (["a"], [["1", "2"]], []), (["a"], [], ["left"] * 2)]
)
def test_a_table_that_does_not_fit_is_refused(heads, rows, align):
    with pytest.raises(ValueError, match="table"):
        table(heads, rows, align)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (3, "3"),
        ("a|b\nc", r"a\|b c"),
        (Markdown("`a|b`\n*c*"), r"`a\|b` *c*"),
        (Markdown(r"a\|b"), r"a\|b"),
    ],
)
def test_cells(value, text):
    assert cell(value) == text


@settings(max_examples=1000)
@given(st.lists(st.text(alphabet="|\\`*_<&-: \na#~[]", max_size=12), min_size=4, max_size=4))
def test_no_text_breaks_out_of_its_cell(texts):
    page = render_html(table(texts[:2], [texts[2:]]))
    assert (page.count("<th"), page.count("<td"), page.count("<tr>")) == (3, 2, 2)  # '<thead>' is the third '<th'
