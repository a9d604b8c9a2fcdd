"""What an assessment answers of a framework of others: verified references only, what is behind, and what is not."""

from __future__ import annotations

import csv
import io
from typing import Any

import orjson
import pytest

from app.core.compiled import CompiledPack
from app.core.crosswalk import Crosswalk, Standing, crosswalk, crosswalk_csv, crosswalk_json, honest_note
from app.core.errors import InputError
from app.core.framework import PublishedFramework, Reference
from tests.builders import assessment, compile_sound, element, graded, make_pack, report, simple

WAIVED = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}
REFERENCES = {
    "FRW:1": {"title": "One", "source": "Framework, part 1", "url": "https://example.com/", "verified": True},
    "FRW:2": {"title": "Two", "verified": True},
    "FRW:3": {"title": "Three", "verified": True},
    "FRW:4": {"title": "Four"},
    "FRWX:5": {"title": "Five", "verified": True},
    "OTHER": {"title": "=Other", "verified": True},
}
FRAMEWORKS = {
    "frw": PublishedFramework(title="The framework", prefixes=("FRW",)),
    "both": PublishedFramework(title="Both", prefixes=("FRWX", "OTHER")),
}
ELEMENTS = [
    {**element("BAS-1"), "refs": ("FRW:1", "FRW:4")},
    {**element("BAS-2"), "refs": ("FRW:1", "OTHER")},
    {**element("SRE-1"), "refs": ("FRW:2",)},
    {"id": "COV-1", "title": "Coverage: all", "kind": "rollup", "derived_from": ["BAS"], "refs": ("FRW:2",)},
]


def _pack() -> CompiledPack:
    questions = (
        graded("one", serves="BAS-1"),
        graded("two", serves="BAS-2", not_applicable=True),
        graded("three", serves="SRE-1", not_applicable=True),
    )
    references = {key: Reference.model_validate(each) for key, each in REFERENCES.items()}
    pack = make_pack(*questions, elements=ELEMENTS)
    return compile_sound(pack.model_copy(update={"references": references, "frameworks": FRAMEWORKS}))


PACK = _pack()


def found(framework: str = "frw", **answers: Any) -> Crosswalk:
    return crosswalk(PACK.pack, report(PACK, answers), framework)


def standing(key: str, **answers: Any) -> Standing:
    return next(each for each in found(**answers).standings if each.key == key)


def test_only_verified_references_are_shown() -> None:
    assert [each.key for each in found().standings] == ["FRW:1", "FRW:2"]


def test_a_reference_that_no_element_cites_is_named() -> None:
    assert [key for key, _reference in found().uncited] == ["FRW:3"]


def test_a_framework_is_known_by_what_comes_before_the_colon() -> None:
    assert ([each.key for each in found("both").standings], found("both").references) == (["OTHER"], 2)


def test_the_elements_that_cite_it_are_behind_a_reference() -> None:
    assert [each.element.id for each in standing("FRW:1").elements] == ["BAS-1", "BAS-2"]


def test_a_derived_element_stands_for_what_it_is_derived_from() -> None:
    assert [each.element.id for each in standing("FRW:2").elements] == ["SRE-1", "BAS-1", "BAS-2"]


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({}, "not_assessed"),
        ({"one": "full", "two": "full"}, "satisfied"),
        ({"one": "full"}, "partial"),
        ({"one": "no", "two": "no"}, "unsatisfied"),
        ({"one": "full", "two": WAIVED}, "satisfied"),
    ],
)
def test_a_reference_is_as_far_as_its_elements(answers: dict[str, Any], state: str) -> None:
    assert standing("FRW:1", **answers).state == state


def test_the_answers_behind_are_told_from_the_open_questions() -> None:
    each = standing("FRW:1", one="no")
    assert (each.answered, each.unanswered) == (("one",), ("two",))


@pytest.mark.parametrize(
    ("answers", "touched"),
    [({}, []), ({"one": "no"}, ["FRW:1", "FRW:2"]), ({"three": "half"}, ["FRW:2"])],
)
def test_what_is_not_answered_is_not_touched(answers: dict[str, Any], touched: list[str]) -> None:
    result = found(**answers)
    assert [each.key for each in result.touched] == touched
    assert {each.key for each in result.untouched} == {"FRW:1", "FRW:2"} - set(touched)


def test_elements_are_counted_by_state() -> None:
    counts = standing("FRW:1", one="half").counts
    assert (counts["partial"], counts["not_assessed"], counts["satisfied"]) == (1, 1, 0)


def test_references_are_counted_by_state() -> None:
    assert (found().count("not_assessed"), found(one="full", two="full").count("satisfied")) == (2, 1)


def test_an_unknown_framework_is_answered_with_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"^The pack 'trial' knows no framework 'xyz'; it knows frw, both\.$"):
        found("xyz")


def test_a_pack_without_frameworks_says_so() -> None:
    with pytest.raises(InputError, match=r"^The pack 'trial' names no frameworks\.$"):
        crosswalk(simple().pack, report(simple()), "frw")


def test_the_note_says_that_the_framework_is_not_covered() -> None:
    note = honest_note(found(), PACK.pack)
    assert "has 3 references into the framework; it does not cover the framework as a whole." in note


def test_json_holds_everything() -> None:
    value = crosswalk_json(found(one="full"), report(PACK, {"one": "full"}), PACK.pack, assessment(PACK))
    told = orjson.loads(orjson.dumps(value))
    assert told["schema"] == "readyroom/crosswalk/1"
    assert told["framework"] == {"id": "frw", "title": "The framework", "references": 3}
    assert [(each["key"], each["state"], each["touched"]) for each in told["references"]] == [
        ("FRW:1", "partial", True),
        ("FRW:2", "partial", True),
    ]
    assert [each["key"] for each in told["uncited"]] == ["FRW:3"]


def test_csv_has_a_line_for_each_element_and_each_reference_without() -> None:
    rows = list(csv.DictReader(io.StringIO(crosswalk_csv(found(one="full")))))
    assert [(each["reference"], each["element"], each["state"]) for each in rows] == [
        ("FRW:1", "BAS-1", "in place"),
        ("FRW:1", "BAS-2", "not assessed"),
        ("FRW:2", "SRE-1", "not assessed"),
        ("FRW:2", "BAS-1", "in place"),
        ("FRW:2", "BAS-2", "not assessed"),
        ("FRW:3", "", ""),
    ]


def test_csv_tells_answered_from_open_questions() -> None:
    rows = list(csv.DictReader(io.StringIO(crosswalk_csv(found(one="full")))))
    assert [(each["answered"], each["open"]) for each in rows[:2]] == [("one", ""), ("", "two")]


def test_a_title_is_no_formula_in_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(crosswalk_csv(found("both")))))
    assert rows[0]["title"] == "'=Other"
