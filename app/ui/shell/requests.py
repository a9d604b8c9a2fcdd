"""Dialogs that pages and commands ask the desk for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.dialogs.explanation import ExplanationDialog
    from app.ui.shell.desk import Desk
    from app.ui.shell.files import Files
    from app.ui.shell.window import MainWindow


class Requests(QObject):
    """Answers the desk's signals; each dialog is imported when it is first wanted."""

    def __init__(self, desk: Desk, files: Files, window: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._files = files
        self._window = window
        self._explanation: ExplanationDialog | None = None
        self._awaited = ""
        desk.explanation_wanted.connect(self._explain)
        desk.preferences_wanted.connect(self._prefer)
        desk.tour_wanted.connect(self._tour)
        desk.export_wanted.connect(self._export)
        desk.workspace.refused.connect(self._refuse)
        desk.workspace.opened.connect(self._explain_awaited)

    def find(self) -> None:
        """Everything by name."""
        from app.ui.commands.findable import findable
        from app.ui.commands.palette import Palette

        palette = Palette(findable(self._desk), self._window)
        palette.place()
        palette.open()

    def new(self) -> None:
        """A new assessment."""
        from app.ui.dialogs.new_assessment import NewAssessmentDialog

        NewAssessmentDialog(self._files, self._window).open()

    def _explain(self, name: str) -> None:
        from app.ui.dialogs.explanation import ExplanationDialog

        if not self._desk.workspace.is_open:
            self._awaited = name
            return
        if self._explanation is None:
            self._explanation = ExplanationDialog(self._desk, self._window)
            self._explanation.destroyed.connect(self._forget_explanation)
        self._explanation.explain(name)

    def _explain_awaited(self) -> None:
        """What was asked about while the file was being opened."""
        name, self._awaited = self._awaited, ""
        if name:
            self._explain(name)

    def _forget_explanation(self) -> None:
        self._explanation = None

    def _prefer(self) -> None:
        from app.ui.dialogs.preferences import PreferencesDialog

        PreferencesDialog(self._desk, self._window).open_beside()

    def _export(self) -> None:
        from app.ui.dialogs.export import ask_and_export

        ask_and_export(self._desk.workspace, self._desk.say, self._window)

    def _tour(self) -> None:
        from app.ui.shell.tour import Tour

        Tour(self._window).begin()

    def _refuse(self) -> None:
        self._desk.say(tr("This file is open for reading only. Save a copy to change it."))
