"""One sealed file on disk, read once and written whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from app.core.assessment import FORMAT
from app.core.errors import DamagedError, InputError, Place, StorageError
from app.io.atomic_file import write_atomically
from app.io.store.regular_file import read_plain_file
from app.io.store.rows import Tables
from app.io.store.sealed import Unsealed, seal, unseal

_GONE = "The file is gone: somebody moved, renamed or deleted it."
_CHANGED_ON_DISK = "The file was changed on disk by somebody else, so it is not overwritten; open it again."

_State = tuple[int, int, int, int, int]


class SealedFile:
    """One sealed file, read once and written whole; the header with format and checksum never shows as a table.

    A write refuses when the file is not what was last read or written here.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text: bytes | None = None
        """The file as last read or written; None while it does not exist."""
        self.checksum = ""
        self._state: _State | None = None
        self._tables: Tables | None = None

    def load(self, newest_format: int = FORMAT) -> Unsealed:
        """Read and unseal the file; raises as `read_plain_file` and `unseal` do."""
        state, text = _state(self.path), read_plain_file(self.path)
        place = Place(file=str(self.path))
        unsealed = unseal(text, place, newest_format)
        _refuse_other_than_tables(unsealed.tables, place)
        self.text, self.checksum, self._state, self._tables = text, unsealed.checksum, state, unsealed.tables
        return unsealed

    def read(self) -> Tables | None:
        """The tables as last read or written, not to be changed in place; None when there is no file."""
        if self.text is None:
            return self.load().tables if self.path.exists() else None
        if self._tables is None:
            self._tables = unseal(self.text, Place(file=str(self.path))).tables
        return self._tables

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the file by one that holds the tables `data`, whose rows may be encoded already.

        Durable when this returns. StorageError when somebody else changed the file or the disk refuses.
        """
        self._refuse_foreign_change()
        text, checksum = seal(data)
        write_atomically(self.path, text)
        self.text, self.checksum, self._state, self._tables = text, checksum, _state(self.path), None

    def is_as_read(self) -> bool:
        """Whether the file on disk is still the one last read or written here.

        The same inode with the same size and times is; otherwise the content decides, byte for byte.
        """
        if self._state is not None and self._state == _state(self.path):
            return True
        try:
            return read_plain_file(self.path) == self.text
        except InputError:  # none there, or no plain file
            return self.text is None and not self.path.exists()

    def take_as_read(self) -> None:
        """Let the next write replace the file, whatever is in it now."""
        self._state = _state(self.path)
        if self._state is None:
            self.text = None

    def _refuse_foreign_change(self) -> None:
        if not self.is_as_read():
            raise StorageError(_CHANGED_ON_DISK if self.path.exists() else _GONE, Place(file=str(self.path)))


def _state(path: Path) -> _State | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _refuse_other_than_tables(tables: dict[str, Any], place: Place) -> None:
    for name, rows in tables.items():
        if not isinstance(rows, dict) or not all(type(row) is dict for row in cast("dict[str, object]", rows).values()):
            raise DamagedError(f"The file is damaged: {name[:80]!a} is no table of rows.", place)
