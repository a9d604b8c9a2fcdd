"""Faults of prose rules are found, at the place where their author has to look."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.check.sound_pack import check, place_of

RULE = """\
rules:
  - id: TXT-001
    severity: warning
    family: prose
    title: Something is open
    prose:
      detector: phrases
      read: [trial.limits.name]
      phrases: [TBD]
    message: "'{match}' is open."
    why: It is not known.
    fix: Decide it.
    effort: S
    examples:
      - {answers: {trial.limits: [{name: Shop}]}, passes: true}
      - {answers: {trial.limits: [{name: "`TBD`"}]}, passes: true}
      - {answers: {trial.limits: [{name: TBD}]}, passes: false}
      - {answers: {trial.limits: [{name: The TBD shop}]}, passes: false}
"""
FILE = "validators/prose.yaml"
CODES = ("pack.yaml", "title: Trial\n", "title: Trial\nrule_codes: {TXT: Wording}\n")


def test_a_sound_prose_rule_has_no_fault(tmp_path: Path) -> None:
    assert check(tmp_path, CODES, validators__prose=RULE) == []


def test_letters_that_nothing_declares_are_refused(tmp_path: Path) -> None:
    assert [each.code for each in check(tmp_path, validators__prose=RULE)] == ["rule-prefix"]


@pytest.mark.parametrize(
    ("text", "other", "code", "at", "sentence"),
    [
        ("phrases: [TBD]", 'phrases: ["TB(D"]', "pattern", '"TB(D"', "no pattern that RE2 can read"),
        ("phrases: [TBD]", 'phrases: ["(?=TBD)"]', "pattern", '"(?=TBD)"', "no pattern that RE2 can read"),
        ("[trial.limits.name]", "[trial.limits.name, trial.x]", "unread", "trial.x]", "fits 'trial.x'"),
        ("[trial.limits.name]", "[trial.limits.target]", "reads-nothing", "[trial.limits.target]", "No text"),
        ("{match}", "{words}", "message-prose", "words}", "there are match, sentence"),
        ("name: TBD}", "name: TBC}", "example-fails", "{answers: {trial.limits: [{name: TBC}]}", "should fail"),
        ("name: Shop}", "name: The TBD}", "example-fails", "{answers: {trial.limits: [{name: The TBD}]}", "should pass"),
        ("The TBD shop}]}, passes: false", "The shop}]}, passes: true", "few-examples", "- {answers: {trial.limits: [{name: Shop", "two examples that fail"),
        ("detector: phrases", "detector: phrase", "value", "detector: phrase\n", "'phrase' is not one of"),
        ("detector: phrases", "detector: acronym", "value", "detector: acronym", "has no use for phrases"),
        ("      phrases: [TBD]\n", "", "value", "detector: phrases", "needs phrases or patterns"),
        ("    prose:", "    field: name\n    prose:", "value", "id: TXT-001", "a prose rule has no"),
        ("family: prose", "family: policy", "value", "id: TXT-001", "belong together"),
        ("    message:", "    check: 'true'\n    message:", "value", "id: TXT-001", "either 'check' or 'prose'"),
    ],
)  # fmt: skip
def test_a_fault_is_found_where_it_stands(
    tmp_path: Path, text: str, other: str, code: str, at: str, sentence: str
) -> None:
    assert RULE.count(text) == 1, text
    changed = RULE.replace(text, other)
    problems = [each for each in check(tmp_path, CODES, validators__prose=changed) if each.code == code]
    assert problems, code
    assert sentence in problems[0].message
    assert problems[0].line == place_of(tmp_path, FILE, at.removesuffix("\n"))[1]


def test_a_score_cannot_name_a_prose_rule(tmp_path: Path) -> None:
    named = ("questionnaires/all.yaml", "passes('ALL-001')", "passes('ALL-001') && passes('TXT-001')")
    problems = check(tmp_path, CODES, named, validators__prose=RULE)
    assert "passes-prose" in [each.code for each in problems]


def test_the_examples_of_a_rule_that_is_switched_off_are_run_too(tmp_path: Path) -> None:
    off = RULE.replace("    severity:", "    enabled: false\n    severity:").replace("name: Shop}", "name: TBD}")
    assert [each.code for each in check(tmp_path, CODES, validators__prose=off)] == ["example-fails"]
