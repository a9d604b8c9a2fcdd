from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.core.document.escaping import Markdown, clean, escape, normalised, paragraphs
from app.core.document.html import render_html

SIGNS = "\\`*_[]<>|~&#+-=.!:;(){}^$\"'/@ \n\t0123abcXé界½ \u00a0\u202e\x00\ufeff"
hostile = st.one_of(
    st.text(alphabet=SIGNS, max_size=40),
    st.text(max_size=40),
    st.lists(
        st.sampled_from(
            [
                *[
                    "&amp;",
                    "&#65;",
                    "&copy",
                    "<b>",
                    "<!--",
                    "[a](http://x)",
                    "![a](b)",
                    "[^1]",
                    "[^1]: a",
                    "```",
                    "~~~",
                ],
                *["---", "===", "# ", "1. ", "- ", "> ", ": ", "{#id}", "{{ 7*7 }}", "{% x %}", "http://e.org"],
                *["<http://e.org>", "**a**", "__a__", "~~a~~", "|", "|-|", "\\", "\n", "\n\n", "    ", "a", " "],
            ]
        ),
        max_size=8,
    ).map("".join),
)


class Words(HTMLParser):
    """Collects the text of HTML and the names of its elements."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[str] = []

    def handle_data(self, data):
        self.text += data

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)


def read(markdown: str) -> Words:
    reader = Words()
    reader.feed(render_html(markdown))
    reader.close()
    return reader


def seen(markdown: str) -> str:
    return " ".join(read(markdown).text.split())


def expected(text: str) -> str:
    return " ".join(normalised(text).split())


@settings(max_examples=2000)
@given(hostile)
@example("1.")
@example("C #")
@example("&amp")
@example("_a_b_")
@example("a\\")
def test_escaped_text_is_read_as_it_was_written(text):
    assert seen(escape(text)) == expected(text)


@settings(max_examples=1000)
@given(hostile)
def test_escaped_text_is_one_paragraph_without_markup(text):
    assert read(escape(text)).elements == (["p"] if expected(text) else [])


@settings(max_examples=1000)
@given(hostile)
def test_escaped_text_can_stand_in_a_heading(text):
    page = read(f"## {escape(text)}")
    assert (" ".join(page.text.split()), page.elements) == (expected(text), ["h2"] if expected(text) else [])


@settings(max_examples=1000)
@given(hostile)
def test_escaped_text_can_stand_in_bold_within_an_item(text):
    page = read(f"- **x{escape(text)}x**")
    assert page.elements == ["ul", "li", "strong"]


@settings(max_examples=1000)
@given(hostile, hostile)
def test_escaped_texts_can_stand_side_by_side(one, other):
    page = read(f"x {escape(one)}{escape(other)}")
    assert page.elements == ["p"]
    assert " ".join(page.text.split()) == " ".join(f"x {normalised(one)}{normalised(other)}".split())


@pytest.mark.parametrize(
    "text",
    [
        "99.9 % - see run-book.",
        "p99 > 200 ms",
        "a_b_c",
        "R&D team",
        "C# (v2)",
        "2026-11-23",
        "-5 °C",
        "#12 is open",
        "Go!",
    ],
)
def test_harmless_text_gets_no_backslash(text):
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("# a", r"\# a"),
        ("1. a", r"1\. a"),
        ("a | b", r"a \| b"),
        ("_a_", r"\_a\_"),
        ("&lt;", r"\&lt;"),
        ("a\nb", "a b"),
        ("a\x00\u202eb\ud800", "ab"),
    ],
)
def test_what_would_act_is_escaped(text, markdown):
    assert escape(text) == markdown


@given(st.text(alphabet=st.characters(), max_size=60))
def test_clean_text_can_be_written_as_utf_8(text):
    assert clean(f"{text}\udfff!").encode().endswith(b"!")


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028", "\x85", "\x0b"])
def test_every_kind_of_line_end_becomes_a_newline(newline):
    assert clean(f"a{newline}b") == "a\nb"


def test_blank_lines_divide_paragraphs():
    assert paragraphs("a\nb\n \n\n# c\n") == "a b\n\n\\# c"


@settings(max_examples=500)
@given(st.lists(hostile.filter(expected), min_size=1, max_size=4))
def test_paragraphs_are_as_many_as_blocks(texts):
    blocks = [normalised(text) for text in texts]
    page = read(paragraphs("\n\n".join(blocks)))
    assert page.elements == ["p"] * len(blocks)


def test_text_added_to_markdown_is_escaped():
    assert Markdown("*a* ") + "*b*" == r"*a* \*b\*"


def test_text_before_markdown_is_escaped():
    assert "*b* " + Markdown("*a*") == r"\*b\**a*"


def test_markdown_joins_text_escaped():
    assert Markdown(", ").join(["*a*", Markdown("*b*")]) == r"\*a\*, *b*"


def test_markdown_stays_trusted_as_a_string():
    assert isinstance(str(Markdown("*a*")), Markdown)
