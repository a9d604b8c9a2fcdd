"""Answering: what is typed is kept, counted and judged at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer, Confidence
from app.ui.editors.growing_text import GrowingText
from app.ui.editors.table.editor import TableEditor
from app.ui.pages.questionnaires.page import QuestionnairesPage
from tests.ui.conftest import NOW
from tests.ui.pages.questionnaires.conftest import answer, field, pressed, typed, value

At = Callable[[str], QuestionnairesPage]


def test_a_question_is_shown_with_its_text(page: QuestionnairesPage) -> None:
    assert page.sheet.head.heading() == "How many requests come a second?"


def test_what_is_typed_is_kept(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "900")
    assert value(page, "run.rate") == 900


def test_an_answer_carries_author_and_time(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "9")
    kept = answer(page, "run.rate")
    assert kept is not None
    assert (kept.author, kept.at) == ("Mara Lind", NOW.isoformat(timespec="seconds"))


def test_typing_is_undone_as_one(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "900")
    page.workspace.undo.undo()
    assert answer(page, "run.rate") is None


def written(qtbot: QtBot, page: QuestionnairesPage, *texts: str) -> GrowingText:
    """A long text, typed with pauses between these parts of it."""
    text = field(page)
    assert isinstance(text, GrowingText)
    seconds = iter(range(0, 1000, 3))
    for each in texts:
        now = next(seconds)
        text.clock = lambda now=now: now
        qtbot.keyClicks(text, each)
    return text


def test_after_a_pause_a_text_is_undone_on_its_own(at: At, qtbot: QtBot) -> None:
    page = at("run.summary")
    written(qtbot, page, "One sentence.", " Another.")
    page.workspace.undo.undo()
    assert value(page, "run.summary") == "One sentence."


def test_a_paragraph_is_undone_on_its_own(at: At, qtbot: QtBot) -> None:
    page = at("run.summary")
    text = written(qtbot, page, "One")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClicks(text, "Two")
    page.workspace.undo.undo()
    assert value(page, "run.summary") == "One"


def test_what_is_typed_after_redoing_is_undone_on_its_own(at: At, qtbot: QtBot) -> None:
    page = at("run.summary")
    text = written(qtbot, page, "One")
    page.workspace.undo.undo()
    page.workspace.undo.redo()
    qtbot.keyClick(text, Qt.Key.Key_End)
    qtbot.keyClicks(text, " two")
    page.workspace.undo.undo()
    assert value(page, "run.summary") == "One"


def test_a_figure_typed_with_a_pause_is_undone_as_one(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "90")
    qtbot.keyClick(field(page), Qt.Key.Key_Left)
    typed(qtbot, page, "5")
    page.workspace.undo.undo()
    assert answer(page, "run.rate") is None


def test_typing_over_what_was_selected_is_undone_as_one(at: At, qtbot: QtBot) -> None:
    page = at("run.summary")
    text = written(qtbot, page, "Before")
    text.selectAll()
    qtbot.keyClicks(text, "After")
    page.workspace.undo.undo()
    assert value(page, "run.summary") == "Before"


def test_undoing_is_shown_in_the_field(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "900")
    page.workspace.undo.undo()
    assert page.sheet.answer.editor is not None
    assert page.sheet.answer.editor.value() is None


def test_the_keys_of_undo_reach_the_window_from_a_field(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "900")
    page.workspace.set_answer("run.share", Answer(value=10), "Another answer")
    qtbot.keyClick(field(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert value(page, "run.share") is None


def test_undoing_goes_to_the_question_it_touches(page: QuestionnairesPage, qtbot: QtBot, at: At) -> None:
    typed(qtbot, page, "900")
    at("run.owner")
    page.workspace.undo.undo()
    assert page.here() == "run.rate"


def test_what_is_undone_elsewhere_is_shown_when_one_comes_back(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "900")
    page.desk.go("questionnaires", "run.owner")
    page.desk.go("findings")
    page.workspace.undo.undo()
    page.desk.go("questionnaires")
    assert page.here() == "run.rate"


def test_the_cursor_stays_while_one_types(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "19")
    line = field(page)
    qtbot.keyClick(line, Qt.Key.Key_Left)
    typed(qtbot, page, "0")
    typed(qtbot, page, "5")
    assert value(page, "run.rate") == 1059


def test_what_cannot_be_read_is_said(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "9x")
    qtbot.waitUntil(lambda: page.sheet.answer.problem != "")


def test_the_readable_beginning_of_what_cannot_be_read_is_not_kept(at: At, qtbot: QtBot) -> None:
    page = at("run.share")
    typed(qtbot, page, "101")
    assert answer(page, "run.share") is None


def test_typing_over_a_value_what_cannot_be_read_leaves_the_answer_as_it_was(at: At, qtbot: QtBot) -> None:
    page = at("run.share")
    before = Answer(value=99.95, author="Tom", at="2026-10-01T08:00:00+00:00")
    page.workspace.set_answer("run.share", before, "Answer")
    field(page).selectAll()
    typed(qtbot, page, "101")
    assert answer(page, "run.share") == before


def test_an_edit_that_came_back_to_what_was_is_no_step(at: At, qtbot: QtBot) -> None:
    page = at("run.share")
    page.workspace.set_answer("run.share", Answer(value=99.95), "Answer")
    field(page).selectAll()
    typed(qtbot, page, "101")
    assert page.workspace.undo.count() == 1


def test_what_is_readable_counts_while_one_types(at: At, qtbot: QtBot) -> None:
    page = at("run.share")
    typed(qtbot, page, "10")
    assert value(page, "run.share") == 10


def test_a_new_row_that_cannot_be_read_leaves_no_step_behind(at: At, qtbot: QtBot) -> None:
    page = at("lev.objectives")
    editor = page.sheet.answer.editor
    assert isinstance(editor, TableEditor)
    editor.grid.rows.be_at(0, 1)
    for character in "101":
        qtbot.keyClicks(editor.grid.cells.field or editor.grid, character)
    assert (answer(page, "lev.objectives"), page.workspace.undo.count()) == (None, 0)


def test_an_emptied_field_is_no_answer(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "9")
    qtbot.keyClick(field(page), Qt.Key.Key_Backspace)
    assert answer(page, "run.rate") is None


def test_a_choice_is_kept_and_is_a_step_of_its_own(qtbot: QtBot, at: At) -> None:
    page = at("run.cadence")
    assert page.sheet.answer.editor is not None
    first, second = page.sheet.answer.editor.findChildren(QRadioButton)[:2]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    page.workspace.undo.undo()
    assert value(page, "run.cadence") == "monthly"


def test_half_a_score_says_what_is_missing(qtbot: QtBot, at: At) -> None:
    page = at("run.cadence")
    page.workspace.set_answer("run.cadence", Answer(value="yearly"), "Answer")
    assert "Monthly" in page.sheet.standing.accessibleName()


def test_a_full_score_is_said(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "900")
    assert page.sheet.standing.accessibleName() == "It counts in full."


def test_we_do_not_have_this_is_an_answer(qtbot: QtBot, at: At) -> None:
    page = at("run.owner")
    pressed(qtbot, page.sheet, "Nobody owns it.")
    assert answer(page, "run.owner") == Answer(absent=True, author="Mara Lind", at=NOW.isoformat(timespec="seconds"))


def test_taking_it_back_brings_the_value_back(qtbot: QtBot, at: At) -> None:
    page = at("run.owner")
    page.workspace.set_answer("run.owner", Answer(value={"name": "Mara"}), "Answer")
    pressed(qtbot, page.sheet, "Nobody owns it.")
    pressed(qtbot, page.sheet, "Nobody owns it.")
    assert value(page, "run.owner") == {"name": "Mara"}
    assert page.sheet.answer.editor is not None
    assert page.sheet.answer.editor.value() == {"name": "Mara"}


def test_only_a_question_that_allows_it_can_be_declared_not_applicable(page: QuestionnairesPage, at: At) -> None:
    assert page.sheet.answer.not_applicable.isHidden()
    at("lev.objectives")
    assert not page.sheet.answer.not_applicable.isHidden()


def test_not_applicable_needs_reason_and_approver(qtbot: QtBot, at: At) -> None:
    page = at("lev.objectives")
    pressed(qtbot, page.sheet, "Does not apply…")
    qtbot.keyClicks(page.sheet.answer.form.reason, "No users yet")
    pressed(qtbot, page.sheet, "Declare that it does not apply")
    assert answer(page, "lev.objectives") is None


def test_not_applicable_is_declared_and_taken_back(qtbot: QtBot, at: At) -> None:
    page = at("lev.objectives")
    pressed(qtbot, page.sheet, "Does not apply…")
    qtbot.keyClicks(page.sheet.answer.form.reason, "No users yet")
    qtbot.keyClicks(page.sheet.answer.form.approver, "Tom")
    qtbot.keyClick(page.sheet.answer.form.approver, Qt.Key.Key_Return)
    kept = answer(page, "lev.objectives")
    assert kept is not None
    assert kept.not_applicable is not None
    assert page.sheet.answer.editor is not None
    assert page.sheet.answer.editor.isHidden()
    pressed(qtbot, page.sheet, "It does apply")
    assert answer(page, "lev.objectives") is None
    assert not page.sheet.answer.editor.isHidden()


def test_confidence_is_kept_and_cleared(page: QuestionnairesPage, qtbot: QtBot) -> None:
    pressed(qtbot, page.sheet, "How sure: Agreed")
    kept = answer(page, "run.rate")
    assert kept is not None
    assert kept.confidence is Confidence.AGREED
    pressed(qtbot, page.sheet, "How sure: Agreed")
    assert answer(page, "run.rate") is None


def test_a_note_is_kept_as_it_is_typed(page: QuestionnairesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.sheet.details.note, "Ask Tom")
    kept = answer(page, "run.rate")
    assert kept is not None
    assert kept.note == "Ask Tom"


def test_a_note_is_undone_as_one(page: QuestionnairesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.sheet.details.note, "Ask Tom")
    page.workspace.undo.undo()
    assert page.sheet.details.note.toPlainText() == ""


def test_note_and_value_are_steps_of_their_own(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "9")
    qtbot.keyClicks(page.sheet.details.note, "Ask")
    page.workspace.undo.undo()
    assert value(page, "run.rate") == 9
