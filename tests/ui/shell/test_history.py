"""Places visited, to go back to and forward again."""

from __future__ import annotations

from app.ui.shell.history import History
from app.ui.shell.page import Target

A, B, C = Target("overview"), Target("questionnaires", "run.rate"), Target("findings")


def test_one_goes_back_to_where_one_was() -> None:
    history = History()
    history.leave(A, B)
    assert history.back(B) == A


def test_and_forward_again() -> None:
    history = History()
    history.leave(A, B)
    history.back(B)
    assert history.forward(A) == B


def test_a_new_way_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(A, B)
    history.back(B)
    history.leave(A, C)
    assert not history.can_go_forward


def test_staying_is_no_step() -> None:
    history = History()
    history.leave(B, B)
    assert not history.can_go_back


def test_at_the_ends_there_is_nowhere_to_go() -> None:
    assert History().back(A) is None
    assert History().forward(A) is None
