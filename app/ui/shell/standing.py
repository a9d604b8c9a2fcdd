"""How the open file stands, at the side of the window: service, readiness, a figure for each page, whether saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.shell.sentences import figures_text, saved_text
from app.ui.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.core.first_sight import FirstSight
    from app.ui.saving import SaveStatus
    from app.ui.shell.desk import Desk
    from app.ui.shell.navigation import Navigation
    from app.ui.shell.page import PageSpec


class Standing:
    """Writes into the navigation and the title of the window."""

    def __init__(self, navigation: Navigation, desk: Desk, specs: Mapping[str, PageSpec], window: QWidget) -> None:
        self._navigation = navigation
        self._desk = desk
        self._specs = specs
        self._window = window

    def show_all(self) -> None:
        """Show the open file."""
        self.show_change()
        self.show_saved()

    def show_change(self) -> None:
        """Show what a change may have made different."""
        from app.core.beginnings import scope_in_words
        from app.core.evaluation.report import per_cent

        workspace = self._desk.workspace
        meta, score = workspace.assessment.meta, workspace.report.readiness.score
        self._show_service(meta.service, scope_in_words(workspace.pack, workspace.assessment), meta.summary)
        self._show_readiness(float(per_cent(score.low)), float(per_cent(score.high)))
        for spec in self._specs.values():
            self._navigation.set_badge(spec.id, *spec.badge(self._desk))

    def show_saved(self) -> None:
        """Show whether all is saved."""
        workspace = self._desk.workspace
        if not workspace.is_open:
            return
        if workspace.saver is None:
            self._navigation.set_saved(tr("Reading only"), is_problem=False)
        elif problem := self._on_disk(workspace.saver.status):
            self._navigation.set_saved(problem, is_problem=True)
        else:
            text, is_problem = saved_text(workspace.saver.status, workspace.clock().date())
            self._navigation.set_saved(text, is_problem=is_problem)

    def _on_disk(self, status: SaveStatus) -> str:
        """What is wrong with the file on disk; empty where it is the one that was saved here."""
        workspace = self._desk.workspace
        if str(status.state) == "pending" or workspace.session.is_as_on_disk():
            return ""
        return tr("The file was changed outside") if workspace.path.exists() else tr("The file is gone")

    def show_sight(self, sight: FirstSight, name: str) -> None:
        """Show what is known of the file `name` that is opened next."""
        overview = sight.overview
        self._show_service(overview.service, overview.scope, sight.summary)
        self._show_readiness(overview.low, overview.high)
        for page, text, kind in sight.badges:
            if page in self._specs:
                self._navigation.set_badge(page, text, kind)
        self._navigation.set_saved(tr("Opening {name}", name=name), is_problem=False)

    def _show_service(self, service: str, scope: Iterable[str], summary: str) -> None:
        self._navigation.set_service(service, " · ".join(scope), summary)
        self._window.setWindowTitle(tr("{service} – Readyroom", service=service))

    def _show_readiness(self, low: float, high: float) -> None:
        self._navigation.set_readiness(low, high, tr("{figure} ready", figure=figures_text(low, high)))
