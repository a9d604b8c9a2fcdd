"""Measures what the thread of the interface is busy with, and what the process holds."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject, QTimer

LONGEST_BLOCK = 0.050
"""Seconds that the interface may be kept from answering."""
_USUAL_PACE = 0.0013
"""Seconds of a fixed piece of work on the machine that the limit is meant for, when it does nothing else."""


class Watchdog(QObject):
    """How long one round of the event loop took at most, in seconds of this thread's own work.

    Work, not the clock: a test that shares its processor with others would fail for what they do. On a machine that is
    slower than usual at the moment, the seconds are those that a usual one would have needed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(0)

    def begin(self) -> None:
        """Forget what was before."""
        self.longest = 0.0
        self._last = time.thread_time()

    def stop(self) -> float:
        """The longest round; nothing is measured any more."""
        longest = self.so_far()
        self._timer.stop()
        return longest

    def so_far(self) -> float:
        """The longest round up to now."""
        self._look()
        return self.longest / max(1.0, _pace() / _USUAL_PACE)

    def _look(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def least_of(measure: Callable[[], float], times: int = 3) -> float:
    """The least of some measurements, no more of them than needed: a busy neighbour must not make a test fail."""
    least = float("inf")
    for _ in range(times):
        least = min(least, measure())
        if least < LONGEST_BLOCK:
            break
    return least


def _pace() -> float:
    """Seconds that a fixed piece of work takes now."""
    times: list[float] = []
    for _ in range(5):
        began = time.thread_time()
        sum(number * number for number in range(40_000))
        times.append(time.thread_time() - began)
    return median(times)


def memory() -> float:
    """What the process holds in memory, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def handles() -> int:
    """How many files, pipes and sockets are open."""
    return len(list(Path("/proc/self/fd").iterdir())) - 1


def threads() -> set[str]:
    """The threads that Python knows, by name."""
    return {each.name for each in threading.enumerate() if each.is_alive()}


def children() -> list[int]:
    """The processes that this one started and that are still there."""
    tasks = Path("/proc/self/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text(encoding="ascii").split()]
