"""The base of all models: records that do not change, are checked when they are made and say what they hold."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError

import pytest
from pydantic import ValidationError

from app.core.assessment import Answer, Evidence, Meta, NotApplicable, PackReference
from app.core.questionnaire import Question

META = Meta(pack=PackReference(id="base", version="1.0.0"), service="Checkout")


def test_a_field_cannot_be_set() -> None:
    with pytest.raises(FrozenInstanceError):
        META.service = "Other"  # type: ignore[misc]


def test_a_field_cannot_be_deleted() -> None:
    with pytest.raises(FrozenInstanceError):
        del META.service


@pytest.mark.parametrize(
    "parts", [{"reason": ""}, {"reason": 3}, {}, {"reason": "No tables", "because": "x"}], ids=repr
)
def test_what_is_wrong_is_refused_when_a_record_is_made(parts: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        NotApplicable(**{"approver": "Mara", **parts})  # type: ignore[arg-type]


def test_a_text_is_kept_without_the_space_around_it() -> None:
    assert NotApplicable(reason="  No tables ", approver="Mara").reason == "No tables"


def test_records_of_the_same_content_are_equal() -> None:
    assert Answer(value=1, evidence=(Evidence(link="https://a.example"),)) == Answer.model_validate(
        {"value": 1, "evidence": [{"link": "https://a.example"}]}
    )


def test_records_of_different_kinds_are_not_equal() -> None:
    assert Answer() != Evidence()


def test_a_copy_has_the_new_field_and_leaves_the_old_record() -> None:
    assert (META.model_copy(update={"service": "Other"}).service, META.service) == ("Other", "Checkout")


def test_a_record_that_is_known_to_be_right_has_its_defaults() -> None:
    assert Answer.model_construct(value=3) == Answer(value=3)


def test_what_was_worked_out_is_not_copied() -> None:
    question = Question.model_validate({"id": "a.b", "text": "What?", "type": "text", "serves": ["SRE-1"]})
    assert [each.element for each in question.serving] == ["SRE-1"]
    assert question.model_copy(update={"serves": ()}).serving == ()


def test_what_was_worked_out_is_not_pickled() -> None:
    question = Question.model_validate({"id": "a.b", "text": "What?", "type": "text", "serves": ["SRE-1"]})
    before = pickle.dumps(question)
    assert question.serving
    assert pickle.dumps(question) == before
    assert pickle.loads(before) == question


def test_only_what_is_not_the_default_is_written_when_that_is_asked() -> None:
    assert Answer(value=[1], note="Soon").model_dump(exclude_defaults=True) == {"value": [1], "note": "Soon"}
