"""What is said about a text that cannot be read."""

from __future__ import annotations

from app.core.entry.unreadable import Reason, Unreadable
from app.ui.editors.sentences import sentence


def test_a_missing_unit_is_offered_in_the_units_that_fit() -> None:
    assert sentence(Unreadable(Reason.NO_UNIT, "400", ways=("400ms", "400s"))) == (
        "A unit is missing. Write 400ms or 400s."
    )


def test_the_one_unit_that_fits_is_named() -> None:
    assert sentence(Unreadable(Reason.NO_UNIT, "9", ways=("9ms",))) == "A unit is missing. Write 9ms."


def test_a_number_that_is_too_large_for_every_unit_is_no_duration() -> None:
    assert sentence(Unreadable(Reason.NO_UNIT, "9", ways=())).startswith("“9” is not a duration.")
