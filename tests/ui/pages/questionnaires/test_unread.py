"""What cannot be read stays where it was typed for as long as the file is open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.dialogs.asking import Asking
from app.ui.editors.table.editor import TableEditor
from app.ui.pages.questionnaires.page import QuestionnairesPage
from app.ui.pages.questionnaires.section_row import SectionRow
from app.ui.shell.window import MainWindow
from tests.ui.acting import is_shown, press, shown
from tests.ui.pages.questionnaires.conftest import answer, field, pressed, typed, value

At = Callable[[str], QuestionnairesPage]
PASTED = "Office hours\t95\tweekends\nNights\tabc\t28d"


def table_of(page: QuestionnairesPage) -> TableEditor:
    editor = page.sheet.answer.editor
    assert isinstance(editor, TableEditor)
    return editor


def pasted(qtbot: QtBot, page: QuestionnairesPage, text: str = PASTED) -> None:
    QApplication.clipboard().setText(text)
    table_of(page).grid.rows.be_at(0, 0)
    qtbot.keyClick(table_of(page).grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def texts(page: QuestionnairesPage) -> list[str]:
    """What is in the cells of the first three columns, as one would type it."""
    model = table_of(page).model
    return [model.entry.text(row, column) for row in range(len(model.entry.rows)) for column in range(3)]


def away_and_back(qtbot: QtBot, page: QuestionnairesPage) -> None:
    pressed(qtbot, page.bar, "Next")
    pressed(qtbot, page.bar, "Previous")


def test_a_text_that_cannot_be_read_is_there_on_coming_back(at: At, qtbot: QtBot) -> None:
    page = at("run.share")
    typed(qtbot, page, "101")
    away_and_back(qtbot, page)
    shown_now = field(page)
    assert isinstance(shown_now, QLineEdit)
    assert shown_now.text() == "101"


def test_on_coming_back_it_is_said_that_it_cannot_be_read(at: At, qtbot: QtBot) -> None:
    page = at("run.share")
    typed(qtbot, page, "101")
    away_and_back(qtbot, page)
    assert "101 is above the most allowed" in page.sheet.answer.problem


@pytest.mark.parametrize(
    ("question", "text"), [("run.restore", "soon"), ("run.tested", "tomorrow"), ("run.runbook", "a folder")]
)
def test_fields_of_every_kind_keep_it(at: At, qtbot: QtBot, question: str, text: str) -> None:
    page = at(question)
    typed(qtbot, page, text)
    at("lev.objectives")
    at(question)
    shown_now = field(page)
    assert isinstance(shown_now, QLineEdit)
    assert shown_now.text() == text


def test_a_field_of_a_group_keeps_it(at: At, qtbot: QtBot) -> None:
    page = at("lev.promise")
    typed(qtbot, page, "101")
    at("lev.objectives")
    at("lev.promise")
    assert "“Commitment” cannot be read" in page.sheet.answer.problem


def test_what_is_pasted_and_cannot_be_read_is_there_on_coming_back(at: At, qtbot: QtBot) -> None:
    page = at("lev.objectives")
    pasted(qtbot, page)
    away_and_back(qtbot, page)
    assert texts(page) == ["Office hours", "95", "weekends", "Nights", "abc", "28d"]


def test_a_paste_that_is_undone_and_redone_has_all_its_texts(at: At, qtbot: QtBot) -> None:
    page = at("lev.objectives")
    pasted(qtbot, page)
    page.workspace.undo.undo()
    page.workspace.undo.redo()
    assert texts(page) == ["Office hours", "95", "weekends", "Nights", "abc", "28d"]


def test_a_paste_that_is_undone_is_gone(at: At, qtbot: QtBot) -> None:
    page = at("lev.objectives")
    pasted(qtbot, page)
    page.workspace.undo.undo()
    assert (texts(page), page.workspace.drafts.waiting(page.workspace.assessment)) == ([], [])


def test_a_paste_that_is_undone_and_redone_from_elsewhere_has_all_its_texts(at: At, qtbot: QtBot) -> None:
    page = at("lev.objectives")
    pasted(qtbot, page)
    at("run.rate")
    page.workspace.undo.undo()
    at("run.rate")
    page.workspace.undo.redo()
    assert texts(page) == ["Office hours", "95", "weekends", "Nights", "abc", "28d"]


def test_what_is_mended_is_kept_no_more(at: At, qtbot: QtBot) -> None:
    page = at("run.share")
    typed(qtbot, page, "101")
    qtbot.keyClick(field(page), Qt.Key.Key_Backspace)
    assert (value(page, "run.share"), page.workspace.drafts.of("run.share")) == (10, ())


def test_a_choice_that_is_typed_counts_for_its_own_question(at: At, qtbot: QtBot) -> None:
    page = at("lev.promise")
    typed(qtbot, page, "99")
    page.desk.go_to_question("run.share")
    assert answer(page, "run.share") is None


def test_an_undo_elsewhere_does_not_hide_that_something_cannot_be_read(at: At, qtbot: QtBot) -> None:
    page = at("lev.promise")
    page.workspace.set_answer("lev.promise", Answer(value={"remark": "x"}), "Answer")
    typed(qtbot, page, "101")
    field(page).clearFocus()
    page.workspace.undo.undo()
    assert "“Commitment” cannot be read" in page.sheet.answer.problem


def closing(window: MainWindow, qtbot: QtBot) -> Asking:
    window.close()
    return shown(qtbot, Asking)


def test_closing_names_what_cannot_be_read(window: MainWindow, at: At, qtbot: QtBot) -> None:
    typed(qtbot, at("lev.promise"), "101")
    listed = closing(window, qtbot).findChildren(QListWidget)[0]
    assert [listed.item(row).text() for row in range(listed.count())] == ["What is promised? Commitment: “101”"]


def test_closing_goes_to_what_cannot_be_read(window: MainWindow, at: At, qtbot: QtBot) -> None:
    page = at("lev.promise")
    typed(qtbot, page, "101")
    at("run.rate")
    press(qtbot, closing(window, qtbot), "Go there")
    assert (page.here(), window.workspace.is_open) == ("lev.promise", True)


def test_closing_goes_on_without_it(window: MainWindow, at: At, qtbot: QtBot) -> None:
    typed(qtbot, at("run.share"), "101")
    press(qtbot, closing(window, qtbot), "Close without it")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not window.workspace.is_open


def test_closing_the_file_asks_too(window: MainWindow, at: At, qtbot: QtBot) -> None:
    typed(qtbot, at("run.share"), "101")
    window.files.close()
    press(qtbot, shown(qtbot, Asking), "Close without it")
    qtbot.waitUntil(lambda: not window.workspace.is_open)


def test_closing_asks_nothing_where_everything_was_read(window: MainWindow, at: At, qtbot: QtBot) -> None:
    typed(qtbot, at("run.share"), "10")
    window.close()
    assert not is_shown(Asking)


def test_what_stands_at_a_question_that_is_absent_is_not_asked_about(window: MainWindow, at: At, qtbot: QtBot) -> None:
    page = at("run.owner")
    assert page.sheet.answer.editor is not None
    qtbot.keyClicks(page.sheet.answer.editor.findChildren(QLineEdit)[2], "m@example.org")
    pressed(qtbot, page.sheet, "Nobody owns it.")
    window.close()
    assert not is_shown(Asking)


def test_an_answer_beside_what_cannot_be_read_is_not_called_whole(at: At, qtbot: QtBot) -> None:
    page = at("run.owner")
    page.workspace.set_answer("run.owner", Answer(value={"name": "Mara", "contact": "m@example.org"}), "Answer")
    assert page.sheet.answer.editor is not None
    name = page.sheet.answer.editor.findChildren(QLineEdit)[0]
    name.selectAll()
    qtbot.keyClick(name, Qt.Key.Key_Delete)
    assert page.sheet.standing.accessibleName() == "Answered in part: not all that is typed can be read."


def test_the_section_says_that_not_all_can_be_read(at: At, qtbot: QtBot) -> None:
    page = at("run.share")
    page.workspace.set_answer("run.share", Answer(value=20), "Answer")
    field(page).selectAll()
    typed(qtbot, page, "101")
    at("running.figures")
    row = next(each for each in page.section.findChildren(SectionRow) if "manual work" in each.button.accessibleName())
    assert "Answered in part" in row.button.accessibleName()
