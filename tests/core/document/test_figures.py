from decimal import Decimal
from fractions import Fraction

import pytest

from app.core.document.chart_shelf import ChartShelf
from app.core.document.context import NAMES
from app.core.document.figures import FIGURES, detection_time, exhaustion_time, figures, rounded


def test_a_total_failure_is_detected_after_the_share_of_the_long_window():
    assert detection_time(Decimal("13.44"), Decimal("99.9"), Decimal(3600)) == Fraction("48.384")


def test_an_alert_above_the_highest_burn_rate_never_detects():
    assert detection_time(Decimal("13.44"), Decimal(90), Decimal(3600)) is None


@pytest.mark.parametrize(("rate", "target", "window"), [(14, 100, 3600), (0, 99, 3600), (14, 99.9, 0)])
def test_detection_without_a_meaning_has_no_figure(rate, target, window):
    assert detection_time(rate, target, window) is None


def test_a_budget_of_thirty_days_lasts_fifty_hours_at_a_rate_of_fourteen_point_four():
    assert exhaustion_time(Decimal("14.4"), Decimal(30 * 86400)) == 50 * 3600


@pytest.mark.parametrize(("rate", "window"), [(0, 86400), (2, 0)])
def test_exhaustion_without_a_meaning_has_no_figure(rate, window):
    assert exhaustion_time(rate, window) is None


def test_computed_rows_can_be_drawn_like_answers():
    rows = figures([{"label": "Checkout", "target": 99, "window": Decimal(86400)}])
    shelf = ChartShelf(report=None)  # type: ignore[arg-type]  # budgets do not look at it
    assert "14 min 24 s" in shelf.budgets("Budgets", rows, "label", "target", "window")  # type: ignore[arg-type]


def test_templates_know_every_figure():
    assert FIGURES.keys() <= NAMES


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (Decimal("41.6667"), "41.67"), (2400, "2,400"), (10**30, "1" + ",000" * 10)]
)
def test_numbers_of_any_size_can_be_rounded(value, text):
    assert rounded(value) == text
