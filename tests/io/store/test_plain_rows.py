"""Rows that are plainly right: read without pydantic, they give what pydantic gives; all others are left to it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.core.assessment import Answer, Comment, Decision, Meta
from app.core.model import Model
from app.io.resources import resource
from app.io.store.plain_rows import NotPlainError, plain_record

ROWS: list[tuple[type[Model], dict[str, Any]]] = [
    (Answer, {"value": "28d", "note": "Agreed", "confidence": "agreed", "author": "Ada", "at": "2026-11-01T10:00:00Z"}),
    (Answer, {"absent": True, "evidence": [{"link": "https://a.example", "dated": "2026-11-01"}, {"title": "T"}]}),
    (Answer, {"not_applicable": {"reason": "No tables", "approver": "Mara"}}),
    (Comment, {"about": "slm.windows", "text": "Why?", "author": "Ada"}),
    (Decision, {"rule": "SLM-001", "kind": "risk_accepted", "reason": "Soon", "approver": "M", "until": "2027-01-31"}),
    (Meta, {"pack": {"id": "base", "version": "1.0.0"}, "service": "Checkout", "revision": 3}),
]
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 3),
    st.floats(allow_nan=False),
    st.text(max_size=4),
    st.sampled_from(["2026-11-01", "2026-02-30", "20261101", "2026-W01-1", "agreed", "dismissed", " x ", "1.0.0\n"]),
    st.sampled_from([201, 2001, 4001]).map(lambda length: "x" * length),
)
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=2), st.dictionaries(st.text(max_size=3), SCALARS, max_size=2))


@pytest.mark.parametrize(("model", "row"), ROWS)
def test_a_row_as_it_is_written_is_plainly_right(model: type[Model], row: dict[str, Any]) -> None:
    assert plain_record(model, row) == model.model_validate(row)


@given(data=st.data())
def test_a_row_is_read_as_pydantic_reads_it_or_left_to_it(data: st.DataObject) -> None:
    model, row = data.draw(st.sampled_from(ROWS))
    changed = json.loads(json.dumps(row))
    place = changed
    while True:
        name = data.draw(st.sampled_from([*place, "other"]) if isinstance(place, dict) else st.sampled_from([0]))
        inner = place.get(name) if isinstance(place, dict) else place[name]
        if inner and isinstance(inner, (dict, list)) and data.draw(st.booleans()):
            place = inner
            continue
        if isinstance(place, dict) and data.draw(st.booleans()):
            place.pop(name, None)
        else:
            place[name] = data.draw(VALUES)
        break
    try:
        plain = plain_record(model, changed)
    except NotPlainError:
        return
    try:
        expected = model.model_validate(changed)
    except ValidationError as error:
        raise AssertionError(f"{changed} is not right") from error
    assert plain == expected
    assert repr(plain) == repr(expected)


@pytest.mark.parametrize(
    "row", [{"other": 1}, {"note": 1}, {"absent": 1}, {"at": "x" * 41}, [], None, {"value": 1, 2: 3}]
)
def test_what_is_not_plainly_right_is_left_to_pydantic(row: Any) -> None:
    with pytest.raises(NotPlainError):
        plain_record(Answer, row)


def test_the_sample_is_plainly_right() -> None:
    sample = resource("resources", "samples", "kubernetes-control-plane.readyroom")
    answers = json.loads(sample.read_bytes())["answers"]
    assert all(plain_record(Answer, row) == Answer.model_validate(row) for row in answers.values())
