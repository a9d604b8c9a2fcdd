"""What can be done in the window: each command once, with its title, keys and group."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.texts import tr
from app.ui.theme.icons import icon


class Group(StrEnum):
    """The menu a command stands in."""

    FILE = "file"
    EDIT = "edit"
    GO = "go"
    VIEW = "view"
    HELP = "help"


def group_title(group: Group) -> str:
    """The title of a menu."""
    return {
        Group.FILE: tr("&File"),
        Group.EDIT: tr("&Edit"),
        Group.GO: tr("&Go"),
        Group.VIEW: tr("&View"),
        Group.HELP: tr("&Help"),
    }[group]


class Choice(NamedTuple):
    """One line of a command that offers several; `is_chosen` marks the one in force."""

    title: str
    run: Callable[[], object]
    is_chosen: bool = False


class Command(NamedTuple):
    """One thing that can be done. `enabled`: whether it can be done now; `separated`: a line above it in the menu.

    `title_now`: the title where it changes, such as 'Undo "Answer"'. `choices`: what its submenu lists, asked anew.
    `words`: further words that it is found by.
    """

    id: str
    title: str
    group: Group
    run: Callable[[], object]
    keys: str = ""
    icon: str = ""
    enabled: Callable[[], bool] = lambda: True
    in_menu: bool = True
    separated: bool = False
    title_now: Callable[[], str] | None = None
    choices: Callable[[], Sequence[Choice]] | None = None
    words: str = ""

    @property
    def plain_title(self) -> str:
        """What it is called now, without the mark of its key and without dots."""
        title = self.title_now() if self.title_now is not None else self.title
        return title.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


class Registry(QObject):
    """The commands of the window, each with the action that menus and shortcuts share."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}

    def add(self, command: Command) -> QAction:
        """Register a command; one with the same id takes the place of the one before."""
        self.remove(command.id)
        action = QAction(command.title, self._window)
        action.setObjectName(command.id)
        if command.keys:
            action.setShortcuts([QKeySequence(keys) for keys in command.keys.split("|")])
        if command.icon:
            action.setIcon(icon(command.icon))
        action.setEnabled(command.enabled())
        if command.choices is None:
            action.triggered.connect(lambda _checked=False, name=command.id: self.run(name))
        else:
            action.setMenu(self._submenu(command.choices))
        self._window.addAction(action)
        self._commands[command.id] = command
        self._actions[command.id] = action
        self.changed.emit()
        return action

    def remove(self, name: str) -> None:
        """Forget a command."""
        self._commands.pop(name, None)
        action = self._actions.pop(name, None)
        if action is not None:
            self._window.removeAction(action)
            action.deleteLater()

    def run(self, name: str) -> None:
        """Do it, if it can be done now."""
        command = self._commands.get(name)
        if command is not None and command.enabled():
            command.run()

    def action(self, name: str) -> QAction:
        """The action of a command."""
        return self._actions[name]

    def refresh(self) -> None:
        """Ask every command again whether it can be done, and what it is called."""
        for name, command in self._commands.items():
            action = self._actions[name]
            action.setEnabled(command.enabled())
            if command.title_now is not None:
                action.setText(command.title_now())

    def _submenu(self, choices: Callable[[], Sequence[Choice]]) -> QMenu:
        menu = QMenu(self._window)
        menu.aboutToShow.connect(lambda: _fill(menu, choices()))
        return menu

    def __iter__(self) -> Iterator[Command]:
        return iter(tuple(self._commands.values()))

    def of_group(self, group: Group) -> list[Command]:
        """Commands of one menu, in the order in which they were added."""
        return [each for each in self._commands.values() if each.group is group and each.in_menu]


def _fill(menu: QMenu, choices: Sequence[Choice]) -> None:
    """List the choices of a command; where one of them is in force, they are marked."""
    menu.clear()
    has_mark = any(choice.is_chosen for choice in choices)
    for choice in choices:
        action = menu.addAction(choice.title.replace("&", "&&"))
        action.setCheckable(has_mark)
        action.setChecked(choice.is_chosen)
        action.triggered.connect(lambda _checked=False, run=choice.run: run())
