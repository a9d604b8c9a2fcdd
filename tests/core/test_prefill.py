"""What earlier answers propose, what of it fits, and what taking it over makes."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.assessment import Confidence
from app.core.changes import apply_change, inverse
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import evaluate
from app.core.prefill import accepted, proposals
from tests.builders import DAY, assessment, compiled, parts, question, report, score_of, table

TARGETS = table("targets", {"journey": "text", "share": "percent?", "window": "duration?"})
LOAD = question("load", "group", fields=parts({"rate": "number?", "toil": "percent?", "who": "person?"}))


def proposed(pack: CompiledPack, answers: dict[str, Any]) -> dict[str, Any]:
    found = proposals(pack.pack, assessment(pack, answers), report(pack, answers))
    return {name: each.value for name, each in found.items()}


def taking(kind: str, prefill: dict[str, Any], **keys: Any) -> CompiledPack:
    return compiled(TARGETS, LOAD, question("plain", "percent"), question("later", kind, prefill=prefill, **keys))


OBJECTIVES = parts({"name": "text", "target": "percent", "owner": "person"})
ROWS = {"from": "targets", "cells": {"name": "journey", "target": "share"}}


@pytest.mark.parametrize(
    ("pack", "answers", "value"),
    [
        (
            taking("table", ROWS, columns=OBJECTIVES),
            {"targets": [{"journey": "Pay", "share": 99.9, "window": "28d"}, {"journey": "Look"}]},
            [{"id": "r1", "name": "Pay", "target": 99.9}, {"id": "r2", "name": "Look"}],
        ),
        (
            taking("table", {"from": "load", "cells": {"target": "toil"}}, columns=OBJECTIVES),
            {"load": {"rate": 5, "toil": 20}},
            [{"id": "r1", "target": 20}],
        ),
        (
            taking("group", {"from": "load", "cells": {"owner": "who"}}, fields=OBJECTIVES),
            {"load": {"who": "Mara Lind"}},
            {"owner": {"name": "Mara Lind"}},
        ),
        (taking("percent", {"from": "load", "cell": "toil"}), {"load": {"toil": 20}}, 20),
        (taking("percent", {"from": "plain"}), {"plain": 12.5}, 12.5),
    ],
)
def test_an_earlier_answer_proposes_a_later_one(pack: CompiledPack, answers: dict[str, Any], value: Any) -> None:
    assert proposed(pack, answers) == {"later": value}


@pytest.mark.parametrize(
    ("pack", "answers"),
    [
        (taking("percent", {"from": "plain"}), {}),
        (taking("percent", {"from": "plain"}), {"plain": 5, "later": 6}),
        (taking("percent", {"from": "plain"}, ask_if="plain > 10.0"), {"plain": 5}),
        (taking("percent", {"from": "load", "cell": "toil"}), {"load": {"rate": 5}}),
        (taking("table", ROWS, columns=OBJECTIVES), {"targets": [{"window": "28d"}]}),
        (taking("percent", {"from": "plain"}, max=10), {"plain": 12}),
    ],
)
def test_nothing_is_proposed_where_nothing_is_given_asked_open_or_fits(
    pack: CompiledPack, answers: dict[str, Any]
) -> None:
    assert proposed(pack, answers) == {}


def test_a_cell_that_does_not_fit_is_left_out_of_the_row() -> None:
    narrow = [{**each, "max": 99} if each["id"] == "target" else each for each in OBJECTIVES]
    pack = taking("table", ROWS, columns=narrow)
    assert proposed(pack, {"targets": [{"journey": "Pay", "share": 99.9}]}) == {"later": [{"id": "r1", "name": "Pay"}]}


def test_a_source_that_is_not_asked_proposes_nothing() -> None:
    pack = compiled(
        question("uses"),
        question("plain", "percent", ask_if="uses"),
        question("later", "percent", prefill={"from": "plain"}),
    )
    assert proposed(pack, {"uses": False, "plain": 5}) == {}


def test_a_proposal_counts_in_no_score() -> None:
    pack = compiled(
        question("plain", "percent"), question("later", "percent", prefill={"from": "plain"}, serves="BAS-1")
    )
    assert score_of(report(pack, {"plain": 5}), "later") == (0, 1)


@pytest.mark.parametrize(
    ("stated", "taken"),
    [(None, Confidence.ESTIMATE), ("guess", Confidence.GUESS), ("measured", Confidence.ESTIMATE)],
)
def test_what_is_taken_over_says_where_it_came_from_and_is_no_surer_than_an_estimate(
    stated: str | None, taken: Confidence
) -> None:
    pack = taking("percent", {"from": "plain"})
    before = assessment(pack, {"plain": {"value": 5, "confidence": stated}})
    (proposal,) = proposals(pack.pack, before, evaluate(pack, before, DAY)).values()
    change = accepted(proposal, before, author="Mara Lind", at="now")
    answer = apply_change(before, change).answers["later"]
    assert (answer.value, answer.note, answer.confidence) == (5, "Taken over from plain.", taken)
    assert (answer.author, answer.at) == ("Mara Lind", "now")


def test_taking_over_can_be_undone() -> None:
    pack = taking("percent", {"from": "plain"})
    before = assessment(pack, {"plain": 5})
    (proposal,) = proposals(pack.pack, before, evaluate(pack, before, DAY)).values()
    change = accepted(proposal, before, author="", at="")
    assert apply_change(apply_change(before, change), inverse(change)).answers == before.answers
