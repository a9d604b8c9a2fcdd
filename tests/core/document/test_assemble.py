"""Assembling documents: text, numbers, marks of errors, charts, and faults of templates."""

from __future__ import annotations

import csv
import io

import pytest

from app.core.assessment import Answer, Confidence, Evidence
from app.core.document.assemble import assemble, traceability_csv, whole_markdown
from app.core.document.model import DocumentSet
from app.core.errors import RenderError
from tests.documented_pack import TEMPLATE, make_assessment, make_pack, objective, report_of


def made(template: str = TEMPLATE, service: str = "Checkout", **values: object) -> DocumentSet:
    compiled = make_pack({"levels.md.j2": template})
    assessment = make_assessment(service, **values)
    return assemble(compiled.pack, assessment, report_of(compiled, assessment))


def text(**values: object) -> str:
    return made(**values).documents[0].markdown


def test_a_requirement_has_a_number_a_sentence_and_small_print() -> None:
    markdown = text(slm__objectives=[objective(reason="Agreed with product")])
    assert (
        "> **REQ-SLM-01** Over any 28 days, Checkout **shall** keep Availability at 99.9 %.\n>\n"
        "> Why: Agreed with product. Verified by: the monthly report. Source: slm.objectives, row 1.\n"
    ) in markdown


def test_requirements_are_numbered_in_order() -> None:
    documents = made(slm__objectives=[objective(), {**objective("Latency"), "id": "r2"}])
    assert [(each.id, each.row) for each in documents.requirements] == [("REQ-SLM-01", "r1"), ("REQ-SLM-02", "r2")]


def test_an_open_error_is_marked_where_it_stands() -> None:
    markdown = text(slm__objectives=[objective(target=100), {**objective("Latency"), "id": "r2"}])
    assert "**REQ-SLM-01 · OPEN ERROR SLM-001**" in markdown
    assert "> SLM-001: Availability aims for 100 %. Aim for less." in markdown
    assert "**REQ-SLM-02** " in markdown


def test_small_print_tells_age_of_evidence_and_confidence() -> None:
    evidence = (Evidence(link="https://example.org", dated="2026-11-11"),)
    answer = Answer(value=[objective()], evidence=evidence, confidence=Confidence.AGREED)
    assert "Source: slm.objectives, row 1; evidence 12 days old; confidence agreed." in text(slm__objectives=answer)


def test_the_teams_own_words_are_embedded_below_the_documents_headings() -> None:
    assert "### Mine\n\nwith **weight**" in text(slm__narrative="# Mine\n\nwith **weight**")


def test_unanswered_questions_are_listed() -> None:
    assert "- Who owns it?" in text()


def test_charts_are_kept_beside_the_text() -> None:
    documents = made()
    assert "](charts/readiness.svg " in documents.documents[0].markdown
    assert documents.charts["charts/readiness.svg"].startswith("<svg")


def test_hostile_text_stays_literal_everywhere() -> None:
    hostile = "<script>alert(1)</script> ![x](file:///etc/passwd) [a](javascript:x) {{ 7*7 }} # not a heading"
    markdown = text(service=hostile, slm__objectives=[objective(hostile)])
    assert r"\<script>" in markdown
    assert "\n# not" not in markdown
    assert "49" not in markdown.replace("SLM", "")


def test_the_same_input_gives_the_same_text() -> None:
    values = {"slm__objectives": [objective()]}
    assert made(**values) == made(**values)


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{{ answer('slm.nope').text }}", "there is no 'slm.nope'"),
        ("{% for r in rows('slm.objectives') %}{{ r.nope }}{% endfor %}", "nope"),
        ("a\n{{ nothing }}", "'nothing' is undefined"),
        ("{{ 1 / 0 }}", "division"),
    ],
)
def test_a_broken_template_is_named_with_its_line(template: str, sentence: str) -> None:
    with pytest.raises(RenderError, match=r"levels\.md\.j2:") as caught:
        made(template, slm__objectives=[objective()])
    assert sentence in str(caught.value)


def test_the_front_page_is_filled_last_and_stands_first() -> None:
    documents = [
        {"id": "front", "file": "front.md", "title": "Front", "template": "front.md.j2", "front": True},
        {"id": "levels", "file": "levels.md", "title": "Levels", "template": "levels.md.j2"},
    ]
    compiled = make_pack({"levels.md.j2": TEMPLATE, "front.md.j2": "# {{ stated_requirements()|length }}"}, documents)
    assessment = make_assessment(slm__objectives=[objective()])
    result = assemble(compiled.pack, assessment, report_of(compiled, assessment))
    assert [each.id for each in result.documents] == ["front", "levels"]
    assert whole_markdown(result.documents).startswith("# 1\n")


def test_one_document_alone_is_numbered_as_in_the_whole() -> None:
    documents = [
        {"id": "one", "file": "one.md", "title": "One", "template": "levels.md.j2"},
        {"id": "two", "file": "two.md", "title": "Two", "template": "levels.md.j2"},
    ]
    compiled = make_pack(None, documents)
    assessment = make_assessment(slm__objectives=[objective()])
    result = assemble(compiled.pack, assessment, report_of(compiled, assessment), only="two.md")
    assert [each.id for each in result.documents] == ["two"]
    assert "REQ-SLM-02" in result.documents[0].markdown


def test_traceability_names_question_row_element_and_rules() -> None:
    rows = list(csv.DictReader(io.StringIO(traceability_csv(made(slm__objectives=[objective()]).requirements))))
    assert rows[0]["requirement"] == "REQ-SLM-01"
    assert (rows[0]["question"], rows[0]["row"]) == ("slm.objectives", "r1")
    assert (rows[0]["elements"], rows[0]["rules"]) == ("SRE-2.2", "SLM-001")


def test_a_cell_of_the_csv_is_never_a_formula() -> None:
    template = "{% call requirement('SLM', 'slm.objectives') %}=1+1{% endcall %}"
    rows = list(csv.DictReader(io.StringIO(traceability_csv(made(template).requirements))))
    assert rows[0]["text"].startswith("'=")
