"""What every editor of an answer does, and which one a question gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.core.entry.drafts import Draft

EDITS = count(1)
"""Numbers for edits, none of which comes twice: what is edited under one number is undone as one."""


@dataclass(frozen=True)
class Mark:
    """Something to mark in an answer: row and field ('' for all of it), kind err or warn, and what is said there."""

    row: str
    field: str
    kind: str
    text: str


class Editor(QWidget):
    """Edits one answer's value, in the form in which it is kept (docs/packs.md, 'How answers are written').

    `edited` tells the new value with every keystroke that leaves a valid one, and None when nothing is left.
    `invalid` tells one sentence while what is typed cannot be read, and '' when that is over; the value kept stays.
    """

    edited = Signal(object)
    invalid = Signal(str)
    drafted = Signal()
    """What `drafts` gives may be something else now."""
    file_chosen = Signal(str, object)
    """A file on disk that becomes part of the answer, and a function that takes the name under which it was kept."""

    def value(self) -> object:
        """The value as it is now; None when empty."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show another value, without telling `edited`; the focus and the place of the cursor stay where they can."""
        raise NotImplementedError

    def problem(self) -> str:
        """What `invalid` told last."""
        return ""

    def drafts(self) -> tuple[Draft, ...]:
        """What is typed and cannot be read."""
        return ()

    def put_back(self, drafts: Sequence[Draft]) -> None:
        """Show texts again that cannot be read, after the value they were typed at."""

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark rows and fields where findings stand."""

    def focus_place(self, row: str = "", field: str = "") -> None:  # noqa: ARG002 - for editors of rows
        """Put the focus into the answer, at a row and field where they are given."""
        self.setFocus()

    def step(self) -> str:
        """A key that is another one when something else is edited: what is `edited` under one key is undone as one."""
        return ""

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        self.setEnabled(not is_read_only)
