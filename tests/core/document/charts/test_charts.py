import re
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.document.charts import (
    AreaBar,
    AreaHeads,
    BudgetAxis,
    BudgetBar,
    CapacityBar,
    CapacityLabels,
    ChainLabels,
    Chart,
    Dependency,
    IntervalLabels,
    Milestone,
    PromiseBars,
    area_bars,
    budget_bars,
    capacity_bars,
    dependency_chain,
    promise_bars,
    readiness_interval,
)
from app.core.document.charts.lettering import width

SVG = "{http://www.w3.org/2000/svg}"
ACCENT, ERROR, HATCH = "#2B5EA7", "#B3261E", "#748093"
MILESTONES = [Milestone(70, "70 baseline"), Milestone(95, "95 enterprise")]


def elements(chart: Chart, tag: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(chart.svg).iter(SVG + tag))


def texts(chart: Chart) -> list[str]:
    return [element.text or "" for element in elements(chart, "text")]


def bars(chart: Chart, fill: str = ACCENT) -> list[tuple[float, float]]:
    """Left and right edge of each bar of a colour."""
    found = [bar for bar in elements(chart, "rect") if fill in (bar.get("fill"), bar.get("stroke"))]
    return [(float(bar.get("x")), float(bar.get("x")) + float(bar.get("width"))) for bar in found]


