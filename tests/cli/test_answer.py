"""`answer`: values as they are typed, answers files, and that all of it is taken over or nothing."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command_line import Cli, Disk, Ran, refusal

TYPED: dict[str, tuple[str, Any]] = {
    "t.single": ("no", "no"),
    "t.multi": ("b, a", ["a", "b"]),
    "t.boolean": ("no", False),
    "t.number": ("12", 12),
    "t.percent": ("99.95 %", 99.95),
    "t.duration": ("1h 30m", "1h 30m"),
    "t.date": ("2026-11-02", "2026-11-02"),
    "t.text": ("a = b", "a = b"),
    "t.markdown": ("# Title", "# Title"),
    "t.person": ("Mara Lind", {"name": "Mara Lind"}),
    "t.reference": ("https://shop.example", {"link": "https://shop.example"}),
    "t.group": ('{"share": 5}', {"share": 5}),
    "t.table": ('[{"words": "w"}]', [{"id": "r1", "words": "w"}]),
    "t.matrix": ('{"first": {"sure": true}}', {"first": {"sure": True}}),
}
MISTYPED: dict[str, tuple[str, str]] = {
    "t.single": ("maybe", "t.single: 'maybe' is not one of the choices: no, 1.10."),
    "t.multi": ("a,c", "t.multi: 'c' is not one of the choices: a, b."),
    "t.boolean": ("perhaps", "t.boolean: 'perhaps' is neither yes nor no."),
    "t.number": ("many", "t.number: 'many' is not a number."),
    "t.percent": ("101", "t.percent: 101 is above the most allowed, 100."),
    "t.duration": ("1 month", "t.duration: '1 month' is not a duration; write it like 28d, 1h 30m or 200ms."),
    "t.date": ("tomorrow", "t.date: 'tomorrow' is not a date; write it like 2026-11-02."),
    "t.text": ("", "t.text: The answer is empty; leave the question out, or clear its answer."),
    "t.person": (
        '{"name": 5}',
        "t.person: 'name' does not belong to a person; it has name, role, contact, all of them",
    ),
    "t.reference": ("javascript:alert(1)", "t.reference: A link starts with https://, http:// or mailto:."),
    "t.group": ("words", "t.group: Tables and groups are given as JSON, or in an answers file with --from."),
    "t.table": ('[{"many": "x"}]', "t.table, row r1, many: 'x' is not a number."),
    "t.matrix": ('{"third": {}}', "t.matrix: 'third' is not a row of it; its rows are first, second."),
}


def value_of(cli: Cli, file: Path, pack: Path, question: str) -> Any:
    listed = cli("questions", file, "--pack", pack, "--format", "json").json
    answer = next(each["answer"] for each in listed if each["id"] == question)
    return None if answer is None else answer["value"]


@pytest.mark.parametrize("question", TYPED)
def test_a_value_of_every_type_can_be_typed(question: str, cli: Cli, of_every_type: Path, every_type: Path) -> None:
    text, value = TYPED[question]
    ran = cli("answer", of_every_type, "--pack", every_type, "--set", f"{question}={text}")
    assert (ran.out, ran.err) == ("saved 1 answer, revision 1\n", "")
    assert value_of(cli, of_every_type, every_type, question) == value


@pytest.mark.parametrize("question", MISTYPED)
def test_a_mistyped_value_is_named(question: str, cli: Cli, of_every_type: Path, every_type: Path, disk: Disk) -> None:
    before = disk()
    text, sentence = MISTYPED[question]
    said = refusal(cli("answer", of_every_type, "--pack", every_type, "--set", f"{question}={text}"))
    assert said.startswith(sentence)
    assert without_lock(disk()) == without_lock(before)


def without_lock(listing: dict[str, bytes | None]) -> dict[str, bytes | None]:
    """What the folder holds besides the lock and the backups, which opening for writing makes."""
    return {name: content for name, content in listing.items() if ".readyroom.d" not in name}


def test_a_mixture_is_one_change(cli: Cli, assessment: Path, pack: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text("backups.alarm: page\n")
    ran = cli(
        "answer", assessment, "--pack", pack, "--from", sheet, "--set", "restore.remarks=x", "--absent", "restore.tried"
    )
    assert ran.out == "saved 3 answers, revision 1\n"


def test_one_bad_entry_saves_nothing(cli: Cli, assessment: Path, pack: Path) -> None:
    before = assessment.read_bytes()
    refusal(cli("answer", assessment, "--pack", pack, "--set", "backups.alarm=page", "--absent", "restore.nothing"))
    assert assessment.read_bytes() == before


def test_an_answer_is_taken_back(cli: Cli, assessment: Path, pack: Path) -> None:
    cli("answer", assessment, "--pack", pack, "--set", "backups.alarm=page")
    assert cli("answer", assessment, "--pack", pack, "--clear", "backups.alarm").out == "saved 1 answer, revision 2\n"
    assert value_of(cli, assessment, pack, "backups.alarm") is None


def test_taking_back_what_was_never_said_changes_nothing(cli: Cli, assessment: Path, pack: Path) -> None:
    assert (
        cli("answer", assessment, "--pack", pack, "--clear", "backups.alarm").out == "nothing to change, revision 0\n"
    )


def test_a_question_answered_twice_is_refused(cli: Cli, assessment: Path, pack: Path) -> None:
    ran = cli("answer", assessment, "--pack", pack, "--set", "backups.alarm=page", "--clear", "backups.alarm")
    assert refusal(ran) == "The question 'backups.alarm' is answered twice."


def test_a_misspelt_question_is_named_with_the_nearest(cli: Cli, assessment: Path, pack: Path) -> None:
    ran = cli("answer", assessment, "--pack", pack, "--set", "backup.alarm=page")
    assert refusal(ran) == "There is no question 'backup.alarm'. Did you mean 'backups.alarm'?"


def test_a_setting_without_a_value_is_refused(cli: Cli, assessment: Path, pack: Path) -> None:
    assert refusal(cli("answer", assessment, "--pack", pack, "--set", "x")) == "'x' is not of the form ID=VALUE."


def test_nothing_to_answer_is_refused(cli: Cli, assessment: Path) -> None:
    assert refusal(cli("answer", assessment)).startswith("There is nothing to answer; give --set")


def test_answers_are_read_from_standard_input(
    cli: Cli, assessment: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"backups.alarm: ticket\n")))
    assert cli("answer", assessment, "--pack", pack, "--from", "-").status == 0
    assert value_of(cli, assessment, pack, "backups.alarm") == "ticket"


def test_an_error_in_standard_input_has_its_line_too(
    cli: Cli, assessment: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\nbackups.alarm: phone\n")))
    said = refusal(cli("answer", assessment, "--pack", pack, "--from", "-"))
    assert said.startswith("standard input:2:16, backups.alarm: 'phone' is not one of the choices")


def test_what_was_saved_is_told_as_json(cli: Cli, assessment: Path, pack: Path) -> None:
    ran = cli("answer", assessment, "--pack", pack, "--set", "backups.alarm=page", "--format", "json")
    assert ran.json == {"file": str(assessment), "saved": 1, "revision": 1, "questions": ["backups.alarm"]}


PLACES: dict[str, tuple[str, str]] = {
    "unknown question": ("t.text: x\nt.nothing: 5\n", ":2:1: There is no question 't.nothing'."),
    "bare value": ("t.text: x\nt.number:   many\n", ":2:13, t.number: 'many' is not a number."),
    "long form": ("t.number:\n  note: n\n  value: many\n", ":3:10, t.number: 'many' is not a number."),
    "note": ("t.number:\n  note: 5\n  value: 1\n", ":2:9, t.number: A note is text; put it in quotes."),
    "confidence": ("t.number:\n  value: 1\n  confidence: sure\n", ":3:15, t.number: Confidence is one of "),
    "evidence": ("t.number:\n  value: 1\n  evidence: file:///etc/passwd\n", ":3:13, t.number: A link starts with"),
    "not applicable": ("t.text:\n  not_applicable: {reason: r}\n", ":2:19, t.text: Not applicable needs a reason and"),
    "nothing of the kind": ("t.number: {absent: true}\n", ":1:20, t.number: This question cannot be answered with"),
    "cell of a table": (
        "t.table:\n  - {words: a, many: 1}\n  - words: b\n    many: -1\n",
        ":4:11, t.table, row r2, many: -1 is below the least allowed, 0.",
    ),
    "cell in the long form": (
        "t.table:\n  value:\n    - {words: a, many: x}\n",
        ":3:24, t.table, row r1, many: 'x' is not a number.",
    ),
    "row that is no row": ("t.table:\n  - {words: a}\n  - 5\n", ":3:5, t.table: Row 2 is not a row with columns."),
    "field of a group": ("t.group:\n  words: a\n  share: x\n", ":3:10, t.group, share: 'x' is not a number."),
    "cell of a matrix": (
        "t.matrix:\n  first: {took: 1h}\n  second: {took: soon}\n",
        ":3:18, t.matrix, row second, took: 'soon' is not a duration",
    ),
    "column that is not there": ("t.table:\n  - {words: a}\n  - {word: b}\n", ":3:5, t.table, row r2: 'word' is not"),
}


@pytest.mark.parametrize("case", PLACES)
def test_an_error_in_an_answers_file_names_the_very_cell(
    case: str, cli: Cli, of_every_type: Path, every_type: Path, tmp_path: Path
) -> None:
    text, sentence = PLACES[case]
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(text)
    before = of_every_type.read_bytes()
    said = refusal(cli("answer", of_every_type, "--pack", every_type, "--from", sheet))
    assert said.startswith(f"{sheet}{sentence}")
    assert of_every_type.read_bytes() == before


BAD_FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", ": The answers file is empty."),
    "only a comment": (b"# nothing\n", ": The answers file is empty."),
    "a list": (b"- a\n", ":1:1: An answers file maps ids of questions to answers."),
    "no as a choice": (b"t.multi: [no]\n", ":1:10, t.multi: 'no' is not one of the choices: a, b."),
    "true as a choice": (b"t.single: true\n", ":1:11, t.single: True is not one of the choices"),
    "010 as text": (b"t.text: 010\n", ":1:9, t.text: 10 is not text; put it in quotes."),
    "1.10 as text": (b"t.text: 1.10\n", ":1:9, t.text: 1.1 is not text; put it in quotes."),
    "a number as a key": (b"010: x\n", ":1:1: A key must be text, and 010 is not; put it in quotes."),
    "duplicate key": (b"t.text: a\nt.text: b\n", ':2:1: The key "t.text" is there twice.'),
    "alias": (b"t.text: &a x\nt.markdown: *a\n", ":1:9: Anchors and aliases (& and *) are not allowed"),
    "tag": (b"t.text: !!python/name:os.system x\n", ":1:9: Tags such as !!python/name:os.system are not allowed."),
    "merge": (b"t.group: {<<: {words: x}}\n", ":1:11: Merging with << is not allowed"),
    "id that is a path": (b"../../etc/passwd: x\n", ":1:1: There is no question '../../etc/passwd'."),
    "nested deeply": (b"t.text: " + b"[" * 20_000 + b"]" * 20_000, ":1:46: The document is nested more than 40 levels"),
    "NUL": (b"t.text: a\0b\n", ":1:10: The file holds a character that text does not have (U+0000)"),
    "escape": (b"t.text: a\x1b[31m\n", ":1:10: The file holds a character that text does not have (U+001B)"),
    "Latin-1": (b"t.text: gr\xfc\xdfe\n", ": The file is not UTF-8 text (byte 10)."),
    "UTF-16": ("t.text: x\n".encode("utf-16"), ": The file is not UTF-8 text (byte 0)."),
    "too large": (b"t.text: " + b"x" * 5_000_000, ": The file is larger than the 5000000 bytes that are read."),
    "too many values": (b"t.multi: [" + b"a," * 200_000 + b"a]", ": The document holds more than 100000 values."),
    "not a number": (b"t.number: .nan\n", ":1:11, t.number: The number is too large or not finite."),
    "a number too large": (b"t.number: 1e400\n", ":1:11, t.number: The number is too large or not finite."),
    "a number too long": (b"t.number: " + b"9" * 5000, ":1:11: A number has too many digits."),
    "cut off": (b"t.group: {words: a", ": This is not YAML that can be read"),
    "escape within quotes": (
        b't.text: "a\\x1bb"\n',
        ":1:9, t.text: The text has a character that cannot be kept: U+001B.",
    ),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_answers_file_is_refused(
    case: str, cli: Cli, of_every_type: Path, every_type: Path, tmp_path: Path, disk: Disk
) -> None:
    content, sentence = BAD_FILES[case]
    sheet = tmp_path / "sheet.yaml"
    sheet.write_bytes(content)
    before = disk()
    ran = cli("answer", of_every_type, "--pack", every_type, "--from", sheet)
    said = refusal(ran)
    assert said.startswith(str(sheet))
    assert sentence in said
    assert without_lock(disk()) == without_lock(before)


def test_a_missing_answers_file_is_named(cli: Cli, assessment: Path, tmp_path: Path) -> None:
    missing = tmp_path / "none.yaml"
    assert refusal(cli("answer", assessment, "--from", missing)) == f"{missing}: There is no such file."


def test_a_folder_is_no_answers_file(cli: Cli, assessment: Path, tmp_path: Path) -> None:
    said = refusal(cli("answer", assessment, "--from", tmp_path))
    assert said == f"{tmp_path}: This is a folder, a device or a pipe and not a plain file."


def test_changes_made_outside_are_taken_over_when_asked(cli: Cli, assessment: Path, pack: Path) -> None:
    cli("answer", assessment, "--pack", pack, "--set", "backups.alarm=page")
    assessment.write_bytes(assessment.read_bytes().replace(b'"page"', b'"ticket"'))
    said = refusal(cli("assess", assessment, "--pack", pack))
    assert said.endswith(f"To take what was changed over: readyroom answer {assessment} --accept-outside-changes.")
    ran: Ran = cli("answer", assessment, "--pack", pack, "--accept-outside-changes")
    assert ran.out == "saved what was changed outside, revision 2\n"
    assert "backups.alarm" in ran.err
    assert cli("assess", assessment, "--pack", pack).status == 0
