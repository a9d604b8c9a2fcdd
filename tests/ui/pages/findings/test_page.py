"""Working through findings: filter, read, mend in place, decide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.core.evaluation.report import Finding
from app.ui.editors.date import DateField
from app.ui.pages.findings.decision_dialog import DecisionDialog
from app.ui.pages.findings.model import Heading
from app.ui.pages.findings.page import FindingsPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow

ROWS = [
    {"id": "r1", "indicator": "Availability", "target": 100, "window": "28d"},
    {"id": "r2", "indicator": "Latency", "target": 100, "window": "28d"},
]


@pytest.fixture
def page(window: MainWindow) -> FindingsPage:
    """Two errors and a note."""
    workspace = window.workspace
    workspace.set_answer("lev.objectives", Answer(value=ROWS), "Answer")
    workspace.set_answer("run.share", Answer(value=60), "Answer")
    window.go(Target("findings"))
    found = window.page("findings")
    assert isinstance(found, FindingsPage)
    return found


def name_of(finding: Finding) -> str:
    return f"{finding.rule} {finding.place.row}".strip()


def read(page: FindingsPage) -> str:
    return name_of(page.letter.finding) if page.letter.finding is not None else ""


def selected(page: FindingsPage) -> list[str]:
    return [name_of(each) for each in page.selected()]


def shown(page: FindingsPage) -> list[str]:
    return [line.text if isinstance(line, Heading) else name_of(line.finding) for line in page.model.lines]


def pressed(qtbot: QtBot, inside: QWidget, name: str) -> None:
    def buttons() -> list[QPushButton]:
        return [each for each in inside.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible()]

    qtbot.waitUntil(lambda: len(buttons()) == 1)
    qtbot.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)


def test_errors_stand_first(page: FindingsPage) -> None:
    assert shown(page) == ["LEV-001 r1", "LEV-001 r2", "RUN-001"]


def test_the_first_one_is_read_at_once(page: FindingsPage) -> None:
    assert page.letter.finding is not None
    assert page.letter.finding.place.row == "r1"


def test_the_line_under_the_title_counts_them(page: FindingsPage) -> None:
    assert page.subtitle() == "3 open: 2 errors, 0 warnings, 1 info"


def test_a_planned_fix_is_counted_as_open_in_the_line_and_in_the_filters(
    page: FindingsPage, window: MainWindow, qtbot: QtBot
) -> None:
    plan(page, window, qtbot)
    assert page.subtitle() == "3 open: 2 errors, 0 warnings, 1 info"
    assert [each.text() for each in page.filters._standings.values()] == [
        "To decide 2",
        "Fix planned 1",
        "Settled 0",
        "All 3",
    ]


def test_words_filter(page: FindingsPage, qtbot: QtBot) -> None:
    page.filters.focus_words()
    qtbot.keyClicks(page.filters.focusWidget(), "manual work")
    assert shown(page) == ["RUN-001"]


def test_what_matches_nothing_says_so(page: FindingsPage, qtbot: QtBot) -> None:
    page.filters.focus_words()
    qtbot.keyClicks(page.filters.focusWidget(), "zebra")
    assert page.empty.text.isVisible()
    assert page.empty.text.text() == "No finding matches the filters."


def test_what_matches_nothing_leaves_no_letter(page: FindingsPage, qtbot: QtBot) -> None:
    page.filters.focus_words()
    qtbot.keyClicks(page.filters.focusWidget(), "zebra")
    assert page.letter.finding is None
    assert not page.letter.isVisible()


def test_filters_that_match_nothing_can_be_cleared(page: FindingsPage, qtbot: QtBot) -> None:
    page.filters.focus_words()
    qtbot.keyClicks(page.filters.focusWidget(), "zebra")
    pressed(qtbot, page.empty, "Clear the filters")
    assert shown(page) == ["LEV-001 r1", "LEV-001 r2", "RUN-001"]
    qtbot.waitUntil(page.letter.isVisible)


def test_the_letter_follows_the_words_that_are_looked_for(page: FindingsPage, qtbot: QtBot) -> None:
    page.filters.focus_words()
    qtbot.keyClicks(page.filters.focusWidget(), "manual work")
    qtbot.waitUntil(lambda: read(page) == "RUN-001")
    assert selected(page) == ["RUN-001"]


def test_the_letter_follows_the_severity_that_is_chosen(page: FindingsPage, qtbot: QtBot) -> None:
    page.filters.severity.choices.actions()[2].trigger()
    qtbot.waitUntil(lambda: read(page) == "RUN-001")


def test_a_finding_that_is_still_listed_stays_in_the_letter(page: FindingsPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    page.filters.severity.choices.actions()[0].trigger()
    qtbot.waitUntil(lambda: not page._reading.isActive())
    assert read(page) == "LEV-001 r2"


def test_a_filter_says_which_choice_was_made(page: FindingsPage) -> None:
    page.filters.severity.choices.actions()[1].trigger()
    assert page.filters.severity.text() == "Severity: Warning"


def test_a_filter_says_how_many_choices_were_made(page: FindingsPage) -> None:
    for action in page.filters.severity.choices.actions()[:2]:
        action.trigger()
    assert page.filters.severity.text() == "Severity (2)"


def test_nothing_is_lit_up_but_what_is_read_at_first(page: FindingsPage) -> None:
    assert selected(page) == ["LEV-001 r1"]


def test_arriving_by_its_keys_lights_up_what_is_read(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.workspace.set_answer("lev.objectives", Answer(value=ROWS), "Answer")
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", lambda: Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    found = window.page("findings")
    assert isinstance(found, FindingsPage)
    qtbot.waitUntil(found.list.isVisible)
    assert selected(found) == ["LEV-001 r1"]


def test_the_next_finding_is_read_from_its_beginning(page: FindingsPage, qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 620)
    bar = page.letter._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert bar.value() == 0


def test_a_heading_is_lower_than_a_finding(page: FindingsPage) -> None:
    page.filters._by = "severity"
    page.filters.changed.emit()
    assert page.list.rowHeight(0) < page.list.rowHeight(1)


def test_end_goes_to_the_last_finding(page: FindingsPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    assert read(page) == "RUN-001"


def test_an_arrow_key_reads_the_next(page: FindingsPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.letter.finding is not None
    assert page.letter.finding.place.row == "r2"


def test_groups_have_headings(page: FindingsPage) -> None:
    page.filters._by = "severity"
    page.filters.changed.emit()
    assert shown(page) == ["Error", "LEV-001 r1", "LEV-001 r2", "Info", "RUN-001"]


def test_a_target_selects_its_finding_whatever_is_filtered(
    page: FindingsPage, window: MainWindow, qtbot: QtBot
) -> None:
    wanted = page.model.lines[2]
    assert not isinstance(wanted, Heading)
    page.filters.focus_words()
    qtbot.keyClicks(page.filters.focusWidget(), "latency")
    window.go(Target("findings", wanted.finding.fingerprint))
    assert page.letter.finding == wanted.finding


def mend(page: FindingsPage, qtbot: QtBot) -> QLineEdit:
    """Type a better answer into the letter; the field it stands in."""
    page.letter.focus_answer()
    field = QGuiApplication.focusObject()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "99.5")
    return field


def test_the_answer_is_mended_in_the_letter(page: FindingsPage, qtbot: QtBot) -> None:
    mend(page, qtbot)
    assert page.workspace.assessment.answers["lev.objectives"].value[0]["target"] == 99.5
    assert shown(page) == ["LEV-001 r2", "RUN-001"]


def test_the_cursor_stays_in_the_answer_when_its_finding_goes(page: FindingsPage, qtbot: QtBot) -> None:
    field = mend(page, qtbot)
    assert QGuiApplication.focusObject() is field


def dialog(window: MainWindow) -> DecisionDialog:
    return window.findChildren(DecisionDialog)[-1]


def plan(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    """Plan a fix for what is read."""
    pressed(qtbot, page.letter, "Plan a fix…")
    asked = dialog(window)
    qtbot.keyClicks(asked.findChild(QPlainTextEdit), "Mara sets a target.")
    pressed(qtbot, asked, "Plan a fix")


def test_a_mended_finding_cannot_be_decided_any_more(page: FindingsPage, qtbot: QtBot) -> None:
    mend(page, qtbot)
    assert not [
        each for each in page.letter.findChildren(QPushButton) if each.text() == "Dismiss…" and each.isVisible()
    ]


def test_after_a_decision_the_next_finding_is_read(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    plan(page, window, qtbot)
    assert read(page) == "RUN-001"
    assert selected(page) == ["RUN-001"]


def test_after_the_last_decision_nothing_is_left_to_decide(
    page: FindingsPage, window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(3):
        plan(page, window, qtbot)
    assert page.empty.text.text() == "Every finding is decided."
    pressed(qtbot, page.empty, "Show all findings")
    assert len(shown(page)) == 3


def test_a_decision_is_said_and_can_be_undone(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.desk.said) as said:
        plan(page, window, qtbot)
    assert said.args == ["The fix of LEV-001 is planned. Undo takes it back."]
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(page) == ["LEV-001 r1", "LEV-001 r2", "RUN-001"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_day_of_a_decision_is_picked_from_a_calendar(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    pressed(qtbot, page.letter, "Plan a fix…")
    field = dialog(window).findChild(DateField)
    qtbot.keyClick(field, Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    pressed(qtbot, popup, "Today")
    assert QDate.fromString(field.text(), Qt.DateFormat.ISODate).isValid()


def test_a_day_that_is_none_is_said(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    pressed(qtbot, page.letter, "Plan a fix…")
    asked = dialog(window)
    qtbot.keyClicks(asked.findChild(QPlainTextEdit), "Mara sets a target.")
    qtbot.keyClicks(asked.findChild(DateField), "soon")
    pressed(qtbot, asked, "Plan a fix")
    assert "soon" in asked._problem.text()
    assert not page.workspace.assessment.decisions


def test_accepting_a_risk_needs_an_approver(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    pressed(qtbot, page.letter, "Accept the risk…")
    asked = dialog(window)
    qtbot.keyClicks(asked.findChild(QPlainTextEdit), "The supplier allows no more.")
    pressed(qtbot, asked, "Accept the risk")
    assert "approver" in asked._problem.text()
    assert not page.workspace.assessment.decisions


def test_an_accepted_risk_is_kept_and_can_be_taken_back(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    pressed(qtbot, page.letter, "Accept the risk…")
    asked = dialog(window)
    approver, until = (each for each in asked.findChildren(QLineEdit))
    qtbot.keyClicks(asked.findChild(QPlainTextEdit), "The supplier allows no more.")
    qtbot.keyClicks(approver, "Ines Roth")
    qtbot.keyClicks(until, "2027-01-31")
    pressed(qtbot, asked, "Accept the risk")
    (decision,) = page.workspace.assessment.decisions.values()
    assert (decision.reason, decision.approver, decision.until) == (
        "The supplier allows no more.",
        "Ines Roth",
        "2027-01-31",
    )
    assert shown(page) == ["LEV-001 r2", "RUN-001"]
    page.workspace.undo.undo()
    assert not page.workspace.assessment.decisions


def test_one_decision_is_taken_for_all_that_are_selected(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    pressed(qtbot, page.letter, "Plan a fix…")
    asked = dialog(window)
    qtbot.keyClicks(asked.findChild(QPlainTextEdit), "Mara sets a target.")
    pressed(qtbot, asked, "Plan a fix")
    assert len(page.workspace.assessment.decisions) == 2
    assert page.workspace.undo.undoText() == "Plan a fix"


def test_findings_are_copied_as_markdown(page: FindingsPage, qtbot: QtBot) -> None:
    pressed(qtbot, page.filters, "Copy as Markdown")
    text = QGuiApplication.clipboard().text()
    assert text.count("- **LEV-001 (error)**") == 2
    assert "Automate the largest task" in text


def test_findings_are_saved_as_a_file(page: FindingsPage, tmp_path: Path) -> None:
    page.handing_on.save_to(tmp_path / "findings.md")
    assert (tmp_path / "findings.md").read_text(encoding="utf-8").startswith("- **LEV-001")


def test_without_a_finding_the_page_says_so(make_window: Callable[[Path], MainWindow], file: Path) -> None:
    window = make_window(file)
    window.go(Target("findings"))
    page = window.page("findings")
    assert isinstance(page, FindingsPage)
    assert page.empty.text.text() == "There is no finding."
    assert not page.empty.way.isVisible()


def test_a_screen_reader_hears_a_line_in_full(page: FindingsPage) -> None:
    spoken = page.model.data(page.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Error, LEV-001, A target of 100 % cannot be kept, Levels · Aims, blocks, Open"


def test_files_open_for_reading_only_take_no_decision(
    window: MainWindow, file: Path, page: FindingsPage, qtbot: QtBot
) -> None:
    assert window.workspace.close()
    window.workspace.open(file, read_only=True)
    window.go(Target("findings"))
    found = [each for each in page.letter.findChildren(QPushButton) if each.accessibleName() == "Plan a fix…"]
    assert found
    assert not any(each.isEnabled() for each in found if each.isVisible())
