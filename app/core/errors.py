"""The error hierarchy: everything a user can cause ends in one of these.

ReadyroomError          one sentence, with the place where it went wrong
├── InputError          what was given cannot be used (file, answer, option)
│   ├── PackError       a pack is broken
│   ├── DamagedError    an assessment file is damaged or was changed outside
│   └── NewerError      a file comes from a newer version and is left alone
├── StorageError        the disk or a lock refused
└── RenderError         a document could not be made
"""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands: a file with line and column (1-based), a question, a row, a field."""

    file: str = ""
    line: int | None = None
    column: int | None = None
    question: str = ""
    row: str = ""
    field: str = ""

    def __str__(self) -> str:
        position = ":".join(str(part) for part in (self.file, self.line, self.column) if part not in ("", None))
        inside = [part for part in (self.question, self.row and f"row {self.row}", self.field) if part]
        return ", ".join(part for part in (position, *inside) if part)


class ReadyroomError(Exception):
    """An error to show as it is: `message` is a full sentence, `place` says where."""

    def __init__(self, message: str, place: Place | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place or Place()

    def __str__(self) -> str:
        where = str(self.place)
        return f"{where}: {self.message}" if where else self.message


class InputError(ReadyroomError):
    """What was given cannot be used."""


class PackError(InputError):
    """A pack is broken."""


class DamagedError(InputError):
    """An assessment file is damaged, or was changed outside the program."""


class NewerError(InputError):
    """A file was written by a newer version; it is read by nobody older and never rewritten."""


class StorageError(ReadyroomError):
    """The disk or a lock refused; what was on disk is as it was."""


class RenderError(ReadyroomError):
    """A document could not be made."""
