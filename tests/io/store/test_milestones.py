"""Named snapshots that never change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.assessment import Assessment
from app.core.errors import DamagedError, InputError
from app.io.store import load_milestone, load_milestone_report, milestones, save_milestone

Answering = Callable[..., Assessment]
AT = "2026-11-23T06:00:00+00:00"
REPORT = {"readiness": {"low": 40.5, "high": 60.0}, "findings": [{"rule": "SLM-004"}]}


def test_a_milestone_holds_the_assessment(path: Path, assessment: Assessment) -> None:
    save_milestone(path, "Review", assessment, None, AT)
    assert load_milestone(path, 0) == assessment


def test_a_milestone_holds_the_report(path: Path, assessment: Assessment) -> None:
    save_milestone(path, "Review", assessment, REPORT, AT)
    assert load_milestone_report(path, 0) == REPORT


def test_a_milestone_without_a_report_has_none(path: Path, assessment: Assessment) -> None:
    save_milestone(path, "Review", assessment, None, AT)
    assert load_milestone_report(path, 0) is None


def test_milestones_are_listed_by_revision(path: Path, assessment: Assessment, answering: Answering) -> None:
    for number in range(11):
        save_milestone(path, f"Review {number}", assessment, None, AT)
        assessment = answering(assessment, "slm.windows", number)
    assert [(info.name, info.revision, info.at) for info in milestones(path)] == [
        (f"Review {number}", number, AT) for number in range(11)
    ]


def test_an_assessment_without_milestones_lists_none(path: Path) -> None:
    assert (milestones(path), load_milestone(path, 0), load_milestone_report(path, 0)) == ((), None, None)


def test_a_milestone_never_changes(path: Path, assessment: Assessment) -> None:
    file = save_milestone(path, "Review", assessment, None, AT)
    before = file.read_bytes()
    with pytest.raises(InputError, match="never change"):
        save_milestone(path, "Another", assessment, REPORT, AT)
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["../../Review", "a/b", "Größe 50 %", "x" * 200])
def test_a_name_is_never_a_path(path: Path, assessment: Assessment, name: str) -> None:
    file = save_milestone(path, name, assessment, None, AT)
    assert (file.name, milestones(path)[0].name) == ("revision-0.json", name)


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 201, "\ud800"])
def test_a_name_of_more_than_a_line_is_refused(path: Path, assessment: Assessment, name: str) -> None:
    with pytest.raises(InputError, match="name of one line"):
        save_milestone(path, name, assessment, None, AT)
    assert milestones(path) == ()


def test_a_report_that_cannot_be_stored_is_refused(path: Path, assessment: Assessment) -> None:
    with pytest.raises(InputError, match="infinite or undefined"):
        save_milestone(path, "Review", assessment, {"low": float("nan")}, AT)
    assert milestones(path) == ()


@pytest.mark.parametrize(
    "damage", [lambda text: text[:-50], lambda text: text.replace(b"28d", b"29d"), lambda _: b"{}"]
)
def test_a_damaged_milestone_is_named_and_listed_as_such(
    path: Path, assessment: Assessment, damage: Callable[[bytes], bytes]
) -> None:
    file = save_milestone(path, "Review", assessment, REPORT, AT)
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(DamagedError):
        load_milestone(path, 0)
    assert [info.is_damaged for info in milestones(path)] == [True]


def test_a_link_in_place_of_a_milestone_is_not_followed(path: Path, assessment: Assessment) -> None:
    file = save_milestone(path, "Review", assessment, None, AT)
    file.rename(path.with_name("elsewhere"))
    file.symlink_to(path.with_name("elsewhere"))
    with pytest.raises(InputError, match="not a plain file"):
        load_milestone(path, 0)
