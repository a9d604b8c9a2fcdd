"""The findings: a list that is filtered and grouped, and the one that is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout

from app.ui.pages.findings.arrangement import Arrangement
from app.ui.pages.findings.decision_dialog import DecisionDialog
from app.ui.pages.findings.empty_state import EmptyState
from app.ui.pages.findings.filters import FilterBar
from app.ui.pages.findings.finding_table import FindingTable
from app.ui.pages.findings.handing_on import HandingOn
from app.ui.pages.findings.letter import Letter
from app.ui.pages.findings.model import FindingModel, Heading
from app.ui.shell.page import Page, Target
from app.ui.texts import tr, tr_n
from app.ui.widgets.layout import clear, column

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding, Report
    from app.core.finding_list import Listed
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed

NEEDED_SOON = ("app.core.explain", "app.core.finding_list", "app.core.roadmap.explaining")
"""Modules that the page needs as soon as it is filled."""


class FindingsPage(Page):
    """For architects: find, read, mend in place, decide. The letter shows the finding that is selected in the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.filters = FilterBar()
        self.model = FindingModel(self)
        self.list = FindingTable(self.model)
        self.letter = Letter(desk)
        self.empty = EmptyState(self._clear)
        self.handing_on = HandingOn(desk, self._to_hand_on)
        self._listed: list[Listed] = []
        self._shown: list[Listed] = []
        self._is_stale = False
        self._is_listing = False
        self._reading = QTimer(self, singleShot=True, interval=0)
        self._reading.timeout.connect(self._read_current)
        self._lay_out()
        self.filters.changed.connect(self._filter)
        self.filters.copy_clicked.connect(self.handing_on.copy)
        self.filters.export_clicked.connect(self.handing_on.save_as)
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self.list.activated.connect(self._open)
        self.list.taken.connect(self.arrangement.show_letter)
        self.letter.decided.connect(self._decide)
        self.letter.withdrawn.connect(self._withdraw)
        self.arrangement.stepped.connect(self._step)
        self.arrangement.list_shown.connect(self.list.setFocus)

    def _lay_out(self) -> None:
        outer = column(self)
        outer.setContentsMargins(20, 20, 20, 20)
        left = clear()
        self._stack = QStackedLayout(left)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.arrangement = Arrangement(self.filters, left, self.letter)
        outer.addWidget(self.arrangement)

    def show_all(self) -> None:
        """Show the findings of the assessment that is open now."""
        for _ in self.fill():
            continue

    def fill(self) -> Iterator[object]:
        """Show them in steps: the first letter takes as long as all the rest."""
        self._is_stale = False
        yield self.letter.forget()
        yield self.letter.get_ready(next(iter(self.workspace.report.findings), None))
        yield self._read()

    def show_change(self, changed: Changed) -> None:
        """Follow a change; nothing moves when no finding did. A page that is not seen waits until it is."""
        if not self.isVisible():
            self._is_stale = True
            return
        before = changed.before
        if before is None or before.findings != changed.after.findings:
            self._read()
        elif self.letter.finding is not None:
            self.letter.show_finding(_found(self.workspace.report, self.letter.finding.fingerprint))

    def go(self, target: Target) -> None:
        """Select a finding, or the findings of a rule, whatever is filtered."""
        self._catch_up()
        if not target.place:
            self.arrangement.show_list()
            self.list.setFocus()
            return
        row = self.model.row_of(target.place)
        if row < 0:
            self.filters.show_all()
            row = self.model.row_of(target.place)
        if row < 0:
            rows = [n for n, line in enumerate(self.model.lines) if _is_of(line, target.place)]
            row = rows[0] if rows else -1
        if row >= 0:
            self.list.select(row)
            self._read_current()
            self.list.setFocus()
            self.arrangement.show_letter()

    def place(self) -> Target | None:
        """The finding that is read."""
        finding = self.letter.finding
        return Target("findings", finding.fingerprint) if finding is not None else None

    def subtitle(self) -> str:
        """How many are open, and how many of each severity."""
        counts = Counter(str(each.severity) for each in self.workspace.report.findings if each.is_open)
        return tr(
            "{open} open: {errors}, {warnings}, {infos}",
            open=counts.total(),
            errors=tr_n("%n errors", counts["error"]),
            warnings=tr_n("%n warnings", counts["warning"]),
            infos=tr_n("%n infos", counts["info"]),
        )

    def selected(self) -> list[Finding]:
        """The findings that are selected, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [found for row in rows if (found := self.model.finding_at(row)) is not None]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what changed while it was not seen."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale and self.workspace.is_open:
            self._is_stale = False
            self._read()

    def _read(self) -> None:
        from app.core.finding_list import counted, listed

        pack = self.workspace.pack
        self._listed = listed(self.workspace.report.findings, pack)
        self.filters.set_counts(counted(self._listed))
        areas = {each.area for each in self._listed}
        self.filters.area.offer([(area.id, area.title) for area in pack.areas if area.id in areas])
        rules = sorted({each.finding.rule for each in self._listed})
        titles = [(name, f"{name}  {pack.rule_by_id[name].title}") for name in rules]
        self.filters.rule.offer(titles, {name: name for name in rules})
        self._show(goes_on=True)

    def _filter(self) -> None:
        self._show(goes_on=False)

    def _show(self, *, goes_on: bool) -> None:
        """List what is wanted, and read the same finding; where it is gone, the one behind it, or else the first."""
        from app.core.finding_list import Grouping, filtered, grouped

        self._shown = filtered(self._listed, self.filters.wanted())
        groups = grouped(self._shown, Grouping(self.filters.by), self.workspace.pack)
        read, before = self.letter.finding, self.model.lines
        self._is_listing = True
        self.model.show(groups, self.filters.by, self.workspace.pack)
        self.list.fit_lines()
        row = self.model.row_of(read.fingerprint) if read is not None else -1
        is_held = row < 0 and read is not None and self.letter.is_edited
        if row < 0:
            row = (
                self.model.row_of(_behind(before, read, self._shown))
                if goes_on and read is not None
                else self.model.first
            )
        if is_held:
            self.list.selectionModel().setCurrentIndex(
                self.model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        elif row >= 0:
            self.list.select(row)
        self._is_listing = False
        self._stack.setCurrentIndex(0 if self._shown else 1)
        self.empty.say(
            has_findings=bool(self._listed),
            is_narrowed=self.filters.narrowing > 0,
            standing=self.filters.standing,
        )
        self._reading.stop()
        if is_held and read is not None:
            self.letter.show_finding(_found(self.workspace.report, read.fingerprint))
        elif not goes_on and self._shown and self.model.finding_at(row) != read:
            self._reading.start()  # what is typed is seen in the list first
            return
        else:
            self.letter.show_finding(self.model.finding_at(row))
        self._show_standing()

    def _read_current(self) -> None:
        self._reading.stop()
        self.letter.show_finding(self.model.finding_at(self.list.currentIndex().row()))
        self._show_standing()

    def _selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        if not self._is_listing and self.model.finding_at(self.list.currentIndex().row()) is not None:
            self._read_current()

    def _show_standing(self) -> None:
        row, read = self.list.currentIndex().row(), self.letter.finding
        at = row + 1 - sum(each <= row for each in self.model.headings)
        is_listed = read is not None and self.model.finding_at(row) == read
        self.arrangement.show_standing(at if is_listed else 0, len(self._shown), has_letter=read is not None)

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        while self.model.finding_at(row) is None and 0 <= row < len(self.model.lines):
            row += by
        if self.model.finding_at(row) is not None:
            self.list.select(row)

    def _open(self) -> None:
        """Go on in the answer of the finding that is selected."""
        self.arrangement.show_letter()
        self.letter.focus_answer()

    def _clear(self) -> None:
        self.filters.clear_filters()
        if not self._shown:
            self.filters.show_all()
        self.list.setFocus()

    def _chosen(self) -> list[Finding]:
        """What a decision is about: the selection when the finding that is read is part of it, else that finding."""
        read = self.letter.finding
        selected = self.selected()
        if read is None or any(each.fingerprint == read.fingerprint for each in selected):
            return selected
        return [read]

    def _decide(self, kind: str) -> None:
        if self._reading.isActive():
            self._read_current()
            return
        dialog = DecisionDialog(kind, self._chosen(), self.workspace, self.desk.window)
        dialog.taken.connect(self._decided)
        dialog.open()

    def _decided(self, sentence: str) -> None:
        self.desk.say(sentence)
        if self.list.isVisible():
            self.list.setFocus()

    def _withdraw(self) -> None:
        for finding in self._chosen():
            self.workspace.set_decision(finding.fingerprint, None, tr("Withdraw the decision"))

    def _to_hand_on(self) -> list[Listed]:
        """Several that are selected, or else all that are listed."""
        chosen = {each.fingerprint for each in self.selected()}
        return [each for each in self._shown if len(chosen) < 2 or each.finding.fingerprint in chosen]


def _found(report: Report, fingerprint: str) -> Finding | None:
    return next((each for each in report.findings if each.fingerprint == fingerprint), None)


def _behind(before: list[Heading | Listed], read: Finding, shown: list[Listed]) -> str:
    """The fingerprint of what stood behind a finding that is gone from the list; '' when nothing is left."""
    from app.core.finding_list import follower

    order = [line.finding.fingerprint for line in before if not isinstance(line, Heading)]
    at = order.index(read.fingerprint) if read.fingerprint in order else 0
    return follower(order, at, {each.finding.fingerprint for each in shown})


def _is_of(line: Heading | Listed, rule: str) -> bool:
    return not isinstance(line, Heading) and line.finding.rule == rule
