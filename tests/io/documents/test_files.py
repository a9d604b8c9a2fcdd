"""The files of an export: links that lead somewhere, ids that are there once, headings in order, a valid PDF."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import page
import pytest
from pypdf import PdfReader

from app.core.assessment import Assessment, Decision, DecisionKind
from app.core.document.html import render
from app.core.document.printing import content_hash
from app.core.errors import InputError
from app.io.documents.files import Source, make_files
from app.io.documents.long_words import breakable_words
from tests.documented_pack import make_assessment, make_pack, objective, report_of

Files = Mapping[str, bytes]


# The three assessments of the built-in pack


def bodies(files: Files) -> dict[str, ElementTree.Element]:
    """The content of each HTML file."""
    pages = {name: content.decode() for name, content in files.items() if name.endswith(".html")}
    return {
        name: ElementTree.fromstring(text[text.index("<main>") : text.index("</main>") + 7])
        for name, text in pages.items()
    }


def markdown(files: Files) -> dict[str, str]:
    """Each Markdown file."""
    return {name: content.decode() for name, content in files.items() if name.endswith(".md")}


def test_the_pdf_passes_the_checker(files: Files) -> None:
    failures = page.validate_pdf_bytes(files["prd.pdf"], profile="ua1").failures
    assert [(each.rule_id, each.message) for each in failures] == []


def test_every_link_in_the_pdf_leads_to_a_place_in_it(files: Files) -> None:
    reader = PdfReader(io.BytesIO(files["prd.pdf"]), strict=True)
    links = [each.get_object() for sheet in reader.pages for each in sheet.get("/Annots", [])]
    names = {str(link["/Dest"]) for link in links if "/Dest" in link}
    assert names
    assert names <= set(reader.named_destinations)


def test_every_document_is_written_under_the_name_that_the_framework_gives_it(files: Files) -> None:
    assert {
        "README.md",
        "master_prd_orchestrator.md",
        "initial_requirements_gathering.md",
        "section_sre_framework.md",
        "section_performance_engineering.md",
        "section_operational_excellence.md",
        "quality_assurance_validator.md",
        "traceability.csv",
        "prd.md",
        "prd.html",
        "prd.pdf",
    } <= set(files)


def test_every_picture_is_there(files: Files) -> None:
    shown = {each.attrib["src"] for body in bodies(files).values() for each in body.iter("img")}
    linked = {name for text in markdown(files).values() for name in re.findall(r"\]\((charts/[^ )]+)", text)}
    assert shown == linked == {name for name in files if name.startswith("charts/")}


def test_every_place_that_a_link_in_the_whole_leads_to_is_there(files: Files) -> None:
    whole = bodies(files)["prd.html"]
    targets = {each.attrib["href"][1:] for each in whole.iter("a") if each.attrib["href"].startswith("#")}
    assert targets <= {each.attrib["id"] for each in whole.iter() if "id" in each.attrib}


def test_every_place_that_a_link_in_the_markdown_leads_to_is_there(files: Files) -> None:
    rendered = ElementTree.fromstring(f"<body>{render(files['prd.md'].decode()).html}</body>")
    targets = {each.attrib["href"][1:] for each in rendered.iter("a") if each.attrib["href"].startswith("#")}
    assert targets <= {each.attrib["id"] for each in rendered.iter() if "id" in each.attrib}


def test_no_id_is_there_twice(files: Files) -> None:
    for name, body in bodies(files).items():
        ids = Counter(each.attrib["id"] for each in body.iter() if "id" in each.attrib)
        assert [(name, each) for each, count in ids.items() if count > 1] == []


def test_ids_of_the_whole_are_those_of_its_markdown(files: Files) -> None:
    def of_headings(text: str) -> list[str]:
        return re.findall(r'<h\d[^>]* id="([^"]+)"', text)

    assert of_headings(files["prd.html"].decode()) == of_headings(render(files["prd.md"].decode()).html)


def test_heading_levels_are_never_skipped(files: Files) -> None:
    for name, text in markdown(files).items():
        levels = [heading.level for heading in render(text).headings]
        assert levels[0] == 1, name
        assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == [], name


def test_every_document_by_itself_has_one_title(files: Files) -> None:
    for name, text in markdown(files).items():
        if name != "prd.md":
            assert [heading.level for heading in render(text).headings].count(1) == 1, name


# A small pack


DOCUMENTS = [
    {"id": "front", "file": "front.md", "title": "Front", "template": "front.md.j2", "front": True, "alone": False},
    {"id": "one", "file": "one.md", "title": "One", "template": "one.md.j2"},
    {"id": "two", "file": "two.md", "title": "Two", "template": "one.md.j2"},
    {"id": "aside", "file": "aside.md", "title": "Aside", "template": "aside.md.j2", "in_whole": False},
]
TEMPLATES = {
    "front.md.j2": "# {{ service.name }}\n\nFront page.\n",
    "one.md.j2": "# {{ document }}\n\n## Remarks\n\nSaid[^1].\n\n[^1]: Noted.\n\n{{ prose('slm.narrative') }}\n",
    "aside.md.j2": "# Aside\n\nApart.\n",
}


def source(**values: object) -> Source:
    compiled = make_pack(TEMPLATES, DOCUMENTS)
    assessment = make_assessment(**values)
    return Source(compiled.pack, assessment, report_of(compiled, assessment))


def texts(content: bytes) -> list[str]:
    return [" ".join(each.extract_text().split()) for each in PdfReader(io.BytesIO(content), strict=True).pages]


def test_equal_headings_of_chapters_have_ids_of_their_own() -> None:
    text = make_files(source(), ("html",))["prd.html"].decode()
    assert re.findall(r'<h2 id="([^"]+)"', text) == ["remarks", "remarks-2"]


def test_footnotes_of_chapters_have_ids_of_their_own() -> None:
    text = make_files(source(), ("html",))["prd.html"].decode()
    notes = re.findall(r'<li id="([^"]+)"', text)
    assert len(notes) == len(set(notes)) == 2
    assert all(f'href="#{note}"' in text for note in notes)


def test_a_document_by_itself_keeps_the_plain_id() -> None:
    assert '<h2 id="remarks">' in make_files(source(), ("html",))["two.html"].decode()


def test_the_whole_has_front_page_and_chapters_and_nothing_else() -> None:
    text = make_files(source(), ("md",))["prd.md"].decode()
    assert text.startswith("# Checkout\n")
    assert "# one" in text and "Apart" not in text


def test_a_document_that_is_not_alone_has_no_file() -> None:
    assert "front.md" not in make_files(source(), ("md",))


def test_a_document_outside_the_whole_says_the_hash_of_its_own_content() -> None:
    made = make_files(source(), ("md", "pdf"), "aside")
    assert f"{content_hash(made['aside.md'].decode())} · Not signed" in texts(made["aside.pdf"])[0]


def test_a_pack_without_documents_is_refused() -> None:
    made = source()
    pack = made.pack.model_copy(update={"manifest": made.pack.manifest.model_copy(update={"documents": ()})})
    with pytest.raises(InputError, match="The pack 'small' makes no documents"):
        make_files(replace(made, pack=pack), ("md",))


def test_evidence_that_a_document_shows_is_beside_it() -> None:
    name = f"evidence/{'a' * 64}.png"
    compiled = make_pack({**TEMPLATES, "aside.md.j2": f"# Aside\n\n![A graph]({name})\n"}, DOCUMENTS)
    assessment = make_assessment()
    kept = {name: b"picture", f"evidence/{'b' * 64}.png": b"shown nowhere"}
    made = make_files(Source(compiled.pack, assessment, report_of(compiled, assessment), (), kept), ("md",))
    assert {each: made[each] for each in made if each.startswith("evidence/")} == {name: b"picture"}


# The state of the document, on every page


def stated(assessment: Assessment) -> list[str]:
    compiled = make_pack()
    return texts(make_files(Source(compiled.pack, assessment, report_of(compiled, assessment)), ("pdf",))["prd.pdf"])


def test_draft_stands_on_every_page_while_an_error_is_open() -> None:
    pages = stated(make_assessment(slm__objectives=[objective(target=100)], slm__narrative="word " * 900))
    assert len(pages) > 3
    assert all("DRAFT" in each and "Draft · 1 error open" in each for each in pages)


def test_draft_stands_on_no_page_once_the_error_is_resolved() -> None:
    pages = stated(make_assessment(slm__objectives=[objective()]))
    assert not any("DRAFT" in each or "Draft" in each for each in pages)


def test_draft_stands_on_no_page_once_the_risk_is_accepted() -> None:
    assessment = make_assessment(slm__objectives=[objective(target=100)])
    finding = report_of(make_pack(), assessment).open_errors[0]
    decision = Decision(
        rule=finding.rule, kind=DecisionKind.RISK_ACCEPTED, reason="Known.", approver="Mara Lind", until="2027-01-31"
    )
    accepted = assessment.model_copy(update={"decisions": {finding.fingerprint: decision}})
    assert not any("DRAFT" in each or "Draft" in each for each in stated(accepted))


def test_every_foot_says_score_day_revision_pack_hash_and_that_nobody_signed() -> None:
    compiled = make_pack()
    assessment = make_assessment(slm__objectives=[objective()], slm__owner={"name": "Mara Lind"})
    made = make_files(Source(compiled.pack, assessment, report_of(compiled, assessment)), ("md", "pdf"))
    digits = content_hash(made["prd.md"].decode())
    foot = f"100.0 % ready · 23 Nov 2026 · revision 2 · pack small 1.0.0 · {digits} · Not signed"
    assert all(foot in each for each in texts(made["prd.pdf"]))


# Words without end


def test_a_word_without_end_may_break() -> None:
    broken = breakable_words(f"<p>{'w' * 201}</p>")
    assert broken.count("<wbr />") == 4
    assert broken.replace("<wbr />", "") == f"<p>{'w' * 201}</p>"


def test_words_that_words_may_be_are_left_alone() -> None:
    text = f'<p title="{"t" * 300}">{"w" * 200} {"v" * 200}</p>'
    assert breakable_words(text) == text


def test_a_character_reference_is_never_broken() -> None:
    assert re.sub(r"<wbr />", "", breakable_words("&amp;" * 100)) == "&amp;" * 100
    assert not re.search(r"&[^;]*<wbr />", breakable_words("&amp;" * 100))
