"""Ending in good order when the system or a terminal asks for it."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow


def close_on_signals(window: MainWindow) -> None:
    """Close the window on Ctrl+C in the terminal, and when the session ends; what is waiting is saved first.

    What cannot be read is not asked about then: nobody may be there to answer.
    """
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, window)

    def close() -> None:
        reader.recv(64)
        window.workspace.drafts.clear()
        window.close()

    notifier.activated.connect(close)
    window.destroyed.connect(lambda: (reader.close(), writer.close()))
    signal.set_wakeup_fd(writer.fileno())
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda _number, _frame: None)
