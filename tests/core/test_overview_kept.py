"""What is kept of an overview comes back as it was, or not at all."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.evaluation.engine import evaluate
from app.core.overview import Overview, overview_of
from tests.builders import DAY, assessment, compile_sound, compiled, empty, graded, question, rule, section
from tests.random_packs import answers, packs

PACK = compiled(
    question("tier", "single", options=[{"id": "one", "title": "One"}], scope=True),
    graded("base", serves="BAS-1", satisfied="passes('ALL-001')"),
    rules=[rule("ALL-001", "base != 'no'")],
    more=[section("second", graded("sre", serves="SRE-1"))],
)
ALL: dict[str, Any] = {"tier": "one", "base": "full", "sre": "full"}


def overview(given_answers: dict[str, Any]) -> Overview:
    """The overview on DAY."""
    kept = assessment(PACK, given_answers)
    return overview_of(evaluate(PACK, kept, DAY), PACK.pack, kept)


KEPT = overview({"tier": "one", "base": "no"}).to_plain()
SCALARS = [name for name, value in KEPT.items() if isinstance(value, str | int | float) and name != "format"]


def read(plain: Any) -> Overview | None:
    return Overview.from_plain(plain)


@pytest.mark.parametrize("given_answers", [{}, {"base": "no"}, ALL])
def test_it_comes_back_as_it_was(given_answers: dict[str, Any]) -> None:
    found = overview(given_answers)
    assert read(json.loads(json.dumps(found.to_plain()))) == found


@pytest.mark.parametrize("name", KEPT)
def test_without_a_value_there_is_none(name: str) -> None:
    assert read({key: value for key, value in KEPT.items() if key != name}) is None


def test_with_a_value_too_many_there_is_none() -> None:
    assert read({**KEPT, "mood": "good"}) is None


@pytest.mark.parametrize("number", [0, 2, "1", None])
def test_of_another_format_there_is_none(number: object) -> None:
    assert read({**KEPT, "format": number}) is None


@pytest.mark.parametrize("name", SCALARS)
@pytest.mark.parametrize("value", [None, [], {}, True])
def test_with_a_value_of_another_type_there_is_none(name: str, value: object) -> None:
    assert read({**KEPT, name: value}) is None


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "40"])
def test_with_a_figure_that_is_none_there_is_none(value: object) -> None:
    assert read({**KEPT, "low": value}) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("asked", [1]),
        ("asked", [1, 2, 3]),
        ("asked", ["1", "2"]),
        ("asked", "12"),
        ("minutes_left", 5),
        ("scope", [1]),
        ("scope", None),
        ("areas", [1]),
        ("areas", [{}]),
        ("areas", {"id": "BAS"}),
        ("areas", [{**KEPT["areas"][0], "points": "70"}]),
        ("steps", [{**KEPT["steps"][0], "points": None}]),
        ("steps", [{**KEPT["steps"][0], "unblocks": 1}]),
        ("work", [{**KEPT["work"][0], "waits_for": 1}]),
        ("work", [{**KEPT["work"][0], "waits_for": "12"}]),
        ("work", ["done"]),
        ("validation", None),
        ("validation", {**KEPT["validation"], "rules": 1.5}),
        ("beginning", []),
        ("beginning", {**KEPT["beginning"], "minutes": "3"}),
    ],
)
def test_with_a_part_of_another_shape_there_is_none(name: str, value: object) -> None:
    assert read({**KEPT, name: value}) is None


@pytest.mark.parametrize("plain", [None, 1, "text", [], [1], {}, b"{}"])
def test_of_something_else_there_is_none(plain: object) -> None:
    assert read(plain) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(KEPT)), JSON)
def test_a_value_that_is_accepted_is_kept_as_it_is(name: str, value: object) -> None:
    found = read({**KEPT, name: value})
    assert found is None or json.loads(json.dumps(found.to_plain()))[name] == json.loads(json.dumps(value))


@st.composite
def overviews(draw: st.DrawFn) -> Overview:
    """The overview of a random pack with some answers."""
    pack = draw(packs())
    whole = draw(answers(pack))
    kept = draw(st.sets(st.sampled_from(sorted(whole))))
    assessed = empty(pack).model_copy(update={"answers": {name: whole[name] for name in kept}})
    return overview_of(evaluate(compile_sound(pack), assessed, DAY), pack, assessed)


THOROUGH = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@given(overviews())
@THOROUGH
def test_every_overview_comes_back_as_it_was(found: Overview) -> None:
    assert read(json.loads(json.dumps(found.to_plain()))) == found


@given(overviews())
@THOROUGH
def test_the_proven_figure_is_never_above_the_possible_one(found: Overview) -> None:
    shown = [(found.low, found.high), (found.strict_low, found.strict_high), *((a.low, a.high) for a in found.areas)]
    assert all(0 <= low <= high <= 100 for low, high in shown)
