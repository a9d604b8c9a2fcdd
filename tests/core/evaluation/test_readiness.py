"""The arithmetic of readiness: its anchors, its bounds, and that no better score ever lowers it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.compiled import CompiledPack
from app.core.evaluation.readiness import FULL, HALF, NONE, Part, area_completion, block_completion, element_halves
from app.core.evaluation.readiness import readiness as overall
from app.core.framework import Area, Block
from app.io.yaml_text import load_yaml
from tests.builders import compiled, element, graded, report

AREA_FILE = Path(__file__).parents[3] / "validators" / "areas.yaml"
AREAS = load_yaml(AREA_FILE.read_bytes(), "areas.yaml")["areas"]
BLOCK_OF = {area["id"]: area["block"] for area in AREAS}
NOT_APPLICABLE = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}


@pytest.fixture(scope="module")
def every_group() -> CompiledPack:
    """The built-in areas, with one element and one graded must-question in each of their groups."""
    places = [(area["id"], group, n) for area in AREAS for n, group in enumerate(area["groups"])]
    elements = [element(f"{area}-{n}", group) for area, group, n in places]
    questions = [
        graded(f"{area.lower()}.q{n}", serves=f"{area}-{n}", satisfied=f"{area.lower()}.q{n} == 'full'",
               partial=f"{area.lower()}.q{n} == 'half'", not_applicable=True)
        for area, _group, n in places
    ]  # fmt: skip
    return compiled(*questions, areas=AREAS, elements=elements)


def _answers(pack: CompiledPack, **by_block: object) -> dict[str, object]:
    """The answer of its block to each question; a block without one says no."""
    return {name: by_block.get(BLOCK_OF[name[:3].upper()], "no") for name in pack.pack.questions}


@pytest.mark.parametrize(
    ("by_block", "expected"),
    [
        ({}, 0),
        ({"base": "full"}, 70),
        ({"base": "full", "sre": "full"}, 95),
        ({"base": "full", "sre": "full", "nice": "full"}, 100),
        ({"base": "full", "nice": "full"}, 70),
        ({"base": "full", "sre": "half", "nice": "half"}, Fraction(335, 4)),
        ({"base": "full", "sre": "full", "nice": NOT_APPLICABLE}, 95),
        ({"sre": "full", "nice": "full"}, 25),
    ],
)
def test_the_anchors(every_group: CompiledPack, by_block: dict[str, object], expected: Fraction) -> None:
    score = report(every_group, _answers(every_group, **by_block)).readiness.score
    assert 100 * score.low == 100 * score.high == expected


def test_without_an_answer_everything_is_possible(every_group: CompiledPack) -> None:
    score = report(every_group).readiness.score
    assert (score.low, score.high) == (0, 1)


def test_an_area_that_does_not_apply_leaves_its_points_to_its_block(every_group: CompiledPack) -> None:
    answers = _answers(every_group, base="full", sre="full")
    answers |= {name: NOT_APPLICABLE for name in answers if name.startswith("slm.")}
    answers["pef.q0"] = "no"
    assert 100 * report(every_group, answers).readiness.score.low == 70 + 25 * (1 - Fraction(6, 20) / 3)


@pytest.mark.parametrize(
    ("must", "optional", "raising", "expected"),
    [
        ([2], [], [], FULL),
        ([1], [], [], HALF),
        ([0], [], [], NONE),
        ([2, 1], [], [], HALF),
        ([2, 0], [2, 2, 2], [], NONE),
        ([2, 2, 2], [1, 2], [], FULL),
        ([2], [0], [], HALF),
        ([2], [0, 0], [], NONE),
        ([1], [0], [], NONE),
        ([2], [0], [2, 2, 2, 2], FULL),
        ([2], [0], [0, 0], HALF),
        ([1], [], [2, 2], HALF),
        ([2], [], [0], FULL),
        ([], [2, 0], [], HALF),
    ],
)
def test_the_state_of_an_element(must: list[int], optional: list[int], raising: list[int], expected: int) -> None:
    assert element_halves(_parts(must, optional, raising)) == expected


def _parts(must: list[int], optional: list[int], raising: list[int]) -> list[Part]:
    return [
        *(Part(each, required=True, may_hide=False) for each in must),
        *(Part(each, required=False, may_hide=False) for each in optional),
        *(Part(each, required=False, may_hide=True) for each in raising),
    ]


halves = st.integers(NONE, FULL)
elements = st.tuples(st.lists(halves, max_size=5), st.lists(halves, max_size=4), st.lists(halves, max_size=4)).filter(
    lambda each: bool(each[0] or each[1])
)


@given(elements, st.integers(0, 12))
@settings(max_examples=1500, deadline=None)
def test_raising_a_score_never_lowers_an_element(each: tuple[list[int], list[int], list[int]], at: int) -> None:
    parts = _parts(*each)
    index = at % len(parts)
    better = Part(min(parts[index].halves + 1, FULL), parts[index].required, parts[index].may_hide)
    assert element_halves([*parts[:index], better, *parts[index + 1 :]]) >= element_halves(parts)


@given(elements, st.lists(halves, min_size=1, max_size=4))
@settings(max_examples=500, deadline=None)
def test_a_revealed_optional_question_never_lowers_an_element(
    each: tuple[list[int], list[int], list[int]], revealed: list[int]
) -> None:
    must, optional, raising = each
    assert element_halves(_parts(must, optional, raising + revealed)) >= element_halves(_parts(*each))


GROUPS = {"g1": 5, "g2": 4, "g3": 2}
area_values = st.dictionaries(st.sampled_from(sorted(GROUPS)), st.lists(halves, min_size=1, max_size=4), min_size=1)


def _area(name: str, points: int, block: Block) -> Area:
    return Area(id=name, title=name, points=points, block=block, groups=dict(GROUPS))


@given(area_values)
@settings(max_examples=500, deadline=None)
def test_an_area_is_the_weighted_mean_of_the_means_of_its_groups(values: dict[str, list[int]]) -> None:
    means = {group: Fraction(sum(each), FULL * len(each)) for group, each in values.items()}
    expected = sum(GROUPS[group] * mean for group, mean in means.items()) / Fraction(sum(GROUPS[g] for g in values))
    assert area_completion(_area("AAA", 10, Block.BASE), values) == expected


def test_an_area_without_anything_that_applies_has_no_completion() -> None:
    assert area_completion(_area("AAA", 10, Block.BASE), {}) is None


shares = st.integers(0, 60).map(lambda each: Fraction(each, 60))
ALL = tuple(Area.model_validate(area) for area in AREAS)


@given(shares, shares, shares, st.sampled_from(range(3)), shares)
@settings(max_examples=1000, deadline=None)
def test_r_is_monotone_and_between_0_and_1(b: Fraction, s: Fraction, n: Fraction, which: int, by: Fraction) -> None:
    raised = [b, s, n]
    raised[which] = min(raised[which] + by, Fraction(1))
    assert 0 <= overall(ALL, b, s, n) <= overall(ALL, *raised) <= 1


@given(shares, shares, shares)
@settings(max_examples=300, deadline=None)
def test_r_is_the_formula(b: Fraction, s: Fraction, n: Fraction) -> None:
    assert 100 * overall(ALL, b, s, n) == 70 * b + 25 * s + 5 * n * min(b, s)


def test_a_block_that_a_pack_does_not_have_takes_no_part() -> None:
    only = (_area("AAA", 30, Block.SRE), _area("BBB", 10, Block.NICE))
    assert overall(only, Fraction(0), Fraction(1), Fraction(1)) == 1
    assert block_completion(only, {}, Block.BASE) == 0
