"""A pack with a question of every type, for what has to work with each of them."""

from __future__ import annotations

from pathlib import Path

_MANIFEST = """\
id: every-type
version: 1.0.0
title: Every type
examples_as_of: "2026-11-01"
"""
_VALIDATORS = """\
areas:
  - {id: TYP, title: Types, points: 100, block: base, groups: {all: 1}}
elements:
  - {id: TYP-1, title: Something is said, kind: required, area: TYP, group: all}
"""
_QUESTIONS = """\
id: types
title: Types
sections:
  - id: plain
    title: "Plain: #1"
    questions:
      - id: t.single
        type: single
        text: "Which one?"
        serves: [TYP-1]
        options: [{id: "no", title: No}, {id: "1.10", title: A}]
      - {id: t.multi, type: multi, text: "Which ones?", options: [{id: a, title: A}, {id: b, title: B}]}
      - {id: t.boolean, type: boolean, text: "Is it so?"}
      - {id: t.number, type: number, text: "How many?", unit: pieces, min: 0, max: 1000000000}
      - {id: t.percent, type: percent, text: "Which share?", max: 100}
      - {id: t.duration, type: duration, text: "How long?"}
      - {id: t.date, type: date, text: "When?"}
      - {id: t.text, type: text, text: "Which words?", not_applicable: true, absent: We have no words.}
      - {id: t.markdown, type: markdown, text: "In your own words?"}
      - {id: t.person, type: person, text: "Who?"}
      - {id: t.reference, type: reference, text: "Where does it stand?"}
      - id: t.group
        type: group
        text: What of it?
        fields: [{id: words, type: text, title: Words}, {id: share, type: percent, title: Share}]
      - id: t.table
        type: table
        text: Which rows?
        columns:
          - {id: words, type: text, title: Words}
          - {id: many, type: number, title: How many, min: 0}
          - {id: kinds, type: multi, title: Kinds, options: [{id: a, title: A}, {id: b, title: B}]}
          - {id: who, type: person, title: Who}
      - id: t.matrix
        type: matrix
        text: What of each?
        columns: [{id: took, type: duration, title: Took}, {id: sure, type: boolean, title: Sure}]
        rows: [{id: first, title: First}, {id: second, title: Second}]
"""


def write_pack_of_every_type(folder: Path) -> Path:
    """The folder, with the pack in it."""
    (folder / "questionnaires").mkdir()
    (folder / "validators").mkdir()
    (folder / "pack.yaml").write_text(_MANIFEST)
    (folder / "questionnaires" / "types.yaml").write_text(_QUESTIONS)
    (folder / "validators" / "types.yaml").write_text(_VALIDATORS)
    return folder
