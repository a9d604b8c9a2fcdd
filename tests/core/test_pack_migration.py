"""Answers from an older version of their pack: carried where they fit, kept and named where they do not."""

# ruff: noqa: E501 - one case a line reads better than a table torn apart
from __future__ import annotations

from typing import Any

import pytest

from app.core.assessment import Answer, Assessment, NotApplicable, PackReference
from app.core.changes import apply_change, inverse
from app.core.pack import Pack
from app.core.pack_migration import migrate, version_key
from tests.builders import empty, make_pack, parts, question, table


def pack(*steps: dict[str, Any], **manifest: Any) -> Pack:
    questions = (
        question("a"),
        question("b"),
        question("limit", "number"),
        question("unit", "text"),
        question("group", "group", fields=parts({"x": "number"})),
        table("rows", {"name": "text"}),
    )
    return make_pack(*questions, migrations=list(steps), **manifest)


def made_with(version: str, answers: dict[str, Any]) -> Assessment:
    kept = {name: each if isinstance(each, Answer) else Answer(value=each) for name, each in answers.items()}
    start = empty(pack())
    meta = start.meta.model_copy(update={"pack": PackReference(id="trial", version=version)})
    return start.model_copy(update={"meta": meta, "answers": kept})


def carried(step: dict[str, Any], answers: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Values, or whole answers without one, after the migration, and the notes."""
    before = made_with("1.0.0", answers)
    change, notes = migrate(pack({"since": "2.0.0", **step}), before)
    assert change is not None
    after = apply_change(before, change)
    assert after.meta.pack.version == "2.0.0"
    undone = apply_change(after, inverse(change))
    assert (undone.answers, undone.meta.pack) == (before.answers, before.meta.pack)
    return {name: each.value if each.is_given else each for name, each in after.answers.items()}, notes


@pytest.mark.parametrize(
    ("step", "answers", "expected", "notes"),
    [
        ({}, {"a": True, "gone": 1}, {"a": True, "gone": 1}, 0),
        ({"rename": {"old": "a"}}, {"old": True}, {"a": True}, 0),
        ({"rename": {"old": "a"}}, {"old": True, "a": False}, {"old": True, "a": False}, 1),
        ({"rename": {"a": "b", "b": "a"}}, {"a": True, "b": False}, {"a": False, "b": True}, 0),
        ({"split": [{"question": "g", "into": {"l": "limit", "u": "unit"}}]}, {"g": {"l": 3, "u": "s"}}, {"limit": 3, "unit": "s"}, 0),
        ({"split": [{"question": "g", "into": {"l": "limit"}}]}, {"g": {"l": 3, "u": "s"}}, {"g": {"l": 3, "u": "s"}, "limit": 3}, 1),
        ({"split": [{"question": "g", "into": {"l": "limit"}}]}, {"g": {"l": "x"}}, {"g": {"l": "x"}}, 1),
        ({"split": [{"question": "g", "into": {"l": "limit"}}]}, {"g": "text"}, {"g": "text"}, 1),
        ({"split": [{"question": "g", "into": {"l": "limit"}}]}, {"g": Answer(absent=True)}, {"g": Answer(absent=True)}, 1),
        ({"split": [{"question": "limit", "into": {"l": "limit", "u": "unit"}}]}, {"limit": {"l": 3, "u": "s"}}, {"limit": 3, "unit": "s"}, 0),
        ({"retire": ["gone"]}, {"gone": 1}, {"gone": 1}, 1),
        ({"review": ["a"]}, {"a": True}, {"a": True}, 1),
        ({"review": ["a"], "retire": ["gone"]}, {}, {}, 0),
    ],
)  # fmt: skip
def test_nothing_is_dropped(
    step: dict[str, Any], answers: dict[str, Any], expected: dict[str, Any], notes: int
) -> None:
    after, said = carried(step, answers)
    assert after == expected
    assert len(said) == notes


def test_a_split_takes_note_and_evidence_along() -> None:
    reason = NotApplicable(reason="Not here", approver="Mara")
    answers = {"g": Answer(value={"l": 3}, note="Since May."), "kept": Answer(not_applicable=reason)}
    before = made_with("1.0.0", answers)
    change, _notes = migrate(pack({"since": "2.0.0", "split": [{"question": "g", "into": {"l": "limit"}}]}), before)
    assert change is not None
    after = apply_change(before, change).answers
    assert (after["limit"].note, after["kept"]) == ("Since May.", answers["kept"])


def test_steps_are_taken_in_order_and_only_those_that_are_newer() -> None:
    steps = [
        {"since": "2.0.0", "rename": {"second": "a"}},
        {"since": "1.10.0", "rename": {"first": "unit"}},
        {"since": "1.9.0", "rename": {"never": "b"}},
    ]
    before = made_with("1.9.0", {"first": "x", "second": True, "never": True})
    change, _notes = migrate(pack(*steps), before)
    assert change is not None
    assert set(apply_change(before, change).answers) == {"unit", "a", "never"}


def test_the_same_version_and_another_pack_change_nothing() -> None:
    assert migrate(pack(), made_with("2.0.0", {"a": True})) == (None, ())
    assert migrate(pack(id="other"), made_with("1.0.0", {"a": True})) == (None, ())


def test_an_assessment_of_a_newer_pack_is_left_alone_and_named() -> None:
    change, notes = migrate(pack(), made_with("3.0.0", {"a": True}))
    assert change is None
    assert notes == ("The assessment was made with version 3.0.0 of the pack; only 2.0.0 is here.",)


def test_versions_compare_as_numbers() -> None:
    assert version_key("1.10.0") > version_key("1.9.9")
