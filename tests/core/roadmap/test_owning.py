"""Who owns a step."""

from __future__ import annotations

from typing import Any

from app.core.assessment import Assessment
from app.core.pack import Pack
from app.core.roadmap.owning import owner_in, owners_question, people_named, person_called, with_owner
from tests.builders import assessment
from tests.core.roadmap.small_roadmap import PACK, small_pack

INES, MARA = {"name": "Ines Roth", "role": "head of operations"}, {"name": "Mara Lind"}
OWNERS = PACK.pack.questions["owners"]


def people(answers: dict[str, Any], pack: Pack = PACK.pack) -> dict[str, dict[str, str]]:
    given: Assessment = assessment(PACK, answers)
    return people_named(pack, given)


def test_a_step_with_a_row_has_a_place_for_its_owner() -> None:
    assert owners_question(PACK.pack, "STP-1.1") is OWNERS


def test_a_step_without_a_row_has_none() -> None:
    assert owners_question(PACK.pack, "STP-9.9") is None


def test_a_roadmap_without_owners_has_none() -> None:
    assert owners_question(small_pack(owners=None).pack, "STP-1.1") is None


def test_a_new_owner_stands_in_the_row_of_the_step() -> None:
    assert with_owner(OWNERS, None, "STP-1.2", MARA) == {"s1_2": {"who": MARA}}


def test_the_rows_of_other_steps_stay() -> None:
    before = {"s1_2": {"who": MARA}}
    assert with_owner(OWNERS, before, "STP-1.1", INES) == {"s1_1": {"who": INES}, "s1_2": {"who": MARA}}


def test_what_else_a_row_says_stays_when_its_owner_goes() -> None:
    before = {"s1_1": {"who": MARA, "remark": "in May"}}
    assert with_owner(OWNERS, before, "STP-1.1", None) == {"s1_1": {"remark": "in May"}}


def test_nothing_is_left_without_the_last_owner() -> None:
    assert with_owner(OWNERS, {"s1_1": {"who": MARA}}, "STP-1.1", None) is None


def test_the_value_before_is_not_changed() -> None:
    before = {"s1_1": {"who": MARA}}
    with_owner(OWNERS, before, "STP-1.1", INES)
    assert before == {"s1_1": {"who": MARA}}


def test_the_owner_of_a_step_is_read_from_its_row() -> None:
    assert owner_in(OWNERS, {"s1_1": {"who": INES}}, "STP-1.1") == INES


def test_a_step_that_nobody_was_named_for_has_no_owner() -> None:
    assert owner_in(OWNERS, {"s1_1": {"remark": "in May"}}, "STP-1.1") is None


def test_a_name_that_is_known_brings_its_role() -> None:
    assert person_called(" Ines  Roth ", {"Ines Roth": INES}) == INES


def test_a_new_name_is_a_name_only() -> None:
    assert person_called("Tom Aalto", {"Ines Roth": INES}) == {"name": "Tom Aalto"}


def test_no_name_is_nobody() -> None:
    assert person_called("  ", {}) is None


def test_people_come_from_the_answers_in_the_order_of_their_names() -> None:
    assert list(people({"owners": {"s1_1": {"who": MARA}, "s1_2": {"who": INES}}})) == ["Ines Roth", "Mara Lind"]


def test_of_two_entries_the_one_that_says_more_counts() -> None:
    bare = {"name": "Ines Roth"}
    assert people({"owners": {"s1_1": {"who": bare}, "s1_2": {"who": INES}}})["Ines Roth"] == INES
