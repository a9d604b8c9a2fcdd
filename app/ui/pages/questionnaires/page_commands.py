"""What can be done on the page, for the menus and their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.commands.registry import Command, Group
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.pages.questionnaires.page import QuestionnairesPage


def add_commands(page: QuestionnairesPage) -> None:
    """The walk through the questions, and the panel beside them."""
    commands = page.desk.commands

    def is_seen() -> bool:
        return page.isVisible() and page.workspace.is_open

    declare = page.sheet.answer.not_applicable
    for command in (
        Command(
            "questions.next",
            tr("Next &question"),
            Group.GO,
            page.walking.step,
            keys="Ctrl+PgDown",
            enabled=is_seen,
            separated=True,
        ),
        Command(
            "questions.previous",
            tr("&Previous question"),
            Group.GO,
            lambda: page.walking.step(backwards=True),
            keys="Ctrl+PgUp",
            enabled=is_seen,
        ),
        Command(
            "questions.next_open",
            tr("Next question without an answer"),
            Group.GO,
            page.walking.to_next_unanswered,
            keys="Ctrl+J",
            enabled=is_seen,
            in_menu=False,
        ),
        Command(
            "questions.not_applicable",
            tr("Does not apply…"),
            Group.EDIT,
            declare.click,
            enabled=lambda: is_seen() and declare.isVisible(),
            in_menu=False,
            words=tr("not applicable, N/A, out of scope"),
        ),
        Command(
            "questions.panel", tr("About the &question"), Group.VIEW, page.toggle_panel, enabled=is_seen, separated=True
        ),
    ):
        commands.add(command)
