"""A small pack on disk that `pack check` finds nothing wrong with, to be broken one fault at a time."""

from __future__ import annotations

from pathlib import Path

from app.io.pack_check import PlacedProblem, check_pack_at
from app.io.pack_library import PackLibrary

FILES = {
    "pack.yaml": """\
id: trial
version: 1.0.0
title: Trial
examples_as_of: "2026-11-01"
""",
    "questionnaires/all.yaml": """\
id: all
code: ALL
title: All
sections:
  - id: first
    title: First
    questions:
      - id: trial.reviewed
        type: single
        text: How often is it reviewed?
        options:
          - {id: yearly, title: Once a year}
          - {id: monthly, title: Once a month}
          - {id: never, title: Never, none: true}
        example: yearly
        example_note: It names an interval.
        serves: [BAS-1]
        satisfied: trial.reviewed in ['yearly', 'monthly']
      - id: trial.limits
        type: table
        text: Which limits are there?
        ask_if: trial.reviewed != 'never'
        columns:
          - {id: name, type: text, title: Name}
          - {id: target, type: percent, title: Target}
        absent: We have none.
        example:
          - {name: Availability, target: 99.9}
        example_note: It has a number.
        serves: [BAS-2]
        satisfied: complete('trial.limits') && passes('ALL-001')
""",
    "validators/all.yaml": """\
areas:
  - {id: BAS, title: Baseline, points: 100, block: sre, groups: {main: 1}}
elements:
  - {id: BAS-1, title: Reviewed, kind: required, area: BAS, group: main}
  - {id: BAS-2, title: Limited, kind: required, area: BAS, group: main}
rules:
  - id: ALL-001
    severity: error
    family: feasibility
    title: A limit of 100
    for_each: trial.limits
    check: row.target < 100.0
    message: "{row.name} has the target {row.target}."
    why: Nothing is always there.
    fix: Lower it.
    effort: S
    examples:
      - {answers: {trial.limits: [{target: 99.9}]}, passes: true}
      - {answers: {trial.limits: [{target: 100}]}, passes: false}
""",
}
QUESTIONS, RULES = "questionnaires/all.yaml", "validators/all.yaml"


def check(folder: Path, *changes: tuple[str, str, str], **more: str) -> list[PlacedProblem]:
    """What is wrong with the sound pack after these changes (file, text, other text), and with more files in it."""
    files = {**FILES, **{name.replace("__", "/") + ".yaml": text for name, text in more.items()}}
    for file, text, other in changes:
        assert files[file].count(text) == 1, text
        files[file] = files[file].replace(text, other)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(check_pack_at(folder, PackLibrary(cache=folder / "cache")).problems)


def place_of(folder: Path, file: str, text: str) -> tuple[str, int, int]:
    """File, line and column, from 1, where `text` begins; it must be there once."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    ((line, column),) = [(n, each.index(text) + 1) for n, each in enumerate(lines, start=1) if text in each]
    return file, line, column
