"""Which keys do what with rows and ranges of cells."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_Keys = Qt.KeyboardModifier
_STANDARD = (
    (QKeySequence.StandardKey.Copy, "copy"),
    (QKeySequence.StandardKey.Cut, "cut"),
    (QKeySequence.StandardKey.Paste, "paste"),
)
_OTHERS = {
    (_Keys.NoModifier, Qt.Key.Key_Delete): "empty",
    (_Keys.NoModifier, Qt.Key.Key_Backspace): "empty",
    (_Keys.ControlModifier, Qt.Key.Key_Minus): "remove",
    (_Keys.ControlModifier, Qt.Key.Key_Plus): "insert_above",
    (_Keys.ControlModifier, Qt.Key.Key_D): "duplicate",
    (_Keys.AltModifier, Qt.Key.Key_Up): "move_up",
    (_Keys.AltModifier, Qt.Key.Key_Down): "move_down",
}


def action_of(event: QKeyEvent) -> str:
    """The name of what `RowActions` does for a key; empty for none."""
    for sequence, action in _STANDARD:
        if event.matches(sequence):
            return action
    modifiers = event.modifiers() & ~(_Keys.KeypadModifier | _Keys.ShiftModifier)
    if event.key() == Qt.Key.Key_Plus or not event.modifiers() & _Keys.ShiftModifier:
        return _OTHERS.get((modifiers, Qt.Key(event.key())), "")
    return ""
