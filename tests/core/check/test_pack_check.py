"""Each class of fault is found, and at the very place where its author has to look."""

# ruff: noqa: E501 - one case a line reads better than a table torn apart
from __future__ import annotations

from pathlib import Path

import pytest

from app.core.check.problem import Level
from app.core.errors import PackError
from app.io.pack_check import PlacedProblem
from app.io.pack_reader import load_pack
from tests.core.check.sound_pack import QUESTIONS, RULES, check, place_of

SATISFIED = "satisfied: trial.reviewed in ['yearly', 'monthly']"
ROW_CHECK = "check: row.target < 100.0"
PASSING = "      - {answers: {trial.limits: [{target: 99.9}]}, passes: true}\n"
FAILING = "      - {answers: {trial.limits: [{target: 100}]}, passes: false}\n"
MORE_OPTIONS = "          - {id: never, title: Never, none: true}\n"


def spot(problem: PlacedProblem) -> tuple[str, int, int]:
    return problem.file, problem.line, problem.column


def test_a_sound_pack_has_no_fault(tmp_path: Path) -> None:
    assert check(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "text", "other", "code", "at", "sentence"),
    [
        (QUESTIONS, SATISFIED, "satisfied: trial.reviewd == 'yearly'", "unknown-question", "trial.reviewd ==", "Did you mean 'trial.reviewed'?"),
        (RULES, ROW_CHECK, "check: row.target < 'a'", "type-mismatch", "< 'a'", "number, text"),
        (RULES, ROW_CHECK, "check: row.target < 100", "type-mismatch", "< 100", "decimal point"),
        (RULES, ROW_CHECK, "check: row.targett < 100.0", "unknown-field", ".targett <", "no field or column 'targett'"),
        (RULES, ROW_CHECK, "check: row.target < * 2.0", "syntax", "* 2.0", "cannot be read"),
        (RULES, ROW_CHECK, "check: row.target / row.target < 1.0", "division", "row.target / row", "divide(a, b)"),
        (RULES, ROW_CHECK, "check: row.target < 100.0 && passes('ALL-001')", "passes-here", "row.target < 100.0 &&", "only be used"),
        (RULES, ROW_CHECK, "check: row.target < 100.0 && answered('trial.x')", "unknown-question", "row.target < 100.0 &&", "no question 'trial.x'"),
        (RULES, "for_each: trial.limits", "for_each: trial.reviewed", "type-mismatch", "trial.reviewed", "has no rows"),
        (RULES, "for_each: trial.limits", "for_each: trial.limit", "unknown-question", "trial.limit\n", "no question 'trial.limit'"),
        (QUESTIONS, "passes('ALL-001')", "passes('ALL-002')", "unknown-rule", "complete('trial.limits') &&", "no rule 'ALL-002'"),
        (QUESTIONS, "ask_if: trial.reviewed != 'never'", "ask_if: trial.reviewed == 'weekly'", "unknown-option", "trial.reviewed == 'weekly'", "yearly, monthly, never"),
        (QUESTIONS, "ask_if: trial.reviewed != 'never'", "ask_if: trial.reviewed == 'never' && trial.reviewed == 'yearly'", "unreachable", "trial.reviewed == 'never' &&", "no answers make"),
        (QUESTIONS, "ask_if: trial.reviewed != 'never'", "ask_if: size(trial.limits) > 0", "unreachable", "size(trial.limits)", "depends on itself"),
        (QUESTIONS, SATISFIED, "satisfied: trial.reviewed in ['yearly', 'monthly', 'never']", "no-zero-answer", "id: trial.reviewed", "offer one with 'absent'"),
        (QUESTIONS, "example: yearly", "example: weekly", "example-invalid", "weekly", "not one of the choices"),
        (QUESTIONS, "example: yearly", "example: never", "example-scores", "never\n", "does not score 1"),
        (QUESTIONS, "        example: yearly\n", "", "no-example", "id: trial.reviewed", "needs an example"),
        (QUESTIONS, "serves: [BAS-2]", "serves: [BAS-3]", "unknown-element", "BAS-3", "no element 'BAS-3'"),
        (QUESTIONS, "serves: [BAS-2]", "serves: [BAS-2, BAS-2]", "duplicate-id", "BAS-2]", "twice"),
        (QUESTIONS, "- id: trial.limits", "- id: trial.reviewed", "duplicate-id", None, "there twice"),
        (QUESTIONS, "serves: [BAS-2]", "serves: [B-2]", "value", "B-2]", "'B-2' is not a valid id"),
        (RULES, "severity: error", "severity: fatal", "value", "fatal", "'fatal' is not one of"),
        (RULES, "effort: S", "efort: S", "unknown-key", "S\n", "'efort' is not a key"),
        (RULES, "    why: Nothing is always there.\n", "", "missing-key", "id: ALL-001", "'why' is missing"),
        (RULES, "    effort: S", "    refs: [X]\n    effort: S", "unknown-reference", "X]", "no reference 'X'"),
        (RULES, "- id: ALL-001", "- id: XYZ-001", "rule-prefix", "XYZ-001", "neither an area nor the code"),
        (RULES, PASSING + FAILING, PASSING, "no-examples", "- {answers: {trial.limits: [{target: 99.9}]}", "one that fails"),
        (RULES, "[{target: 99.9}]}, passes: true", "[{target: 100.0}]}, passes: true", "example-fails", "{answers: {trial.limits: [{target: 100.0}]}", "should pass"),
        (RULES, "[{target: 99.9}]}, passes: true", "[{targett: 1}]}, passes: true", "example-invalid", "{answers: {trial.limits: [{targett: 1}]}", "'targett' is not a field"),
        (RULES, "{answers: {trial.limits: [{target: 99.9}]}", "{answers: {trial.x: 1}", "unknown-question", "{answers: {trial.x: 1}", "not a question"),
        (RULES, "{row.name} has", "{row.nam} has", "message-unknown-field", ".nam}", "no field or column 'nam'"),
        (RULES, "{row.name} has", "{answered('x')} has", "unknown-question", "answered('x')", "no question 'x'"),
        (RULES, "{row.name} has", "row.name} has", "message-brace", "} has", "brace stands alone"),
        (RULES, "  - {id: BAS-2, title: Limited, kind: required, area: BAS, group: main}", "  - {id: BAS-2, title: Limited, kind: required, area: BAS, group: other}", "unknown-group", "{id: BAS-2", "no group 'other'"),
        (RULES, "rules:\n", "  - {id: BAS-3, title: More, kind: required, area: BAS, group: main}\nrules:\n", "unserved-element", "{id: BAS-3", "none serves it"),
        (QUESTIONS, "        text: Which limits are there?\n", "        text: Which limits are there?\n        required: false\n", "no-must-question", None, "must be required"),
        (QUESTIONS, MORE_OPTIONS, MORE_OPTIONS + "          - {id: rarely, title: Rarely}\n", "unused-option", "{id: rarely", "the choice 'rarely'"),
    ],
)  # fmt: skip
def test_a_fault_is_found_where_it_stands(
    tmp_path: Path, file: str, text: str, other: str, code: str, at: str | None, sentence: str
) -> None:
    problems = [each for each in check(tmp_path, (file, text, other)) if each.code == code]
    assert problems, code
    assert sentence in problems[0].message
    if at is not None:
        line = at.removesuffix("\n")
        places = {place_of(tmp_path, file, line)} if at == line else _line_ends(tmp_path, file, line)
        assert spot(problems[0]) in places


