"""Showing a team's words at once."""

from __future__ import annotations

import pytest

from app.core.document.embedding import embed
from app.core.document.html import render_html
from app.core.document.own_words import place_of_words, with_words
from app.core.document.pieces import Piece, pieces_of

WORDS = "What we *know*.\n\n# Ours\n\nAnd more."


def document(words: str, level: int = 4) -> tuple[Piece, ...]:
    text = str(embed(words, heading_level=level)) if words else ""
    return pieces_of(render_html(f"# T\n\n## A\n\nBefore.\n\n## B\n\n{text}\n\nAfter.\n"))


@pytest.mark.parametrize("level", [3, 4, 5])
def test_the_text_is_found_at_whatever_level_its_headings_are(level: int) -> None:
    words = "What we *know*."
    place = place_of_words(document(words, level), 0, 3, words)
    assert place is not None and place.piece == 2


def test_other_words_take_the_place_of_those_that_stand_there() -> None:
    pieces = document(WORDS)
    place = place_of_words(pieces, 0, len(pieces), WORDS)
    assert place is not None
    shown = with_words(pieces[place.piece], place, "New **words**.")
    assert "<p>New <strong>words</strong>.</p>" in shown
    assert "Ours" not in shown and "After." in shown


def test_it_is_what_the_document_will_show() -> None:
    pieces = document(WORDS)
    place = place_of_words(pieces, 0, len(pieces), WORDS)
    assert place is not None
    assert with_words(pieces[place.piece], place, "New.") == document("New.")[2].html


def test_words_that_are_taken_back_leave_the_rest() -> None:
    pieces = document(WORDS)
    place = place_of_words(pieces, 0, len(pieces), WORDS)
    assert place is not None
    assert with_words(pieces[place.piece], place, "") == document("")[2].html


def test_the_first_words_follow_what_stands_at_their_place() -> None:
    pieces = document("")
    place = place_of_words(pieces, 1, 2, "")
    assert place is not None
    assert with_words(pieces[1], place, "First.").endswith("<p>First.</p>\n")


def test_words_that_stand_nowhere_have_no_place() -> None:
    assert place_of_words(document(WORDS), 0, 3, "Never written.") is None
    assert place_of_words(document(WORDS), 0, 2, WORDS) is None


def test_what_is_typed_is_as_harmless_as_in_the_document() -> None:
    pieces = document(WORDS)
    place = place_of_words(pieces, 0, len(pieces), WORDS)
    assert place is not None
    shown = with_words(pieces[place.piece], place, '<img src="/etc/x">![a](file:///etc/x) [b](javascript:x)')
    assert "<img" not in shown and 'href="javascript' not in shown
