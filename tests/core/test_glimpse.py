"""What a list of files says of an assessment."""

from __future__ import annotations

from app.core.glimpse import glimpse_of
from tests.builders import assessment, compiled, graded, report, rule


def test_a_glimpse_has_the_figures_of_the_report() -> None:
    pack = compiled(graded("base", serves="BAS-1"), graded("sre", serves="SRE-1"), rules=[rule("BAS-001", "false")])
    answers = {"base": "full"}
    found = glimpse_of(assessment(pack, answers), report(pack, answers))
    assert (found.low, found.high, found.coverage) == (70.0, 95.0, 50.0)
    assert (found.verdict, found.open_errors) == ("blocked", 1)
