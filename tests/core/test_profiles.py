"""Profiles: found by name, given as changes, and counted."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.changes import apply_change
from app.core.errors import InputError
from app.core.profiles import find_profile, profile_changes, profile_scopes
from tests.builders import DAY, compiled, empty, question

TIERS = [{"id": each, "title": each.capitalize()} for each in ("high", "low")]


def profile(name: str, **answers: Any) -> dict[str, Any]:
    return {"id": name, "title": name.capitalize(), "summary": "A service.", "answers": answers}


QUESTIONS = (
    question("tier", "single", options=TIERS, scope=True, minutes=1),
    question("extra", ask_if="tier == 'high'", minutes=60),
)
PACK = compiled(
    *QUESTIONS,
    profiles=[profile("large", tier="high"), profile("small", tier="low"), profile("wrong", tier="middle")],
)


def test_a_profile_is_found_by_its_id() -> None:
    assert find_profile(PACK.pack, "small").title == "Small"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("smal", "There is no profile 'smal'. Did you mean 'small'?"),
        ("x", "There is no profile 'x'. There are large, small, wrong."),
        ("wrong", "'middle' is not one of the choices: high, low."),
    ],
)
def test_a_profile_that_cannot_be_used_is_refused(name: str, message: str) -> None:
    with pytest.raises(InputError) as refused:
        find_profile(PACK.pack, name)
    assert refused.value.message == message


def test_a_pack_without_profiles_says_so() -> None:
    with pytest.raises(InputError, match="The pack 'trial' has no profiles"):
        find_profile(compiled(question("a")).pack, "small")


def test_its_answers_are_changes() -> None:
    before = empty(PACK.pack)
    (change,) = profile_changes(PACK.pack, find_profile(PACK.pack, "small"), before, author="Mara Lind", at="now")
    answer = apply_change(before, change).answers["tier"]
    assert (answer.value, answer.author, answer.at) == ("low", "Mara Lind", "now")


def test_each_is_counted_as_if_nothing_else_were_known() -> None:
    profiles = [profile("large", tier="high"), profile("small", tier="low"), profile("again", tier="high")]
    sound = compiled(*QUESTIONS, profiles=profiles)
    found = [(each.id, str(scope.asked), scope.time) for each, scope in profile_scopes(sound, DAY)]
    assert found == [("large", "2", "about 1 hour"), ("small", "1", "about 1 minute"), ("again", "2", "about 1 hour")]
