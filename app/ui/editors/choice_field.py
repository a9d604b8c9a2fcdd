"""A field in which one types to find a choice, with the list of choices below; for one choice, or for several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.entry.cells import read_choice, read_choices
from app.ui.editors.suggestions import Suggestions
from app.ui.texts import tr
from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme

if TYPE_CHECKING:
    from app.core.questionnaire import Option


class ChoiceField(QLineEdit):
    """Type to find, Enter to take; Down opens the list, Escape closes it. `chosen` tells that a choice was made.

    `typed` tells of a text that stands for a choice, or for none, once the field is left.
    """

    chosen = Signal()
    typed = Signal()

    def __init__(self, options: Sequence[Option], *, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._several = several
        self._ids: list[str] = []
        self._is_finding = self._has_stepped = False
        self.setPlaceholderText(tr("Choose…"))
        self.suggestions = Suggestions(self, several=several)
        self.suggestions.picked.connect(self._pick)
        self.textEdited.connect(self._find)
        theme().changed.connect(self._look_again)
        self._look_again()

    @property
    def takes_several(self) -> bool:
        """Whether any number may be chosen."""
        return self._several

    @property
    def is_finding(self) -> bool:
        """Whether something is typed that is not taken yet."""
        return self._is_finding

    def set_choice(self, choice: str | None) -> None:
        """Show one choice, or none."""
        self.set_choices([choice] if choice else [])

    def set_choices(self, choices: Sequence[str]) -> None:
        """Show what is chosen."""
        self._ids = list(choices)
        self._is_finding = False
        self.setText(self._summary())
        self.setCursorPosition(0)

    def choices(self) -> list[str]:
        """What is chosen, in the order of the pack."""
        return [option.id for option in self._options if option.id in self._ids]

    def read(self) -> Any:
        """The value that the field stands for; Unreadable when what is typed is no choice."""
        if not self.text().strip():
            return None
        if self._several:
            return self.choices() if not self._is_finding else read_choices(self._options, self.text())
        return read_choice(self._options, self.text())

    def open(self) -> None:
        """Show all choices."""
        if not self.isReadOnly():
            self._has_stepped = False
            self.suggestions.fill(self._options, self._ids)
            self.suggestions.go_to(self._ids[0] if self._ids else "")
            self.suggestions.open()
            self.setSelection(len(self.text()), -len(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go through the list, take from it, close it."""
        key, is_open = event.key(), self.suggestions.isVisible()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            far = 8 if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) else 1
            self._step(far if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -far)
        elif key == Qt.Key.Key_F4 and not is_open:
            self.open()
        elif is_open and self._takes(key):
            self._pick(self.suggestions.current_id())
        elif is_open and key == Qt.Key.Key_Escape:
            self.close_list()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _takes(self, key: int) -> bool:
        """Whether a key takes the choice under the mark."""
        if key == Qt.Key.Key_Space:
            return self._several and not self._is_finding
        return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click opens the list, or closes it."""
        super().mousePressEvent(event)
        if self.suggestions.isVisible():
            self.close_list()
        else:
            self.open()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """What is typed counts when the field is left."""
        super().focusOutEvent(event)
        self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow that says there is a list."""
        super().paintEvent(event)
        if self.isReadOnly():
            return
        painter = QPainter(self)
        size = theme().px(12)
        arrow = pixmap("chevron-down", theme().tokens.text2, size, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(self.width() - size - theme().px(8), (self.height() - size) // 2), arrow)
        painter.end()

    def settle(self) -> None:
        """Take what is typed, if it is a choice, and close the list."""
        if self._is_finding:
            self._take_typed()
        self.suggestions.hide()

    def take_current(self) -> None:
        """Take the choice that was found or gone to, as Tab and Enter do in a table."""
        is_meant = (self._is_finding and self.text().strip() != "") or self._has_stepped
        if self.suggestions.isVisible() and is_meant and not self._several:
            self._pick(self.suggestions.current_id())
        self.settle()

    def close_list(self) -> None:
        """Close the list and forget what was typed to find something."""
        self.suggestions.hide()
        if self._is_finding:
            self.set_choices(self._ids)

    def _look_again(self) -> None:
        self.setTextMargins(0, 0, theme().px(18), 0)

    def _find(self, text: str) -> None:
        self._is_finding = True
        wanted = " ".join(text.split()).casefold()
        starting = [option for option in self._options if option.title.casefold().startswith(wanted)]
        holding = [option for option in self._options if wanted in option.title.casefold() and option not in starting]
        self.suggestions.fill((*starting, *holding), self._ids)
        self.suggestions.setCurrentRow(0)
        if starting or holding:
            self.suggestions.open()
        else:
            self.suggestions.hide()
        if not wanted:
            self._clear()

    def _clear(self) -> None:
        if self._ids and not self._several:
            self._ids = []
            self.chosen.emit()

    def _step(self, by: int) -> None:
        if self.suggestions.isVisible():
            self._has_stepped = True
            self.suggestions.step(by)
        else:
            self.open()

    def _pick(self, choice: str) -> None:
        if not choice:
            return
        if self._several:
            self._toggle(choice)
            self.set_choices(self.choices())
            self.suggestions.mark(self._ids)
        else:
            self.suggestions.hide()
            self.set_choice(choice)
        self.chosen.emit()

    def _toggle(self, choice: str) -> None:
        alone = {option.id for option in self._options if option.none}
        if choice in self._ids:
            self._ids.remove(choice)
        elif choice in alone:
            self._ids = [choice]
        else:
            self._ids = [each for each in self._ids if each not in alone] + [choice]

    def _take_typed(self) -> None:
        from app.core.entry.unreadable import Unreadable

        try:
            found = self.read()
        except Unreadable:
            self.typed.emit()
            return
        self.set_choices([] if found is None else found if self._several else [found])
        self.chosen.emit()

    def _summary(self) -> str:
        return "; ".join(option.title for option in self._options if option.id in self._ids)
