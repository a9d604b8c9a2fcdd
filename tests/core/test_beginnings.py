"""How a new assessment begins."""

from __future__ import annotations

import pytest

from app.core.beginnings import Beginnings, file_name, first_questions, scope_in_words
from app.core.errors import InputError
from tests.builders import DAY, assessment, compiled, graded, question

TIERS = [{"id": "one", "title": "Tier one"}, {"id": "two", "title": "Tier two"}]
PACK = compiled(
    question("tier", "single", options=TIERS, scope=True),
    question("since", "text", scope=True),
    graded("a", serves="SRE-1"),
    graded("b", serves="SRE-1", ask_if="tier == 'one'"),
)


def test_only_choices_that_set_the_scope_are_asked_first() -> None:
    assert [each.id for each in first_questions(PACK.pack)] == ["tier"]


@pytest.mark.parametrize(("answers", "asked"), [({}, (4, 4)), ({"tier": "one"}, (4, 4)), ({"tier": "two"}, (3, 3))])
def test_a_choice_says_how_much_is_asked(answers: dict[str, str], asked: tuple[int, int]) -> None:
    scope = Beginnings(PACK, DAY).scope(answers)
    assert (scope.asked.low, scope.asked.high) == asked


def test_a_second_choice_is_not_mixed_with_the_first() -> None:
    beginnings = Beginnings(PACK, DAY)
    beginnings.scope({"tier": "one"})
    assert beginnings.scope({"tier": "two"}).asked.high == 3


def test_an_answer_that_does_not_fit_is_refused() -> None:
    with pytest.raises(InputError, match="tier"):
        Beginnings(PACK, DAY).scope({"tier": "nine"})


def test_the_scope_is_told_in_the_words_of_its_options() -> None:
    assert list(scope_in_words(PACK.pack, assessment(PACK, {"tier": "two"}))) == ["Tier two"]
    assert list(scope_in_words(PACK.pack, assessment(PACK))) == []


@pytest.mark.parametrize(
    ("service", "name"),
    [
        ("Checkout API", "checkout-api"),
        ("  Größe / Maße  ", "grosse-masse"),
        ("../../etc/passwd", "etc-passwd"),
        ("支払い", "service"),
        ("", "service"),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_file_is_named_after_the_service(service: str, name: str) -> None:
    assert file_name(service) == name
