"""The built-in prose rules: quiet about good answers, and never blind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.compiled import CompiledPack
from app.core.evaluation.engine import evaluate
from app.core.framework import Family
from app.core.prose.reading import Reading
from app.io.pack_library import PackLibrary
from tests.builders import DAY, assessment


@pytest.fixture(scope="module")
def built_in() -> CompiledPack:
    return replace(PackLibrary().default(), asks={}, needs={})


def test_no_example_of_a_good_answer_gives_a_prose_finding(built_in: CompiledPack) -> None:
    questions = built_in.pack.questions.values()
    examples = {each.id: each.example for each in questions if each.example is not None}
    result = evaluate(built_in, assessment(built_in, examples), DAY)
    assert [(each.rule, each.place, each.message) for each in result.findings if each.family is Family.PROSE] == []


def test_the_end_of_a_very_long_answer_is_read_as_well(built_in: CompiledPack) -> None:
    filler = " ".join(f"word{number} and nothing else." for number in range(3000))
    results = Reading(built_in).read({"arc.narrative": f"{filler} The store is TBD. The GHE is fast."})
    assert {name for name, result in results.items() if result.failures} == {"TXT-002", "TXT-008"}


def test_half_finished_prose_is_told_about(built_in: CompiledPack) -> None:
    answers = {
        "opb.narrative": "Yes.",
        "perf.narrative": "The pages are fast.",
        "arc.narrative": "Losing the cache shouldn't affect anyone.\n\nThe stores are:",
        "cap.narrative": "We intend to add autoscaling.",
    }
    result = evaluate(built_in, assessment(built_in, answers), DAY)
    rules = {(each.rule, each.place.question) for each in result.findings if each.family is Family.PROSE}
    assert rules == {
        ("TXT-006", "opb.narrative"),
        ("TXT-004", "perf.narrative"),
        ("TXT-010", "arc.narrative"),
        ("TXT-013", "arc.narrative"),
        ("TXT-003", "cap.narrative"),
    }
