"""The owner of a step, edited where it stands: a name, completed where the answers name that person already."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.text import set_tool_tip

_MOST = 200


class OwnerField(QLineEdit):
    """`named` tells a name once it is complete: on Enter, or on leaving the field.

    Escape puts back what was there. `people` gives the names that typing completes, asked when the field is entered.
    """

    named = Signal(str)

    def __init__(self, people: Callable[[], list[str]]) -> None:
        super().__init__()
        self.setProperty("kind", "inline")
        self.setMaxLength(_MOST)
        self.setPlaceholderText(tr("Nobody yet"))
        self._people = people
        self._kept = ""
        self._offers: QStringListModel | None = None
        self.returnPressed.connect(self._tell)

    def show_owner(self, step: str, owner: Mapping[str, str]) -> None:
        """Show who sees to a step; what is being typed stays."""
        name = owner.get("name", "")
        self.setAccessibleName(tr("Owner of: {step}", step=step))
        about = ", ".join(owner[key] for key in ("role", "contact") if owner.get(key))
        set_tool_tip(self, f"{name}, {about}" if about else "")
        self.setAccessibleDescription(about)
        if name == self._kept:
            return
        self._kept = name
        if not (self.hasFocus() and self.isModified()):
            self.setText(name)
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Know whose names to complete."""
        if self._offers is None:
            self._offers = QStringListModel(self)
            completer = QCompleter(self._offers, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            self.setCompleter(completer)
        self._offers.setStringList(self._people())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leaving the field keeps what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # the menu of the field is no leaving
            self._tell()
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape puts back what was there."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        name = " ".join(self.text().split())
        self.setModified(False)
        if name != self._kept and not self.isReadOnly():
            self._kept = name
            self.setText(name)
            self.named.emit(name)

    def fit(self, width: int) -> None:
        """Be that wide at 100 %."""
        self.setFixedWidth(theme().px(width))
