"""The gaps of a step: elements that are not in place, with the questions and findings behind each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.roadmap import words
from app.ui.texts import tr, tr_n
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import clear, column, empty, row, rule
from app.ui.widgets.text import Label, pill
from app.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding
    from app.core.questionnaire import Question
    from app.core.roadmap.model import Gap
    from app.ui.shell.desk import Desk

_AT_ONCE = 10
_PILLS = {"error": "err", "warning": "warn", "info": "info"}


class GapList(QWidget):
    """Builds some gaps at a time, because a step may have dozens."""

    def __init__(self, desk: Desk, about: str = "") -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._desk = desk
        self._about = about
        self._gaps: Sequence[Gap] | None = None
        self._built = 0
        self._lines: QVBoxLayout = column(self, spacing=8)
        self._lines.setContentsMargins(44, 4, 12, 12)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show these gaps, the most valuable first."""
        if gaps == self._gaps:
            return
        self._gaps = gaps
        self._built = 0
        empty(self._lines)
        if not gaps:
            self._lines.addWidget(Label(tr("Nothing of it is left."), "muted"))
        if self._about:
            about = self._about
            explain = button(tr("Explain the state"), lambda: self._desk.explain(about), kind="link")
            self._lines.addWidget(explain, 0, Qt.AlignmentFlag.AlignLeft)
        self._more = button("", self._build, kind="quiet")
        self._lines.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._build()

    def _build(self) -> None:
        gaps = self._gaps or ()
        had_focus = self._more.hasFocus()
        first: QWidget | None = None
        for gap in gaps[self._built : self._built + _AT_ONCE]:
            made = self._gap(gap)
            first = first or made
            self._lines.insertWidget(self._lines.count() - 1, rule())
            self._lines.insertWidget(self._lines.count() - 1, made)
        self._built = min(len(gaps), self._built + _AT_ONCE)
        left = len(gaps) - self._built
        self._more.setText(tr_n("Show %n more", left))
        self._more.setAccessibleName(self._more.text())
        self._more.setVisible(left > 0)
        if had_focus and first is not None and (link := first.findChild(WrappingLink)) is not None:
            link.setFocus()

    def _gap(self, gap: Gap) -> QWidget:
        made = clear()
        lines = column(made, spacing=4)
        head = row(spacing=12)
        title = WrappingLink(gap.element.title, lambda: self._desk.explain(gap.element.id))
        head.addWidget(title, 1)
        if gain := words.points_text(gap.points):
            head.addWidget(Label(gain, "ok", wraps=False), 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        lines.addWidget(Label(words.gap_about(gap), "small"))
        for question in gap.questions:
            lines.addLayout(self._question(tr("Answer"), "info", question))
        for question in gap.falling_short:
            lines.addLayout(self._question(tr("Falls short"), "warn", question))
        for finding in {each.rule: each for each in reversed(gap.findings)}.values():
            lines.addLayout(self._finding(finding))
        if not (gap.questions or gap.falling_short or gap.findings):
            lines.addWidget(Label(tr("No question of this pack serves it yet."), "small"))
        return made

    def _question(self, what: str, kind: str, question: Question) -> QVBoxLayout:
        name = question.id
        link = WrappingLink(question.text, lambda: self._desk.go_to_question(name))
        return _marked(what, kind, link)

    def _finding(self, finding: Finding) -> QVBoxLayout:
        link = WrappingLink(
            tr("{rule}: {fix}", rule=finding.rule, fix=finding.fix),
            lambda: self._desk.go("findings", finding.fingerprint),
        )
        kinds = {"error": tr("Error"), "warning": tr("Warning"), "info": tr("Info")}
        return _marked(kinds[finding.severity], _PILLS[finding.severity], link)


def _marked(what: str, kind: str, link: WrappingLink) -> QVBoxLayout:
    """A link with a word before it that says what it is."""
    link.setAccessibleName(tr("{what}: {text}", what=what, text=link.shown_text()))
    line = row(spacing=8)
    line.addWidget(pill(what, kind), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(link, 1)
    holder = column()
    holder.addLayout(line)
    return holder
