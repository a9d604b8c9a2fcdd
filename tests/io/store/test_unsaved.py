"""What could not be saved is kept elsewhere until it is."""

from __future__ import annotations

from pathlib import Path

from app.core.assessment import Assessment
from app.io.store.unsaved import drop_unsaved, keep_unsaved, unsaved


def test_what_is_kept_is_found_again(path: Path, assessment: Assessment, tmp_path: Path) -> None:
    keep_unsaved(tmp_path / "unsaved", path, assessment)
    found = unsaved(tmp_path / "unsaved", path)
    assert found is not None
    assert found.assessment == assessment


def test_nothing_is_found_for_another_file(path: Path, assessment: Assessment, tmp_path: Path) -> None:
    keep_unsaved(tmp_path / "unsaved", path, assessment)
    assert unsaved(tmp_path / "unsaved", tmp_path / "other.readyroom") is None


def test_what_is_dropped_is_gone(path: Path, assessment: Assessment, tmp_path: Path) -> None:
    keep_unsaved(tmp_path / "unsaved", path, assessment)
    drop_unsaved(tmp_path / "unsaved", path)
    assert unsaved(tmp_path / "unsaved", path) is None


def test_what_is_damaged_is_not_offered(path: Path, assessment: Assessment, tmp_path: Path) -> None:
    folder = tmp_path / "unsaved"
    keep_unsaved(folder, path, assessment)
    (kept,) = folder.iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"28d", b"27d"))
    assert unsaved(folder, path) is None


def test_nobody_else_can_look_into_the_folder(path: Path, assessment: Assessment, tmp_path: Path) -> None:
    keep_unsaved(tmp_path / "unsaved", path, assessment)
    assert (tmp_path / "unsaved").stat().st_mode & 0o077 == 0
