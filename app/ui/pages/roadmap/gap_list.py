"""What is behind a step: elements that are not in place, with the questions and findings of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.roadmap import words
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.layout import clear, column, empty, row, rule
from app.ui.widgets.text import Label, pill
from app.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding
    from app.core.pack import Pack
    from app.core.questionnaire import Question
    from app.core.roadmap.model import Gap
    from app.ui.shell.desk import Desk

AT_ONCE = 8
_PILLS = {"error": "err", "warning": "warn", "info": "info"}
_TOP = Qt.AlignmentFlag.AlignTop


class GapList(QWidget):
    """Builds some gaps at a time, because a step may have dozens. The most valuable stand first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._desk = desk
        self._gaps: Sequence[Gap] = ()
        self._pack: Pack | None = None
        self._built = 0
        self._words: list[QWidget] = []
        outer = column(self, spacing=8)
        self._lines: QVBoxLayout = column(spacing=10)
        outer.addLayout(self._lines)
        self.more = button("", self._build, kind="link")
        outer.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        theme().changed.connect(self._align)

    def show_gaps(self, gaps: Sequence[Gap], pack: Pack) -> bool:
        """Show these gaps; whether anything changed. As many are built as were before."""
        if self._pack is pack and gaps == self._gaps:
            return False
        wanted = max(self._built, AT_ONCE)
        self._gaps, self._pack, self._built = gaps, pack, 0
        empty(self._lines)
        self._words.clear()
        self._build(wanted)
        return True

    def _build(self, number: int = AT_ONCE) -> None:
        had_focus = self.more.hasFocus()
        first: QWidget | None = None
        for gap in self._gaps[self._built : self._built + number]:
            if self._lines.count():
                self._lines.addWidget(rule())
            made = self._gap(gap)
            first = first or made
            self._lines.addWidget(made)
        self._built = min(len(self._gaps), self._built + number)
        left = len(self._gaps) - self._built
        set_button_text(self.more, tr_n("Show %n more gaps", left))
        self.more.setVisible(left > 0)
        self._align()
        self._order_tabs()
        if had_focus and first is not None and (link := first.findChild(WrappingLink)) is not None:
            link.setFocus()

    def _gap(self, gap: Gap) -> QWidget:
        assert self._pack is not None
        made = clear()
        lines = column(made, spacing=4)
        head = row(spacing=12)
        title = self._pack.element_by_id[gap.element.id].title
        head.addWidget(Label(title), 1)
        if gain := words.points_text(gap.points):
            head.addWidget(Label(gain, "ok", wraps=False), 0, _TOP)
        lines.addLayout(head)
        lines.addWidget(self._state(gap, title))
        self._fill(lines, gap)
        return made

    def _state(self, gap: Gap, title: str) -> QWidget:
        made = clear()
        line = row(made, spacing=6)
        name = gap.element.id
        link = WrappingLink(name, lambda: self._desk.explain(name), size=12)
        link.setAccessibleName(tr("Explain {name}: {title}", name=name, title=title))
        line.addWidget(link, 0, _TOP)
        line.addWidget(Label(words.element_state(gap.state), "small"), 1)
        return made

    def _fill(self, lines: QVBoxLayout, gap: Gap) -> None:
        for question in gap.questions:
            lines.addLayout(self._line(tr("Open"), "info", self._question(question)))
        for question in gap.falling_short:
            lines.addLayout(self._line(tr("Falls short"), "warn", self._question(question)))
        kinds = {"error": tr("Error"), "warning": tr("Warning"), "info": tr("Info")}
        for finding in {each.rule: each for each in reversed(gap.findings)}.values():
            lines.addLayout(self._line(kinds[finding.severity], _PILLS[finding.severity], self._finding(finding)))
        if not (gap.questions or gap.falling_short or gap.findings):
            lines.addWidget(Label(tr("No question of this pack serves it yet."), "small"))

    def _line(self, what: str, kind: str, link: WrappingLink) -> QHBoxLayout:
        """A link with a word before it that says what it is; the words of a list share a column."""
        link.setAccessibleName(tr("{what}: {title}", what=what, title=link.shown_text()))
        policy = link.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        link.setSizePolicy(policy)
        line = row(spacing=8)
        word = clear()
        inside = row(word)
        inside.addWidget(pill(what, kind))
        inside.addStretch(1)
        self._words.append(word)
        line.addWidget(word, 0, _TOP)
        line.addWidget(link, 1, _TOP)
        return line

    def _align(self) -> None:
        """Give the words one width, at the size of text in force."""
        for word in self._words:
            word.setFixedWidth(max(each.sizeHint().width() for each in self._words))

    def _question(self, question: Question) -> WrappingLink:
        assert self._pack is not None
        name = question.id
        return WrappingLink(self._pack.questions[name].text, lambda: self._desk.go_to_question(name))

    def _finding(self, finding: Finding) -> WrappingLink:
        text = tr("{rule}: {fix}", rule=finding.rule, fix=finding.fix)
        return WrappingLink(text, lambda: self._desk.go("findings", finding.fingerprint))

    def _order_tabs(self) -> None:
        """Tab goes through the list before it goes to what follows."""
        links = [each for each in self.findChildren(WrappingLink) if not each.isHidden()]
        for one, other in pairwise((*links, self.more)):
            QWidget.setTabOrder(one, other)
