"""What each detector finds, and what silences it."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.prose.model import ProseCheck
from tests.core.prose.prose_packs import found, hits

FAST: dict[str, Any] = {"phrases": ["fast", "to be decided"]}
NUMBERS: dict[str, Any] = {
    "quantities": ["latency", "time-?out", "RTO"],
    "bridges": ["of", "is", "below", "<"],
    "units": {"time": {"ms": 0.001, "s": 1, "hours": 3600}},
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is fast.", ["fast"]),
        ("It is Fast and fast.", ["Fast"]),
        ("It is fast. Very fast.", ["fast", "fast"]),
        ("It is breakfast time.", []),
        ("That is to\nbe decided.", ["to\nbe decided"]),
        ("That is to\n\nbe decided.", []),
        ('Use `fast` or "fast".', []),
        ("> fast", []),
        ("# fast", []),
        ("| fast | slow |\n|---|---|\n| fast | x |", ["fast", "fast"]),
    ],
)
def test_a_phrase_is_found_in_the_authors_own_words_once_a_sentence(text: str, words: list[str]) -> None:
    assert found(text, "phrases", **FAST) == words


def test_headings_are_read_where_a_rule_says_so() -> None:
    assert found("# fast", "phrases", headings=True, **FAST) == ["fast"]


@pytest.mark.parametrize(("once", "count"), [("sentence", 4), ("paragraph", 3), ("answer", 1)])
def test_a_rule_says_how_many_findings_one_text_has(once: str, count: int) -> None:
    text = "fast. Fast.\n\nfast\n\n- fast and fast"
    assert len(hits(text, "phrases", once=once, **FAST)) == count


def test_an_idiom_exempts_the_hit_in_it_and_no_other() -> None:
    assert found("As fast as that. Be fast.", "phrases", idioms=["as fast as"], **FAST) == ["fast"]


@pytest.mark.parametrize(
    ("within", "text", "silent"),
    [
        ("sentence", "It is fast: 5 ms.", True),
        ("sentence", "It is fast. It takes 5 ms.", False),
        ("paragraph", "It is fast. It takes 5 ms.", True),
        ("paragraph", "It is fast.\n\nIt takes 5 ms.", False),
        ("answer", "It is fast.\n\nIt takes 5 ms.", True),
        ("sentence", "It is fast, `5 ms`.", True),
        ("sentence", "| fast | 5 ms |\n|---|---|", True),
    ],
)
def test_a_number_in_reach_silences(within: str, text: str, silent: bool) -> None:
    assert (found(text, "phrases", unless=[r"[0-9] ms"], within=within, **FAST) == []) is silent


def test_template_text_is_also_an_answer_that_is_the_questions_own_words() -> None:
    from app.core.prose.finders import finder
    from app.core.prose.hits import Place
    from app.core.prose.segment import segment
    from tests.core.prose.prose_packs import STORY

    asked = STORY.model_copy(update={"help": "Say in two or three sentences what it is for and who uses it."})
    search = finder(
        ProseCheck.model_validate({"detector": "template_text", "read": ["*"], "phrases": ["lorem ipsum"]}), ()
    )
    repeated = search.search(segment("say in two or three sentences what it is for"), Place(asked))
    assert [each.span for each in repeated.hits] == [(0, 44)]
    assert search.search(segment("It is for the shop"), Place(asked)).hits == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [("Yes.", ["Yes"]), ("**yes**", ["yes"]), ("Yes, by hand.", []), ("Yes.\n\nNo.", []), ("", [])],
)
def test_a_bare_answer_is_all_there_is(text: str, words: list[str]) -> None:
    assert found(text, "bare_answer", phrases=["yes|no"]) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The latency is 200.", ["latency is 200"]),
        ("The latency is 200 and low.", ["latency is 200"]),
        ("The latency is 200 ms.", []),
        ("The latency is 200ms.", []),
        ("A latency of 3 frames.", []),
        ("The latency is below 1,500.", ["latency is below 1,500"]),
        ("The latency is 0.", []),
        ("The latency is low. 200 came.", []),
        ("# Latency of 200", []),
    ],
)
def test_a_number_without_unit_is_the_end_of_what_is_said(text: str, words: list[str]) -> None:
    assert found(text, "number_without_unit", **NUMBERS) == words


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The RTO is 4 hours. The RTO is 2 hours.", ["4 hours"]),
        ("The RTO is 4 hours. The RTO is 14400 s.", []),
        ("The RTO is 4 hours. The latency is 2 hours.", []),
        ("The RTO is 4. The RTO is 2.", []),
        ("The RTO is 4 hours. The RTO is 2 hours. The RTO is 1 hours.", ["4 hours"]),
    ],
)
def test_two_values_of_one_quantity_differ(text: str, other: list[str]) -> None:
    assert [each.values["other"] for each in hits(text, "two_values", **NUMBERS)] == other


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The GHE is down.", ["GHE"]),
        ("Two GHEs are down, the GHE too.", ["GHE"]),
        ("The API and the SLO.", []),
        ("The General Health Exchange is the GHE.", []),
        ("The general health exchange (GHE) and the GHE.", []),
        ("GHE (general health exchange) and the GHE.", []),
        ("GHE stands for much.", []),
        ("Mean time to repair is the MTTR.", []),
        ("It is GHE-1, /GHE/ and $GHE.", []),
        ("NEVER DO THIS.", []),
        ("# GHE", []),
        ("Use `GHE`.", []),
        ("The BFF, the KPX.", ["BFF", "KPX"]),
    ],
)
def test_an_acronym_is_found_unless_something_explains_it(text: str, words: list[str]) -> None:
    assert found(text, "acronym", known=["API"], glossary=("SLO",)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The parts are:", ["The parts are:"]),
        ("The parts are:\n\n- one", []),
        ("The parts are:\n\n```\none\n```", []),
        ("# Parts\n\nThe parts are:\n\n## One\n\nIt is.", []),
        ("# Parts\n\nThe parts are:\n\n# One\n\nIt is.", ["The parts are:"]),
        ("# Parts\n\n# Owners\n\nAna.", ["Parts"]),
        ("# Parts\n\n## First\n\nIt is.", []),
        ("# Parts", ["Parts"]),
        ("- one\n- ...", ["..."]),
        ("It runs. It is copied because", ["It is copied because"]),
        ("- one, and\n- two", []),
        ("It is copied.", []),
        ("n/a", []),
    ],
)
def test_what_breaks_off_is_found(text: str, words: list[str]) -> None:
    assert found(text, "unfinished", phrases=["and", "because", "a"]) == words


def test_a_message_can_show_the_words_and_the_sentence_on_one_line() -> None:
    (only,) = hits("One. That is\nto  be decided, they say. Two.", "phrases", **FAST)
    assert only.values == {"match": "to be decided", "sentence": "That is to be decided, they say."}
