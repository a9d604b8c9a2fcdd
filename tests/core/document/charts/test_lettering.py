from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from app.core.document.charts.lettering import ELLIPSIS, shortened, width, wrapped

FONTS = Path(__file__).parents[4] / "resources" / "fonts"
PRINTED = "".join(chr(code) for code in range(32, 127)) + "–—×≥≤·…±°äöüßéñØÅżłŁđœÆþЖщ€£"


@pytest.mark.parametrize("name", ["Inter-Regular.ttf", "Inter-SemiBold.ttf"])
def test_no_character_is_wider_in_the_font_than_it_is_taken_for(name):
    font = TTFont(FONTS / name)
    names, advances, unit = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    assert [sign for sign in PRINTED if advances[names[ord(sign)]][0] / unit > width(sign, 1)] == []


def test_width_grows_with_the_size():
    assert width("availability", 24) == pytest.approx(2 * width("availability", 12))


def test_wide_scripts_count_as_wide():
    assert width("界", 10) > width("M", 10)


def test_a_text_that_fits_is_not_shortened():
    assert shortened("abc", 12, 100) == "abc"


def test_a_text_is_shortened_with_an_ellipsis():
    assert shortened("availability of everything", 12, 80) == "availability" + ELLIPSIS


def test_a_text_is_wrapped_at_spaces():
    assert wrapped("one two three four", 12, 60) == ["one two", "three four"]


def test_an_empty_text_has_one_empty_line():
    assert wrapped("", 12, 60) == [""]


@given(st.text(max_size=60), st.integers(20, 200), st.integers(1, 4))
def test_wrapped_lines_fit(text, limit, lines):
    result = wrapped(text, 12, limit, lines)
    assert len(result) <= lines
    assert all(width(line, 12) <= limit for line in result)


@given(st.lists(st.text(alphabet="abcW", min_size=1, max_size=5), max_size=6))
def test_words_that_fit_are_all_kept(words):
    assert " ".join(wrapped(" ".join(words), 12, 200, lines=6)).split() == words
