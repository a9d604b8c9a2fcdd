"""The way from the command line to the desktop, of which it knows nothing: the entry of the program says how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import InputError


@dataclass(frozen=True)
class Desktop:
    """How the desktop is opened, giving the exit status, and whether there is a display to open it on."""

    open: Callable[[Path | None, list[Path]], int]
    has_display: Callable[[], bool]


_FOUND: list[Desktop] = []


def use_desktop(desktop: Desktop) -> None:
    """Open this one from now on."""
    _FOUND[:] = [desktop]


def desktop() -> Desktop:
    """The desktop; InputError where the program was started without one."""
    if not _FOUND:
        raise InputError("This program was started without its desktop.")
    return _FOUND[0]
