"""Giving an answer: every edit of the page becomes a change that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from app.ui.pages.questionnaires.words import shortened
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.core.assessment import Answer, Confidence, Evidence
    from app.core.questionnaire import Question
    from app.ui.workspace import Workspace


class Answering:
    """Changes the answer to one question after the other. `is_busy` while a change of its own goes round."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._set_aside: dict[str, Any] = {}
        self._edit = ""
        self._began_with: Answer | None = None
        self.is_busy = False

    def forget(self) -> None:
        """Another assessment was opened."""
        self._set_aside.clear()
        self._edit = ""

    def answer(self, question: str) -> Answer | None:
        """The answer as it is now."""
        return self._workspace.assessment.answers.get(question)

    def set_value(self, question: Question, value: object, step: str = "") -> str:
        """Take over a value from an editor; gives what is wrong with it, or ''. `step`: the place that is edited."""
        from app.core.answering import step_key, with_value

        before = self.answer(question.id)
        key = step_key(question, before.value if before else None, value)
        if step and (key or question.parts):
            key = f"{question.id} {step}"
        text = tr("Answer to “{question}”", question=shortened(question.text, 40))
        return self._make(question, lambda **by: with_value(question, before, value, **by), text, key)

    def set_note(self, question: Question, note: str, step: int = 0) -> str:
        """Take over a note. `step`: the words of it that are undone as one."""
        from app.core.answering import with_note

        before = self.answer(question.id)
        text = tr("Note on “{question}”", question=shortened(question.text, 40))
        return self._make(question, lambda **by: with_note(before, note, **by), text, f"{question.id} note {step}")

    def set_confidence(self, question: Question, confidence: Confidence | None) -> str:
        """Take over how sure the team is."""
        from app.core.answering import with_confidence

        before = self.answer(question.id)
        text = tr("How sure “{question}” is", question=shortened(question.text, 40))
        return self._make(question, lambda **by: with_confidence(before, confidence, **by), text)

    def set_evidence(self, question: Question, evidence: tuple[Evidence, ...], key: str = "") -> str:
        """Take over the list of evidence."""
        from app.core.answering import with_evidence

        before = self.answer(question.id)
        text = tr("Evidence for “{question}”", question=shortened(question.text, 40))
        return self._make(question, lambda **by: with_evidence(before, evidence, **by), text, key)

    def set_absent(self, question: Question, is_absent: bool) -> str:
        """'We do not have this', or that no longer: then the value that was there before comes back."""
        from app.core.answering import as_absent

        before = self.answer(question.id)
        if is_absent and before is not None and before.is_given:
            self._set_aside[question.id] = before.value
        value = None if is_absent else self._set_aside.pop(question.id, None)
        text = tr("Answer to “{question}”", question=shortened(question.text, 40))
        return self._make(question, lambda **by: as_absent(before, is_absent, value, **by), text)

    def set_not_applicable(self, question: Question, reason: str, approver: str) -> str:
        """Declare that a question does not apply."""
        from app.core.answering import as_not_applicable

        before = self.answer(question.id)
        if before is not None and before.is_given:
            self._set_aside[question.id] = before.value
        text = tr("“{question}” does not apply", question=shortened(question.text, 40))
        return self._make(question, lambda **by: as_not_applicable(before, reason, approver, **by), text)

    def set_applicable(self, question: Question) -> str:
        """Take back that a question does not apply."""
        return self.set_absent(question, False)

    def _make(self, question: Question, after: Callable[..., Answer | None], text: str, key: str = "") -> str:
        from app.core.errors import ReadyroomError

        try:
            answer = after(author=self._workspace.author, at=self._workspace.now())
        except ReadyroomError as error:
            return error.message
        answer = self._as_it_was(question.id, answer, key)
        self.is_busy = True
        try:
            self._workspace.set_answer(question.id, answer, text, key)
        finally:
            self.is_busy = False
        return ""

    def _as_it_was(self, question: str, answer: Answer | None, key: str) -> Answer | None:
        """The answer that an edit began with, whole, where the edit came back to it: then nothing has happened."""
        if not key or key != self._edit:
            self._edit, self._began_with = key, self.answer(question)
        began = self._began_with
        if answer is None or began is None:
            return answer
        return began if answer.model_copy(update={"author": began.author, "at": began.at}) == began else answer
