"""First sights of assessments, kept by the state of the file that they were made from.

A first sight is looked for at every start, before anything else is shown, so that finding it loads next to nothing: the
file is known by its name, size, time of writing and place on the disk, and its content is not read. What was kept by
another version of the program or of the built-in pack, on another day or in another language, is not used.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from zlib import crc32

from app import __version__
from app.core.first_sight import FirstSight
from app.io.locations import cache_folder
from app.io.resources import data_root

_FORM = "first sight 2"
_KEEP = 50
_LARGEST = 1_000_000


def kept_first_sight(path: Path, as_of: date, language: str) -> FirstSight | None:
    """What was kept of the assessment as it is on disk; None when nothing was, or it is another by now."""
    import json

    try:
        stamp = _stamp(path, as_of, language)
        with _place(path).open("rb") as kept:
            made_from, _, text = kept.read(_LARGEST).partition(b"\n")
        return FirstSight.from_plain(json.loads(text)) if made_from == stamp else None
    except (OSError, ValueError):
        return None


def keep_first_sight(path: Path, as_of: date, language: str, sight: FirstSight) -> None:
    """Keep it for the assessment as it is on disk; it must have been made from that and the built-in pack."""
    import json

    from app.core.errors import ReadyroomError
    from app.io.atomic_file import write_atomically

    try:
        stamp = _stamp(path, as_of, language)
        _folder().mkdir(mode=0o700, parents=True, exist_ok=True)  # what is in an assessment is nobody else's to read
        write_atomically(_place(path), stamp + b"\n" + json.dumps(sight.to_plain()).encode())
        _trim()
    except (OSError, ReadyroomError):
        return


def _stamp(path: Path, as_of: date, language: str) -> bytes:
    """What a first sight must have been made from."""
    made_from = [_FORM, __version__, as_of.isoformat(), language]
    for each in (path, data_root() / "pack.yaml"):
        found = each.stat()
        made_from += [os.path.realpath(each), str(found.st_size), str(found.st_ino), str(found.st_mtime_ns)]
    return repr(made_from).encode(errors="surrogateescape")


def _folder() -> Path:
    return cache_folder() / "sights"


def _place(path: Path) -> Path:
    return _folder() / f"{crc32(os.fsencode(os.path.realpath(path))):08x}"


def _trim() -> None:
    """Remove the oldest beyond what is kept."""
    files = sorted(_folder().iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
    for each in files[_KEEP:]:
        each.unlink(missing_ok=True)
