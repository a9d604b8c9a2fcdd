"""The projected figures explain themselves."""

from __future__ import annotations

import pytest

from app.core.errors import InputError
from app.core.explain import Explanation, explain
from app.core.roadmap.explaining import phase_name, projected
from app.core.roadmap.wording import interval_text
from tests.builders import assessment, report
from tests.core.roadmap.small_roadmap import ANSWERS, PACK, phase, planned


def explained(name: str) -> Explanation:
    return explain(name, report(PACK, ANSWERS), PACK, assessment(PACK, ANSWERS))


@pytest.mark.parametrize("name", ["first", "second"])
def test_the_figure_after_a_phase_is_the_one_of_the_roadmap(name: str) -> None:
    found = projected(phase_name(name), report(PACK, ANSWERS), PACK.pack, assessment(PACK, ANSWERS))
    assert found is not None
    assert found.figure.score == phase(name, planned()).projected


def test_the_heading_names_the_phase_and_its_figure() -> None:
    figure = interval_text(phase("first", planned()).projected)
    assert explained("phase:first").title == f"Readiness after the phase Foundation: {figure}"


def test_the_formula_is_that_of_the_readiness() -> None:
    assert explained("phase:first").lines[1] == explained("readiness").lines[0]


def test_the_steps_of_a_phase_can_be_explained_next() -> None:
    assert set(explained("phase:first").parts) == {"STP-1.1", "STP-1.2"}


def test_what_comes_before_the_roadmap_lists_its_elements() -> None:
    assert explained("roadmap:before").parts == ("BAS-2",)


def test_the_figure_after_everything_is_full() -> None:
    assert explained("roadmap:after").title == "Readiness after everything: 100.0 %"


def test_a_phase_that_is_not_there_is_no_figure() -> None:
    with pytest.raises(InputError):
        explained("phase:third")
