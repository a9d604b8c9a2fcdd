"""What editors of a single value have in common: the kept value, and saying when something cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.core.entry.unreadable import Unreadable
from app.ui.editors.editor import Editor, Mark
from app.ui.editors.sentences import sentence
from app.ui.widgets.text import restyle

PATIENCE_MS = 600
"""How long a text may be unreadable, as half a date is, before that is said. Leaving the field says it at once."""


class FieldEditor(Editor):
    """Holds the kept value. Subclasses call `take` with what reads their fields, and show a value in `show_value`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._value: Any = None
        self._said = self._to_say = ""
        self._inputs: list[QWidget] = []
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._say)

    def value(self) -> object:
        """The kept value."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show another value. What is typed stays when it stands for the same one."""
        if value != self._value or type(value) is not type(self._value):
            self._value = value
            self.show_value(value)
            self._read("")

    def show_value(self, value: Any) -> None:
        """Put a value into the fields, without taking it."""
        raise NotImplementedError

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Colour the edge of the first field as the worst mark says, and tell screen readers what is said."""
        kinds = {mark.kind for mark in marks}
        kind = "err" if "err" in kinds else "warn" if "warn" in kinds else ""
        for field in self._inputs[:1]:
            field.setProperty("marked", kind)
            field.setAccessibleDescription(" ".join(mark.text for mark in marks) or self.hint())
            restyle(field)

    def hint(self) -> str:
        """What is said about the field to those who do not see the hint in it."""
        return ""

    def focus_place(self, row: str = "", field: str = "") -> None:  # noqa: ARG002 - it has one place
        """Put the focus into the first field."""
        if self._inputs:
            self._inputs[0].setFocus()

    def add_input(self, field: QWidget, name: str = "") -> None:
        """Look after a field: its name for screen readers, its edge, and the moment it is left."""
        field.setAccessibleName(name or self.accessibleName())
        if hint := self.hint():
            field.setAccessibleDescription(hint)
        field.installEventFilter(self)
        if self.focusProxy() is None:
            self.setFocusProxy(field)
        self._inputs.append(field)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say at once what cannot be read when a field is left."""
        if event.type() == QEvent.Type.FocusOut and self._patience.isActive():
            self._say()
        return False

    def take(self, read: Callable[[], Any]) -> None:
        """Keep what `read` gives and tell of it; when it raises Unreadable, the value kept stays."""
        try:
            value = read()
        except Unreadable as unread:
            self._read(sentence(unread))
            return
        self._read("")
        self.keep(value)

    def keep(self, value: Any) -> None:
        """Keep a value and tell of it, where it is another one."""
        if value != self._value:
            self._value = value
            self.edited.emit(value)

    def _read(self, problem: str) -> None:
        """Note what is wrong with what is typed; it is said after a while, that it is over at once."""
        self._to_say = problem
        if not problem or self._said:
            self._say()
        else:
            self._patience.start()

    def _say(self) -> None:
        self._patience.stop()
        if self._to_say != self._said:
            self._said = self._to_say
            for field in self._inputs[:1]:
                field.setProperty("state", "err" if self._said else "")
                restyle(field)
            self.invalid.emit(self._said)
