"""The figure: an interval with its marks, its verdict, and how it explains itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.ui.pages.overview.page import OverviewPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from app.ui.widgets.interval_bar import IntervalBar
from tests.ui.pages.overview.conftest import EVERYTHING, OBJECTIVE, TOO_MUCH, accept_error, answer, said

LEFT = Qt.MouseButton.LeftButton


def colours_at(bar: IntervalBar, share: float) -> set[str]:
    """The colours across a bar, around that share of its width and above its caption."""
    image: QImage = bar.grab().toImage()
    middle, line = int(image.width() * share / 100), theme().px(13)
    return {QColor(image.pixel(x, line)).name() for x in range(middle - 6, middle + 6)}


def test_the_figure_is_the_interval(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE], run_cadence="yearly")
    assert page.readiness.figure.text() == "35.0 – 85.0 %"


def test_it_is_one_figure_where_nothing_is_open(page: OverviewPage) -> None:
    answer(page, **EVERYTHING)
    assert page.readiness.figure.text() == "100.0 %"


def test_the_bar_is_solid_up_to_what_is_proven(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE], run_cadence="yearly")
    assert colours_at(page.readiness.bar, 20) == {theme().color("accent").name()}


def test_the_bar_is_hatched_where_it_is_open(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE], run_cadence="yearly")
    shades = colours_at(page.readiness.bar, 60)
    assert theme().color("accent").name() not in shades
    assert len(shades) > 2


def test_the_bar_is_empty_above(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE], run_cadence="yearly")
    assert colours_at(page.readiness.bar, 90) == {theme().color("sunken").name()}


def test_the_bar_says_its_interval_to_a_screen_reader(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE], run_cadence="yearly")
    assert page.readiness.bar.accessibleName() == "35.0 – 85.0 %"


def test_the_marks_are_those_of_the_framework(page: OverviewPage) -> None:
    assert page.readiness.bar._marks == ((70.0, "70 baseline"), (95.0, "95 enterprise"))


@pytest.mark.parametrize(
    ("part", "name"), [("figure", "readiness"), ("explain", "readiness"), ("coverage", "coverage")]
)
def test_a_figure_explains_itself(page: OverviewPage, qtbot: QtBot, part: str, name: str) -> None:
    answer(page, run_share=20)
    widget = getattr(page.readiness, part)
    assert isinstance(widget, QAbstractButton)
    with qtbot.waitSignal(page.desk.explanation_wanted) as wanted:
        qtbot.mouseClick(widget, LEFT)
    assert wanted.args == [name]


def test_it_explains_itself_by_keyboard(page: OverviewPage, qtbot: QtBot) -> None:
    page.readiness.figure.setFocus()
    with qtbot.waitSignal(page.desk.explanation_wanted):
        qtbot.keyClick(page.readiness.figure, Qt.Key.Key_Space)


def test_coverage_stands_beside_it(page: OverviewPage) -> None:
    answer(page, run_cadence="monthly", run_share=60)
    report = page.workspace.report
    assert page.readiness.coverage.text() == f"Coverage {float(100 * report.readiness.coverage):.1f} %"


def test_nothing_answered_is_all_open(page: OverviewPage) -> None:
    assert "everything is open" in said(page.readiness)


def test_the_figure_without_accepted_risks_is_told_where_there_are_some(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH], run_cadence="yearly")
    accept_error(page)
    assert "35.0 proven by answers, 50.0 still open. Without accepted risks: 0.0 – 50.0 %." in said(page.readiness)


def test_it_is_not_told_where_there_are_none(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH], run_cadence="yearly")
    assert "accepted risks" not in said(page.readiness)


def test_an_error_blocks(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH])
    assert "Blocked by 1 error" in said(page.readiness).splitlines()


def test_the_number_of_errors_is_named(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH, {**TOO_MUCH, "id": "r2", "indicator": "Latency"}])
    assert "Blocked by 2 errors" in said(page.readiness).splitlines()


def test_without_errors_it_is_incomplete(page: OverviewPage) -> None:
    answer(page, run_share=20)
    assert "Incomplete" in said(page.readiness).splitlines()


def test_what_is_asked_and_left_is_told(page: OverviewPage) -> None:
    answer(page, run_share=20)
    words = said(page.readiness)
    assert "15 – 16 of 16 questions are asked." in words
    assert "1 is answered, about 40 minutes are left." in words


def test_a_pack_that_sets_its_scope_by_no_question_offers_no_way_to_one(page: OverviewPage) -> None:
    answer(page, run_share=20)
    assert not page.readiness.to_scope.isVisible()


def test_in_a_narrow_window_the_marks_are_figures_only(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    theme().set_zoom(200)
    window.resize(900, 600)
    window.go(Target("overview"))
    qtbot.waitUntil(lambda: page.readiness.bar._marks == ((70.0, "70"), (95.0, "95")))
