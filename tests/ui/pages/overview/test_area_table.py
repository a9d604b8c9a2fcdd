"""The areas: what each is worth, how far it is, and its ways to questions and findings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.pages.overview.area_row import AreaRow
from app.ui.pages.overview.page import OverviewPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from tests.ui.pages.overview.conftest import OBJECTIVE, TOO_MUCH, answer, said

LEFT = Qt.MouseButton.LeftButton


def line(page: OverviewPage, area: str) -> AreaRow:
    """The row of an area, by its id."""
    return dict(zip(page.areas._names, page.areas.rows, strict=True))[area]


def test_every_area_has_a_row(page: OverviewPage) -> None:
    assert [each.whole.accessibleName().split(",")[0] for each in page.areas.rows] == [
        "Service levels",
        "Running",
        "Further",
    ]


def test_an_area_that_nobody_answered_is_not_assessed(page: OverviewPage) -> None:
    assert "not assessed" in said(line(page, "OPS"))


def test_an_area_shows_its_points_and_its_interval(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE])
    words = said(line(page, "LVL")).splitlines()
    assert words == ["Service levels", "70", "50.0 – 100.0 %"]


def test_only_the_row_that_changed_says_something_else(page: OverviewPage) -> None:
    before = [said(each) for each in page.areas.rows]
    answer(page, run_cadence="yearly")
    after = [said(each) for each in page.areas.rows]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True]


def test_an_area_explains_itself(page: OverviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.desk.explanation_wanted) as wanted:
        qtbot.mouseClick(line(page, "OPS").whole, LEFT)
    assert wanted.args == ["OPS"]


def test_its_open_questions_lead_to_the_first_of_them(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    answer(page, run_owner={"name": "Ines Roth"})
    row = line(page, "OPS")
    assert row.open.text() == "3 open"
    qtbot.mouseClick(row.open, LEFT)
    assert window.here() == Target("questionnaires", "run.cadence")


def test_an_area_without_open_questions_has_no_way_to_them(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE], lev_has_promise=False)
    assert not line(page, "LVL").open.isVisible()


def test_its_findings_lead_to_the_first_of_them(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    answer(page, run_share=60)
    (finding,) = page.workspace.report.findings
    qtbot.mouseClick(line(page, "XTR").found, LEFT)
    assert window.here() == Target("findings", finding.fingerprint)


def test_errors_are_counted_alone_and_named(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH], lev_has_promise=True, lev_promise={"commitment": 100, "period": "30d"})
    row = line(page, "LVL")
    assert (row.found.text(), row.found.accessibleName()) == ("1", "Service levels: 1 error")


def test_an_area_without_findings_has_no_way_to_them(page: OverviewPage) -> None:
    answer(page, run_share=20)
    assert not line(page, "XTR").found.isVisible()


def test_where_there_is_little_width_numbers_have_their_words(
    window: MainWindow, page: OverviewPage, qtbot: QtBot
) -> None:
    answer(page, run_share=60)
    theme().set_zoom(150)
    window.resize(900, 600)
    qtbot.waitUntil(lambda: line(page, "XTR").found.text() == "1 finding")
    assert "5 points" in said(line(page, "XTR"))
