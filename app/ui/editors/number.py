"""The editor of numbers and percentages: a field with its unit, and how a doubtful number was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from app.core.entry.numbers import number_text
from app.ui.editors.reading import ReadingEditor
from app.ui.editors.sentences import figure, range_text, writes_comma
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.questionnaire import Typed

_WIDTH, _BESIDE = 152, 340
_MOST_TYPED = 400


class NumberEditor(ReadingEditor):
    """A number with its unit; commas, points and spaces as people use them."""

    def __init__(self, spec: Typed, name: str) -> None:
        self._spec = spec
        super().__init__(name, beside=_BESIDE)
        self._field = QLineEdit()
        self._field.setMaxLength(_MOST_TYPED)
        self._field.setPlaceholderText(range_text(spec))
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        unit = "%" if spec.type == "percent" else spec.unit
        self.add_fields(self._field, *([Label(unit)] if unit else []))
        self.add_input(self._field)
        self._field.textEdited.connect(lambda _text: self.take())
        theme().changed.connect(self._look_again)
        self._look_again()

    def hint(self) -> str:
        """Unit and limits."""
        unit = "%" if self._spec.type == "percent" else self._spec.unit
        return ", ".join(part for part in (unit, range_text(self._spec)) if part)

    def show_value(self, value: Any) -> None:
        """Show a number to be typed over."""
        self._field.setText("" if value is None else number_text(value, comma=writes_comma()))
        self.read_out("")

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        self._field.setReadOnly(is_read_only)

    def read(self) -> float | None:
        """The number that is typed; a doubtful one is read out."""
        from app.core.entry.cells import read_cell

        self.read_out("")
        text = self._field.text()
        number: float | None = read_cell(self._spec, text, comma=writes_comma())
        if number is not None and _is_doubtful(text):
            self.read_out(tr("= {number}", number=figure(number)))
        return number

    def _look_again(self) -> None:
        self._field.setFixedWidth(theme().px(_WIDTH))


def _is_doubtful(text: str) -> bool:
    """Whether a comma or point in it might have been meant otherwise."""
    mark = "," if "," in text else "."
    return mark in text and len(text.strip().rstrip("% ").rpartition(mark)[2]) == 3
