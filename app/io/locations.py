"""Where things live on a user's machine: packs, cache, preferences."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRECTORIES = PlatformDirs("readyroom", appauthor=False)


def user_packs() -> Path:
    """The folder whose sub-folders and zips are packs that a user added. READYROOM_PACKS overrides it."""
    return Path(os.environ.get("READYROOM_PACKS") or Path(_DIRECTORIES.user_data_dir) / "packs")


def cache_folder() -> Path:
    """Where checked packs and rendered chapters are kept. READYROOM_CACHE overrides it."""
    return Path(os.environ.get("READYROOM_CACHE") or _DIRECTORIES.user_cache_dir)
