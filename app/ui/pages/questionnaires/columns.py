"""The three columns of the page: which are seen, how wide they are, and what the user wants of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.pages.questionnaires.arrangement import OUTLINE, PANEL, Arrangement, Asked, arranged
from app.ui.theme.theme import theme
from app.ui.widgets.layout import row, rule

if TYPE_CHECKING:
    from app.ui.preferences import Preferences

_KEY = "questionnaires/panel"
_MOST_PANEL = 380


class Columns(QObject):
    """Lays out `page`. `panel_shown`: the panel came into sight; `fitted`: what is seen is another."""

    panel_shown = Signal()
    fitted = Signal(object)

    def __init__(
        self, page: QWidget, outline: QWidget, centre: QWidget, panel: QWidget, preferences: Preferences
    ) -> None:
        super().__init__(page)
        self._page, self._outline, self._centre, self._panel = page, outline, centre, panel
        self._preferences = preferences
        self._is_panel_open = preferences.text(_KEY) != "closed"
        self._asked = Asked.NOTHING
        self._has_question = False
        self._shown: Arrangement | None = None
        self._left_rule, self._right_rule = rule(vertical=True), rule(vertical=True)
        outer = row(page, spacing=0)
        for part, share in ((outline, 0), (self._left_rule, 0), (centre, 1), (self._right_rule, 0), (panel, 0)):
            outer.addWidget(part, share)
        theme().changed.connect(self.fit)

    @property
    def shows_panel(self) -> bool:
        """Whether the panel is in sight."""
        return self._shown is not None and self._shown.panel

    @property
    def shows_outline(self) -> bool:
        """Whether the list is in sight."""
        return self._shown is not None and self._shown.outline

    def settle(self, *, has_question: bool, keeps_outline: bool = False) -> None:
        """Another place is shown: what was asked for in the place of it is over, but a list that is walked through."""
        if self._asked is Asked.OUTLINE and keeps_outline:
            pass
        elif self._asked is Asked.OUTLINE or not has_question or (self._shown is not None and not self._shown.question):
            self._asked = Asked.NOTHING
        self._has_question = has_question
        self.fit()

    def toggle_panel(self) -> None:
        """Show or hide the panel; where all three fit, that is remembered."""
        is_open = not self.shows_panel
        self._is_panel_open = is_open
        self._asked = Asked.PANEL if is_open else Asked.NOTHING
        self._preferences.set_text(_KEY, "open" if is_open else "closed")
        self.fit()

    def toggle_outline(self) -> None:
        """Show or hide the list where it does not always fit."""
        self._asked = Asked.NOTHING if self.shows_outline else Asked.OUTLINE
        self.fit()

    def fit(self) -> None:
        """Show what fits."""
        width = self._page.width()
        room = width * 100 / theme().zoom
        asked = self._asked if self._has_question or self._asked is Asked.OUTLINE else Asked.NOTHING
        shown = arranged(room, is_panel_open=self._is_panel_open and self._has_question, asked=asked)
        had_panel, self._shown = self.shows_panel, shown
        wide = max(theme().px(PANEL), min(theme().px(_MOST_PANEL), width // 5))
        self._outline.setFixedWidth(theme().px(OUTLINE) if shown.question else width)
        self._panel.setFixedWidth(wide if shown.question else width)
        self._outline.setVisible(shown.outline)
        self._left_rule.setVisible(shown.outline and shown.question)
        self._centre.setVisible(shown.question)
        self._right_rule.setVisible(shown.panel and shown.question)
        self._panel.setVisible(shown.panel)
        self.fitted.emit(shown)
        if shown.panel and not had_panel:
            self.panel_shown.emit()