def text_boxes(chart: Chart) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each text."""
    boxes = []
    for element in elements(chart, "text"):
        x, y, size = (float(element.get(name)) for name in ("x", "y", "font-size"))
        long = width(element.text, size)
        left = x - {"middle": long / 2, "end": long}.get(element.get("text-anchor"), 0)
        boxes.append((left, y - 0.75 * size, left + long, y + 0.22 * size))
    return boxes


def interval(low, high, milestones=MILESTONES, legend=("Proven", "Open", "Not met"), **options) -> Chart:
    return readiness_interval(
        "Readiness", low, high, IntervalLabels(f"{low}", f"{high}", *legend), milestones, **options
    )


AREA_HEADS = AreaHeads("Area", "Points", "Proven and open", "Per cent")
BUDGET_AXIS = BudgetAxis("Minutes", "Minutes, logarithmic")
CAPACITY = CapacityLabels("Peak", "Ceiling", "Above")
CHAIN = ChainLabels("Together", "99.89 %", "Objective 99.9 %", "Too much")


def one_of_each(word: str, other: str, value: Fraction, scale: float = 1.0) -> list[Chart]:
    """Return every chart with two texts everywhere and a percentage as the value."""
    size = 640 * scale
    milestones = [Milestone(value, word), Milestone(95, other)]
    labels = IntervalLabels(word, other, other, word, other)
    areas = [AreaBar(word, other, value, 100, other), AreaBar(other, word, None, None, word)]
    budgets = [BudgetBar(word, value, other), BudgetBar(other, 2000, word), BudgetBar(word, 0, other)]
    promises = [PromiseBars(word, value + 1, other, 50, word, other), PromiseBars(other, 5, word, None, other)]
    capacities = [CapacityBar(word, value * 2, 50, other), CapacityBar(other, 1, value, word)]
    chain = [Dependency(word, value, other), Dependency(other, 99.9, word)]
    return [
        readiness_interval(word, value, 100, labels, milestones, width_px=size),
        area_bars(word, AreaHeads(word, other, word, other), areas, width_px=size),
        budget_bars(word, budgets, BudgetAxis(other, word), width_px=size),
        budget_bars(word, budgets[1:], BudgetAxis(other, word), width_px=size),
        promise_bars(word, promises, (word, other), width_px=size),
        capacity_bars(word, capacities, CapacityLabels(word, other, word, other), width_px=size),
        dependency_chain(word, chain, value, ChainLabels(word, other, word, other, word), width_px=size),
    ]


labels = st.one_of(st.text(alphabet='aWi %界<&"é–\x00', max_size=60), st.text(max_size=20))
values = st.fractions(min_value=0, max_value=100, max_denominator=1000)


@settings(max_examples=250)
@given(labels, labels, values, st.sampled_from([0.6, 1.0, 1.5]))
def test_no_text_meets_another_or_leaves_its_chart(word, other, value, scale):
    for chart in one_of_each(word, other, value, scale):
        root = ElementTree.fromstring(chart.svg)
        right, bottom = float(root.get("width")), float(root.get("height"))
        boxes = text_boxes(chart)
        assert all(b[0] >= -0.1 and b[1] >= -0.1 and b[2] <= right + 0.1 and b[3] <= bottom + 0.1 for b in boxes)
        for one, two in combinations(boxes, 2):
            apart = one[2] <= two[0] + 0.1 or two[2] <= one[0] + 0.1 or one[3] <= two[1] or two[3] <= one[1]
            assert apart


@settings(max_examples=250)
@given(labels, labels, values)
def test_no_shape_leaves_its_chart(word, other, value):
    for chart in one_of_each(word, other, value):
        for bar in elements(chart, "rect"):
            left, long = float(bar.get("x")), float(bar.get("width"))
            assert left >= 0
            assert left + long <= 640.02


@settings(max_examples=100)
@given(labels, labels, values)
def test_the_same_values_give_the_same_chart(word, other, value):
    assert one_of_each(word, other, value) == one_of_each(word, other, value)


@pytest.mark.parametrize("chart", one_of_each("Area <b>", "50 %", Fraction(50)))
def test_a_chart_says_what_it_is(chart):
    root = ElementTree.fromstring(chart.svg)
    assert (root.get("role"), root.get("aria-label")) == ("img", chart.alt)
    assert (root[0].tag, root[0].text, root[1].tag, root[1].text) == (
        f"{SVG}title",
        "Area <b>",
        f"{SVG}desc",
        chart.alt,
    )


@pytest.mark.parametrize("chart", one_of_each("Area", "50 %", Fraction(50)))
def test_a_chart_uses_only_what_every_renderer_draws(chart):
    tags = {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(chart.svg).iter()}
    assert tags <= {"svg", "title", "desc", "rect", "path", "line", "circle", "text"}


@pytest.mark.parametrize("chart", one_of_each("Area", "50 %", Fraction(50)))
def test_the_alternative_has_the_figures(chart):
    assert "50 %" in chart.alt


def test_an_alternative_may_be_given():
    assert interval(10, 20, alt="Ten to twenty.").alt == "Ten to twenty."


# Readiness


@pytest.mark.parametrize("kind", [float, Decimal, Fraction])
def test_the_proven_part_ends_at_the_low_figure(kind):
    assert bars(interval(kind(25), kind(50)))[0] == (0, 160)


def test_the_open_part_is_hatched_between_the_figures():
    assert bars(interval(25, 50, legend=()), HATCH) == [(160.5, 319.5)]


def test_hatching_stays_in_its_bar():
    path = elements(interval(25, 50, legend=()), "path")[0].get("d")
    points = [tuple(map(float, point.split())) for point in re.findall(r"[\d.]+ [\d.]+", path)]
    bar = elements(interval(25, 50, legend=()), "rect")[0]
    top, bottom = float(bar.get("y")) - 0.5, float(bar.get("y")) + float(bar.get("height")) + 0.5
    assert all(160 <= x <= 320 and top <= y <= bottom for x, y in points)


def test_a_closed_interval_has_no_hatching():
    assert elements(interval(50, 50, legend=()), "path") == []


def test_a_closed_interval_shows_one_figure():
    assert texts(interval(50, 50, legend=())) == ["50", "70 baseline", "95 enterprise"]


def test_milestones_are_marked_at_their_places():
    marks = [line for line in elements(interval(0, 10), "line") if line.get("stroke") == "#1A2230"]
    assert [float(line.get("x1")) for line in marks] == [448, 608]


def test_an_interval_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="ends at or above"):
        interval(50, 40)


@pytest.mark.parametrize("value", [-1, 101])
def test_a_readiness_outside_0_to_100_is_refused(value):
    with pytest.raises(ValueError, match="between 0 and 100"):
        interval(value, value)


def test_an_area_that_is_not_assessed_is_hatched_as_a_whole():
    chart = area_bars("Areas", AREA_HEADS, [AreaBar("Capacity", "3", None, None, "not assessed")])
    track = elements(chart, "rect")[0]
    assert bars(chart, HATCH)[0] == (float(track.get("x")), float(track.get("x")) + float(track.get("width")))
    assert bars(chart) == []


# Service levels


def budgets(*minutes) -> Chart:
    return budget_bars("Budgets", [BudgetBar("a", value, f"{value} min") for value in minutes], BUDGET_AXIS)


def test_budgets_near_each_other_are_bars_from_zero():
    (left, short), (_, long) = bars(budgets(20, 40))
    assert long - left == pytest.approx(2 * (short - left), abs=0.02)


def test_budgets_far_apart_are_dots_on_a_logarithmic_axis():
    chart = budgets(1, 10, 1000)
    xs = [float(dot.get("cx")) for dot in elements(chart, "circle")]
    assert xs[2] - xs[1] == pytest.approx(2 * (xs[1] - xs[0]), abs=0.02)
    assert "Minutes, logarithmic" in texts(chart)


def test_a_budget_of_nothing_is_a_hollow_dot():
    assert [dot.get("fill") for dot in elements(budgets(0, 1, 1000), "circle")] == ["#FFFFFF", ACCENT, ACCENT]


def test_budgets_of_nothing_can_be_drawn():
    assert bars(budgets(0, 0)) == []


@pytest.mark.parametrize("minutes", [(1e-200, 1e200), (1e-9,), (1e290,)])
def test_budgets_of_any_size_can_be_drawn(minutes):
    assert len(budgets(*minutes).svg) < 10_000


def test_a_negative_budget_is_refused():
    with pytest.raises(ValueError, match="A budget cannot be below zero"):
        budgets(-1)


def promises(*rows: PromiseBars) -> Chart:
    return promise_bars("Promises", rows, ("Objective", "Promise"))


def test_a_pair_has_one_scale():
    objective = bars(promises(PromiseBars("a", 200, "200 ms", 500, "500 ms")))[1]
    promise = bars(promises(PromiseBars("a", 200, "200 ms", 500, "500 ms")), "#1A2230")[1]
    assert objective[1] - objective[0] == pytest.approx(0.4 * (promise[1] - promise[0] + 1), abs=0.05)


def test_a_promise_stricter_than_its_objective_is_marked_with_its_note():
    chart = promises(PromiseBars("a", 500, "500 ms", 200, "200 ms", "Too strict."))
    assert (len(bars(chart, ERROR)), texts(chart)[-2]) == (1, "Too strict.")


def test_a_promise_that_leaves_room_has_no_note():
    assert "Too strict." not in texts(promises(PromiseBars("a", 200, "200 ms", 500, "500 ms", "Too strict.")))


def test_where_nothing_is_promised_the_text_says_so():
    assert "nothing promised" in texts(promises(PromiseBars("a", 200, "200 ms", None, "nothing promised")))


# Capacity and dependencies


def test_a_peak_below_its_ceiling_has_no_error():
    assert bars(capacity_bars("Capacity", [CapacityBar("a", 40, 50, "40 %")], CAPACITY), ERROR) == []


def test_what_is_above_the_ceiling_is_marked():
    chart = capacity_bars("Capacity", [CapacityBar("a", 75, 50, "75 %")], CAPACITY)
    solid, above = bars(chart)[-1], bars(chart, ERROR)[-1]
    assert above[0] == pytest.approx(solid[1], abs=0.6)
    assert above[1] - above[0] + 1 == pytest.approx((solid[1] - solid[0]) / 2, abs=0.05)


def test_a_peak_above_100_stretches_the_axis():
    assert "150 %" in texts(capacity_bars("Capacity", [CapacityBar("a", 130, 100, "130 %")], CAPACITY))


def chain(objective, *available) -> Chart:
    rows = [Dependency(f"d{place}", value, f"{value} %") for place, value in enumerate(available)]
    return dependency_chain("Chain", rows, objective, CHAIN)


def test_losses_follow_each_other():
    first, second, _ = bars(chain(90, 99, 98))
    assert first[1] == pytest.approx(second[0], abs=0.02)


def test_the_last_bar_holds_all_losses():
    *_, last, together = bars(chain(90, 99, 98))
    assert together[1] == pytest.approx(last[1], abs=0.02)


def test_a_chain_that_loses_more_than_allowed_is_marked():
    assert [len(bars(chain(objective, 99, 98), ERROR)) for objective in (99, 90)] == [2, 0]


def test_a_perfect_dependency_has_no_bar():
    assert len(bars(chain(99, 100, 99.9))) == 2


def test_an_empty_chain_can_be_drawn():
    assert texts(chain(99.9))[:2] == ["Objective 99.9 %", "0 %"]
