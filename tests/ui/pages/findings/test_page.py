"""Working through findings: filter, read, mend in place, decide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
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


def shown(page: FindingsPage) -> list[str]:
    return [
        line.text if isinstance(line, Heading) else f"{line.finding.rule} {line.finding.place.row}".strip()
        for line in page.model.lines
    ]


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
    assert page.subtitle() == "2 errors, 0 warnings, 1 note"


def test_words_filter(page: FindingsPage, qtbot: QtBot) -> None:
    page.filters.focus_words()
    qtbot.keyClicks(page.filters.focusWidget(), "manual work")
    assert shown(page) == ["RUN-001"]


def test_what_matches_nothing_says_so(page: FindingsPage, qtbot: QtBot) -> None:
    page.filters.focus_words()
    qtbot.keyClicks(page.filters.focusWidget(), "zebra")
    assert page._none.isVisible()
    assert "No finding matches" in page._none.text()


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


def test_the_answer_is_mended_in_the_letter(page: FindingsPage, qtbot: QtBot) -> None:
    page.letter.focus_answer()
    field = QGuiApplication.focusObject()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "99.5")
    assert page.workspace.assessment.answers["lev.objectives"].value[0]["target"] == 99.5
    assert shown(page) == ["LEV-001 r2", "RUN-001"]


def test_the_cursor_stays_in_the_answer_when_its_finding_goes(page: FindingsPage, qtbot: QtBot) -> None:
    page.letter.focus_answer()
    field = QGuiApplication.focusObject()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "99.5")
    assert QGuiApplication.focusObject() is field


def dialog(window: MainWindow) -> DecisionDialog:
    return window.findChildren(DecisionDialog)[-1]


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
    page.save_to(tmp_path / "findings.md")
    assert (tmp_path / "findings.md").read_text(encoding="utf-8").startswith("- **LEV-001")


def test_without_a_finding_the_page_says_so(make_window: Callable[[Path], MainWindow], file: Path) -> None:
    window = make_window(file)
    window.go(Target("findings"))
    page = window.page("findings")
    assert isinstance(page, FindingsPage)
    assert page._none.text() == "There is no finding."


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
