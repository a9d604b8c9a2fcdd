"""Why a question is asked or not, and whether it must be answered, in words."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.explain import explain
from tests.builders import assessment, compiled, graded, question, report, section

TIERS = [{"id": "high", "title": "Tier 1"}, {"id": "low", "title": "Tier 3"}]
PACK = compiled(
    question("tier", "single", options=TIERS, scope=True),
    question("uses"),
    question("plain"),
    graded("needed", serves="BAS-1", required_if="uses"),
    graded("eased", serves="BAS-2", required_if="tier == 'high'"),
    more=[section("more", graded("extra", ask_if="uses"), ask_if="tier == 'high'")],
)
JOINED = "Asked when: (tier == 'high') && (uses)"


def lines(name: str, answers: dict[str, Any]) -> list[str]:
    told = explain(name, report(PACK, answers), PACK, assessment(PACK, answers)).lines
    starts = ("Asked", "Not asked with", "Not asked because", "Required", "Not required", "Whether")
    return [line for line in told if line.startswith(starts)]


@pytest.mark.parametrize(
    ("name", "answers", "expected"),
    [
        ("plain", {}, []),
        ("extra", {"tier": "low", "uses": True}, ["Not asked with ‘Tier 3’ as the answer to ‘tier?’.", JOINED]),
        ("extra", {"tier": "high", "uses": False}, ["Not asked because of the answer to ‘uses?’.", JOINED]),
        ("extra", {"tier": "high"}, ["Whether it is asked is decided by ‘tier?’, ‘uses?’.", JOINED]),
        ("extra", {"tier": "high", "uses": True}, [JOINED]),
        ("needed", {"uses": True}, ["Required when: uses"]),
        (
            "needed",
            {"uses": False},
            ["Not required because of the answer to ‘uses?’; an answer still counts.", "Required when: uses"],
        ),
        ("needed", {}, ["Whether it is required is decided by ‘uses?’; until then it is.", "Required when: uses"]),
        (
            "eased",
            {"tier": "low"},
            [
                "Not required with ‘Tier 3’ as the answer to ‘tier?’; an answer still counts.",
                "Required when: tier == 'high'",
            ],
        ),
        ("eased", {}, ["Required when: tier == 'high'"]),
    ],
)
def test_what_decides_is_named(name: str, answers: dict[str, Any], expected: list[str]) -> None:
    assert lines(name, answers) == expected


@pytest.mark.parametrize(("uses", "word"), [(True, "must"), (False, "optional")])
def test_an_element_says_which_of_its_questions_are_musts(uses: bool, word: str) -> None:
    answers = {"uses": uses}
    told = explain("BAS-1", report(PACK, answers), PACK, assessment(PACK, answers)).lines
    assert any(line.strip().startswith(f"needed: {word},") for line in told)
