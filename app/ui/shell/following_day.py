"""A window that stays open past midnight judges by the new day: risks end, tests and evidence grow old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from app.ui.workspace import Workspace

_EVERY_MS = 60_000


def follow_day(workspace: Workspace, every_ms: int = _EVERY_MS) -> None:
    """Look every minute which day it is, and evaluate anew when it is another."""
    timer = QTimer(workspace)
    timer.setInterval(every_ms)
    timer.timeout.connect(lambda: workspace.set_day(workspace.clock().date()))
    timer.start()
