"""Editors that say how they read what is typed: beside the field where there is room, else below it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.editors.field import FieldEditor
from app.ui.theme.theme import theme
from app.ui.widgets.layout import clear, row
from app.ui.widgets.text import Label


class ReadingEditor(FieldEditor):
    """A row of fields and the reading. `beside` is how wide the editor is at least to have the reading beside them."""

    def __init__(self, name: str, *, beside: int) -> None:
        super().__init__(name)
        self._beside = beside
        self._reading = Label(role="muted")
        self._reading.hide()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)

    def add_fields(self, *fields: QWidget) -> None:
        """Put fields in a row, and the reading with them."""
        place = clear()
        line = row(place)
        for field in fields:
            line.addWidget(field)
        line.addStretch(1)
        self._box.addWidget(place)
        self._box.addWidget(self._reading, 1)

    def read_out(self, text: str) -> None:
        """Show how a text is read; nothing when it says nothing new."""
        self._reading.setText(text)
        self._reading.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Use the room there is."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme().px(self._beside)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(8 if is_wide else 4)
