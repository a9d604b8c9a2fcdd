import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.document.dialect import Marks, team_parser
from app.core.document.html import outline, render_html
from app.core.document.markup import embed

PIECES = [
    *[
        "# ",
        "## ",
        "### ",
        "- ",
        "* ",
        "1. ",
        "7) ",
        "> ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\\\n",
        "  \n",
        "---\n",
        "===\n",
    ],
    *[
        "***",
        "___\n",
        "```",
        "```py\n",
        "~~~",
        "~~~~",
        "`",
        "``",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "|",
        "| a | b |\n|--|:-:|\n",
    ],
    *[
        "[a](http://e.org/(x)?a&amp;b)",
        "[b](javascript:alert(1))",
        "[c](//host)",
        "[d](#top)",
        "[e](file:///etc/passwd)",
    ],
    *[
        "[f](data:text/html,x)",
        "[g][r]",
        "[r]: http://r.org 'T'\n",
        "[^1]",
        "\n[^1]: note\n",
        "<http://e.org>",
        "<x:y>",
    ],
    *[
        "![alt](http://e.org/a.png)",
        "![](x)",
        "![i](charts/a.svg)",
        "[![j](k)](http://l)",
        "<b>",
        "<script>",
        "<!--",
        "-->",
    ],
    *[
        "**REQ-SLM-01**",
        "**Not yet answered.**",
        "{#id}",
        "&lt;",
        "&#42;",
        "\\",
        "[",
        "]",
        "(",
        ")",
        "!",
        "a",
        "b c",
        ": d\n",
    ],
]
hostile = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.text(alphabet="#>-*+1. \n`~|_[](){}!<&a\\=:", max_size=50),
    st.text(max_size=40),
)
ALLOWED = {
    "p",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "s",
    "a",
    "hr",
    "br",
}
ALLOWED |= {"table", "thead", "tbody", "tr", "th", "td"}


def tree(markdown: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<body>{render_html(markdown)}</body>")


@settings(max_examples=2000)
@given(hostile)
def test_nothing_embedded_has_pictures_html_or_parts_of_the_document(text):
    page = tree(embed(text, heading_level=3))
    assert {element.tag for element in page.iter()} - {"body"} <= ALLOWED
    classes = {name for element in page.iter() for name in element.get("class", "").split()}
    assert classes <= {"blocks", "number", "centre"} | {name for name in classes if name.startswith("language-")}


@settings(max_examples=1000)
@given(hostile)
def test_embedded_links_lead_to_the_web(text):
    links = [element.get("href") for element in tree(embed(text, heading_level=3)).iter("a")]
    assert all(re.match(r"https?://|mailto:", link) for link in links)


@settings(max_examples=1000)
@given(hostile)
def test_embedded_markdown_has_no_picture_for_any_reader(text):
    tokens = team_parser().parse(embed(text, heading_level=3))
    assert "image" not in {child.type for token in tokens for child in token.children or []}


@settings(max_examples=1000)
@given(hostile)
def test_embedded_text_is_closed_before_what_follows(text):
    page = tree(f"{embed(text, heading_level=3)}\n\n# After *it*")
    assert (page[-1].tag, "".join(page[-1].itertext())) == ("h1", "After it")


@settings(max_examples=1000)
@given(hostile, st.integers(1, 6))
def test_embedded_headings_begin_at_their_level_without_gaps(text, level):
    levels = [level - 1] + [heading.level for heading in outline(embed(text, heading_level=level))]
    assert all(level <= below <= above + 1 for above, below in pairwise(levels))


@settings(max_examples=1000)
@given(hostile)
def test_embedding_twice_keeps_the_words(text):
    once = embed(text, heading_level=3)
    twice = embed(once, heading_level=3)
    assert "".join(tree(twice).itertext()).split() == "".join(tree(once).itertext()).split()


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("*a* **b** ~~c~~ `d`", "*a* **b** ~~c~~ `d`"),
        ("- a\n- b\n  - c", "- a\n- b\n  - c"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("> a\n> b", "> a b"),
        ("```py\nx = 1", "```py\nx = 1\n```"),
        ("    code\n", "```\ncode\n```"),
        ("| a | b |\n|---|--:|\n| `x\\|y` | 2 |", "| a | b |\n| --- | ---: |\n| `x\\|y` | 2 |"),
        ("# a\n### b\n## c", "### a\n\n#### b\n\n#### c"),
        ("a\n===", "### a"),
        ("[a](https://e.org 'T')", "[a](https://e.org)"),
        ("[a][1]\n\n[1]: https://e.org", "[a](https://e.org)"),
        ("<https://e.org>", "[https://e.org](https://e.org)"),
        ("[a](javascript:x) [b](//h) [c](smb://h) [d](#e)", "a b c d"),
        ("![a *b*](https://e.org/p.png)", "a b"),
        ("!<http://e.org>", r"\![http://e.org](http://e.org)"),
        ("<b>a</b>", r"\<b>a\</b>"),
        ("a\\\n# b", "a\\\\\n\n### b"),
        ("> # a", "> **a**"),
        ("# a {#top}", r"### a \{#top}"),
        ("a[^1]\n\n[^1]: b c", "a\\[^1\\]\n\n\\[^1\\]: b c"),
        ("~~![](x)~~ ~~~~a", r"\~\~\~\~a"),
        ("* * a", "* * a"),
        ("", ""),
    ],
)
def test_what_becomes_of_a_text(text, markdown):
    assert embed(text, heading_level=3) == markdown


