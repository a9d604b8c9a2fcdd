"""Files as evidence: kept by content under their SHA-256, bounded, whatever their names say."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from app.core.errors import InputError
from app.io.store import evidence_bytes, keep_evidence_file
from app.io.store import evidence_files as module


@pytest.fixture
def assessment(tmp_path: Path) -> Path:
    path = tmp_path / "orders.readyroom"
    path.write_text("{}")
    return path


def test_a_file_is_kept_by_its_content(assessment: Path, tmp_path: Path) -> None:
    (tmp_path / "Report.PDF").write_bytes(b"content")
    kept = keep_evidence_file(assessment, tmp_path / "Report.PDF")
    assert kept.name == sha256(b"content").hexdigest() + ".pdf"


def test_what_is_kept_is_the_content(assessment: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"content")
    kept = keep_evidence_file(assessment, tmp_path / "a.txt")
    (tmp_path / "a.txt").write_bytes(b"changed later")
    assert evidence_bytes(assessment, kept.name) == b"content"


def test_the_name_is_its_title(assessment: Path, tmp_path: Path) -> None:
    (tmp_path / "Restore test.txt").write_bytes(b"1")
    assert keep_evidence_file(assessment, tmp_path / "Restore test.txt").title == "Restore test.txt"


def test_characters_of_no_use_are_left_out_of_the_title(assessment: Path, tmp_path: Path) -> None:
    (tmp_path / "a\nb\x07.txt").write_bytes(b"1")
    assert keep_evidence_file(assessment, tmp_path / "a\nb\x07.txt").title == "ab.txt"


@pytest.mark.parametrize("name", ["noending", "a.something-long", "a.b c"])
def test_an_ending_that_is_none_is_left_out(assessment: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"1")
    assert len(keep_evidence_file(assessment, tmp_path / name).name) == 64


def test_a_file_that_is_too_large_is_refused(assessment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_EVIDENCE_BYTES", 10)
    (tmp_path / "a.bin").write_bytes(b"x" * 11)
    with pytest.raises(InputError):
        keep_evidence_file(assessment, tmp_path / "a.bin")


def test_a_folder_is_refused(assessment: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        keep_evidence_file(assessment, tmp_path)


def test_a_link_that_was_chosen_is_followed(assessment: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"content")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert evidence_bytes(assessment, keep_evidence_file(assessment, tmp_path / "link.txt").name) == b"content"
