"""What a window can show of an assessment before it is open: plain values, kept from the last time it was.

Importing this module loads nothing but the standard library.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from app.core.overview import Overview


class FirstSight(NamedTuple):
    """`summary`: the sentence on the service; `badges`: page, figure beside its name, and the figure's kind."""

    summary: str
    badges: tuple[tuple[str, str, str], ...]
    overview: Overview

    def to_plain(self) -> dict[str, Any]:
        """As values for JSON."""
        return {
            "summary": self.summary,
            "badges": [list(each) for each in self.badges],
            "overview": self.overview.to_plain(),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> FirstSight | None:
        """What `to_plain` gave; None for anything else, such as what an older version kept."""
        try:
            overview = Overview.from_plain(plain["overview"])
            badges = tuple((str(page), str(text), str(kind)) for page, text, kind in plain["badges"])
            return None if overview is None else cls(str(plain["summary"]), badges, overview)
        except (KeyError, TypeError, ValueError):
            return None
