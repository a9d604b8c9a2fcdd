"""A roadmap as JSON, CSV and Markdown, and the words in which its parts are said."""

from __future__ import annotations

import csv
import io
from datetime import date
from fractions import Fraction
from typing import Any

import orjson
import pytest

from app.core.roadmap.as_csv import HEADS, roadmap_csv
from app.core.roadmap.as_json import roadmap_json
from app.core.roadmap.as_markdown import roadmap_markdown
from app.core.roadmap.model import Effort
from app.core.roadmap.wording import effort_text, points_text, start_text, steps_text, to_do, weeks_text
from tests.builders import assessment, report
from tests.core.roadmap.small_roadmap import ANSWERS, EVERYTHING, PACK, gap, planned

STARTED = {**ANSWERS, "begins": "2026-11-02", "owners": {"s1_1": {"who": {"name": "=Mara"}}}}


def as_json(answers: dict[str, Any]) -> dict[str, Any]:
    roadmap = planned(answers)
    value = roadmap_json(roadmap, report(PACK, answers), PACK.pack, assessment(PACK, answers))
    return orjson.loads(orjson.dumps(value))


def csv_rows(answers: dict[str, Any]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(roadmap_csv(planned(answers)))))


# JSON


def test_json_names_its_schema_and_what_it_is_about() -> None:
    found = as_json(STARTED)
    assert (found["schema"], found["service"], found["start"]) == ("readyroom/roadmap/1", "Checkout", "2026-11-02")


def test_shares_are_per_cent_in_json() -> None:
    found = as_json(STARTED)
    assert found["today"]["low"] == 47.5
    assert found["phases"][0]["projected"] == {"low": 95.0, "high": 100.0}


def test_a_phase_in_json_has_dates_and_steps() -> None:
    first = as_json(STARTED)["phases"][0]
    assert (first["weeks"], first["starts"], first["ends"]) == ([1, 2], "2026-11-02", "2026-11-15")
    assert [each["id"] for each in first["steps"]] == ["STP-1.2", "STP-1.1"]


def test_a_gap_in_json_names_what_is_behind_it() -> None:
    gaps = as_json(STARTED)["phases"][0]["steps"][1]["gaps"]
    assert [(each["element"], each["rules"], each["falling_short"]) for each in gaps] == [
        ("SRE-1.2", ["ALL-001"], ["s12"])
    ]


def test_without_a_start_json_has_no_dates() -> None:
    found = as_json(ANSWERS)
    assert (found["start"], found["phases"][0]["starts"]) == (None, None)


# CSV


def test_every_gap_has_a_line_in_order() -> None:
    assert [each["element"] for each in csv_rows(ANSWERS)] == ["BAS-2", "SRE-2.1", "SRE-1.2", "", "NTH-1"]


def test_a_step_without_gaps_has_a_line_of_its_own() -> None:
    assert [(each["step"], each["step state"]) for each in csv_rows(EVERYTHING)] == [
        ("STP-1.1", "done"),
        ("STP-1.2", "done"),
        ("STP-2.1", "done"),
    ]


def test_a_line_has_every_head() -> None:
    rows = list(csv.reader(io.StringIO(roadmap_csv(planned(STARTED)))))
    assert {len(row) for row in rows} == {len(HEADS)}


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("phase", "Foundation"),
        ("weeks", "weeks 1–2"),
        ("starts", "2026-11-02"),
        ("ends", "2026-11-15"),
        ("step", "STP-1.1"),
        ("step title", "Do STP-1.1"),
        ("step state", "partly"),
        ("owner", "'=Mara"),
        ("state", "partial"),
        ("points", "4.1667"),
        ("falling short", "s12"),
        ("rules", "ALL-001"),
        ("fixes", "Do all of it."),
        ("fewest person-days", "1"),
        ("most person-days", "5"),
        ("minutes", "0"),
        ("projected low", "95.0"),
    ],
)
def test_a_line_says_what_is_to_be_done_by_whom(head: str, text: str) -> None:
    (row,) = (each for each in csv_rows(STARTED) if each["element"] == "SRE-1.2")
    assert row[head] == text


# Markdown


@pytest.mark.parametrize(
    "part",
    [
        "# Roadmap of Checkout",
        "Readiness today: 47.5 – 58.3 %.",
        "| Foundation | 2026-11-02 – 2026-11-15 | +12.5 | 95.0 – 100.0 % |",
        "## Before the roadmap",
        "- **BAS-2** BAS-2: unsatisfied (+35). ALL-002: Begin. Falls short: b2.",
        "## Foundation, weeks 1–2",
        "### Do STP-1.2",
        "## After the roadmap",
    ],
)
def test_markdown_has_its_parts(part: str) -> None:
    assert part in roadmap_markdown(planned(STARTED), "Checkout")


def test_what_people_wrote_is_literal_in_markdown() -> None:
    assert r"# Roadmap of \*\*Check\*\*out" in roadmap_markdown(planned(), "**Check**out")


def test_markdown_of_what_is_done_has_no_gaps() -> None:
    text = roadmap_markdown(planned(EVERYTHING), "Checkout")
    assert "## Before" not in text
    assert "###" not in text


# Words


@pytest.mark.parametrize(
    ("effort", "text"),
    [
        (Effort(), "none"),
        (Effort(Fraction(1, 8), Fraction(1)), "0.1–1 person-day"),
        (Effort(Fraction(5), Fraction(20), 12, 1), "5–20 person-days, 12 min of questions, 1 element not sized"),
        (Effort(unsized=2), "2 elements not sized"),
    ],
)
def test_effort_is_said_in_words(effort: Effort, text: str) -> None:
    assert effort_text(effort) == text


@pytest.mark.parametrize(("weeks", "text"), [((1, 2), "weeks 1–2"), ((3, 3), "week 3")])
def test_weeks_are_said_in_words(weeks: tuple[int, int], text: str) -> None:
    assert weeks_text(weeks) == text


@pytest.mark.parametrize(
    ("points", "text"), [(Fraction(0), "0"), (Fraction(35, 2), "+17.5"), (Fraction(1, 3), "+0.33")]
)
def test_points_are_said_in_words(points: Fraction, text: str) -> None:
    assert points_text(points) == text


def test_steps_are_counted_by_state() -> None:
    assert steps_text(planned()) == "3 steps in 2 phases: 3 partly."


@pytest.mark.parametrize(
    ("start", "text"),
    [(date(2026, 11, 2), "Week 1 begins on 2026-11-02."), (None, "No start is given, so the phases have no dates.")],
)
def test_the_start_is_said_in_words(start: date | None, text: str) -> None:
    assert start_text(planned(start=start)) == text


@pytest.mark.parametrize(
    ("element", "sentences"),
    [("SRE-2.1", ["Answer s21."]), ("SRE-1.2", ["ALL-001: Do all of it.", "Falls short: s12."])],
)
def test_what_is_to_be_done_is_said_in_sentences(element: str, sentences: list[str]) -> None:
    assert list(to_do(gap(element, planned()))) == sentences