def _line_ends(folder: Path, file: str, text: str) -> set[tuple[str, int, int]]:
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return {(file, n, len(each) - len(text) + 1) for n, each in enumerate(lines, start=1) if each.endswith(text)}


def test_a_condition_over_several_lines_has_the_line_of_its_fault(tmp_path: Path) -> None:
    folded = "check: |\n      row.target < 100.0\n      && row.zone < 1.0"
    (problem,) = [each for each in check(tmp_path, (RULES, ROW_CHECK, folded)) if each.code == "unknown-field"]
    assert spot(problem) == place_of(tmp_path, RULES, ".zone < 1.0")


def test_a_condition_for_one_element_has_its_own_place(tmp_path: Path) -> None:
    own = "serves: [{element: BAS-2, satisfied: trial.limitz == 1.0}]"
    problems = check(tmp_path, (QUESTIONS, "serves: [BAS-2]", own))
    assert spot(problems[0]) == place_of(tmp_path, QUESTIONS, "trial.limitz")


def test_two_questions_that_wait_for_each_other_are_both_named(tmp_path: Path) -> None:
    waiting = "text: How often is it reviewed?\n        ask_if: size(trial.limits) > 0"
    problems = check(tmp_path, (QUESTIONS, "text: How often is it reviewed?", waiting))
    assert [each.code for each in problems if each.code == "unreachable"] == ["unreachable", "unreachable"]


def test_a_number_between_two_limits_makes_a_question_reachable(tmp_path: Path) -> None:
    number = "  - {id: trial.load, type: number, text: Load, required: false}\n      - id: trial.limits"
    narrow = "ask_if: trial.load > 10.0 && trial.load < 10.5"
    changes = ((QUESTIONS, "  - id: trial.limits", number), (QUESTIONS, "ask_if: trial.reviewed != 'never'", narrow))
    assert [each.code for each in check(tmp_path, *changes) if each.code == "unreachable"] == []


def test_a_duration_is_compared_in_the_unit_it_is_written_in(tmp_path: Path) -> None:
    duration = "  - {id: trial.window, type: duration, text: Window, required: false}\n      - id: trial.limits"
    for condition, faults in (("trial.window >= days(28.0)", 0), ("trial.window < seconds(0.0)", 1)):
        changes = (
            (QUESTIONS, "  - id: trial.limits", duration),
            (QUESTIONS, "ask_if: trial.reviewed != 'never'", f"ask_if: {condition}"),
        )
        assert len([each for each in check(tmp_path, *changes) if each.code == "unreachable"]) == faults


