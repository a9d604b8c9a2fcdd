"""Texts as prose rules see them: blocks, sentences and own words, all with offsets into the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.prose import blocks
from app.core.prose.segment import segment
from app.core.prose.text import FILL

MARKUP = st.text(alphabet=" \n\tabT.!?:#>-*_`~|[](){}<>=1\"'“”’\\&;/@é", max_size=120)


def sentences(text: str) -> list[str]:
    read = segment(text)
    return [text[each.start : each.end].strip() for each in read.sentences]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(each.kind.value, text[each.start : each.end]) for each in segment(text).blocks]


def own_words(text: str) -> str:
    return segment(text).words.replace(FILL, "·")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("It takes 99.9 s. Fine.", ["It takes 99.9 s.", "Fine."]),
        ("Some, e.g. Anna, agree. Others do not.", ["Some, e.g. Anna, agree.", "Others do not."]),
        ("Up (at night.) Down.", ["Up (at night.)", "Down."]),
        ("First\nline. Second line", ["First\nline.", "Second line"]),
        ("One\n\nTwo", ["One", "Two"]),
        ("- one\n- two. Three", ["one", "two.", "Three"]),
    ],
)
def test_sentences_are_found(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_blocks_of_every_kind_are_told_apart() -> None:
    text = "# Head #\n\nBody\n\n- item\n\n> quote\n\n```\ncode\n```\n\n| a \\| b | c |\n|---|---|\n| d | e |\n"
    assert kinds(text) == [
        ("heading", "Head"),
        ("paragraph", "Body"),
        ("item", "item"),
        ("quote", "quote"),
        ("other", "```\ncode\n```"),
        ("cell", "a \\| b"),
        ("cell", "c"),
        ("cell", "d"),
        ("cell", "e"),
    ]


def test_what_is_near_a_cell_is_its_row() -> None:
    text = "| a | b |\n|---|---|\n| cell | 200 ms |\n"
    cell = segment(text).blocks[2]
    assert text[cell.near[0] : cell.near[1]] == "cell | 200 ms"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Set `TBD` now", "Set ····· now"),
        ("Set ``a`b`` now", "Set ······· now"),
        ("A `lone tick", "A `lone tick"),
        ("The [plan](https://example.org/a_(b)) is", "The [plan" + "·" * 28 + " is"),
        ("The [plan][one] is", "The [plan······ is"),
        ("See https://example.org/fast, then", "See ························, then"),
        ("See <https://example.org> then", "See ····················· then"),
        ("Ask ana@example.org.", "Ask ···············."),
        ('He said "TBD" twice', "He said ····· twice"),
        ("He said “TBD” twice", "He said ····· twice"),
        ("An ![image](a.png) here", "An ··············· here"),
        ("**TBD** and _TBD_ and __TBD__", "  TBD   and  TBD  and   TBD  "),
        ("a snake_case_name stays", "a snake_case_name stays"),
        ("<b>TBD</b> is", "   TBD     is"),
        ("won’t", "won't"),
    ],
)
def test_what_is_not_the_authors_own_is_blanked_out(text: str, expected: str) -> None:
    assert own_words(text) == expected


@given(MARKUP)
def test_own_words_are_as_long_as_the_text(text: str) -> None:
    assert len(segment(text).words) == len(text)


@given(MARKUP)
def test_sentences_stand_in_order_inside_their_blocks(text: str) -> None:
    read = segment(text)
    for sentence in read.sentences:
        block = read.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
    assert [each.start for each in read.sentences] == sorted(each.start for each in read.sentences)


@given(MARKUP)
def test_text_without_markup_is_split_as_markdown_it_would(text: str) -> None:
    if not blocks._markup().is_in(text):
        parsed = blocks._of_tokens(text, blocks._parser().parse(text))
        assert [(each.kind, each.start, each.end) for each in blocks.blocks_of(text)] == [
            (each.kind, each.start, each.end) for each in parsed
        ]


@given(st.text(alphabet="abc. !?1,é", max_size=60))
def test_the_short_way_for_plain_lines_gives_the_same_sentences(text: str) -> None:
    plain = segment("Ab" + text.strip() + "c")
    long_way = segment("Ab" + text.strip() + "c\n\nx")
    assert [(each.start, each.end) for each in plain.sentences] == [
        (each.start, each.end) for each in long_way.sentences[:-1]
    ]
