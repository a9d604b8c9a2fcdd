"""The menu File."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.commands.registry import Choice, Command, Group
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk
    from app.ui.shell.files import Files


def add_file_commands(desk: Desk, files: Files, *, new: Callable[[], object], leave: Callable[[], object]) -> None:
    """New, open, copy, close, export, quit."""
    is_open = _is_open(desk)
    for command in (
        Command("file.new", tr("&New assessment…"), Group.FILE, new, keys="Ctrl+N"),
        Command("file.open", tr("&Open…"), Group.FILE, files.choose_and_open, keys="Ctrl+O"),
        Command(
            "file.recent",
            tr("Open &recent"),
            Group.FILE,
            lambda: None,
            enabled=lambda: bool(desk.preferences.recent),
            choices=lambda: _recent(desk, files),
        ),
        Command("file.copy", tr("Save a &copy…"), Group.FILE, files.save_copy, keys="Ctrl+Shift+S", enabled=is_open),
        Command(
            "file.export",
            tr("&Export…"),
            Group.FILE,
            desk.export_wanted.emit,
            keys="Ctrl+E",
            enabled=is_open,
            separated=True,
        ),
        Command(
            "file.preferences",
            tr("&Preferences…"),
            Group.FILE,
            desk.preferences_wanted.emit,
            keys="Ctrl+,",
            separated=True,
        ),
        Command("file.close", tr("C&lose"), Group.FILE, files.close, keys="Ctrl+W", enabled=is_open),
        Command("file.quit", tr("&Quit"), Group.FILE, leave, keys="Ctrl+Q"),
    ):
        desk.commands.add(command)


def _recent(desk: Desk, files: Files) -> list[Choice]:
    return [Choice(shown_path(path), lambda path=path: files.open(path)) for path in desk.preferences.recent]


def shown_path(path: Path) -> str:
    """A path with ~ for the home of the user."""

    text, home = str(path), str(Path.home())
    return f"~{text[len(home) :]}" if text.startswith(f"{home}/") else text


def _is_open(desk: Desk) -> Callable[[], bool]:
    return lambda: desk.workspace.is_open
