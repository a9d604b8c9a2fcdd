"""The editor of a person: name, role and contact in a row that wraps."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.entry.cells import read_text
from app.core.entry.unreadable import Reason, Unreadable
from app.core.values import MAX_SHORT
from app.ui.editors.field import FieldEditor
from app.ui.editors.wrapping_row import WrappingRow
from app.ui.texts import tr
from app.ui.widgets.layout import clear, column
from app.ui.widgets.text import Label


class PersonEditor(FieldEditor):
    """Name or role, and how to reach the person."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        titles = {"name": tr("Name"), "role": tr("Role"), "contact": tr("Contact")}
        self._fields = {key: QLineEdit() for key in titles}
        layout = WrappingRow(self, least=176)
        for key, field in self._fields.items():
            field.setMaxLength(MAX_SHORT)
            layout.addWidget(_labelled(titles[key], field))
            self.add_input(field, tr("{part} of: {name}", part=titles[key], name=name))
            field.textEdited.connect(lambda _text: self.take())

    def show_value(self, value: Any) -> None:
        """Show a person."""
        for key, field in self._fields.items():
            text = (value or {}).get(key, "")
            if field.text() != text:
                field.setText(text)

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        for field in self._fields.values():
            field.setReadOnly(is_read_only)

    def read(self) -> dict[str, str] | None:
        """The person of the three fields."""
        parts = {key: read_text(field.text(), MAX_SHORT) for key, field in self._fields.items()}
        person = {key: part.strip() for key, part in parts.items() if part}
        if person.keys() == {"contact"}:
            raise Unreadable(Reason.NOBODY, person["contact"])
        return person or None


def _labelled(title: str, field: QWidget) -> QWidget:
    """A field below its title."""
    made = clear()
    layout = column(made, spacing=2)
    label = Label(title, "small", wraps=False)
    label.setBuddy(field)
    layout.addWidget(label)
    layout.addWidget(field)
    return made
