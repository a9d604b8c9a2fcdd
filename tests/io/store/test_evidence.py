"""Evidence kept by content."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from app.core.errors import DamagedError, InputError, StorageError
from app.io.store import evidence_bytes, put_evidence, side_folder

DATA = b"a screenshot"
NAME = sha256(DATA).hexdigest() + ".png"


def file_of(path: Path) -> Path:
    return side_folder(path) / "evidence" / NAME


def test_evidence_comes_back_as_it_was_put(path: Path) -> None:
    assert evidence_bytes(path, put_evidence(path, DATA, ".png")) == DATA


def test_its_name_is_the_hash_of_its_content_and_the_ending(path: Path) -> None:
    assert put_evidence(path, DATA, ".PNG") == NAME


def test_the_same_content_is_kept_once(path: Path) -> None:
    put_evidence(path, DATA, ".png")
    before = file_of(path).stat().st_ino
    put_evidence(path, DATA, ".png")
    assert (file_of(path).stat().st_ino, list(file_of(path).parent.iterdir())) == (before, [file_of(path)])


def test_damaged_evidence_is_mended_by_putting_it_again(path: Path) -> None:
    put_evidence(path, DATA, ".png")
    file_of(path).write_bytes(b"something else")
    put_evidence(path, DATA, ".png")
    assert evidence_bytes(path, NAME) == DATA


def test_changed_content_is_named_as_damaged(path: Path) -> None:
    put_evidence(path, DATA, ".png")
    file_of(path).write_bytes(DATA + b".")
    with pytest.raises(DamagedError, match="damaged"):
        evidence_bytes(path, NAME)


@pytest.mark.parametrize(
    "name",
    ["../../payments.readyroom", "/etc/passwd", "", ".", NAME.upper(), NAME + "/..", NAME + "\n", "x" * 64, NAME[1:]],
)
def test_a_name_that_is_none_is_refused(path: Path, name: str) -> None:
    with pytest.raises(InputError, match="no name of evidence"):
        evidence_bytes(path, name)


@pytest.mark.parametrize("suffix", ["png", "./x", ".p/ng", "..", ".toolongending", ".p\n", ".é", "."])
def test_an_ending_that_is_none_is_refused(path: Path, suffix: str) -> None:
    with pytest.raises(InputError, match="ending"):
        put_evidence(path, DATA, suffix)


def test_evidence_may_have_no_ending(path: Path) -> None:
    assert evidence_bytes(path, put_evidence(path, DATA, "")) == DATA


def test_a_link_in_place_of_evidence_is_not_followed(path: Path, tmp_path: Path) -> None:
    put_evidence(path, DATA, ".png")
    (tmp_path / "secret").write_bytes(DATA)
    file_of(path).unlink()
    file_of(path).symlink_to(tmp_path / "secret")
    with pytest.raises(InputError, match="not a plain file"):
        evidence_bytes(path, NAME)


@pytest.mark.parametrize("level", [0, 1])
def test_a_link_in_place_of_its_folder_is_not_followed(path: Path, level: int) -> None:
    put_evidence(path, DATA, ".png")
    folder = file_of(path).parents[level]
    moved = path.with_name("moved")
    folder.rename(moved)
    folder.symlink_to(moved)
    with pytest.raises(InputError, match="no such evidence"):
        evidence_bytes(path, NAME)
    with pytest.raises(StorageError, match="something else stands in its place"):
        put_evidence(path, b"other", ".png")


def test_missing_evidence_is_named(path: Path) -> None:
    with pytest.raises(InputError, match="no such"):
        evidence_bytes(path, NAME)


def test_evidence_that_is_too_large_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.io.store.evidence.MAX_BYTES", 5)
    with pytest.raises(InputError, match="larger than"):
        put_evidence(path, DATA, ".png")
