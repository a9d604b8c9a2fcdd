"""What could not be saved: the newest state of an assessment, kept in another folder until it is saved or declined.

A change is saved a moment after it is made, so this holds something only while the disk refuses the file itself.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from app.core.assessment import Assessment
from app.core.errors import Place, ReadyroomError
from app.io.atomic_file import write_atomically
from app.io.store.regular_file import read_plain_file, real_path
from app.io.store.rows import from_tables, to_tables
from app.io.store.sealed import seal, unseal


@dataclass(frozen=True)
class Unsaved:
    """A state that could not be saved, and when it was kept (seconds since 1970)."""

    assessment: Assessment
    at: float


def keep_unsaved(folder: Path, path: Path, assessment: Assessment) -> None:
    """Keep `assessment`, which could not be saved at `path`, in `folder`; raises OSError or ReadyroomError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomically(_file(folder, path), seal(to_tables(assessment))[0])


def unsaved(folder: Path, path: Path) -> Unsaved | None:
    """What could not be saved at `path`; None when there is nothing, or when it is damaged."""
    file = _file(folder, path)
    try:
        unsealed = unseal(read_plain_file(file), Place(str(file)))
        if not unsealed.is_intact:
            return None
        return Unsaved(from_tables(unsealed.tables, Place(str(file))), file.stat().st_mtime)
    except (OSError, ReadyroomError):
        return None


def drop_unsaved(folder: Path, path: Path) -> None:
    """Forget what could not be saved at `path`."""
    with suppress(OSError):
        _file(folder, path).unlink()


def _file(folder: Path, path: Path) -> Path:
    return folder / f"{sha256(str(real_path(path)).encode(errors='surrogateescape')).hexdigest()[:32]}.readyroom"
