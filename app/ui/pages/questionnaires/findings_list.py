"""Findings under an answer, in plain words with what to do about them. They come and go while one types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from app.ui.pages.questionnaires.words import severity_kind, severity_text, shortened
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.flow import Flow
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import Label, restyle
from app.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding

    Item = tuple[Finding, Mapping[str, str], str]

_LINKS = 3
_MESSAGES = 4
_BESIDE = 420
_ICONS = {"err": ("error", "err"), "warn": ("warning", "warn"), "info": ("info", "text2")}


class FindingFrame(QFrame):
    """One finding, or several of one rule; made once and filled again and again."""

    go_wanted = Signal(str)
    explain_wanted = Signal(str)
    open_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding = ""
        self._icon = IconLabel()
        self._rule = Label("", "strong", wraps=False)
        self._message = Label()
        self._fix = Label("", "small")
        self._decided = Label("", "small")
        self._links = [WrappingLink("", lambda n=number: self._go(n), size=13) for number in range(_LINKS)]
        self._targets: list[str] = []
        self._explain = WrappingLink(tr("Explain"), lambda: self.explain_wanted.emit(self._finding), size=13)
        self._open = WrappingLink(tr("Decide"), lambda: self.open_wanted.emit(self._finding), size=13)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        theme().changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        self._outer.setContentsMargins(12, 9, 12, 9)
        head = column(spacing=0)
        line = row(spacing=6)
        line.addWidget(self._icon)
        line.addWidget(self._rule)
        line.addStretch(1)
        head.addLayout(line)
        head.addStretch(1)
        self._outer.addLayout(head)
        body = column(spacing=3)
        body.addWidget(self._message)
        body.addWidget(self._fix)
        body.addWidget(self._decided)
        links = Flow(spacing=8)
        for each in (*self._links, self._explain, self._open):
            links.addWidget(each)
        body.addLayout(links)
        self._outer.addLayout(body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The rule stands beside the words where there is room, else above them."""
        super().resizeEvent(event)
        self._fit()

    def show_findings(self, findings: Sequence[Finding], places: Mapping[str, str], stands_at: str) -> None:
        """Show findings of one rule. `places`: other questions by id; `stands_at`: where they stand, if elsewhere."""
        finding = findings[0]
        kind = severity_kind(str(finding.severity)) if finding.is_open else "info"
        self._finding = finding.fingerprint
        if self.property("frame") != kind:
            self.setProperty("frame", kind)
            restyle(self)
        self._icon.set_icon(*_ICONS[kind])
        self._rule.setText(finding.rule)
        self._rule.set_role(f"{kind}-strong")
        message = _messages(findings)
        self._message.setText(message)
        self._fix.setText(tr("Fix: {fix}", fix=finding.fix))
        self._fix.setVisible(finding.is_open)
        decided = _decided_text(finding)
        self._decided.setText(decided)
        self._decided.setVisible(bool(decided))
        self._show_links(places, stands_at)
        word = severity_text(str(finding.severity))
        self.setAccessibleName(tr("{severity} {rule}: {message}", severity=word, rule=finding.rule, message=message))
        self._explain.setAccessibleName(tr("Explain {rule}", rule=finding.rule))
        self._open.setAccessibleName(tr("Decide about {rule}", rule=finding.rule))

    def _show_links(self, places: Mapping[str, str], stands_at: str) -> None:
        self._targets = list(places)[:_LINKS]
        for number, link in enumerate(self._links):
            link.setVisible(number < len(self._targets))
            if number < len(self._targets):
                name = self._targets[number]
                text = shortened(places[name], 48)
                link.show_text(
                    tr("It stands at: {question}", question=text)
                    if name == stands_at
                    else tr("See: {question}", question=text)
                )

    def message(self) -> str:
        """What is said."""
        return self._message.text()

    def links(self) -> list[WrappingLink]:
        """The links that are shown."""
        return [each for each in (*self._links, self._explain, self._open) if not each.isHidden()]

    def _go(self, number: int) -> None:
        if number < len(self._targets):
            self.go_wanted.emit(self._targets[number])

    def _fit(self) -> None:
        self._rule.setMinimumWidth(theme().px(62))
        beside = self.width() >= theme().px(_BESIDE)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._outer.direction() != wanted:
            self._outer.setDirection(wanted)
            self._outer.setSpacing(10 if beside else 3)


def _messages(findings: Sequence[Finding]) -> str:
    """What they say, each thing once, one below the other."""
    said = list(dict.fromkeys(each.message for each in findings))
    lines = said[:_MESSAGES]
    if len(said) > _MESSAGES:
        lines.append(tr_n("and %n more", len(said) - _MESSAGES))
    return "\n".join(lines)


def _decided_text(finding: Finding) -> str:
    decision = finding.decision
    if decision is None:
        return ""
    if str(decision.kind) == "fix_planned":
        return tr("A fix is planned: {reason}", reason=decision.reason)
    if str(decision.kind) == "dismissed":
        return tr("Dismissed: {reason}", reason=decision.reason)
    return tr("The risk is accepted until {day}: {reason}", day=decision.until, reason=decision.reason)


def _grouped(items: Sequence[Item]) -> Iterator[tuple[list[Finding], Mapping[str, str], str]]:
    """Findings of one rule that are decided alike and stand at one question, together."""
    groups: dict[tuple[object, ...], tuple[list[Finding], Mapping[str, str], str]] = {}
    for finding, places, stands_at in items:
        key = (finding.rule, stands_at, finding.is_open, finding.decision)
        groups.setdefault(key, ([], places, stands_at))[0].append(finding)
    yield from groups.values()


class FindingsList(QWidget):
    """The findings of a question, at most so many."""

    go_wanted = Signal(str)
    explain_wanted = Signal(str)
    open_wanted = Signal(str)

    def __init__(self, most: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._frames: list[FindingFrame] = []
        self._shown: tuple[object, ...] = ()
        self._column = column(self, spacing=8)
        self._more = Label("", "small")
        self._column.addWidget(self._more)
        self._more.hide()
        self.hide()

    def show_findings(self, items: Sequence[Item]) -> None:
        """Show findings, each with its links; what is shown already is left alone."""
        if tuple(items) == self._shown:
            return
        self._shown = tuple(items)
        groups = list(_grouped(items))
        shown = groups[: self._most]
        while len(self._frames) < len(shown):
            self._add_frame()
        for number, each in enumerate(self._frames):
            if number < len(shown):
                each.show_findings(*shown[number])
            each.setVisible(number < len(shown))
        rest = len(groups) - len(shown)
        self._more.setText(tr("{count} more stand on the page of findings.", count=rest) if rest else "")
        self._more.setVisible(rest > 0)
        self.setVisible(bool(items))

    def frames(self) -> list[FindingFrame]:
        """The frames that are shown."""
        return [each for each in self._frames if not each.isHidden()]

    def _add_frame(self) -> None:
        made = FindingFrame(self)
        made.go_wanted.connect(self.go_wanted)
        made.explain_wanted.connect(self.explain_wanted)
        made.open_wanted.connect(self.open_wanted)
        self._frames.append(made)
        self._column.insertWidget(self._column.count() - 1, made)
