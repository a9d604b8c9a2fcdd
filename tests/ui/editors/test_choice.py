"""Choices are made with the mouse or the keyboard, and taken back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.editors.choice_field import ChoiceField
from app.ui.editors.option_button import CheckOption, RadioOption
from tests.ui.editors.conftest import Make, Told

MANY = [
    {"id": f"o{number}", "title": title}
    for number, title in enumerate(["Alpha", "Beta", "Gamma", "Delta", "Eta", "Theta", "Iota", "Kappa"])
]
LEFT = Qt.MouseButton.LeftButton


def option(told: Told, title: str) -> QAbstractButton:
    return next(each for each in told.editor.findChildren(QAbstractButton) if each.accessibleName() == title)


def field(told: Told) -> ChoiceField:
    return told.editor.findChildren(ChoiceField)[0]


def test_a_click_chooses(make: Make, qtbot: QtBot) -> None:
    told = make("single")
    qtbot.mouseClick(option(told, "Metrics"), LEFT)
    assert told.values == ["metrics"]


def test_arrows_choose_among_radio_buttons(make: Make, qtbot: QtBot) -> None:
    told = make("single", "logs")
    option(told, "Logs").setFocus()
    qtbot.keyClick(option(told, "Logs"), Qt.Key.Key_Down)
    assert told.values == ["metrics"]


def test_delete_takes_a_choice_back(make: Make, qtbot: QtBot) -> None:
    told = make("single", "logs")
    qtbot.keyClick(option(told, "Logs"), Qt.Key.Key_Delete)
    assert told.values == [None]
    assert not option(told, "Logs").isChecked()


def test_a_button_takes_a_choice_back(make: Make, qtbot: QtBot) -> None:
    told = make("single", "logs")
    qtbot.mouseClick(option(told, "Clear"), LEFT)
    assert told.values == [None]


def test_help_is_read_with_its_option(make: Make) -> None:
    assert option(make("single"), "Metrics").accessibleDescription() == "Numbers over time."


@pytest.mark.parametrize(("kind", "shape"), [("single", RadioOption), ("multi", CheckOption)])
def test_few_choices_are_all_in_sight(make: Make, kind: str, shape: type[QAbstractButton]) -> None:
    assert len(make(kind).editor.findChildren(shape)) == 4


def test_a_long_title_wraps(make: Make) -> None:
    told = make("single", options=[{"id": "a", "title": "word " * 60}, {"id": "b", "title": "short"}])
    long, short = (option(told, title) for title in (("word " * 60).strip(), "short"))
    assert long.height() > 2 * short.height() - 10


def test_many_choices_are_found_by_typing(make: Make, qtbot: QtBot) -> None:
    told = make("single", options=MANY)
    qtbot.keyClicks(field(told), "ga")
    qtbot.keyClick(field(told), Qt.Key.Key_Return)
    assert told.values == ["o2"]
    assert field(told).text() == "Gamma"


def test_a_choice_is_found_by_a_part_of_its_title(make: Make, qtbot: QtBot) -> None:
    told = make("single", options=MANY)
    qtbot.keyClicks(field(told), "appa")
    qtbot.keyClick(field(told), Qt.Key.Key_Return)
    assert told.values == ["o7"]


def test_down_opens_the_list_of_many(make: Make, qtbot: QtBot) -> None:
    told = make("single", options=MANY)
    qtbot.keyClick(field(told), Qt.Key.Key_Down)
    assert field(told).suggestions.isVisible()
    assert field(told).suggestions.count() == 8


def test_a_click_in_the_list_chooses(make: Make, qtbot: QtBot) -> None:
    told = make("single", options=MANY)
    qtbot.mouseClick(field(told), LEFT)
    shown = field(told).suggestions
    qtbot.mouseClick(shown.viewport(), LEFT, pos=shown.visualItemRect(shown.item(3)).center())
    assert told.values == ["o3"]
    assert not shown.isVisible()


def test_escape_forgets_what_was_typed_to_find(make: Make, qtbot: QtBot) -> None:
    told = make("single", "o1", options=MANY)
    field(told).selectAll()
    qtbot.keyClicks(field(told), "ga")
    qtbot.keyClick(field(told), Qt.Key.Key_Escape)
    assert (field(told).text(), told.values) == ("Beta", [])


def test_emptying_the_field_takes_the_choice_back(make: Make, qtbot: QtBot) -> None:
    told = make("single", "o1", options=MANY)
    field(told).selectAll()
    qtbot.keyClick(field(told), Qt.Key.Key_Backspace)
    assert told.values == [None]


def test_what_is_no_choice_is_said_when_the_field_is_left(make: Make, qtbot: QtBot) -> None:
    told = make("single", "o1", options=MANY)
    field(told).setFocus()
    field(told).selectAll()
    qtbot.keyClicks(field(told), "zzz")
    field(told).clearFocus()
    qtbot.waitUntil(lambda: told.problem != "")
    assert "zzz" in told.problem
    assert told.editor.value() == "o1"


def test_checks_add_up_in_the_order_of_the_pack(make: Make, qtbot: QtBot) -> None:
    told = make("multi")
    for title in ("Traces", "Logs"):
        qtbot.mouseClick(option(told, title), LEFT)
    assert told.values == [["traces"], ["logs", "traces"]]


def test_space_checks(make: Make, qtbot: QtBot) -> None:
    told = make("multi")
    qtbot.keyClick(option(told, "Logs"), Qt.Key.Key_Space)
    assert told.values == [["logs"]]


def test_arrows_go_through_the_checks(make: Make, qtbot: QtBot) -> None:
    told = make("multi")
    option(told, "Logs").setFocus()
    qtbot.keyClick(option(told, "Logs"), Qt.Key.Key_Down)
    assert option(told, "Metrics").hasFocus()


def test_nothing_left_is_no_answer(make: Make, qtbot: QtBot) -> None:
    told = make("multi", ["logs"])
    qtbot.mouseClick(option(told, "Logs"), LEFT)
    assert told.values == [None]


@pytest.mark.parametrize(
    ("before", "click", "after"),
    [(["logs", "traces"], "None of these", ["nothing"]), (["nothing"], "Logs", ["logs"])],
)
def test_none_of_these_stands_alone(make: Make, qtbot: QtBot, before: Any, click: str, after: Any) -> None:
    told = make("multi", before)
    qtbot.mouseClick(option(told, click), LEFT)
    assert told.values == [after]


def test_why_choices_went_is_said(make: Make, qtbot: QtBot) -> None:
    from app.ui.widgets.text import Label

    told = make("multi", ["logs"])
    qtbot.mouseClick(option(told, "None of these"), LEFT)
    assert any("None of these" in label.text() and label.isVisible() for label in told.editor.findChildren(Label))


def test_yes_and_no(make: Make, qtbot: QtBot) -> None:
    told = make("boolean")
    qtbot.mouseClick(option(told, "Yes"), LEFT)
    qtbot.mouseClick(option(told, "No"), LEFT)
    assert told.values == [True, False]
    assert not option(told, "Yes").property("checked")


def test_pressing_again_takes_back(make: Make, qtbot: QtBot) -> None:
    told = make("boolean", False)
    qtbot.mouseClick(option(told, "No"), LEFT)
    assert told.values == [None]


def test_arrows_go_between_yes_and_no(make: Make, qtbot: QtBot) -> None:
    told = make("boolean")
    option(told, "Yes").setFocus()
    qtbot.keyClick(option(told, "Yes"), Qt.Key.Key_Right)
    assert option(told, "No").hasFocus()


@pytest.mark.parametrize(("kind", "value"), [("single", "logs"), ("multi", ["logs"]), ("boolean", True)])
def test_setting_a_value_tells_nothing(make: Make, kind: str, value: Any) -> None:
    told = make(kind)
    told.editor.set_value(value)
    assert (told.editor.value(), told.values) == (value, [])


def test_the_clear_button_goes_with_the_choice(make: Make, qtbot: QtBot) -> None:
    told = make("boolean", True)
    clear = option(told, "Clear")
    assert isinstance(clear, QPushButton)
    QTest.mouseClick(clear, LEFT)
    assert not clear.isVisible()
