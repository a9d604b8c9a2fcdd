"""Making a new assessment: the file, and the answers that a profile begins with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.session import Session
    from app.ui.workspace import Workspace


def made_session(
    workspace: Workspace, path: Path, *, service: str, summary: str, answers: Mapping[str, object]
) -> Session:
    """A session on the new file `path`, of the pack for new assessments; raises ReadyroomError."""
    from app.core.answer_sheet import answer_from_entry, known_question
    from app.core.changes import SetAnswer
    from app.session import Session

    pack = workspace.library.default().pack
    given = {name: answer_from_entry(known_question(pack, name), entry) for name, entry in answers.items()}
    session = Session.create(
        path,
        workspace.library,
        service=service,
        summary=summary,
        as_of=workspace.clock().date(),
        clock=workspace.clock,
        author=workspace.author,
    )
    try:
        signed = {"author": workspace.author, "at": session.now()}
        changes = [SetAnswer(question=name, after=each.model_copy(update=signed)) for name, each in given.items()]
        session.apply_all(changes, "Start from a profile")
    except BaseException:
        session.close()
        raise
    return session
