"""Fields for one value: numbers, durations, days, texts, people, references."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFocusEvent, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.editors.editor import Mark
from app.ui.editors.growing_text import GrowingText
from app.ui.theme.theme import theme
from app.ui.widgets.text import Label
from tests.ui.editors.conftest import Make, Told

LEFT = Qt.MouseButton.LeftButton
POPUPS = "This plugin does not support"
"""What Qt says of windows that pop up where there is no screen."""


def line(told: Told, place: int = 0) -> QLineEdit:
    return told.editor.findChildren(QLineEdit)[place]


def text(told: Told) -> GrowingText:
    return told.editor.findChildren(GrowingText)[0]


def type_into(qtbot: QtBot, field: QWidget, typed: str) -> None:
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, typed)


def shown(told: Told) -> list[str]:
    return [label.text() for label in told.editor.findChildren(Label) if label.isVisible()]


@pytest.mark.parametrize(
    ("kind", "keys", "typed", "value"),
    [
        ("number", {"unit": "requests/s"}, "1,5", 1.5),
        ("number", {}, "1 500", 1500),
        ("percent", {"max": 100}, "99,95 %", 99.95),
        ("duration", {}, "28 days", "28d"),
        ("date", {}, "2.11.2026", "2026-11-02"),
    ],
)
def test_what_is_typed_is_the_value(
    make: Make, qtbot: QtBot, kind: str, keys: dict[str, Any], typed: str, value: Any
) -> None:
    told = make(kind, **keys)
    type_into(qtbot, line(told), typed)
    assert told.values[-1] == value


@pytest.mark.parametrize(
    ("kind", "value", "typed"),
    [("number", 5, "many"), ("percent", 5, "-1"), ("duration", "5m", "soon"), ("date", "2026-11-02", "soon")],
)
def test_what_cannot_be_read_is_said_and_the_value_stays(
    make: Make, qtbot: QtBot, kind: str, value: Any, typed: str
) -> None:
    told = make(kind, value, **({"max": 100} if kind == "percent" else {}))
    type_into(qtbot, line(told), typed)
    qtbot.waitUntil(lambda: typed in told.problem)
    assert told.editor.value() == value


@pytest.mark.parametrize(
    ("kind", "value", "typed"),
    [
        ("percent", 99.95, "101"),
        ("duration", "30d", "1 month"),
        ("number", 5, "12x"),
        ("date", "2026-11-02", "2.1.26x"),
    ],
)
def test_the_readable_beginning_of_an_unreadable_text_does_not_replace_the_value(
    make: Make, qtbot: QtBot, kind: str, value: Any, typed: str
) -> None:
    told = make(kind, value, **({"max": 100} if kind == "percent" else {}))
    type_into(qtbot, line(told), typed)
    assert (told.editor.value(), line(told).text()) == (value, typed)


def test_an_edit_begins_when_the_field_is_entered(make: Make, qtbot: QtBot) -> None:
    told = make("percent", max=100)
    type_into(qtbot, line(told), "50")
    line(told).clearFocus()
    type_into(qtbot, line(told), "101")
    assert told.editor.value() == 50


def test_what_is_typed_on_after_a_while_in_another_window_is_the_same_edit(make: Make, qtbot: QtBot) -> None:
    told = make("percent", 50, max=100)
    type_into(qtbot, line(told), "10")
    QApplication.sendEvent(line(told), QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason))
    qtbot.keyClicks(line(told), "1")
    assert told.editor.value() == 50


def test_leaving_a_field_says_at_once_what_cannot_be_read(make: Make, qtbot: QtBot) -> None:
    told = make("date")
    type_into(qtbot, line(told), "2026-1")
    assert told.problems == []
    line(told).clearFocus()
    assert "2026-1" in told.problem


def test_a_problem_ends_when_it_is_mended(make: Make, qtbot: QtBot) -> None:
    told = make("number")
    type_into(qtbot, line(told), "many")
    qtbot.waitUntil(lambda: told.problem != "")
    type_into(qtbot, line(told), "5")
    assert told.problem == ""


def test_an_unreadable_text_stays_when_the_same_value_is_set(make: Make, qtbot: QtBot) -> None:
    told = make("number", 5)
    type_into(qtbot, line(told), "many")
    told.editor.set_value(5)
    assert line(told).text() == "many"


def test_an_unreadable_text_gives_way_to_another_value(make: Make, qtbot: QtBot) -> None:
    told = make("number", 5)
    type_into(qtbot, line(told), "many")
    qtbot.waitUntil(lambda: told.problem != "")
    told.editor.set_value(6)
    assert (line(told).text(), told.problem) == ("6", "")


def test_emptying_a_field_takes_the_answer_back(make: Make, qtbot: QtBot) -> None:
    told = make("number", 5)
    line(told).selectAll()
    qtbot.keyClick(line(told), Qt.Key.Key_Delete)
    assert told.values == [None]


def test_the_cursor_stays_when_the_value_is_the_one_typed(make: Make, qtbot: QtBot) -> None:
    told = make("number")
    told.editor.edited.connect(told.editor.set_value)
    type_into(qtbot, line(told), "1500")
    line(told).setCursorPosition(1)
    qtbot.keyClicks(line(told), " ")
    assert (line(told).text(), line(told).cursorPosition()) == ("1 500", 2)


@pytest.mark.parametrize(("keys", "hint"), [({"min": 0, "max": 100}, "0 to 100"), ({"min": 1}, "1 or more")])
def test_a_field_says_its_limits(make: Make, keys: dict[str, Any], hint: str) -> None:
    field = line(make("number", **keys))
    assert field.placeholderText() == hint
    assert hint in field.accessibleDescription()


def test_the_reading_of_a_doubtful_number_is_shown(make: Make, qtbot: QtBot) -> None:
    told = make("number")
    type_into(qtbot, line(told), "1,500")
    assert "= 1,500" in shown(told)


def test_a_duration_is_read_out(make: Make, qtbot: QtBot) -> None:
    told = make("duration")
    type_into(qtbot, line(told), "90m")
    assert any(said.startswith("1 hour 30") for said in shown(told))


def test_a_unit_is_picked_for_a_bare_number(make: Make, qtbot: QtBot) -> None:
    told = make("duration")
    type_into(qtbot, line(told), "28")
    units = told.editor.findChildren(QComboBox)[0]
    units.setFocus()
    while units.currentData() != "d":
        qtbot.keyClick(units, Qt.Key.Key_Down)
    assert told.values[-1] == "28d"


def test_the_picker_follows_what_is_typed(make: Make, qtbot: QtBot) -> None:
    told = make("duration")
    type_into(qtbot, line(told), "5 hours")
    assert told.editor.findChildren(QComboBox)[0].currentData() == "h"


@pytest.mark.qt_log_ignore(POPUPS, extend=True)
@pytest.mark.parametrize("zoom", [100, 200])
def test_the_list_of_units_is_seen_whole(make: Make, qtbot: QtBot, zoom: int) -> None:
    theme().set_zoom(zoom)
    units = make("duration", "5w").editor.findChildren(QComboBox)[0]
    units.setFocus()
    qtbot.keyClick(units, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    inside = units.view()
    qtbot.waitUntil(inside.isVisible)
    rows = [inside.visualRect(inside.model().index(row, 0)) for row in range(units.count())]
    assert all(inside.viewport().rect().contains(each) for each in rows)


@pytest.mark.qt_log_ignore(POPUPS, extend=True)
def test_the_list_of_units_hides_neither_its_box_nor_what_is_above(make: Make, qtbot: QtBot) -> None:
    units = make("duration", "5w").editor.findChildren(QComboBox)[0]
    units.showPopup()
    qtbot.waitUntil(units.view().isVisible)
    assert units.view().window().y() >= units.mapToGlobal(units.rect().bottomLeft()).y()


@pytest.mark.qt_log_ignore(POPUPS, extend=True)
@pytest.mark.parametrize("zoom", [100, 200])
def test_there_is_room_for_the_names_of_days(make: Make, qtbot: QtBot, zoom: int) -> None:
    theme().set_zoom(zoom)
    qtbot.keyClick(line(make("date", "2026-11-02")), Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    inside = popup.findChildren(QTableView, "qt_calendar_calendarview")[0]
    head = QStyleOptionViewItem()
    head.rect = inside.visualRect(inside.model().index(0, 3))  # type: ignore[attr-defined]
    head.text, head.features = "Wed", QStyleOptionViewItem.ViewItemFeature.HasDisplay  # type: ignore[attr-defined]
    room = inside.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, head, inside).width()
    margins = 2 * (inside.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, head, inside) + 1)
    assert room - margins >= QFontMetrics(theme().font(11)).horizontalAdvance("Wed")


@pytest.mark.qt_log_ignore(POPUPS, extend=True)
def test_f4_opens_the_calendar_at_the_day(make: Make, qtbot: QtBot) -> None:
    told = make("date", "2026-11-02")
    qtbot.keyClick(line(told), Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    month = popup.findChildren(QCalendarWidget)[0]
    assert month.selectedDate() == QDate(2026, 11, 2)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


@pytest.mark.qt_log_ignore(POPUPS, extend=True)
def test_a_day_is_picked_from_the_calendar(make: Make, qtbot: QtBot) -> None:
    told = make("date", "2026-11-02")
    qtbot.mouseClick(line(told), LEFT, pos=QPoint(line(told).width() - 8, 10))
    popup = QApplication.activePopupWidget()
    assert popup is not None
    month = popup.findChildren(QCalendarWidget)[0]
    inside = month.findChildren(QWidget, "qt_calendar_calendarview")[0]
    qtbot.keyClick(inside, Qt.Key.Key_Right)
    qtbot.keyClick(inside, Qt.Key.Key_Return)
    assert told.values == ["2026-11-03"]


@pytest.mark.qt_log_ignore(POPUPS, extend=True)
def test_a_day_is_cleared_in_the_calendar(make: Make, qtbot: QtBot) -> None:
    told = make("date", "2026-11-02")
    qtbot.keyClick(line(told), Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    clear = next(each for each in popup.findChildren(QAbstractButton) if each.accessibleName() == "Clear")
    qtbot.mouseClick(clear, LEFT)
    assert told.values == [None]


def test_text_grows_with_its_content(make: Make, qtbot: QtBot) -> None:
    told = make("text")
    before = text(told).height()
    for _ in range(6):
        qtbot.keyClick(text(told), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text(told).height() > before)


def test_text_of_blanks_is_no_answer(make: Make, qtbot: QtBot) -> None:
    told = make("text", "x")
    type_into(qtbot, text(told), "  ")
    assert told.values[-1] is None


def test_characters_are_counted_near_the_limit(make: Make, qtbot: QtBot) -> None:
    told = make("text", max_length=10)
    type_into(qtbot, text(told), "123456789")
    assert "9 of 10 characters" in shown(told)


def test_too_much_text_is_said_and_not_told(make: Make, qtbot: QtBot) -> None:
    told = make("text", max_length=3)
    type_into(qtbot, text(told), "abcd")
    qtbot.waitUntil(lambda: told.problem != "")
    assert told.values[-1] == "abc"


def test_the_cursor_in_text_stays_when_the_same_text_is_set(make: Make, qtbot: QtBot) -> None:
    told = make("text", "one three")
    told.editor.edited.connect(told.editor.set_value)
    cursor = text(told).textCursor()
    cursor.setPosition(4)
    text(told).setTextCursor(cursor)
    qtbot.keyClicks(text(told), "two ")
    assert (text(told).toPlainText(), text(told).textCursor().position()) == ("one two three", 8)


def test_tab_leaves_a_text(make: Make, qtbot: QtBot) -> None:
    told = make("markdown", "x")
    text(told).setFocus()
    qtbot.keyClick(text(told), Qt.Key.Key_Tab)
    assert not text(told).hasFocus()


@pytest.mark.parametrize(
    ("tool", "made"),
    [
        ("Bold (Ctrl+B)", "**word**"),
        ("Italic (Ctrl+I)", "*word*"),
        ("List", "- word"),
        ("Numbered list", "1. word"),
        ("Link", "[word](https://)"),
    ],
)
def test_the_buttons_put_in_marks(make: Make, qtbot: QtBot, tool: str, made: str) -> None:
    told = make("markdown", "word")
    text(told).selectAll()
    qtbot.mouseClick(
        next(each for each in told.editor.findChildren(QAbstractButton) if each.accessibleName() == tool), LEFT
    )
    assert told.values == [made]


def test_a_key_puts_in_marks_and_takes_them_away(make: Make, qtbot: QtBot) -> None:
    told = make("markdown", "word")
    text(told).selectAll()
    qtbot.keyClick(text(told), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    text(told).selectAll()
    qtbot.keyClick(text(told), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert told.values == ["**word**", "word"]


def test_enter_goes_on_with_a_list_and_ends_it(make: Make, qtbot: QtBot) -> None:
    told = make("markdown")
    type_into(qtbot, text(told), "1. one")
    qtbot.keyClick(text(told), Qt.Key.Key_Return)
    qtbot.keyClicks(text(told), "two")
    qtbot.keyClick(text(told), Qt.Key.Key_Return)
    qtbot.keyClick(text(told), Qt.Key.Key_Return)
    assert text(told).toPlainText() == "1. one\n2. two\n"


def test_pasted_pictures_and_html_come_in_as_text(make: Make) -> None:
    told = make("text")
    source = QMimeData()
    source.setHtml("<img src='file:///etc/passwd'>")
    source.setText("<b>plain</b>")
    text(told).insertFromMimeData(source)
    assert told.values == ["<b>plain</b>"]


def test_a_person_is_put_together(make: Make, qtbot: QtBot) -> None:
    told = make("person")
    type_into(qtbot, line(told, 0), "Mara")
    type_into(qtbot, line(told, 1), "lead")
    assert told.values[-1] == {"name": "Mara", "role": "lead"}


def test_a_contact_alone_is_nobody(make: Make, qtbot: QtBot) -> None:
    told = make("person")
    type_into(qtbot, line(told, 2), "m@example.org")
    qtbot.waitUntil(lambda: told.problem != "")
    assert told.values == []


def test_each_part_of_a_person_has_a_name(make: Make) -> None:
    told = make("person")
    assert [line(told, place).accessibleName() for place in range(3)] == [
        "Name of: What is it?",
        "Role of: What is it?",
        "Contact of: What is it?",
    ]


def test_a_link_is_a_reference(make: Make, qtbot: QtBot) -> None:
    told = make("reference")
    type_into(qtbot, line(told, 0), "https://example.org")
    type_into(qtbot, line(told, 1), "Runbook")
    assert told.values[-1] == {"link": "https://example.org", "title": "Runbook"}


def test_a_link_of_another_kind_is_refused(make: Make, qtbot: QtBot) -> None:
    told = make("reference")
    type_into(qtbot, line(told, 0), "file:///etc/passwd")
    qtbot.waitUntil(lambda: "https://" in told.problem)
    assert told.values == []


def test_a_dropped_file_is_offered_to_the_page_and_then_kept(make: Make, tmp_path: Path) -> None:
    told = make("reference")
    path = tmp_path / "restore.pdf"
    path.write_bytes(b"x")
    told.editor.file_chosen.connect(lambda _path, take: take("0" * 64 + ".pdf"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    told.editor.dropEvent(event)
    assert told.values == [{"file": "0" * 64 + ".pdf", "title": "restore.pdf"}]


def test_a_file_is_taken_away(make: Make, qtbot: QtBot) -> None:
    told = make("reference", {"file": "0" * 64, "title": "x"})
    away = next(each for each in told.editor.findChildren(QAbstractButton) if "away" in each.accessibleName())
    qtbot.mouseClick(away, LEFT)
    assert told.values == [None]


@pytest.mark.parametrize("kind", ["number", "percent", "duration", "date", "person", "reference"])
def test_a_field_for_reading_only_takes_nothing(make: Make, qtbot: QtBot, kind: str) -> None:
    told = make(kind)
    told.editor.set_read_only(True)
    qtbot.keyClicks(line(told), "5")
    assert (line(told).text(), told.values) == ("", [])


@pytest.mark.parametrize("kind", ["err", "warn"])
def test_a_mark_colours_the_edge_and_is_read_out(make: Make, kind: str) -> None:
    told = make("number")
    told.editor.set_marks([Mark("", "", kind, "It is too much.")])
    assert line(told).property("marked") == kind
    assert line(told).accessibleDescription() == "It is too much."


@pytest.mark.parametrize(
    "kind", ["number", "percent", "duration", "date", "text", "markdown", "single", "multi", "boolean"]
)
def test_the_question_is_the_name_of_its_field(make: Make, kind: str) -> None:
    told = make(kind)
    assert told.editor.accessibleName() == "What is it?"
    told.editor.focus_place()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() != ""
