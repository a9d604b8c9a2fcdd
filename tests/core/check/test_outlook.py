"""Faults of the roadmap and the frameworks of a pack are found where they stand."""

# ruff: noqa: E501 - one case a line reads better than a table torn apart
from __future__ import annotations

from pathlib import Path

import pytest

from app.io.pack_library import PackLibrary
from app.io.pack_reader import load_pack
from tests.core.check.sound_pack import check, place_of

PLAN = """\
id: plan
title: Plan
sections:
  - id: plan
    title: Plan
    questions:
      - {id: plan.start, type: date, text: "When?", required: false}
      - id: plan.owners
        type: matrix
        text: Who?
        required: false
        columns: [{id: who, type: person, title: Who}]
        rows: [{id: s1_1, title: First}, {id: s2, title: Second}]
"""
WAY = """\
elements:
  - {id: STP-1.1, title: "Weeks 1-2: all of it", kind: roadmap, derived_from: [BAS]}
  - {id: STP-2, title: Nothing, kind: roadmap, derived_from: [STP-1.1]}
references:
  "FRW:1": {title: One, verified: true}
frameworks:
  frw:
    title: The framework
    prefixes: [FRW]
roadmap:
  start: plan.start
  owners: plan.owners
  phases:
    - id: first
      title: First
      weeks: [1, 2]
      steps: [STP-1.1]
    - id: second
      title: Second
      weeks: [3, 4]
      steps: [STP-2]
"""
FILE = "validators/way.yaml"


def test_a_sound_roadmap_has_no_fault(tmp_path: Path) -> None:
    assert check(tmp_path, questionnaires__plan=PLAN, validators__way=WAY) == []


@pytest.mark.parametrize(
    ("text", "other", "code", "at", "sentence"),
    [
        ("steps: [STP-2]", "steps: [STP-3]", "unknown-element", "STP-3]", "There is no element 'STP-3'."),
        ("steps: [STP-2]", "steps: [STP-1.1]", "duplicate-id", None, "'STP-1.1' is a step twice."),
        ("derived_from: [STP-1.1]", "derived_from: [STP-2]", "empty-step", None, "derived from no scored element"),
        ("start: plan.start", "start: plan.begin", "unknown-question", "plan.begin", "There is no question 'plan.begin'."),
        ("start: plan.start", "start: trial.reviewed", "type-mismatch", "trial.reviewed", "needs a date"),
        ("owners: plan.owners", "owners: plan.owner", "unknown-question", "plan.owner", "There is no question 'plan.owner'."),
        ("owners: plan.owners", "owners: trial.limits", "type-mismatch", "trial.limits", "need a matrix"),
        ("- id: second", "- id: first", "duplicate-id", None, "The phase 'first' is there twice."),
        ("weeks: [3, 4]", "weeks: [4, 3]", "value", None, "first week comes after the last"),
        ("prefixes: [FRW]", "prefixes: [FRX]", "unknown-reference", "FRX]", "No reference begins with 'FRX:'."),
    ],
)  # fmt: skip
def test_a_fault_is_found_where_it_stands(
    tmp_path: Path, text: str, other: str, code: str, at: str | None, sentence: str
) -> None:
    assert WAY.count(text) == 1
    problems = check(tmp_path, questionnaires__plan=PLAN, validators__way=WAY.replace(text, other))
    (problem,) = (each for each in problems if sentence in each.message)
    assert problem.code == code
    if at is not None:
        file, line, column = place_of(tmp_path, FILE, at)
        assert (problem.file, problem.line, problem.column) == (file, line, column)


@pytest.mark.parametrize(
    ("text", "other", "sentence"),
    [
        ("{id: who, type: person, title: Who}", "{id: who, type: text, title: Who}", "has no column of the type person"),
        ("{id: s2, title: Second}", "{id: s3, title: Third}", "has no row 's2' for the step 'STP-2'"),
    ],
)  # fmt: skip
def test_owners_need_people_and_a_row_a_step(tmp_path: Path, text: str, other: str, sentence: str) -> None:
    problems = check(tmp_path, questionnaires__plan=PLAN.replace(text, other), validators__way=WAY)
    (problem,) = problems
    assert sentence in problem.message
    assert (problem.file, problem.line) == place_of(tmp_path, FILE, "owners: plan.owners")[:2]


def test_a_pack_has_one_roadmap(tmp_path: Path) -> None:
    second = "roadmap:\n  phases: [{id: p, title: P, weeks: [1, 1], steps: [BAS-1]}]\n"
    (problem,) = check(tmp_path, questionnaires__plan=PLAN, validators__way=WAY, validators__way_two=second)
    assert (problem.code, problem.file) == ("duplicate-id", "validators/way_two.yaml")


def test_a_kept_pack_has_its_roadmap_and_frameworks(tmp_path: Path) -> None:
    assert check(tmp_path, questionnaires__plan=PLAN, validators__way=WAY) == []
    read = load_pack(tmp_path, cache=tmp_path / "cache").pack
    kept = load_pack(tmp_path, cache=tmp_path / "cache").pack
    assert kept.roadmap is not None
    assert (kept.roadmap, kept.frameworks) == (read.roadmap, read.frameworks)


EXTENSION = """\
id: more
version: 1.0.0
title: More
extends: trial
examples_as_of: "2026-11-01"
"""


@pytest.mark.parametrize(
    ("more", "weeks", "frameworks"),
    [
        ("frameworks: {other: {title: Other, prefixes: [FRW]}}\n", (1, 2), {"frw", "other"}),
        ("roadmap: {phases: [{id: p, title: P, weeks: [5, 6], steps: [BAS-1]}]}\n", (5, 6), {"frw"}),
    ],
)
def test_a_pack_that_extends_another_has_its_roadmap_or_its_own(
    tmp_path: Path, more: str, weeks: tuple[int, int], frameworks: set[str]
) -> None:
    base, extension = tmp_path / "base", tmp_path / "more"
    assert check(base, questionnaires__plan=PLAN, validators__way=WAY) == []
    (extension / "validators").mkdir(parents=True)
    (extension / "pack.yaml").write_text(EXTENSION, encoding="utf-8")
    (extension / "validators" / "more.yaml").write_text(more, encoding="utf-8")
    pack = load_pack(extension, bases=[base]).pack
    assert pack.roadmap is not None
    assert (pack.roadmap.phases[0].weeks, set(pack.frameworks)) == (weeks, frameworks)


def test_the_library_reads_a_pack_with_a_roadmap(tmp_path: Path) -> None:
    assert check(tmp_path, questionnaires__plan=PLAN, validators__way=WAY) == []
    assert PackLibrary([tmp_path], cache=tmp_path / "cache").find("trial").pack.roadmap is not None
