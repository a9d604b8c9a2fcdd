"""How far everything is, read from the report when it is another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.core.progress import Progress
    from app.ui.workspace import Workspace


class Reading:
    """Progress and scope by the id of a questionnaire or the key of a section."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.progress: Mapping[str, Progress] = {}
        self.scopes: Mapping[str, tuple[str, ...]] = {}

    def begin(self) -> None:
        """Look at the assessment that is open now."""
        from app.core.progress import ProgressReader

        self._reader = ProgressReader(self._workspace.pack)
        self._scope: tuple[object, ...] = ()
        self.progress, self.scopes = {}, {}
        self.read()

    def read(self) -> None:
        """Look again."""
        before, self.progress = self.progress, self._reader.read(self._workspace.report)
        answers = self._workspace.assessment.answers
        scope = tuple(answers.get(each.id) for each in self._workspace.pack.questions.values() if each.scope)
        if before is not self.progress or scope != self._scope:
            self._scope = scope
            self.scopes = self._scopes()

    def beginning(self) -> str:
        """The questionnaire to begin with: the first that is not complete."""
        names = [each.id for each in self._workspace.pack.questionnaires]
        waiting = [name for name in names if self.progress[name].is_asked and not self.progress[name].is_complete]
        return next(iter((*waiting, *names)), "")

    def key_of(self, question: str) -> str:
        """The entry of the list that a question belongs to."""
        from app.core.progress import section_key

        questionnaire, section = self._workspace.pack.section_of[question]
        return section_key(questionnaire, section) if len(questionnaire.sections) > 1 else questionnaire.id

    def _scopes(self) -> dict[str, tuple[str, ...]]:
        """For what is left out because of the scope: the answers that leave it out."""
        from app.core.progress import scope_said, section_key

        workspace = self._workspace
        left_out = {each.id: each.out_of_scope for each in workspace.report.questions if each.out_of_scope}
        found: dict[str, tuple[str, ...]] = {}
        for questionnaire in workspace.pack.questionnaires if left_out else ():
            whole: set[str] = set()
            for section in questionnaire.sections:
                scope = {name for each in section.questions for name in left_out.get(each.id, ())}
                whole |= scope
                key = section_key(questionnaire, section)
                if self.progress[key].is_out_of_scope:
                    found[key] = scope_said(scope, workspace.pack, workspace.assessment)
            if self.progress[questionnaire.id].is_out_of_scope:
                found[questionnaire.id] = scope_said(whole, workspace.pack, workspace.assessment)
        return found
