"""What the team says of its roadmap: the first day, and who owns which step."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.core.assessment import Answer
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import evaluate
from app.core.roadmap.answers import owners, start_day
from tests.builders import DAY, assessment, graded, question, report, simple
from tests.core.roadmap.small_roadmap import PACK, QUESTIONS, small_pack

WAIVED = {"not_applicable": {"reason": "Not yet", "approver": "Mara Lind"}}


def start(given_answers: dict[str, Any], pack: CompiledPack = PACK) -> date | None:
    return start_day(pack.pack, report(pack, given_answers), assessment(pack, given_answers))


def owned(given_answers: dict[str, Any], pack: CompiledPack = PACK) -> dict[str, str]:
    return owners(pack.pack, report(pack, given_answers), assessment(pack, given_answers))


def people(**names: str) -> dict[str, Any]:
    """The owners' matrix; row to name."""
    return {"owners": {row: {"who": {"name": name}} for row, name in names.items()}}


def stored(**answers: Any) -> tuple[date | None, dict[str, str]]:
    """Start and owners of answers as a file may hold them, fitting or not."""
    kept = assessment(PACK).model_copy(update={"answers": {name: Answer(value=each) for name, each in answers.items()}})
    result = evaluate(PACK, kept, DAY)
    return start_day(PACK.pack, result, kept), owners(PACK.pack, result, kept)


# The first day


def test_the_first_day_is_the_one_that_was_answered() -> None:
    assert start({"begins": "2026-11-02"}) == date(2026, 11, 2)


def test_without_an_answer_there_is_no_first_day() -> None:
    assert start({}) is None


def test_a_day_that_does_not_apply_is_none() -> None:
    pack = small_pack({"begins": question("begins", "date", not_applicable=True)})
    assert start({"begins": WAIVED}, pack) is None


def test_a_day_that_is_not_asked_for_is_none() -> None:
    pack = small_pack({"begins": question("begins", "date", ask_if="b1 == 'full'")})
    assert start({"b1": "no", "begins": "2026-11-02"}, pack) is None


@pytest.mark.parametrize("value", ["soon", 20261102, ["2026-11-02"], "2026-02-30"])
def test_an_answer_that_is_no_day_is_none(value: object) -> None:
    assert stored(begins=value)[0] is None


@pytest.mark.parametrize("name", ["b1", "none", None])
def test_a_question_that_asks_for_no_day_gives_none(name: str | None) -> None:
    assert start({"b1": "full", "begins": "2026-11-02"}, small_pack(start=name)) is None


def test_a_pack_without_a_roadmap_has_no_first_day() -> None:
    assert start({}, simple()) is None


# Owners


def test_a_step_is_owned_by_whom_its_row_names() -> None:
    assert owned(people(s1_1="Ada", s2_1="Bo")) == {"STP-1.1": "Ada", "STP-2.1": "Bo"}


def test_without_an_answer_nobody_owns_a_step() -> None:
    assert owned({}) == {}


def test_a_row_without_a_person_gives_no_owner() -> None:
    assert owned({"owners": {"s1_1": {}, "s1_2": {"who": {"name": "Ada"}}}}) == {"STP-1.2": "Ada"}


def with_rows(*rows: str) -> CompiledPack:
    matrix = {**QUESTIONS["owners"], "rows": [{"id": name, "title": name} for name in rows]}
    return small_pack({"owners": matrix})


def test_a_row_of_no_step_owns_nothing() -> None:
    assert owned(people(s9_9="Ada"), with_rows("s9_9")) == {}


def test_a_step_without_a_row_has_no_owner() -> None:
    assert owned(people(s1_2="Ada"), with_rows("s1_2")) == {"STP-1.2": "Ada"}


def test_a_matrix_without_a_person_has_no_owners() -> None:
    matrix = {**QUESTIONS["owners"], "columns": [{"id": "who", "type": "text", "title": "Who"}]}
    assert owned({"owners": {"s1_1": {"who": "Ada"}}}, small_pack({"owners": matrix})) == {}


def test_the_first_person_of_a_row_is_the_owner() -> None:
    columns = [{"id": name, "type": kind, "title": name} for name, kind in COLUMNS.items()]
    pack = small_pack({"owners": {**QUESTIONS["owners"], "columns": columns}})
    row = {"why": "Because.", "lead": {"name": "Ada"}, "deputy": {"name": "Bo"}}
    assert owned({"owners": {"s1_1": row}}, pack) == {"STP-1.1": "Ada"}


COLUMNS = {"why": "text", "lead": "person", "deputy": "person"}


def test_owners_that_are_not_asked_for_are_none() -> None:
    pack = small_pack({"owners": {**QUESTIONS["owners"], "ask_if": "b1 == 'full'"}})
    assert owned({"b1": "no", **people(s1_1="Ada")}, pack) == {}


@pytest.mark.parametrize("value", ["Ada", [{"id": "s1_1"}], {"s1_1": "Ada"}])
def test_an_answer_that_names_nobody_gives_no_owner(value: object) -> None:
    assert stored(owners=value)[1] == {}


@pytest.mark.parametrize("name", ["b1", "begins", "none", None])
def test_a_question_that_asks_for_no_person_gives_no_owner(name: str | None) -> None:
    assert owned({"b1": "full", **people(s1_1="Ada")}, small_pack(owners=name)) == {}


def test_a_pack_without_a_roadmap_has_no_owners() -> None:
    assert owned({}, simple()) == {}


def test_an_answer_to_another_question_changes_nothing() -> None:
    pack = small_pack({"n1": graded("n1")})
    assert owned({"n1": "no", **people(s1_1="Ada")}, pack) == {"STP-1.1": "Ada"}
