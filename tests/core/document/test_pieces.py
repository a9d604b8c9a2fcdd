"""A rendered document in pieces."""

from __future__ import annotations

from app.core.document.html import render_html
from app.core.document.pieces import Piece, pieces_of, sections_of

MARKDOWN = "# Title\n\nBeginning.\n\n## One {#first}\n\nA.\n\n### Inner\n\nB.\n\n## Two\n\nC & D.\n"


def pieces(markdown: str = MARKDOWN) -> tuple[Piece, ...]:
    return pieces_of(render_html(markdown))


def test_a_piece_begins_with_each_heading_of_the_second_and_third_level() -> None:
    assert [(each.level, each.title) for each in pieces()] == [(1, "Title"), (2, "One"), (3, "Inner"), (2, "Two")]


def test_the_pieces_together_are_the_document() -> None:
    assert "".join(each.html for each in pieces()) == render_html(MARKDOWN)


def test_a_piece_has_the_id_of_its_heading() -> None:
    assert [each.id for each in pieces()] == ["title", "first", "inner", "two"]


def test_a_section_is_a_heading_of_the_second_level_with_what_is_below() -> None:
    assert [(each.title, each.first, each.end) for each in sections_of(pieces())] == [
        ("Title", 0, 1),
        ("One", 1, 3),
        ("Two", 3, 4),
    ]


def test_words_are_the_text_without_marks() -> None:
    assert pieces()[3].words.split() == ["Two", "C", "&", "D."]


def test_anchors_are_the_places_that_links_lead_to() -> None:
    found = pieces("# T\n\n> **REQ-SLM-01** It shall.\n\n#### Deep\n")
    assert found[0].anchors == ("t", "REQ-SLM-01", "deep")


def test_a_heading_within_a_quotation_or_a_list_begins_no_piece() -> None:
    found = pieces("# T\n\n> ## Quoted\n>\n> Words.\n\n- ## Listed\n\n## Real\n")
    assert [each.title for each in found] == ["T", "Real"]


def test_a_document_without_headings_is_one_piece() -> None:
    assert [(each.level, each.title, each.id) for each in pieces("Only words.\n")] == [(1, "", "")]


def test_an_empty_document_has_no_piece() -> None:
    assert pieces_of("") == ()
    assert sections_of(()) == ()
