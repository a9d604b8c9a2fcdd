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
    MatrixLabels,
    Milestone,
    PromiseBars,
    RiskMark,
    StageBar,
    TimeBar,
    TimeLabels,
    area_bars,
    budget_bars,
    capacity_bars,
    dependency_chain,
    projection_bars,
    promise_bars,
    readiness_interval,
    risk_matrix,
    team_time,
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
    stages = [StageBar(word, value, 100, other), StageBar(other, value, value, word)]
    budgets = [BudgetBar(word, value, other), BudgetBar(other, 2000, word), BudgetBar(word, 0, other)]
    promises = [PromiseBars(word, value + 1, other, 50, word, other), PromiseBars(other, 5, word, None, other)]
    capacities = [CapacityBar(word, value * 2, 50, other), CapacityBar(other, 1, value, word)]
    chain = [Dependency(word, value, other), Dependency(other, 99.9, word)]
    risks = [RiskMark(word, 5, 5, other), RiskMark(other, 5, 5, word), RiskMark(word, 1, 1, word)]
    times = [TimeBar(word, value / 2, value, 100 - value, other), TimeBar(other, value, None, None, word)]
    return [
        readiness_interval(word, value, 100, labels, milestones, width_px=size),
        area_bars(word, AreaHeads(word, other, word, other), areas, width_px=size),
        projection_bars(word, stages, labels, milestones, width_px=size),
        budget_bars(word, budgets, BudgetAxis(other, word), width_px=size),
        budget_bars(word, budgets[1:], BudgetAxis(other, word), width_px=size),
        promise_bars(word, promises, (word, other), width_px=size),
        capacity_bars(word, capacities, CapacityLabels(word, other, word, other), width_px=size),
        dependency_chain(word, chain, value, ChainLabels(word, other, word, other, word), width_px=size),
        risk_matrix(word, risks, 15, MatrixLabels(word, other, word), width_px=size),
        team_time(word, times, value, TimeLabels(word, other, word, other, word), width_px=size),
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


# Projections

STAGES = [StageBar("Today", 20, 60, "20–60 %"), StageBar("After phase 1", 70, 90, "70–90 %")]
WAY = projection_bars("Way", STAGES, IntervalLabels("", "", "proven", "possible"), MILESTONES)


def test_a_stage_is_drawn_from_its_low_figure_to_its_high_one():
    _legend, first, second = bars(WAY)
    _legend, open_first, open_second = bars(WAY, HATCH)
    left = first[0]
    assert (first[1] - left) / (second[1] - left) == pytest.approx(20 / 70, abs=1e-3)
    assert (open_first[1] - left) / (open_second[1] - left) == pytest.approx(60 / 90, abs=1e-2)


def test_milestones_go_through_all_stages():
    uprights = [line for line in elements(WAY, "line") if line.get("x1") == line.get("x2")]
    tops, bottoms = {float(line.get("y1")) for line in uprights}, {float(line.get("y2")) for line in uprights}
    assert len({line.get("x1") for line in uprights}) == len(MILESTONES)
    assert all(max(tops) < y < min(bottoms) for y in (float(bar.get("y")) for bar in elements(WAY, "rect")[-6:]))


def test_the_alternative_of_a_projection_names_every_stage_and_milestone():
    assert WAY.alt == "Way: Today 20–60 %; After phase 1 70–90 %; 70 baseline; 95 enterprise"


def test_a_stage_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="ends at or above"):
        projection_bars("Way", [StageBar("Today", 60, 20, "")], IntervalLabels("", ""), [])


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


# Risks


MATRIX = MatrixLabels("Likelihood", "Impact", "15 or more")


def risk(likelihood: int, impact: int, label: str = "R") -> RiskMark:
    return RiskMark(label, likelihood, impact, f"risk {label}")


def place_of(chart: Chart, text: str) -> tuple[float, float]:
    """Where the middle of a text stands."""
    found = next(each for each in elements(chart, "text") if each.text == text)
    return float(found.get("x")), float(found.get("y"))


def test_likelihood_grows_to_the_right():
    chart = risk_matrix("Risks", [risk(1, 3, "A"), risk(4, 3, "B")], 15, MATRIX)
    assert place_of(chart, "A")[0] < place_of(chart, "B")[0]


def test_impact_grows_upwards():
    chart = risk_matrix("Risks", [risk(3, 1, "A"), risk(3, 4, "B")], 15, MATRIX)
    assert place_of(chart, "B")[1] < place_of(chart, "A")[1]


def test_risks_of_one_cell_stand_together():
    assert "A, B" in texts(risk_matrix("Risks", [risk(2, 2, "A"), risk(2, 2, "B")], 15, MATRIX))


def test_each_cell_shows_its_score():
    shown = texts(risk_matrix("Risks", [], 15, MatrixLabels("", "", "")))
    scores = [str(likelihood * impact) for likelihood in range(1, 6) for impact in range(1, 6)]
    assert sorted(shown) == sorted([*scores, *"12345", *"12345"])


@pytest.mark.parametrize(("large_from", "sides"), [(25, 4), (20, 8), (1, 20), (26, 0)])
def test_large_scores_are_framed_from_outside_only(large_from, sides):
    chart = risk_matrix("Risks", [], large_from, MATRIX)
    assert len([line for line in elements(chart, "line") if line.get("stroke") == "#1A2230"]) == sides


def test_the_alternative_names_each_risk():
    assert risk_matrix("Risks", [risk(2, 3, "A")], 15, MATRIX).alt == "Risks; risk A"


@pytest.mark.parametrize(("likelihood", "impact"), [(0, 1), (1, 6)])
def test_a_risk_outside_the_matrix_is_refused(likelihood, impact):
    with pytest.raises(ValueError, match="between 1 and 5"):
        risk_matrix("Risks", [risk(likelihood, impact)], 15, MATRIX)


# The time of a team


TIME = TimeLabels("toil", "operations", "engineering", "not known", "floor")


def time_of(toil=None, operations=None, engineering=None, floor=None) -> Chart:
    labels = TimeLabels("", "", "", "", "")
    return team_time("Time", [TimeBar("", toil, operations, engineering, "")], floor, labels)


def test_toil_is_the_first_part_of_operations():
    chart = time_of(25, 40, 60)
    assert bars(chart)[-1] == (0, 160)
    assert (160.5, 255.5) in bars(chart, "#C9D0DA")


def test_a_division_of_the_whole_leaves_nothing_unknown():
    assert bars(time_of(25, 40, 60), HATCH) == []


def test_what_is_not_known_is_hatched():
    assert bars(time_of(30), HATCH) == [(192.5, 639.5)]


def test_engineering_ends_at_the_whole_where_operations_are_not_known():
    assert bars(time_of(None, None, 60), HATCH) == [(0.5, 255.5)]


def test_the_floor_is_marked_at_its_place():
    marks = [line for line in elements(time_of(25, 40, 60, floor=25), "line") if line.get("stroke") == "#1A2230"]
    assert [float(line.get("x1")) for line in marks] == [160]


def test_the_alternative_counts_toil_once():
    chart = team_time("Time", [TimeBar("Aim", 25, 40, 60, "")], None, TIME)
    assert chart.alt.startswith("Time; Aim toil 25 %, operations 15 %, engineering 60 %")
