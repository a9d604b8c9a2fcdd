"""A month to pick a day from, below a field."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QWidget

from app.ui.texts import tr
from app.ui.theme.icons import SIZE, icon
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import column, frame, row
from app.ui.widgets.popup_shape import round_off


class CalendarPopup(QFrame):
    """Tells the day that is picked as 2026-11-02, and '' when the date is to be cleared. Escape closes it."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        inside = frame("popup")
        self._month = _calendar()
        self._month.setAccessibleName(tr("Calendar"))
        outer = column(self)
        outer.addWidget(inside)
        layout = column(inside, margin=8, spacing=4)
        layout.addWidget(self._month)
        below: QHBoxLayout = row()
        below.addWidget(button(tr("Today"), lambda: self._pick(QDate.currentDate()), kind="quiet"))
        below.addStretch()
        below.addWidget(button(tr("Clear"), lambda: self._pick(None), kind="quiet"))
        layout.addLayout(below)
        self._month.clicked.connect(self._pick)
        self._month.activated.connect(self._pick)

    def open(self, below: QWidget, day: str) -> None:
        """Show it below a field, at a day or else today."""
        shown = QDate.fromString(day, Qt.DateFormat.ISODate) if day else QDate.currentDate()
        self._month.setSelectedDate(shown)
        self.adjustSize()
        place = below.mapToGlobal(QPoint(0, below.height() + 2))
        screen = below.screen().availableGeometry()
        if place.y() + self.height() > screen.bottom():
            place.setY(below.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        self.move(place)
        self.show()
        round_off(self)
        self._month.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _pick(self, day: QDate | None) -> None:
        self.picked.emit("" if day is None else day.toString(Qt.DateFormat.ISODate))
        self.close()


def _calendar() -> QCalendarWidget:
    """Qt's calendar in the colours of the theme."""
    made = QCalendarWidget()
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    made.setMinimumSize(theme().px(300), theme().px(250))
    made.setFont(theme().font(13))
    heads, weekend = QTextCharFormat(), QTextCharFormat()
    heads.setForeground(theme().color("text2"))
    heads.setFont(theme().font(11))
    heads.setBackground(theme().color("raised"))
    weekend.setForeground(theme().color("text2"))
    made.setHeaderTextFormat(heads)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(day, weekend)
    today = QTextCharFormat()
    today.setFontUnderline(True)
    today.setFontWeight(600)
    made.setDateTextFormat(QDate.currentDate(), today)
    for name, drawing, title in (
        ("qt_calendar_prevmonth", "chevron-left", tr("Month before")),
        ("qt_calendar_nextmonth", "chevron-right", tr("Month after")),
    ):
        found = made.findChild(QToolButton, name)
        if isinstance(found, QToolButton):
            found.setIcon(icon(drawing, size=theme().px(SIZE)))
            found.setIconSize(QSize(theme().px(SIZE), theme().px(SIZE)))
            found.setAccessibleName(title)
    return made
