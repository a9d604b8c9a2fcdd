"""The time at which a command runs, and days as they are given to it."""

from __future__ import annotations

from datetime import date, datetime

from app.core.errors import InputError


def clock() -> datetime:
    """The current time with its zone."""
    return datetime.now().astimezone()


def day(text: str | None) -> date:
    """The day given as 2026-11-02; today when none is given."""
    if text is None:
        return clock().date()
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.isoformat() != text:
        raise InputError(f"'{text}' is not a date; write it like 2026-11-02.")
    return found
