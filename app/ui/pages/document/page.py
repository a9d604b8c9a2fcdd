"""The documents as they will be written: contents, paper, and what is open; or the pages of the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.pages.document.assembling import Assembling, Made, State
from app.ui.pages.document.columns import CONTENTS, Columns, fitting
from app.ui.pages.document.contents import Contents
from app.ui.pages.document.head import Head
from app.ui.pages.document.own_words import OwnWords
from app.ui.pages.document.paper import Paper
from app.ui.pages.document.pdf_pages import PdfPages
from app.ui.pages.document.reader import Reader
from app.ui.pages.document.side_panel import SidePanel
from app.ui.shell.page import Page, Target
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.layout import clear, column, row, rule
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed

_PANEL = "document/panel"


class DocumentPage(Page):
    """Reads the documents of the set, and lets the team write its own words beside them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pages = PdfPages(desk)
        self.head = Head(self.pages.tools)
        self.contents = Contents()
        self.paper = Paper()
        self.panel = SidePanel()
        self.words = OwnWords(desk)
        self.assembling = Assembling(self)
        self.reader = Reader(desk, self.contents, self.paper, self.panel)
        self._is_stale = True
        self._problem = ""
        self._asked = ""
        self._wants_panel = desk.preferences.text(_PANEL) != "closed"
        self._columns: Columns | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._note = Label("", "muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._middle = QStackedWidget()
        self._middle.addWidget(_centred(self._note))
        self._middle.addWidget(self.paper)
        self._right = QStackedWidget()
        self._right.addWidget(self.panel)
        self._right.addWidget(self.words)
        self._left = clear()
        left = column(self._left, spacing=0)
        left.setContentsMargins(12, 12, 4, 0)
        left.addWidget(self.contents)
        self._rules = rule(vertical=True), rule(vertical=True)
        reading = clear()
        inner = row(reading, spacing=0)
        for part, share in ((self._left, 0), (self._rules[0], 0), (self._middle, 1), (self._rules[1], 0)):
            inner.addWidget(part, share)
        inner.addWidget(self._right)
        outer = column(self, spacing=0)
        outer.addWidget(self.head)
        outer.addWidget(rule())
        self._modes = QStackedWidget()
        self._modes.addWidget(reading)
        self._modes.addWidget(self.pages)
        outer.addWidget(self._modes, 1)

    def _connect(self) -> None:
        self.assembling.made.connect(self._take)
        self.assembling.failed.connect(self._fail)
        self.assembling.busy_changed.connect(self._show_state)
        self.reader.moved.connect(self.desk.subtitle_changed)
        self.panel.question_wanted.connect(self.desk.go_to_question)
        self.panel.finding_wanted.connect(lambda finding: self.desk.go("findings", finding))
        self.panel.words_wanted.connect(self.write)
        self.words.typed.connect(self.reader.written)
        self.words.left.connect(self.stop_writing)
        self.head.mode_chosen.connect(self.show_mode)
        self.pages.changed.connect(self.desk.subtitle_changed)
        self.pages.shown.connect(self._focus_pages)
        self.head.contents_clicked.connect(self.toggle_contents)
        self.head.panel_clicked.connect(self.toggle_panel)
        self.head.copy_clicked.connect(self.copy_section)
        self.workspace.closed.connect(self._close)
        theme().changed.connect(self._fit)

    # what the window asks

    def show_all(self) -> None:
        """Show the assessment that is open now."""
        self._is_stale, self._problem = True, ""
        self.stop_writing()
        self.reader.begin()
        self._want(soon=True)
        self._show_state()

    def show_change(self, changed: Changed) -> None:
        """Follow a change: the paper soon, figures sooner, what is typed at once."""
        self._is_stale = True
        self.pages.outdate()
        self.words.show_change(changed)
        if self.isVisible():
            self.reader.figures_soon()
            self._want()

    def go(self, target: Target) -> None:
        """Read a document, `place`, from a section, `row`; with the field 'pages', look at the PDF."""
        self.show_mode("pages" if target.field == "pages" else "document" if target.place else self.mode)
        known = {each.id for each in self.workspace.pack.manifest.documents}
        if target.place in known:
            self.reader.choose(target.place, target.row)
        if self.mode == "document":
            self.contents.setFocus()
        else:
            self.head.pages.setFocus()
            self._focus_pages()

    def place(self) -> Target | None:
        """Document and section that are read."""
        document, section = self.reader.where()
        return Target("document", document, section, self.mode if self.mode == "pages" else "") if document else None

    def subtitle(self) -> str:
        """The document that is read, or how many pages there are."""
        document = self.reader.document
        errors = len(self.workspace.report.open_errors)
        parts = [document.title] if document is not None else []
        if self.mode == "pages":
            parts = [tr_n("%n pages", self.pages.view.page_count)] if self.pages.view.page_count else []
        if errors:
            parts.append(tr_n("draft, %n errors open", errors))
        return " · ".join(parts)

    @property
    def mode(self) -> str:
        """'document' or 'pages'."""
        return "pages" if self._modes.currentWidget() is self.pages else "document"

    def show_mode(self, mode: str) -> None:
        """Read the document, or look at the pages of its PDF."""
        had_focus = self._modes.isAncestorOf(self.focusWidget() or self)
        self._modes.setCurrentIndex(1 if mode == "pages" else 0)
        self.head.show_mode(mode)
        if had_focus:
            (self.head.pages if mode == "pages" else self.head.document).setFocus()
        if mode == "pages":
            self.pages.look(*self.reader.titles())
            self._focus_pages()
        self.desk.subtitle_changed.emit()

    def _focus_pages(self) -> None:
        """Keys leaf through the pages at once, unless one is elsewhere meanwhile."""
        focus = self.window().focusWidget()
        is_here = focus is None or focus is self.head.pages or self.pages.isAncestorOf(focus)
        if self.mode == "pages" and self.isVisible() and self.pages.view.page_count and is_here:
            self.pages.view.setFocus()

    # making the documents

    def _want(self, *, soon: bool = False) -> None:
        if not self.isVisible() or not self._is_stale or not self.workspace.is_open:
            return
        session = self.workspace.session
        state = State(session.path, session.pack, session.assessment, self.workspace.report)
        self._is_stale = False
        self.assembling.want(state, soon=soon)

    def _take(self, made: Made) -> None:
        self._problem = ""
        self.reader.take(made)
        self._show_state()

    def _fail(self, problem: str) -> None:
        self._problem = problem
        self._show_state()

    def _show_state(self) -> None:
        has_documents = self.reader.has_documents
        self._middle.setCurrentIndex(1 if has_documents else 0)
        if self._problem:
            said = tr("The documents cannot be made: {problem}", problem=self._problem)
        elif has_documents:
            said = tr("Being brought up to date…") if self.assembling.is_busy or self._is_stale else ""
        else:
            said = tr("The documents are being put together…")
        self._note.setText(said)
        self._note.set_role("err" if self._problem else "muted")
        self.head.say(said if has_documents else "", is_problem=bool(self._problem))
        self.head.copy.setEnabled(has_documents)

    def _close(self) -> None:
        self.assembling.close()
        self.pages.close_file()
        self.stop_writing()
        self.reader.forget()

    # writing

    def write(self, question: str) -> None:
        """Edit the team's own words beside the paper."""
        self.words.begin(question)
        self._right.setCurrentWidget(self.words)
        self._fit()
        self.words.focus_text()
        QTimer.singleShot(0, self, lambda: self.reader.write(self.words.question))

    def stop_writing(self) -> None:
        """Go back to what is open."""
        had_focus = self.words.isAncestorOf(self.focusWidget() or self)
        self.reader.stop_writing()
        self.words.end()
        self._right.setCurrentWidget(self.panel)
        self._fit()
        if had_focus:
            self.contents.setFocus()

    def copy_section(self) -> None:
        """Put the Markdown of the section that is read on the clipboard."""
        document = self.reader.document
        if document is not None:
            _, section = self.reader.where()
            QGuiApplication.clipboard().setText(document.section_markdown(document.section_named(section)))
            self.desk.say(tr("The section is copied as Markdown."))

    # columns

    def toggle_contents(self) -> None:
        """Show or hide the contents where they do not always fit."""
        shown = self._columns is not None and self._columns.contents
        self._asked = "" if shown else "contents"
        self._fit()
        if not shown:
            self.contents.setFocus()

    def toggle_panel(self) -> None:
        """Show or hide what is open."""
        self._wants_panel = not (self._columns is not None and self._columns.panel)
        self._asked = "panel" if self._wants_panel else ""
        self.desk.preferences.set_text(_PANEL, "open" if self._wants_panel else "closed")
        if not self._wants_panel and self.words.question:
            self.stop_writing()
        self._fit()

    def _fit(self) -> None:
        room = self.width() * 100 / theme().zoom
        shown = fitting(room, wants_panel=self._wants_panel, asked=self._asked, writes=bool(self.words.question))
        self._columns = shown
        is_alone = not shown.paper
        self._left.setFixedWidth(self.width() if is_alone and shown.contents else theme().px(CONTENTS))
        self._right.setFixedWidth(self.width() if is_alone and shown.panel else theme().px(shown.panel_width))
        self._left.setVisible(shown.contents)
        self._middle.setVisible(shown.paper)
        self._right.setVisible(shown.panel)
        self._rules[0].setVisible(shown.contents and shown.paper)
        self._rules[1].setVisible(shown.panel and shown.paper)
        self.head.show_columns(shown)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the columns."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Make the documents when they are looked at."""
        super().showEvent(event)
        if self.workspace.is_open:
            self.reader.show_figures()
            self._want(soon=True)
            self._show_state()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks: no process is kept for it."""
        super().hideEvent(event)
        self._is_stale = self._is_stale or self.assembling.is_busy
        self.assembling.rest()


def _centred(label: Label) -> QWidget:
    holder = clear()
    layout = column(holder, margin=24)
    layout.addStretch(1)
    layout.addWidget(label)
    layout.addStretch(1)
    return holder
