"""Undo: one command of Qt's stack around one change of the core."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from app.core.changes import Change

_MERGING = 1


class ChangeCommand(QUndoCommand):
    """Makes a change, and undoes it with its inverse. Changes of one `key` in a row, such as typing, become one.

    A key stands for one step of an edit: whoever edits gives another one where the next step begins. What came back to
    what it was before the step is no step.
    """

    def __init__(self, change: Change, text: str, make: Callable[[Change], None], key: str = "") -> None:
        super().__init__(text)
        self._change = change
        self._make = make
        self._key = key

    def redo(self) -> None:
        """Make the change."""
        self._make(self._change)

    def undo(self) -> None:
        """Take it back."""
        from app.core.changes import inverse

        self._make(inverse(self._change))

    def id(self) -> int:
        """Commands that may be merged have the same id."""
        return _MERGING if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Take over a change of the same answer that follows this one at once."""
        from app.core.changes import SetAnswer

        if not isinstance(other, ChangeCommand) or other._key != self._key:
            return False
        mine, following = self._change, other._change
        if not isinstance(mine, SetAnswer) or not isinstance(following, SetAnswer):
            return False
        if mine.question != following.question or mine.after != following.before:
            return False
        self._change = mine.model_copy(update={"after": following.after})
        self.setObsolete(mine.before == following.after)
        return True
