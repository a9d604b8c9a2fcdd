"""Writing the team's own words beside the paper: one text, which the paper shows as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.pages.document.words import shortened
from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import clear, column, empty, row, scrolling
from app.ui.widgets.text import Label
from app.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from app.core.questionnaire import Question
    from app.ui.editors.editor import Editor
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed


class OwnWords(QWidget):
    """Edits one answer. `typed` tells the text with every change; `left`: back to what is open."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._workspace = desk.workspace
        self._question: Question | None = None
        self._editor: Editor | None = None
        self._problem = Label("", "err")
        content = clear()
        self._body = column(content, spacing=8)
        self._body.setContentsMargins(16, 12, 12, 16)
        area = scrolling(content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column(self).addWidget(area)

    @property
    def question(self) -> str:
        """The id of the question that is answered; '' for none."""
        return self._question.id if self._question is not None else ""

    def text(self) -> str:
        """What is written now."""
        from app.core.document.readable import written_text

        return written_text(self._workspace.assessment, self.question) if self.question else ""

    def begin(self, name: str) -> None:
        """Write the answer to a question."""
        from app.ui.editors.factory import make_editor

        self.end()
        self._question = question = self._workspace.pack.questions[name]
        back = button(tr("Back to what is open"), self.left.emit, kind="link", icon_name="chevron-left")
        line = row()
        line.addWidget(back)
        line.addStretch(1)
        self._body.addLayout(line)
        self._body.addWidget(Label(tr("In your own words"), "caption"))
        self._body.addWidget(Label(question.text, "title"))
        if question.help:
            self._body.addWidget(Label(shortened(question.help, 600), "muted"))
        self._editor = editor = make_editor(question)
        editor.set_value(self.text() or None)
        editor.set_read_only(self._workspace.is_read_only)
        editor.edited.connect(self._edited)
        editor.invalid.connect(self._say)
        self._body.addWidget(editor)
        self._problem = Label("", "err")
        self._problem.hide()
        self._body.addWidget(self._problem)
        self._body.addWidget(Label(tr("The paper shows it as you type. Undo takes it back."), "small"))
        self._body.addWidget(WrappingLink(tr("Go to the question"), lambda: self._desk.go_to_question(name), size=13))
        self._body.addStretch(1)

    def end(self) -> None:
        """Let go of the question."""
        self._question = self._editor = None
        empty(self._body)

    def focus_text(self) -> None:
        """Put the focus into the text."""
        if self._editor is not None:
            self._editor.focus_place()

    def show_change(self, changed: Changed) -> None:
        """Follow what was changed elsewhere, as by undoing."""
        if self._editor is not None and self.question in changed.questions:
            self._editor.set_value(self.text() or None)
            self.typed.emit(self.text())

    def _edited(self, value: object) -> None:
        from app.core.answering import step_key, with_value
        from app.core.errors import ReadyroomError

        question, workspace = self._question, self._workspace
        if question is None:
            return
        before = workspace.assessment.answers.get(question.id)
        try:
            after = with_value(question, before, value, author=workspace.author, at=workspace.now())
        except ReadyroomError as error:
            self._say(error.message)
            return
        key = step_key(question, before.value if before else None, value)
        text = tr("Answer to “{question}”", question=shortened(question.text, 40))
        workspace.set_answer(question.id, after, text, key)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
