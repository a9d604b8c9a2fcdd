"""A finding, read like a letter: what, why, fix, the answer itself, and the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.pages.findings.words import PILLS, place_text, points_text, severity_text, standing_text
from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import clear, column, empty, scrolling
from app.ui.widgets.text import Label, pill

if TYPE_CHECKING:
    from app.core.answer_part import AnswerPart
    from app.core.evaluation.report import Finding
    from app.ui.editors.editor import Editor
    from app.ui.shell.desk import Desk


class Letter(QFrame):
    """Shows one finding. `decided` tells which kind of decision the user wants to take."""

    decided = Signal(str)
    withdrawn = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        self._desk = desk
        self._finding: Finding | None = None
        self._editor: Editor | None = None
        self._part: AnswerPart | None = None
        self._gone: Label | None = None
        self._buttons: QWidget | None = None
        self._content = clear()
        self._body: QVBoxLayout = column(self._content, spacing=6)
        self._body.setContentsMargins(18, 16, 18, 16)
        outer = column(self)
        outer.setContentsMargins(1, 1, 1, 1)
        self._area = scrolling(self._content)
        outer.addWidget(self._area)

    @property
    def finding(self) -> Finding | None:
        """The finding that is shown."""
        return self._finding

    @property
    def is_edited(self) -> bool:
        """Whether the cursor is in the answer."""
        return self._editor is not None and _has_focus(self._editor)

    def show_finding(self, finding: Finding | None) -> None:
        """Show a finding; None shows none. While its answer is edited the letter stays, and says that it is mended."""
        before, self._finding = self._finding, finding or self._finding
        if self.is_edited and _is_about(before, finding):
            self._show_decision(is_gone=finding is None)
            return
        self._finding = finding
        if finding is not None and finding == before:
            self._show_decision(is_gone=False)
            return
        self._editor = self._gone = self._buttons = None
        empty(self._body)
        if finding is None:
            return
        if not _is_about(before, finding):
            self._area.verticalScrollBar().setValue(0)
        self._add_head(finding)
        self._add_part(tr("Why"), finding.why)
        self._add_part(tr("Fix"), finding.fix)
        self._add_answer(finding)
        self._add_decision(finding)
        self._add_references(finding)
        self._body.addStretch(1)

    def forget(self) -> None:
        """Show nothing, because another assessment is open now."""
        self._finding = self._editor = self._part = None
        self.show_finding(None)

    def get_ready(self, finding: Finding | None) -> None:
        """Do what takes long before the first answer is shown, and is never done again."""
        from app.core.answer_part import answer_part

        question = self._desk.workspace.pack.questions.get(finding.place.question) if finding is not None else None
        if finding is not None and question is not None:
            answer_part(question, finding.place.row, finding.place.field)

    def focus_answer(self) -> None:
        """Put the focus into the answer."""
        if self._editor is not None and self._finding is not None:
            row = "" if self._part is not None else self._finding.place.row
            self._editor.focus_place(row, self._finding.place.field)

    def _add_head(self, finding: Finding) -> None:
        line = Flow(spacing=8, is_centred=True)
        line.addWidget(pill(severity_text(finding.severity), PILLS[finding.severity]))
        line.addWidget(Label(finding.rule, "strong", wraps=False))
        line.addWidget(Label(standing_text(finding), "small", wraps=False))
        self._body.addLayout(line)
        self._body.addWidget(Label(finding.title, "title"))
        said = Label(finding.message)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._body.addWidget(said)
        links = Flow(spacing=12, is_centred=True)
        links.addWidget(button(tr("Explain"), lambda: self._desk.explain(finding.fingerprint), kind="link"))
        cost = points_text(finding)
        if cost not in ("–", tr("blocks")):
            links.addWidget(Label(tr("{points} points", points=cost), "small", wraps=False))
        self._body.addLayout(links)

    def _add_part(self, title: str, text: str) -> None:
        self._body.addSpacing(8)
        self._body.addWidget(Label(title, "caption"))
        self._body.addWidget(Label(text))

    def _add_answer(self, finding: Finding) -> None:
        workspace = self._desk.workspace
        question = workspace.pack.questions.get(finding.place.question)
        if question is None:
            return
        self._body.addSpacing(8)
        line = Flow(spacing=12, is_centred=True)
        line.addWidget(Label(tr("Answer"), "caption", wraps=False))
        place = finding.place
        line.addWidget(
            button(
                tr("Go to the question"),
                lambda: self._desk.go_to_question(place.question, place.row, place.field),
                kind="link",
            )
        )
        self._body.addLayout(line)
        self._body.addWidget(Label(question.text, "muted"))
        self._body.addWidget(Label(place_text(finding, workspace.pack), "small"))
        self._body.addWidget(self._make_editor(finding))

    def _make_editor(self, finding: Finding) -> QWidget:
        from app.core.answer_part import answer_part
        from app.ui.editors.editor import Mark
        from app.ui.editors.factory import make_editor

        workspace, place = self._desk.workspace, finding.place
        question = workspace.pack.questions[place.question]
        answer = workspace.assessment.answers.get(question.id)
        value = answer.value if answer is not None and answer.is_given else None
        self._part = part = answer_part(question, place.row, place.field)
        editor = make_editor(part.question if part is not None else question)
        editor.set_value(part.value(value) if part is not None else value)
        if place.row or place.field:
            row = "" if part is not None else place.row
            editor.set_marks([Mark(row, place.field, PILLS[finding.severity], finding.message)])
        editor.set_read_only(workspace.session.is_read_only)
        editor.edited.connect(self._edited)
        self._editor = editor
        return editor

    def _edited(self, value: object) -> None:
        from app.core.answering import with_value

        finding, workspace = self._finding, self._desk.workspace
        if finding is None:
            return
        name = finding.place.question
        question = workspace.pack.questions[name]
        before = workspace.assessment.answers.get(name)
        whole = value if self._part is None else self._part.merged(before.value if before else None, value)
        after = with_value(question, before, whole, author=workspace.author, at=workspace.now())
        workspace.set_answer(name, after, tr("Answer “{question}”", question=question.text), key=name)

    def _add_decision(self, finding: Finding) -> None:
        self._body.addSpacing(8)
        decision = finding.decision
        self._body.addWidget(Label(tr("Decision") if decision is not None else tr("Decide"), "caption"))
        if decision is not None:
            parts = [standing_text(finding), decision.reason]
            if decision.approver:
                parts.append(tr("Approved by {name}", name=decision.approver))
            for part in parts:
                self._body.addWidget(Label(part))
        self._buttons = clear()
        buttons = Flow(self._buttons, spacing=8)
        can_write = not self._desk.workspace.session.is_read_only
        for kind, text, look in (
            ("fix_planned", tr("Plan a fix…"), "primary" if decision is None else ""),
            ("risk_accepted", tr("Accept the risk…"), ""),
            ("dismissed", tr("Dismiss…"), ""),
        ):
            made = button(text, lambda kind=kind: self.decided.emit(kind), kind=look)
            made.setEnabled(can_write)
            buttons.addWidget(made)
        if decision is not None:
            made = button(tr("Withdraw the decision"), self.withdrawn.emit, kind="quiet")
            made.setEnabled(can_write)
            buttons.addWidget(made)
        self._gone = Label(tr("With this answer the finding is gone; there is nothing to decide."), "muted")
        self._gone.hide()
        self._body.addWidget(self._buttons)
        self._body.addWidget(self._gone)

    def _show_decision(self, *, is_gone: bool) -> None:
        if self._buttons is not None and self._gone is not None:
            self._buttons.setVisible(not is_gone)
            self._gone.setVisible(is_gone)

    def _add_references(self, finding: Finding) -> None:
        from app.core.explain import references

        found = list(references(finding.refs, self._desk.workspace.pack))
        if found:
            self._body.addSpacing(8)
            self._body.addWidget(Label(tr("References"), "caption"))
        for text in found:
            self._body.addWidget(Label(text, "small"))


def _is_about(before: Finding | None, after: Finding | None) -> bool:
    """Whether both are the same finding, or the one before has just been mended."""
    return before is not None and (after is None or after.fingerprint == before.fingerprint)


def _has_focus(editor: QWidget) -> bool:
    from PySide6.QtWidgets import QApplication

    focused = QApplication.focusWidget()
    return focused is not None and (focused is editor or editor.isAncestorOf(focused))
