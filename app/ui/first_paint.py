"""The moment at which the window has been painted for the first time with its content."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

EXIT = "READYROOM_EXIT_AFTER_FIRST_PAINT"
"""Set to anything but '0', it makes the program end at that moment, so that anyone can time it."""


class FirstPaint(QObject):
    """Calls `then` once, right after the first paint; ends the program instead where the environment says so."""

    def __init__(self, window: MainWindow, *, has_content: bool, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._has_content = has_content
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the window's picture to go to the screen."""
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        if self._has_content and not self._window.has_content:
            return
        self._window.removeEventFilter(self)
        if os.environ.get(EXIT, "0") not in ("", "0"):
            self._window.close()
        else:
            self._then()
        self.deleteLater()
