"""A pack with profiles, a section that the scope may leave out, and questions with proposals."""

from __future__ import annotations

from pathlib import Path

_MANIFEST = """\
id: scoped
version: 1.0.0
title: Scoped
examples_as_of: "2026-11-01"
profiles:
  - {id: large, title: Large service, summary: Everything is asked., answers: {s.tier: high}}
  - {id: small, title: Small tool, summary: Little is asked., answers: {s.tier: low}}
"""
_VALIDATORS = """\
areas:
  - {id: BAS, title: Basics, points: 70, block: base, groups: {all: 1}}
  - {id: MOR, title: More, points: 30, block: sre, groups: {all: 1}}
elements:
  - {id: BAS-1, title: Something is said, kind: required, area: BAS, group: all}
  - {id: MOR-1, title: More is said, kind: required, area: MOR, group: all}
"""
_QUESTIONS = """\
id: all
title: All
sections:
  - id: first
    title: First
    questions:
      - id: s.tier
        type: single
        scope: true
        text: How much is needed?
        options: [{id: high, title: A lot}, {id: low, title: A little}]
        minutes: 1
      - {id: s.words, type: text, text: "Which words?", serves: [BAS-1], minutes: 60}
      - {id: s.multi, type: multi, text: "Which ones?", options: [{id: a, title: A}, {id: b, title: B}], minutes: 1}
      - {id: s.share, type: percent, text: "Which share?", minutes: 1}
      - {id: s.window, type: duration, text: "How long?", minutes: 1}
      - id: s.table
        type: table
        text: Which rows?
        columns: [{id: words, type: text, title: Words}, {id: share, type: percent, title: Share}]
        minutes: 1
      - id: s.group
        type: group
        text: What of it?
        fields: [{id: words, type: text, title: Words}, {id: who, type: person, title: Who}]
        minutes: 1
  - id: later
    title: Later
    ask_if: s.tier == 'high'
    questions:
      - {id: l.words, type: text, text: "Which words?", serves: [MOR-1], minutes: 60, prefill: {from: s.words}}
      - id: l.multi
        type: multi
        text: Which ones?
        options: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
        required_if: s.share > 50.0
        prefill: {from: s.multi}
        minutes: 1
      - {id: l.share, type: percent, text: "Which share?", prefill: {from: s.share}, minutes: 1}
      - {id: l.window, type: duration, text: "How long?", prefill: {from: s.window}, minutes: 1}
      - id: l.table
        type: table
        text: Which rows?
        columns: [{id: name, type: text, title: Name}, {id: target, type: percent, title: Target}]
        prefill: {from: s.table, cells: {name: words, target: share}}
        minutes: 1
      - id: l.group
        type: group
        text: What of it?
        fields: [{id: words, type: text, title: Words}, {id: owner, type: person, title: Owner}]
        prefill: {from: s.group, cells: {words: words, owner: who}}
        minutes: 1
"""


def write_scoped_pack(folder: Path) -> Path:
    """The folder, with the pack in it."""
    for name, text in (
        ("pack.yaml", _MANIFEST),
        ("questionnaires/all.yaml", _QUESTIONS),
        ("validators/all.yaml", _VALIDATORS),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder
