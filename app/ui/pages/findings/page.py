"""The findings: a list that is filtered and grouped, and the one that is read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QListView, QSplitter, QStackedLayout, QWidget

from app.ui.pages.findings.decision_dialog import DecisionDialog
from app.ui.pages.findings.filters import FilterBar
from app.ui.pages.findings.letter import Letter
from app.ui.pages.findings.model import FindingModel, Heading
from app.ui.pages.findings.painter import FindingPainter
from app.ui.shell.page import Page, Target
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.layout import clear, column
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding
    from app.core.finding_list import Listed
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed


class FindingsPage(Page):
    """For architects: find, read, mend in place, decide."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.filters = FilterBar()
        self.model = FindingModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingPainter(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Findings"))
        self.letter = Letter(desk)
        self._none = Label("", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._listed: list[Listed] = []
        self._shown: list[Listed] = []
        self._lay_out()
        self.filters.changed.connect(self._filter)
        self.filters.copy_clicked.connect(self._copy)
        self.filters.export_clicked.connect(self._save_as)
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self.list.activated.connect(lambda _index: self.letter.focus_answer())
        self.letter.decided.connect(self._decide)
        self.letter.withdrawn.connect(self._withdraw)
        theme().changed.connect(self.list.doItemsLayout)

    def _lay_out(self) -> None:
        outer = column(self, spacing=12)
        outer.setContentsMargins(20, 20, 20, 20)
        outer.addWidget(self.filters)
        left = clear()
        self._stack = QStackedLayout(left)
        self._stack.addWidget(self.list)
        self._stack.addWidget(_centred(self._none))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(16)
        split.addWidget(left)
        split.addWidget(self.letter)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([620, 400])
        left.setMinimumWidth(theme().px(340))
        self.letter.setMinimumWidth(theme().px(260))
        outer.addWidget(split, 1)

    def show_all(self) -> None:
        """Show the findings of the assessment that is open now."""
        self.letter.forget()
        self._read()
        self._select_first()

    def show_change(self, changed: Changed) -> None:
        """Follow a change; nothing moves when no finding did."""
        before = changed.before
        if before is None or before.findings != changed.after.findings:
            self._read()
        elif self.letter.finding is not None:
            self.letter.show_finding(self._finding(self.letter.finding.fingerprint))

    def go(self, target: Target) -> None:
        """Select a finding, or the findings of a rule, whatever is filtered."""
        if not target.place:
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
            self.list.setCurrentIndex(self.model.index(row))
            self.list.setFocus()

    def place(self) -> Target | None:
        """The finding that is read."""
        finding = self.letter.finding
        return Target("findings", finding.fingerprint) if finding is not None else None

    def subtitle(self) -> str:
        """How many of each severity are open."""
        counts = Counter(str(each.severity) for each in self.workspace.report.findings if each.is_open)
        parts = (
            tr_n("%n errors", counts["error"]),
            tr_n("%n warnings", counts["warning"]),
            tr_n("%n notes", counts["info"]),
        )
        return tr("{errors}, {warnings}, {notes}", errors=parts[0], warnings=parts[1], notes=parts[2])

    def selected(self) -> list[Finding]:
        """The findings that are selected, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        lines = [self.model.lines[row] for row in rows]
        return [line.finding for line in lines if not isinstance(line, Heading)]

    def _read(self) -> None:
        from app.core.finding_list import listed

        pack = self.workspace.pack
        self._listed = listed(self.workspace.report.findings, pack)
        decided = sum(each.finding.is_decided for each in self._listed)
        self.filters.set_counts(len(self._listed) - decided, decided)
        areas = {each.area for each in self._listed}
        self.filters.area.offer([(area.id, area.title) for area in pack.areas if area.id in areas])
        rules = sorted({each.finding.rule for each in self._listed})
        self.filters.rule.offer([(name, f"{name}  {pack.rule_by_id[name].title}") for name in rules])
        self._filter()

    def _filter(self) -> None:
        from app.core.finding_list import Grouping, filtered, grouped

        chosen = self.letter.finding
        self._shown = filtered(self._listed, self.filters.wanted())
        groups = grouped(self._shown, Grouping(self.filters.by), self.workspace.pack)
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.model.show(groups, self.filters.by, self.workspace.pack)
        row = self.model.row_of(chosen.fingerprint) if chosen is not None else -1
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        selection.blockSignals(False)
        self._stack.setCurrentIndex(0 if self._shown else 1)
        self._none.setText(
            tr("No finding matches. Show all, or look for other words.") if self._listed else tr("There is no finding.")
        )
        if chosen is not None and row < 0:
            self.letter.show_finding(self._finding(chosen.fingerprint))
        if row >= 0 and chosen is not None:
            self.letter.show_finding(self._finding(chosen.fingerprint))
        if self.letter.finding is None:
            self._select_first()

    def _select_first(self) -> None:
        for row, line in enumerate(self.model.lines):
            if not isinstance(line, Heading):
                self.list.setCurrentIndex(self.model.index(row))
                self.letter.show_finding(line.finding)
                return
        self.letter.show_finding(None)

    def _selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        index = self.list.currentIndex()
        line = self.model.lines[index.row()] if index.isValid() else None
        if line is not None and not isinstance(line, Heading):
            self.letter.show_finding(line.finding)

    def _finding(self, fingerprint: str) -> Finding | None:
        found = (each for each in self.workspace.report.findings if each.fingerprint == fingerprint)
        return next(found, None)

    def _chosen(self) -> list[Finding]:
        """What a decision is about: the selection when the finding that is read is part of it, else that finding."""
        read = self.letter.finding
        selected = self.selected()
        if read is None or any(each.fingerprint == read.fingerprint for each in selected):
            return selected
        return [read]

    def _decide(self, kind: str) -> None:
        DecisionDialog(kind, self._chosen(), self.workspace, self.desk.window).open()

    def _withdraw(self) -> None:
        for finding in self._chosen():
            self.workspace.set_decision(finding.fingerprint, None, tr("Withdraw the decision"))

    def _markdown(self) -> str:
        from app.core.finding_list import as_markdown

        chosen = {each.fingerprint for each in self.selected()}
        shown = [each for each in self._shown if len(chosen) < 2 or each.finding.fingerprint in chosen]
        return as_markdown(shown, self.workspace.pack)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._markdown())
        chosen = len(self.selected())
        self.desk.say(tr_n("%n findings copied as Markdown.", chosen if chosen > 1 else len(self._shown)))

    def _save_as(self) -> None:
        start = str(self.workspace.path.with_suffix(".findings.md"))
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the findings"), start, tr("Markdown (*.md)"))
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the findings that are shown to a file, and say so, or why not."""
        from app.core.errors import ReadyroomError
        from app.io.atomic_file import write_atomically

        try:
            write_atomically(path, self._markdown().encode())
        except (OSError, ReadyroomError) as error:
            self.desk.say(tr("The findings could not be saved: {problem}", problem=str(error)))
        else:
            self.desk.say(tr("The findings are in {file}.", file=path.name))


def _is_of(line: Heading | Listed, rule: str) -> bool:
    return not isinstance(line, Heading) and line.finding.rule == rule


def _centred(label: Label) -> QWidget:
    holder = clear()
    layout = column(holder)
    layout.addStretch(1)
    layout.addWidget(label)
    layout.addStretch(2)
    return holder
