"""The cache keeps what it was given, notices damage and stays within its size."""

from __future__ import annotations

import os
from pathlib import Path

from app.io.pdf.cache import RenderCache

KEYS = [f"{number:064x}" for number in range(5)]


def test_what_is_put_is_got(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path / "new" / "folder")
    cache.put(KEYS[0], b"data")
    assert cache.get(KEYS[0]) == b"data"


def test_an_unknown_key_gives_nothing(tmp_path: Path) -> None:
    assert RenderCache(tmp_path).get(KEYS[0]) is None


def test_a_key_that_is_a_path_is_refused(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path / "cache")
    cache.put("../escape", b"data")
    assert cache.get("../escape") is None
    assert list(tmp_path.iterdir()) == []


def test_an_entry_under_another_name_is_ignored(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path)
    cache.put(KEYS[0], b"data")
    next(tmp_path.iterdir()).rename(tmp_path / f"{KEYS[1]}.rrpdf")
    assert cache.get(KEYS[1]) is None


def test_the_least_recently_used_go_first(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path, max_bytes=2_500)
    for age, key in enumerate(KEYS):
        cache.put(key, bytes(1_000))
        os.utime(tmp_path / f"{key}.rrpdf", (age, age))
    cache.trim()
    assert [cache.get(key) is not None for key in KEYS] == [False, False, False, True, True]


def test_what_a_killed_writer_left_is_removed(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path)
    stale = tmp_path / ".writing-abc"
    stale.write_bytes(b"half")
    os.utime(stale, (0, 0))
    cache.put(KEYS[0], b"data")
    cache.trim()
    assert not stale.exists()


def test_without_a_folder_nothing_is_kept() -> None:
    cache = RenderCache(None)
    cache.put(KEYS[0], b"data")
    cache.trim()
    assert cache.get(KEYS[0]) is None