def test_an_area_without_questions_is_a_warning(tmp_path: Path) -> None:
    more = "elements:\n  - {id: NTH-1, title: Further, kind: nice, area: NTH, group: main}\n"
    area = "  - {id: NTH, title: Further, points: 5, block: nice, groups: {main: 1}}\n"
    (problem,) = check(tmp_path, (RULES, "elements:\n", area + more))
    assert (problem.code, problem.level) == ("area-without-questions", Level.WARNING)
    assert spot(problem) == place_of(tmp_path, RULES, "{id: NTH, title")


def test_a_missing_translation_names_its_key(tmp_path: Path) -> None:
    language = ("pack.yaml", "title: Trial", "title: Trial\ntranslations: {de: [all]}")
    problems = check(tmp_path, language, translations__de__all="question.trial.reviewed.text: Wie oft?\n")
    keys = [each.message.split("'")[1] for each in problems if each.code == "missing-translation"]
    assert "question.trial.limits.text" in keys
    assert "question.trial.reviewed.text" not in keys
    assert spot(problems[0]) == place_of(tmp_path, "pack.yaml", "[all]")


def test_a_translation_of_nothing_is_named(tmp_path: Path) -> None:
    language = ("pack.yaml", "title: Trial", "title: Trial\ntranslations: {de: []}")
    (problem,) = check(tmp_path, language, translations__de__all="question.gone.text: Weg\n")
    assert problem.code == "unknown-translation"


@pytest.mark.parametrize("name", ["value", "note", "evidence", "confidence", "absent", "not_applicable"])
def test_a_group_has_no_field_that_an_answers_file_would_misread(tmp_path: Path, name: str) -> None:
    fields = "type: group, text: Group, required: false, fields: "
    group = f"  - {{id: trial.group, {fields}[{{id: {name}, type: text, title: T}}]}}\n      - id: trial.limits"
    (problem,) = check(tmp_path, (QUESTIONS, "  - id: trial.limits", group))
    assert problem.code == "reserved-name"
    assert spot(problem) == place_of(tmp_path, QUESTIONS, f"{name}, type: text, title: T")


def test_a_question_that_looks_like_a_field_of_another_is_ambiguous(tmp_path: Path) -> None:
    lookalike = "  - {id: trial.limits.target, type: number, text: T, required: false}\n      - id: trial.limits"
    (problem,) = check(tmp_path, (QUESTIONS, "  - id: trial.limits", lookalike))
    assert problem.code == "ambiguous-id"


@pytest.mark.parametrize(
    ("step", "code", "at"),
    [
        ("{since: 2.0.0}", "future-migration", "2.0.0}"),
        ("{since: 1.0.0, rename: {trial.a: trial.b}}", "unknown-question", "trial.b"),
        ("{since: 1.0.0, review: [trial.c]}", "unknown-question", "trial.c"),
        ("{since: 1.0.0, split: [{question: trial.a, into: {x: trial.d}}]}", "unknown-question", "trial.d"),
        ("{since: 1.0.0, retire: [trial.limits]}", "retired-question", "trial.limits"),
    ],
)
def test_a_migration_names_questions_that_are_there(tmp_path: Path, step: str, code: str, at: str) -> None:
    change = ("pack.yaml", "title: Trial", f"title: Trial\nmigrations: [{step}]")
    (problem,) = check(tmp_path, change)
    assert (problem.code, spot(problem)) == (code, place_of(tmp_path, "pack.yaml", at))


@pytest.mark.parametrize(
    ("text", "other", "sentence"),
    [
        ("complete('trial.limits')", "complete('trial.limit')", "There is no question 'trial.limit'."),
        ("passes('ALL-001')", "passes('ALL-009')", "There is no rule 'ALL-009'."),
        ("- id: trial.limits", "- id: trial.reviewed", "The question 'trial.reviewed' is there twice"),
    ],
)
def test_a_pack_with_such_a_fault_is_not_even_loaded(tmp_path: Path, text: str, other: str, sentence: str) -> None:
    check(tmp_path, (QUESTIONS, text, other))
    with pytest.raises(PackError) as caught:
        load_pack(tmp_path)
    assert sentence in caught.value.message
    assert (caught.value.place.file, caught.value.place.line is not None) == (f"{tmp_path}/{QUESTIONS}", True)


def test_a_kept_pack_is_the_pack_that_was_read(tmp_path: Path) -> None:
    check(tmp_path)
    fresh = load_pack(tmp_path, cache=tmp_path / "kept")
    kept = load_pack(tmp_path, cache=tmp_path / "kept")
    assert kept.pack == fresh.pack
    assert (kept.asks, kept.scores, kept.rules, kept.messages) == (
        fresh.asks,
        fresh.scores,
        fresh.rules,
        fresh.messages,
    )
