"""Reading the documents: which one is shown, where in it one is, and what is open there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.dialogs.link import show_link
from app.ui.pages.document.assembling import Made
from app.ui.pages.document.contents import Contents
from app.ui.pages.document.figures import entries, part
from app.ui.pages.document.paper import Paper
from app.ui.pages.document.pictures import Pictures
from app.ui.pages.document.side_panel import SidePanel

if TYPE_CHECKING:
    from app.core.document.own_words import WordsPlace
    from app.core.document.readable import ReadableDocument
    from app.ui.shell.desk import Desk

_FIGURES_MS = 120
_LIVE_MS = 60


class Reader(QObject):
    """Ties contents, paper and panel together. `moved`: another document or section is read."""

    moved = Signal()

    def __init__(self, desk: Desk, contents: Contents, paper: Paper, panel: SidePanel) -> None:
        super().__init__(paper)
        self._desk, self._workspace = desk, desk.workspace
        self._contents, self._paper, self._panel = contents, paper, panel
        self._made: Made | None = None
        self._document, self._section = "", 0
        self._wanted = ""
        self._written, self._text = "", ""
        self._place: WordsPlace | None = None
        self._figures = _timer(self, _FIGURES_MS, self._count)
        self._live = _timer(self, _LIVE_MS, self._show_written)
        contents.chosen.connect(self.choose)
        contents.entered.connect(paper.focus_text)
        paper.scrolled_to.connect(self._scrolled)
        paper.link_clicked.connect(self._follow)

    # what is there

    @property
    def document(self) -> ReadableDocument | None:
        """The document that is read, once it is made."""
        return self._made.document(self._document) if self._made is not None else None

    @property
    def has_documents(self) -> bool:
        """Whether documents are made, of this state or an older one."""
        return self._made is not None

    @property
    def is_counted(self) -> bool:
        """Whether the figures are those of what is read now."""
        return not self._figures.isActive()

    def where(self) -> tuple[str, str]:
        """Document and section that are read."""
        document = self.document
        if document is None or not document.sections:
            return self._document, self._wanted
        return self._document, document.sections[self._section].id if self._section else ""

    def titles(self) -> tuple[str, str]:
        """Titles of the document and the section that are read, as they are printed; '' where none is."""
        document = self.document
        if document is None or not document.sections:
            specs = self._workspace.pack.manifest.documents if self._workspace.is_open else ()
            return next((each.title for each in specs if each.id == self._document), ""), ""
        return document.sections[0].title, document.sections[self._section].title if self._section else ""

    def begin(self) -> None:
        """Another assessment is open: nothing is made yet."""
        self.forget()
        known = [each.id for each in self._workspace.pack.manifest.documents]
        if self._document not in known:
            self._document = known[0] if known else ""
        self.show_figures()

    def forget(self) -> None:
        """Let go of what was made."""
        self._made, self._section, self._wanted = None, 0, ""
        self.stop_writing()
        self._figures.stop()
        self._paper.show_pieces((), Pictures({}, {}), from_top=True)

    def take(self, made: Made) -> None:
        """Show documents that were made anew; what is the same stays as it is."""
        is_first = self._made is None
        self._made = made
        if made.document(self._document) is None and made.documents:
            self._document = made.documents[0].id
        if is_first:
            self._show_document(self._wanted)
        else:
            document = self.document
            if document is not None:
                self._section = min(self._section, max(0, len(document.sections) - 1))
                self._paper.show_pieces(document.pieces, self._pictures(), from_top=False)
        self._find_written()
        self._figures.start(0)

    # going

    def choose(self, document: str, section: str = "") -> None:
        """Read a section of a document, or its beginning."""
        if document != self._document:
            self._document = document
            self._show_document(section)
            self._find_written()
        else:
            self._go_to(section)
        self._contents.mark(*self.where())
        self._figures.start(0)

    def _show_document(self, section: str) -> None:
        document = self.document
        if document is not None:
            self._paper.show_pieces(document.pieces, self._pictures(), from_top=True)
        self._go_to(section)

    def _go_to(self, section: str) -> None:
        document = self.document
        if document is None:
            self._wanted = section
            return
        self._wanted = ""
        self._section = document.section_named(section)
        if document.sections:
            self._paper.scroll_to(document.sections[self._section].first)

    def _scrolled(self, piece: int) -> None:
        document = self.document
        if document is not None and (found := document.section_at(piece)) != self._section:
            self._section = found
            self._show_place()

    def _follow(self, address: str) -> None:
        """A link on the paper: to a place in the documents, or, after showing where, to the web."""
        if not address.startswith("#"):
            show_link(self._desk.window, address)
            return
        documents = self._made.documents if self._made is not None else ()
        for each in sorted(documents, key=lambda each: each.id != self._document):
            piece = each.piece_with(address[1:])
            if piece is not None:
                section = each.section_at(piece)
                self.choose(each.id, each.sections[section].id if section else "")
                self._paper.scroll_to(piece, address[1:])
                return

    # figures and the panel

    def figures_soon(self) -> None:
        """Count anew when nobody is typing."""
        self._figures.start(_FIGURES_MS)

    def _count(self) -> None:
        """What is read comes first: figures wait until the paper is set."""
        if self._paper.is_settled:
            self.show_figures()
        else:
            self._figures.start(_FIGURES_MS // 4)

    def show_figures(self) -> None:
        """Show what is open in every document and in the sections of the one that is read."""
        self._contents.show_entries(entries(self._workspace, self._made, self._document))
        self._show_place()

    def _show_place(self) -> None:
        self._contents.mark(*self.where())
        document = self.document
        if document is not None and document.sections:
            self._panel.show_part(part(self._workspace, document, self._section))
        self.moved.emit()

    def _answer(self, name: str) -> str:
        from app.core.document.readable import written_text

        return written_text(self._workspace.assessment, name)

    def _pictures(self) -> Pictures:
        return Pictures(self._made.charts, self._made.photographs) if self._made is not None else Pictures({}, {})

    # the team's own words

    def write(self, question: str) -> None:
        """Show on the paper what is typed for a question, and where it stands."""
        if not question:
            return
        self._written, self._text = question, self._answer(question)
        self._find_written()
        if self._place is not None:
            self._paper.scroll_to(self._place.piece)

    def stop_writing(self) -> None:
        """Nobody is typing any more."""
        self._written, self._place = "", None
        self._live.stop()

    def written(self, text: str) -> None:
        """Show a text on the paper at once, before the documents are made anew."""
        self._text = text
        self._live.start()

    def _find_written(self) -> None:
        """Where the text stands in the documents as they were made; then show there what was typed since."""
        from app.core.document.readable import written_text

        document, made = self.document, self._made
        self._place = document.places.get(self._written) if document is not None else None
        if made is not None and self._written and written_text(made.state.assessment, self._written) != self._text:
            self._show_written()

    def _show_written(self) -> None:
        from app.core.document.own_words import with_words

        document = self.document
        if document is not None and self._place is not None:
            piece = document.pieces[self._place.piece]
            self._paper.show_piece_as(self._place.piece, with_words(piece, self._place, self._text))


def _timer(parent: QObject, pause: int, run: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    timer.timeout.connect(run)
    return timer
