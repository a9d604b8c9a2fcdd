"""The pages of the window in their order. A new page is a package beside this file and an entry here."""

from __future__ import annotations

from app.ui.shell.page import PageSpec


def catalogue() -> list[PageSpec]:
    """The pages. What a page needs is imported when it is first shown."""
    return []
