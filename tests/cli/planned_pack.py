"""The pack that `pack new` writes, with a roadmap of one phase, owners, and a framework of others."""

from __future__ import annotations

from pathlib import Path

from app.io.pack_authoring import write_new_pack

_PLAN = """\
id: plan
title: Plan
sections:
  - id: plan
    title: Plan
    questions:
      - {id: plan.start, type: date, text: "When does it begin?", required: false}
      - id: plan.owners
        type: matrix
        text: Who sees to it?
        required: false
        columns: [{id: who, type: person, title: Who}]
        rows: [{id: s1_1, title: Trials}]
"""
_WAY = """\
elements:
  - {id: STP-1.1, title: "Week 1: try restores", kind: roadmap, derived_from: [RST]}
  - {id: COV-1, title: "Coverage: backups", kind: rollup, derived_from: [BCK], refs: ["FRW:1"]}
references:
  "FRW:1": {title: Copies, source: "A framework, part 1", verified: true}
  "FRW:2": {title: Elsewhere, source: "A framework, part 2", verified: true}
  "FRW:3": {title: Hearsay}
frameworks:
  frw: {title: A framework, prefixes: [FRW]}
roadmap:
  start: plan.start
  owners: plan.owners
  phases:
    - {id: trials, title: Trials, weeks: [1, 2], steps: [STP-1.1]}
"""


def write_planned_pack(folder: Path) -> Path:
    """Write the pack into `folder`; gives the folder."""
    write_new_pack(folder)
    (folder / "questionnaires" / "plan.yaml").write_text(_PLAN, encoding="utf-8")
    (folder / "validators" / "way.yaml").write_text(_WAY, encoding="utf-8")
    return folder
