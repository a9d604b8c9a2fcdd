"""`pack check`, `pack schema` and `pack new`."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from app.io.resources import data_root
from tests.cli.command_line import Cli, Disk, refusal


@pytest.fixture
def broken(tmp_path: Path, pack: Path) -> Path:
    """A pack whose first rule reads a column that is not there."""
    folder = tmp_path / "broken"
    shutil.copytree(pack, folder)
    rules = folder / "validators" / "backups.yaml"
    rules.write_text(rules.read_text().replace("check: row.kept > row.every", "check: row.kep > row.every"))
    return folder


@pytest.fixture
def checked(cli: Cli, broken: Path) -> dict[str, Any]:
    return cli("pack", "check", broken, "--format", "json").json


def test_the_check_has_the_promised_parts(checked: dict[str, Any]) -> None:
    assert checked.keys() >= {"pack", "counts", "problems"}


def test_the_check_counts_what_a_pack_holds(checked: dict[str, Any]) -> None:
    assert checked["counts"] == {"questions": 5, "elements": 4, "rules": 3, "examples": 10, "templates": 1}


@pytest.mark.parametrize("key", ["file", "line", "column", "code", "message"])
def test_each_problem_has_the_promised_keys(key: str, checked: dict[str, Any]) -> None:
    assert checked["problems"]
    assert all(key in each for each in checked["problems"])


def test_a_problem_has_its_place(checked: dict[str, Any], broken: Path) -> None:
    first = checked["problems"][0]
    lines = (broken / first["file"]).read_text().splitlines()
    assert "row.kep " in lines[first["line"] - 1]


def test_the_pack_is_named_with_its_version(checked: dict[str, Any]) -> None:
    assert checked["pack"] == "backups 0.1.0"


def test_a_broken_pack_ends_with_status_2(cli: Cli, broken: Path) -> None:
    assert cli("pack", "check", broken).status == 2


def test_a_sound_pack_ends_with_status_0(cli: Cli, pack: Path) -> None:
    assert cli("pack", "check", pack).status == 0


def test_a_sound_pack_has_no_problem(cli: Cli, pack: Path) -> None:
    assert cli("pack", "check", pack).out.splitlines() == [
        "backups 0.1.0: no problem",
        "4 elements, 5 questions, 3 rules, 10 executed examples, 1 template.",
    ]


def test_each_problem_is_one_line_that_can_be_searched(cli: Cli, broken: Path) -> None:
    rules = broken / "validators" / "backups.yaml"
    rules.write_text(rules.read_text().replace("row.kep ", "row." + "long" * 60 + " "))
    first = cli("pack", "check", broken).out.splitlines()[0]
    assert first.startswith("validators/backups.yaml:")
    assert first.endswith("]")
    assert len(first) > 240


def test_a_broken_pack_is_not_used(cli: Cli, broken: Path, tmp_path: Path) -> None:
    said = refusal(cli("new", tmp_path / "a.readyroom", "--pack", broken))
    assert said.startswith(f"{broken}/validators/backups.yaml:")
    assert not (tmp_path / "a.readyroom").exists()


def test_a_broken_pack_that_was_named_is_not_passed_over(cli: Cli, broken: Path, assessment: Path, pack: Path) -> None:
    assert str(broken) in refusal(cli("assess", assessment, "--pack", pack, "--pack", broken))


FAULTS: dict[str, tuple[bytes, str]] = {
    "alias": (b"id: &a x\n", ":1:5: error: Anchors and aliases"),
    "tag": (b"id: !!str x\n", ":1:5: error: Tags such as !!str are not allowed."),
    "duplicate key": (b"id: a\nid: b\n", ":2:1: error: The key"),
    "a number where text is meant": (
        b"id: 010\ntitle: 1.10\nsections: []\n",
        ":1:5: error: 'id' must be text; put it in quotes.",
    ),
    "id that is a path": (b"id: ../../x\ntitle: x\nsections: []\n", ":1:5: error: '../../x' is not a valid id."),
    "nested deeply": (b"id: " + b"[" * 20_000, "nested more than 40 levels deep."),
    "NUL": (b"id: a\0\n", ":1:6: error: The file holds a character"),
    "Latin-1": (b"id: gr\xfcn\n", "is not UTF-8 text"),
    "a list": (b"- a\n", ":1:1: error: "),
    "empty": (b"", ":1:1: error: "),
    "unknown key": (b"id: a\ntitle: x\nsection: []\nsections: []\n", ":3:10: error: "),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_file_of_a_pack_is_a_problem_with_its_place(fault: str, cli: Cli, broken: Path, disk: Disk) -> None:
    content, said = FAULTS[fault]
    (broken / "questionnaires" / "bad.yaml").write_bytes(content)
    before = disk()
    ran = cli("pack", "check", broken)
    assert (ran.status, ran.err) == (2, "")
    assert any(line.startswith("questionnaires/bad.yaml") and said in line for line in ran.out.splitlines())
    assert disk() == before


def test_a_pack_that_is_not_there_is_named(cli: Cli, tmp_path: Path) -> None:
    said = refusal(cli("pack", "check", tmp_path / "none"))
    assert said == f"{tmp_path / 'none'}: There is no such pack: a pack is a folder with a pack.yaml, or a zip of one."


def test_the_built_in_pack_has_no_error(cli: Cli) -> None:
    assert cli("pack", "check", data_root()).status == 0


def test_schemas_are_listed_as_json(cli: Cli, tmp_path: Path) -> None:
    ran = cli("pack", "schema", tmp_path / ".schemas", "--format", "json")
    assert ran.json["files"] == [
        "pack.schema.json",
        "questionnaire.schema.json",
        "validators.schema.json",
        "settings.json",
    ]


def test_a_new_pack_passes_the_check(cli: Cli, tmp_path: Path) -> None:
    assert cli("pack", "new", tmp_path / "mine").status == 0
    assert cli("pack", "check", tmp_path / "mine", "--format", "json").json["problems"] == []


def test_a_new_pack_overwrites_nothing(cli: Cli, tmp_path: Path, disk: Disk) -> None:
    (tmp_path / "note.txt").write_text("mine")
    before = disk()
    said = refusal(cli("pack", "new", tmp_path))
    assert said == f"{tmp_path}: There is something here already, and it is not overwritten."
    assert disk() == before
