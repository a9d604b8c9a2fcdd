"""Typing into cells of every type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.ui.editors.choice_field import ChoiceField
from app.ui.editors.growing_text import GrowingText
from tests.ui.editors.table.conftest import AGREED, KIND, NAME, OWNER, REVIEW, SIGNALS, TARGET, VALUE, WINDOW, Hands

Table = Callable[..., Hands]
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
K = Qt.Key


@pytest.mark.parametrize(
    ("column", "typed", "name", "value"),
    [
        (NAME, "Delta", "name", "Delta"),
        (TARGET, "99,5", "target", 99.5),
        (WINDOW, "28 days", "window", "28d"),
        (KIND, "met", "kind", "metrics"),
        (AGREED, "y", "agreed", True),
        (AGREED, "n", "agreed", False),
        (OWNER, "Mara (lead)", "owner", {"name": "Mara", "role": "lead"}),
        (REVIEW, "2.11.2026", "review", "2026-11-02"),
    ],
)
@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Tab])
def test_typing_replaces_what_is_in_a_cell(
    table: Table, column: int, typed: str, name: str, value: Any, key: Qt.Key
) -> None:
    hands = table().go(0, column).type(typed).key(key)
    assert hands.value[0][name] == value
    assert hands.grid.cells.field is None


def test_enter_moves_on_below(table: Table) -> None:
    assert table().go(0, TARGET).type("98").key(K.Key_Return).here == (1, TARGET)


def test_tab_moves_on_to_the_side(table: Table) -> None:
    assert table().go(0, TARGET).type("98").key(K.Key_Tab).here == (0, WINDOW)


def test_shift_tab_moves_back(table: Table) -> None:
    assert table().go(0, TARGET).type("98").key(K.Key_Backtab, SHIFT).here == (0, NAME)


def test_an_arrow_moves_on_from_a_line(table: Table) -> None:
    hands = table().go(0, TARGET).type("98").key(K.Key_Down)
    assert (hands.here, hands.value[0]["target"]) == ((1, TARGET), 98)


def test_f2_goes_on_with_what_is_there(table: Table) -> None:
    hands = table().go(0, NAME).key(K.Key_F2).type("!").key(K.Key_Return)
    assert hands.value[0]["name"] == "Alpha!"


def test_a_double_click_goes_on_with_what_is_there(table: Table) -> None:
    hands = table().click(0, TARGET)
    hands.qtbot.mouseDClick(hands.grid.viewport(), Qt.MouseButton.LeftButton, pos=hands.middle(0, TARGET))
    hands.type("5").key(K.Key_Return)
    assert hands.value[0]["target"] == 99.95


def test_every_key_is_told(table: Table) -> None:
    hands = table().go(0, TARGET).type("98")
    assert [told[0]["target"] for told in hands.told.values] == [9, 98]


def test_escape_brings_back_what_was_there(table: Table) -> None:
    hands = table().go(0, TARGET).type("98").key(K.Key_Escape)
    assert hands.value == VALUE
    assert hands.told.values[-1] == VALUE


def test_escape_leaves_no_row_behind(table: Table) -> None:
    hands = table().go(3, NAME).type("New").key(K.Key_Escape)
    assert (hands.model.rowCount(), hands.value) == (4, VALUE)


def test_emptying_the_only_cell_of_a_new_row_leaves_no_row_behind(table: Table) -> None:
    hands = table().go(3, NAME).type("N").key(K.Key_Backspace).key(K.Key_Return)
    assert (hands.model.rowCount(), hands.value) == (4, VALUE)


def test_a_new_row_gets_an_id_of_its_own(table: Table) -> None:
    hands = table().go(3, NAME).type("New").key(K.Key_Return)
    assert hands.value[-1] == {"id": "r4", "name": "New"}


def test_delete_empties_cells(table: Table) -> None:
    hands = table().select((0, NAME), (1, TARGET)).key(K.Key_Delete)
    assert hands.value == [{"id": "r2", "kind": "logs"}, {"id": "r3", "name": "Gamma"}]


@pytest.mark.parametrize("keys", [ALT, SHIFT])
def test_a_text_may_have_lines(table: Table, keys: Qt.KeyboardModifier) -> None:
    hands = table().go(0, NAME).type("one").key(K.Key_Return, keys).type("two").key(K.Key_Return)
    assert hands.value[0]["name"] == "one\ntwo"


def test_the_field_of_a_text_grows_and_its_row_with_it(table: Table) -> None:
    hands = table()
    before = hands.grid.rowHeight(0)
    hands.go(0, NAME).key(K.Key_F2)
    for _ in range(5):
        hands.key(K.Key_Return, ALT)
    assert isinstance(hands.field, GrowingText)
    hands.qtbot.waitUntil(lambda: hands.grid.rowHeight(0) > before + 40)
    assert hands.field.height() >= hands.grid.rowHeight(0) - 2


def test_arrows_stay_in_a_text(table: Table) -> None:
    hands = table().go(0, NAME).key(K.Key_F2).key(K.Key_Up)
    assert hands.grid.cells.field is not None


def test_a_row_is_as_high_as_its_text(table: Table) -> None:
    hands = table([{"id": "r1", "name": "line\n" * 5 + "line"}, {"id": "r2", "name": "line"}])
    assert hands.grid.rowHeight(0) > 2.2 * hands.grid.rowHeight(1)


def test_typing_opens_the_list_of_choices(table: Table) -> None:
    hands = table().go(0, KIND).type("m")
    assert isinstance(hands.field, ChoiceField)
    assert hands.field.suggestions.isVisible()
    assert hands.field.suggestions.current_id() == "metrics"


def test_space_opens_the_list_of_choices(table: Table) -> None:
    hands = table().go(0, KIND).key(K.Key_Space).key(K.Key_Down).key(K.Key_Down).key(K.Key_Return)
    assert hands.value[0]["kind"] == "metrics"


def test_a_click_on_the_sign_opens_the_list(table: Table) -> None:
    hands = table().click(0, KIND)
    place = hands.grid.visualRect(hands.model.index(0, KIND)).topRight()
    place.setX(place.x() - 12)
    place.setY(place.y() + 16)
    hands.qtbot.mouseClick(hands.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(hands.field, ChoiceField)
    assert hands.field.suggestions.isVisible()


def test_a_click_in_the_list_takes_a_choice_and_closes(table: Table) -> None:
    hands = table().go(0, AGREED).key(K.Key_F2)
    field = hands.field
    assert isinstance(field, ChoiceField)
    place = field.suggestions.visualItemRect(field.suggestions.item(1)).center()
    hands.qtbot.mouseClick(field.suggestions.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hands.value[0]["agreed"] is False
    assert hands.grid.cells.field is None


def test_several_choices_are_checked_in_a_cell(table: Table) -> None:
    hands = table().go(0, SIGNALS).key(K.Key_Space).key(K.Key_Down)
    hands.key(K.Key_Space).key(K.Key_Down).key(K.Key_Space).key(K.Key_Tab)
    assert hands.value[0]["signals"] == ["logs", "metrics"]
    assert hands.here == (0, OWNER)


def test_several_choices_are_found_by_typing(table: Table) -> None:
    hands = table().go(0, SIGNALS).type("tra").key(K.Key_Return)
    hands.key(K.Key_Return)
    assert hands.value[0]["signals"] == ["traces"]


def test_what_cannot_be_read_stays_in_its_cell(table: Table) -> None:
    hands = table().go(0, TARGET).type("most").key(K.Key_Tab)
    assert hands.model.facts.shown(0, TARGET) == "most"
    assert hands.model.facts.problem(0, TARGET) == "“most” is not a number."
    assert hands.value == VALUE


def test_what_cannot_be_read_is_told_when_the_cell_is_left(table: Table) -> None:
    hands = table().go(0, TARGET).type("most")
    assert hands.told.problems == []
    hands.key(K.Key_Tab)
    assert hands.told.problems == ["Row 1, Target: this cannot be read and is not saved yet."]


def test_what_cannot_be_read_is_mended_in_its_cell(table: Table) -> None:
    hands = table().go(0, TARGET).type("most").key(K.Key_Return)
    hands.go(0, TARGET).key(K.Key_F2)
    assert isinstance(hands.field, QLineEdit)
    assert hands.field.text() == "most"
    hands.field.selectAll()
    hands.type("98").key(K.Key_Return)
    assert hands.told.problem == ""
    assert hands.value[0]["target"] == 98


def test_what_is_no_choice_stays_in_its_cell(table: Table) -> None:
    hands = table().go(0, KIND).type("zzz").key(K.Key_Return)
    assert hands.model.facts.problem(0, KIND) == "“zzz” is not one of the choices."


def test_leaving_the_table_keeps_what_was_typed(table: Table) -> None:
    hands = table().go(0, TARGET).type("98")
    hands.field.clearFocus()
    assert hands.grid.cells.field is None
    assert hands.value[0]["target"] == 98


def test_each_cell_is_undone_on_its_own(table: Table) -> None:
    hands = table().go(0, TARGET).type("9")
    first = hands.editor.step()
    hands.type("8")
    assert hands.editor.step() == first
    hands.key(K.Key_Tab).type("2")
    assert hands.editor.step() != first


def test_a_table_for_reading_only_takes_nothing(table: Table) -> None:
    hands = table()
    hands.editor.set_read_only(True)
    hands.go(0, NAME).type("x").key(K.Key_Delete)
    assert (hands.value, hands.model.rowCount()) == (VALUE, 3)


@pytest.mark.parametrize(("column", "typed", "name"), [(TARGET, "101", "target"), (WINDOW, "1 month", "window")])
def test_the_readable_beginning_of_an_unreadable_text_does_not_replace_a_cell(
    table: Table, column: int, typed: str, name: str
) -> None:
    hands = table().go(0, column).type(typed).key(K.Key_Return)
    assert hands.value[0].get(name) == VALUE[0].get(name)


def test_a_row_of_which_nothing_can_be_read_is_not_told(table: Table) -> None:
    hands = table().go(3, TARGET).type("101").key(K.Key_Return)
    assert hands.told.values[-1] == VALUE
