"""What is read of a pack's folder, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.core.errors import InputError, ReadyroomError
from app.io import pack_files
from app.io.pack_files import is_pack_file, read_pack_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "pack"
    (root / "questionnaires" / "more").mkdir(parents=True)
    (root / "pack.yaml").write_text("id: a\n")
    (root / "questionnaires" / "a.yaml").write_text("a")
    (root / "questionnaires" / "more" / "b.yaml").write_text("b")
    return root


def said(path: Path) -> str:
    with pytest.raises(ReadyroomError) as caught:
        read_pack_files(path)
    return str(caught.value)


def test_the_files_of_a_pack_are_read(folder: Path) -> None:
    assert read_pack_files(folder) == {
        "pack.yaml": b"id: a\n",
        "questionnaires/a.yaml": b"a",
        "questionnaires/more/b.yaml": b"b",
    }


@pytest.mark.parametrize(
    "name",
    [
        "pack.yaml",
        "questionnaires/a.yaml",
        "validators/a/b.yaml",
        "templates/a.md.j2",
        "translations/de/a.yaml",
    ],
)
def test_what_belongs_to_a_pack(name: str) -> None:
    assert is_pack_file(name)


@pytest.mark.parametrize(
    "name",
    [
        "setup.py",
        "questionnaires/a.py",
        "questionnaires/a/b/c.yaml",
        "templates/a.html",
        "resources/a.yaml",
        ".git/a.yaml",
        "questionnaires/.hidden.yaml",
        "sub/pack.yaml",
    ],
)
def test_what_does_not(name: str) -> None:
    assert not is_pack_file(name)


def test_a_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    assert said(tmp_path) == f"{tmp_path}: There is no pack.yaml here, so this is not a pack."


def test_a_link_that_leads_out_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("secret")
    link = folder / "questionnaires" / "c.yaml"
    link.symlink_to(tmp_path / "secret.yaml")
    assert said(folder) == f"{link}: The file is a link that leads out of the pack."


def test_a_folder_that_is_a_link_out_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.yaml").write_text("secret")
    (folder / "validators").symlink_to(tmp_path / "outside")
    assert "a link that leads out of the pack" in said(folder)


def test_a_manifest_that_is_a_link_out_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("id: b\n")
    (folder / "pack.yaml").unlink()
    (folder / "pack.yaml").symlink_to(tmp_path / "other.yaml")
    assert "a link that leads out of the pack" in said(folder)


def test_a_link_within_the_pack_is_followed(folder: Path) -> None:
    (folder / "questionnaires" / "c.yaml").symlink_to("a.yaml")
    assert read_pack_files(folder)["questionnaires/c.yaml"] == b"a"


def test_a_pack_may_be_named_by_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    assert read_pack_files(tmp_path / "link") == read_pack_files(folder)


@pytest.mark.parametrize("target", ["none.yaml", "c.yaml"], ids=["dangling", "circle"])
def test_a_link_that_leads_nowhere_is_refused(target: str, folder: Path) -> None:
    (folder / "questionnaires" / "c.yaml").symlink_to(target)
    assert str(folder / "questionnaires" / "c.yaml") in said(folder)


def test_a_pipe_in_a_pack_is_not_waited_for(folder: Path) -> None:
    pipe = folder / "questionnaires" / "c.yaml"
    os.mkfifo(pipe)
    assert said(folder) == f"{pipe}: This is a folder, a device or a pipe and not a plain file."


def test_a_folder_called_like_a_file_is_passed_over(folder: Path) -> None:
    (folder / "questionnaires" / "c.yaml").mkdir()
    assert "questionnaires/c.yaml" not in read_pack_files(folder)


def test_a_pipe_is_no_pack(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert said(tmp_path / "pipe") == f"{tmp_path / 'pipe'}: This is a device or a pipe; a pack is a folder or a zip."


def test_a_device_is_no_pack() -> None:
    assert said(Path("/dev/zero")) == "/dev/zero: This is a device or a pipe; a pack is a folder or a zip."


def test_a_file_that_is_too_large_is_refused(folder: Path) -> None:
    with (folder / "questionnaires" / "c.yaml").open("wb") as file:
        file.truncate(pack_files.MAX_FILE_BYTES + 1)
    assert said(folder).endswith("The file is larger than the 5000000 bytes that are read.")


def test_a_pack_that_is_too_large_in_all_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_files, "MAX_TOTAL_BYTES", 7)
    assert said(folder) == f"{folder}: The pack is too large to be read."


def test_a_pack_of_too_many_files_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_files, "MAX_FILES", 2)
    assert said(folder) == f"{folder}: The pack is too large to be read."


@pytest.mark.parametrize("name", ["none", "pack.yaml/none", "a" * 300])
def test_a_path_that_is_not_there_is_no_pack(name: str, folder: Path) -> None:
    with pytest.raises(InputError, match="There is no such pack"):
        read_pack_files(folder / name)
