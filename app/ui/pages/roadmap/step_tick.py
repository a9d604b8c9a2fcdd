"""The tick box of a step: it shows what the answers say, and pressing it leads to the questions behind the step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from app.ui.pages.roadmap import words
from app.ui.texts import tr
from app.ui.widgets.text import set_tool_tip

_TICKS = {"done": Qt.CheckState.Checked, "partly": Qt.CheckState.PartiallyChecked}


class StepTick(QCheckBox):
    """Never changes by itself: whether a step is done follows from the answers."""

    def __init__(self, lead: Callable[[], object]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", "bare")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: lead())

    def show_state(self, title: str, standing: str, state: str) -> None:
        """Show how far a step is: `standing` in words, `state` of done, partly, open and nothing_asked as the tick."""
        self.setCheckState(_TICKS.get(state, Qt.CheckState.Unchecked))
        self.setAccessibleName(tr("{title}: {state}", title=title, state=words.standing_text(standing, state)))
        about = tr("The answers decide how far a step is. Press to go to the questions behind it.")
        self.setAccessibleDescription(about)
        set_tool_tip(self, about)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Stay as it is."""
