"""Files that are no assessment, through the command line: one sentence, status 2, and the disk as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command_line import Cli, Disk, refusal

Damage = Callable[[bytes], bytes]
COMMANDS = (("assess",), ("questions",), ("explain", "readiness"), ("answer", "--set", "backups.alarm=page"))
DAMAGES: dict[str, Damage] = {
    "not a readyroom file": lambda _: b"\x89PNG\r\n\x1a\n\0\0\0",
    "another JSON": lambda _: b'{"answers": {}}',
    "empty": lambda _: b"",
    "truncated": lambda text: text[: len(text) // 2],
    "NUL-filled": lambda text: b"\0" * len(text),
    "bit-flipped": lambda text: text[:200] + bytes([text[200] ^ 1]) + text[201:],
    "UTF-16": lambda text: text.decode().encode("utf-16"),
    "Latin-1": lambda text: text.replace(b"Orders", b"\xd6rders"),
    "20,000 deep": lambda _: b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
    "NaN": lambda text: text.replace(b'"format": 1', b'"format": NaN'),
    "huge number": lambda text: text.replace(b'"format": 1', b'"format": 1e999'),
    "long number": lambda text: text.replace(b'"format": 1', b'"format": ' + b"9" * 5000),
    "duplicate key": lambda text: text.replace(b'"service": "Orders"', b'"service": "Orders", "service": "Other"'),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_named_and_left_alone(
    damage: str, cli: Cli, assessment: Path, pack: Path, disk: Disk
) -> None:
    text = assessment.read_bytes()
    assessment.write_bytes(DAMAGES[damage](text))
    assert assessment.read_bytes() != text
    before = disk()
    for name, *rest in COMMANDS:
        assert refusal(cli(name, assessment, "--pack", pack, *rest)).startswith(f"{assessment}")
    assert disk() == before


def test_the_way_back_to_a_backup_is_named(cli: Cli, assessment: Path, pack: Path) -> None:
    cli("answer", assessment, "--pack", pack, "--set", "backups.alarm=page")
    assessment.write_bytes(b"")
    said = refusal(cli("assess", assessment, "--pack", pack))
    assert "The last good backup is " in said
    assert said.endswith(f"To list the backups: readyroom restore {assessment}.")


def test_no_way_is_named_where_there_is_no_backup(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "alone.readyroom"
    file.write_bytes(b"{")
    assert "readyroom restore" not in refusal(cli("assess", file))


def test_a_backup_is_restored_and_the_damaged_file_kept(cli: Cli, assessment: Path, pack: Path) -> None:
    cli("answer", assessment, "--pack", pack, "--set", "backups.alarm=page")
    good = assessment.read_bytes()
    assessment.write_bytes(b"damaged")
    newest = cli("restore", assessment, "--format", "json").json[0]
    ran = cli("restore", assessment, "--backup", newest["name"], "--format", "json")
    assert (ran.json["revision"], assessment.read_bytes()) == (1, good)
    assert Path(ran.json["set_aside"]).read_bytes() == b"damaged"


def test_a_backup_that_is_not_there_is_named(cli: Cli, assessment: Path, pack: Path) -> None:
    cli("answer", assessment, "--pack", pack, "--set", "backups.alarm=page")
    said = refusal(cli("restore", assessment, "--backup", "../orders.readyroom"))
    assert said == f"{assessment}: There is no backup '../orders.readyroom'; without --backup they are listed."


def test_backups_that_are_not_there_are_named(cli: Cli, tmp_path: Path) -> None:
    missing = tmp_path / "none.readyroom"
    assert refusal(cli("restore", missing)) == f"{missing}: There are no backups of this assessment."


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_missing_file_is_named(command: tuple[str, ...], cli: Cli, tmp_path: Path, disk: Disk) -> None:
    missing = tmp_path / "none.readyroom"
    said = refusal(cli(command[0], missing, *command[1:]))
    assert said == f"{missing}: There is no such file."
    assert disk() == {}


def test_a_folder_is_no_assessment(cli: Cli, tmp_path: Path) -> None:
    assert refusal(cli("assess", tmp_path)).startswith(f"{tmp_path}: This is a folder, a device or a pipe")


def test_a_pipe_is_not_waited_for(cli: Cli, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.readyroom"
    os.mkfifo(pipe)
    assert refusal(cli("assess", pipe)).startswith(f"{pipe}: This is a folder, a device or a pipe")


def test_new_overwrites_nothing(cli: Cli, assessment: Path, pack: Path, disk: Disk) -> None:
    before = disk()
    said = refusal(cli("new", assessment, "--pack", pack))
    assert said == f"{assessment}: There is something of this name already, and it is not overwritten."
    assert disk() == before


def test_new_in_a_folder_that_is_not_there_is_refused(cli: Cli, tmp_path: Path, pack: Path, disk: Disk) -> None:
    file = tmp_path / "none" / "a.readyroom"
    assert str(tmp_path / "none") in refusal(cli("new", file, "--pack", pack))
    assert disk() == {}


@pytest.mark.parametrize(("option", "most"), [("--service", 200), ("--summary", 2000)])
def test_a_name_that_is_too_long_is_refused(
    option: str, most: int, cli: Cli, tmp_path: Path, pack: Path, disk: Disk
) -> None:
    said = refusal(cli("new", tmp_path / "a.readyroom", option, "x" * (most + 1), "--pack", pack))
    assert said.endswith(f"has {most + 1} characters; {most} are allowed.")
    assert disk() == {}


def test_a_pack_that_is_not_here_is_named(cli: Cli, assessment: Path) -> None:
    said = refusal(cli("assess", assessment))
    assert said.startswith("The pack 'backups' is not here; name it with --pack, or put it into ")
