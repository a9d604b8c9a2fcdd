"""The database of one assessment: TinyDB over a storage of our own that seals the text and replaces the file whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from app.io.store.rows import Rows, Tables
from app.io.store.sealed_file import SealedFile


class SealedStorage(Storage):
    """A sealed file as TinyDB stores in it; the header with format and checksum never shows as a table."""

    def __init__(self, file: SealedFile | Path) -> None:
        self.file = file if isinstance(file, SealedFile) else SealedFile(file)

    def read(self) -> Tables | None:
        """See SealedFile."""
        return self.file.read()

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """See SealedFile."""
        self.file.write(data)


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
    def sealed(self) -> SealedFile:
        """The file that it is stored in."""
        storage = self.storage
        assert isinstance(storage, SealedStorage)
        return storage.file

    def all_tables(self) -> Tables:
        """Every table with its rows by id."""
        return {name: self._keyed(name).rows() for name in sorted(self.tables())}

    def _keyed(self, name: str) -> KeyedTable:
        table = self.table(name)  # pyright: ignore[reportUnknownMemberType]
        assert isinstance(table, KeyedTable)
        return table
