"""The order of work: states and gates of the steps, and where each of them leads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.io.pack_library import PackLibrary
from app.ui.dialogs.export import ExportDialog
from app.ui.pages.overview.page import OverviewPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from tests.ui.acting import shown
from tests.ui.conftest import PACK
from tests.ui.pages.overview.conftest import OBJECTIVE, TOO_MUCH, answer, click, names

STEPS = """
order_of_work:
  - {id: aims, title: State the aims, questionnaires: [levels]}
  - {id: run, title: Run it, questionnaires: [running], after: [aims], elements: [OPS]}
"""
ANSWERED = {
    "run_owner": {"name": "Ines Roth"},
    "run_cadence": "yearly",
    "run_signals": ["logs", "metrics"],
    "run_rate": 900,
    "run_share": 20,
    "run_restore": "2h",
}
"""Everything that must be answered of the second step; the yearly review is not enough for its element."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> PackLibrary:
    """The trial pack with an order of work of its own."""
    folder = Path(shutil.copytree(PACK, tmp_path_factory.mktemp("packs") / "shop"))
    manifest = folder / "pack.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8") + STEPS, encoding="utf-8")
    return PackLibrary([folder])


def state(page: OverviewPage, title: str) -> str:
    """What the line of a step says after its title."""
    (found,) = [each for each in names(page.work) if f", {title}" in each]
    return found.partition(f"{title}, ")[2]


def test_every_step_has_its_line_and_three_follow(page: OverviewPage) -> None:
    assert [each.split(", ")[:2] for each in names(page.work)] == [
        ["1", "State the aims"],
        ["2", "Run it"],
        ["3", "Validation"],
        ["4", "Review and sign-off"],
        ["5", "Export the documents"],
    ]


def test_a_step_that_waits_names_the_one_it_waits_for(page: OverviewPage) -> None:
    assert "after step 1" in state(page, "Run it")


def test_a_step_tells_how_much_is_answered(page: OverviewPage) -> None:
    answer(page, run_owner={"name": "Ines Roth"})
    assert state(page, "Run it").endswith("1 of 10")


def test_required_questions_keep_a_gate_closed(page: OverviewPage) -> None:
    answer(page, run_owner={"name": "Ines Roth"})
    assert "5 required questions open" in state(page, "Run it")


def test_an_error_keeps_a_gate_closed(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH])
    assert "1 error" in state(page, "State the aims")


def test_a_step_whose_gate_is_open_is_done(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE], lev_has_promise=False)
    assert state(page, "State the aims").startswith("Done")


def test_a_step_leads_to_the_section_where_it_goes_on(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    answer(page, run_owner={"name": "Ines Roth"}, run_cadence="yearly", run_signals=["logs"], run_skills={})
    wanted: list[Target] = []
    page.desk.wanted.connect(wanted.append)
    click(qtbot, page.work, "2, Run it")
    assert [(each.page, each.place) for each in wanted] == [("questionnaires", "running.figures")]


def test_the_section_is_shown(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    click(qtbot, page.work, "2, Run it")
    here = window.here()
    assert here is not None
    assert here.page == "questionnaires"


def test_elements_that_are_not_in_place_are_counted(page: OverviewPage) -> None:
    answer(page, **ANSWERED)
    assert "1 element not in place" in state(page, "Run it")


def test_a_step_that_only_elements_hold_leads_to_the_roadmap(
    window: MainWindow, page: OverviewPage, qtbot: QtBot
) -> None:
    answer(page, **ANSWERED)
    click(qtbot, page.work, "2, Run it")
    here = window.here()
    assert here is not None
    assert (here.page, here.place) == ("roadmap", "STP-1.1")


def test_validation_leads_to_the_findings(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    click(qtbot, page.work, "3, Validation")
    assert _page(window) == "findings"


def test_review_leads_to_the_findings(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    click(qtbot, page.work, "4, Review")
    assert _page(window) == "findings"


def test_the_last_line_exports(page: OverviewPage, qtbot: QtBot) -> None:
    click(qtbot, page.work, "5, Export")
    shown(qtbot, ExportDialog).close()


def test_with_errors_an_export_would_be_a_draft(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH])
    assert state(page, "Export the documents") == "As a draft: errors are open"


def test_validation_counts_errors_and_decided_rules(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH])
    assert state(page, "Validation") == "1 error · 1 of 3 rules decided"


def _page(window: MainWindow) -> str:
    here = window.here()
    return here.page if here is not None else ""
