"""Another look for everything that was shown, a few milliseconds at a time.

Giving the application another style sheet, Qt styles every widget once for itself and once more for each widget that it
lies in: a second of work for a window whose pages were all looked at. Here the sheet changes while Qt takes no widget
for one that is to be styled, and then every widget is styled once, in rounds between which the window answers. Nothing
is painted in between, so that the look changes at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_SLICE_SECONDS = 0.008
_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_HAS_STYLE = Qt.WidgetAttribute.WA_SetStyle
_IN_SHEET = Qt.WidgetAttribute.WA_StyleSheet
"""Set by Qt where it has noted that a widget is to be forgotten when it goes; that note goes with the sheet."""


class Restyling(QObject):
    """Puts style sheets into force. One that comes while another is on its way takes its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[QWidget] = []
        self._still: list[QWidget] = []
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something has its old look."""
        return self._timer.isActive()

    def put(self, application: QApplication, sheet: str, then: Callable[[], object]) -> None:
        """Style everything with a sheet; `then` is called when that is done."""
        widgets = application.allWidgets()
        if any(each.testAttribute(_HAS_STYLE) or each.styleSheet() for each in widgets):
            application.setStyleSheet(sheet)
            then()
            return
        waiting = {*map(id, self._waiting)}
        self._waiting = [each for each in widgets if each.testAttribute(_POLISHED) or id(each) in waiting]
        self._then = then
        self._hold_still(widgets)
        _swap(application, sheet, widgets)
        self._timer.start()

    def finish(self) -> None:
        """Do at once what is left."""
        while self.is_busy:
            self._go_on()

    def _hold_still(self, widgets: list[QWidget]) -> None:
        """Paint nothing until all is done."""
        for each in widgets:
            if each.isWindow() and each.isVisible() and each.updatesEnabled():
                each.setUpdatesEnabled(False)
                self._still.append(each)

    def _go_on(self) -> None:
        """Style some; after the last one do what follows, and paint once that is laid out."""
        then = self._then
        if self._waiting:
            self._style_some()
        elif then is not None:
            self._then = None
            then()
        else:
            self._timer.stop()
            self._paint()

    def _style_some(self) -> None:
        until = time.perf_counter() + _SLICE_SECONDS
        while self._waiting and time.perf_counter() < until:
            _style(self._waiting.pop())

    def _paint(self) -> None:
        still, self._still = self._still, []
        for each in still:
            if isValid(each):
                each.setUpdatesEnabled(True)


def _swap(application: QApplication, sheet: str, widgets: list[QWidget]) -> None:
    """Exchange the style sheet of the application without styling any widget."""
    for each in widgets:
        each.setAttribute(_POLISHED, False)
        each.setAttribute(_IN_SHEET, False)
        each.setAttribute(_HAS_STYLE, True)
    application.setStyleSheet("")
    application.setStyleSheet(sheet)
    for each in widgets:
        each.setAttribute(_HAS_STYLE, False)


def _style(widget: QWidget) -> None:
    if isValid(widget):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.Polish))
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
