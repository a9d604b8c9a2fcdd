"""First sights are kept by what they were made from."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.io.first_sights import keep_first_sight, kept_first_sight
from app.io.resources import resource
from tests.core.test_first_sight import SIGHT

SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")
DAY = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def _kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READYROOM_CACHE", str(tmp_path / "cache"))
    keep_first_sight(SAMPLE, DAY, "en", SIGHT)


def test_it_is_found_again() -> None:
    assert kept_first_sight(SAMPLE, DAY, "en") == SIGHT


def test_another_file_has_its_own(tmp_path: Path) -> None:
    assert kept_first_sight(Path(shutil.copy(SAMPLE, tmp_path / "copy.readyroom")), DAY, "en") is None


def test_a_file_that_was_written_since_has_none(tmp_path: Path) -> None:
    path = Path(shutil.copy(SAMPLE, tmp_path / "copy.readyroom"))
    keep_first_sight(path, DAY, "en", SIGHT)
    path.write_bytes(path.read_bytes())
    assert kept_first_sight(path, DAY, "en") is None


def test_a_file_that_another_took_the_place_of_has_none(tmp_path: Path) -> None:
    path, other = tmp_path / "one.readyroom", tmp_path / "other.readyroom"
    for each in (path, other):
        shutil.copy2(SAMPLE, each)
    keep_first_sight(path, DAY, "en", SIGHT)
    other.replace(path)
    assert kept_first_sight(path, DAY, "en") is None


def test_another_version_of_the_program_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.io.first_sights.__version__", "0.0.0")
    assert kept_first_sight(SAMPLE, DAY, "en") is None


def test_only_the_newest_fifty_are_kept(tmp_path: Path) -> None:
    for number in range(52):
        keep_first_sight(Path(shutil.copy(SAMPLE, tmp_path / f"{number}.readyroom")), DAY, "en", SIGHT)
    assert len(list((tmp_path / "cache" / "sights").iterdir())) == 50


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("READYROOM_CACHE", str(tmp_path / "file"))
    keep_first_sight(SAMPLE, DAY, "en", SIGHT)
    assert kept_first_sight(SAMPLE, DAY, "en") is None


def test_another_language_has_its_own() -> None:
    assert kept_first_sight(SAMPLE, DAY, "de") is None


def test_another_day_has_its_own() -> None:
    assert kept_first_sight(SAMPLE, date(2026, 11, 3), "en") is None


def test_a_file_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert kept_first_sight(tmp_path / "gone.readyroom", DAY, "en") is None


def test_one_that_is_damaged_is_none(tmp_path: Path) -> None:
    for path in (tmp_path / "cache" / "sights").iterdir():
        path.write_bytes(path.read_bytes()[:-5])
    assert kept_first_sight(SAMPLE, DAY, "en") is None
