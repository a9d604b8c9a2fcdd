from __future__ import annotations

from typing import Any

import pytest

from app.core.cel.messages import split_message
from tests.builders import compiled, graded, only_finding, question, report, rule, table


def message_of(text: str, answers: dict[str, Any]) -> str:
    pack = compiled(
        table("rows", {"target": "percent", "window": "duration", "agreed": "boolean", "name": "text?"}),
        graded("review"),
        question("uses", "multi", options=[{"id": "logs", "title": "Logs"}, {"id": "traces", "title": "Traces"}]),
        question("load", "number"),
        rules=[rule("ALL-001", "row.target < 0.0", for_each="rows", message=text)],
    )
    return only_finding(report(pack, answers)).message


ROW = {"target": 99.95, "window": "40m 19s", "agreed": True}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is {row.target} %.", "It is 99.95 %."),
        ("Within { row.window }.", "Within 40 min 19 s."),
        ("Agreed: {row.agreed}.", "Agreed: yes."),
        ("Name: {row.name}.", "Name: –."),
        ("Reviewed: {review}.", "Reviewed: Half."),
        ("Uses {uses}.", "Uses Logs, Traces."),
        ("All: {rows.map(r, r.target)}.", "All: 99.95."),
        ("{load} in all.", "– in all."),
        ("Sum {row.target + 1.0}.", "Sum 100.95."),
        ("Nothing to fill.", "Nothing to fill."),
    ],
)
def test_places_are_filled_as_their_type_is_read(text: str, expected: str) -> None:
    assert message_of(text, {"rows": [ROW], "review": "half", "uses": ["logs", "traces"]}) == expected


def test_what_an_answer_says_is_never_a_condition() -> None:
    row = {**ROW, "name": "{row.target} {{7*7}}"}
    assert message_of("Name: {row.name}.", {"rows": [row]}) == "Name: {row.target} {{7*7}}."


def test_parts_know_where_they_stand() -> None:
    assert split_message("a {b} c") == [("a ", False, 0), ("b", True, 3), (" c", False, 5)]
