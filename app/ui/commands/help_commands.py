"""The menu Help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.commands.registry import Command, Group
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk


def add_help_commands(desk: Desk) -> None:
    """Tour, keys, log, About."""

    def keys() -> None:
        from app.ui.dialogs.keys import KeysDialog

        KeysDialog(desk.commands, desk.window).open_beside()

    def log() -> None:
        from app.ui.dialogs.log import LogDialog

        LogDialog(desk.window).open_beside()

    def about() -> None:
        from app.ui.dialogs.about import AboutDialog

        AboutDialog(desk.workspace, desk.window).open()

    for command in (
        Command(
            "help.tour",
            tr("&Tour of the window"),
            Group.HELP,
            desk.tour_wanted.emit,
            enabled=lambda: desk.workspace.is_open,
        ),
        Command("help.keys", tr("&Keys"), Group.HELP, keys, keys="Ctrl+F1"),
        Command("help.log", tr("&Log…"), Group.HELP, log, separated=True),
        Command("help.about", tr("&About Readyroom"), Group.HELP, about),
    ):
        desk.commands.add(command)
