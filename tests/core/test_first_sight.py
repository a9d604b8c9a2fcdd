"""What is kept of an assessment comes back as it was, or not at all."""

from __future__ import annotations

import json

import pytest

from app.core.first_sight import FirstSight
from app.core.overview import AreaLine, Beginning, Overview, StepLine, Validation, WorkLine

OVERVIEW = Overview(
    service="Orders",
    low=40.5,
    high=70.0,
    strict_low=40.5,
    strict_high=70.0,
    coverage=50.0,
    verdict="blocked",
    errors=1,
    baseline=70.0,
    enterprise=95.0,
    total=200,
    asked=(64, 70),
    answered=30,
    minutes_left=(60, 90),
    scope=("Tier 2", "API"),
    scope_question="profile.tier",
    changed_at="2026-11-02T09:30:00+00:00",
    changed_by="Mara",
    areas=(AreaLine("SLM", "Service levels", 20, 10.0, 15.0, True, True, 3, "slm.objectives", 1, 2, "f1"),),
    steps=(StepLine("Set a window", "Objectives", "SLM-012", "f1", "slm.objectives", 0, 0, 0.8, True),),
    work=(WorkLine(1, "Intake", "under_way", True, 10, 5, 2, 0, 1, (2,), "intake.service"),),
    validation=Validation(300, 250, 4, False),
    beginning=Beginning("Intake", "intake.service", 5, 20),
)
SIGHT = FirstSight("Takes orders.", (("findings", "3", "err"),), OVERVIEW)


def test_it_comes_back_as_it_was() -> None:
    assert FirstSight.from_plain(json.loads(json.dumps(SIGHT.to_plain()))) == SIGHT


@pytest.mark.parametrize("gone", ["summary", "badges", "overview"])
def test_without_a_part_there_is_none(gone: str) -> None:
    assert FirstSight.from_plain({name: part for name, part in SIGHT.to_plain().items() if name != gone}) is None


@pytest.mark.parametrize("badges", [[["findings"]], 3, [1]])
def test_with_a_part_of_another_shape_there_is_none(badges: object) -> None:
    assert FirstSight.from_plain({**SIGHT.to_plain(), "badges": badges}) is None


def test_what_another_format_kept_is_none() -> None:
    plain = SIGHT.to_plain()
    assert FirstSight.from_plain({**plain, "overview": {**plain["overview"], "format": 0}}) is None
