"""One registry makes menus, shortcuts and the palette."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.ui.commands.findable import findable
from app.ui.commands.registry import Choice, Command, Group, Registry
from app.ui.shell.menu_bar import MenuBar
from app.ui.shell.window import MainWindow


@pytest.fixture
def registry(qtbot: QtBot) -> Registry:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Registry(window)
    made.setProperty("window", window)
    return made


def test_a_command_runs_only_while_it_can_be_done(registry: Registry) -> None:
    done: list[str] = []
    registry.add(Command("a", "A", Group.FILE, lambda: done.append("a"), enabled=lambda: False))
    registry.run("a")
    assert done == []


def test_a_title_that_changes_is_asked_anew(registry: Registry) -> None:
    titles = ["Undo"]
    action = registry.add(Command("a", "A", Group.EDIT, lambda: None, title_now=lambda: titles[0]))
    registry.refresh()
    assert action.text() == "Undo"


@pytest.mark.parametrize(
    ("title", "plain"), [("&Open…", "Open"), ("Q&&A", "Q&A"), ("C&lose", "Close"), ("Next finding", "Next finding")]
)
def test_in_words_a_command_has_no_mark_of_a_key(title: str, plain: str) -> None:
    assert Command("a", title, Group.FILE, lambda: None).plain_title == plain


def test_a_command_with_choices_is_a_submenu(registry: Registry) -> None:
    done: list[str] = []
    choices = [Choice("One", lambda: done.append("one"), True), Choice("Two", lambda: done.append("two"))]
    menu = registry.add(Command("a", "A", Group.VIEW, lambda: None, choices=lambda: choices)).menu()
    menu.aboutToShow.emit()
    assert [(each.text(), each.isChecked()) for each in menu.actions()] == [("One", True), ("Two", False)]
    menu.actions()[1].trigger()
    assert done == ["two"]


def test_a_menu_lists_the_commands_of_its_group(registry: Registry) -> None:
    bar = MenuBar(registry, registry.property("window"))
    registry.add(Command("a", "A", Group.FILE, lambda: None))
    registry.add(Command("b", "B", Group.FILE, lambda: None, separated=True))
    registry.add(Command("c", "C", Group.FILE, lambda: None, in_menu=False))
    bar.menu(Group.FILE).aboutToShow.emit()
    assert [each.text() for each in bar.menu(Group.FILE).actions()] == ["A", "", "B"]


def test_no_two_commands_of_the_window_have_the_same_keys(window: MainWindow) -> None:
    for spec in window._specs:
        window.page(spec)
    keys = [QKeySequence(each).toString() for command in window.commands for each in command.keys.split("|") if each]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_no_two_commands_of_a_menu_have_the_same_letter(window: MainWindow) -> None:
    for group in Group:
        titles = [each.title.replace("&&", "") for each in window.commands.of_group(group)]
        letters = [title[title.index("&") + 1].casefold() for title in titles if "&" in title]
        assert [letter for letter, count in Counter(letters).items() if count > 1] == [], group


def test_the_palette_finds_every_command_that_can_be_run(window: MainWindow) -> None:
    entries = {entry.title for entry in findable(window.desk)}
    wanted = {each.plain_title for each in window.commands if each.enabled() and each.choices is None}
    assert wanted <= entries
    assert {"Dark", "Deutsch"} <= entries
