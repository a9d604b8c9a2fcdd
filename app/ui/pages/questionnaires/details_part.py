"""What stands with an answer: how sure the team is, what proves it, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.editors.growing_text import GrowingText
from app.ui.pages.questionnaires.answer_part import OneUndo
from app.ui.pages.questionnaires.confidence import ConfidenceField
from app.ui.pages.questionnaires.evidence_field import EvidenceField
from app.ui.texts import tr
from app.ui.widgets.layout import column
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.assessment import Answer
    from app.core.questionnaire import Question

_MOST_NOTE = 20_000


class DetailsPart(QWidget):
    """Confidence, evidence and note, one below the other."""

    note_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = OneUndo(self)
        self.confidence = ConfidenceField(self)
        self.evidence = EvidenceField(self)
        self.note = GrowingText(least=1, most=12, parent=self)
        self.note.setAccessibleName(tr("Note"))
        self.note.setPlaceholderText(tr("What a reader of the answer should know"))
        self.note.typed.connect(lambda: self.note_edited.emit(self.note.toPlainText()[:_MOST_NOTE]))
        self._filter.watch(self.note)
        outer = column(self, spacing=16)
        outer.addWidget(self.confidence)
        outer.addWidget(self.evidence)
        note = column(spacing=6)
        note.addWidget(Label(tr("Note"), "caption"))
        note.addWidget(self.note)
        outer.addLayout(note)

    def show_answer(
        self, question: Question, answer: Answer | None, today: str, *, is_new_question: bool, is_read_only: bool
    ) -> None:
        """Show what is kept."""
        self.setEnabled(not is_read_only)
        confidence = str(answer.confidence) if answer is not None and answer.confidence else ""
        self.confidence.show_step(confidence)
        items = answer.evidence if answer is not None else ()
        self.evidence.show_evidence(items, question.evidence, today, is_new_question=is_new_question)
        self.note.set_text(answer.note if answer is not None else "")
