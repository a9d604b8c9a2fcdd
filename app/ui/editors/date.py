"""The editor of days: a field for 2026-11-02 with a calendar to pick from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.entry.cells import read_cell
from app.core.entry.dates import read_date
from app.core.entry.unreadable import Unreadable
from app.ui.editors.calendar_popup import CalendarPopup
from app.ui.editors.reading import ReadingEditor
from app.ui.texts import tr
from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme
from app.ui.widgets.text import set_tool_tip

if TYPE_CHECKING:
    from app.core.questionnaire import Typed

_WIDTH, _BESIDE = 152, 300


class DateField(QLineEdit):
    """A field for a day. F4, Alt+Down or a click on its sign open a calendar; `picked` tells what was picked there."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(40)
        self.setPlaceholderText(tr("YYYY-MM-DD"))
        set_tool_tip(self, tr("F4 opens a calendar"))
        self.setMouseTracking(True)
        theme().changed.connect(self._look_again)
        self._look_again()

    def open_calendar(self) -> None:
        """Show the calendar at the day that is typed."""
        if self.isReadOnly():
            return
        popup = CalendarPopup(self)
        popup.picked.connect(self._pick)
        popup.open(self, _day(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F4 and Alt+Down open the calendar."""
        is_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or is_down:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on the sign opens the calendar."""
        super().mousePressEvent(event)
        if event.position().x() > self.width() - self._sign_width():
            self.open_calendar()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The sign is no place for text."""
        super().mouseMoveEvent(event)
        is_sign = event.position().x() > self.width() - self._sign_width()
        self.setCursor(Qt.CursorShape.ArrowCursor if is_sign else Qt.CursorShape.IBeamCursor)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the sign of a calendar at the end."""
        super().paintEvent(event)
        if self.isReadOnly():
            return
        painter = QPainter(self)
        size = theme().px(14)
        sign = pixmap("calendar", theme().tokens.text2, size, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - size - theme().px(9), (self.height() - size) // 2, sign)
        painter.end()

    def _sign_width(self) -> int:
        return theme().px(30)

    def _pick(self, day: str) -> None:
        self.setText(day)
        self.picked.emit(day)

    def _look_again(self) -> None:
        self.setTextMargins(0, 0, theme().px(18), 0)


class DateEditor(ReadingEditor):
    """A day, typed or picked, with its weekday and month in words beside it."""

    def __init__(self, spec: Typed, name: str) -> None:
        super().__init__(name, beside=_BESIDE)
        self._spec = spec
        self._field = DateField()
        self.add_fields(self._field)
        self.add_input(self._field)
        self._field.textEdited.connect(lambda _text: self.take())
        self._field.picked.connect(lambda _day: self.take())
        theme().changed.connect(self._look_again)
        self._look_again()

    def hint(self) -> str:
        """How to write one."""
        return tr("Write it like 2026-11-02. F4 opens a calendar.")

    def show_value(self, value: Any) -> None:
        """Show a day."""
        self._field.setText(value or "")
        self.read_out(_spoken(value) if value else "")

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        self._field.setReadOnly(is_read_only)

    def read(self) -> str | None:
        """The day that is typed, which is read out."""
        self.read_out("")
        kept: str | None = read_cell(self._spec, self._field.text())
        self.read_out(_spoken(kept) if kept else "")
        return kept

    def _look_again(self) -> None:
        self._field.setFixedWidth(theme().px(_WIDTH))


def _day(text: str) -> str:
    """The day that is typed, as far as it can be read."""
    try:
        return read_date(text)
    except Unreadable:
        return ""


def _spoken(day: str) -> str:
    """'Mon 2 Nov 2026'."""
    date = QDate.fromString(day, Qt.DateFormat.ISODate)
    return QLocale().toString(date, tr("ddd d MMM yyyy"))
