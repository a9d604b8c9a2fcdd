"""The one clock of the desktop, and who is at work."""

from __future__ import annotations

import os
from datetime import datetime


def local_now() -> datetime:
    """The time here, with its offset."""
    return datetime.now().astimezone()


def account() -> str:
    """READYROOM_AUTHOR, else the name of the account; empty when neither is known."""
    if name := os.environ.get("READYROOM_AUTHOR"):
        return name[:200]
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
