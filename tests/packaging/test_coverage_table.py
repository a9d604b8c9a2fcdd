"""The table in docs/coverage.md: nothing of the requirement document is left out, and it is as the pack is."""

from __future__ import annotations

from collections import Counter

import coverage_table
import pytest

from app.core.compiled import CompiledPack
from app.io.pack_library import PackLibrary

HEADINGS, PARTS, BULLETS = 15, 16, 141


@pytest.fixture(scope="module")
def built_in() -> CompiledPack:
    return PackLibrary().default()


def test_it_has_every_heading_part_and_bullet() -> None:
    counts = Counter(leaf["kind"] for leaf in coverage_table.leaves())
    assert counts == {"heading": HEADINGS, "part": PARTS, "bullet": BULLETS}


def test_everything_is_carried_by_elements_that_the_pack_has(built_in: CompiledPack) -> None:
    for leaf in coverage_table.leaves():
        assert leaf["elements"], leaf["title"]
        assert set(leaf["elements"]) <= set(built_in.pack.element_by_id), leaf["title"]


def test_every_element_of_the_pack_carries_something(built_in: CompiledPack) -> None:
    carried = {element for leaf in coverage_table.leaves() for element in leaf["elements"]}
    assert set(built_in.pack.element_by_id) - carried == set()


def test_everything_that_teams_are_asked_about_has_questions(built_in: CompiledPack) -> None:
    without = [title for title, elements, questions in coverage_table.lines(built_in) if not questions]
    told_by_the_program = {"INT-R", "INT-P", "VAL-1", "VAL-2", "VAL-3", "ORC-1", "ORC-2"}
    carried = {leaf["title"]: set(leaf["elements"]) for leaf in coverage_table.leaves()}
    assert [title for title in without if not carried[title] <= told_by_the_program] == []


def test_everything_has_a_place_in_a_document(built_in: CompiledPack) -> None:
    rows = coverage_table.table(built_in).splitlines()
    table = rows[rows.index("| --- | --- | --- | --- | --- |") + 1 :]
    assert [row.split(" | ")[0] for row in table if row.endswith("|  |")] == []


def test_the_table_is_up_to_date(built_in: CompiledPack) -> None:
    assert coverage_table.TABLE.read_text(encoding="utf-8") == coverage_table.table(built_in)
