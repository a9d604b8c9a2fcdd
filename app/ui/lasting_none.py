"""Keeps None alive under PySide6.

Methods of PySide6 6.12 give back None without counting the reference. Since Python 3.12 None cannot go away and nothing
happens; before, some ten thousand calls end the process with 'Fatal Python error: deallocating None'.
"""

from __future__ import annotations

import ctypes
import sys

_ENOUGH = 1 << 40
"""More calls than anyone will ever make."""


def keep_none() -> None:
    """Count references to None, True and False that nothing takes back, where these are counted at all."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython" or hasattr(sys, "getobjects"):
        return
    for each in (None, True, False):
        if sys.getrefcount(each) < _ENOUGH:
            ctypes.c_ssize_t.from_address(id(each)).value += _ENOUGH
