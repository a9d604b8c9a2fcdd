"""Where a step of undo begins while a text is typed."""

from __future__ import annotations

import pytest

from app.core.entry.typing_steps import PAUSE, Edit, TypingSteps


def typed(at: int, now: float = 0, *, paragraph: bool = False) -> Edit:
    return Edit(at, 0, 1, paragraph, now)


def erased(at: int, now: float = 0) -> Edit:
    return Edit(at, 1, 0, False, now)


def begins(*edits: Edit) -> bool:
    """Whether the last of these edits begins a step."""
    steps = TypingSteps()
    return [steps.begins(each) for each in edits][-1]


def test_the_first_edit_begins_a_step() -> None:
    assert begins(typed(0))


def test_typing_on_is_the_same_step() -> None:
    assert not begins(typed(0), typed(1), typed(2))


def test_a_pause_ends_a_step() -> None:
    assert begins(typed(0, 10), typed(1, 10 + PAUSE + 0.1))


def test_a_breath_ends_no_step() -> None:
    assert not begins(typed(0, 10), typed(1, 10 + PAUSE))


def test_a_paragraph_begins_a_step() -> None:
    assert begins(typed(0), typed(1, paragraph=True))


def test_a_caret_put_elsewhere_begins_a_step() -> None:
    assert begins(typed(5), typed(0))


def test_erasing_what_was_typed_is_a_step_of_its_own() -> None:
    assert begins(typed(0), typed(1), erased(1))


def test_typing_after_erasing_is_a_step_of_its_own() -> None:
    assert begins(erased(4), typed(4))


@pytest.mark.parametrize("places", [(4, 3, 2), (4, 4, 4)], ids=["backspace", "delete"])
def test_erasing_on_is_the_same_step(places: tuple[int, ...]) -> None:
    assert not begins(*(erased(at) for at in places))


def test_a_paste_is_a_step_of_its_own() -> None:
    assert begins(typed(0), Edit(1, 0, 20, False, 0))


def test_typing_after_a_paste_is_a_step_of_its_own() -> None:
    assert begins(Edit(0, 0, 20, False, 0), typed(20))


def test_typing_over_a_selection_is_one_step() -> None:
    assert not begins(Edit(3, 12, 1, False, 0), typed(4))


def test_another_text_begins_a_step() -> None:
    steps = TypingSteps()
    steps.begins(typed(0))
    steps.break_off()
    assert steps.begins(typed(1))


def test_a_clock_that_was_set_back_begins_a_step() -> None:
    assert begins(typed(0, 10), typed(1, 9))
