"""How a number came about, in words; and the report as JSON."""

# ruff: noqa: E501 - one case a line reads better than a table torn apart
from __future__ import annotations

from typing import Any

import orjson
import pytest

from app.core.errors import InputError
from app.core.evaluation.next_steps import element_points, next_steps
from app.core.explain import explain
from app.core.report_json import report_json
from tests.builders import accepted, assessment, compiled, element, graded, question, report, rule, table

ROWS = table(
    "rows", {"target": "percent"}, serves="SRE-1", satisfied="passes('ALL-001')", partial="size(rows) > 0",
    not_applicable=True,
)  # fmt: skip
PACK = compiled(
    question("uses", serves="BAS-1"),
    graded("base", serves="BAS-1", ask_if="uses"),
    ROWS,
    rules=[
        rule("ALL-001", "row.target < 100.0", for_each="rows", field="target", message="{row.target} % is no target.")
    ],
)
ANSWERS: dict[str, Any] = {"uses": True, "base": "half", "rows": [{"target": 100}]}
RESULT = report(PACK, ANSWERS)
(FINDING,) = RESULT.findings


def lines(name: str, answers: dict[str, Any] | None = None) -> str:
    given = ANSWERS if answers is None else answers
    told = explain(name, report(PACK, given), PACK, assessment(PACK, given))
    return "\n".join((told.title, *told.lines))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (
            "readiness",
            ["Readiness 47.50 %", "R = 70 × b + 25 × s + 5 × n × min(b, s)", "= 35.000 + 12.500 + 0.000 = 47.500"],
        ),
        ("coverage", ["Coverage 100.0 %", "0 questions are open."]),
        (
            "BAS",
            [
                "BAS Baseline: 50.00 %",
                "70 points",
                "2 of 2 questions are answered",
                "main (weight 1): mean of 1 element,",
            ],
        ),
        ("BAS-1", ["BAS-1: partial", "uses: must, scores 1", "base: must, scores 0.5"]),
        ("base", ["Answer: Half", "Asked when: uses", "Scores 1 when: base == 'full'", "Serves: BAS-1"]),
        ("rows", ["Answer: Target: 100 %", "Read by: ALL-001"]),
        (
            "ALL-001",
            [
                "Why: It matters.",
                "Fix: Mend it.",
                "Once a row of ‘rows?’ (rows).",
                "Needed for a full score of: rows? (rows)",
            ],
        ),
        (
            FINDING.fingerprint,
            [
                "ALL-001 fails (ALL-001)",
                "At: rows? (rows, r1, target)",
                "100 % is no target.",
                "would gain 12.500 points",
            ],
        ),
    ],
)
def test_an_explanation_shows_formula_and_values(name: str, parts: list[str]) -> None:
    told = lines(name)
    assert [part for part in parts if part not in told] == []


@pytest.mark.parametrize(
    ("name", "answers", "part"),
    [
        ("base", {"uses": False}, "Not asked, counts for nothing."),
        ("base", {}, "Open, scores between 0 and 1."),
        ("rows", {"rows": {"not_applicable": {"reason": "None", "approver": "Mara"}}}, "Not applicable: None (approved by Mara)"),
        ("SRE", {"rows": {"not_applicable": {"reason": "None", "approver": "Mara"}}}, "SRE Reliability: not applicable"),
    ],
)  # fmt: skip
def test_an_explanation_says_why_something_does_not_count(name: str, answers: dict[str, Any], part: str) -> None:
    assert part in lines(name, answers)


def test_a_decision_is_part_of_the_explanation() -> None:
    taken = {FINDING.fingerprint: accepted("ALL-001")}
    told = explain(FINDING.fingerprint, report(PACK, ANSWERS, **taken), PACK, assessment(PACK, ANSWERS, **taken))
    assert "Decision: risk accepted until 2027-01-31, in force: Known and small." in told.lines


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(InputError, match="Nothing here is called 'x'"):
        lines("x")


def test_the_parts_of_an_explanation_can_be_asked_about() -> None:
    waiting, seen = ["readiness", "coverage", "ALL-001"], set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(explain(name, RESULT, PACK, assessment(PACK, ANSWERS)).parts)
    assert {"BAS", "SRE-1", "base", "rows", FINDING.fingerprint} <= seen


AS_JSON = report_json(RESULT, PACK.pack, assessment(PACK, ANSWERS))


def test_the_json_has_the_shape_that_machines_rely_on() -> None:
    parsed = orjson.loads(orjson.dumps(AS_JSON))
    assert parsed["schema"] == "readyroom/report/1"
    assert parsed["pack"] == {"id": "trial", "version": "2.0.0"}
    figure = {"low": 47.5, "high": 47.5, "coverage": 100.0, "verdict": "blocked"}
    assert parsed["readiness"] == {**figure, "without_accepted_risk": figure}
    assert {"id", "title", "points", "low", "high", "coverage"} <= parsed["areas"][0].keys()
    assert parsed["elements"][0] == {
        "id": "BAS-1", "title": "BAS-1", "area": "BAS", "state": "partial", "low": 50.0, "high": 50.0,
        "questions": ["uses", "base"],
    }  # fmt: skip


OVER = {"id": "COV-1", "title": "Coverage: all of it", "kind": "rollup", "derived_from": ["BAS", "SRE-1"]}
ROLLED = compiled(
    graded("base", serves="BAS-1"), graded("sre", serves="SRE-1"), elements=[element("BAS-1"), element("SRE-1"), OVER]
)


@pytest.mark.parametrize(
    "part",
    [
        "COV-1 Coverage: all of it: partial, 36.84 – 63.16 %",
        "Rolled up from 2 elements: 1 partial, 1 not assessed.",
        "BAS-1 BAS-1: partial",
    ],
)
def test_an_element_over_others_is_explained_by_them(part: str) -> None:
    told = explain("COV-1", report(ROLLED, {"base": "half"}), ROLLED, assessment(ROLLED, {"base": "half"}))
    assert part in "\n".join((told.title, *told.lines))
    assert told.parts == ("BAS-1", "SRE-1")


def test_a_finding_in_json_has_its_place_points_and_decision() -> None:
    (finding,) = AS_JSON["findings"]
    keys = {"fingerprint", "rule", "severity", "title", "message", "fix", "points_lost", "place", "decision"}
    assert keys <= finding.keys()
    assert finding["place"] == {"question": "rows", "row": "r1", "field": "target"}
    assert (finding["points_lost"], finding["decision"]) == (12.5, None)


def test_a_decision_in_json_says_whether_it_holds() -> None:
    taken = {FINDING.fingerprint: accepted("ALL-001")}
    result = report_json(report(PACK, ANSWERS, **taken), PACK.pack, assessment(PACK, ANSWERS, **taken))
    decision = result["findings"][0]["decision"]
    assert (decision["kind"], decision["until"], decision["active"]) == ("risk_accepted", "2027-01-31", True)


def test_the_next_steps_begin_with_what_blocks() -> None:
    steps = next_steps(report(PACK, {"rows": [{"target": 100}]}), PACK.pack)
    assert [(each.place, each.is_bound) for each in steps] == [("ALL-001 at rows", False), ("uses", True)]
    assert (steps[0].points, steps[1].points, steps[1].minutes) == (12.5, 70, 3)


def test_the_points_of_elements_add_up_to_those_of_their_area() -> None:
    pack = compiled(graded("a", serves="BAS-1"), graded("b", serves="BAS-2"), graded("c", serves="SRE-1"))
    result = report(pack)
    assert [element_points(result, pack.pack)[name] for name in ("BAS-1", "BAS-2", "SRE-1")] == [35, 35, 25]
