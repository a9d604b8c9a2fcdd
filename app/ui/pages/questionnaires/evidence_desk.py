"""Evidence of the question in view: files that are kept, links that are opened, copies that are saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.dialogs.link import show_link
from app.ui.pages.questionnaires.answering import Answering
from app.ui.pages.questionnaires.file_keeper import EvidenceChooser, FileKeeper
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.core.assessment import Evidence
    from app.core.questionnaire import Question
    from app.io.store import KeptFile
    from app.ui.shell.desk import Desk


class EvidenceDesk:
    """Asks for files and takes them over into the answer they were chosen for."""

    def __init__(self, desk: Desk, answering: Answering, parent: QWidget) -> None:
        self._desk = desk
        self._workspace = desk.workspace
        self._answering = answering
        self._parent = parent
        self.chooser = EvidenceChooser()
        self.keeper = FileKeeper(parent)
        self.keeper.failed.connect(desk.say)

    def attach(self, question: Question) -> None:
        """Ask for a file, and keep it as evidence for the answer to a question."""
        path = self.chooser.file_to_keep(self._parent)
        if path is not None:
            self.keep(path, lambda kept: self._add(question, kept))

    def keep(self, path: str | Path, then: Callable[[KeptFile], object]) -> None:
        """Copy a file into the assessment's folder."""
        self.keeper.keep(self._workspace.path, Path(path), then)

    def open(self, evidence: Evidence) -> None:
        """Open a link once it was shown where it leads, or save a copy of a kept file: what it is, is not trusted."""
        if evidence.link:
            show_link(self._desk.window, evidence.link)
            return
        target = self.chooser.place_for_copy(self._parent, evidence.title or evidence.file)
        if target is not None:
            said = tr("A copy of the evidence is saved: {path}", path=target)
            self.keeper.save_copy(self._workspace.path, evidence.file, target, lambda _path: self._desk.say(said))

    def _add(self, question: Question, kept: KeptFile) -> None:
        from app.core.assessment import Evidence

        answer = self._answering.answer(question.id)
        items = answer.evidence if answer is not None else ()
        today = self._workspace.session.as_of.isoformat()
        added = Evidence(file=kept.name, title=kept.title, dated=today)
        if problem := self._answering.set_evidence(question, (*items, added)):
            self._desk.say(problem)
