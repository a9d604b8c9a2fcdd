"""A group's fields make one answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.editors.editor import Mark
from app.ui.widgets.text import Label
from tests.ui.editors.conftest import Make, Told

FIELDS = [
    {"id": "commitment", "type": "percent", "title": "Commitment", "max": 100},
    {"id": "period", "type": "duration", "title": "Period"},
    {"id": "remark", "type": "text", "title": "Remark", "required": False},
]


def group(make: Make, value: object = None) -> Told:
    return make("group", value, fields=FIELDS)


def named(told: Told, name: str) -> QLineEdit:
    return next(each for each in told.editor.findChildren(QLineEdit) if each.accessibleName() == name)


def shown(told: Told) -> list[str]:
    return [label.text() for label in told.editor.findChildren(Label) if label.isVisible()]


def test_fields_add_up(make: Make, qtbot: QtBot) -> None:
    told = group(make, {"period": "30d"})
    qtbot.keyClicks(named(told, "Commitment"), "99,5")
    assert told.values[-1] == {"commitment": 99.5, "period": "30d"}


def test_the_last_field_emptied_leaves_no_answer(make: Make, qtbot: QtBot) -> None:
    told = group(make, {"period": "30d"})
    named(told, "Period").selectAll()
    qtbot.keyClick(named(told, "Period"), Qt.Key.Key_Delete)
    assert told.values == [None]


def test_what_cannot_be_read_is_said_at_its_field(make: Make, qtbot: QtBot) -> None:
    told = group(make)
    named(told, "Commitment").setFocus()
    qtbot.keyClicks(named(told, "Commitment"), "much")
    qtbot.waitUntil(lambda: told.problem != "")
    assert "“much” is not a number." in shown(told)
    assert told.problem == "“Commitment” cannot be read and is not saved yet."


def test_a_field_is_marked_with_a_sign_that_can_be_read(make: Make) -> None:
    told = group(make)
    told.editor.set_marks([Mark("", "commitment", "err", "Too tight.")])
    signs = [label for label in told.editor.findChildren(Label) if label.accessibleName() == "Too tight."]
    assert len(signs) == 1
    assert signs[0].isVisible()
    assert named(told, "Period").property("marked") in (None, "")


def test_the_focus_goes_to_a_field(make: Make) -> None:
    told = group(make)
    told.editor.focus_place("", "period")
    assert QApplication.focusWidget() is named(told, "Period")


def test_fields_that_may_stay_empty_say_so(make: Make) -> None:
    assert shown(group(make)).count("optional") == 1


def test_there_are_two_columns_where_there_is_room(make: Make, qtbot: QtBot) -> None:
    told = group(make)
    first, second = named(told, "Commitment"), named(told, "Period")
    origin = first.rect().topLeft()
    assert first.mapTo(told.editor, origin).y() == second.mapTo(told.editor, origin).y()
    told.editor.window().resize(420, 700)
    qtbot.waitUntil(lambda: first.mapTo(told.editor, origin).y() < second.mapTo(told.editor, origin).y())


def test_each_field_is_undone_on_its_own(make: Make, qtbot: QtBot) -> None:
    told = group(make)
    qtbot.keyClicks(named(told, "Commitment"), "9")
    first = told.editor.step()
    qtbot.keyClicks(named(told, "Period"), "9d")
    assert told.editor.step() != first


def test_setting_a_value_tells_nothing(make: Make) -> None:
    told = group(make)
    told.editor.set_value({"commitment": 99, "remark": "x"})
    assert (told.editor.value(), told.values) == ({"commitment": 99, "remark": "x"}, [])


def test_the_readable_beginning_of_an_unreadable_text_does_not_replace_a_field(make: Make, qtbot: QtBot) -> None:
    told = group(make, {"commitment": 99.95})
    named(told, "Commitment").selectAll()
    qtbot.keyClicks(named(told, "Commitment"), "101")
    assert told.editor.value() == {"commitment": 99.95}
