"""Getting around: back and forward through places visited, on to the next open question or finding."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.shell.history import History
from app.ui.shell.page import Target
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk


class Wayfinder:
    """Knows where the user was. `here`: where the user is; `show`: shows a place without noting it."""

    def __init__(self, desk: Desk, here: Callable[[], Target | None], show: Callable[[Target], None]) -> None:
        self._desk = desk
        self._here = here
        self._show = show
        self.history = History()

    def go(self, target: Target) -> None:
        """Show a place that can be gone back from."""
        before = self._here()
        self._show(target)
        self.history.leave(before, target)
        self._desk.commands.refresh()

    def back(self) -> None:
        """Show the place before."""
        self._step(self.history.back(self._here()))

    def forward(self) -> None:
        """Show the place that was left by going back."""
        self._step(self.history.forward(self._here()))

    def next_unanswered(self, *, backwards: bool = False) -> None:
        """Show the next question that is asked and open."""
        from app.core.next_places import next_unanswered, place_before

        workspace = self._desk.workspace
        place = place_before(workspace.report, workspace.pack, self._question(), backwards=backwards)
        found = next_unanswered(workspace.report, place, backwards=backwards)
        if found is None:
            self._desk.say(tr("Every question that is asked has an answer."))
        else:
            self._desk.go_to_question(found)

    def next_finding(self, *, backwards: bool = False) -> None:
        """Show the next finding that is open."""
        from app.core.next_places import next_finding

        place = self._here()
        found = next_finding(self._desk.workspace.report, place.place if place else "", backwards=backwards)
        if found is None:
            self._desk.say(tr("There is no open finding."))
        else:
            self._desk.go("findings", found)

    def _question(self) -> str:
        """The question or section that the user is at, or the question of the finding that the user looks at."""
        place = self._here()
        if place is None:
            return ""
        at = {each.fingerprint: each.place.question for each in self._desk.workspace.report.findings}
        return at.get(place.place, place.place)

    def _step(self, target: Target | None) -> None:
        if target is not None:
            self._show(target)
            self._desk.commands.refresh()
