"""What editors of a single value have in common: the kept value, and saying when something cannot be read.

While a text cannot be read, the value is what it was before this edit of the field began: of '101', typed where 100 is
the most, nothing is kept, not the 10 that was read on the way. An edit begins when the field is entered.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.entry.drafts import Draft
from app.core.entry.unreadable import Unreadable
from app.ui.editors.editor import EDITS, Editor, Mark
from app.ui.editors.sentences import sentence
from app.ui.widgets.text import restyle

_COMING_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The field was never left: only another window was in front for a while."""
_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
PATIENCE_MS = 600
"""How long a text may be unreadable, as half a date is, before that is said. Leaving the field says it at once."""


class FieldEditor(Editor):
    """Holds the kept value. Subclasses read their fields in `read`, and then call `take`; they show a value."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._value: Any = None
        self._before: Any = None
        self._is_begun = False
        self._edit = 0
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
            self._is_begun = False
            self.show_value(value)
            self._read("")
            self.drafted.emit()

    def show_value(self, value: Any) -> None:
        """Put a value into the fields, without taking it."""
        raise NotImplementedError

    def read(self) -> Any:
        """What is typed, as a value; raises Unreadable. What is chosen can always be read."""
        return self._value

    def typed_text(self) -> str:
        """What is typed, field by field."""
        return "\n".join(each.text() for each in self._inputs if isinstance(each, QLineEdit))

    def type_again(self, text: str) -> None:
        """Put what was typed into the fields, without taking it."""
        lines = [each for each in self._inputs if isinstance(each, QLineEdit)]
        for field, line in zip(lines, text.split("\n"), strict=False):
            field.setText(line)

    def problem(self) -> str:
        """Why what is typed cannot be read, once that was said."""
        return self._said

    def drafts(self) -> tuple[Draft, ...]:
        """What is typed, while it cannot be read."""
        return (Draft("", "", self.typed_text()),) if self._to_say else ()

    def put_back(self, drafts: Sequence[Draft]) -> None:
        """Show a text again that cannot be read; where it can be by now, the value is left as it is."""
        for draft in drafts:
            self.type_again(draft.text)
            try:
                self.read()
            except Unreadable as unread:
                self._to_say = sentence(unread)
                self._say()
            else:
                self.show_value(self._value)

    def step(self) -> str:
        """Each edit of the field is undone on its own."""
        return str(self._edit)

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
        """An edit begins when a field is entered; say at once what cannot be read when it is left."""
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._is_begun = self._is_begun and event.reason() in _COMING_BACK
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _LEAVING:
            self._is_begun = False  # a window that the system does not call active is told of no focus
        elif event.type() == QEvent.Type.FocusOut and self._patience.isActive():
            self._say()
        return False

    def take(self) -> None:
        """Keep what is typed and tell of it; while it cannot be read, what was kept before the edit counts."""
        self._begin()
        try:
            value = self.read()
        except Unreadable as unread:
            if not unread.goes_on_too_long:
                self.keep(self._before)
            self._read(sentence(unread))
            self.drafted.emit()
            return
        self._read("")
        self.keep(value)
        self.drafted.emit()

    def keep(self, value: Any) -> None:
        """Keep a value and tell of it, where it is another one. What is not typed is a step each time."""
        if value != self._value:
            if not self._is_begun:
                self._edit = next(EDITS)
            self._value = value
            self.edited.emit(value)

    def _begin(self) -> None:
        """Note what an edit begins with."""
        if not self._is_begun:
            self._is_begun, self._before = True, self._value
            self._edit = next(EDITS)

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
