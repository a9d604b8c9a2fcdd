"""The process outlives any number of calls of Qt."""

from __future__ import annotations

import subprocess
import sys

_CALLS = """
import app.ui
from PySide6.QtCore import QObject

held = QObject()
for _ in range(100_000):
    held.setObjectName("x")
print("alive")
"""


def test_a_hundred_thousand_calls_leave_none_alive() -> None:
    done = subprocess.run([sys.executable, "-c", _CALLS], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
