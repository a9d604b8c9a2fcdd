"""What things that are known by an id are called."""

from __future__ import annotations

import pytest

from app.core.part_titles import part_title, question_of
from tests.builders import compiled, graded, only_finding, report, rule

PACK = compiled(graded("base", serves="BAS-1"), rules=[rule("BAS-001", "base == 'full'", message="Too little.")])
REPORT = report(PACK, {"base": "no"})


@pytest.mark.parametrize(
    ("name", "title"),
    [("BAS", "Baseline"), ("BAS-1", "BAS-1"), ("base", "base?"), ("BAS-001", "BAS-001 fails"), ("other", "other")],
)
def test_an_id_has_the_title_of_what_it_names(name: str, title: str) -> None:
    assert part_title(name, REPORT, PACK.pack) == title


def test_a_finding_is_called_by_its_message() -> None:
    assert part_title(only_finding(REPORT).fingerprint, REPORT, PACK.pack) == "Too little."


def test_a_question_and_a_finding_lead_to_a_question() -> None:
    assert question_of("base", REPORT, PACK.pack) == "base"
    assert question_of(only_finding(REPORT).fingerprint, REPORT, PACK.pack) == "base"
    assert question_of("BAS", REPORT, PACK.pack) == ""
