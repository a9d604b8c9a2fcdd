"""Answering: what is typed is kept, counted and judged at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer, Confidence
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


def test_what_cannot_be_read_is_said_and_the_value_stays(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "9x")
    qtbot.waitUntil(lambda: page.sheet.answer.problem != "")
    assert value(page, "run.rate") == 9


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
