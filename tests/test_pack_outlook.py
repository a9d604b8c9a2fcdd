"""The built-in pack's roadmap and frameworks: nothing of the SRE block is left out, and nothing is named in vain."""

from __future__ import annotations

import pytest

from app.core.compiled import CompiledPack
from app.core.framework import Block
from app.core.roadmap.plan import assigned_elements
from app.core.rollups import ROLLED_UP, spanned
from app.io.pack_library import PackLibrary

FRAMEWORKS = ("aws", "azure", "google", "iso25010", "soc2", "nist")


@pytest.fixture(scope="module")
def pack() -> CompiledPack:
    return PackLibrary().default()


def test_every_element_of_the_sre_block_belongs_to_one_step(pack: CompiledPack) -> None:
    roadmap = pack.pack.roadmap
    assert roadmap is not None
    areas = [each.id for each in pack.pack.areas if each.block is Block.SRE]
    scored = sorted(name for area in areas for name, _group in pack.pack.scored_elements[area])
    assigned = [name for names in assigned_elements(pack.pack, roadmap).values() for name in names]
    assert sorted(assigned) == scored


def test_the_phases_follow_each_other_over_eight_weeks(pack: CompiledPack) -> None:
    roadmap = pack.pack.roadmap
    assert roadmap is not None
    assert [each.weeks for each in roadmap.phases] == [(1, 2), (3, 4), (5, 8)]
    assert [len(each.steps) for each in roadmap.phases] == [4, 4, 4]


def test_every_rolled_up_element_spans_something(pack: CompiledPack) -> None:
    rolled = [each for each in pack.pack.elements if each.kind in ROLLED_UP]
    assert len(rolled) == 40
    assert [each.id for each in rolled if not spanned(pack.pack, each)] == []


def test_the_frameworks_are_those_that_the_command_names(pack: CompiledPack) -> None:
    assert tuple(pack.pack.frameworks) == FRAMEWORKS


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_elements_cite_each_framework(pack: CompiledPack, framework: str) -> None:
    cited = {key for each in pack.pack.elements for key in each.refs}
    assert any(pack.pack.frameworks[framework].has(key) and pack.pack.references[key].verified for key in cited)
