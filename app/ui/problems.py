"""Faults of the program itself: none ends it silently. Each goes into the log, and one dialog says what happened."""

from __future__ import annotations

import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

if TYPE_CHECKING:
    import logging

    from PySide6.QtWidgets import QWidget

    from app.ui.dialogs.problem import ProblemDialog

_LEVELS = {
    QtMsgType.QtDebugMsg: 10,
    QtMsgType.QtInfoMsg: 20,
    QtMsgType.QtWarningMsg: 30,
    QtMsgType.QtCriticalMsg: 40,
    QtMsgType.QtFatalMsg: 50,
}


class Problems(QObject):
    """Takes what nobody caught, in any thread, and what Qt has to say."""

    _happened = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._log: logging.Logger | None = None
        self._early: list[tuple[int, str]] = []
        self._dialog: ProblemDialog | None = None
        self._happened.connect(self._show)

    def install(self) -> None:
        """Take everything from now on."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        qInstallMessageHandler(self._qt_message)

    def uninstall(self) -> None:
        """Leave everything to Python and Qt again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def write_to(self, log: logging.Logger) -> None:
        """Log from now on, beginning with what was said before."""
        self._log = log
        for level, sentence in self._early:
            log.log(level, sentence)
        self._early.clear()

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        self._note(error)
        self._happened.emit(error.with_traceback(trace))

    def _uncaught_in_thread(self, happened: threading.ExceptHookArgs) -> None:
        error = happened.exc_value
        if error is not None and not isinstance(error, SystemExit):
            self._note(error)
            self._happened.emit(error)

    def _note(self, error: BaseException) -> None:
        from app.io.log import trace_without_content

        self._write(40, trace_without_content(error))

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        category = context.category or "qt"
        self._write(_LEVELS.get(kind, 30), f"{category}: {message or ''}")

    def _write(self, level: int, sentence: str) -> None:
        if self._log is not None:
            self._log.log(level, sentence)
        else:
            self._early.append((level, sentence))

    def _show(self, error: BaseException) -> None:
        from app.ui.dialogs.problem import ProblemDialog

        if self._dialog is not None:
            self._dialog.add(error)
            return
        self._dialog = ProblemDialog(error, self._window)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None


def details_of(error: BaseException) -> str:
    """All that is known of an error, for whoever mends it: versions, then the trace."""
    import platform

    from PySide6.QtCore import qVersion

    from app import __version__

    about = f"Readyroom {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return "\n".join((about, "", "".join(traceback.format_exception(error)).rstrip()))
