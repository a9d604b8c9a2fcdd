"""The functions of the rule language, against the published reference figures."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.core.cel.environment import ConditionError, Environment, Outcome, Status
from app.core.cel.functions import FUNCTION_NAMES, StateHolder, age_in_days, function_declarations, number_text
from app.core.cel.schema import build_schema
from app.core.evaluation.state import AnswerState
from app.core.pack import Pack
from tests.builders import make_pack, question

ENVIRONMENT = Environment(build_schema([]))


def value_of(text: str) -> Any:
    return outcome_of(text).value


def outcome_of(text: str) -> Outcome:
    return ENVIRONMENT.evaluate(ENVIRONMENT.compile(text, boolean=False), ENVIRONMENT.activation({}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seconds(5.0)", 5),
        ("minutes(5.0)", 300),
        ("hours(1.0)", 3600),
        ("days(28.0)", 2_419_200),
        ("number(3) / 2.0", 1.5),
        ("sum([1.0, 2.5])", 3.5),
        ("sum([])", 0),
        ("lowest([3.0, 1.0])", 1),
        ("highest([3.0, 1.0])", 3),
        ("divide(6.0, 4.0)", 1.5),
        ("serial([99.0, 99.0])", 98.01),
        ("parallel([99.0, 99.0])", 99.99),
        ("k_of_n(2.0, 3.0, 99.0)", 99.9702),
        ("error_budget(99.9, days(28.0))", 2419.2),
        ("error_budget(99.95, days(30.0))", 1296),
        ("burn_rate(1.44, 99.9)", 14.4),
        ("burn_threshold(2.0, hours(1.0), days(30.0))", 14.4),
        ("burn_threshold(5.0, hours(6.0), days(30.0))", 6),
        ("burn_threshold(10.0, days(3.0), days(28.0))", 28 / 30),
        ("highest_burn(99.9)", 1000),
        ("nines(99.9)", 3),
    ],
)
def test_a_function_gives_the_reference_figure(text: str, expected: float) -> None:
    assert value_of(text) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("count([1.0, 2.0])", 2),
        ("words('  three plain words ')", 3),
        ("duration_text(2419.0)", "40 min 19 s"),
        ("number_text(99.950)", "99.95"),
        ("counted(1.0, 'day', 'days')", "1 day"),
        ("counted(1.00001, 'day', 'days')", "1 day"),
        ("counted(0.0, 'day', 'days')", "0 days"),
        ("counted(1.5, 'day', 'days')", "1.5 days"),
    ],
)
def test_a_function_counts_and_writes(text: str, expected: object) -> None:
    assert value_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "lowest([])",
        "highest([])",
        "serial([])",
        "parallel([])",
        "divide(1.0, 0.0)",
        "serial([101.0])",
        "k_of_n(4.0, 3.0, 99.0)",
        "k_of_n(2.5, 3.0, 99.0)",
        "k_of_n(1.0, 1000000000.0, 99.0)",
        "error_budget(99.9, -1.0)",
        "burn_rate(1.0, 100.0)",
        "highest_burn(100.0)",
        "duration_text(divide(1.0, 0.0))",
        "duration_text(1.0e308 * 10.0)",
    ],
)
def test_what_is_not_defined_is_unknown_and_no_fault(text: str) -> None:
    assert outcome_of(text).status is Status.UNKNOWN


@pytest.mark.parametrize("name", sorted(FUNCTION_NAMES))
def test_every_named_function_exists(name: str) -> None:
    with pytest.raises(ConditionError) as caught:
        ENVIRONMENT.compile(f"{name}([true])")
    assert caught.value.code == "type-mismatch"


def test_every_function_is_named() -> None:
    assert len(function_declarations(StateHolder())) == len(FUNCTION_NAMES)


@pytest.mark.parametrize(("number", "text"), [(-0.0, "0"), (1e-9, "0"), (28.0, "28"), (0.125, "0.125")])
def test_numbers_are_written_without_needless_zeros(number: float, text: str) -> None:
    assert number_text(number) == text


@pytest.mark.parametrize(("day", "age"), [("2026-10-31", 1), ("2026-11-01", 0), ("2026-11-03", -2)])
def test_age_counts_days_to_the_day_of_the_assessment(day: str, age: int) -> None:
    assert age_in_days(day, date(2026, 11, 1)) == age


def test_the_age_of_no_date_is_unknown() -> None:
    with pytest.raises(LookupError):
        age_in_days("soon", date(2026, 11, 1))


def _state(pack: Pack, answers: dict[str, Any]) -> AnswerState:
    return AnswerState(pack, date(2026, 11, 1), answers)


@pytest.mark.parametrize(
    ("dated", "recent"),
    [("2026-10-02", True), ("2026-10-01", False), ("2026-11-01", True), ("2026-11-02", False), ("", False)],
)
def test_evidence_has_an_age_limit_and_none_comes_from_the_future(dated: str, recent: bool) -> None:
    from app.core.answer_sheet import answer_from_entry

    pack = make_pack(question("tested", evidence={"what": "A log", "max_age_days": 30}))
    entry = {"value": True, "evidence": [{"link": "https://example.org", "dated": dated}]}
    answer = answer_from_entry(pack.questions["tested"], entry)
    assert _state(pack, {"tested": answer}).evidence("tested") is recent
