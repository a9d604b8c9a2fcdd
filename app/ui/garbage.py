"""Garbage is collected by the thread of the interface only.

Python looks for garbage in whichever thread happens to make an object. A widget that goes in the thread that saves or
opens a file takes the program down, so automatic collection is off and a timer of the interface does it instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2000
_THRESHOLDS = (2000, 10, 10)


class GarbageCollector(QObject):
    """Looks every other second whether there is enough to collect; the oldest things are looked at least often."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_looking(self) -> bool:
        """Whether it looks from time to time."""
        return self._timer.isActive()

    def rest(self, *, while_busy: bool) -> None:
        """Look no more while a file is being opened: what is made then stays, and is much."""
        if while_busy:
            self._timer.stop()
        else:
            self._timer.start()

    def look(self) -> int:
        """Collect the generations of which there is enough; the number of objects found."""
        young, middle, old = gc.get_count()
        if young < _THRESHOLDS[0]:
            return 0
        if middle < _THRESHOLDS[1]:
            return gc.collect(0)
        return gc.collect(1) if old < _THRESHOLDS[2] else gc.collect()


def keep_for_good() -> None:
    """Leave out what is there now from all later looks: a pack and the pages are large and stay."""
    gc.freeze()
