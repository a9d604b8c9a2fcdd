"""Texts made to be slow: time stays in proportion to length, for every detector."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

import time

import pytest

from app.core.prose.finders import finder
from app.core.prose.hits import MOST_HITS, Place
from app.core.prose.model import ProseCheck
from app.core.prose.segment import segment
from tests.core.prose.prose_packs import STORY

SIZE = 100_000
"""The most characters that an answer can have."""
SECONDS = 5.0
"""Some ten times what the slowest takes; quadratic work would take minutes."""
UNITS = [
    "TBD. ", "TBD ", "`", "`` ` ", "[", "](", "[a](", "*", "_ a", "<", "\"", "> ", ". ", "a\n\n", "AB ", "Ab Cd ", "(ABC) ",
    "latency of 1 ", "latency of ", "x:", "é", "|a", "| TBD | TBD |\n", "# \n", "- \n", "to ", "a " * 50 + ". ",
    "- ", "1. ", "* a\n  ", "[a\n", "`a\n", "<a\n", "[a]: b\n", "> a\n", "|\n", "\t",
]  # fmt: skip
CHECKS = [
    {"detector": "phrases", "phrases": ["TBD", "to (?:be )*decided", "(?:a )*b"], "idioms": ["TBD TBD TBD"], "unless": ["never"], "within": "paragraph"},
    {"detector": "template_text", "phrases": ["lorem ipsum"]},
    {"detector": "bare_answer", "phrases": ["yes"]},
    {"detector": "acronym", "unless": ["never"], "within": "answer"},
    {"detector": "unfinished", "phrases": ["and"], "unless": ["never"], "within": "answer"},
    {"detector": "number_without_unit", "quantities": ["latency"], "bridges": ["of"], "units": {"time": {"s": 1}}, "unless": ["never"]},
    {"detector": "two_values", "quantities": ["latency"], "bridges": ["of"], "units": {"time": {"s": 1}}},
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_the_longest_answer_is_read_in_bounded_time_whatever_it_repeats(unit: str) -> None:
    _read(unit * (SIZE // len(unit)), SECONDS)


def test_megabytes_are_read_in_bounded_time() -> None:
    _read("The latency of 200 in the GHE is TBD, `code` too; see [it](x).\n\n- One\n- Two:\n\n" * 25_000, 10 * SECONDS)


def _read(text: str, seconds: float) -> None:
    searches = [finder(ProseCheck.model_validate({"read": ["*"], **check}), ()) for check in CHECKS]
    start = time.process_time()
    read = segment(text)
    found = [search.search(read, Place(STORY)) for search in searches]
    assert time.process_time() - start < seconds
    assert all(len(each.hits) <= MOST_HITS for each in found)
