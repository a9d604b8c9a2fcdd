"""Faults of sections' conditions, required_if, profiles and proposals, each where its author has to look."""

# ruff: noqa: E501 - one case a line reads better than a table torn apart
from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.check.sound_pack import QUESTIONS, check, place_of
from tests.core.check.test_pack_check import spot

TITLE = "    title: First\n"
LIMITS = "        ask_if: trial.reviewed != 'never'\n"
TEXT = "        text: Which limits are there?\n"
LATER = """\
      - id: trial.later
        type: TYPE
        text: What comes later?
        required: false
        prefill: PREFILL
"""
FIELDS = "        fields: [{id: share, type: percent, title: Share}, {id: load, type: number, title: Load, unit: kg}]\n"
LATER_GROUP = LATER.replace("TYPE", "group") + FIELDS
COLUMNS = "        columns: [{id: name, type: text, title: Name}, {id: share, type: percent, title: Share}, {id: load, type: number, title: Load}]\n"
LATER_TABLE = LATER.replace("TYPE", "table") + COLUMNS
LATER_PERCENT = LATER.replace("TYPE", "percent")
CHOICES = "        options: [{id: yearly, title: Once a year}, {id: weekly, title: Once a week}]\n"
LATER_CHOICE = LATER.replace("TYPE", "single") + CHOICES
PROFILE = "profiles: [{id: small, title: Small, summary: A tool., answers: {trial.reviewed: yearly}}]\n"
MANIFEST = 'examples_as_of: "2026-11-01"\n'


@pytest.mark.parametrize(
    ("text", "other", "code", "at", "sentence"),
    [
        (TITLE, TITLE + "    ask_if: trial.review == 'x'\n", "unknown-question", "trial.review ==", "Did you mean 'trial.reviewed'?"),
        (TITLE, TITLE + "    ask_if: trial.reviewed > 1.0\n", "type-mismatch", "> 1.0", "number"),
        (TITLE, TITLE + "    ask_if: answered('trial.gone')\n", "unknown-question", "answered('trial.gone')", "no question 'trial.gone'"),
        (TITLE, TITLE + "    ask_if: passes('ALL-001')\n", "passes-here", "passes('ALL-001')\n", "only be used"),
        (TITLE, TITLE + "    ask_if: trial.reviewed == 'weekly'\n", "unknown-option", "trial.reviewed == 'weekly'", "not a choice"),
        (TITLE, TITLE + "    ask_if: trial.reviewed == 'yearly'\n", "unreachable", "trial.reviewed == 'yearly'", "depends on itself"),
        (TEXT, TEXT + "        required_if: trial.review == 'x'\n", "unknown-question", "trial.review ==", "no question or function"),
        (TEXT, TEXT + "        required_if: trial.reviewed\n", "type-mismatch", "trial.reviewed\n", "must be true or false"),
        (TEXT, TEXT + "        required_if: answered('trial.gone')\n", "unknown-question", "answered('trial.gone')", "no question 'trial.gone'"),
        (TEXT, TEXT + "        required_if: passes('ALL-001')\n", "passes-here", "passes('ALL-001')\n", "only be used"),
        (LIMITS, "        required_if: size(trial.limits) > 0\n", "unreachable", "size(trial.limits) > 0", "Nothing says whether this is required"),
        (TEXT, TEXT + "        required: false\n        required_if: trial.reviewed == 'yearly'\n", "value", None, "belongs to a required question"),
        ("        serves: [BAS-2]\n", "        serves: [BAS-2]\n        scope: true\n", "value", None, "sets the scope"),
    ],
)  # fmt: skip
def test_a_fault_of_a_condition_is_found_where_it_is_written(
    tmp_path: Path, text: str, other: str, code: str, at: str | None, sentence: str
) -> None:
    problems = [each for each in check(tmp_path, (QUESTIONS, text, other)) if each.code == code]
    assert problems, code
    assert sentence in problems[0].message
    if at is not None and at.endswith("\n"):
        lines = (tmp_path / QUESTIONS).read_text().splitlines()
        assert lines[problems[0].line - 1][problems[0].column - 1 :] == at.removesuffix("\n")
    elif at is not None:
        assert spot(problems[0]) == place_of(tmp_path, QUESTIONS, at)


def test_a_fault_of_a_section_is_told_once(tmp_path: Path) -> None:
    problems = check(tmp_path, (QUESTIONS, TITLE, TITLE + "    ask_if: trial.review == 'x'\n"))
    assert [each.code for each in problems] == ["unknown-question"]


def test_required_if_and_ask_if_may_not_wait_for_each_other(tmp_path: Path) -> None:
    waiting = "text: How often is it reviewed?\n        required_if: size(trial.limits) > 0"
    problems = check(tmp_path, (QUESTIONS, "text: How often is it reviewed?", waiting))
    assert [each.code for each in problems if each.code == "unreachable"] == ["unreachable", "unreachable"]


