"""Dialogs for what the team says of its roadmap: the first day, and who owns a step. Both are answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.texts import tr
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.questionnaire import Question
    from app.ui.editors.editor import Editor
    from app.ui.workspace import Workspace


class AnswerDialog(Dialog):
    """One editor; `take` gets its value when the user keeps it, None for nothing."""

    def __init__(
        self, title: str, about: str, editor: Editor, value: object, take: Callable[[object], object], parent: QWidget
    ) -> None:
        super().__init__(title, parent, width=480)
        self._take = take
        self.editor = editor
        editor.set_value(value)
        self._value = value
        self.body.addWidget(Label(about, "muted"))
        self.body.addWidget(editor)
        self._problem = Label("", "err")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.body.addStretch(1)
        if value is not None:
            self.add_button(tr("Remove"), self._remove, at_left=True)
        self.add_button(tr("Cancel"), self.reject)
        self._keep = self.add_button(tr("Keep"), self._accept_value, kind="primary", is_default=True)
        editor.edited.connect(self._edited)
        editor.invalid.connect(self._show_problem)
        editor.focus_place()

    def _edited(self, value: object) -> None:
        self._value = value

    def _show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._keep.setEnabled(not sentence)

    def _accept_value(self) -> None:
        self._take(self._value)
        self.accept()

    def _remove(self) -> None:
        self._take(None)
        self.accept()


def edit_start(workspace: Workspace, parent: QWidget) -> None:
    """Ask for the first day of week 1."""
    from app.ui.editors.factory import make_editor

    question = start_question(workspace)
    if question is None:
        return
    AnswerDialog(
        tr("First day of week 1"),
        question.help or question.text,
        make_editor(question),
        _value(workspace, question),
        lambda value: _answer(workspace, question, value),
        parent,
    ).open()


def edit_owner(workspace: Workspace, step: str, title: str, parent: QWidget) -> None:
    """Ask who sees to a step."""
    from app.core.roadmap.owning import owner_in, owners_question, with_owner
    from app.ui.editors.person import PersonEditor

    question = owners_question(workspace.pack, step)
    if question is None:
        return
    before: dict[str, object] | None = _value(workspace, question)  # type: ignore[assignment]

    def take(person: object) -> None:
        _answer(workspace, question, with_owner(question, before, step, person))  # type: ignore[arg-type]

    person = owner_in(question, before, step)
    AnswerDialog(tr("Who sees to this step"), title, PersonEditor(title), person, take, parent).open()


def start_question(workspace: Workspace) -> Question | None:
    """The question for the first day; None where the pack has none."""
    pack = workspace.pack
    return pack.questions.get(pack.roadmap.start or "") if pack.roadmap is not None else None


def _value(workspace: Workspace, question: Question) -> object:
    answer = workspace.assessment.answers.get(question.id)
    return answer.value if answer is not None and answer.is_given else None


def _answer(workspace: Workspace, question: Question, value: object) -> None:
    from app.core.answering import with_value

    before = workspace.assessment.answers.get(question.id)
    after = with_value(question, before, value, author=workspace.author, at=workspace.now())
    workspace.set_answer(question.id, after, tr("Answer “{question}”", question=question.text))
