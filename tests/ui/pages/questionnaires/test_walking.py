"""From one question to the next: the list, the bar, the keys, and questions that come and go."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.pages.questionnaires.outline_model import ENTRY_ROLE, Entry
from app.ui.pages.questionnaires.page import QuestionnairesPage
from tests.ui.pages.questionnaires.conftest import pressed, typed

NO_KEYS = Qt.KeyboardModifier.NoModifier
At = Callable[[str], QuestionnairesPage]


def entries(page: QuestionnairesPage) -> dict[str, Entry]:
    model = page.outline.model()
    roots = [model.index(row, 0).data(ENTRY_ROLE) for row in range(model.rowCount())]
    return {each.key: each for root in roots for each in (root, *root.children)}


def test_the_bar_goes_to_the_next_question(page: QuestionnairesPage, qtbot: QtBot) -> None:
    pressed(qtbot, page.bar, "Next")
    assert page.here() == "run.share"


def test_the_bar_goes_back(page: QuestionnairesPage, qtbot: QtBot) -> None:
    pressed(qtbot, page.bar, "Previous")
    assert page.here() == "run.skills"


def test_the_first_question_has_none_before(page: QuestionnairesPage, at: At) -> None:
    at("lev.objectives")
    assert not page.bar.previous.isEnabled()


def test_keys_go_to_the_next_question(page: QuestionnairesPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.here() == "run.share"


def test_the_next_unanswered_question_is_a_key_away(page: QuestionnairesPage, qtbot: QtBot) -> None:
    page.workspace.set_answer("run.share", Answer(value=10), "Answer")
    page.desk.go_to_question("run.rate")
    qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page.here() == "run.restore"


@pytest.mark.parametrize(
    ("key", "keys"), [(Qt.Key.Key_F8, NO_KEYS), (Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)]
)
def test_from_a_section_its_first_open_question_is_a_key_away(
    page: QuestionnairesPage, qtbot: QtBot, at: At, key: Qt.Key, keys: Qt.KeyboardModifier
) -> None:
    page.workspace.set_answer("run.rate", Answer(value=10), "Answer")
    at("running.figures")
    qtbot.keyClick(page.focusWidget() or page, key, keys)
    assert page.here() == "run.share"


def test_backwards_from_a_section_it_is_the_last_one_before(page: QuestionnairesPage, qtbot: QtBot, at: At) -> None:
    at("running.figures")
    qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.here() == "run.skills"


def test_the_next_finding_is_a_button_away(page: QuestionnairesPage, qtbot: QtBot, at: At) -> None:
    at("run.share")
    typed(qtbot, page, "60")
    at("lev.objectives")
    pressed(qtbot, page.bar, "Next finding")
    assert page.here() == "run.share"


def test_the_crumbs_say_where_one_is(page: QuestionnairesPage) -> None:
    assert page.sheet.head.crumbs() == "Running · Figures · question 5 of 10"


def test_an_open_required_question_says_so(page: QuestionnairesPage, qtbot: QtBot) -> None:
    assert page.sheet.head.need() == "required"
    typed(qtbot, page, "900")
    assert page.sheet.head.need() == ""


def test_the_list_counts_at_once(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "900")
    assert entries(page)["running.figures"].progress.answered == 1


def test_the_list_marks_the_section_one_is_in(page: QuestionnairesPage) -> None:
    assert page.outline.current() == "running.figures"


def test_a_question_appears_when_its_condition_holds(at: At) -> None:
    page = at("lev.has_promise")
    before = entries(page)["levels.aims"].progress.asked
    page.workspace.set_answer("lev.has_promise", Answer(value=True), "Answer")
    assert entries(page)["levels.aims"].progress.asked == before + 1


def test_a_question_that_is_hidden_while_in_view_stays_and_says_so(at: At) -> None:
    page = at("lev.has_promise")
    promise = Answer(value={"commitment": 99.5, "period": "30d"})
    page.workspace.set_answer("lev.has_promise", Answer(value=True), "Answer")
    page.workspace.set_answer("lev.promise", promise, "Answer")
    page.desk.go_to_question("lev.promise")
    page.question.answering.is_busy = True  # as when another question is answered from here
    page.workspace.set_answer("lev.has_promise", Answer(value=False), "Answer")
    page.question.answering.is_busy = False
    assert page.here() == "lev.promise"
    assert "not asked any more" in page.sheet.head.notice.text()
    assert page.workspace.assessment.answers["lev.promise"] == promise


def test_the_walk_goes_past_what_is_hidden(at: At) -> None:
    page = at("lev.has_promise")
    page.workspace.set_answer("lev.has_promise", Answer(value=False), "Answer")
    page.walking.step()
    assert page.here() == "lev.narrative"


def test_a_section_is_shown_at_a_glance(at: At) -> None:
    page = at("running.people")
    assert [each.button.accessibleName() for each in page.section.rows()] == [
        "Who owns the service?, Open, required",
        "How often is it reviewed?, Open, required",
        "Which signals are there?, Open, required",
        "What can the team do?, Open",
    ]


def test_a_question_of_the_glance_is_a_click_away(qtbot: QtBot, at: At) -> None:
    page = at("running.people")
    qtbot.mouseClick(page.section.rows()[1].button, Qt.MouseButton.LeftButton)
    assert page.here() == "run.cadence"


def test_going_on_begins_at_the_first_open_question(qtbot: QtBot, at: At) -> None:
    page = at("running.people")
    page.workspace.set_answer("run.owner", Answer(absent=True), "Answer")
    at("running.people")
    qtbot.mouseClick(page.section.begin, Qt.MouseButton.LeftButton)
    assert page.here() == "run.cadence"


def test_arrow_keys_go_through_the_list(page: QuestionnairesPage, qtbot: QtBot) -> None:
    page.outline.setFocus()
    qtbot.keyClick(page.outline, Qt.Key.Key_Up)
    assert (page.here(), page.outline.current()) == ("", "running.people")
    assert page.outline.hasFocus()


def test_enter_goes_from_the_list_into_the_section(page: QuestionnairesPage, qtbot: QtBot) -> None:
    page.outline.setFocus()
    qtbot.keyClick(page.outline, Qt.Key.Key_Up)
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    assert page.section.begin.hasFocus()


def test_a_click_on_a_questionnaire_opens_it_alone(page: QuestionnairesPage, qtbot: QtBot) -> None:
    outline = page.outline
    first = outline.model().index(0, 0)
    place = outline.visualRect(first).center()
    qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert outline.isExpanded(first)
    assert not outline.isExpanded(outline.model().index(1, 0))


def test_a_second_click_closes_it(page: QuestionnairesPage, qtbot: QtBot) -> None:
    outline = page.outline
    first = outline.model().index(0, 0)
    for _ in range(2):
        place = outline.visualRect(first).center()
        qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not outline.isExpanded(first)


def test_what_a_screen_reader_says_of_an_entry(page: QuestionnairesPage, qtbot: QtBot) -> None:
    typed(qtbot, page, "900")
    assert entries(page)["running.figures"].spoken == "Figures, 1 of 6 answered"


def test_a_second_visit_builds_no_second_editor(page: QuestionnairesPage) -> None:
    editor = page.sheet.answer.editor
    page.desk.go_to_question("run.rate")
    assert page.sheet.answer.editor is editor


def test_the_subtitle_says_how_far_the_questionnaire_is(page: QuestionnairesPage) -> None:
    assert page.subtitle() == "Running · 0 of 10 answered"


def test_one_comes_back_to_where_one_was(page: QuestionnairesPage) -> None:
    place = page.place()
    assert place is not None
    assert place.place == "run.rate"
