"""`export`: which files are written, what is printed, and that whatever goes wrong leaves the folder as it was."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

import orjson
import pytest

from app.io import atomic_file
from tests.cli.command_line import Cli, Disk, Ran, refusal

STORES = '[{"store": "%s", "every": "1d", "kept": "%s", "place": "other_site"}]'


@pytest.fixture
def filled(cli: Cli, assessment: Path, pack: Path) -> Path:
    assert _store(cli, assessment, pack, "Orders").status == 0
    return assessment


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def _store(cli: Cli, assessment: Path, pack: Path, name: str, kept: str = "35d") -> Ran:
    return cli("answer", assessment, "--pack", pack, "--set", "backups.stores=" + STORES % (name, kept))


def _written(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("md", {"backups.md", "prd.md", "traceability.csv"}),
        ("html", {"backups.html", "prd.html"}),
        ("pdf", {"prd.pdf"}),
        ("all", {"backups.md", "prd.md", "traceability.csv", "backups.html", "prd.html", "prd.pdf"}),
    ],
)
def test_a_format_has_its_files(cli: Cli, filled: Path, pack: Path, out: Path, form: str, names: set[str]) -> None:
    assert cli("export", filled, "--to", out, "--format", form, "--pack", pack).status == 0
    assert set(_written(out)) == names | {"export.json"}


def test_without_a_format_everything_is_written(cli: Cli, filled: Path, pack: Path, out: Path) -> None:
    assert cli("export", filled, "--to", out, "--pack", pack).status == 0
    assert {"prd.md", "prd.html", "prd.pdf"} <= set(_written(out))


def test_the_names_of_what_was_written_are_printed(cli: Cli, filled: Path, pack: Path, out: Path) -> None:
    ran = cli("export", filled, "--to", out, "--format", "md", "--pack", pack)
    assert ran.out.splitlines() == [str(out / name) for name in ("backups.md", "prd.md", "traceability.csv")]


def test_a_name_cannot_take_over_the_terminal(cli: Cli, filled: Path, pack: Path, tmp_path: Path) -> None:
    ran = cli("export", filled, "--to", tmp_path / "o\x1b[31m", "--format", "md", "--pack", pack)
    assert ran.status == 0
    assert "\x1b" not in ran.out


@pytest.mark.parametrize("section", ["backups", "backups.md"])
def test_one_document_is_named_by_id_or_file(cli: Cli, filled: Path, pack: Path, out: Path, section: str) -> None:
    assert cli("export", filled, "--to", out, "--format", "md", "--section", section, "--pack", pack).status == 0
    assert set(_written(out)) == {"backups.md", "export.json"}


def test_one_document_as_pdf_has_its_name(cli: Cli, filled: Path, pack: Path, out: Path) -> None:
    assert cli("export", filled, "--to", out, "--format", "pdf", "--section", "backups", "--pack", pack).status == 0
    assert set(_written(out)) == {"backups.pdf", "export.json"}


def test_an_unknown_document_is_refused(cli: Cli, filled: Path, pack: Path, out: Path, disk: Disk) -> None:
    before = disk()
    ran = cli("export", filled, "--to", out, "--format", "md", "--section", "nope", "--pack", pack)
    assert refusal(ran) == "There is no document 'nope'; there are backups."
    assert disk() == before


def test_exporting_twice_gives_the_same_bytes(cli: Cli, filled: Path, pack: Path, out: Path, tmp_path: Path) -> None:
    other = tmp_path / "again"
    for folder in (out, other):
        assert cli("export", filled, "--to", folder, "--as-of", "2026-11-23", "--pack", pack).status == 0
    assert _written(out) == _written(other)


def test_the_day_is_the_one_asked_for(cli: Cli, filled: Path, pack: Path, out: Path) -> None:
    cli("export", filled, "--to", out, "--format", "md", "--as-of", "2026-11-02", "--pack", pack)
    assert "As of 2026-11-02" in (out / "backups.md").read_text()


def test_a_new_assessment_without_an_answer_can_be_exported(cli: Cli, assessment: Path, pack: Path, out: Path) -> None:
    assert cli("export", assessment, "--to", out, "--format", "md", "--pack", pack).status == 0
    assert "What is not answered" in (out / "backups.md").read_text()


def test_the_folder_where_the_user_is_brings_no_code_in(
    cli: Cli, filled: Path, pack: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "app").mkdir()
    for name in ("app/__init__.py", "orjson.py", "jinja2.py"):
        (tmp_path / name).write_text("raise SystemExit('this is not the program')")
    monkeypatch.chdir(tmp_path)
    assert cli("export", filled, "--to", out, "--pack", pack).status == 0


def test_the_revision_is_kept(cli: Cli, filled: Path, pack: Path, out: Path) -> None:
    cli("export", filled, "--to", out, "--format", "md", "--pack", pack)
    kept = list(filled.with_name(filled.name + ".d").glob("milestones/*.json"))
    assert [each.name for each in kept] == ["revision-1.json"]


def test_a_revision_that_cannot_be_kept_is_remarked(
    cli: Cli, filled: Path, pack: Path, out: Path, tmp_path: Path
) -> None:
    side = filled.with_name(filled.name + ".d")
    moved = tmp_path / "elsewhere"
    side.rename(moved)
    side.symlink_to(moved)
    ran = cli("export", filled, "--to", out, "--format", "md", "--pack", pack)
    assert ran.status == 0
    assert "The revision is not kept beside the assessment" in ran.err


# What can go wrong


def test_a_file_is_no_folder(cli: Cli, filled: Path, pack: Path, out: Path, disk: Disk) -> None:
    out.write_text("mine")
    before = disk()
    ran = cli("export", filled, "--to", out, "--format", "md", "--pack", pack)
    assert refusal(ran) == f"{out}: This is a file, not a folder to export into."
    assert disk() == before


def test_a_file_on_the_way_to_the_folder_is_named(
    cli: Cli, filled: Path, pack: Path, tmp_path: Path, disk: Disk
) -> None:
    (tmp_path / "file").write_text("mine")
    before = disk()
    ran = cli("export", filled, "--to", tmp_path / "file" / "out", "--format", "md", "--pack", pack)
    assert refusal(ran).startswith(f"{tmp_path / 'file' / 'out'}: The folder could not be made because")
    assert disk() == before


def test_a_folder_that_stands_where_a_file_belongs_is_kept(
    cli: Cli, filled: Path, pack: Path, out: Path, disk: Disk
) -> None:
    (out / "prd.md").mkdir(parents=True)
    before = disk()
    ran = cli("export", filled, "--to", out, "--format", "md", "--pack", pack)
    assert refusal(ran).startswith(f"{out / 'prd.md'}: This is not a plain file")
    assert disk() == before


def test_a_link_is_not_followed(cli: Cli, filled: Path, pack: Path, out: Path, tmp_path: Path) -> None:
    out.mkdir()
    (tmp_path / "mine.md").write_text("mine")
    (out / "prd.md").symlink_to(tmp_path / "mine.md")
    assert "not a plain file" in refusal(cli("export", filled, "--to", out, "--format", "md", "--pack", pack))
    assert (tmp_path / "mine.md").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_named(
    cli: Cli, filled: Path, pack: Path, out: Path, disk: Disk
) -> None:
    out.mkdir(mode=0o500)
    ran = cli("export", filled, "--to", out, "--format", "md", "--pack", pack)
    assert refusal(ran) == f"{out}: The folder could not be written to because the folder may not be written to."


def test_a_read_only_disk_is_named(
    cli: Cli, filled: Path, pack: Path, out: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, *_arguments: object, **_keywords: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(self))

    before = disk()
    monkeypatch.setattr(Path, "mkdir", refused)
    ran = cli("export", filled, "--to", out, "--format", "md", "--pack", pack)
    assert refusal(ran) == f"{out}: The folder could not be made because the disk is read-only."
    assert disk() == before


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk with room for two files of the program, and for nothing of a third."""
    room = iter([True, True])
    write = os.write

    def written(descriptor: int, data: bytes) -> int:
        if sys._getframe(1).f_code.co_filename != atomic_file.__file__:
            return write(descriptor, data)
        if not next(room, False) and len(data) > 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(descriptor, data)

    monkeypatch.setattr(atomic_file.os, "write", written)


