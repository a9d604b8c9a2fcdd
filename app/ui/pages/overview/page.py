"""The overview: how ready a service is and why, what to do next, and in which order the work goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent

from app.ui.pages.overview import words
from app.ui.pages.overview.area_table import AreaTable
from app.ui.pages.overview.next_card import NextCard
from app.ui.pages.overview.readiness_card import ReadinessCard
from app.ui.pages.overview.work_card import WorkCard
from app.ui.pages.two_sided import TwoSidedPage
from app.ui.shell.page import Target
from app.ui.widgets.layout import column

if TYPE_CHECKING:
    from app.core.first_sight import FirstSight
    from app.core.overview import Overview, WorkLine
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed


class OverviewPage(TwoSidedPage):
    """Cards in two columns, in one where there is no room. `show_overview` needs nothing but plain figures."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._overview: Overview | None = None
        self._steps: Iterator[None] = iter(())
        self._is_stale = False
        self.readiness = ReadinessCard(desk.explain, desk.go_to_question)
        self.areas = AreaTable(desk.explain, desk.go_to_question, self._go_to_finding)
        self.next = NextCard(desk.go_to_question, self._go_to_finding, self._export)
        self.work = WorkCard(self._go_on, self._go_to_findings, self._export)
        self._lay_out()
        for each in (self.readiness, self.areas, self.next, self.work):
            each.hide()

    def _lay_out(self) -> None:
        column(self).addWidget(self.area)  # while it is empty: what is put in a place is styled anew
        self.main.addWidget(self.readiness)
        self.main.addWidget(self.areas)
        self.main.addStretch(1)
        self.side.addWidget(self.next)
        self.side.addWidget(self.work)
        self.side.addStretch(1)

    def show_all(self) -> None:
        """Show the assessment that is open now."""
        self._read()

    def show_sight(self, sight: FirstSight) -> None:
        """Show the readiness as it was kept; the other cards follow with `show_more`."""
        self._overview = sight.overview
        self._steps = self._showing(sight.overview)
        next(self._steps)
        self.fit()

    def show_more(self) -> None:
        """Show what the first picture did not wait for, a little at a time."""
        for _ in self._steps:
            QTimer.singleShot(0, self, self.show_more)
            return

    def show_change(self, changed: Changed) -> None:  # noqa: ARG002 - all of it is read anew
        """Follow a change; while the page is not seen that waits until it is."""
        if self.isVisible():
            self._read()
        else:
            self._is_stale = True

    def go(self, target: Target) -> None:  # noqa: ARG002 - it has no places
        """Show the page as it is now."""
        if self._is_stale:
            self._read()

    def subtitle(self) -> str:
        """When the last answer was given, and by whom."""
        return words.changed_text(self._overview) if self._overview is not None else ""

    def show_overview(self, overview: Overview) -> None:
        """Show these figures, wherever they come from."""
        if overview != self._overview:
            self._overview = overview
            self._steps = self._showing(overview)
        for _ in self._steps:
            continue
        self.fit()

    def _showing(self, overview: Overview) -> Iterator[None]:
        """Show the cards one after the other, the readiness in the first step."""
        self.readiness.show_overview(overview)
        self.readiness.show()
        yield
        self.areas.show()
        yield  # so that its lines know how wide they are
        yield from self.areas.filling(overview)
        for card in (self.next, self.work):
            card.show_overview(overview)
            card.show()
            yield

    def _read(self) -> None:
        from app.core.overview import overview_of

        self._is_stale = False
        workspace = self.workspace
        self.show_overview(overview_of(workspace.report, workspace.pack, workspace.assessment))
        self.desk.subtitle_changed.emit()

    def _go_to_finding(self, finding: str) -> None:
        self.desk.go("findings", finding)

    def _go_to_findings(self) -> None:
        self.desk.go("findings")

    def _go_on(self, line: WorkLine) -> None:
        """To the section of a step; to the roadmap where all is answered and what the answers say is not enough."""
        from app.core.roadmap.behind import place_of_work

        workspace = self.workspace
        place = place_of_work(line.number, workspace.report, workspace.pack) if workspace.is_open else ""
        if place:
            self.desk.go("roadmap", place)
        else:
            self.desk.go("questionnaires", line.place)

    def _export(self) -> None:
        self.desk.commands.run("file.export")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what changed while it was not seen."""
        super().showEvent(event)
        if self._is_stale and self.workspace.is_open:
            self._read()

    def fit(self) -> None:
        """What to do next stands at the side, in a narrow window below the figure, and first while all is empty."""
        super().fit()
        is_empty = self._overview is not None and self._overview.is_empty
        if self.is_wide and not is_empty:
            self.side.insertWidget(0, self.next)
        else:
            self.main.insertWidget(0 if is_empty else 1, self.next)