def test_a_question_of_the_scope_has_no_section_with_a_condition(tmp_path: Path) -> None:
    scope = "  - {id: trial.tier, scope: true, type: boolean, text: Tier, required: false}\n      - id: trial.limits"
    changes = ((QUESTIONS, TITLE, TITLE + "    ask_if: trial.other\n"), (QUESTIONS, "  - id: trial.limits", scope))
    other = "id: other\ntitle: Other\nsections: [{id: s, title: S, questions: [{id: trial.other, type: boolean, text: T, required: false}]}]\n"
    (problem,) = [each for each in check(tmp_path, *changes, questionnaires__other=other) if each.code == "scope"]
    assert spot(problem) == place_of(tmp_path, QUESTIONS, "true, type")


@pytest.mark.parametrize(
    ("later", "prefill", "code", "at", "sentence"),
    [
        (LATER_PERCENT, "{from: trial.gone}", "unknown-question", "trial.gone", "no question 'trial.gone'"),
        (LATER_PERCENT, "{from: trial.later}", "prefill", "trial.later}", "cannot propose its own answer"),
        (LATER_PERCENT, "{from: trial.reviewed}", "type-mismatch", "trial.reviewed}", "of the type percent, the other single"),
        (LATER_PERCENT, "{from: trial.limits}", "prefill", "{from", "'cells' says which"),
        (LATER_PERCENT, "{from: trial.limits, cell: target}", "prefill", "target}", "a field of a group"),
        (LATER_PERCENT, "{from: trial.limits, cell: target, cells: {a: b}}", "value", None, "not both"),
        (LATER_CHOICE, "{from: trial.reviewed}", "type-mismatch", "trial.reviewed}", "'monthly' is a choice of the other only"),
        (LATER_GROUP, "{from: trial.limits, cells: {share: target}}", "prefill", "{share", "from a table to a group"),
        (LATER_TABLE, "{from: trial.limits, cells: {shar: target}}", "unknown-field", "target}", "'trial.later' has no field or column 'shar'"),
        (LATER_TABLE, "{from: trial.limits, cells: {share: goal}}", "unknown-field", "goal}", "'trial.limits' has no field or column 'goal'"),
        (LATER_TABLE, "{from: trial.limits, cells: {share: name}}", "type-mismatch", "name}}", "of the type percent, the other text"),
    ],
)  # fmt: skip
def test_a_proposal_that_cannot_be_made_is_found(
    tmp_path: Path, later: str, prefill: str, code: str, at: str | None, sentence: str
) -> None:
    problems = _with_later(tmp_path, later.replace("PREFILL", prefill))
    assert problems[0].code == code
    assert sentence in problems[0].message
    if at is not None:
        line = next(each for each in (tmp_path / QUESTIONS).read_text().splitlines() if "prefill" in each)
        assert problems[0].column - 1 == line.rindex(at)


def test_units_must_be_equal(tmp_path: Path) -> None:
    source = LATER_GROUP.replace("        prefill: PREFILL\n", "")
    target = LATER_TABLE.replace("trial.later", "trial.last").replace(
        "PREFILL", "{from: trial.later, cells: {share: share, load: load}}"
    )
    (problem,) = _with_later(tmp_path, source + target)
    assert problem.message == "This cannot be proposed: the one is in '', the other in 'kg'."


@pytest.mark.parametrize(
    ("later", "prefill"),
    [
        (LATER_TABLE, "{from: trial.limits, cells: {name: name, share: target}}"),
        (LATER_CHOICE.replace("weekly", "never").replace("id: yearly", "id: monthly, title: M}, {id: yearly"), "{from: trial.reviewed}"),
    ],
)  # fmt: skip
def test_a_proposal_that_fits_is_no_fault(tmp_path: Path, later: str, prefill: str) -> None:
    assert _with_later(tmp_path, later.replace("PREFILL", prefill)) == []


@pytest.mark.parametrize(
    ("change", "code", "at", "sentence"),
    [
        (("yearly", "weekly"), "profile-invalid", "weekly", "'weekly' is not one of the choices"),
        (("trial.reviewed", "trial.gone"), "unknown-question", "yearly", "no question 'trial.gone'"),
        (("}}]", "}}, {id: small, title: S, summary: S, answers: {trial.reviewed: never}}]"), "duplicate-id", "{id: small, title: S,", "is there twice"),
        (("{trial.reviewed: yearly}", "{}"), "value", "{}", "at least 1"),
    ],
)  # fmt: skip
def test_a_profile_that_does_not_fit_is_found(
    tmp_path: Path, change: tuple[str, str], code: str, at: str, sentence: str
) -> None:
    (problem,) = check(tmp_path, ("pack.yaml", MANIFEST, MANIFEST + PROFILE.replace(*change)))
    assert problem.code == code
    assert sentence in problem.message
    assert spot(problem) == place_of(tmp_path, "pack.yaml", at)


def test_a_sound_profile_is_no_fault(tmp_path: Path) -> None:
    assert check(tmp_path, ("pack.yaml", MANIFEST, MANIFEST + PROFILE)) == []


def _with_later(folder: Path, later: str):
    return check(folder, (QUESTIONS, "      - id: trial.reviewed\n", later + "      - id: trial.reviewed\n"))


def test_a_day_for_the_examples_that_no_calendar_has_is_found(tmp_path: Path) -> None:
    problems = check(tmp_path, ("pack.yaml", MANIFEST, 'examples_as_of: "2026-02-30"\n'))
    assert [each.code for each in problems] == ["value"]
    assert (problems[0].line, problems[0].column) == (4, 17)
