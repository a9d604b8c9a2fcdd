"""Reading the documents, going from place to place, and writing beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.io.documents.assembly import assemble_apart
from app.io.documents.job import AssemblyJob
from app.ui.pages.document.contents import ENTRY_ROLE
from app.ui.pages.document.page import DocumentPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.wrapping_link import WrappingLink
from tests.ui.acting import press
from tests.ui.pages.document.conftest import WORDS, shown, text
from tests.ui.watching import children


def words_row(page: DocumentPage) -> RowButton:
    return next(each for each in page.panel.findChildren(RowButton) if each.accessibleName().startswith("Edit"))


def titles(page: DocumentPage) -> list[str]:
    model = page.contents.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def links(page: DocumentPage, beginning: str) -> list[WrappingLink]:
    found = page.panel.findChildren(WrappingLink)
    return [each for each in found if each.isVisible() and each.accessibleName().startswith(beginning)]


def rows(page: DocumentPage) -> list[RowButton]:
    return [each for each in page.panel.findChildren(RowButton) if each.isVisible()]


def test_the_contents_are_the_documents_of_the_pack(page: DocumentPage) -> None:
    assert titles(page) == ["Summary", "Levels", "Running"]


def test_the_paper_says_what_the_markdown_says(page: DocumentPage) -> None:
    said = text(page)
    assert "REQ-LEV-01" in said
    assert "The levels are from September." in said


def test_the_paper_shows_what_an_export_contains(page: DocumentPage) -> None:
    workspace = page.workspace
    job = AssemblyJob(workspace.session.pack, workspace.assessment, workspace.report, html=True)
    exported = assemble_apart(job)
    document = page.reader.document
    assert document is not None
    assert "".join(piece.html for piece in document.pieces) == exported.html["levels"]


def test_a_document_is_chosen_with_the_keys(page: DocumentPage, qtbot: QtBot) -> None:
    page.contents.setFocus()
    qtbot.keyClick(page.contents, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: text(page).startswith("Running"))


def test_going_to_a_document_shows_it(page: DocumentPage, window: MainWindow) -> None:
    window.go(Target("document", "running"))
    assert page.place() == Target("document", "running")


def test_where_one_was_is_shown_again(page: DocumentPage, window: MainWindow, qtbot: QtBot) -> None:
    window.go(Target("overview"))
    window.go(Target("document"))
    shown(page, qtbot)
    assert page.reader.where() == ("levels", "")


def test_a_change_is_on_the_paper_soon(page: DocumentPage, window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.set_answer("lev.narrative", Answer(value="Something else."), "Words")
    qtbot.waitUntil(lambda: "Something else." in text(page), timeout=20_000)


def test_what_was_changed_elsewhere_is_shown_on_coming_back(
    page: DocumentPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.go(Target("overview"))
    window.workspace.set_answer("lev.narrative", Answer(value="Said elsewhere."), "Words")
    window.go(Target("document"))
    qtbot.waitUntil(lambda: "Said elsewhere." in text(page), timeout=20_000)


def test_without_a_change_nothing_is_made_again(page: DocumentPage, window: MainWindow) -> None:
    window.go(Target("overview"))
    window.go(Target("document"))
    assert not page.assembling.is_busy


def test_no_process_waits_while_nobody_looks(page: DocumentPage, window: MainWindow, qtbot: QtBot) -> None:
    assert children()
    window.go(Target("overview"))
    qtbot.waitUntil(lambda: not children(), timeout=10_000)


def test_closing_the_file_ends_the_process(page: DocumentPage, window: MainWindow) -> None:
    window.workspace.set_answer("lev.narrative", Answer(value="Just before."), "Words")
    window.workspace.close()
    assert children() == []


def test_what_cannot_be_assembled_is_said(
    page: DocumentPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.core.errors import RenderError
    from app.io.documents.assembly import Assembler

    def fail(_assembler: Assembler, _job: AssemblyJob) -> None:
        raise RenderError("The template cannot be filled: no such name.")

    monkeypatch.setattr(Assembler, "assemble", fail)
    window.workspace.set_answer("lev.narrative", Answer(value="More."), "Words")
    qtbot.waitUntil(lambda: "no such name" in page.head._said.text(), timeout=20_000)


# What is open


def test_open_questions_of_the_section_lead_to_their_place(
    page: DocumentPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.set_answer("lev.objectives", None, "Take it back")
    text_of = window.workspace.pack.questions["lev.objectives"].text
    qtbot.waitUntil(lambda: any(each.accessibleName() == text_of for each in rows(page)), timeout=20_000)
    row = next(each for each in rows(page) if each.accessibleName() == text_of)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.here() == Target("questionnaires", "lev.objectives")


def test_a_finding_leads_to_its_question_and_to_itself(page: DocumentPage, window: MainWindow, qtbot: QtBot) -> None:
    wrong = {"id": "r1", "indicator": "availability", "target": 100, "window": "28d"}
    window.workspace.set_answer("lev.objectives", Answer(value=[wrong]), "Objective")
    qtbot.waitUntil(lambda: bool(links(page, "Read the finding")), timeout=20_000)
    qtbot.mouseClick(links(page, "Read the finding")[0], Qt.MouseButton.LeftButton)
    assert window.current_page == "findings"


def test_the_contents_count_open_errors(page: DocumentPage, window: MainWindow, qtbot: QtBot) -> None:
    wrong = {"id": "r1", "indicator": "availability", "target": 100, "window": "28d"}
    window.workspace.set_answer("lev.objectives", Answer(value=[wrong]), "Objective")
    errors = sum(each.place.question == "lev.objectives" for each in window.workspace.report.open_errors)
    assert errors
    qtbot.waitUntil(lambda: page.contents.model().index(1, 0).data(ENTRY_ROLE).errors == errors)


# The team's own words


def test_own_words_are_edited_beside_the_paper(page: DocumentPage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(words_row(page), Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "Now: ")
    assert window.workspace.assessment.answers["lev.narrative"].value == "Now: " + WORDS


def test_the_paper_shows_words_before_the_documents_are_made_anew(page: DocumentPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(words_row(page), Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert field is not None
    made = page.reader._made
    qtbot.keyClicks(field, "Typed. ")
    qtbot.waitUntil(lambda: "Typed. The levels" in text(page))
    assert page.reader._made is made


def test_an_edit_of_own_words_is_one_change_that_can_be_undone(
    page: DocumentPage, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(words_row(page), Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert field is not None
    before = window.workspace.undo.index()
    qtbot.keyClicks(field, "Some more words. ")
    assert window.workspace.undo.index() == before + 1
    window.workspace.undo.undo()
    assert window.workspace.assessment.answers["lev.narrative"].value == WORDS
    assert page.words.text() == WORDS


def test_back_from_own_words_to_what_is_open(page: DocumentPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(words_row(page), Qt.MouseButton.LeftButton)
    press(qtbot, page.words, "Back to what is open")
    assert page.panel.isVisible()


def test_a_file_open_for_reading_only_is_not_changed(
    make_window: Callable[[Path], MainWindow], file: Path, qtbot: QtBot
) -> None:
    window = make_window(file)
    window.workspace.open(file, read_only=True)
    window.go(Target("document", "levels"))
    page = window.page("document")
    assert isinstance(page, DocumentPage)
    shown(page, qtbot)
    page.write("lev.narrative")
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "x")
    assert "lev.narrative" not in window.workspace.assessment.answers


# Copying


def test_the_section_is_copied_as_markdown(page: DocumentPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.head.copy, Qt.MouseButton.LeftButton)
    document = page.reader.document
    assert document is not None
    assert QGuiApplication.clipboard().text() == document.markdown
