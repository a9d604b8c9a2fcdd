"""How much is asked, what the scope leaves out, and how long it takes."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.scope import Scope, Span, scope_of, time_text
from tests.builders import compiled, graded, question, report, section

TIERS = [{"id": each, "title": each.capitalize()} for each in ("high", "low")]
PACK = compiled(
    question("tier", "single", options=TIERS, scope=True, minutes=1),
    question("uses", minutes=2),
    graded("base", serves="BAS-1", minutes=4),
    graded("detail", serves="BAS-2", ask_if="uses", minutes=8),
    graded("eased", serves="SRE-1", required_if="tier == 'high'", minutes=16),
    graded("side", serves="SRE-2", required=False, minutes=32),
    more=[section("more", graded("extra", serves="SRE-3", minutes=64), ask_if="tier == 'high'")],
)


def scope(answers: dict[str, Any]) -> Scope:
    return scope_of(report(PACK, answers), PACK.pack)


@pytest.mark.parametrize(
    ("answers", "asked", "required", "minutes"),
    [
        ({}, "6 to 7", "5 to 6", (119, 127)),
        ({"tier": "high", "uses": True}, "7", "6", (127, 127)),
        ({"tier": "low"}, "5 to 6", "3 to 4", (55, 63)),
        ({"tier": "low", "uses": False}, "5", "3", (55, 55)),
    ],
)
def test_what_is_not_decided_counts_in_the_higher_figure(
    answers: dict[str, Any], asked: str, required: str, minutes: tuple[int, int]
) -> None:
    found = scope(answers)
    assert (str(found.asked), str(found.required)) == (asked, required)
    assert (found.minutes.low, found.minutes.high) == minutes


def test_what_is_answered_takes_no_more_time() -> None:
    found = scope({"tier": "low", "uses": False, "base": "full"})
    assert (found.answered, found.minutes_left) == (3, Span(48, 48))


def test_questions_and_elements_left_out_are_named() -> None:
    found = scope({"tier": "low", "uses": True})
    assert (found.left_out, found.elements_out, found.elements) == (("extra",), ("SRE-3",), 5)


def test_what_another_answer_hides_is_not_left_out_by_the_scope() -> None:
    assert scope({"tier": "high", "uses": False}).elements_out == ()


def test_without_a_scope_nothing_is_left_out() -> None:
    assert (scope({}).left_out, scope({}).elements_out) == ((), ())


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (1, 1, "about 1 minute"),
        (3, 3, "about 3 minutes"),
        (12, 12, "about 10 minutes"),
        (43, 43, "about 45 minutes"),
        (57, 57, "about 55 minutes"),
        (58, 58, "about 1 hour"),
        (100, 100, "about 1½ hours"),
        (180, 180, "about 3 hours"),
        (180, 181, "about 3 hours"),
        (180, 250, "about 3 to 4 hours"),
        (40, 90, "about 40 minutes to 1½ hours"),
        (635, 700, "about 11 to 12 hours"),
    ],
)
def test_time_is_said_as_people_say_it(low: int, high: int, text: str) -> None:
    assert time_text(Span(low, high)) == text
