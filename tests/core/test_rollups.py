"""Elements rolled up from others: what they span, their state and figures; and the figure of some blocks alone."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.compiled import CompiledPack
from app.core.evaluation.engine import evaluate
from app.core.evaluation.report import State
from app.core.framework import Block, Element
from app.core.rollups import Rollup, figure_of_blocks, rollups, short_title, spanned
from tests.builders import DAY, assessment, compile_sound, compiled, empty, graded, make_pack, report, simple
from tests.random_packs import answers, packs

WAIVED = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}
AREAS = (
    {"id": "BAS", "title": "Baseline", "points": 60, "block": "base", "groups": {"one": 1, "two": 2}},
    {"id": "OPS", "title": "Operations", "points": 20, "block": "base", "groups": {"one": 1}},
    {"id": "SRE", "title": "Reliability", "points": 20, "block": "sre", "groups": {"one": 1}},
)
GROUPS = {"BAS-1": "one", "BAS-2.1": "two", "BAS-2.2": "two", "OPS-1": "one", "SRE-1": "one", "SRE-10": "one"}
DERIVED = {
    "COV-1": ["BAS"],
    "COV-2": ["BAS-2", "OPS-1"],
    "COV-3": ["SRE-1"],
    "COV-4": ["COV-2", "SRE"],
    "COV-5": ["COV-5", "COV-1"],
}


def pack_of(**derived: list[str]) -> CompiledPack:
    elements = [
        {"id": name, "title": name, "kind": "required", "area": name[:3], "group": group}
        for name, group in GROUPS.items()
    ]
    rolled = {**DERIVED, **{name.replace("_", "-"): parts for name, parts in derived.items()}}
    elements += [
        {"id": name, "title": f"Coverage: {name.lower()} as a whole", "kind": "rollup", "derived_from": parts}
        for name, parts in rolled.items()
    ]
    questions = [graded(_question(name), serves=name, not_applicable=True) for name in GROUPS]
    return compiled(*questions, areas=AREAS, elements=elements)


def _question(element: str) -> str:
    return element.lower().replace("-", "").replace(".", "_")


PACK = pack_of()


def rolled(name: str, **given_answers: Any) -> Rollup:
    result = report(PACK, given_answers)
    return next(each for each in rollups(result, PACK.pack) if each.element.id == name)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("COV-1", ("BAS-1", "BAS-2.1", "BAS-2.2")),
        ("COV-2", ("BAS-2.1", "BAS-2.2", "OPS-1")),
        ("COV-3", ("SRE-1",)),
        ("COV-4", ("BAS-2.1", "BAS-2.2", "OPS-1", "SRE-1", "SRE-10")),
        ("COV-5", ("BAS-1", "BAS-2.1", "BAS-2.2")),
        ("OPS-1", ("OPS-1",)),
    ],
)
def test_an_element_spans_areas_ids_and_starts_of_ids(name: str, parts: tuple[str, ...]) -> None:
    assert spanned(PACK.pack, PACK.pack.element_by_id[name]) == parts


@pytest.mark.parametrize(
    ("given_answers", "state"),
    [
        ({}, "not_assessed"),
        ({"bas2_1": "full", "bas2_2": "full", "ops1": "full"}, "satisfied"),
        ({"bas2_1": "full"}, "partial"),
        ({"bas2_1": "half", "bas2_2": "no", "ops1": "no"}, "partial"),
        ({"bas2_1": "no"}, "unsatisfied"),
        ({"bas2_1": "no", "bas2_2": "no", "ops1": "no"}, "unsatisfied"),
        ({"bas2_1": "full", "bas2_2": WAIVED, "ops1": WAIVED}, "satisfied"),
        ({"bas2_1": WAIVED, "bas2_2": WAIVED, "ops1": WAIVED}, "not_applicable"),
    ],
)
def test_the_state_is_that_of_the_parts_together(given_answers: dict[str, Any], state: str) -> None:
    assert rolled("COV-2", **given_answers).state == state


def test_every_state_is_counted() -> None:
    counts = rolled("COV-2", bas2_1="full", bas2_2=WAIVED).counts
    assert counts == {
        "satisfied": 1,
        "partial": 0,
        "unsatisfied": 0,
        "not_assessed": 1,
        "not_applicable": 1,
        "hidden": 0,
    }


def test_parts_that_do_not_apply_are_told_apart() -> None:
    found = rolled("COV-2", bas2_2=WAIVED)
    assert (len(found.parts), found.applying) == (3, 2)


# Weights by hand: of BAS's 60 points the group two has 40, 20 for each of its elements; OPS-1 has 20


@pytest.mark.parametrize(
    ("given_answers", "low", "high"),
    [
        ({"bas2_1": "full", "bas2_2": "no", "ops1": "half"}, Fraction(20 + 10, 60), Fraction(20 + 10, 60)),
        ({"bas2_1": "full", "bas2_2": "no", "ops1": "full"}, Fraction(40, 60), Fraction(40, 60)),
        ({"bas2_1": "full", "bas2_2": WAIVED, "ops1": "no"}, Fraction(40, 60), Fraction(40, 60)),
        ({"bas2_1": "full"}, Fraction(20, 60), Fraction(1)),
    ],
)
def test_parts_weigh_what_they_carry(given_answers: dict[str, Any], low: Fraction, high: Fraction) -> None:
    found = rolled("COV-2", **given_answers)
    assert (found.low, found.high) == (low, high)


def test_what_no_part_applies_to_has_no_figure() -> None:
    found = rolled("COV-3", sre1=WAIVED, sre10="full")
    assert (found.low, found.high, found.state) == (0, 0, State.NOT_APPLICABLE)


def test_they_are_chosen_by_the_start_of_their_ids() -> None:
    result = report(PACK)
    assert [each.element.id for each in rollups(result, PACK.pack, "COV-1")] == ["COV-1"]
    assert rollups(result, PACK.pack, "BEN-") == ()


@pytest.mark.parametrize("kind", ["option", "example"])
def test_options_and_examples_are_no_roll_ups(kind: str) -> None:
    element = {"id": "BAS-1.1", "title": "One form", "kind": kind, "derived_from": ["BAS-1"]}
    pack = make_pack(
        elements=[{"id": "BAS-1", "title": "It", "kind": "required", "area": "BAS", "group": "main"}, element]
    )
    assert rollups(report(compile_sound(pack)), pack) == ()


def test_a_title_is_split_at_its_colon() -> None:
    found = rolled("COV-1")
    assert (found.group, found.title) == ("Coverage", "Cov-1 as a whole")


@pytest.mark.parametrize(
    ("title", "area", "shown"),
    [
        ("plain words", None, "Plain words"),
        ("Before: it is so", None, "It is so"),
        ("Form: short", "BAS", "Form: short"),
    ],
)
def test_only_derived_elements_have_a_shorter_title(title: str, area: str | None, shown: str) -> None:
    element = Element.model_validate({"id": "BEN-1", "title": title, "kind": "benefit", "area": area})
    assert short_title(element) == shown


# Blocks alone: simple() has one element a block, worth 70, 25 and 5


@pytest.mark.parametrize(
    ("blocks", "low", "high", "most"),
    [
        ({Block.BASE}, 35, 35, 70),
        ({Block.BASE, Block.SRE}, 60, 60, 95),
        ({Block.BASE, Block.SRE, Block.NICE}, 60, 62.5, 100),
        ({Block.NICE}, 0, 0, 0),
    ],
)
def test_a_figure_counts_only_the_blocks_it_is_asked_for(
    blocks: set[Block], low: float, high: float, most: float
) -> None:
    found = figure_of_blocks(report(simple(), {"base": "half", "sre": "full"}), simple().pack, blocks)
    assert (float(100 * found.low), float(100 * found.high), float(100 * found.most)) == (low, high, most)


# What holds for every pack and all answers


def _with_areas(pack: CompiledPack) -> CompiledPack:
    """The pack with an element over each of its areas."""
    areas = {each.area for each in pack.pack.elements}
    over = [
        Element.model_validate({"id": f"RDY-{name}", "title": "Over", "kind": "rollup", "derived_from": [name]})
        for name in sorted(areas - {None})
    ]
    return compile_sound(pack.pack.model_copy(update={"elements": (*pack.pack.elements, *over)}))


@given(st.data())
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_element_over_an_area_has_the_figures_of_the_area(data: st.DataObject) -> None:
    drawn = data.draw(packs())
    pack = _with_areas(compile_sound(drawn))
    kept = {name: each for name, each in data.draw(answers(drawn)).items() if data.draw(st.booleans())}
    result = evaluate(pack, empty(pack.pack).model_copy(update={"answers": kept}), DAY)
    areas = {each.area.id: each.score for each in result.areas}
    for each in rollups(result, pack.pack, "RDY-"):
        score = areas[each.element.derived_from[0]]
        assert (each.low, each.high) == (score.low, score.high)


def test_the_assessment_of_a_derived_element_is_left_alone() -> None:
    derived = next(each for each in evaluate(PACK, assessment(PACK), DAY).elements if each.element.id == "COV-1")
    assert (derived.state, derived.questions) == (State.NOT_ASSESSED, ())
