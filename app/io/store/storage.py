"""The database of one assessment: TinyDB over a storage of our own that seals the text and replaces the file whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from app.core.assessment import FORMAT
from app.core.errors import DamagedError, InputError, Place, StorageError
from app.io.atomic_file import write_atomically
from app.io.store.regular_file import read_plain_file
from app.io.store.rows import Rows, Tables
from app.io.store.sealed import Unsealed, seal, unseal

_CHANGED_ON_DISK = "The file was changed on disk by somebody else, so it is not overwritten; open it again."

_State = tuple[int, int, int, int, int]


class SealedStorage(Storage):
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
            raise StorageError(_CHANGED_ON_DISK, Place(file=str(self.path)))


def _state(path: Path) -> _State | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


class KeyedTable(Table):
    """A table whose rows are found by a stable text id rather than a number."""

    document_id_class = str  # pyright: ignore[reportAssignmentType]

    def rows(self) -> Rows:
        """All rows by id, as they are stored: a `Document` around each would cost as much as parsing them."""
        return cast("Rows", self._read_table())  # pyright: ignore[reportUnknownMemberType]


class AssessmentDatabase(TinyDB):
    """The TinyDB of one assessment file."""

    table_class = KeyedTable
    default_table_name = "meta"
    default_storage_class = SealedStorage  # pyright: ignore[reportAssignmentType]

    @property
    def sealed(self) -> SealedStorage:
        """The storage, under its own type."""
        storage = self.storage
        assert isinstance(storage, SealedStorage)
        return storage

    def all_tables(self) -> Tables:
        """Every table with its rows by id."""
        return {name: self._keyed(name).rows() for name in sorted(self.tables())}

    def _keyed(self, name: str) -> KeyedTable:
        table = self.table(name)  # pyright: ignore[reportUnknownMemberType]
        assert isinstance(table, KeyedTable)
        return table


def _refuse_other_than_tables(tables: dict[str, Any], place: Place) -> None:
    for name, rows in tables.items():
        if not isinstance(rows, dict) or not all(type(row) is dict for row in cast("dict[str, object]", rows).values()):
            raise DamagedError(f"The file is damaged: {name[:80]!a} is no table of rows.", place)
