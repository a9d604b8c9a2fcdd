"""What R would be: as it stands it is the report's figure, and counting elements as satisfied only raises it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.evaluation.engine import evaluate
from app.core.evaluation.projection import Projection
from tests.builders import DAY, compile_sound, compiled, empty, graded, report, simple
from tests.random_packs import answers, packs

WAIVED = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}


def of(**given_answers: Any) -> Projection:
    return Projection.of(report(simple(), given_answers), simple().pack)


@pytest.mark.parametrize(
    ("elements", "low"),
    [((), 35), (("BAS-1",), 70), (("SRE-1",), 60), (("BAS-1", "SRE-1"), 95), (("SRE-1", "NTH-1"), 62.5)],
)
def test_satisfied_elements_count_in_full(elements: tuple[str, ...], low: float) -> None:
    assert float(100 * of(base="half").with_satisfied(elements).score.low) == low


def test_a_gain_is_in_points() -> None:
    assert of(base="half").gain(("BAS-1",)) == Fraction(35)


def test_what_is_satisfied_gains_nothing() -> None:
    now = of(base="full")
    assert now.with_satisfied(("BAS-1",)) is now


def test_an_open_element_closes_its_interval() -> None:
    score = of().with_satisfied(("BAS-1", "SRE-1", "NTH-1")).score
    assert (score.low, score.high) == (1, 1)


@given(st.data())
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_as_it_stands_it_is_the_figure_of_the_report(data: st.DataObject) -> None:
    pack = data.draw(packs())
    kept = {name: each for name, each in data.draw(answers(pack)).items() if data.draw(st.booleans())}
    result = evaluate(compile_sound(pack), empty(pack).model_copy(update={"answers": kept}), DAY)
    figure = Projection.of(result, pack).figure
    now = result.readiness
    assert (figure.score, figure.base, figure.sre, figure.nice) == (now.score, now.base, now.sre, now.nice)


@given(st.data())
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_more_satisfied_never_lowers_the_figure(data: st.DataObject) -> None:
    pack = data.draw(packs())
    kept = {name: each for name, each in data.draw(answers(pack)).items() if data.draw(st.booleans())}
    result = evaluate(compile_sound(pack), empty(pack).model_copy(update={"answers": kept}), DAY)
    now = Projection.of(result, pack)
    for element in data.draw(st.permutations([each.id for each in pack.elements])):
        after = now.with_satisfied((element,))
        assert after.score.low >= now.score.low
        assert after.score.high >= now.score.high
        now = after


def test_what_does_not_apply_stays_out() -> None:
    pack = compiled(graded("one", serves="BAS-1"), graded("two", serves="BAS-2", not_applicable=True))
    now = Projection.of(report(pack, {"one": "half", "two": WAIVED}), pack.pack)
    assert now.with_satisfied(("BAS-2",)) is now
