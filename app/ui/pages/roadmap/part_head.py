"""The head of a part of the way: what it is, when, and where the figure is after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.pages.roadmap import words
from app.ui.shell.sentences import interval_text
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.interval_bar import IntervalBar
from app.ui.widgets.layout import clear, column, row
from app.ui.widgets.text import Label, pill, restyle, set_tool_tip

if TYPE_CHECKING:
    from app.core.roadmap.model import Phase, Remainder

_NARROW, _FIGURES = 420, 176


class PartHead(QWidget):
    """Title, days, a word on how it stands; the interval with its figure, which explains itself when clicked."""

    def __init__(self, explain: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._title = Label("", "title")
        self._when = Label("", "small")
        self._state = pill("", "info")
        self._bar = IntervalBar(height=10)
        self.figure = button("", explain, kind="link")
        set_tool_tip(self.figure, tr("How this figure comes about"))
        self._gain = Label("", "ok", wraps=False)
        self._about = Label("", "small")
        self._lay_out()

    def _lay_out(self) -> None:
        lines = column(self, spacing=8)
        head = row(spacing=12)
        text = column(spacing=2)
        text.addWidget(self._title)
        text.addWidget(self._when)
        head.addLayout(text, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        self._figures = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._figures.setContentsMargins(0, 0, 0, 0)
        self._figures.setSpacing(12)
        self._figures.addWidget(self._bar, 1)
        self._said = clear()
        beside = row(self._said, spacing=12)
        beside.addWidget(self.figure)
        beside.addStretch(1)
        beside.addWidget(self._gain)
        self._figures.addWidget(self._said)
        lines.addLayout(self._figures)
        lines.addWidget(self._about)

    def show_part(self, title: str, when: str, part: Phase | Remainder, about: str = "") -> None:
        """Show a part of the way, with a sentence on the work that is known or on whatever `about` says."""
        from app.core.evaluation.report import per_cent

        text = interval_text(part.projected)
        self._title.setText(title)
        self._when.setText(when)
        self._when.setVisible(bool(when))
        self._bar.set_interval(float(per_cent(part.projected.low)), float(per_cent(part.projected.high)))
        set_button_text(self.figure, text)
        self.figure.setAccessibleName(tr("Readiness after {part}: {figure}, explain", part=title, figure=text))
        self._gain.setText(words.points_text(part.points))
        said = about or words.effort_text(part.effort)
        self._about.setText(said)
        self._about.setVisible(bool(said))

    def show_state(self, text: str, kind: str) -> None:
        """A word on how it stands; '' for none."""
        self._state.setText(text)
        self._state.setVisible(bool(text))
        if self._state.property("pill") != kind:
            self._state.setProperty("pill", kind)
            restyle(self._state)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, the figure stands below its bar."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < theme().px(_NARROW)
        direction = QBoxLayout.Direction
        self._figures.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._figures.setSpacing(4 if is_narrow else 12)
        self._said.setMinimumWidth(0 if is_narrow else theme().px(_FIGURES))
