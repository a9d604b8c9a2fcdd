# ruff: noqa: E501 - HTML reads better unbroken
"""What is left of a stranger's HTML."""

from __future__ import annotations

import pytest

from app.io.pdf.html_filter import clean
from app.io.pdf.html_tree import UnprintableError

PNG = b"\x89PNG\r\n\x1a\n...."
IMAGES = {
    "charts/a.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "evidence/b.png": PNG,
    "evidence/fake.png": b"MZ",
}


def _clean(html: str, **options: object) -> str:
    return clean(html, name="c", images=IMAGES, **options).html  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "java\nscript:x", "file:///etc/passwd", "smb://host/share",
        "//host/share", "\\\\host\\share", "ms-msdt:/id", "data:text/html,x", "vbscript:x", "/etc/passwd", "other.html", "http:",
        "https://a b", "readyroom:charts/a.svg", "xref:elsewhere", "#missing", "", "mailto:", "ftp://host/file",
        "jar:http://host", "http://[::1",
    ],
)  # fmt: skip
def test_a_link_to_anything_unsafe_becomes_text(href: str) -> None:
    assert _clean(f'<p><a href="{href}">text</a></p>') == "<p><span>text</span></p>"


@pytest.mark.parametrize("href", ["https://example.org/a?b=1#c", "http://example.org", "mailto:a@example.org"])
def test_a_link_to_the_web_or_to_mail_is_kept(href: str) -> None:
    assert f'href="{href}"' in _clean(f'<p><a href="{href}">text</a></p>')


def test_a_link_inside_the_fragment_is_kept() -> None:
    assert 'href="#here"' in _clean('<h1 id="here">H</h1><a href="#here">x</a>')


def test_a_link_to_another_fragment_is_marked() -> None:
    assert 'href="xref:there"' in _clean('<a href="#there">x</a>', elsewhere={"there"})


@pytest.mark.parametrize(
    "source",
    [
        "http://example.org/a.png", "https://example.org/a.png", "file:///etc/passwd", "//host/a.png", "/charts/a.svg",
        "data:image/png;base64,AAAA", "../charts/a.svg", "charts/../charts/a.svg", "charts\\a.svg", "missing.png", "",
        "evidence/fake.png", "%2e%2e/secret", "readyroom-font:Inter-Regular.ttf",
    ],
)  # fmt: skip
def test_a_refused_image_is_its_alternative_text(source: str) -> None:
    assert _clean(f'<img src="{source}" alt="A & B">') == '<span class="missing-image">A &amp; B</span>'


@pytest.mark.parametrize("source", ["charts/a.svg", "./charts/a.svg", "readyroom:charts/a.svg", "charts%2Fa.svg"])
def test_an_image_of_the_job_is_kept(source: str) -> None:
    assert _clean(f'<img src="{source}" alt="Chart">') == '<img src="readyroom:charts/a.svg" alt="Chart">'


def test_an_image_without_alternative_text_is_named_after_its_file() -> None:
    assert 'alt="b"' in _clean('<img src="evidence/b.png">')


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>", "<style>@import url(file:///x)</style>", "<link rel=attachment href=file:///etc/passwd>",
        "<iframe src=file:///x>a</iframe>", "<object data=x>a</object>", "<embed src=x>", "<base href=file:///>",
        "<meta http-equiv=refresh content=0>", "<svg><image href=file:///x></svg>", "<math><mi>a</mi></math>",
        "<template>a</template>", "<textarea>a</textarea>",
    ],
)  # fmt: skip
def test_what_loads_or_runs_is_dropped(html: str) -> None:
    assert _clean(f"{html}<p>after</p>") == "<p>after</p>"


def test_styles_and_handlers_are_dropped() -> None:
    html = '<p style="background:url(file:///x)" onclick="x" data-y="z" class="lead">a</p>'
    assert _clean(html) == '<p class="lead">a</p>'


def test_alignment_of_a_cell_is_kept_as_a_class() -> None:
    assert '<td class="align-right">' in _clean('<table><tr><td style="text-align:right">a b</td></tr></table>')


def test_markup_in_text_stays_text() -> None:
    assert _clean("<p>&lt;script&gt; &amp;amp; {{ x }}</p>") == "<p>&lt;script&gt; &amp;amp; {{ x }}</p>"


def test_unprintable_characters_are_replaced() -> None:
    assert _clean("<p>a\x00b\x07c\ud800</p>") == "<p>ab\N{REPLACEMENT CHARACTER}c\N{REPLACEMENT CHARACTER}</p>"


def test_heading_levels_never_skip() -> None:
    cleaned = clean("<h2>A</h2><h4>B</h4><h2>C</h2><h6>D</h6>", name="c", images={})
    assert [heading.level for heading in cleaned.headings] == [1, 2, 2, 3]


def test_headings_get_anchors_and_plain_text() -> None:
    cleaned = clean("<h1>A <code>b</code>\n c</h1><h2 id='own'>D</h2>", name="c", images={})
    assert [(heading.id, heading.text) for heading in cleaned.headings] == [("c-heading-1", "A b c"), ("own", "D")]


def test_a_repeated_id_is_kept_once() -> None:
    assert _clean('<p id="a">1</p><p id="a">2</p>') == '<p id="a">1</p><p>2</p>'


def test_a_table_inside_a_table_is_flattened() -> None:
    html = _clean("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>")
    assert html.count("<table>") == 1 and "ab" in html


def test_spans_are_bounded() -> None:
    assert 'colspan="40"' in _clean("<table><tr><td colspan=99999999>a</td></tr></table>")


def test_a_table_that_is_too_wide_is_refused() -> None:
    with pytest.raises(UnprintableError, match="41 columns; at most 40"):
        _clean("<table><tr>" + "<td>a</td>" * 41 + "</tr></table>")


def test_a_first_row_of_heads_becomes_the_table_head() -> None:
    html = _clean("<table><tr><th>A</th></tr><tr><td>b</td></tr></table>")
    assert "<thead><tr><th>A</th></tr></thead>" in html


def test_columns_get_widths_that_fill_the_table() -> None:
    html = _clean("<table><tr><td>short</td><td>" + "long text " * 20 + "</td></tr></table>")
    widths = [float(part.split("%")[0]) for part in html.split("width:")[1:]]
    assert len(widths) == 2 and widths[0] < widths[1] and sum(widths) == pytest.approx(100, abs=0.02)


def test_checkboxes_become_signs() -> None:
    html = '<ul><li><input type="checkbox" checked disabled> a</li><li><input type="checkbox"> b</li></ul>'
    assert _clean(html) == "<ul><li>✓  a</li><li>○  b</li></ul>"


def test_a_list_that_starts_elsewhere_keeps_its_numbers() -> None:
    assert _clean('<ol start="5"><li>a</li></ol>').startswith('<ol style="counter-reset: list-item 4">')


def test_too_many_elements_are_refused() -> None:
    with pytest.raises(UnprintableError, match="more than 150,000 elements"):
        _clean("<b>a</b>" * 80_000)


def test_depth_is_bounded_and_text_kept() -> None:
    html = _clean("<div>" * 5_000 + "deep" + "</div>" * 5_000 + "<p>after</p>")
    assert html.count("<div>") < 40 and "deep" in html and html.endswith("<p>after</p>")
