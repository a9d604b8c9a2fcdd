"""Rendered fragments and whole documents on disk, by content key.

Everything here can be lost or damaged without harm: an entry that is not intact is ignored and written again, and a
folder that cannot be used is as good as an empty one.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

_MAGIC = b"RRCACHE1"
_KEY = re.compile(r"[0-9a-f]{64}")
_SUFFIX = ".rrpdf"
MAX_BYTES = 200_000_000


class RenderCache:
    """A folder of entries, each with its key and a checksum; the least recently used go first when it is full."""

    def __init__(self, folder: Path | None, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder
        self._max_bytes = max_bytes

    def get(self, key: str) -> bytes | None:
        """The bytes stored under a key, or None when there are none or they are damaged."""
        path = self._path(key)
        if path is None:
            return None
        try:
            data = path.read_bytes()
        except OSError:
            return None
        head = len(_MAGIC) + 64
        if data[:8] != _MAGIC or data[8:40].hex() != key or hashlib.sha256(data[head:]).digest() != data[40:head]:
            return None
        with suppress(OSError):
            os.utime(path)
        return data[head:]

    def put(self, key: str, data: bytes) -> None:
        """Store bytes atomically; a disk that refuses is ignored."""
        path = self._path(key)
        if path is None:
            return
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_MAGIC + bytes.fromhex(key) + hashlib.sha256(data).digest() + data)
                Path(temporary).replace(path)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def trim(self) -> None:
        """Remove the least recently used entries until the folder fits, and files that a killed writer left."""
        if self._folder is None:
            return
        with suppress(OSError):
            found = [(path, path.stat()) for path in self._folder.glob(f"*{_SUFFIX}")]
            entries = [(status.st_mtime_ns, status.st_size, path) for path, status in found]
            total = sum(size for _, size, _ in entries)
            newest = max((time for time, _, _ in entries), default=0)
            for time, size, path in sorted(entries):
                if total <= self._max_bytes or time == newest:
                    break
                path.unlink(missing_ok=True)
                total -= size
            for path in self._folder.glob(".writing-*"):
                if path.stat().st_mtime_ns < newest - 3_600 * 10**9:
                    path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path | None:
        if self._folder is None or not _KEY.fullmatch(key):
            return None
        return self._folder / f"{key}{_SUFFIX}"
