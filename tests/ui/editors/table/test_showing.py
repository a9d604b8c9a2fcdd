"""What a table shows: values, findings, what is missing, and other values set from outside."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QColor

from app.ui.editors.editor import Mark
from app.ui.theme.theme import theme
from app.ui.theme.tokens import Scheme
from tests.ui.editors.table.conftest import NAME, TARGET, VALUE, WINDOW, Hands

Table = Callable[..., Hands]
K = Qt.Key
ROLES = Qt.ItemDataRole
ROWS = [{"id": "coding", "title": "Coding"}, {"id": "networks", "title": "Networks"}]
LEVELS = [{"id": "level", "type": "text", "title": "Level"}, {"id": "people", "type": "number", "title": "People"}]


def index(hands: Hands, row: int, column: int) -> QModelIndex:
    return hands.model.index(row, column)


def colors(hands: Hands, row: int, column: int) -> set[str]:
    """The colours in the picture of a cell."""
    hands.grid.setCurrentIndex(QModelIndex())
    box = hands.grid.visualRect(index(hands, row, column))
    picture = hands.grid.viewport().grab(box).toImage()
    return {QColor(picture.pixel(x, y)).name() for x in range(picture.width()) for y in range(picture.height())}


def test_setting_a_value_tells_nothing(table: Table) -> None:
    hands = table()
    hands.editor.set_value(VALUE[:1])
    assert (hands.value, hands.told.values) == (VALUE[:1], [])


def test_the_same_value_disturbs_nothing(table: Table) -> None:
    hands = table().go(0, TARGET).type("9")
    hands.editor.set_value(hands.value)
    hands.type("8").key(K.Key_Return)
    assert hands.value[0]["target"] == 98


def test_one_stays_in_the_same_row_when_rows_come_before_it(table: Table) -> None:
    hands = table().go(1, TARGET)
    hands.editor.set_value([{"id": "r9", "name": "First"}, *VALUE])
    assert hands.here == (2, TARGET)


def test_what_cannot_be_read_outlives_a_change_elsewhere(table: Table) -> None:
    hands = table().go(0, TARGET).type("most").key(K.Key_Return)
    hands.editor.set_value([VALUE[0], VALUE[2]])
    assert hands.model.facts.shown(0, TARGET) == "most"


def test_a_finding_is_read_at_its_cell(table: Table) -> None:
    hands = table()
    hands.editor.set_marks([Mark("r2", "target", "err", "Tighter than <b>allowed</b>.")])
    assert "&lt;b&gt;" in index(hands, 1, TARGET).data(ROLES.ToolTipRole)
    assert index(hands, 1, TARGET).data(ROLES.AccessibleTextRole) == "95\u00a0%. Tighter than <b>allowed</b>."


@pytest.mark.parametrize("kind", ["err", "warn"])
def test_a_finding_is_drawn_at_its_cell(table: Table, kind: str) -> None:
    hands = table()
    color = theme().color(kind).name()
    assert color not in colors(hands, 1, TARGET)
    hands.editor.set_marks([Mark("r2", "target", kind, "x")])
    assert color in colors(hands, 1, TARGET)


def test_a_finding_about_a_row_is_read_at_its_number(table: Table) -> None:
    hands = table()
    hands.editor.set_marks([Mark("r2", "", "warn", "No journey.")])
    assert "No journey." in hands.model.headerData(1, Qt.Orientation.Vertical, ROLES.ToolTipRole)


def test_what_is_missing_is_hatched(table: Table) -> None:
    hands = table()
    missing, may_be_empty = colors(hands, 2, TARGET), colors(hands, 2, WINDOW)
    assert len(missing) > len(may_be_empty) + 3


def test_what_is_missing_is_read_out(table: Table) -> None:
    assert index(table(), 2, TARGET).data(ROLES.AccessibleTextRole) == "empty. Still to be filled in"


def test_a_problem_makes_its_row_higher_so_that_it_can_be_read(table: Table) -> None:
    hands = table()
    before = hands.grid.rowHeight(0)
    hands.go(0, TARGET).type("most").key(K.Key_Return)
    assert hands.grid.rowHeight(0) > before


@pytest.mark.parametrize("zoom", [80, 150, 200])
def test_no_column_is_narrower_than_the_words_of_its_head(table: Table, zoom: int) -> None:
    hands = table()
    theme().set_zoom(zoom)
    heads = hands.grid.horizontalHeader()
    metrics = hands.grid.fontMetrics()
    for column in range(hands.model.columnCount()):
        title = str(hands.model.headerData(column, Qt.Orientation.Horizontal))
        assert heads.sectionSize(column) >= 0.7 * metrics.horizontalAdvance(max(title.split(), key=len))


def test_columns_fill_the_room_there_is(table: Table) -> None:
    hands = table()
    assert hands.grid.horizontalHeader().length() == hands.grid.viewport().width()


def test_a_short_table_is_as_high_as_its_rows(table: Table) -> None:
    hands = table()
    grid = hands.grid
    hands.qtbot.waitUntil(
        lambda: 0 <= grid.height() - grid.horizontalHeader().height() - grid.verticalHeader().length() < 6
    )


def test_a_long_table_leaves_room_for_what_stands_around_it(table: Table) -> None:
    hands = table([{"id": f"r{number}", "name": f"n{number}"} for number in range(1, 200)])
    assert hands.grid.height() <= 0.8 * hands.editor.window().height()


def test_cells_follow_the_theme(table: Table) -> None:
    hands = table()
    theme().set_scheme(Scheme.DARK)
    assert theme().color("surface").name() in colors(hands, 0, NAME)


def test_a_screen_reader_finds_the_cells(table: Table) -> None:
    hands = table()
    face = QAccessible.queryAccessibleInterface(hands.grid)
    assert face is not None
    assert face.role() == QAccessible.Role.Table
    assert face.text(QAccessible.Text.Name) == "What is it?"


def test_a_field_in_a_cell_has_a_name(table: Table) -> None:
    hands = table().go(1, TARGET).type("9")
    assert hands.field.accessibleName() == "Target, row 2"


def test_a_matrix_has_its_rows_and_no_more(table: Table) -> None:
    hands = table({"coding": {"people": 3}}, columns=LEVELS, rows=ROWS)
    assert hands.model.rowCount() == 2
    assert [hands.model.headerData(row, Qt.Orientation.Vertical) for row in range(2)] == ["Coding", "Networks"]


def test_a_matrix_is_filled_cell_by_cell(table: Table) -> None:
    hands = table(None, columns=LEVELS, rows=ROWS).go(1, 1).type("2").key(K.Key_Return)
    assert hands.value == {"networks": {"people": 2}}


def test_tab_behind_the_last_cell_leaves_a_matrix(table: Table) -> None:
    hands = table(None, columns=LEVELS, rows=ROWS).go(1, 1).key(K.Key_Tab)
    assert not hands.grid.hasFocus()


def test_rows_of_a_matrix_do_not_move(table: Table) -> None:
    hands = table({"coding": {"people": 3}}, columns=LEVELS, rows=ROWS).go(0, 1)
    hands.key(K.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert hands.value == {"coding": {"people": 3}}


def test_a_problem_is_said_again_after_a_change_elsewhere(table: Table) -> None:
    hands = table().go(0, TARGET).type("most").key(K.Key_Return)
    hands.told.problems.clear()
    hands.go(1, NAME).type("x").key(K.Key_Return)
    assert hands.told.problem.startswith("Row 1, Target")


def test_another_value_closes_the_field_of_a_cell(table: Table) -> None:
    hands = table().go(0, TARGET).type("98")
    hands.editor.set_value(VALUE)
    assert hands.grid.cells.field is None
    assert hands.value == VALUE
