"""An element's value while it is not decided which of its questions are musts."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.evaluation.aggregate import ElementValue, Share, element_value
from app.core.evaluation.readiness import FULL, NONE
from app.core.evaluation.report import Need
from app.core.evaluation.scoring import OPEN, PROVEN, Halves

SHARES = st.builds(
    Share,
    need=st.sampled_from([*Need, Need.UNDECIDED]),
    has_condition=st.booleans(),
    may_leave=st.just(False),
    undecided=st.just(False),
    answered=st.booleans(),
    score=st.sampled_from([*PROVEN, *PROVEN, OPEN, None]),
)


def worlds(shares: list[Share]) -> list[ElementValue]:
    """The value for every way in which the needs may be decided."""
    choices = [(Need.MUST, Need.MAY) if share.need is Need.UNDECIDED else (share.need,) for share in shares]
    return [
        element_value(share._replace(need=need) for share, need in zip(shares, needs, strict=True))
        for needs in product(*choices)
    ]


@given(st.lists(SHARES, min_size=1, max_size=5))
@settings(max_examples=1000, deadline=None)
def test_the_value_contains_every_way_in_which_it_may_be_decided(shares: list[Share]) -> None:
    now = element_value(shares)
    for decided in worlds(shares):
        if decided.counts:
            assert now.counts
            assert now.halves.low <= decided.halves.low <= decided.halves.high <= now.halves.high


@given(st.lists(SHARES, min_size=1, max_size=5))
@settings(max_examples=1000, deadline=None)
def test_an_element_that_may_still_leave_its_area_bounds_it_from_neither_side(shares: list[Share]) -> None:
    now = element_value(shares)
    if now.counts and not all(decided.counts for decided in worlds(shares)):
        assert now.halves == Halves(NONE, FULL)
