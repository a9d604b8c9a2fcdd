"""A table while it is worked on."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.entry.drafts import Draft
from app.core.entry.table import EntryTable
from app.core.questionnaire import AnswerType, FieldSpec, MatrixRow
from app.core.values import MAX_ROWS

COLUMNS = [
    FieldSpec(id="name", title="Name", type=AnswerType.TEXT),
    FieldSpec(id="target", title="Target", type=AnswerType.PERCENT, max=100),
    FieldSpec(id="window", title="Window", type=AnswerType.DURATION, required=False),
]
VALUE = [{"id": "r1", "name": "A", "target": 99.9}, {"id": "r2", "name": "B"}, {"id": "r7", "name": "C"}]


@pytest.fixture
def table() -> EntryTable:
    made = EntryTable(COLUMNS)
    made.load(VALUE)
    return made


@pytest.fixture
def matrix() -> EntryTable:
    return EntryTable(COLUMNS[1:], [MatrixRow(id="x", title="X"), MatrixRow(id="y", title="Y")])


def names(table: EntryTable) -> list[Any]:
    return [row.cells.get("name") for row in table.rows]


def test_what_is_loaded_is_the_value(table: EntryTable) -> None:
    assert table.value() == VALUE


def test_typing_into_a_cell_changes_its_value(table: EntryTable) -> None:
    table.type(1, 1, "99,5")
    assert table.rows[1].cells["target"] == 99.5


def test_typing_below_the_last_row_begins_a_row(table: EntryTable) -> None:
    table.type(3, 0, "D")
    assert names(table) == ["A", "B", "C", "D"]


def test_a_new_row_gets_an_id_that_no_row_had(table: EntryTable) -> None:
    table.remove([2])
    table.type(2, 0, "D")
    assert table.rows[2].id == "r8"


def test_an_unreadable_text_leaves_the_value(table: EntryTable) -> None:
    table.type(0, 1, "most")
    assert table.value() == VALUE
    assert table.text(0, 1) == "most"


def test_an_unreadable_text_makes_the_cell_what_it_was_before_the_edit(table: EntryTable) -> None:
    before = dict(table.rows[0].cells)
    for typed in ("1", "10", "101"):
        table.type(0, 1, typed, before)
    assert (table.value(), table.text(0, 1)) == (VALUE, "101")


def test_a_text_that_is_too_long_leaves_what_there_is_of_it(table: EntryTable) -> None:
    table.type(0, 0, "Alpha", {"name": "A"})
    table.type(0, 0, "Alpha" * 10_000, {"name": "A"})
    assert table.rows[0].cells["name"] == "Alpha"


def test_an_unreadable_text_goes_when_the_cell_is_emptied(table: EntryTable) -> None:
    table.type(0, 1, "most")
    table.type(0, 1, "")
    assert "target" not in table.rows[0].cells
    assert table.first_unread() is None


def test_an_unreadable_text_outlives_a_change_elsewhere(table: EntryTable) -> None:
    table.type(0, 1, "most")
    table.load([*VALUE[:2], {"id": "r7", "name": "Changed"}])
    assert table.text(0, 1) == "most"


def test_an_unreadable_text_gives_way_to_another_value(table: EntryTable) -> None:
    table.type(0, 1, "most")
    table.load([{"id": "r1", "name": "A", "target": 95}])
    assert table.text(0, 1) == "95"


def test_a_row_of_unreadable_texts_alone_outlives_a_change_elsewhere(table: EntryTable) -> None:
    table.insert(1)
    table.type(1, 1, "most")
    table.load(VALUE[:2])
    assert [row.id for row in table.rows] == ["r1", "r8", "r2"]


def test_a_blank_row_is_not_part_of_the_value(table: EntryTable) -> None:
    table.insert(0)
    assert table.value() == VALUE


def test_nothing_left_is_no_value(table: EntryTable) -> None:
    table.remove(range(3))
    assert table.value() is None


@pytest.mark.parametrize(
    ("rows", "to", "order", "now"),
    [
        (range(1), 2, "BAC", range(1, 2)),
        (range(2), 3, "CAB", range(1, 3)),
        (range(2, 3), 0, "CAB", range(1)),
        (range(1, 2), 1, "ABC", range(1, 2)),
        (range(1, 2), 2, "ABC", range(1, 2)),
    ],
)
def test_rows_move(table: EntryTable, rows: range, to: int, order: str, now: range) -> None:
    assert table.move(rows, to) == now
    assert names(table) == list(order)


def test_a_copy_has_the_cells_and_an_id_of_its_own(table: EntryTable) -> None:
    table.duplicate(range(1))
    assert table.rows[1].cells == {"name": "A", "target": 99.9}
    assert len({row.id for row in table.rows}) == 4


def test_a_block_is_pasted_and_adds_rows(table: EntryTable) -> None:
    pasted = table.paste(2, 0, [["X", "98"], ["Y", "97"]])
    assert names(table) == ["A", "B", "X", "Y"]
    assert (pasted.rows, pasted.columns) == (range(2, 4), range(2))


def test_pasted_headings_say_where_cells_belong(table: EntryTable) -> None:
    table.paste(1, 0, [["Target", "Name"], ["98", "X"]])
    assert table.rows[1].cells == {"name": "X", "target": 98}


def test_columns_without_a_place_are_counted(table: EntryTable) -> None:
    assert table.paste(0, 2, [["28d", "x", "y"]]).columns_left_out == 2


def test_rows_beyond_the_most_are_left_out(table: EntryTable) -> None:
    pasted = table.paste(3, 0, [["X"]] * MAX_ROWS)
    assert len(table.rows) == MAX_ROWS
    assert pasted.rows_left_out == 3


def test_a_required_cell_is_missing_where_a_row_was_begun(table: EntryTable) -> None:
    assert [table.is_missing(1, column) for column in range(3)] == [False, True, False]


def test_nothing_is_missing_in_a_blank_row(table: EntryTable) -> None:
    table.insert(0)
    assert not table.is_missing(0, 0)


def test_a_matrix_keeps_its_rows(matrix: EntryTable) -> None:
    matrix.type(1, 0, "50")
    assert matrix.value() == {"y": {"target": 50}}
    assert matrix.room == 0


def test_removing_a_row_of_a_matrix_empties_it(matrix: EntryTable) -> None:
    matrix.load({"x": {"target": 5}, "y": {"target": 6}})
    matrix.remove([0])
    assert matrix.value() == {"y": {"target": 6}}


def test_a_block_does_not_add_rows_to_a_matrix(matrix: EntryTable) -> None:
    assert matrix.paste(1, 0, [["1"], ["2"], ["3"]]).rows_left_out == 2


def test_a_choice_that_is_none_is_not_kept() -> None:
    table = EntryTable([FieldSpec(id="d", title="D", type=AnswerType.DATE)])
    table.put(0, 0, "never")
    assert table.value() is None


def again(table: EntryTable, value: Any = VALUE) -> EntryTable:
    """Another table with that value and the texts that could not be read in the first."""
    made = EntryTable(COLUMNS)
    made.load(value)
    made.put_back(table.drafts())
    return made


def test_an_unreadable_text_is_a_draft(table: EntryTable) -> None:
    table.type(0, 1, "most")
    assert [(each.row, each.field, each.text, each.is_there) for each in table.drafts()] == [
        ("r1", "target", "most", True)
    ]


def test_a_draft_is_put_back_into_its_cell(table: EntryTable) -> None:
    table.type(0, 1, "most")
    assert again(table).text(0, 1) == "most"


def test_a_row_of_unreadable_texts_alone_is_put_back_behind_the_same_row(table: EntryTable) -> None:
    table.insert(1)
    table.type(1, 1, "most")
    assert [row.id for row in again(table).rows] == ["r1", "r8", "r2", "r7"]


def test_a_draft_is_not_put_into_a_row_that_is_another_one(table: EntryTable) -> None:
    table.type(0, 1, "most")
    assert again(table, [{"id": "r1", "name": "Other"}]).first_unread() is None


def test_an_unreadable_text_comes_back_with_its_row(table: EntryTable) -> None:
    table.type(0, 1, "most")
    table.load(VALUE[1:])
    table.load(VALUE)
    assert table.text(0, 1) == "most"


def test_an_unreadable_text_of_a_row_that_is_gone_waits_in_another_table_too(table: EntryTable) -> None:
    table.type(0, 1, "most")
    table.load(VALUE[1:])
    other = again(table, VALUE[1:])
    other.load(VALUE)
    assert other.text(0, 1) == "most"


def test_deleting_a_row_takes_its_unreadable_texts_out_of_sight(table: EntryTable) -> None:
    table.type(0, 1, "most")
    table.remove([0])
    assert [each.is_there for each in table.drafts()] == [False]


def test_a_draft_that_can_be_read_by_now_is_left_out(table: EntryTable) -> None:
    table.put_back([Draft("r1", "target", "95", VALUE[0])])
    assert table.drafts() == ()
