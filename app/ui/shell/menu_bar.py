"""The menu bar, made from the registry of commands."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.ui.commands.registry import Group, Registry, group_title


class MenuBar(QMenuBar):
    """A menu for each group; what it lists is looked up when it is opened, so that it is never out of date."""

    def __init__(self, commands: Registry, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self._menus: dict[Group, QMenu] = {}
        for group in Group:
            menu = self.addMenu(group_title(group))
            menu.setObjectName(f"menu.{group}")
            menu.aboutToShow.connect(lambda group=group: self._fill(group))
            self._menus[group] = menu

    def menu(self, group: Group) -> QMenu:
        """The menu of a group."""
        return self._menus[group]

    def _fill(self, group: Group) -> None:
        self._commands.refresh()
        menu = self._menus[group]
        menu.clear()
        for command in self._commands.of_group(group):
            if command.separated and menu.actions():
                menu.addSeparator()
            menu.addAction(self._commands.action(command.id))
