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


def test_the_same_content_elsewhere_has_it_too(tmp_path: Path) -> None:
    assert kept_first_sight(Path(shutil.copy(SAMPLE, tmp_path / "copy.readyroom")), DAY, "en") == SIGHT


def test_another_language_has_its_own() -> None:
    assert kept_first_sight(SAMPLE, DAY, "de") is None


def test_another_day_has_its_own() -> None:
    assert kept_first_sight(SAMPLE, date(2026, 11, 3), "en") is None


def test_a_file_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert kept_first_sight(tmp_path / "gone.readyroom", DAY, "en") is None


def test_one_that_is_damaged_is_none(tmp_path: Path) -> None:
    for path in (tmp_path / "cache" / "reports").iterdir():
        path.write_bytes(path.read_bytes()[:-5])
    assert kept_first_sight(SAMPLE, DAY, "en") is None
