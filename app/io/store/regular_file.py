"""Reading a file that a user or a stranger named: only plain files, only so many bytes, never blocking."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from app.core.errors import InputError, Place, StorageError
from app.io.atomic_file import reason_of

MAX_BYTES = 50 * 1024 * 1024
"""Largest file that the store reads or writes."""

_NOT_PLAIN = "This is a folder, a device or a pipe and not a plain file."


def real_path(path: Path) -> Path:
    """`path` with its links followed, so that what lies beside the file is found; InputError on a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        raise InputError("The path cannot be followed.", Place(file=str(path))) from None


def refuse_other_than_plain_file(path: Path) -> None:
    """InputError when something stands at `path` that is no plain file; nothing there is fine."""
    try:
        mode = path.lstat().st_mode
    except (OSError, ValueError):
        return
    if not stat.S_ISREG(mode):
        raise InputError(_NOT_PLAIN, Place(file=str(path)))


def read_plain_file(path: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """The content of the plain file at `path`; links are not followed.

    InputError when there is none, when it is something else or larger than `max_bytes`; StorageError when the disk
    refuses.
    """
    place = Place(file=str(path))
    try:
        if not stat.S_ISREG(path.lstat().st_mode):  # opening a device may already do something
            raise InputError(_NOT_PLAIN, place)
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            return _read_bounded(descriptor, max_bytes, place)
        finally:
            os.close(descriptor)
    except (FileNotFoundError, NotADirectoryError):
        raise InputError("There is no such file.", place) from None
    except PermissionError:
        raise StorageError("The file may not be read.", place) from None
    except ValueError:
        raise InputError("The path cannot be followed.", place) from None
    except OSError as error:
        raise StorageError(f"The file could not be read because {reason_of(error)}.", place) from error


def _read_bounded(descriptor: int, max_bytes: int, place: Place) -> bytes:
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        raise InputError(_NOT_PLAIN, place)
    parts: list[bytes] = []
    size, wanted = 0, found.st_size + 1  # one more, so that the first reading shows the end
    while size <= max_bytes:
        part = os.read(descriptor, min(max(wanted - size, 65536), max_bytes + 1))
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
    raise InputError(f"The file is larger than the {max_bytes} bytes that are read.", place)
