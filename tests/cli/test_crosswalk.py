"""`crosswalk`: what is answered of a framework of others, for people, machines and a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.cli.command_line import Cli, Disk, refusal
from tests.cli.planned_pack import write_planned_pack

STORES = 'backups.stores=[{"store": "Orders", "every": "1d", "kept": "35d", "place": "same"}]'


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_planned_pack(tmp_path_factory.mktemp("crossed") / "planned")


@pytest.fixture
def file(cli: Cli, tmp_path: Path, planned: Path) -> Path:
    path = tmp_path / "orders.readyroom"
    assert cli("new", path, "--service", "Orders", "--pack", planned).status == 0
    return path


@pytest.fixture
def answered(cli: Cli, file: Path, planned: Path) -> Path:
    assert cli("answer", file, "--pack", planned, "--absent", "backups.stores").status == 0
    return file


@pytest.mark.parametrize(
    "part",
    [
        "Orders and A framework",
        "1 reference is cited by elements: 1 missing.",
        "has 2 references into the framework; it does not cover the framework as a whole.",
        "Answered (1)",
        "FRW:1 Copies: missing",
        "backups.stores: ",
        "Not touched (1)",
        "FRW:2 Elsewhere no element cites it",
    ],
)
def test_the_page_tells_what_is_answered_and_what_not(cli: Cli, answered: Path, planned: Path, part: str) -> None:
    assert part in " ".join(cli("crosswalk", answered, "--to", "frw", "--pack", planned).out.split())


def test_without_answers_nothing_is_touched(cli: Cli, file: Path, planned: Path) -> None:
    told = cli("crosswalk", file, "--to", "frw", "--pack", planned).out
    assert "Answered" not in told
    assert "Not touched (2)" in told


def test_what_nobody_verified_is_not_shown(cli: Cli, answered: Path, planned: Path) -> None:
    assert "Hearsay" not in cli("crosswalk", answered, "--to", "frw", "--pack", planned).out


def test_json_names_the_framework(cli: Cli, answered: Path, planned: Path) -> None:
    told = cli("crosswalk", answered, "--to", "frw", "--pack", planned, "--format", "json").json
    assert told["framework"] == {"id": "frw", "title": "A framework", "references": 2}
    assert [(each["key"], each["answered"]) for each in told["references"]] == [("FRW:1", ["backups.stores"])]


def test_csv_has_a_line_for_each_element(cli: Cli, answered: Path, planned: Path) -> None:
    out = cli("crosswalk", answered, "--to", "frw", "--pack", planned, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(each["reference"], each["element"]) for each in rows] == [
        ("FRW:1", "BCK-1"),
        ("FRW:1", "BCK-2"),
        ("FRW:2", ""),
    ]


def test_the_answer_itself_is_behind_a_reference(cli: Cli, file: Path, planned: Path) -> None:
    assert cli("answer", file, "--pack", planned, "--set", STORES).status == 0
    assert "backups.stores: Store: Orders; " in cli("crosswalk", file, "--to", "frw", "--pack", planned).out


def test_an_unknown_framework_is_refused_with_the_known_ones(cli: Cli, file: Path, planned: Path) -> None:
    sentence = refusal(cli("crosswalk", file, "--to", "xyz", "--pack", planned))
    assert sentence == "The pack 'planned' knows no framework 'xyz'; it knows frw."


def test_a_framework_has_to_be_named(cli: Cli, file: Path, planned: Path) -> None:
    assert "--to" in refusal(cli("crosswalk", file, "--pack", planned))


def test_looking_leaves_the_disk_alone(cli: Cli, file: Path, planned: Path, disk: Disk) -> None:
    before = disk()
    assert cli("crosswalk", file, "--to", "frw", "--pack", planned).status == 0
    assert disk() == before
