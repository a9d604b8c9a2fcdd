"""How a figure came about: formula, values and sources, with a way into everything that it is made of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.layout import clear, column, empty, row, scrolling
from app.ui.widgets.text import Label
from app.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from app.core.explain import Explanation
    from app.ui.shell.desk import Desk

_MOST_PARTS = 60
_LONGEST_CAPTION = 24


class ExplanationDialog(Dialog):
    """Stands beside the window and follows it: what it says is always about the assessment as it is."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(tr("How this comes about"), parent, width=600, height=600, scrolls=False)
        self._desk = desk
        self._names: list[str] = []
        self._text = ""
        self._links: list[WrappingLink] = []
        self.back = icon_button("chevron-left", tr("Back"), self.go_back)
        self.body.removeWidget(self.heading)
        head = row(spacing=8)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.heading, 1)
        self.body.addLayout(head)
        self._content = clear()
        self._lines: QVBoxLayout = column(self._content, spacing=10)
        self._area = scrolling(self._content)
        self.body.addWidget(self._area, 1)
        self.to_question = self.add_button(tr("Go to the question"), self._go_to_question, at_left=True)
        self._foot_buttons = (
            self.to_question,
            self.add_button(tr("Copy"), self._copy),
            self.add_button(tr("Close"), self.close, kind="primary", is_default=True),
        )
        desk.workspace.changed.connect(self._show)
        desk.workspace.closed.connect(self.close)

    @property
    def name(self) -> str:
        """The id of what is explained now."""
        return self._names[-1] if self._names else ""

    @property
    def text(self) -> str:
        """Everything that is said, for the clipboard."""
        return self._text

    def explain(self, name: str) -> None:
        """Explain something; what was explained before can be gone back to."""
        if name != self.name:
            self._names.append(name)
        self._show()
        if not self.isVisible():
            self._foot_buttons[-1].setFocus()
        self.open_beside()

    def go_back(self) -> None:
        """Explain what was explained before."""
        if len(self._names) > 1:
            self._names.pop()
            self._show()

    def _show(self, _changed: object = None) -> None:
        from app.core.errors import InputError
        from app.core.explain import explain
        from app.core.part_titles import question_of

        workspace = self._desk.workspace
        if not workspace.is_open or not self._names:
            return
        empty(self._lines)
        self.back.setEnabled(len(self._names) > 1)
        try:
            found = explain(self.name, workspace.report, workspace.compiled, workspace.assessment)
        except InputError:
            self.heading.setText(tr("This is not there any more"))
            self._text = ""
            self.to_question.hide()
            return
        self.to_question.setVisible(bool(question_of(self.name, workspace.report, workspace.pack)))
        self._fill(found)

    def _fill(self, found: Explanation) -> None:
        self.heading.setText(found.title)
        if self.name in self._desk.workspace.pack.questions:
            self._lines.addWidget(_selectable(Label(self.name, "small")))
        self._text = "\n".join((found.title, "", *found.lines))
        self._links = []
        parts = list(dict.fromkeys(found.parts))
        for line in found.lines:
            said = line.strip().removeprefix("Finding ")
            part = next((each for each in parts if _begins_with(said, each)), "")
            if part:
                parts.remove(part)
                self._lines.addLayout(self._part(part, said.removeprefix(part).lstrip(": ")))
            else:
                _add_line(self._lines, line)
        if parts:
            self._lines.addWidget(Label(tr("Made of"), "caption"))
        for part in parts[:_MOST_PARTS]:
            self._lines.addLayout(self._part(part, ""))
        if len(parts) > _MOST_PARTS:
            self._lines.addWidget(Label(tr_n("and %n more", len(parts) - _MOST_PARTS), "muted"))
        self._lines.addStretch(1)
        self._area.verticalScrollBar().setValue(0)
        for one, other in pairwise((self.back, *self._links, *self._foot_buttons)):
            QWidget.setTabOrder(one, other)

    def _part(self, name: str, about: str) -> QVBoxLayout:
        """A part under its title, with its id and what is said of it below."""
        from app.core.part_titles import part_title

        title = part_title(name, self._desk.workspace.report, self._desk.workspace.pack)
        rest = about.removeprefix(title).lstrip(" :,")
        block = column(spacing=1)
        link = WrappingLink(title, lambda: self.explain(name), size=13)
        link.setAccessibleName(tr("Explain {name}: {title}", name=name, title=title))
        policy = link.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        link.setSizePolicy(policy)
        self._links.append(link)
        block.addWidget(link)
        told = [each for each in ("" if self._is_finding(name) else name, rest) if each]
        if told:
            line = _selectable(Label(" · ".join(told), "small"))
            line.setContentsMargins(2, 0, 0, 0)
            block.addWidget(line)
        return block

    def _is_finding(self, name: str) -> bool:
        return any(each.fingerprint == name for each in self._desk.workspace.report.findings)

    def _go_to_question(self) -> None:
        from app.core.part_titles import question_of

        question = question_of(self.name, self._desk.workspace.report, self._desk.workspace.pack)
        self._desk.window.activateWindow()
        self._desk.go_to_question(question)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._desk.say(tr("The explanation is on the clipboard."))


def _begins_with(line: str, name: str) -> bool:
    return line.startswith(name) and (len(line) == len(name) or line[len(name)] in " :(")


def _add_line(lines: QVBoxLayout, line: str) -> None:
    """A line of an explanation: a formula, 'Caption: text', a line of a list, or a sentence."""
    caption, _, rest = line.partition(": ")
    if "×" in line and "=" in line:
        lines.addWidget(_formula(line))
    elif rest and len(caption) <= _LONGEST_CAPTION and "." not in caption and not line.startswith(" "):
        block = column(spacing=2)
        block.addWidget(Label(caption, "caption"))
        block.addWidget(_selectable(Label(rest)))
        lines.addLayout(block)
    else:
        label = _selectable(Label(line.strip()))
        label.setContentsMargins(theme().px(16) if line.startswith(" ") else 0, 0, 0, 0)
        lines.addWidget(label)


def _formula(line: str) -> QFrame:
    made = QFrame()
    made.setProperty("frame", "sunken")
    column(made, margin=10).addWidget(_selectable(Label(line, "code")))
    return made


def _selectable(label: Label) -> Label:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
