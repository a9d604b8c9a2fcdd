"""`verify`: an export is what the assessment gives, or it is said which file is not, and why."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.cli.command_line import Cli, refusal

STORES = '[{"store": "%s", "every": "1d", "kept": "35d", "place": "other_site"}]'
AS_OF = "2026-11-02"


@pytest.fixture
def out(cli: Cli, assessment: Path, pack: Path, tmp_path: Path) -> Path:
    """An export of the assessment's first answer, as of a day that has passed."""
    answer(cli, assessment, pack, "Orders")
    folder = tmp_path / "out"
    ran = cli("export", assessment, "--to", folder, "--format", "md", "--as-of", AS_OF, "--pack", pack)
    assert ran.status == 0
    return folder


def answer(cli: Cli, assessment: Path, pack: Path, store: str) -> None:
    assert cli("answer", assessment, "--pack", pack, "--set", "backups.stores=" + STORES % store).status == 0


def change_record(out: Path, **keys: Any) -> None:
    path = out / "export.json"
    path.write_bytes(orjson.dumps({**orjson.loads(path.read_bytes()), **keys}))


def test_an_untouched_export_is_verified(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    ran = cli("verify", out, "--assessment", assessment, "--pack", pack)
    assert ran.status == 0
    assert f"{out}: verified" in ran.out


def test_all_formats_are_verified(cli: Cli, assessment: Path, pack: Path, tmp_path: Path) -> None:
    cli("export", assessment, "--to", tmp_path / "all", "--pack", pack)
    ran = cli("verify", tmp_path / "all", "--assessment", assessment, "--pack", pack, "--format", "json")
    assert ran.status == 0
    assert set(ran.json["files"]) == {
        "backups.html", "backups.md", "prd.html", "prd.md", "prd.pdf", "traceability.csv"
    }  # fmt: skip


def test_it_is_verified_as_of_the_day_of_the_record(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    ran = cli("verify", out, "--assessment", assessment, "--pack", pack)
    assert f"Revision 1, as of {AS_OF}, pack backups 0.1.0." in ran.out


def test_another_day_in_the_record_is_found(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    change_record(out, as_of="2026-11-03")
    ran = cli("verify", out, "--assessment", assessment, "--pack", pack, "--format", "json")
    assert (ran.status, ran.json["files"]["backups.md"]) == (1, "different")


def test_an_edited_file_is_named(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    path = out / "backups.md"
    path.write_text(path.read_text().replace("35 d", "36 d"))
    ran = cli("verify", out, "--assessment", assessment, "--pack", pack)
    assert ran.status == 1
    lines = {tuple(line.split(maxsplit=1)) for line in ran.out.splitlines() if line.startswith("  ")}
    assert ("backups.md", "differs") in lines
    assert ("prd.md", "same") in lines


def test_a_missing_file_is_named(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    (out / "traceability.csv").unlink()
    ran = cli("verify", out, "--assessment", assessment, "--pack", pack, "--format", "json")
    assert (ran.status, ran.json["files"]["traceability.csv"]) == (1, "missing")


def test_a_file_added_to_the_record_is_named(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    (out / "extra.md").write_text("# Extra")
    change_record(out, files={**orjson.loads((out / "export.json").read_bytes())["files"], "extra.md": "0" * 64})
    ran = cli("verify", out, "--assessment", assessment, "--pack", pack, "--format", "json")
    assert (ran.status, ran.json["files"]["extra.md"]) == (1, "unknown")


def test_a_file_taken_from_the_record_is_compared_all_the_same(
    cli: Cli, out: Path, assessment: Path, pack: Path
) -> None:
    (out / "prd.md").write_text("forged")
    change_record(out, files={})
    ran = cli("verify", out, "--assessment", assessment, "--pack", pack, "--format", "json")
    assert (ran.status, ran.json["files"]["prd.md"]) == (1, "different")


@pytest.mark.parametrize(
    "keys",
    [
        {"schema": "another/1"},
        {"formats": []},
        {"revision": "first"},
        {"revision": None},
        {"files": {"../../secret": "0"}},
        {"as_of": "yesterday"},
        {"pack": "starter"},
        {"section": "nope"},
    ],
    ids=lambda keys: next(iter(keys)),
)
def test_a_record_that_makes_no_sense_is_refused(
    cli: Cli, out: Path, assessment: Path, pack: Path, keys: dict[str, Any]
) -> None:
    change_record(out, **keys)
    refusal(cli("verify", out, "--assessment", assessment, "--pack", pack))


@pytest.mark.parametrize("text", [b"", b"[]", b"\x00" * 100, b'{"schema"', b"[" * 20_000], ids=len)
def test_a_damaged_record_is_refused(cli: Cli, out: Path, assessment: Path, pack: Path, text: bytes) -> None:
    (out / "export.json").write_bytes(text)
    said = refusal(cli("verify", out, "--assessment", assessment, "--pack", pack))
    assert said == f"{out / 'export.json'}: The record of the export cannot be read."


def test_an_older_export_is_verified_through_its_kept_revision(
    cli: Cli, out: Path, assessment: Path, pack: Path
) -> None:
    answer(cli, assessment, pack, "Products")
    ran = cli("verify", out, "--assessment", assessment, "--pack", pack, "--format", "json")
    assert (ran.status, ran.json["verified"], ran.json["revision"]) == (0, True, 1)


def test_it_is_verified_still_when_a_later_revision_was_exported_too(
    cli: Cli, out: Path, assessment: Path, pack: Path, tmp_path: Path
) -> None:
    answer(cli, assessment, pack, "Products")
    assert cli("export", assessment, "--to", tmp_path / "later", "--format", "md", "--pack", pack).status == 0
    for folder in (out, tmp_path / "later"):
        assert cli("verify", folder, "--assessment", assessment, "--pack", pack).status == 0


def test_a_revision_that_was_not_kept_is_named(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    shutil.rmtree(assessment.with_name(assessment.name + ".d") / "milestones")
    answer(cli, assessment, pack, "Products")
    said = refusal(cli("verify", out, "--assessment", assessment, "--pack", pack))
    assert said == f"{assessment}: The export is of revision 1, which was not kept; the assessment is at revision 2."


def test_a_kept_revision_that_was_changed_proves_nothing(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    answer(cli, assessment, pack, "Products")
    kept = next(assessment.with_name(assessment.name + ".d").glob("milestones/*.json"))
    kept.write_text(kept.read_text().replace("Orders", "Ordrrs"))
    assert "milestone is damaged" in refusal(cli("verify", out, "--assessment", assessment, "--pack", pack))


def test_another_assessment_is_remarked(cli: Cli, out: Path, pack: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.readyroom"
    cli("new", other, "--service", "Search", "--pack", pack)
    answer(cli, other, pack, "Index")
    ran = cli("verify", out, "--assessment", other, "--pack", pack)
    assert ran.status == 1
    assert "The export is about 'Orders', this assessment about 'Search'." in ran.out


def test_another_content_of_the_pack_is_remarked(
    cli: Cli, out: Path, assessment: Path, pack: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "changed"
    shutil.copytree(pack, changed)
    template = changed / "templates" / "backups.md.j2"
    template.write_text(template.read_text().replace("## What is backed up", "## What is copied"))
    ran = cli("verify", out, "--assessment", assessment, "--pack", changed, "--format", "json")
    assert ran.status == 1
    assert ran.json["remarks"] == ["The content of the pack has changed since (it said 0.1.0)."]


def test_another_version_of_the_program_is_remarked(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    change_record(out, program="0.0.1")
    remarks = cli("verify", out, "--assessment", assessment, "--pack", pack, "--format", "json").json["remarks"]
    assert len(remarks) == 1
    assert remarks[0].startswith("The export was made by version 0.0.1 of the program")


def test_json_says_what_was_verified(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    ran = cli("verify", out, "--assessment", assessment, "--pack", pack, "--format", "json")
    assert ran.json == {
        "verified": True,
        "revision": 1,
        "as_of": AS_OF,
        "pack": "backups 0.1.0",
        "files": {"backups.md": "same", "prd.md": "same", "traceability.csv": "same"},
        "remarks": [],
    }


def test_one_file_stands_for_its_export(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    assert cli("verify", out / "prd.md", "--assessment", assessment, "--pack", pack).status == 0


def test_a_file_of_no_export_is_refused(cli: Cli, out: Path, assessment: Path, pack: Path) -> None:
    (out / "notes.txt").write_text("mine")
    said = refusal(cli("verify", out / "notes.txt", "--assessment", assessment, "--pack", pack))
    assert said == f"{out / 'notes.txt'}: This file is not part of the export that is recorded beside it."


def test_a_chart_stands_for_its_export(
    cli: Cli, assessment: Path, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing = tmp_path / "drawing"
    shutil.copytree(pack, drawing)
    (drawing / "templates" / "backups.md.j2").write_text("# A\n\n{{ charts.readiness('Readiness') }}\n")
    cli("export", assessment, "--to", tmp_path / "drawn", "--format", "md", "--pack", drawing)
    monkeypatch.chdir(tmp_path / "drawn" / "charts")
    assert cli("verify", "readiness.svg", "--assessment", assessment, "--pack", drawing).status == 0


def test_what_is_not_there_is_refused_although_an_export_is_beside_it(
    cli: Cli, out: Path, assessment: Path, pack: Path
) -> None:
    said = refusal(cli("verify", out / "nope.md", "--assessment", assessment, "--pack", pack))
    assert said == f"{out / 'nope.md'}: There is no such file or folder."


def test_a_folder_without_an_export_is_refused(cli: Cli, tmp_path: Path, assessment: Path, pack: Path) -> None:
    said = refusal(cli("verify", tmp_path, "--assessment", assessment, "--pack", pack))
    assert said.startswith(f"{tmp_path / 'export.json'}: There is no export.json here")


def test_verifying_leaves_the_disk_alone(cli: Cli, out: Path, assessment: Path, pack: Path, disk: Any) -> None:
    before = disk()
    cli("verify", out, "--assessment", assessment, "--pack", pack)
    assert disk() == before
