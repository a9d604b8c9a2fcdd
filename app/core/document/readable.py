"""A set of documents as it is read on screen: each in pieces, with its sections and the questions behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from app.core.assessment import Assessment
from app.core.document.coverage import covered_by_document, narratives, section_questions
from app.core.document.dialect import document_parser
from app.core.document.model import Document
from app.core.document.own_words import WordsPlace, place_of_words
from app.core.document.pieces import Piece, Section, pieces_of, sections_of
from app.core.pack import Pack


@dataclass(frozen=True, slots=True)
class ReadableDocument:
    """One document. `covered`: ids of the questions behind it; `behind`: those behind each section, in order.

    `narratives`: ids of the questions whose answers it prints as the team wrote them.
    """

    id: str
    file: str
    title: str
    markdown: str
    pieces: tuple[Piece, ...]
    sections: tuple[Section, ...]
    covered: tuple[str, ...]
    behind: tuple[tuple[str, ...], ...]
    narratives: tuple[str, ...]
    places: Mapping[str, WordsPlace]
    """Where each of these answers stands, by question; those that are not found are not in it."""

    @property
    def concerned(self) -> tuple[str, ...]:
        """Ids of all questions that it covers, and of those that a section of it only names."""
        return tuple(dict.fromkeys((*self.covered, *chain.from_iterable(self.behind))))

    def section_at(self, piece: int) -> int:
        """The number of the section to which a piece belongs."""
        found = [number for number, each in enumerate(self.sections) if each.first <= piece]
        return found[-1] if found else 0

    def section_named(self, anchor: str) -> int:
        """The number of the section whose heading has that id; 0 where there is none."""
        return next((number for number, each in enumerate(self.sections) if anchor and each.id == anchor), 0)

    def home_of(self, question: str) -> int:
        """The number of the first section that a question is behind; 0 where none is."""
        return next((number for number, names in enumerate(self.behind) if question in names), 0)

    def piece_with(self, anchor: str) -> int | None:
        """The number of the piece in which a link to that id ends; None where the document has no such place."""
        return next((number for number, each in enumerate(self.pieces) if anchor in each.anchors), None)

    def section_markdown(self, number: int) -> str:
        """The Markdown of a section: its heading and everything up to the next one of the second level."""
        parts = markdown_sections(self.markdown)
        return parts[number] if number < len(parts) else ""


def readable(
    pack: Pack, assessment: Assessment, documents: Iterable[Document], html: Mapping[str, str]
) -> tuple[ReadableDocument, ...]:
    """The documents in order, as they were assembled from `assessment`. `html`: the rendered body of each by its id."""
    covered = covered_by_document(pack)
    return tuple(_readable(pack, assessment, each, html[each.id], covered[each.id]) for each in documents)


def _readable(
    pack: Pack, assessment: Assessment, document: Document, html: str, covered: tuple[str, ...]
) -> ReadableDocument:
    pieces = pieces_of(html)
    sections = sections_of(pieces)
    behind = tuple(section_questions(pack, covered, pieces, sections))
    words = narratives(pack, document.id)
    places = {name: _place(assessment, name, pieces, sections, behind) for name in words}
    return ReadableDocument(
        id=document.id,
        file=document.file,
        title=document.title,
        markdown=document.markdown,
        pieces=pieces,
        sections=sections,
        covered=covered,
        behind=behind,
        narratives=words,
        places={name: place for name, place in places.items() if place is not None},
    )


def _place(
    assessment: Assessment,
    name: str,
    pieces: Sequence[Piece],
    sections: Sequence[Section],
    behind: Sequence[tuple[str, ...]],
) -> WordsPlace | None:
    """Where an answer stands; for one that is empty, the section of its question, where it is to stand."""
    text = written_text(assessment, name)
    if text.strip():
        return place_of_words(pieces, 0, len(pieces), text)
    home = next((section for section, names in zip(sections, behind, strict=True) if name in names), None)
    return place_of_words(pieces, home.first, home.end, "") if home is not None else None


def written_text(assessment: Assessment, question: str) -> str:
    """The text that answers a question; '' where it has no text for an answer."""
    answer = assessment.answers.get(question)
    return answer.value if answer is not None and isinstance(answer.value, str) else ""


def markdown_sections(markdown: str) -> tuple[str, ...]:
    """The parts of a document's Markdown that begin with a heading of the second level, what stands before it first.

    A '##' in a quotation, a list or a block of code begins none.
    """
    parser = document_parser()
    parser.core.ruler.disable("inline", ignoreInvalid=True)
    lines = markdown.splitlines(keepends=True)
    tokens = parser.parse(markdown)
    begins = [
        opening.map[0]
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open" and opening.tag == "h2" and opening.level == 0 and opening.map
        if inline.content.strip()
    ]
    firsts = [0, *(line for line in begins if line)]
    parts = ["".join(lines[one:other]) for one, other in zip(firsts, [*firsts[1:], len(lines)], strict=True)]
    return tuple(part.strip() + "\n" for part in parts if part.strip())
