"""Editors of choices: a list of radio buttons, a list of check boxes, Yes or No."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from app.ui.editors.choice_field import ChoiceField
from app.ui.editors.editor import Mark
from app.ui.editors.field import FieldEditor
from app.ui.editors.option_button import CheckOption, RadioOption
from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.questionnaire import Typed

_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RadioEditor(FieldEditor):
    """One of a few choices, all in sight. Delete takes the choice back."""

    def __init__(self, spec: Typed, name: str) -> None:
        super().__init__(name)
        layout = column(self, spacing=2)
        self._options = {option.id: RadioOption(option.title, option.help, self) for option in spec.options}
        for choice, option in self._options.items():
            layout.addWidget(option)
            self.add_input(option, option.title)
            option.clicked.connect(lambda _checked=False, choice=choice: self._chose(choice))
        self._clear = _clear_button(lambda: self._chose(None))
        layout.addWidget(self._clear, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_value(self, value: Any) -> None:
        """Check the one that is chosen."""
        for choice, option in self._options.items():
            option.setAutoExclusive(False)
            option.setChecked(choice == value)
        for option in self._options.values():
            option.setAutoExclusive(True)
        self._clear.setVisible(value is not None and self.isEnabled())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete takes the choice back."""
        if event.key() in _CLEARING and self.value() is not None:
            self._chose(None)
            return
        super().keyPressEvent(event)

    def focus_place(self, row: str = "", field: str = "") -> None:  # noqa: ARG002 - it has one place
        """Put the focus into what is chosen, or the first choice."""
        next((each for each in self._options.values() if each.isChecked()), self._inputs[0]).setFocus()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """A list has no edge to colour; what is said stands below it."""

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        super().set_read_only(is_read_only)
        self._clear.setVisible(self.value() is not None and not is_read_only)

    def _chose(self, choice: str | None) -> None:
        if choice is None and self._clear.hasFocus():
            self._inputs[0].setFocus()
        self.keep(choice)
        self.show_value(choice)


class ChoiceEditor(FieldEditor):
    """One of many choices: a field in which one types to find it, with the list below."""

    def __init__(self, spec: Typed, name: str) -> None:
        super().__init__(name)
        self._spec = spec
        self._field = ChoiceField(spec.options)
        self._about = Label(role="small")
        self._about.hide()
        layout = column(self, spacing=4)
        layout.addWidget(self._field)
        layout.addWidget(self._about)
        self.add_input(self._field)
        self._field.chosen.connect(self._chose)
        self._field.typed.connect(self.take)

    def hint(self) -> str:
        """How to use it."""
        return tr("Type to find a choice. Down opens the list.")

    def show_value(self, value: Any) -> None:
        """Show the title of the choice."""
        self._field.set_choice(value)
        self._show_help()

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        self._field.setReadOnly(is_read_only)

    def read(self) -> str | None:
        """The choice that is typed."""
        choice: str | None = self._field.read()
        return choice

    def _chose(self) -> None:
        self.take()
        self._show_help()

    def _show_help(self) -> None:
        about = next((option.help for option in self._spec.options if option.id == self.value()), "")
        self._about.setText(about)
        self._about.setVisible(bool(about))


class ChecksEditor(FieldEditor):
    """Any number of choices; the one that says 'none of these' excludes the others."""

    def __init__(self, spec: Typed, name: str) -> None:
        super().__init__(name)
        self._spec = spec
        layout = column(self, spacing=2)
        self._options: dict[str, CheckOption] = {}
        for option in spec.options:
            box = CheckOption(option.title, option.help, self)
            self._options[option.id] = box
            layout.addWidget(box)
            self.add_input(box, option.title)
            box.clicked.connect(lambda _checked=False, choice=option.id: self._toggled(choice))
        self._hint = Label(role="small")
        self._hint.hide()
        layout.addWidget(self._hint)

    def show_value(self, value: Any) -> None:
        """Check what is chosen."""
        chosen = cast("Sequence[str]", value or ())
        for choice, box in self._options.items():
            box.setChecked(choice in chosen)
        self._hint.hide()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """A list has no edge to colour; what is said stands below it."""

    def _toggled(self, choice: str) -> None:
        alone = {option.id: option.title for option in self._spec.options if option.none}
        excluded = [
            other
            for other, box in self._options.items()
            if other != choice and box.isChecked() and (choice in alone or other in alone)
        ]
        is_checked = self._options[choice].isChecked()
        if is_checked:
            for other in excluded:
                self._options[other].setChecked(False)
        self._say_excluded(alone.get(choice, ""), alone, excluded if is_checked else [])
        self.keep([each for each, box in self._options.items() if box.isChecked()] or None)

    def _say_excluded(self, chosen: str, alone: dict[str, str], excluded: list[str]) -> None:
        if chosen and excluded:
            self._hint.setText(tr("“{choice}” excludes the others, so they were cleared.", choice=chosen))
        elif excluded:
            self._hint.setText(tr("“{choice}” was cleared, because something is chosen.", choice=alone[excluded[0]]))
        self._hint.setVisible(bool(excluded))


class YesNoEditor(FieldEditor):
    """Yes or No; the chosen one, pressed again, is taken back."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        layout = row(self)
        self._buttons: dict[bool, QPushButton] = {
            True: button(tr("Yes"), kind="toggle"),
            False: button(tr("No"), kind="toggle"),
        }
        for choice, each in self._buttons.items():
            each.setCheckable(True)
            each.setMinimumWidth(72)
            layout.addWidget(each)
            self.add_input(each, each.text())
            each.setAccessibleDescription(name)
            each.clicked.connect(lambda checked, choice=choice: self._chose(choice if checked else None))
        self._clear = _clear_button(lambda: self._chose(None))
        policy = self._clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(policy)
        layout.addWidget(self._clear)
        layout.addStretch()

    def show_value(self, value: Any) -> None:
        """Press the one that is chosen."""
        for choice, each in self._buttons.items():
            each.setChecked(value is choice)
        self._clear.setVisible(value is not None and self.isEnabled())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go to the other one, Delete takes the choice back."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._buttons[event.key() == Qt.Key.Key_Left].setFocus()
        elif event.key() in _CLEARING:
            self._chose(None)
        else:
            super().keyPressEvent(event)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Two buttons have no edge to colour; what is said stands below them."""

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        super().set_read_only(is_read_only)
        self._clear.setVisible(self.value() is not None and not is_read_only)

    def _chose(self, choice: bool | None) -> None:
        if choice is None and self._clear.hasFocus():
            self._buttons[True].setFocus()
        if choice is not self.value():
            self.keep(choice)
        self.show_value(choice)


def _clear_button(run: Any) -> QPushButton:
    made = button(tr("Clear"), run, kind="link")
    made.hide()
    return made
