"""`roadmap`: the way for people, for machines and for a spreadsheet; and what cannot be planned."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.cli.command_line import Cli, Disk, refusal
from tests.cli.planned_pack import write_planned_pack

OWNERS = 'plan.owners={"s1_1": {"who": {"name": "Mara Lind"}}}'
STORES = 'backups.stores=[{"store": "Orders", "every": "1d", "kept": "12h", "place": "same"}]'


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_planned_pack(tmp_path_factory.mktemp("planned") / "planned")


@pytest.fixture
def file(cli: Cli, tmp_path: Path, planned: Path) -> Path:
    """An assessment with a finding of the baseline, a start and an owner."""
    path = tmp_path / "orders.readyroom"
    assert cli("new", path, "--service", "Orders", "--pack", planned).status == 0
    answers = ("--set", "plan.start=2026-11-02", "--set", OWNERS, "--set", STORES)
    assert cli("answer", path, "--pack", planned, *answers).status == 0
    return path


@pytest.mark.parametrize(
    "part",
    [
        "Orders: the way from 0.0 – ",
        "1 step in 1 phase: 1 open.",
        "Week 1 begins on 2026-11-02.",
        "As of 2026-11-20, revision 1, pack planned 0.1.0.",
        "2026-11-02 – 2026-11-15",
        "Trials, weeks 1–2, 2026-11-02 – 2026-11-15, late",
        "STP-1.1 open +40 Mara Lind Try restores",
        "BCK-1 Everything that could be lost",
        "BCK-001: Keep each copy longer",
    ],
)
def test_the_page_tells_the_way(cli: Cli, file: Path, planned: Path, part: str) -> None:
    assert part in " ".join(cli("roadmap", file, "--pack", planned, "--as-of", "2026-11-20").out.split())


def test_the_page_has_at_most_100_columns(cli: Cli, file: Path, planned: Path) -> None:
    assert max(map(len, cli("roadmap", file, "--pack", planned).out.splitlines())) <= 100


def test_a_start_can_be_given(cli: Cli, file: Path, planned: Path) -> None:
    told = cli("roadmap", file, "--pack", planned, "--start", "2027-01-04", "--format", "json").json
    assert (told["start"], told["phases"][0]["ends"]) == ("2027-01-04", "2027-01-17")


def test_json_has_the_figures_in_per_cent(cli: Cli, file: Path, planned: Path) -> None:
    told = cli("roadmap", file, "--pack", planned, "--format", "json").json
    assert (told["before"]["projected"]["low"], told["phases"][0]["projected"]["low"]) == (60, 100)


def test_csv_is_for_a_spreadsheet(cli: Cli, file: Path, planned: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(cli("roadmap", file, "--pack", planned, "--format", "csv").out)))
    assert [(each["element"], each["owner"]) for each in rows] == [
        ("BCK-1", ""),
        ("BCK-2", ""),
        ("RST-1", "Mara Lind"),
        ("RST-2", "Mara Lind"),
    ]


def test_md_is_a_document(cli: Cli, file: Path, planned: Path) -> None:
    assert cli("roadmap", file, "--pack", planned, "--format", "md").out.startswith("# Roadmap of Orders\n")


def test_an_export_holds_what_csv_prints(cli: Cli, file: Path, planned: Path, tmp_path: Path) -> None:
    printed = cli("roadmap", file, "--pack", planned, "--format", "csv").out
    assert cli("export", file, "--to", tmp_path / "out", "--format", "md", "--pack", planned).status == 0
    assert (tmp_path / "out" / "roadmap.csv").read_text(encoding="utf-8") == printed


def test_one_document_comes_without_the_roadmap(cli: Cli, file: Path, planned: Path, tmp_path: Path) -> None:
    export = ("export", file, "--to", tmp_path / "out", "--format", "md", "--section", "backups", "--pack", planned)
    assert cli(*export).status == 0
    assert not (tmp_path / "out" / "roadmap.csv").exists()


def test_an_export_with_a_roadmap_can_be_verified(cli: Cli, file: Path, planned: Path, tmp_path: Path) -> None:
    assert cli("export", file, "--to", tmp_path / "out", "--format", "md", "--pack", planned).status == 0
    told = cli("verify", tmp_path / "out", "--assessment", file, "--pack", planned, "--format", "json").json
    assert told["files"]["roadmap.csv"] == "same"


@pytest.mark.parametrize(("start", "sentence"), [("soon", "'soon' is not a date"), ("", "'' is not a date")])
def test_a_start_that_is_no_day_is_refused(cli: Cli, file: Path, planned: Path, start: str, sentence: str) -> None:
    assert sentence in refusal(cli("roadmap", file, "--pack", planned, "--start", start))


def test_a_pack_without_a_roadmap_is_refused(cli: Cli, assessment: Path, pack: Path) -> None:
    assert refusal(cli("roadmap", assessment, "--pack", pack)) == "The pack 'backups' has no roadmap."


def test_planning_leaves_the_disk_alone(cli: Cli, file: Path, planned: Path, disk: Disk) -> None:
    before = disk()
    assert cli("roadmap", file, "--pack", planned).status == 0
    assert disk() == before
