from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.document.dialect import Marks, document_link, document_picture
from app.core.document.html import outline, render, render_html

HASH = "0123456789abcdef" * 4


def tree(markdown: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<body>{render_html(markdown)}</body>")


# Any text


@settings(max_examples=1000)
@given(st.one_of(st.text(max_size=60), st.text(alphabet="#>-*+1. \n`~|_[](){}!<&a\\=:^\"'\x00\ud800\t", max_size=80)))
def test_any_text_gives_well_formed_html(text):
    tree(text)


BLOCKS = {"p", "pre", "table", "blockquote", "div", "figure", "hr", "dl", "h1", "section"}
PARTS = ["# a\n", "> ", "- ", "1. ", "  ", "**REQ-A-01**", "**Not yet answered.**", "[^1]", "\n[^1]: n\n", "\n: d\n"]
PARTS += [
    "![a](charts/a.svg 'T')",
    "\n\n",
    "\n",
    "| a |\n|--:|\n",
    "| b |",
    "[a](#a)",
    "```\n",
    "text",
    "{#a}",
    "a\n===\n",
]


@settings(max_examples=1500)
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_ids_are_unique(text):
    ids = [element.get("id") for element in tree(text).iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@settings(max_examples=1500)
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_items_hold_text_and_lists_unless_their_list_is_classed(text):
    page = tree(text)
    for element in page.iter():
        if element.tag in ("ul", "ol") and "blocks" not in element.get("class", ""):
            assert {below.tag for item in element for below in item}.isdisjoint(BLOCKS)


def test_a_heading_in_a_footnote_classes_its_list():
    html = render_html("[^1]\n[^1]: n\n    # a\n")
    assert '<ol class="footnotes-list blocks">' in html


def test_deep_nesting_is_bounded():
    assert len(list(tree("> " * 500 + "a").iter("blockquote"))) <= 30


def test_html_is_literal():
    assert render_html("<b onclick='x'>a</b>") == "<p>&lt;b onclick='x'&gt;a&lt;/b&gt;</p>\n"


def test_bare_addresses_are_no_links():
    assert render_html("http://e.org") == "<p>http://e.org</p>\n"


# Links and pictures


@pytest.mark.parametrize("href", ["https://e.org", "HTTP://e.org/a?b#c", "mailto:a@e.org", "#objectives"])
def test_links_that_may_stand(href):
    assert document_link(href)


@pytest.mark.parametrize(
    "href",
    [
        *["//host/a", "javascript:alert(1)", "JaVaScRiPt:x", "file:///etc/passwd", "data:text/html,a", "smb://h"],
        *["ms-msdt:a", "a.html", "/etc", "", "#", "http:", "http:a", "https:///a", "\\\\host\\a"],
        "https://" + "a" * 2000,
    ],
)
def test_links_that_may_not_stand(href):
    assert not document_link(href)


@pytest.mark.parametrize("href", ["javascript:alert(1)", "//host", "file:///a", "java&#115;cript:x", "<java script:x>"])
def test_of_another_link_the_text_remains(href):
    assert render_html(f"a [*b*]({href}) c") == "<p>a <em>b</em> c</p>\n"


@pytest.mark.parametrize("source", ["charts/readiness-1.svg", f"evidence/{HASH}.png", f"evidence/{HASH}.jpg"])
def test_pictures_that_may_stand(source):
    assert document_picture(source)


@pytest.mark.parametrize(
    "source",
    [
        *["http://e.org/a.svg", "/charts/a.svg", "charts/../a.svg", "charts/a.png", "charts/a/b.svg", "charts/.svg"],
        *["a.svg", f"evidence/{HASH}.gif", f"evidence/{HASH[1:]}.png", f"evidence/{HASH}.png\n"],
        "data:image/png;base64,AA",
    ],
)
def test_pictures_that_may_not_stand(source):
    assert not document_picture(source)


def test_of_another_picture_the_alternative_remains():
    assert render_html("![a *b* <c>](http://e.org/a.png)") == "<p>a b &lt;c&gt;</p>\n"


def test_a_picture_within_text_stays_within_it():
    assert render_html("a ![b](charts/c.svg)") == '<p>a <img src="charts/c.svg" alt="b" /></p>\n'


def test_a_lone_picture_is_a_figure_with_its_caption():
    figure = tree('![The "bar"](charts/c.svg "Ready & open")')[0]
    assert (figure.tag, figure[0].get("alt"), figure[1].text) == ("figure", 'The "bar"', "Ready & open")


def test_a_picture_without_words_is_named_by_its_source():
    assert tree("![](charts/c.svg)")[0][0].get("alt") == "charts/c.svg"


def test_long_definitions_are_not_multiplied():
    text = f"[a]: http://e.org/{'x' * 5000}\n\n" + "[a]" * 100
    assert len(render_html(text)) < 2 * len(text)


# Headings


@pytest.mark.parametrize(
    ("markdown", "text", "name"),
    [
        ("# What it *promises*", "What it promises", "what-it-promises"),
        ("# Größe & `SLO_1`", "Größe & SLO_1", "größe-slo-1"),
        ("# Budget {#slm.budget}", "Budget", "slm.budget"),
        ("Budget {#b}\n===", "Budget", "b"),
        (r"# Budget \{#b}", "Budget {#b}", "budget-b"),
        ("# !!!", "!!!", "section"),
        ("# fn1", "fn1", "section-fn1"),
        ("# " + "word " * 40, ("word " * 40).strip(), "-".join(["word"] * 12)),
    ],
)
def test_heading_ids(markdown, text, name):
    assert outline(markdown) == [(1, text, name)]


def test_equal_headings_are_numbered():
    assert [heading.id for heading in outline("# a\n# a\n# a-2\n# a")] == ["a", "a-2", "a-2-2", "a-3"]


def test_an_explicit_id_goes_before_an_earlier_slug():
    assert [heading.id for heading in outline("# a\n# b {#a}")] == ["a-2", "a"]


def test_a_heading_without_words_is_dropped():
    assert render_html("#\n\na") == "<p>a</p>\n"


def test_the_outline_has_levels_in_order():
    assert [heading.level for heading in outline("# a\n### b\n## c")] == [1, 3, 2]


def test_headings_and_html_agree():
    page = render("# a\n\n# b {#x}")
    assert all(f'id="{heading.id}"' in page.html for heading in page.headings)


# Requirements and callouts


def test_a_requirement():
    block = tree("> **REQ-SLM-01** The API **shall** answer.\n>\n> Why: agreed.")[0]
    assert (block.get("class"), block.get("id")) == ("requirement", "REQ-SLM-01")
    assert [(part.tag, part.get("class")) for part in block] == [("p", "statement"), ("p", "source")]
    assert (block[0][0].get("class"), block[0][0].text) == ("req-id", "REQ-SLM-01")


def test_a_requirement_id_may_have_a_line_for_itself():
    block = tree("> **REQ-SLM-01**\n>\n> The API shall answer.\n>\n> Why: agreed.\n>\n> Source: a.")[0]
    assert [part.get("class") for part in block] == ["label", "statement", "source", "source"]


def test_a_requirement_with_an_open_error():
    block = tree("> **REQ-SLM-05 · OPEN ERROR SLM-012** The API shall answer.")[0]
    assert (block.get("class"), block.get("id")) == ("requirement error", "REQ-SLM-05")


def test_an_open_error_in_another_language():
    html = render_html("> **REQ-SLM-05 · OFFENER FEHLER SLM-012** a", Marks(open_error="OFFENER FEHLER"))
    assert 'class="requirement error"' in html


@pytest.mark.parametrize(
    "begin", ["**REQ-slm-01**", "*REQ-SLM-01*", "REQ-SLM-01", "a **REQ-SLM-01**", "**REQ-SLM-01 · x**"]
)
def test_other_quotations_stay_quotations(begin):
    assert tree(f"> {begin} a")[0].get("class") is None


def test_a_repeated_requirement_has_no_second_anchor():
    assert [block.get("id") for block in tree("> **REQ-A-01** a\n\nb\n\n> **REQ-A-01** c").iter("blockquote")] == [
        "REQ-A-01",
        None,
    ]


def test_an_open_answer_is_a_callout():
    block = tree("**Not yet answered.** Who acts (slm.policy).")[0]
    assert (block.tag, block.get("class"), block[0].tag) == ("div", "callout open", "p")


def test_the_mark_of_an_open_answer_is_a_parameter():
    assert render_html("**Noch offen.** a", Marks(not_answered="Noch offen.")).startswith('<div class="callout open">')


def test_the_mark_counts_at_the_beginning_only():
    assert tree("a **Not yet answered.**")[0].tag == "p"


# Lists and tables


def test_loose_items_are_set_tight():
    assert "<p>" not in render_html("- a\n\n- b\n\n  c\n")


def test_paragraphs_of_an_item_begin_on_new_lines():
    assert render_html("- a\n\n  b") == "<ul>\n<li>a<br />\nb</li>\n</ul>\n"


@pytest.mark.parametrize("block", ["```\n  x\n  ```", "> x", "| x |\n  |---|", "***", "![a](charts/a.svg)"])
def test_a_list_with_other_blocks_is_classed(block):
    assert tree(f"- a\n\n  {block}")[0].get("class") == "blocks"


def test_a_list_within_a_classed_list_is_not_classed():
    assert [part.get("class") for part in tree("- a\n\n  > x\n\n  - b").iter("ul")] == ["blocks", None]


def test_table_heads_have_a_scope():
    assert [head.get("scope") for head in tree("| a | b |\n|---|---|\n| 1 | 2 |").iter("th")] == ["col", "col"]


def test_right_aligned_columns_are_numbers():
    cells = tree("| a | b | c |\n|---|--:|:-:|\n| 1 | 2 | 3 |").iter("td")
    assert [(cell.get("class"), cell.get("style")) for cell in cells] == [
        (None, None),
        ("number", None),
        ("centre", None),
    ]


def test_a_table_without_rows_gets_an_empty_one():
    assert [len(row) for row in tree("| a | b |\n|---|---|").iter("tr")] == [2, 2]


def test_definitions_and_footnotes():
    assert {"dl", "dt", "dd", "sup", "section"} <= {part.tag for part in tree("a[^1]\n\nb\n: c\n\n[^1]: d").iter()}


def test_footnotes_are_tight():
    assert "<p>" not in render_html("a[^1]\n\n[^1]: d\n\n    e").split("<section")[1]
