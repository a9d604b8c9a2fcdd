"""The way in phases: seen, dated, named, and followed to what is behind it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.dialogs.explanation import ExplanationDialog
from app.ui.pages.roadmap.page import RoadmapPage
from app.ui.pages.roadmap.step_row import StepRow
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from tests.ui.acting import shown

OPS = {
    "run.owner": {"name": "Ines Roth", "role": "head of operations"},
    "run.cadence": "monthly",
    "run.signals": ["logs", "metrics"],
    "run.skills": {"coding": {"level": "strong", "people": 3}, "networks": {"level": "some", "people": 1}},
}
BASELINE = {
    "lev.objectives": [{"id": "r1", "indicator": "Availability", "target": 99.9, "window": "28d"}],
    "lev.has_promise": False,
}
FIGURES = {
    "run.rate": 900,
    "run.share": 20,
    "run.restore": "2h",
    "run.tested": "2026-10-01",
    "run.summary": "Orders wait in the queue for up to 10 minutes.",
    "run.runbook": {"link": "https://example.org/runbook"},
}
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: MainWindow) -> RoadmapPage:
    """Nothing is answered."""
    window.activateWindow()
    window.go(Target("roadmap"))
    found = window.page("roadmap")
    assert isinstance(found, RoadmapPage)
    return found


def answer(page: RoadmapPage, **answers: object) -> None:
    for name, value in answers.items():
        page.workspace.set_answer(name, Answer(value=value), "Answer")


def texts(inside: QWidget) -> list[str]:
    return [each.text() for each in inside.findChildren(QLabel) if each.isVisible() and each.text()]


def has(inside: QWidget, text: str) -> bool:
    return any(text in each for each in texts(inside))


def click(qtbot: QtBot, inside: QWidget, name: str) -> None:
    """Press the one thing whose name begins so, with the space bar, because it may lie below what is seen."""
    found = [each for each in inside.findChildren(QAbstractButton) if each.accessibleName().startswith(name)]
    shown_ones = [each for each in found if each.isVisible()]
    assert len(shown_ones) == 1, [each.accessibleName() for each in found]
    shown_ones[0].setFocus()
    qtbot.keyClick(shown_ones[0], Qt.Key.Key_Space)


def open_row(qtbot: QtBot, page: RoadmapPage, step: str) -> StepRow:
    qtbot.mouseClick(page.rows[step].whole, LEFT)
    return page.rows[step]


def type_owner(qtbot: QtBot, page: RoadmapPage, step: str, name: str) -> None:
    field = page.rows[step].owner
    qtbot.mouseClick(field, LEFT)
    field.selectAll()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def value(page: RoadmapPage, question: str) -> object:
    given = page.workspace.assessment.answers.get(question)
    return given.value if given is not None else None


def day_field(page: RoadmapPage) -> QLineEdit:
    assert page.plan.editor is not None
    field = page.plan.editor.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


# What is seen


def test_the_phases_stand_in_the_order_of_time(page: RoadmapPage) -> None:
    assert [card.name for card in page.cards] == ["first", "second"]


def test_the_way_has_a_rung_for_each_part_of_it(page: RoadmapPage) -> None:
    assert list(page.way.rungs) == ["", "before", "first", "second"]


def test_the_figure_after_the_last_phase_is_full(page: RoadmapPage) -> None:
    assert page.way.rungs["second"].figure.text() == "100.0 %"


def test_a_step_with_nothing_in_place_is_open(page: RoadmapPage) -> None:
    assert has(page.rows["STP-1.1"], "Open · 1 gap")


def test_a_step_with_everything_in_place_is_ticked(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **OPS)
    qtbot.waitUntil(lambda: page.rows["STP-1.1"].tick.checkState() is Qt.CheckState.Checked)
    assert has(page.rows["STP-1.1"], "Done")


def test_a_step_with_something_in_place_is_ticked_in_part(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **OPS)
    qtbot.waitUntil(lambda: page.rows["STP-2.1"].tick.checkState() is Qt.CheckState.PartiallyChecked)


def test_a_step_in_a_phase_that_is_over_is_late(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **{"plan.start": "2026-09-07"})
    qtbot.waitUntil(lambda: has(page.rows["STP-1.1"], "Late"))


def test_a_phase_that_is_over_says_since_when(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **{"plan.start": "2026-10-05"})
    qtbot.waitUntil(lambda: has(page.cards[0].head, "Its time ended 15 days ago"))


def test_the_phase_of_today_is_marked(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **{"plan.start": "2026-11-02"})
    qtbot.waitUntil(lambda: has(page.cards[0].head, "Now"))


def test_a_phase_that_is_done_says_so(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **OPS, **FIGURES)
    qtbot.waitUntil(lambda: has(page.cards[0].head, "Done"))


def test_the_line_beside_the_title_counts_the_steps(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **OPS)
    qtbot.waitUntil(lambda: page.subtitle() == "3 steps: 1 done, 1 begun, 1 open")


# Empty states


def test_without_an_answer_the_page_offers_the_first_question(page: RoadmapPage, qtbot: QtBot) -> None:
    click(qtbot, page.notice, "Answer the first question")
    assert page.desk.window.here() == Target("questionnaires", "lev.objectives")


def test_with_everything_in_place_the_page_says_so(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **OPS, **FIGURES, **BASELINE)
    qtbot.waitUntil(lambda: has(page.notice, "Everything is in place"))


def test_with_some_answers_there_is_no_notice(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **OPS)
    qtbot.waitUntil(lambda: not page.notice.isVisible())


def test_what_comes_before_the_roadmap_goes_once_it_is_done(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **BASELINE)
    qtbot.waitUntil(lambda: not page.before.isVisible())


# The first day


def test_without_a_first_day_the_next_monday_is_offered(page: RoadmapPage, qtbot: QtBot) -> None:
    click(qtbot, page.plan, "Begin on Mon 2 Nov 2026")
    assert value(page, "plan.start") == "2026-11-02"


def test_a_day_that_is_typed_dates_the_phases(page: RoadmapPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(day_field(page), "2027-01-11")
    qtbot.waitUntil(lambda: has(page.cards[0].head, "11 Jan – 24 Jan 2027"))


def test_a_day_that_cannot_be_read_is_said(page: RoadmapPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(day_field(page), "soon")
    qtbot.waitUntil(page.plan.problem.isVisible)


def test_the_first_day_can_be_undone(page: RoadmapPage, qtbot: QtBot) -> None:
    click(qtbot, page.plan, "Begin on")
    page.desk.commands.run("edit.undo")
    qtbot.waitUntil(lambda: day_field(page).text() == "")


def test_a_plan_that_is_over_is_offered_a_new_first_day(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **{"plan.start": "2026-01-05"})
    qtbot.waitUntil(lambda: has(page.plan, "3 gaps are left") or has(page.plan, "2 gaps are left"))
    assert page.plan.propose.isVisible()


# Owners


def test_a_name_that_is_typed_owns_the_step(page: RoadmapPage, qtbot: QtBot) -> None:
    type_owner(qtbot, page, "STP-1.1", "Tom Aalto")
    assert value(page, "plan.owners") == {"s1_1": {"owner": {"name": "Tom Aalto"}}}


def test_the_beginning_of_a_known_name_brings_all_of_it_and_the_role(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **{"run.owner": OPS["run.owner"]})
    type_owner(qtbot, page, "STP-1.2", "ines")
    assert value(page, "plan.owners") == {"s1_2": {"owner": OPS["run.owner"]}}


def test_leaving_the_field_keeps_the_name(page: RoadmapPage, qtbot: QtBot) -> None:
    field = page.rows["STP-2.1"].owner
    qtbot.mouseClick(field, LEFT)
    qtbot.keyClicks(field, "Tom")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert value(page, "plan.owners") == {"s2_1": {"owner": {"name": "Tom"}}}


def test_escape_puts_back_the_name(page: RoadmapPage, qtbot: QtBot) -> None:
    type_owner(qtbot, page, "STP-1.1", "Tom")
    qtbot.keyClicks(page.rows["STP-1.1"].owner, "my")
    qtbot.keyClick(page.rows["STP-1.1"].owner, Qt.Key.Key_Escape)
    assert page.rows["STP-1.1"].owner.text() == "Tom"


def test_an_owner_can_be_undone(page: RoadmapPage, qtbot: QtBot) -> None:
    type_owner(qtbot, page, "STP-1.1", "Tom")
    page.desk.commands.run("edit.undo")
    qtbot.waitUntil(lambda: page.rows["STP-1.1"].owner.text() == "")


def test_a_name_that_is_removed_leaves_the_step_to_nobody(page: RoadmapPage, qtbot: QtBot) -> None:
    type_owner(qtbot, page, "STP-1.1", "Tom")
    field = page.rows["STP-1.1"].owner
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert value(page, "plan.owners") is None


# What is behind


def test_ticking_a_step_leads_to_its_first_question(page: RoadmapPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.rows["STP-1.1"].tick, LEFT)
    assert page.desk.window.here() == Target("questionnaires", "run.owner")


def test_ticking_a_step_does_not_tick_it(page: RoadmapPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.rows["STP-1.1"].tick, LEFT)
    assert page.rows["STP-1.1"].tick.checkState() is Qt.CheckState.Unchecked


def test_the_space_bar_leads_to_the_question_too(page: RoadmapPage, qtbot: QtBot) -> None:
    page.rows["STP-1.2"].tick.setFocus()
    qtbot.keyClick(page.rows["STP-1.2"].tick, Qt.Key.Key_Space)
    assert page.desk.window.here() == Target("questionnaires", "run.rate")


def test_the_tick_says_where_it_leads(page: RoadmapPage) -> None:
    assert "questions behind it" in page.rows["STP-1.1"].tick.accessibleDescription()


def test_a_step_that_is_done_leads_to_the_answers_it_rests_on(page: RoadmapPage, qtbot: QtBot) -> None:
    answer(page, **OPS)
    qtbot.waitUntil(lambda: page.rows["STP-1.1"].tick.isChecked())
    qtbot.mouseClick(page.rows["STP-1.1"].tick, LEFT)
    assert page.desk.window.here() == Target("questionnaires", "run.owner")


def test_a_step_that_is_opened_lists_its_gaps(page: RoadmapPage, qtbot: QtBot) -> None:
    assert has(open_row(qtbot, page, "STP-1.1"), "People know what to do")


def test_a_gap_leads_to_its_question(page: RoadmapPage, qtbot: QtBot) -> None:
    click(qtbot, open_row(qtbot, page, "STP-1.1"), "Open: How often is it reviewed?")
    assert page.desk.window.here() == Target("questionnaires", "run.cadence")


def test_a_gap_leads_to_its_finding(page: RoadmapPage, qtbot: QtBot) -> None:
    rows = [{"id": "r1", "indicator": "Availability", "target": 100, "window": "28d"}]
    answer(page, **{"lev.objectives": rows})
    qtbot.mouseClick(page.before.whole, LEFT)
    qtbot.waitUntil(lambda: has(page.before, "Error"))
    click(qtbot, page.before, "Error: LEV-001")
    finding = next(each for each in page.workspace.report.findings if each.rule == "LEV-001")
    assert page.desk.window.here() == Target("findings", finding.fingerprint)


def test_an_open_list_follows_the_answers(page: RoadmapPage, qtbot: QtBot) -> None:
    made = open_row(qtbot, page, "STP-1.1")
    answer(page, **OPS)
    qtbot.waitUntil(lambda: has(made, "Everything that belongs to it is in place."))


def test_a_step_is_closed_by_the_second_click(page: RoadmapPage, qtbot: QtBot) -> None:
    made = open_row(qtbot, page, "STP-1.1")
    qtbot.mouseClick(made.whole, LEFT)
    assert not has(made, "People know what to do")


def test_a_step_leads_to_the_steps_it_waits_for(page: RoadmapPage, qtbot: QtBot) -> None:
    made = page.rows["STP-2.1"]
    made.open()
    click(qtbot, made, "STP-1.2")
    assert QApplication.focusWidget() is page.rows["STP-1.2"].tick


@pytest.mark.parametrize(
    ("name", "explained"),
    [("Today", "Readiness 0"), ("Foundation", "Readiness after the phase Foundation")],
)
def test_a_figure_explains_itself(page: RoadmapPage, qtbot: QtBot, name: str, explained: str) -> None:
    rung = page.way.rungs["" if name == "Today" else "first"]
    qtbot.mouseClick(rung.figure, LEFT)
    assert shown(qtbot, ExplanationDialog).heading.text().startswith(explained)


# Getting there


def test_going_to_a_step_opens_it(page: RoadmapPage) -> None:
    page.desk.go("roadmap", "STP-1.2")
    assert page.rows["STP-1.2"].is_open


def test_the_step_is_the_place_to_come_back_to(page: RoadmapPage) -> None:
    page.desk.go("roadmap", "STP-1.2")
    page.desk.go("overview")
    page.desk.window.ways.back()
    assert page.place() == Target("roadmap", "STP-1.2")


def test_what_changed_while_the_page_was_not_seen_is_there_when_it_is(page: RoadmapPage) -> None:
    page.desk.go("overview")
    answer(page, **OPS)
    page.desk.go("roadmap")
    assert page.rows["STP-1.1"].tick.isChecked()


# Taking it along


def test_the_roadmap_is_copied_as_markdown(page: RoadmapPage, qtbot: QtBot) -> None:
    click(qtbot, page.plan, "Copy as Markdown")
    assert QGuiApplication.clipboard().text().startswith("# Roadmap of Orders")


@pytest.mark.parametrize(("ending", "begins"), [(".md", "# Roadmap of Orders"), (".csv", "phase,weeks")])
def test_the_roadmap_is_written_as_the_name_ends(
    page: RoadmapPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, begins: str
) -> None:
    path = tmp_path / f"way{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(page.taking.writing.done):
        click(qtbot, page.plan, "Save as…")
    assert path.read_text(encoding="utf-8-sig").startswith(begins)


def test_a_folder_that_is_not_there_is_said(page: RoadmapPage, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.taking.writing.done) as told:
        page.taking.save_to(tmp_path / "nowhere" / "way.md")
    assert told.args is not None
    assert "nowhere" in told.args[1]


def test_nothing_is_written_without_a_name(
    page: RoadmapPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = names(tmp_path.iterdir())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    click(qtbot, page.plan, "Save as…")
    assert names(tmp_path.iterdir()) == before


def names(paths: Iterable[Path]) -> str:
    return json.dumps(sorted(each.name for each in paths))
