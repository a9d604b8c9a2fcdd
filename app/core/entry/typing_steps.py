"""The steps in which a text that is typed is undone: as much as one would expect to come back with one key.

A step ends with a pause, with a paragraph, where the caret was put elsewhere, and where typing turns into erasing, or
the other way round. What goes in or out at once, such as a paste, is a step of its own; typing over a selection begins
one.
"""

from __future__ import annotations

from typing import NamedTuple

PAUSE = 1.5
"""Seconds without typing after which a step has ended."""


class Edit(NamedTuple):
    """What happened to a text: where, how many characters went and came, whether a paragraph began; the seconds."""

    at: int
    removed: int
    added: int
    begins_paragraph: bool
    now: float


class TypingSteps:
    """Told of one edit after the other."""

    def __init__(self) -> None:
        self._last: Edit | None = None

    def break_off(self) -> None:
        """The text became another one by something else than typing."""
        self._last = None

    def begins(self, edit: Edit) -> bool:
        """Whether a step begins with this edit."""
        last, self._last = self._last, edit
        if last is None or edit.begins_paragraph or not 0 <= edit.now - last.now <= PAUSE:
            return True
        if (edit.removed, edit.added) == (0, 1):
            return last.added != 1 or edit.at != last.at + 1
        if (edit.removed, edit.added) == (1, 0):
            return (last.removed, last.added) != (1, 0) or edit.at not in (last.at, last.at - 1)
        return True
