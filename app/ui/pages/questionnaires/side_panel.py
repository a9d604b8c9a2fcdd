"""The right column: why a question matters, a good answer, what it buys, what it serves, and which rules read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.questionnaires.example_view import fill_example
from app.ui.shell.sentences import decimal_text
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.layout import clear, column, empty, row, scrolling
from app.ui.widgets.text import Label
from app.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from app.core.assessment import Answer
    from app.core.evaluation.report import Report
    from app.core.questionnaire import Question
    from app.ui.workspace import Workspace

_MOST_RULES = 6


class SidePanel(QWidget):
    """Built anew for each question while it is seen."""

    explain_wanted = Signal(str)
    closed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._question: Question | None = None
        self._shows_all_rules = False
        self._budget: tuple[object, ...] = ()
        self._points: tuple[Report | None, Mapping[str, Fraction]] = (None, {})
        self.setAccessibleName(tr("About the question"))
        content = clear()
        outer = column(self, spacing=0)
        self._area = scrolling(content)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._area)
        inner = column(content, spacing=18)
        inner.setContentsMargins(theme().px(18), 16, theme().px(16), 24)
        self._place: QVBoxLayout = column()
        self._parts: QVBoxLayout = column(spacing=18)
        self._buys: QVBoxLayout = column(spacing=6)
        head = row()
        head.addWidget(Label(tr("About the question"), "caption"), 1)
        self.close_button = icon_button("close", tr("Close"), self.closed.emit)
        head.addWidget(self.close_button)
        inner.addLayout(head)
        inner.addLayout(self._place)
        inner.addStretch(1)

    def show_question(self, question: Question, answer: Answer | None) -> None:
        """Show what a question is about."""
        self._question, self._shows_all_rules = question, False
        self._fill(answer)
        self._area.verticalScrollBar().setValue(0)

    def show_answer(self, answer: Answer | None) -> None:
        """Show what another answer buys."""
        if self._question is not None and self._budgets(answer) != self._budget:
            self._fill_buys(answer)

    def _fill(self, answer: Answer | None) -> None:
        question = self._question
        assert question is not None
        body = clear()
        self._parts = column(body, spacing=18)
        if question.why:
            self._section(tr("Why it matters")).addWidget(Label(question.why))
        if question.example is not None:
            part = self._section(tr("A good answer"))
            fill_example(part, question)
            if question.example_note:
                part.addWidget(Label(question.example_note, "small"))
        self._buys = column(spacing=6)
        self._parts.addLayout(self._buys)
        self._fill_buys(answer)
        self._fill_serves(question)
        self._fill_rules(question)
        empty(self._place)
        self._place.addWidget(body)
        body.show()

    def _section(self, title: str) -> QVBoxLayout:
        part = column(spacing=6)
        part.addWidget(Label(title, "caption"))
        self._parts.addLayout(part)
        return part

    def _budgets(self, answer: Answer | None) -> tuple[object, ...]:
        from app.core.budget_rows import budget_rows

        assert self._question is not None
        value = answer.value if answer is not None and answer.is_given else None
        return budget_rows(self._question, value)

    def _fill_buys(self, answer: Answer | None) -> None:
        empty(self._buys)
        self._budget = self._budgets(answer)
        if not self._budget:
            return
        self._buys.addWidget(Label(tr("What it buys"), "caption"))
        for each in self._budget:
            label, target, window, budget = each.label, each.target, each.window, each.budget  # type: ignore[attr-defined]
            text = tr("Budget at {target} % over {window}: {budget}", target=target, window=window, budget=budget)
            if label:
                self._buys.addWidget(Label(label, "small-strong"))
            self._buys.addWidget(Label(text, "small"))

    def _fill_serves(self, question: Question) -> None:
        from app.core.evaluation.report import decimal
        from app.core.explain import references

        pack = self._workspace.pack
        elements = [pack.element_by_id[each.element] for each in question.serving if each.element in pack.element_by_id]
        if not elements:
            return
        part = self._section(tr("Serves"))
        points = self._points_now()
        for element in elements:
            part.addWidget(Label(element.title))
            worth = points.get(element.id)
            about = (
                tr("{id} · {points} points", id=element.id, points=decimal_text(decimal(worth, 2), 2))
                if worth
                else element.id
            )
            link = WrappingLink(about, lambda name=element.id: self.explain_wanted.emit(name), size=13)
            part.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        texts = dict.fromkeys(text for each in elements for text in references(each.refs, pack))
        for text in texts:
            part.addWidget(Label(text, "small"))

    def _points_now(self) -> Mapping[str, Fraction]:
        """The points of each element, counted once for a report."""
        from app.core.evaluation.next_steps import element_points

        report = self._workspace.report
        if self._points[0] is not report:
            self._points = report, element_points(report, self._workspace.pack)
        return self._points[1]

    def _fill_rules(self, question: Question) -> None:
        from app.core.finding_links import rules_reading

        rules = rules_reading(self._workspace.compiled, question.id)
        if not rules:
            return
        part = self._section(tr("Rules that read it"))
        shown = rules if self._shows_all_rules else rules[:_MOST_RULES]
        for each in shown:
            line = column(spacing=0)
            link = WrappingLink(each.id, lambda name=each.id: self.explain_wanted.emit(name), size=13)
            link.setAccessibleName(tr("Explain {rule}", rule=each.id))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            line.addWidget(Label(each.title, "small"))
            part.addLayout(line)
        if len(shown) < len(rules):
            more = tr_n("Show %n more", len(rules) - len(shown))
            part.addWidget(WrappingLink(more, self._show_all_rules, size=13), 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all_rules(self) -> None:
        self._shows_all_rules = True
        if self._question is not None:
            self._fill(self._workspace.assessment.answers.get(self._question.id))
