"""Answers as teams write them, in a file and on the command line."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.answer_sheet import answer_from_entry, changes_from_sheet, known_question, value_from_text
from app.core.assessment import Answer, Confidence
from app.core.errors import InputError
from tests.builders import GRADES, assessment, empty, graded, make_pack, parts, question, table

PACK = make_pack(
    graded("review", absent="No", not_applicable=True, help="Once is enough.\nTwice is better."),
    question("uses", "multi", options=GRADES),
    question("load", "number", unit="requests/s"),
    question("safe"),
    question("name", "text"),
    question("window", "duration"),
    question("owner", "person"),
    question("limits", "group", fields=parts({"most": "number?", "unit": "text?"})),
    table("rows", {"indicator": "text", "target": "percent?"}),
)
EVIDENCE = [{"link": "https://example.org/log", "title": "Log", "dated": "2026-10-01"}]
REASON = {"reason": "Batch only", "approver": "Mara Lind"}


def entry(name: str, given_entry: Any, before: Answer | None = None) -> Answer:
    return answer_from_entry(PACK.questions[name], given_entry, before)


@pytest.mark.parametrize(
    ("name", "given_entry", "expected"),
    [
        ("review", "full", {"value": "full"}),
        ("load", 0, {"value": 0}),
        ("safe", False, {"value": False}),
        ("limits", {"most": 3}, {"value": {"most": 3}}),
        ("owner", {"name": "Mara"}, {"value": {"name": "Mara"}}),
        ("review", {"value": "half", "note": " ok "}, {"value": "half", "note": " ok "}),
        ("review", {"value": "half", "confidence": "measured"}, {"value": "half", "confidence": Confidence.MEASURED}),
        ("review", {"absent": True, "note": "soon"}, {"absent": True, "note": "soon"}),
        ("review", {"value": "full", "absent": False}, {"value": "full"}),
    ],
)
def test_an_entry_becomes_an_answer(name: str, given_entry: Any, expected: dict[str, Any]) -> None:
    assert entry(name, given_entry) == Answer(**expected)


def test_evidence_may_be_a_list_or_a_single_link() -> None:
    assert entry("review", {"value": "full", "evidence": EVIDENCE}).evidence[0].dated == "2026-10-01"
    assert (
        entry("review", {"value": "full", "evidence": "https://example.org"}).evidence[0].link == "https://example.org"
    )


def test_not_applicable_keeps_reason_and_approver() -> None:
    answer = entry("review", {"not_applicable": {"reason": " Batch only ", "approver": "Mara Lind"}})
    assert answer.not_applicable is not None
    assert (answer.not_applicable.reason, answer.is_resolved, answer.is_given) == ("Batch only", True, False)


@pytest.mark.parametrize("change", ["half", {"absent": True}, {"not_applicable": REASON}, {"confidence": "guess"}])
def test_what_an_entry_does_not_mention_stays(change: Any) -> None:
    before = entry("review", {"value": "full", "note": "Since May.", "evidence": EVIDENCE})
    after = entry("review", change, before)
    assert (after.note, after.evidence) == (before.note, before.evidence)


def test_a_note_alone_leaves_the_value() -> None:
    before = entry("review", {"absent": True})
    assert entry("review", {"note": "Planned."}, before) == before.model_copy(update={"note": "Planned."})


@pytest.mark.parametrize(
    ("name", "given_entry", "sentence"),
    [
        ("review", {"value": None}, "The entry has no value."),
        ("review", {"note": "x"}, "The entry has no value."),
        ("name", "", "The answer is empty"),
        ("limits", {}, "The answer is empty"),
        ("limits", {"unit": ""}, "The answer is empty"),
        ("load", {"absent": True}, "cannot be answered with 'we do not have this'"),
        ("review", {"absent": "yes"}, "'absent' is true, or is left out."),
        ("review", {"value": "full", "absent": True}, "has absent or value, not both"),
        ("load", {"not_applicable": REASON}, "cannot be declared not applicable"),
        ("review", {"not_applicable": {"reason": "x"}}, "needs a reason and an approver"),
        ("review", {"not_applicable": {"reason": " ", "approver": "x"}}, "needs a reason and an approver"),
        ("review", {"value": "full", "note": 3}, "A note is text"),
        ("review", {"value": "full", "note": "a\x07"}, "U+0007"),
        ("review", {"value": "full", "confidence": "sure"}, "guess, estimate, agreed, measured"),
        ("review", {"value": "full", "evidence": "javascript:x"}, "starts with https://"),
        ("review", {"value": "full", "evidence": [{"title": "x"}]}, "needs a link or a file"),
        (
            "review",
            {"value": "full", "evidence": [{"link": "https://a", "dated": "2026-02-30"}]},
            "Evidence has a link",
        ),
    ],
)
def test_an_entry_that_cannot_be_used_is_refused(name: str, given_entry: Any, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        entry(name, given_entry)
    assert sentence in caught.value.message
    assert caught.value.place.question == name


def test_only_what_differs_is_a_change() -> None:
    before = assessment(PACK, {"review": "full", "load": 3})
    sheet = {"review": "full", "load": 4, "safe": None, "name": "x"}
    changes = list(changes_from_sheet(PACK, before, sheet, author="Ada", at="2026-11-01T10:00:00"))
    assert [each.question for each in changes] == ["load", "name"]
    assert changes[0].after is not None
    assert (changes[0].after.author, changes[0].after.at) == ("Ada", "2026-11-01T10:00:00")


@pytest.mark.parametrize("sheet", [None, [], "x"])
def test_a_sheet_maps_questions_to_answers(sheet: Any) -> None:
    with pytest.raises(InputError, match="maps ids of questions to answers"):
        list(changes_from_sheet(PACK, empty(PACK), sheet, author="", at=""))


def test_an_unknown_question_gets_the_nearest_as_a_hint() -> None:
    with pytest.raises(InputError, match=r"no question 'reviw'\. Did you mean 'review'\?"):
        known_question(PACK, "reviw")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("uses", "full, half", ["full", "half"]),
        ("uses", "", []),
        ("safe", "Yes", True),
        ("safe", "off", False),
        ("load", "3", 3),
        ("load", "99.95 %", 99.95),
        ("name", "no", "no"),
        ("owner", "Mara", "Mara"),
        ("owner", '{"role": "owner"}', {"role": "owner"}),
        ("rows", '[{"indicator": "a"}]', [{"indicator": "a"}]),
    ],
)
def test_a_typed_text_becomes_a_value(name: str, text: str, value: Any) -> None:
    assert value_from_text(PACK.questions[name], text) == value


@pytest.mark.parametrize(("name", "text"), [("safe", "maybe"), ("load", "many"), ("rows", "a"), ("limits", "{")])
def test_a_typed_text_that_cannot_be_read_is_refused(name: str, text: str) -> None:
    with pytest.raises(InputError):
        value_from_text(PACK.questions[name], text)
