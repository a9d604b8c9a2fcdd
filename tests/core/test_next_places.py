"""What comes next: open questions and open findings, round and round."""

from __future__ import annotations

import pytest

from app.core.compiled import CompiledPack
from app.core.evaluation.report import Report
from app.core.next_places import next_finding, next_unanswered, place_before
from tests.builders import compiled, graded, question, rule, section
from tests.builders import report as report_on


@pytest.fixture
def report() -> Report:
    pack = compiled(
        graded("a", serves="SRE-1"),
        graded("b", serves="SRE-1"),
        question("c", serves="SRE-1", ask_if="a == 'full'"),
        graded("d", serves="SRE-1"),
        rules=[rule("SRE-001", "b != 'no'"), rule("SRE-002", "b == 'full'")],
    )
    return report_on(pack, {"b": "no"})


@pytest.mark.parametrize(("after", "wanted"), [("", "a"), ("a", "d"), ("b", "d"), ("d", "a"), ("nowhere", "a")])
def test_the_next_open_question_is_asked_and_without_an_answer(report: Report, after: str, wanted: str) -> None:
    assert next_unanswered(report, after) == wanted


@pytest.mark.parametrize(("after", "wanted"), [("", "d"), ("d", "a"), ("a", "d"), ("b", "a")])
def test_backwards_it_is_the_one_before(report: Report, after: str, wanted: str) -> None:
    assert next_unanswered(report, after, backwards=True) == wanted


def test_there_is_none_when_everything_asked_is_answered() -> None:
    assert next_unanswered(report_on(compiled(graded("a", serves="SRE-1")), {"a": "no"})) is None


def test_findings_follow_each_other_round_and_round(report: Report) -> None:
    first, second = (each.fingerprint for each in report.findings)
    assert [next_finding(report), next_finding(report, first), next_finding(report, second)] == [first, second, first]


def test_from_a_question_the_next_finding_is_its_own(report: Report) -> None:
    assert next_finding(report, "b") == report.findings[0].fingerprint
    assert next_finding(report, "b", backwards=True) == report.findings[-1].fingerprint


def test_there_is_no_next_finding_without_findings() -> None:
    assert next_finding(report_on(compiled(graded("a", serves="SRE-1")), {"a": "full"})) is None


@pytest.fixture
def parted() -> CompiledPack:
    return compiled(graded("a", serves="SRE-1"), more=[section("later", graded("b"), graded("c"))])


@pytest.mark.parametrize(
    ("place", "before"), [("all.later", "a"), ("all.first", ""), ("all", ""), ("c", "c"), ("nowhere", "nowhere")]
)
def test_a_section_is_gone_on_from_right_before_its_first_question(
    parted: CompiledPack, place: str, before: str
) -> None:
    assert place_before(report_on(parted, {}), parted.pack, place) == before


def test_backwards_a_section_is_gone_on_from_at_its_first_question(parted: CompiledPack) -> None:
    assert place_before(report_on(parted, {}), parted.pack, "all.later", backwards=True) == "b"
