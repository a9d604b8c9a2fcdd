"""`assess`: the report for people and for machines, its status, and that the disk is left alone."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.io.resources import resource
from tests.cli.command_line import Cli, Disk, refusal

SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")
HOSTILE = "[red]<b>**{{ 7*7 }}**</b>[/red] `x` {backups.alarm} \x41"
STORES = '[{"store": "%s", "every": "1d", "kept": "12h", "place": "same"}]'


@pytest.fixture
def troubled(cli: Cli, assessment: Path, pack: Path) -> Path:
    """An assessment with two findings: an error and a warning."""
    assert cli("answer", assessment, "--pack", pack, "--set", "backups.stores=" + STORES % "Orders").status == 0
    return assessment


@pytest.fixture
def report(cli: Cli, troubled: Path, pack: Path) -> dict[str, Any]:
    return cli("assess", troubled, "--pack", pack, "--format", "json", "--as-of", "2026-11-02").json


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        ("pack", {"id", "version"}),
        ("readiness", {"low", "high", "coverage", "verdict", "without_accepted_risk"}),
    ],
)
def test_the_report_has_the_promised_parts(key: str, keys: set[str], report: dict[str, Any]) -> None:
    assert keys <= report[key].keys()


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        ("areas", {"id", "title", "points", "low", "high", "coverage"}),
        ("elements", {"id", "title", "state", "low", "high", "questions"}),
        (
            "findings",
            {"fingerprint", "rule", "severity", "title", "message", "fix", "points_lost", "place", "decision"},
        ),
    ],
)
def test_each_part_of_the_report_has_the_promised_keys(key: str, keys: set[str], report: dict[str, Any]) -> None:
    assert report[key]
    assert all(keys <= each.keys() for each in report[key])


def test_the_report_names_its_schema(report: dict[str, Any]) -> None:
    assert report["schema"] == "readyroom/report/1"


def test_a_finding_has_its_place(report: dict[str, Any]) -> None:
    finding = next(each for each in report["findings"] if each["rule"] == "BCK-001")
    assert finding["place"] == {"question": "backups.stores", "row": "r1", "field": "kept"}


def test_the_figures_are_per_cent(report: dict[str, Any]) -> None:
    readiness = report["readiness"]
    assert (readiness["low"], readiness["high"], readiness["coverage"]) == pytest.approx((0, 55, 100 / 3))


def test_without_accepted_risk_is_a_readiness_of_its_own(report: dict[str, Any]) -> None:
    assert report["readiness"]["without_accepted_risk"].keys() == {"low", "high", "coverage", "verdict"}


def test_the_day_is_the_one_asked_for(report: dict[str, Any]) -> None:
    assert report["as_of"] == "2026-11-02"


@pytest.mark.parametrize(("fail_on", "status"), [((), 0), (("--fail-on", "error"), 1), (("--fail-on", "warning"), 1)])
def test_the_status_says_whether_findings_are_open(
    fail_on: tuple[str, ...], status: int, cli: Cli, troubled: Path, pack: Path
) -> None:
    assert cli("assess", troubled, "--pack", pack, *fail_on).status == status


def test_a_warning_is_no_error(cli: Cli, troubled: Path, pack: Path) -> None:
    stores = (STORES % "Orders").replace("12h", "35d")
    cli("answer", troubled, "--pack", pack, "--set", f"backups.stores={stores}")
    assert cli("assess", troubled, "--pack", pack, "--fail-on", "error").status == 0


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "20261102", "2026-W01-1"])
def test_a_day_that_is_none_is_refused(day: str, cli: Cli, troubled: Path) -> None:
    assert refusal(cli("assess", troubled, "--as-of", day)) == f"'{day}' is not a date; write it like 2026-11-02."


def test_what_people_wrote_comes_out_as_it_is(cli: Cli, assessment: Path, pack: Path) -> None:
    cli("answer", assessment, "--pack", pack, "--set", "backups.stores=" + STORES % HOSTILE)
    said = " ".join(cli("assess", assessment, "--pack", pack).out.split())
    assert f"{HOSTILE} is copied every 1 d" in said


def test_what_people_wrote_comes_out_as_it_is_in_questions(cli: Cli, assessment: Path, pack: Path) -> None:
    cli("answer", assessment, "--pack", pack, "--set", f"restore.remarks={HOSTILE}")
    assert HOSTILE in cli("questions", assessment, "--pack", pack).out


def test_a_terminal_gets_no_codes_from_a_name(cli: Cli, tmp_path: Path, pack: Path) -> None:
    file = tmp_path / "a\x1b[31mred.readyroom"
    cli("new", file, "--service", "Orders", "--pack", pack)
    assert "\x1b" not in cli("questions", file).err


def as_files(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(folder)): (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns)
        for path in [folder, *folder.rglob("*")]
    }


@pytest.fixture
def locked_folder(troubled: Path) -> Iterator[Path]:
    folder = troubled.parent
    troubled.chmod(stat.S_IRUSR)
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    yield folder
    folder.chmod(stat.S_IRWXU)


def test_a_read_only_folder_is_read_and_left_as_it_is(
    cli: Cli, locked_folder: Path, troubled: Path, pack: Path
) -> None:
    before = as_files(locked_folder)
    assert cli("assess", troubled, "--pack", pack).status == 0
    assert as_files(locked_folder) == before


def test_assessing_leaves_no_trace(cli: Cli, troubled: Path, pack: Path, disk: Disk) -> None:
    before = disk()
    cli("assess", troubled, "--pack", pack)
    assert disk() == before


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_quick_way_in_says_the_same_as_the_long_one(form: str, cli: Cli) -> None:
    quick = cli("assess", SAMPLE, "--format", form, "--as-of", "2026-11-02")
    long = cli("assess", f"--format={form}", "--as-of=2026-11-02", SAMPLE)
    assert quick.out == long.out


@pytest.mark.parametrize(
    "arguments", [("assess", "x", "--help"), ("assess", "x", "--format", "xml"), ("assess", "-h"), ("assess", "x", "y")]
)
def test_only_plain_arguments_take_the_quick_way(arguments: tuple[str, ...]) -> None:
    from app.cli.plain_assess import plain_assess

    assert plain_assess(arguments) is None


def test_an_unchanged_assessment_is_not_evaluated_again(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    first = cli("assess", SAMPLE, "--as-of", "2026-11-03", "--format", "json", "--fail-on", "warning")
    monkeypatch.setattr("app.cli.commands.assess._evaluated", None)
    second = cli("assess", SAMPLE, "--as-of", "2026-11-03", "--format", "json", "--fail-on", "warning")
    assert (second.status, second.out) == (first.status, first.out) != (0, "")


def test_a_change_is_seen_at_once(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "sample.readyroom"
    file.write_bytes(SAMPLE.read_bytes())
    before = cli("assess", file, "--format", "json").json
    cli("answer", file, "--clear", "intake.journeys", "--clear", "slm.objectives")
    assert cli("assess", file, "--format", "json").json["readiness"] != before["readiness"]


def test_what_was_changed_outside_is_refused_although_its_report_is_kept(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "sample.readyroom"
    file.write_bytes(SAMPLE.read_bytes())
    cli("assess", file)
    file.write_bytes(file.read_bytes().replace(b"Kubernetes", b"Cubernetes", 1))
    refusal(cli("assess", file))


def test_the_report_of_a_named_pack_is_not_kept(cli: Cli, troubled: Path, pack: Path, tmp_path: Path) -> None:
    kept = Path(os.environ["READYROOM_CACHE"]) / "reports"
    before = set(kept.iterdir()) if kept.exists() else set[Path]()
    cli("assess", troubled, "--pack", pack)
    assert (set(kept.iterdir()) if kept.exists() else set[Path]()) == before
