"""Where a step leads."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.compiled import CompiledPack
from app.core.roadmap.behind import place_of_element, place_of_work, questions_behind
from app.core.work_step import WorkStep
from tests.builders import compile_sound, report
from tests.core.roadmap.small_roadmap import ANSWERS, EVERYTHING, PACK, planned, small_pack, step


def behind(name: str, answers: dict[str, Any]) -> tuple[str, ...]:
    return questions_behind(step(name, planned(answers)), report(PACK, answers), PACK.pack)


def test_open_questions_stand_before_answers_that_fall_short() -> None:
    assert behind("STP-1.1", {"s12": "half"}) == ("s11", "s12")


def test_an_answer_that_falls_short_and_its_finding_lead_to_one_question() -> None:
    assert behind("STP-1.1", ANSWERS) == ("s12",)


def test_a_step_that_is_done_leads_to_the_answers_it_rests_on() -> None:
    assert behind("STP-1.1", EVERYTHING) == ("s11", "s12")


def test_a_step_whose_parts_belong_to_earlier_steps_leads_to_them_when_it_is_done() -> None:
    assert behind("STP-2.1", EVERYTHING) == ("s11", "s12", "s21")


@pytest.mark.parametrize(
    ("element", "place"),
    [("SRE-1.1", "STP-1.1"), ("SRE-2.1", "STP-1.2"), ("BAS-1", "before"), ("NTH-1", "after")],
)
def test_an_element_has_its_place_on_the_way(element: str, place: str) -> None:
    assert place_of_element(element, PACK.pack) == place


def test_a_pack_without_a_roadmap_has_no_places() -> None:
    assert place_of_element("SRE-1.1", PACK.pack.model_copy(update={"roadmap": None})) == ""


def work_pack() -> CompiledPack:
    """The pack with one step in its order of work, which wants the elements of SRE."""
    pack = small_pack(start=None, owners=None).pack
    work = WorkStep(id="work", title="Work", questionnaires=(pack.questionnaires[0].id,), elements=("SRE",))
    manifest = pack.manifest.model_copy(update={"order_of_work": (work,)})
    return compile_sound(pack.model_copy(update={"manifest": manifest}))


def test_work_that_is_answered_and_not_enough_goes_on_at_the_step_of_what_is_missing() -> None:
    pack = work_pack()
    assert place_of_work(1, report(pack, {**EVERYTHING, "s21": "no"}), pack.pack) == "STP-1.2"


def test_work_that_is_done_has_no_place_on_the_roadmap() -> None:
    pack = work_pack()
    assert place_of_work(1, report(pack, EVERYTHING), pack.pack) == ""


def test_work_with_open_questions_goes_on_in_the_questionnaire() -> None:
    pack = work_pack()
    assert place_of_work(1, report(pack, {}), pack.pack) == ""
