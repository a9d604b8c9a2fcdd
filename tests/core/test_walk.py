"""Walking through what is asked: neighbours, the next finding, and where one stands."""

from __future__ import annotations

import pytest

from app.core.compiled import CompiledPack
from app.core.walk import first_to_answer, neighbour, next_with_finding, position
from tests.builders import compiled, graded, report, rule


def shop() -> CompiledPack:
    return compiled(
        graded("a"),
        graded("b", ask_if="a == 'full'"),
        graded("c"),
        graded("d"),
        rules=[
            rule("ALL-001", "c != 'no'", question="c"),
            rule("ALL-002", "a != 'no'", question="a"),
        ],
    )


@pytest.mark.parametrize(("start", "after"), [("a", "c"), ("b", "c"), ("c", "d"), ("d", None)])
def test_the_walk_goes_past_what_is_not_asked(start: str, after: str | None) -> None:
    assert neighbour(report(shop(), {"a": "no"}), start) == after


def test_the_walk_goes_backwards_too() -> None:
    assert neighbour(report(shop(), {"a": "no"}), "c", backwards=True) == "a"


def test_a_question_that_appears_is_on_the_walk() -> None:
    assert neighbour(report(shop(), {"a": "full"}), "a") == "b"


def test_the_next_finding_is_that_of_another_question() -> None:
    assert next_with_finding(report(shop(), {"a": "no", "c": "no"}), "a") == "c"


def test_after_the_last_finding_comes_the_first() -> None:
    assert next_with_finding(report(shop(), {"a": "no", "c": "no"}), "c") == "a"


def test_a_question_alone_with_a_finding_has_no_next() -> None:
    assert next_with_finding(report(shop(), {"a": "no"}), "a") is None


def test_a_place_is_counted_among_what_is_asked() -> None:
    pack = shop()
    assert position(report(pack, {"a": "no"}), pack.pack, "c") == (2, 3)


def test_what_is_not_asked_has_no_place() -> None:
    pack = shop()
    assert position(report(pack, {"a": "no"}), pack.pack, "b") == (0, 3)


def test_one_begins_with_the_first_open_question() -> None:
    assert first_to_answer(report(shop(), {"a": "no"}), ("a", "b", "c")) == "c"


def test_where_nothing_is_open_one_begins_with_the_first() -> None:
    assert first_to_answer(report(shop(), {"a": "no", "c": "no"}), ("a", "b", "c")) == "a"


def test_where_nothing_is_asked_there_is_no_beginning() -> None:
    assert first_to_answer(report(shop(), {"a": "no"}), ("b",)) is None
