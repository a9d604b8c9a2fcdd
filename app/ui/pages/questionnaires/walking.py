"""The ways from one question to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk


class Walking:
    """Goes from the question that `here` gives, '' for none; then `section` gives the section in view."""

    def __init__(self, desk: Desk, here: Callable[[], str], section: Callable[[], str]) -> None:
        self._desk = desk
        self.here = here
        self._section = section

    def step(self, *, backwards: bool = False) -> None:
        """Go to the question before or after."""
        found = self._neighbour(backwards=backwards)
        if found is not None:
            self._desk.go_to_question(found)

    def can_step(self, *, backwards: bool = False) -> bool:
        """Whether there is one."""
        return self._desk.workspace.is_open and self._neighbour(backwards=backwards) is not None

    def to_next_finding(self) -> None:
        """Go to the next question with an open finding."""
        from app.core.walk import next_with_finding

        found = next_with_finding(self._desk.workspace.report, self.here())
        if found is not None:
            self._desk.go_to_question(found)
        else:
            self._desk.say(tr("No other question has an open finding."))

    def to_next_unanswered(self) -> None:
        """Go to the next question that is asked and open."""
        from app.core.next_places import next_unanswered, place_before

        workspace = self._desk.workspace
        place = self.here() or place_before(workspace.report, workspace.pack, self._section())
        found = next_unanswered(workspace.report, place)
        if found is not None and found != self.here():
            self._desk.go_to_question(found)
        else:
            self._desk.say(tr("Every other question that is asked has an answer."))

    def _neighbour(self, *, backwards: bool) -> str | None:
        from app.core.walk import neighbour

        return neighbour(self._desk.workspace.report, self.here(), backwards=backwards) if self.here() else None
