"""Changes: applied to what they expect, refused elsewhere, and undone by their inverse."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from app.core.assessment import Answer, Assessment, Comment, Decision, DecisionKind, Meta, PackReference
from app.core.changes import (
    Change,
    Compound,
    SetAnswer,
    SetComment,
    SetDecision,
    SetMeta,
    apply_change,
    changed_questions,
    changes_between,
    inverse,
)
from app.core.errors import InputError
from tests.builders import accepted, empty, make_pack, question

START = empty(make_pack(question("a"), question("b")))


def setting(name: str, before: Answer | None, after: Answer | None) -> SetAnswer:
    return SetAnswer(question=name, before=before, after=after)


def test_a_change_makes_a_new_assessment_one_revision_later() -> None:
    after = apply_change(START, setting("a", None, Answer(value=True)))
    assert (after.answers["a"].value, after.meta.revision, dict(START.answers)) == (True, 1, {})


@pytest.mark.parametrize(
    "change",
    [
        setting("a", Answer(value=False), Answer(value=True)),
        SetDecision(fingerprint="f", before=accepted("ALL-001")),
        SetComment(id="c", before=Comment(about="a", text="x")),
        SetMeta(before=START.meta.model_copy(update={"service": "Other"}), after=START.meta),
        Compound(name="two", changes=(setting("a", None, Answer(value=True)), setting("a", None, Answer(value=False)))),
    ],
)
def test_a_change_of_something_else_is_refused(change: Change) -> None:
    with pytest.raises(InputError, match="changed elsewhere in the meantime"):
        apply_change(START, change)


def test_a_compound_touches_the_questions_of_its_parts() -> None:
    parts = (setting("a", None, Answer(value=True)), SetDecision(fingerprint="f", after=accepted("ALL-001")))
    change = Compound(name="both", changes=(Compound(name="inner", changes=parts), setting("b", None, None)))
    assert changed_questions(change) == {"a", "b"}


answers = st.none() | st.builds(Answer, value=st.integers(0, 3), note=st.sampled_from(["", "n"]))


@st.composite
def changes(draw: st.DrawFn) -> list[Change]:
    """Changes that fit one after the other, some of them made as one."""
    now: Assessment = START
    made: list[Change] = []
    for _ in range(draw(st.integers(1, 6))):
        change = _one(draw, now)
        if draw(st.booleans()):
            change = Compound(name="both", changes=(change, _one(draw, apply_change(now, change))))
        now = apply_change(now, change)
        made.append(change)
    return made


def _one(draw: st.DrawFn, now: Assessment) -> Change:
    match draw(st.integers(0, 3)):
        case 0:
            after = draw(st.sampled_from([None, accepted("ALL-001"), accepted("ALL-002")]))
            return SetDecision(fingerprint="f", before=now.decisions.get("f"), after=after)
        case 1:
            comment = draw(st.sampled_from([None, Comment(about="a", text="x")]))
            return SetComment(id="c", before=now.comments.get("c"), after=comment)
        case 2:
            return SetMeta(before=now.meta, after=now.meta.model_copy(update={"service": draw(st.sampled_from("AB"))}))
        case _:
            name = draw(st.sampled_from("ab"))
            return setting(name, now.answers.get(name), draw(answers))


@given(changes())
@settings(max_examples=300, deadline=None)
def test_inverses_lead_back_step_by_step(made: list[Change]) -> None:
    past = [START]
    for change in made:
        past.append(apply_change(past[-1], change))
    now = past[-1]
    for change, before in zip(reversed(made), reversed(past[:-1]), strict=True):
        now = apply_change(now, inverse(change))
        assert _content(now) == _content(before)
    assert now.meta.revision == 2 * len(made)


@given(changes())
@settings(max_examples=100, deadline=None)
def test_a_change_survives_json(made: list[Change]) -> None:
    kinds: TypeAdapter[Change] = TypeAdapter(Change)
    for change in made:
        assert inverse(inverse(change)) == change
        assert kinds.validate_json(kinds.dump_json(change)) == change


def _content(assessment: Assessment) -> tuple[object, ...]:
    meta = assessment.meta.model_copy(update={"revision": 0})
    return meta, dict(assessment.answers), dict(assessment.decisions), dict(assessment.comments)


def test_the_changes_between_two_states_lead_from_one_to_the_other() -> None:
    meta = Meta(pack=PackReference(id="trial", version="1.0.0"), service="Orders", revision=3)
    decision = Decision(rule="SLM-004", kind=DecisionKind.FIX_PLANNED, reason="Next quarter")
    before = Assessment(
        meta=meta, answers={"a": Answer(value=1), "b": Answer(value=2)}, comments={"c": Comment(about="a", text="Why?")}
    )
    after = Assessment(
        meta=meta.model_copy(update={"service": "Payments", "revision": 9}),
        answers={"b": Answer(value=3), "d": Answer(value=4)},
        decisions={"f": decision},
    )
    changes = tuple(changes_between(before, after))
    reached = apply_change(before, Compound(name="All", changes=changes))
    assert reached.model_copy(update={"meta": after.meta}) == after
    assert reached.meta.service == "Payments"


def test_there_is_no_change_between_states_that_differ_in_revision_only() -> None:
    meta = Meta(pack=PackReference(id="trial", version="1.0.0"), service="Orders")
    later = meta.model_copy(update={"revision": 7})
    assert list(changes_between(Assessment(meta=meta), Assessment(meta=later))) == []
