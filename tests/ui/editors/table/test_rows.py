"""Rows come, go and move; ranges of cells go to and from spreadsheets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.core.values import MAX_ROWS
from app.ui.widgets.text import Label
from tests.ui.editors.table.conftest import NAME, TARGET, VALUE, WINDOW, Hands

Table = Callable[..., Hands]
SHIFT, ALT, CONTROL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
K = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def press(hands: Hands, title: str) -> None:
    found = [each for each in hands.editor.findChildren(QAbstractButton) if each.accessibleName() == title]
    hands.qtbot.mouseClick(found[0], LEFT)


def notices(hands: Hands) -> list[str]:
    return [
        each.text() for each in hands.editor.findChildren(Label) if each.isVisible() and each.property("role") == "warn"
    ]


def test_control_minus_deletes_the_row(table: Table) -> None:
    hands = table().go(1, TARGET).key(K.Key_Minus, CONTROL)
    assert hands.names() == ["Alpha", "Gamma"]
    assert hands.here == (1, TARGET)


def test_selected_rows_are_deleted_together(table: Table) -> None:
    assert table().select((0, NAME), (1, NAME)).key(K.Key_Minus, CONTROL).names() == ["Gamma"]


def test_a_button_deletes_the_row(table: Table) -> None:
    hands = table().go(0, NAME)
    press(hands, "Delete the row (Ctrl+-)")
    assert hands.names() == ["Beta", "Gamma"]


def test_control_plus_inserts_a_row_above(table: Table) -> None:
    hands = table().go(1, NAME).key(K.Key_Plus, CONTROL).type("New").key(K.Key_Return)
    assert hands.names() == ["Alpha", "New", "Beta", "Gamma"]


def test_an_inserted_row_is_not_told_before_something_is_in_it(table: Table) -> None:
    hands = table().go(1, NAME).key(K.Key_Plus, CONTROL)
    assert hands.told.values == []
    assert hands.model.rowCount() == 5


@pytest.mark.parametrize(
    ("row", "key", "names", "here"),
    [(1, K.Key_Up, "BAG", 0), (0, K.Key_Down, "BAG", 1), (0, K.Key_Up, "ABG", 0), (2, K.Key_Down, "ABG", 2)],
)
def test_alt_and_arrows_move_the_row(table: Table, row: int, key: Qt.Key, names: str, here: int) -> None:
    hands = table().go(row, TARGET).key(key, ALT)
    assert "".join(name[0] for name in hands.names()) == names
    assert hands.here == (here, TARGET)


def test_several_rows_move_together(table: Table) -> None:
    hands = table().select((0, NAME), (1, NAME)).key(K.Key_Down, ALT)
    assert hands.names() == ["Gamma", "Alpha", "Beta"]
    assert hands.grid.rows.rows() == range(1, 3)


def test_a_row_is_dragged_by_its_number(table: Table) -> None:
    hands = table()
    heads = hands.grid.verticalHeader()
    port = heads.viewport()
    places = [QPoint(10, heads.sectionViewportPosition(row) + 10) for row in range(4)]
    QTest.mousePress(port, LEFT, pos=places[0])
    QTest.mouseMove(port, places[1])
    QTest.mouseMove(port, places[2] + QPoint(0, 20))
    QTest.mouseRelease(port, LEFT, pos=places[2] + QPoint(0, 20))
    assert hands.names() == ["Beta", "Gamma", "Alpha"]


def test_a_click_on_a_number_selects_the_row(table: Table) -> None:
    hands = table()
    heads = hands.grid.verticalHeader()
    hands.qtbot.mouseClick(heads.viewport(), LEFT, pos=QPoint(10, heads.sectionViewportPosition(1) + 10))
    assert {index.row() for index in hands.grid.selectedIndexes()} == {1}
    assert len(hands.grid.selectedIndexes()) == 8


def test_control_d_duplicates_the_row_with_an_id_of_its_own(table: Table) -> None:
    hands = table().go(0, NAME).key(K.Key_D, CONTROL)
    assert hands.value[1] == {"id": "r4", "name": "Alpha", "target": 99.9}
    assert hands.here == (1, NAME)


def test_ids_of_rows_stay_with_them(table: Table) -> None:
    hands = table().go(0, NAME).key(K.Key_Minus, CONTROL)
    hands.go(0, NAME).key(K.Key_Down, ALT)
    assert [row["id"] for row in hands.value] == ["r3", "r2"]


def test_a_range_is_copied_as_a_spreadsheet_takes_it(table: Table) -> None:
    table([{"id": "r1", "name": "two\nlines", "target": 99.9}, {"id": "r2", "name": "B", "window": "28d"}]).select(
        (0, NAME), (1, WINDOW)
    ).key(K.Key_C, CONTROL)
    assert QApplication.clipboard().text() == '"two\nlines"\t99.9\t\nB\t\t28d'


def test_cutting_copies_and_empties(table: Table) -> None:
    hands = table().go(0, TARGET).key(K.Key_X, CONTROL)
    assert QApplication.clipboard().text() == "99.9"
    assert "target" not in hands.value[0]


def test_a_block_is_pasted_and_adds_rows(table: Table) -> None:
    hands = table().go(2, NAME).paste("X\t98\nY\t97\nZ\t96\n")
    assert hands.names() == ["Alpha", "Beta", "X", "Y", "Z"]
    assert hands.value[-1] == {"id": "r5", "name": "Z", "target": 96}


def test_what_was_pasted_is_selected(table: Table) -> None:
    hands = table().go(2, NAME).paste("X\t98\nY\t97")
    assert {(index.row(), index.column()) for index in hands.grid.selectedIndexes()} == {(2, 0), (2, 1), (3, 0), (3, 1)}


def test_quoted_cells_with_lines_are_pasted(table: Table) -> None:
    assert table(None).go(0, NAME).paste('"two\nlines"\t98').value == [{"id": "r1", "name": "two\nlines", "target": 98}]


def test_pasted_headings_say_where_cells_belong(table: Table) -> None:
    hands = table(None).go(0, NAME).paste("Window\tName\n28d\tX")
    assert hands.value == [{"id": "r1", "name": "X", "window": "28d"}]


def test_what_cannot_be_read_of_a_paste_stays_in_its_cell(table: Table) -> None:
    hands = table(None).go(0, NAME).paste("X\tmany\t28d")
    assert hands.model.facts.shown(0, TARGET) == "many"
    assert hands.told.problem.startswith("Row 1, Target")


def test_one_cell_is_pasted_into_all_that_are_selected(table: Table) -> None:
    hands = table().select((0, TARGET), (2, TARGET)).paste("90")
    assert [row["target"] for row in hands.value] == [90, 90, 90]


def test_columns_without_a_place_are_said(table: Table) -> None:
    hands = table().go(0, 7).paste("2026-11-02\tx\ty")
    assert len(notices(hands)) == 1


def test_no_more_rows_than_allowed_are_pasted(table: Table) -> None:
    hands = table().go(3, NAME).paste("\n".join(f"n{number}" for number in range(MAX_ROWS)))
    assert len(hands.value) == MAX_ROWS
    assert hands.model.rowCount() == MAX_ROWS
    assert len(notices(hands)) == 1


def test_a_paste_is_one_step(table: Table) -> None:
    hands = table().go(2, NAME)
    before = hands.editor.step()
    hands.paste("X\t98\nY\t97")
    assert len(hands.told.values) == 1
    assert hands.editor.step() != before


def test_what_is_copied_is_pasted_unchanged(table: Table) -> None:
    hands = table(
        [{**VALUE[1], "owner": {"name": "Jo (JA)", "role": "lead"}, "agreed": False, "signals": ["logs", "traces"]}]
    )
    hands.select((0, 0), (0, 7)).key(K.Key_C, CONTROL)
    hands.go(1, 0).key(K.Key_V, CONTROL)
    first, second = ({name: cell for name, cell in row.items() if name != "id"} for row in hands.value)
    assert first == second


def test_rows_are_counted(table: Table) -> None:
    hands = table(VALUE[:1])
    assert any(label.text() == "1 row" for label in hands.editor.findChildren(Label))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_says_what_can_be_done(table: Table) -> None:
    hands = table().go(0, NAME)
    hands.grid.customContextMenuRequested.emit(hands.middle(0, NAME))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    titles = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    assert {"Paste", "Copy with headings", "Insert a row below", "Move up"} <= set(titles)


def test_keys_of_the_table_do_not_zoom_the_window(table: Table) -> None:
    from PySide6.QtGui import QAction

    hands = table().go(1, NAME)
    zoom = QAction(hands.grid.window())
    zoom.setShortcut("Ctrl+-")
    hands.grid.window().addAction(zoom)
    zoomed: list[bool] = []
    zoom.triggered.connect(lambda: zoomed.append(True))
    hands.key(K.Key_Minus, CONTROL)
    assert (zoomed, hands.names()) == ([], ["Alpha", "Gamma"])
