"""Answers that are being given: what becomes of one, and which changes are undone as one."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.answering import (
    as_absent,
    as_not_applicable,
    evidence_changed,
    step_key,
    with_confidence,
    with_evidence,
    with_note,
    with_value,
)
from app.core.assessment import Answer, Confidence, Evidence, NotApplicable
from app.core.errors import InputError
from app.core.questionnaire import Question
from tests.builders import question, table

BY = {"author": "Mara", "at": "2026-11-02T09:30:00+00:00"}
RATE = Question.model_validate(question("rate", "number"))
CHOICE = Question.model_validate(question("choice", "boolean"))
ROWS = Question.model_validate(table("rows", {"name": "text", "share": "percent?"}))


def test_a_value_carries_author_and_time() -> None:
    assert with_value(RATE, None, 9, **BY) == Answer(value=9, **BY)


def test_a_value_keeps_note_evidence_and_confidence() -> None:
    before = Answer(value=1, note="From the log.", confidence=Confidence.AGREED)
    after = with_value(RATE, before, 2, **BY)
    assert after is not None
    assert (after.value, after.note, after.confidence) == (2, "From the log.", Confidence.AGREED)


def test_without_a_value_an_answer_with_a_note_stays_as_a_note() -> None:
    assert with_value(RATE, Answer(value=1, note="Asked."), None, **BY) == Answer(note="Asked.", **BY)


def test_without_anything_left_there_is_no_answer() -> None:
    assert with_value(RATE, Answer(value=1), None, **BY) is None


def test_the_same_value_again_changes_nothing() -> None:
    before = Answer(value=1, author="Tom", at="2026-01-01")
    assert with_value(RATE, before, 1, **BY) is before


def test_a_value_of_another_type_is_refused() -> None:
    with pytest.raises(InputError):
        with_value(RATE, None, "many", **BY)


def test_a_value_takes_the_place_of_we_do_not_have_this() -> None:
    after = with_value(RATE, Answer(absent=True), 3, **BY)
    assert after is not None
    assert after.is_given


def test_a_value_takes_the_place_of_not_applicable() -> None:
    declared = NotApplicable(reason="No rate.", approver="Mara")
    after = with_value(RATE, Answer(not_applicable=declared), 3, **BY)
    assert after is not None
    assert after.not_applicable is None


def test_we_do_not_have_this_takes_the_place_of_a_value() -> None:
    after = as_absent(Answer(value=3, note="Old."), True, **BY)
    assert after == Answer(absent=True, note="Old.", **BY)


def test_a_value_set_aside_comes_back() -> None:
    after = as_absent(Answer(absent=True), False, 3, **BY)
    assert after == Answer(value=3, **BY)


@pytest.mark.parametrize(("reason", "approver"), [("", "Mara"), ("No rate.", " ")])
def test_not_applicable_needs_both_reason_and_approver(reason: str, approver: str) -> None:
    with pytest.raises(InputError):
        as_not_applicable(None, reason, approver, **BY)


def test_not_applicable_is_declared() -> None:
    after = as_not_applicable(Answer(value=3), " No rate. ", "Mara", **BY)
    assert after is not None
    assert (after.value, after.not_applicable) == (None, NotApplicable(reason="No rate.", approver="Mara"))


def test_a_note_with_a_character_of_no_use_is_refused() -> None:
    with pytest.raises(InputError):
        with_note(None, "a\x00b", **BY)


def test_a_note_alone_is_kept() -> None:
    assert with_note(None, "Ask Tom.", **BY) == Answer(note="Ask Tom.", **BY)


def test_confidence_can_be_cleared() -> None:
    assert with_confidence(Answer(confidence=Confidence.GUESS), None, **BY) is None


def test_more_evidence_than_can_be_kept_is_refused() -> None:
    with pytest.raises(InputError):
        with_evidence(None, tuple(Evidence(link=f"https://example.org/{n}") for n in range(101)), **BY)


def test_a_link_is_evidence() -> None:
    made = evidence_changed(None, " https://example.org/a ", "Report", "2026-10-01")
    assert made == Evidence(link="https://example.org/a", title="Report", dated="2026-10-01")


@pytest.mark.parametrize(
    ("link", "dated"), [("file:///etc/passwd", ""), ("example", ""), ("https://a.example", "soon")]
)
def test_what_is_no_link_or_no_day_is_refused(link: str, dated: str) -> None:
    with pytest.raises(InputError):
        evidence_changed(None, link, "", dated)


def test_a_kept_file_stays_the_same_file() -> None:
    before = Evidence(file="0" * 64 + ".png", title="Old")
    assert evidence_changed(before, "https://elsewhere.example", "New", "") == Evidence(
        file="0" * 64 + ".png", title="New"
    )


@pytest.mark.parametrize(
    ("asked", "before", "after", "key"),
    [
        (RATE, 1, 12, "rate"),
        (RATE, None, 1, "rate"),
        (CHOICE, True, False, ""),
        (ROWS, [{"id": "r1", "name": "a"}], [{"id": "r1", "name": "ab"}], "rows r1 name"),
        (ROWS, [{"id": "r1", "name": "a"}], [{"id": "r1", "name": "b", "share": 3}], ""),
        (ROWS, [{"id": "r1", "name": "a"}], [{"id": "r2", "name": "a"}], ""),
        (ROWS, None, [{"id": "r1", "name": "a"}], ""),
    ],
)
def test_typing_in_one_place_is_one_step(asked: Question, before: Any, after: Any, key: str) -> None:
    assert step_key(asked, before, after) == key
