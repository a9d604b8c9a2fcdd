"""Reports that are kept: found again only where nothing that they were made from has changed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.io import kept_reports
from app.io.kept_reports import KeptReport, keep_report, kept_report, report_key

DAY = date(2026, 11, 2)
REPORT = KeptReport(b"Orders: 62 %\n\nall well\n", frozenset({"error", "info"}))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READYROOM_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "reports"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "orders.readyroom"
    path.write_bytes(b"an assessment")
    return path


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built-in pack and a program of its own."""
    folder = tmp_path / "root"
    (folder / "app" / "core").mkdir(parents=True)
    (folder / "validators").mkdir()
    for name in ("pack.yaml", "validators/a.yaml", "app/core/a.py"):
        (folder / name).write_text("a")
    monkeypatch.setattr(kept_reports, "data_root", lambda: folder)
    monkeypatch.setattr(kept_reports, "_APP_FOLDER", folder / "app")
    return folder


def test_what_was_kept_is_found(cache: Path, file: Path) -> None:
    key = report_key(file, DAY, "json")
    assert key
    keep_report(key, REPORT)
    assert kept_report(key) == REPORT


def test_what_was_never_kept_is_not_found(cache: Path) -> None:
    assert kept_report("0" * 48) is None


def test_the_same_has_the_same_key(file: Path, root: Path) -> None:
    assert report_key(file, DAY, "json") == report_key(file, DAY, "json")


def test_a_copy_has_the_same_key(file: Path, root: Path) -> None:
    copy = file.with_name("copy.readyroom")
    copy.write_bytes(file.read_bytes())
    assert report_key(copy, DAY, "json") == report_key(file, DAY, "json")


CHANGES: dict[str, Callable[[Path, Path], object]] = {
    "assessment": lambda file, _root: file.write_bytes(b"an Assessment"),
    "pack": lambda _file, root: (root / "pack.yaml").write_text("b"),
    "rules": lambda _file, root: (root / "validators" / "a.yaml").write_text("b"),
    "more rules": lambda _file, root: (root / "validators" / "b.yaml").write_text("b"),
    "fewer rules": lambda _file, root: (root / "validators" / "a.yaml").unlink(),
    "program": lambda _file, root: (root / "app" / "core" / "a.py").write_text("bc"),
    "older program": lambda _file, root: os.utime(root / "app" / "core" / "a.py", (0, 0)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_changes_the_key(change: str, file: Path, root: Path) -> None:
    before = report_key(file, DAY, "json")
    CHANGES[change](file, root)
    assert report_key(file, DAY, "json") != before


def test_another_day_has_another_key(file: Path, root: Path) -> None:
    assert report_key(file, DAY, "json") != report_key(file, date(2026, 11, 3), "json")


def test_another_form_has_another_key(file: Path, root: Path) -> None:
    assert report_key(file, DAY, "json") != report_key(file, DAY, "text utf-8")


def test_another_version_of_the_program_has_another_key(
    file: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = report_key(file, DAY, "json")
    monkeypatch.setattr(kept_reports, "__version__", "99.0.0")
    assert report_key(file, DAY, "json") != before


def test_other_libraries_have_another_key(
    file: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site-packages").mkdir()
    monkeypatch.syspath_prepend(tmp_path / "site-packages")
    before = report_key(file, DAY, "json")
    os.utime(tmp_path / "site-packages", (0, 0))
    assert report_key(file, DAY, "json") != before


@pytest.mark.parametrize("name", ["none.readyroom", "."])
def test_what_is_no_file_has_no_key(name: str, tmp_path: Path) -> None:
    assert report_key(tmp_path / name, DAY, "json") is None


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert report_key(tmp_path / "pipe", DAY, "json") is None


@pytest.mark.parametrize("at", [0, 40, -1], ids=["checksum", "severities", "last byte"])
def test_what_is_damaged_is_not_found(at: int, cache: Path) -> None:
    keep_report("key", REPORT)
    content = bytearray((cache / "key").read_bytes())
    content[at] ^= 1
    (cache / "key").write_bytes(content)
    assert kept_report("key") is None


@pytest.mark.parametrize("content", [b"", b"\n", b"\n\n", b"\xff" * 50])
def test_what_is_something_else_is_not_found(content: bytes, cache: Path) -> None:
    cache.mkdir(parents=True)
    (cache / "key").write_bytes(content)
    assert kept_report("key") is None


def test_nobody_else_can_read_what_is_kept(cache: Path) -> None:
    keep_report("key", REPORT)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_written_is_no_fault(cache: Path) -> None:
    cache.parent.mkdir(parents=True)
    cache.touch()
    keep_report("key", REPORT)
    assert kept_report("key") is None


def test_only_so_many_are_kept(cache: Path) -> None:
    for number in range(60):
        keep_report(f"key{number}", REPORT)
    assert len(list(cache.iterdir())) == 50
