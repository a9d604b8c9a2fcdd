"""What the plan as a whole says: its first day, how many steps are done, the known work, and ways to take it along."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from app.ui.pages.roadmap import words
from app.ui.pages.roadmap.editing import set_start, start_question, value_of
from app.ui.texts import tr
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import clear, column, rule
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.roadmap.model import Roadmap
    from app.ui.editors.editor import Editor
    from app.ui.workspace import Workspace


class PlanCard(QFrame):
    """The first day is an answer, edited here."""

    copy_clicked = Signal()
    save_clicked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        self.setAccessibleName(tr("The plan"))
        self._workspace = workspace
        self._proposed = ""
        self.editor: Editor | None = None
        self._question = ""
        self._about = Label("", "small")
        self.problem = Label("", "err")
        self.problem.hide()
        self.propose = button("", self._take_proposed)
        self._steps = Label("")
        self._work = Label("", "small")
        self.copy_ = button(tr("Copy as Markdown"), self.copy_clicked.emit, icon_name="copy")
        self.save = button(tr("Save as…"), self.save_clicked.emit, icon_name="save")
        self._lay_out()

    def _lay_out(self) -> None:
        lines = column(self, spacing=8)
        lines.setContentsMargins(20, 16, 20, 16)
        lines.addWidget(Label(tr("First day"), "caption"))
        self._day = column(spacing=4)
        lines.addLayout(self._day)
        lines.addWidget(self.problem)
        lines.addWidget(self._about)
        lines.addWidget(self.propose, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(rule())
        lines.addWidget(self._steps)
        lines.addWidget(self._work)
        lines.addWidget(rule())
        taking = clear()
        flow = Flow(taking)
        flow.addWidget(self.copy_)
        flow.addWidget(self.save)
        lines.addWidget(taking)

    def show_roadmap(self, roadmap: Roadmap, day: date) -> None:
        """Show a roadmap as it is seen on a day."""
        from app.core.roadmap.standing import is_past, next_monday

        self._show_start()
        self._about.setText(words.start_text(roadmap, day))
        proposed = next_monday(day)
        may_begin = self.editor is not None and not self._workspace.is_read_only
        self._proposed = proposed.isoformat()
        set_button_text(self.propose, tr("Begin on {day}", day=words.weekday_text(proposed)))
        self.propose.setVisible(may_begin and bool(roadmap.gaps) and (roadmap.start is None or is_past(roadmap, day)))
        self._steps.setText(words.steps_text(roadmap))
        work = words.effort_text(roadmap.effort)
        self._work.setText(tr("Known work: {work}", work=work) if work else tr("No work is left."))

    def _show_start(self) -> None:
        from app.ui.editors.factory import make_editor

        question = start_question(self._workspace)
        if question is None:
            return
        if self.editor is None or self._question != question.text:
            if self.editor is not None:
                self._day.removeWidget(self.editor)
                self.editor.deleteLater()
            self._question = question.text
            self.editor = make_editor(question)
            self.editor.edited.connect(self._take)
            self.editor.invalid.connect(self._refuse)
            self._day.addWidget(self.editor)
        self.editor.set_value(value_of(self._workspace, question))
        self.editor.set_read_only(self._workspace.is_read_only)

    def _take(self, value: object) -> None:
        question = start_question(self._workspace)
        if question is not None:
            self._refuse(set_start(self._workspace, question, value))

    def _take_proposed(self) -> None:
        self._take(self._proposed)
        if self.editor is not None:
            self.editor.focus_place()

    def _refuse(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
