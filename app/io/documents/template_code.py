"""Templates as the code that Jinja2 makes of them, kept in the cache: making it takes longer than filling them."""

from __future__ import annotations

from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2 import __version__ as jinja_version

from app import __version__
from app.core.document.environment import CODE_FORMAT
from app.io.locations import cache_folder

_FOLDER = f"templates-{__version__}-{jinja_version}-{CODE_FORMAT}"


def template_code(cache: Path | None = None) -> BytecodeCache | None:
    """Where the code is kept, for this user alone; None where nothing can be kept. It is checked against its source."""
    folder = (cache or cache_folder()) / _FOLDER
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder), "%s.code")
