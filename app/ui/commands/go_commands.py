"""The menu Go: pages, places visited, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.ui.commands.registry import Command, Group
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk
    from app.ui.shell.page import PageSpec
    from app.ui.shell.wayfinder import Wayfinder


def add_go_commands(desk: Desk, specs: Sequence[PageSpec], ways: Wayfinder) -> None:
    """A command for each page, back and forward, the next open question and finding."""

    def is_open() -> bool:
        return desk.workspace.is_open

    for number, spec in enumerate(specs, start=1):
        desk.commands.add(
            Command(
                f"go.{spec.id}",
                spec.title().replace("&", "&&"),
                Group.GO,
                lambda page=spec.id: desk.go(page),
                keys=spec.keys or (f"Ctrl+{number}" if number <= 9 else ""),
                enabled=is_open,
            )
        )
    _add_walking(desk, ways, is_open)


def _add_walking(desk: Desk, ways: Wayfinder, is_open: Callable[[], bool]) -> None:
    history = ways.history
    for command in (
        Command(
            "go.back",
            tr("&Back"),
            Group.GO,
            ways.back,
            keys="Alt+Left",
            enabled=lambda: is_open() and history.can_go_back,
            separated=True,
        ),
        Command(
            "go.forward",
            tr("For&ward"),
            Group.GO,
            ways.forward,
            keys="Alt+Right",
            enabled=lambda: is_open() and history.can_go_forward,
        ),
        Command(
            "go.next_unanswered",
            tr("Next &unanswered question"),
            Group.GO,
            ways.next_unanswered,
            keys="F8",
            enabled=is_open,
            separated=True,
        ),
        Command(
            "go.previous_unanswered",
            tr("Previous unanswered question"),
            Group.GO,
            lambda: ways.next_unanswered(backwards=True),
            keys="Shift+F8",
            enabled=is_open,
        ),
        Command("go.next_finding", tr("Next &finding"), Group.GO, ways.next_finding, keys="F9", enabled=is_open),
        Command(
            "go.previous_finding",
            tr("Previous finding"),
            Group.GO,
            lambda: ways.next_finding(backwards=True),
            keys="Shift+F9",
            enabled=is_open,
        ),
    ):
        desk.commands.add(command)
