"""All commands of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.ui.commands.edit_commands import UndoKeys, add_edit_commands
from app.ui.commands.enter_keys import EnterKeys
from app.ui.commands.file_commands import add_file_commands
from app.ui.commands.go_commands import add_go_commands
from app.ui.commands.help_commands import add_help_commands
from app.ui.commands.view_commands import add_view_commands

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.shell.desk import Desk
    from app.ui.shell.files import Files
    from app.ui.shell.page import PageSpec
    from app.ui.shell.requests import Requests
    from app.ui.shell.wayfinder import Wayfinder


def add_commands(
    desk: Desk, files: Files, specs: Sequence[PageSpec], ways: Wayfinder, requests: Requests, window: QWidget
) -> None:
    """Register every command, and let the keys of undo reach the window."""
    add_file_commands(desk, files, new=requests.new, leave=window.close)
    add_edit_commands(desk, requests.find)
    add_go_commands(desk, specs, ways)
    add_view_commands(desk)
    add_help_commands(desk)
    desk.workspace.undo.indexChanged.connect(desk.commands.refresh)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    UndoKeys(application, desk)
    EnterKeys(application, desk)
