"""What to do next: how to begin, the best steps, and that nothing is left."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.ui.dialogs.export import ExportDialog
from app.ui.pages.overview.page import OverviewPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from tests.ui.acting import shown
from tests.ui.pages.overview.conftest import EVERYTHING, TOO_MUCH, answer, click, names, said


def test_an_empty_assessment_shows_how_to_begin(page: OverviewPage) -> None:
    assert said(page.next).splitlines() == [
        "Do next",
        "Begin with “Levels”",
        "4 questions, 10 minutes. They decide what else is asked.",
    ]


def test_beginning_leads_to_the_first_question(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    click(qtbot, page.next, "Answer the first question")
    assert window.here() == Target("questionnaires", "lev.objectives")


def test_beginning_stands_above_the_figure(page: OverviewPage) -> None:
    assert page.next.y() < page.readiness.y()


def test_once_something_is_answered_it_stands_at_the_side(page: OverviewPage, qtbot: QtBot) -> None:
    answer(page, run_share=20)
    qtbot.waitUntil(lambda: page.next.mapTo(page, page.next.rect().topLeft()).x() > page.readiness.width())


def test_what_unblocks_stands_first(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH])
    assert names(page.next)[0] == "Set a target below 100 %., LEV-001 · Aims, unblocks"


def test_what_is_to_be_mended_leads_to_its_finding(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    answer(page, lev_objectives=[TOO_MUCH])
    (finding,) = page.workspace.report.findings
    click(qtbot, page.next, "Set a target below 100 %.")
    assert window.here() == Target("findings", finding.fingerprint)


def test_a_section_leads_to_its_first_open_question(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    answer(page, run_owner={"name": "Ines Roth"})
    click(qtbot, page.next, "Answer “People”")
    assert window.here() == Target("questionnaires", "run.cadence")


def test_a_section_says_how_much_work_it_is_and_what_it_may_bring(page: OverviewPage) -> None:
    answer(page, run_owner={"name": "Ines Roth"})
    told = next(each for each in names(page.next) if "People" in each)
    assert told == "Answer “People”, 3 questions, about 10 minutes, up to +25.0"


def test_when_everything_is_answered_it_says_so(page: OverviewPage) -> None:
    answer(page, **EVERYTHING)
    assert "Everything that is asked is answered, and no error is open." in said(page.next)


def test_then_the_documents_are_one_click_away(page: OverviewPage, qtbot: QtBot) -> None:
    answer(page, **EVERYTHING)
    click(qtbot, page.next, "Export…")
    dialog: QDialog = shown(qtbot, ExportDialog)
    dialog.close()
