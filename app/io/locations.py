"""Where things live on a user's machine: packs, cache, preferences."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs


def user_packs() -> Path:
    """The folder whose sub-folders and zips are packs that a user added. READYROOM_PACKS overrides it."""
    named = os.environ.get("READYROOM_PACKS")
    return Path(named) if named else Path(_directories().user_data_dir) / "packs"


def cache_folder() -> Path:
    """Where checked packs and rendered chapters are kept. READYROOM_CACHE overrides it."""
    return Path(os.environ.get("READYROOM_CACHE") or _directories().user_cache_dir)


def state_folder() -> Path:
    """Where the log lies, and what could not be saved. READYROOM_STATE overrides it."""
    return Path(os.environ.get("READYROOM_STATE") or _directories().user_state_dir)


def _directories() -> PlatformDirs:
    from platformdirs import PlatformDirs

    return PlatformDirs("readyroom", appauthor=False)
