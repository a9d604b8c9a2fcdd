"""A set of documents as it is read on screen."""

from __future__ import annotations

from app.core.document.assemble import assemble
from app.core.document.html import render_html
from app.core.document.readable import ReadableDocument, markdown_sections, readable, written_text
from tests.documented_pack import make_assessment, make_pack, objective, report_of

TEMPLATE = """# {{ service.name }}

Beginning.

## Objectives

{% for row in rows('slm.objectives') %}
{% call requirement('SLM', 'slm.objectives', row=row) %}
It **shall** hold {{ row.target }}.
{% endcall %}
{% endfor %}

### Detail

More.

## Background

Who owns it? (slm.owner)

{{ prose('slm.narrative', 4) }}
"""


def made(**values: object) -> ReadableDocument:
    compiled = make_pack({"levels.md.j2": TEMPLATE})
    assessment = make_assessment("Checkout", **values)
    documents = assemble(compiled.pack, assessment, report_of(compiled, assessment)).documents
    html = {each.id: render_html(each.markdown) for each in documents}
    return readable(compiled.pack, assessment, documents, html)[0]


def test_it_has_the_sections_of_the_document() -> None:
    assert [each.title for each in made().sections] == ["Checkout", "Objectives", "Background"]


def test_each_section_knows_the_questions_behind_it() -> None:
    found = made(slm__objectives=[objective()])
    assert found.behind[1:] == (("slm.objectives", "slm.narrative"), ("slm.owner",))


def test_a_piece_belongs_to_the_section_above_it() -> None:
    found = made()
    assert [found.section_at(number) for number in range(len(found.pieces))] == [0, 1, 1, 2]


def test_a_section_is_found_by_the_id_of_its_heading() -> None:
    assert made().section_named("background") == 2
    assert made().section_named("nowhere") == made().section_named("") == 0


def test_the_piece_of_a_requirement_is_found() -> None:
    found = made(slm__objectives=[objective()])
    assert found.piece_with("REQ-SLM-01") == 1
    assert found.piece_with("REQ-SLM-99") is None


def test_a_document_concerns_what_it_covers_and_what_its_sections_only_name() -> None:
    assert set(made().concerned) == {"slm.objectives", "slm.narrative", "slm.owner"}


def test_the_place_of_own_words_is_known() -> None:
    found = made(slm__narrative="We know it.")
    assert found.places["slm.narrative"].piece == 3


def test_words_that_are_not_written_yet_have_their_place_in_the_section_of_the_question() -> None:
    assert made().places["slm.narrative"].piece == 3


def test_the_markdown_of_a_section_is_its_part_of_the_document() -> None:
    found = made(slm__narrative="We know it.")
    assert found.section_markdown(2).startswith("## Background\n")
    assert found.section_markdown(2).endswith("We know it.\n")
    assert found.section_markdown(9) == ""


def test_the_parts_of_the_markdown_are_the_sections() -> None:
    found = made(slm__objectives=[objective()], slm__narrative="## Not a section\n\nWords.")
    assert len(markdown_sections(found.markdown)) == len(found.sections)


def test_a_heading_in_code_or_in_a_quotation_begins_no_part() -> None:
    parts = markdown_sections("# T\n\n```\n## code\n```\n\n> ## quoted\n\n## Real\n\nWords.\n")
    assert [part.splitlines()[0] for part in parts] == ["# T", "## Real"]


def test_only_a_text_is_written_text() -> None:
    assessment = make_assessment(slm__narrative="Words.", slm__objectives=[objective()])
    assert written_text(assessment, "slm.narrative") == "Words."
    assert written_text(assessment, "slm.objectives") == written_text(assessment, "slm.owner") == ""
