"""What assembling gives: documents in Markdown, their charts, and the requirements they state."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Requirement:
    """A numbered requirement and where it came from."""

    id: str
    document: str
    text: str
    verification: str
    question: str
    row: str
    elements: tuple[str, ...]
    rules: tuple[str, ...]
    open_errors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One document: the Markdown is the document, everything else is made from it."""

    id: str
    file: str
    title: str
    markdown: str
    in_whole: bool
    is_front: bool = False
    alone: bool = True


@dataclass(frozen=True, slots=True)
class DocumentSet:
    """All documents of an assessment at a revision and a day."""

    service: str
    documents: tuple[Document, ...]
    charts: dict[str, str] = field(default_factory=dict[str, str])
    requirements: tuple[Requirement, ...] = ()
    status: tuple[tuple[str, str], ...] = ()
    open_errors: int = 0

    def document(self, name: str) -> Document | None:
        """The document with that id or file name."""
        return next((each for each in self.documents if name in (each.id, each.file)), None)
