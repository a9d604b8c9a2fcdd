"""Charts that templates ask for: drawn once, kept by name, and absent where there are no figures."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any
from xml.etree import ElementTree

import pytest

from app.core.document.chart_shelf import ChartShelf
from app.core.document.dialect import document_picture
from app.core.document.figures import figures
from app.core.document.html import render_html
from app.core.evaluation.report import Interval
from tests.documented_pack import make_assessment, make_pack, objective, report_of

DAY = Decimal(86400)
ONE = Fraction(1)


@pytest.fixture
def shelf() -> ChartShelf:
    return ChartShelf(report_of(make_pack(), make_assessment(slm__objectives=[objective()])))


def budgets(shelf: ChartShelf, *targets: Any, window: Any = DAY) -> str:
    rows = figures([{"label": f"Row {each}", "target": each, "window": window} for each in targets])
    return shelf.budgets("Budgets", rows, "label", "target", "window")  # type: ignore[arg-type]


def drawing(shelf: ChartShelf, name: str) -> str:
    """What a chart says, as text."""
    return " ".join(ElementTree.fromstring(shelf.drawn[name]).itertext())


def test_a_chart_is_named_after_its_title(shelf: ChartShelf) -> None:
    shelf.readiness("How ready it is")
    assert list(shelf.drawn) == ["charts/how-ready-it-is.svg"]


def test_the_markdown_shows_it_with_an_alternative_and_a_caption(shelf: ChartShelf) -> None:
    html = render_html(shelf.readiness("Readiness"))
    assert '<img src="charts/readiness.svg" alt="' in html
    assert 'alt=""' not in html
    assert "<figcaption>Readiness</figcaption>" in html


def test_the_same_chart_is_kept_once(shelf: ChartShelf) -> None:
    assert shelf.readiness("Readiness") == shelf.readiness("Readiness")
    assert len(shelf.drawn) == 1


def test_another_chart_of_the_same_title_has_another_name(shelf: ChartShelf) -> None:
    shelf.readiness("Same")
    shelf.areas("Same")
    assert list(shelf.drawn) == ["charts/same.svg", "charts/same-2.svg"]


@pytest.mark.parametrize("title", ["“結帳”", "../../etc/passwd", "w" * 500, "A/B – C.svg", '!"§$%&'])
def test_any_title_gives_a_name_that_a_document_may_show(shelf: ChartShelf, title: str) -> None:
    shelf.readiness(title)
    assert document_picture(next(iter(shelf.drawn)))


@pytest.mark.parametrize("title", ['He said "now"', "back\\slash", 'end\\"', "](x) ![y](z)", "<b>*a*</b>"])
def test_any_title_is_a_literal_caption(shelf: ChartShelf, title: str) -> None:
    figure = ElementTree.fromstring(f"<body>{render_html(shelf.readiness(title))}</body>")
    assert [each.text for each in figure.iter("figcaption")] == [title]
    assert len(list(figure.iter("img"))) == 1


def test_readiness_is_drawn_with_its_figures(shelf: ChartShelf) -> None:
    shelf.readiness("Readiness")
    assert "proven by answers" in drawing(shelf, "charts/readiness.svg")


def test_areas_are_drawn_by_name(shelf: ChartShelf) -> None:
    shelf.areas("Areas")
    assert "Service levels" in drawing(shelf, "charts/areas.svg")


def test_an_area_without_an_answer_is_not_assessed() -> None:
    empty = ChartShelf(report_of(make_pack(), make_assessment()))
    empty.areas("Areas")
    assert "not assessed" in drawing(empty, "charts/areas.svg")


def test_a_budget_is_drawn_in_words(shelf: ChartShelf) -> None:
    budgets(shelf, Decimal("99.9"))
    assert "1 min 26 s in 1 d" in drawing(shelf, "charts/budgets.svg")


@pytest.mark.parametrize("target", [None, Decimal(0), Decimal(100), Decimal(101)])
def test_a_target_without_a_budget_is_left_out(shelf: ChartShelf, target: Any) -> None:
    assert budgets(shelf, target) == ""
    assert shelf.drawn == {}


@pytest.mark.parametrize("window", [None, Decimal(0)])
def test_a_target_without_a_window_is_left_out(shelf: ChartShelf, window: Any) -> None:
    assert budgets(shelf, Decimal(99), window=window) == ""


def test_promises_are_drawn_where_both_are_there(shelf: ChartShelf) -> None:
    rows = figures([{"name": "Search", "ours": 1, "theirs": 2}, {"name": "Pay", "ours": 1, "theirs": None}])
    shelf.promises("Promises", rows, "name", "ours", "theirs")  # type: ignore[arg-type]
    said = drawing(shelf, "charts/promises.svg")
    assert "Search" in said
    assert "Pay" not in said


def test_promises_without_figures_are_no_chart(shelf: ChartShelf) -> None:
    rows = figures([{"name": "Pay", "ours": 1, "theirs": None}])
    assert shelf.promises("Promises", rows, "name", "ours", "theirs") == ""  # type: ignore[arg-type]


@pytest.mark.parametrize("item", [("a", None, 80), ("a", 50, None), ("a", -1, 80), ("a", 50, 0)])
def test_capacity_without_a_meaning_is_no_chart(shelf: ChartShelf, item: tuple[str, Any, Any]) -> None:
    assert shelf.capacity("Capacity", [item]) == ""


def test_capacity_is_drawn_in_words(shelf: ChartShelf) -> None:
    shelf.capacity("Capacity", [("Database", Decimal(90), Decimal(80))])
    assert "90 %, at most 80 %" in drawing(shelf, "charts/capacity.svg")


def test_dependencies_are_multiplied(shelf: ChartShelf) -> None:
    shelf.dependencies("Chain", [("A", Decimal("99.9")), ("B", Decimal("99.9")), ("C", None)], Decimal("99.5"))
    assert "Together 99.8 %" in drawing(shelf, "charts/chain.svg")


@pytest.mark.parametrize("objective_percent", [None, Decimal(0), Decimal(100)])
def test_dependencies_without_an_objective_are_no_chart(shelf: ChartShelf, objective_percent: Any) -> None:
    assert shelf.dependencies("Chain", [("A", Decimal("99.9"))], objective_percent) == ""


def test_no_dependencies_are_no_chart(shelf: ChartShelf) -> None:
    assert shelf.dependencies("Chain", [("A", None)], Decimal(99)) == ""


def test_the_way_is_drawn_stage_by_stage(shelf: ChartShelf) -> None:
    shelf.projection("Way", [("Today", Interval(Fraction(1, 5), Fraction(3, 5))), ("Done", Interval(ONE, ONE))])
    said = drawing(shelf, "charts/way.svg")
    assert "20.0–60.0 %" in said
    assert "100.0 %" in said


def test_no_stages_are_no_chart(shelf: ChartShelf) -> None:
    assert shelf.projection("Way", []) == ""


def test_risks_are_drawn_with_their_numbers(shelf: ChartShelf) -> None:
    shown = shelf.risks("Risks", [(1, Decimal(4), Decimal(5))])
    assert "risk 1: likelihood 4, impact 5, score 20" in shown


@pytest.mark.parametrize("item", [(1, None, 5), (1, 4, None), (1, 0, 5), (1, 4, 6), (1, Decimal("2.5"), 5)])
def test_a_risk_outside_the_matrix_is_left_out(shelf: ChartShelf, item: tuple[Any, Any, Any]) -> None:
    assert shelf.risks("Risks", [item]) == ""


def test_the_time_of_a_team_is_drawn_in_words(shelf: ChartShelf) -> None:
    shown = shelf.team_time("Time", [("Aim", Decimal(60), Decimal(40), Decimal(25))], Decimal(200) / 9)
    assert "Aim toil 25 %, other operations 15 %, engineering 60 %; being on call alone takes 22.2 %" in shown


@pytest.mark.parametrize("item", [("a", None, None, None), ("a", 60, 41, 20), ("a", 60, 30, 41), ("a", 0, 0, 0)])
def test_a_division_that_cannot_be_is_no_chart(shelf: ChartShelf, item: tuple[str, Any, Any, Any]) -> None:
    assert shelf.team_time("Time", [item]) == ""


@pytest.mark.parametrize("floor", [None, Decimal(0), Decimal(101)])
def test_a_floor_without_a_meaning_is_not_marked(shelf: ChartShelf, floor: Any) -> None:
    assert "on call" not in shelf.team_time("Time", [("Today", None, None, 30)], floor)
