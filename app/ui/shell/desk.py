"""What pages may ask of the window around them, so that no page knows the window or another page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.shell.page import Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.commands.registry import Registry
    from app.ui.preferences import Preferences
    from app.ui.workspace import Workspace


class Desk(QObject):
    """Workspace, commands and preferences, and ways to say: go there, explain that, tell the user."""

    wanted = Signal(object)
    """A Target to go to."""
    explanation_wanted = Signal(str)
    """The id of a figure, area, element, question, rule or finding that the user wants explained."""
    said = Signal(str)
    """A sentence that is shown for a moment and needs no answer."""
    subtitle_changed = Signal()
    export_wanted = Signal()
    """The user wants the documents exported."""
    preferences_wanted = Signal()
    tour_wanted = Signal()
    language_wanted = Signal(str)
    """Another language for the interface; empty for that of the system."""

    def __init__(self, workspace: Workspace, commands: Registry, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self.workspace = workspace
        self.commands = commands
        self.preferences = preferences
        self.window = window

    def go(self, page: str, place: str = "", row: str = "", field: str = "") -> None:
        """Show a place."""
        self.wanted.emit(Target(page, place, row, field))

    def go_to_question(self, question: str, row: str = "", field: str = "") -> None:
        """Show a question in its questionnaire."""
        self.go("questionnaires", question, row, field)

    def explain(self, name: str) -> None:
        """Show how a figure came about."""
        self.explanation_wanted.emit(name)

    def say(self, sentence: str) -> None:
        """Tell the user something that needs no answer."""
        self.said.emit(sentence)
