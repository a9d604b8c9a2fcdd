"""What the contents and the panel say of the documents: counts of what is open, and the words of the team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.pages.document.contents import Entry
from app.ui.pages.document.side_panel import Part, Words
from app.ui.pages.document.words import shortened

if TYPE_CHECKING:
    from app.core.document.readable import ReadableDocument
    from app.ui.pages.document.assembling import Made
    from app.ui.workspace import Workspace


def entries(workspace: Workspace, made: Made | None, current: str) -> list[Entry]:
    """The documents of the set, and the sections of the `current` one. Before they are made, nothing is counted."""
    found: list[Entry] = []
    for spec in workspace.pack.manifest.documents:
        document = made.document(spec.id) if made is not None else None
        if document is None:
            found.append(Entry(spec.id, "", spec.title))
            continue
        root = _entry(workspace, spec.id, "", spec.title, document.concerned)
        if spec.id == current:
            for section, behind in zip(document.sections[1:], document.behind[1:], strict=True):
                root.children.append(_entry(workspace, spec.id, section.id, section.title, behind))
        found.append(root)
    return found


def _entry(workspace: Workspace, document: str, section: str, title: str, behind: tuple[str, ...]) -> Entry:
    from app.core.document.coverage import standing
    from app.core.framework import Severity

    found = standing(workspace.pack, workspace.report, behind)
    return Entry(document, section, title, found.count(Severity.ERROR), len(found.unanswered))


def part(workspace: Workspace, document: ReadableDocument, section: int) -> Part:
    """A section as the panel shows it."""
    from app.core.document.coverage import standing
    from app.core.document.readable import written_text

    pack = workspace.pack
    found = standing(pack, workspace.report, document.behind[section])
    words = tuple(
        Words(name, pack.questions[name].text, shortened(written_text(workspace.assessment, name), 110))
        for name in document.narratives
        if document.home_of(name) == section
    )
    questions = tuple((name, pack.questions[name].text) for name in found.unanswered)
    return Part(document.sections[section].title or document.title, found, words, questions)