def test_a_full_disk_leaves_the_earlier_export_as_it_was(
    cli: Cli, filled: Path, pack: Path, out: Path, disk: Disk, request: pytest.FixtureRequest
) -> None:
    assert cli("export", filled, "--to", out, "--format", "md", "--pack", pack).status == 0
    assert _store(cli, filled, pack, "Products").status == 0
    before = disk()
    request.getfixturevalue("full_disk")
    ran = cli("export", filled, "--to", out, "--format", "md", "--pack", pack)
    assert "traceability.csv: The file could not be written because the disk is full" in refusal(ran)
    assert disk() == before


def test_a_full_disk_leaves_no_new_folder(
    cli: Cli, filled: Path, pack: Path, tmp_path: Path, disk: Disk, request: pytest.FixtureRequest
) -> None:
    before = disk()
    request.getfixturevalue("full_disk")
    ran = cli("export", filled, "--to", tmp_path / "a" / "b", "--format", "md", "--pack", pack)
    assert "because the disk is full" in refusal(ran)
    assert disk() == before


def test_a_template_that_cannot_be_filled_is_named(cli: Cli, tmp_path: Path, pack: Path, out: Path, disk: Disk) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(pack, broken)
    (broken / "templates" / "backups.md.j2").write_text("# A\n\n{{ service.nothing }}\n")
    file = tmp_path / "broken.readyroom"
    assert cli("new", file, "--service", "Broken", "--pack", broken).status == 0
    before = disk()
    ran = cli("export", file, "--to", out, "--format", "md", "--pack", broken)
    assert refusal(ran).startswith("backups.md.j2:3: The template cannot be filled: ")
    assert disk() == before


def test_the_record_names_what_it_is_of(cli: Cli, filled: Path, pack: Path, out: Path) -> None:
    cli("export", filled, "--to", out, "--format", "md", "--as-of", "2026-11-02", "--pack", pack)
    record = orjson.loads((out / "export.json").read_bytes())
    assert (record["service"], record["revision"], record["as_of"]) == ("Orders", 1, "2026-11-02")
    assert sorted(record["files"]) == ["backups.md", "prd.md", "traceability.csv"]
