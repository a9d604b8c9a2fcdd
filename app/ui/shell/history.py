"""The places visited, to go back to and forward again."""

from __future__ import annotations

from app.ui.shell.page import Target

_MOST = 100


class History:
    """As in a browser: going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._behind: list[Target] = []
        self._ahead: list[Target] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place ahead."""
        return bool(self._ahead)

    def leave(self, place: Target | None, target: Target) -> None:
        """Note that the user goes from `place` to `target`; a step on the spot is none."""
        if place is None or place == target:
            return
        self._ahead.clear()
        self._behind.append(place)
        del self._behind[:-_MOST]

    def back(self, place: Target | None) -> Target | None:
        """The place before, `place` being the one that is left; None when there is none."""
        return _step(self._behind, self._ahead, place)

    def forward(self, place: Target | None) -> Target | None:
        """The place that was left by going back; None when there is none."""
        return _step(self._ahead, self._behind, place)

    def clear(self) -> None:
        """Forget everything, as when another file is opened."""
        self._behind.clear()
        self._ahead.clear()


def _step(source: list[Target], other: list[Target], place: Target | None) -> Target | None:
    if not source:
        return None
    if place is not None:
        other.append(place)
    return source.pop()