@pytest.mark.parametrize(
    "text", ["> **REQ-SLM-09** x", "> **REQ-SLM-09 · OPEN ERROR SLM-001**\n>\n> x", "> # REQ-SLM-09"]
)
def test_a_requirement_cannot_be_imitated(text):
    assert "requirement" not in render_html(embed(text, heading_level=3))


@pytest.mark.parametrize(
    "text",
    [
        *["**Not  yet answered.**", "\\\n**Not yet answered.**", "- # **Not yet answered.**"],
        *["[**Not yet answered.**](javascript:x)", "![](x)**Not yet answered.**"],
    ],
)
def test_an_open_answer_cannot_be_imitated(text):
    assert "callout" not in render_html(embed(text, heading_level=3))


def test_a_translated_mark_cannot_be_imitated():
    marks = Marks(not_answered="Noch offen.")
    assert embed("**Noch offen.** a", heading_level=3, marks=marks) == "Noch offen. a"


def test_too_long_a_text_is_cut_visibly():
    assert embed("a" * 30, heading_level=3, character_limit=10) == "a" * 10 + "\n\n" + r"\[…\]"


def test_too_deep_a_text_loses_frames_and_no_words():
    page = tree(embed("> " * 8 + "deep", heading_level=3, nesting_limit=3))
    assert (len(list(page.iter("blockquote"))), "".join(page.itertext()).strip()) == (3, "deep")


@pytest.mark.parametrize(
    "text", ["> " * 500 + "deep\n\nafter", "".join("  " * i + "- a\n" for i in range(50)) + "\nafter"]
)
def test_no_word_is_lost_however_deep_a_text_is(text):
    page = tree(embed(text, heading_level=3))
    assert re.findall("[a-z]+", "".join(page.itertext())) == re.findall("[a-z]+", text)


def test_the_deepest_text_that_is_framed_keeps_its_words():
    page = tree(embed("> " * 12 + "deep\n\nafter", heading_level=3))
    assert (len(list(page.iter("blockquote"))), "".join(page.itertext()).split()) == (12, ["deep", "after"])


def test_one_definition_used_often_is_not_multiplied():
    text = f"[a]: http://e.org/{'x' * 1500}\n\n" + "[a]" * 1000
    assert len(embed(text, heading_level=3, character_limit=5000)) < 20_000


@pytest.mark.parametrize("level", [0, 7])
def test_a_heading_level_that_does_not_exist_is_refused(level):
    with pytest.raises(ValueError, match="between 1 and 6"):
        embed("a", heading_level=level)
