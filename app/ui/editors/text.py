"""The editor of plain text: as high as its content, counting characters when there are nearly too many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.core.entry.cells import read_text
from app.ui.editors.field import FieldEditor
from app.ui.editors.growing_text import GrowingText
from app.ui.editors.sentences import figure
from app.ui.texts import tr
from app.ui.widgets.layout import column
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.questionnaire import Typed

SHORT = 200
"""A text of at most so many characters is a line rather than a paragraph."""
_NEAR = 0.8


class TextEditor(FieldEditor):
    """Text without form."""

    def __init__(self, spec: Typed, name: str, *, least: int = 3) -> None:
        super().__init__(name)
        self._most = spec.max_length
        self._least = 1 if spec.max_length <= SHORT else least
        self.field = self._make_field()
        self._count = Label(role="small", wraps=False)
        self._count.hide()
        self._layout = column(self, spacing=4)
        self.add_above(self._layout)
        self._layout.addWidget(self.field)
        self._layout.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignRight)
        self.add_input(self.field)
        self.field.typed.connect(self._typed)

    def _make_field(self) -> GrowingText:
        return GrowingText(least=self._least)

    def add_above(self, layout: QVBoxLayout) -> None:
        """Put something above the field."""

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self.field.set_text(value or "")
        self._show_count()

    def read(self) -> str | None:
        """The text that is typed."""
        return read_text(self.field.toPlainText(), self._most)

    def typed_text(self) -> str:
        """The text that is typed."""
        return self.field.toPlainText()

    def type_again(self, text: str) -> None:
        """Put what was typed into the field, without taking it."""
        self.field.set_text(text)
        self._show_count()

    def step(self) -> str:
        """Some words at a time are undone."""
        return str(self.field.step)

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        self.field.setReadOnly(is_read_only)

    def _typed(self) -> None:
        self._show_count()
        self.take()

    def _show_count(self) -> None:
        length = self.field.document().characterCount() - 1
        is_near = length >= self._most * _NEAR
        self._count.setVisible(is_near)
        if is_near:
            self._count.setText(tr("{length} of {most} characters", length=figure(length), most=figure(self._most)))
            self._count.set_role("err" if length > self._most else "small")
