"""The editor of durations: free text such as '1h 30m', a unit to pick, and how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QLineEdit

from app.core.entry.cells import read_cell
from app.core.entry.spans import UNITS, single_unit
from app.ui.editors.reading import ReadingEditor
from app.ui.editors.sentences import spoken
from app.ui.editors.still_combo import StillCombo
from app.ui.texts import tr
from app.ui.theme.theme import theme

if TYPE_CHECKING:
    from app.core.questionnaire import Typed

_WIDTH, _BESIDE = 112, 360


class DurationEditor(ReadingEditor):
    """A duration. The unit that is picked counts where the text has none, and takes the place of a single one."""

    def __init__(self, spec: Typed, name: str) -> None:
        super().__init__(name, beside=_BESIDE)
        self._spec = spec
        self._field = QLineEdit()
        self._field.setMaxLength(60)
        self._field.setPlaceholderText(tr("1h 30m"))
        self._units = unit_picker()
        self.add_fields(self._field, self._units)
        self.add_input(self._field)
        self.add_input(self._units, tr("Unit of: {name}", name=name))
        self._field.textEdited.connect(self._typed)
        self._units.activated.connect(lambda _place: self._picked())
        theme().changed.connect(self._look_again)
        self._look_again()

    def hint(self) -> str:
        """How to write one."""
        return tr("Write it like 28d, 1h 30m or 200ms.")

    def show_value(self, value: Any) -> None:
        """Show what is kept, and what it means."""
        self._field.setText(value or "")
        self._units.setCurrentIndex(self._units.findData(single_unit(value or "")[1]))
        self.read_out(spoken(value) if value else "")

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        self._field.setReadOnly(is_read_only)
        self._units.setEnabled(not is_read_only)

    def _typed(self, text: str) -> None:
        number, unit = single_unit(text)
        if number != text.strip():
            self._units.setCurrentIndex(self._units.findData(unit))
        self.take()

    def read(self) -> str | None:
        """The duration that is typed, which is read out."""
        self.read_out("")
        kept: str | None = read_cell(self._spec, self._field.text(), unit=self._units.currentData() or "")
        self.read_out(spoken(kept) if kept else "")
        return kept

    def _picked(self) -> None:
        unit = self._units.currentData()
        number, _unit = single_unit(self._field.text())
        if number and unit:
            self._field.setText(f"{number}{unit}")
            self.take()
        else:
            self._units.setCurrentIndex(self._units.findData(unit if not self._field.text().strip() else ""))
        self._field.setFocus()

    def _look_again(self) -> None:
        self._field.setFixedWidth(theme().px(_WIDTH))


def unit_picker() -> QComboBox:
    """The units to pick from, the first of them none in particular."""
    picker = StillCombo()
    picker.addItem(tr("Unit"), "")
    titles = {
        "ms": tr("ms"),
        "s": tr("seconds"),
        "m": tr("minutes"),
        "h": tr("hours"),
        "d": tr("days"),
        "w": tr("weeks"),
    }
    for unit in UNITS:
        picker.addItem(titles[unit], unit)
    return picker
