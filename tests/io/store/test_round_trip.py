"""Any assessment that can be saved opens as it was."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.assessment import (
    Answer,
    Assessment,
    Comment,
    Confidence,
    Decision,
    DecisionKind,
    Evidence,
    Meta,
    NotApplicable,
    PackReference,
)
from app.core.errors import InputError
from app.io.store import AssessmentStore

odd_text = st.sampled_from(
    ["\u2028", "\ufeff", "\0", "\x7f", "e\u0301", "\U0001f600", "\u202e", '"\\', "{{ x }}", "\r\n"]
)
text = st.text(max_size=30) | odd_text
filled = st.text(min_size=1, max_size=30).filter(str.strip)
ids = st.from_regex(r"[a-z][a-z0-9_]{0,9}(\.[a-z][a-z0-9_]{0,9}){0,2}", fullmatch=True) | st.sampled_from(
    ["SLM-004:slm.slos:r1", "Größe", "a|b", "[1]", "a b", "readyroom"]
)
days = st.sampled_from(["", "2026-01-31"])
values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)
evidence = st.builds(Evidence, link=text, file=text, title=text, dated=days)
answers = st.builds(
    Answer,
    value=values,
    absent=st.booleans(),
    not_applicable=st.none() | st.builds(NotApplicable, reason=filled, approver=filled),
    note=text,
    evidence=st.lists(evidence, max_size=2),
    confidence=st.none() | st.sampled_from(Confidence),
    author=text,
    at=text,
)
decisions = st.builds(Decision, rule=text, kind=st.sampled_from(DecisionKind), reason=filled, approver=text, until=days)
comments = st.builds(Comment, about=filled, text=filled, author=text, at=text)
metas = st.builds(
    Meta,
    format=st.just(1),
    pack=st.builds(PackReference, id=filled, version=st.sampled_from(["1.0.0", "10.20.30"])),
    service=filled,
    summary=text,
    language=st.text(max_size=20),
    created=text,
    revision=st.integers(0, 2**53 - 1),
)
assessments = st.builds(
    Assessment,
    meta=metas,
    answers=st.dictionaries(ids, answers, max_size=4),
    decisions=st.dictionaries(ids, decisions, max_size=2),
    comments=st.dictionaries(ids, comments, max_size=2),
)


def reopened(path: Path) -> Assessment:
    with AssessmentStore.open(path, read_only=True) as store:
        assert store.opened.warnings == ()
        return store.assessment


@settings(max_examples=60, deadline=None)
@given(assessments, assessments)
def test_any_assessment_created_or_saved_opens_as_it_was(first: Assessment, second: Assessment) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.readyroom"
        with AssessmentStore.create(path, first) as store:
            assert reopened(path) == first
            store.save(second)
        assert reopened(path) == second


@settings(max_examples=15, deadline=None)
@given(assessments, st.lists(answers, min_size=1, max_size=4), ids)
def test_saving_step_by_step_equals_saving_at_once(start: Assessment, steps: list[Answer], id: str) -> None:
    with TemporaryDirectory() as folder:
        one, other = Path(folder) / "one.readyroom", Path(folder) / "other.readyroom"
        with AssessmentStore.create(one, start) as store:
            for step in steps:
                store.save(store.assessment.model_copy(update={"answers": {**store.assessment.answers, id: step}}))
            AssessmentStore.create(other, store.assessment).close()
        assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("value", ["\ud800", {"\udfff": 1}, [["\udc80"]]])
def test_half_a_character_is_refused_before_anything_is_written(
    tmp_path: Path, assessment: Assessment, value: object
) -> None:
    broken = assessment.model_copy(update={"answers": {"slm.windows": Answer(value=value)}})
    with pytest.raises(InputError, match="half of a character"):
        AssessmentStore.create(tmp_path / "a.readyroom", broken)
    assert list(tmp_path.iterdir()) == []
