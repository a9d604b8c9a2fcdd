from __future__ import annotations

import pytest

from app.core.cel import syntax
from app.core.cel.environment import Environment
from app.core.cel.schema import build_schema
from tests.builders import graded, make_pack, question, table

PACK = make_pack(
    graded("review"),
    question("uses", "multi", options=[{"id": "logs", "title": "Logs"}]),
    table("rows", {"kind": "text", "target": "number"}),
)
ENVIRONMENT = Environment(build_schema(PACK.questions.values()))


def tree(text: str) -> syntax.Node:
    return syntax.parse(ENVIRONMENT.compile(text).serialised)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("review == 'full'", [(("review",), "full")]),
        ("'full' != review", [(("review",), "full")]),
        ("review in ['full', 'half']", [(("review",), "full"), (("review",), "half")]),
        ("'logs' in uses", [(("uses",), "logs")]),
        ("uses.exists(u, u == 'logs')", [(("uses",), "logs")]),
        ("rows.all(r, r.kind == 'a')", [(("rows", "kind"), "a")]),
        ("rows[0].kind == 'a'", [(("rows", "kind"), "a")]),
        ("rows.filter(r, r.target > 1.0).all(r, r.kind == 'a')", [(("rows", "kind"), "a")]),
        ("'a' == 'b'", []),
    ],
)
def test_literals_that_answers_are_compared_with(text: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    assert list(syntax.compared_literals(tree(text))) == expected


@pytest.mark.parametrize(("text", "values"), [("1.0 / 2.0 > 0.0", [2.0]), ("5 % 3 == 2", [3]), ("2.0 * 3.0 > 1.0", [])])
def test_divisors_are_what_stands_below_the_line(text: str, values: list[float]) -> None:
    assert [each.value for each in syntax.divisors(tree(text))] == values


def test_literal_arguments_tell_whether_all_are_literal() -> None:
    assert syntax.literal_arguments(tree("answered('review') || answered('uses')"), "answered") == (
        frozenset({"review", "uses"}),
        True,
    )
