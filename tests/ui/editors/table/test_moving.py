"""One goes through a table as through a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tests.ui.editors.table.conftest import Hands

Table = Callable[..., Hands]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
K = Qt.Key


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ((0, 0), K.Key_Right, (0, 1)),
        ((1, 1), K.Key_Up, (0, 1)),
        ((0, 0), K.Key_Return, (1, 0)),
        ((0, 0), K.Key_Tab, (0, 1)),
        ((0, 7), K.Key_Tab, (1, 0)),
        ((1, 0), K.Key_Backtab, (0, 7)),
        ((2, 7), K.Key_Tab, (3, 0)),
    ],
)
def test_keys_move(table: Table, start: tuple[int, int], key: Qt.Key, end: tuple[int, int]) -> None:
    assert table().go(*start).key(key).here == end


def test_shift_enter_goes_up(table: Table) -> None:
    assert table().go(1, 0).key(K.Key_Return, SHIFT).here == (0, 0)


def test_enter_after_tabs_goes_to_where_the_row_was_begun(table: Table) -> None:
    hands = table().go(3, 0).type("New").key(K.Key_Tab).type("98").key(K.Key_Tab).type("28d").key(K.Key_Return)
    assert hands.here == (4, 0)


def test_there_is_always_a_blank_row_below(table: Table) -> None:
    hands = table()
    assert hands.model.rowCount() == 4
    hands.go(3, 0).type("x").key(K.Key_Return)
    assert hands.model.rowCount() == 5


def test_tab_in_the_last_cell_leads_to_a_new_row(table: Table) -> None:
    hands = table().go(2, 7).key(K.Key_Tab).type("New").key(K.Key_Return)
    assert hands.names() == ["Alpha", "Beta", "Gamma", "New"]


def test_tab_behind_the_last_cell_leaves_the_table(table: Table) -> None:
    hands = table().go(3, 7).key(K.Key_Tab)
    assert not hands.grid.hasFocus()


def test_shift_tab_before_the_first_cell_leaves_the_table(table: Table) -> None:
    hands = table().go(0, 0).key(K.Key_Backtab, SHIFT)
    assert not hands.grid.hasFocus()


def test_control_tab_leaves_the_table(table: Table) -> None:
    hands = table().go(0, 0).key(K.Key_Tab, CONTROL)
    assert not hands.grid.hasFocus()


def test_add_a_row_goes_to_the_blank_one(table: Table) -> None:
    hands = table()
    hands.editor.add_row()
    assert hands.here == (3, 0)
    assert hands.grid.hasFocus()


def test_the_first_focus_is_in_the_first_cell(table: Table) -> None:
    hands = table()
    hands.grid.setFocus()
    assert hands.here == (0, 0)


def test_a_place_is_gone_to(table: Table) -> None:
    hands = table()
    hands.editor.focus_place("r2", "target")
    assert hands.here == (1, 1)


def test_a_wide_table_scrolls_below_its_first_column(table: Table) -> None:
    hands = table()
    hands.editor.window().resize(620, 500)
    hands.qtbot.waitUntil(lambda: hands.grid.horizontalScrollBar().maximum() > 0)
    hands.go(0, 7)
    frozen = hands.grid._frozen
    hands.qtbot.waitUntil(frozen.isVisible)
    for _ in range(4):
        hands.key(K.Key_Left)
    assert hands.grid.visualRect(hands.model.index(*hands.here)).left() >= frozen.width() - 1


def test_a_click_on_the_first_column_while_it_floats_goes_there(table: Table) -> None:
    hands = table()
    hands.editor.window().resize(620, 500)
    hands.qtbot.waitUntil(lambda: hands.grid.horizontalScrollBar().maximum() > 0)
    hands.go(0, 7)
    frozen = hands.grid._frozen
    hands.qtbot.waitUntil(frozen.isVisible)
    place = hands.middle(1, 7)
    place.setX(10)
    place.setY(place.y() + hands.grid.horizontalHeader().height())
    hands.qtbot.mouseClick(frozen, Qt.MouseButton.LeftButton, pos=place)
    assert hands.here == (1, 0)
