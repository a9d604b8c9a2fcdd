"""The dialog in which a decision on findings is taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding
    from app.ui.editors.date import DateEditor
    from app.ui.workspace import Workspace


class DecisionDialog(Dialog):
    """Asks for what a kind of decision needs, and takes it for all findings that were chosen.

    `taken` tells in a sentence what was decided.
    """

    taken = Signal(str)

    def __init__(self, kind: str, findings: Sequence[Finding], workspace: Workspace, parent: QWidget) -> None:
        super().__init__(_titles()[kind], parent, width=520)
        self._kind, self._findings, self._workspace = kind, list(findings), workspace
        self.body.addWidget(Label(_purposes()[kind], "muted"))
        if len(findings) > 1:
            self.body.addWidget(Label(tr_n("This holds for %n findings.", len(findings)), "strong"))
        self._reason = QPlainTextEdit()
        self._reason.setTabChangesFocus(True)
        self._reason.setFixedHeight(theme().px(96))
        self._approver, self._until = QLineEdit(), _date_editor()
        self._until.invalid.connect(self._say)
        self._add(tr("Reason") if kind != "fix_planned" else tr("What will be done, and by whom"), self._reason)
        if kind != "fix_planned":
            self._add(tr("Approved by"), self._approver)
        if kind != "dismissed":
            self._add(tr("Last day on which this holds") if kind == "risk_accepted" else tr("Done by"), self._until)
        self._problem = Label("", "err")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.body.addStretch(1)
        self.add_button(tr("Cancel"), self.reject)
        self.add_button(_titles()[kind], self.take, kind="primary", is_default=True)
        self._reason.setFocus()

    def take(self) -> None:
        """Take the decision, or say what is missing."""
        from app.core.assessment import DecisionKind
        from app.core.changes import Compound, SetDecision
        from app.core.decisions import decision_on
        from app.core.errors import ReadyroomError

        if unread := self._unread_day():
            self._say(unread)
            self._until.setFocus()
            return
        workspace = self._workspace
        try:
            decisions = {
                each.fingerprint: decision_on(
                    each,
                    DecisionKind(self._kind),
                    reason=self._reason.toPlainText(),
                    approver=self._approver.text(),
                    until=str(self._until.value() or ""),
                    as_of=workspace.session.as_of,
                    author=workspace.author,
                    at=workspace.now(),
                )
                for each in self._findings
            }
        except ReadyroomError as error:
            self._say(error.message)
            return
        name = _titles()[self._kind]
        before = workspace.assessment.decisions
        changes = tuple(
            SetDecision(fingerprint=key, before=before.get(key), after=value) for key, value in decisions.items()
        )
        workspace.make(changes[0] if len(changes) == 1 else Compound(name=name, changes=changes), name)
        self.taken.emit(_decided(self._kind, self._findings, str(self._until.value() or "")))
        self.accept()

    def _unread_day(self) -> str:
        """Why what is typed for the day is none; empty where it is one, or where nothing is typed."""
        from app.core.entry.dates import read_date
        from app.core.entry.unreadable import Unreadable
        from app.ui.editors.sentences import sentence

        field = self._until.findChild(QLineEdit)
        typed = field.text().strip() if field is not None else ""
        try:
            if typed:
                read_date(typed)
        except Unreadable as unread:
            return sentence(unread)
        return ""

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _add(self, title: str, field: QWidget) -> None:
        field.setAccessibleName(title)
        label = Label(title, "caption")
        label.setBuddy(field)
        self.body.addWidget(label)
        self.body.addWidget(field)


def _date_editor() -> DateEditor:
    from app.core.questionnaire import AnswerType, Typed
    from app.ui.editors.date import DateEditor

    return DateEditor(Typed(type=AnswerType.DATE), "")


def _decided(kind: str, findings: Sequence[Finding], day: str) -> str:
    """What was decided, and that it can be taken back."""
    count, rule = len(findings), findings[0].rule
    if kind == "fix_planned":
        many = tr_n("A fix is planned for %n findings. Undo takes it back.", count)
        return many if count > 1 else tr("The fix of {rule} is planned. Undo takes it back.", rule=rule)
    if kind == "dismissed":
        many = tr_n("%n findings are dismissed. Undo takes it back.", count)
        return many if count > 1 else tr("{rule} is dismissed. Undo takes it back.", rule=rule)
    many = tr_n("The risk of %n findings is accepted. Undo takes it back.", count)
    return (
        many if count > 1 else tr("The risk of {rule} is accepted until {day}. Undo takes it back.", rule=rule, day=day)
    )


def _titles() -> dict[str, str]:
    return {"fix_planned": tr("Plan a fix"), "risk_accepted": tr("Accept the risk"), "dismissed": tr("Dismiss")}


def _purposes() -> dict[str, str]:
    return {
        "fix_planned": tr("The finding stays open, and says that somebody is at it."),
        "risk_accepted": tr(
            "The finding counts as passed until the day below. It is named in the document with who approved it."
        ),
        "dismissed": tr("The finding does not hold for this service. It is named in the document with the reason."),
    }
