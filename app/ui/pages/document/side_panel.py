"""The right column: how far the section is that is read, the team's own words in it, and what is open in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLayout, QWidget

from app.ui.pages.document.words import shortened, standing_text
from app.ui.texts import tr, tr_n
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import clear, column, empty, row, rule, scrolling
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Label
from app.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from app.core.document.coverage import Standing
    from app.core.evaluation.report import Finding

T = TypeVar("T")
_SHOWN = 6
_MOST = 60
"""How many of a kind are listed before 'Show all' is pressed, and after."""
_MESSAGES = 3
_AT_ONCE = 2
_ICONS = {"error": ("error", "err"), "warning": ("warning", "warn"), "info": ("info", "text2")}
_ROLES = {"error": "err-strong", "warning": "warn-strong", "info": "info-strong"}


@dataclass(frozen=True)
class Words:
    """A place for the team's own words: id and text of the question, and how what is written begins."""

    question: str
    title: str
    beginning: str


@dataclass(frozen=True)
class Part:
    """A section as the panel shows it. `questions`: texts of the open questions by id."""

    title: str
    standing: Standing
    words: tuple[Words, ...]
    questions: tuple[tuple[str, str], ...]


class SidePanel(QWidget):
    """Everything in it leads to its place."""

    question_wanted = Signal(str, str, str)
    finding_wanted = Signal(str)
    words_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._part: Part | None = None
        self._all: set[str] = set()
        self._to_add: list[Callable[[], object]] = []
        self._adding = QTimer(self)
        self._adding.setInterval(0)
        self._adding.timeout.connect(self._go_on)
        self._content = clear()
        self._body = column(self._content, spacing=4)
        self._body.setContentsMargins(16, 16, 12, 16)
        area = scrolling(self._content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column(self).addWidget(area)

    @property
    def is_settled(self) -> bool:
        """Whether everything is listed."""
        return not self._adding.isActive()

    def show_part(self, part: Part) -> None:
        """Show a section; nothing is touched where it says the same already."""
        if part == self._part:
            return
        if self._part is None or part.title != self._part.title:
            self._all.clear()
        self._part = part
        self._show()

    def _show(self) -> None:
        part = self._part
        if part is None:
            return
        empty(self._body)
        self._body.addWidget(Label(tr("This section"), "caption"))
        self._body.addWidget(Label(part.title, "title"))
        self._body.addWidget(Label(standing_text(part.standing), "muted"))
        self._to_add = [*self._words_lines(part), *self._open_lines(part), lambda: self._body.addStretch(1)]
        self._adding.start()

    def _go_on(self) -> None:
        """Add some of what is to be shown: many lines at once would keep the window busy."""
        for add in self._to_add[:_AT_ONCE]:
            add()
        del self._to_add[:_AT_ONCE]
        if not self._to_add:
            self._adding.stop()

    def _words_lines(self, part: Part) -> Iterator[Callable[[], object]]:
        if part.words:
            yield lambda: self._begin(tr("In your own words"))
        for words in part.words:
            yield lambda words=words: self._body.addWidget(self._words_row(words))

    def _open_lines(self, part: Part) -> Iterator[Callable[[], object]]:
        groups = grouped(part.standing.findings)
        if groups or part.questions or part.standing.asked:
            yield lambda: self._begin(tr("Open here"))
        if not groups and not part.questions and part.standing.asked:
            yield self._add_nothing
        for group in self._listed("findings", groups):
            yield lambda group=group: self._body.addLayout(self._finding(group))
        yield lambda: self._add_more("findings", len(groups))
        for name, text in self._listed("questions", part.questions):
            yield lambda name=name, text=text: self._body.addWidget(self._question_row(name, text))
        yield lambda: self._add_more("questions", len(part.questions))

    def _add_nothing(self) -> None:
        line = row(spacing=8)
        line.addWidget(IconLabel("tick", "ok"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(tr("Nothing is open in this section."), "muted"), 1)
        self._body.addLayout(line)

    def _begin(self, title: str) -> None:
        self._body.addSpacing(12)
        self._body.addWidget(rule())
        self._body.addSpacing(8)
        self._body.addWidget(Label(title, "caption"))

    def _words_row(self, words: Words) -> QWidget:
        made = RowButton(
            tr("Edit “{question}”", question=shortened(words.title, 80)),
            lambda: self.words_wanted.emit(words.question),
        )
        _fill_row(made, "edit", Label(words.title), Label(words.beginning or tr("Nothing is written yet."), "small"))
        return made

    def _finding(self, group: Sequence[Finding]) -> QLayout:
        finding = group[0]
        severity, place = str(finding.severity), finding.place
        outer = row(spacing=8)
        outer.setContentsMargins(0, 0, 0, 6)
        outer.addWidget(IconLabel(*_ICONS[severity]), 0, Qt.AlignmentFlag.AlignTop)
        lines = column(spacing=1)
        lines.addWidget(Label(finding.rule, _ROLES[severity]))
        lines.addWidget(Label(finding.title))
        for each in group[:_MESSAGES]:
            lines.addWidget(Label(shortened(each.message, 220), "small"))
        if len(group) > _MESSAGES:
            lines.addWidget(Label(tr_n("and %n more", len(group) - _MESSAGES), "small"))
        links = Flow(spacing=10)
        mend = WrappingLink(
            tr("Go to the question"),
            lambda: self.question_wanted.emit(place.question, place.row, place.field),
            size=13,
        )
        read = WrappingLink(tr("Read it"), lambda: self.finding_wanted.emit(finding.fingerprint), size=13)
        said = f"{finding.rule}, {shortened(finding.message, 120)}"
        mend.setAccessibleName(tr("Go to the question of {finding}", finding=said))
        read.setAccessibleName(tr("Read the finding {finding}", finding=said))
        links.addWidget(mend)
        links.addWidget(read)
        lines.addLayout(links)
        outer.addLayout(lines, 1)
        return outer

    def _question_row(self, name: str, text: str) -> QWidget:
        made = RowButton(text, lambda: self.question_wanted.emit(name, "", ""))
        _fill_row(made, "circle", Label(text))
        return made

    def _listed(self, kind: str, items: Sequence[T]) -> Sequence[T]:
        return items[: _MOST if kind in self._all else _SHOWN]

    def _add_more(self, kind: str, count: int) -> None:
        if kind in self._all or count <= _SHOWN:
            return
        texts = {
            "findings": tr("Show all {count} findings", count=count),
            "questions": tr("Show all {count} open questions", count=count),
        }
        line = row()
        line.addWidget(button(texts[kind], lambda: self._show_all(kind), kind="link"))
        line.addStretch(1)
        self._body.addLayout(line)

    def _show_all(self, kind: str) -> None:
        self._all.add(kind)
        self._show()


def grouped(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings of one rule at one question together, in the order of the first of each."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for each in findings:
        groups.setdefault((each.rule, each.place.question), []).append(each)
    return list(groups.values())


def _fill_row(made: RowButton, icon: str, *labels: Label) -> None:
    """An icon, and one line of words or two."""
    made.inner.setContentsMargins(4, 5, 4, 5)
    made.inner.setSpacing(8)
    made.inner.addWidget(IconLabel(icon), 0, Qt.AlignmentFlag.AlignTop)
    lines = column(spacing=2)
    for label in labels:
        lines.addWidget(label)
    made.inner.addLayout(lines, 1)
    for each in made.findChildren(QWidget):
        each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
