"""One area as a line of the table: points, how far it is, what is open and what was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.pages.overview import words
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.interval_bar import IntervalBar
from app.ui.widgets.layout import clear
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Label, restyle

if TYPE_CHECKING:
    from app.core.overview import AreaLine

POINTS, FIGURE, OPEN, FOUND = 44, 112, 72, 60
"""Widths of the columns that have one, in pixels at 100 %."""
_ANY = 16_777_215
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AreaRow(QWidget):
    """Clicked, the area explains itself; its links lead to its first open question and its first finding."""

    def __init__(
        self,
        explain: Callable[[str], object],
        go_to_question: Callable[[str], object],
        go_to_finding: Callable[[str], object],
    ) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._line: AreaLine | None = None
        self._is_narrow = False
        self.whole = RowButton("", lambda: self._line and explain(self._line.id))
        self.open = button("", lambda: self._line and go_to_question(self._line.question), kind="link")
        self.found = button("", lambda: self._line and go_to_finding(self._line.finding), kind="pill-info")
        self._title = Label("")
        self._points = Label("", wraps=False)
        self._points.setAlignment(_RIGHT)
        self._bar = IntervalBar(height=8)
        self._figure = Label("", wraps=False)
        self._figure.setAlignment(_RIGHT)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        inside = clear()
        inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = QGridLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setHorizontalSpacing(12)
        self._inside.setVerticalSpacing(4)
        self.whole.inner.addWidget(inside)
        self.whole.inner.setContentsMargins(8, 6, 8, 6)

    def show_line(self, line: AreaLine) -> None:
        """Show an area."""
        self._line = line
        self._title.setText(line.title)
        self._bar.set_interval(line.low if line.counts else 0, line.high if line.counts else 0)
        self._figure.setText(words.area_figure(line))
        self._figure.set_role("" if line.is_assessed and line.counts else "muted")
        self.whole.setAccessibleName(words.area_name(line))
        set_button_text(self.open, tr_n("%n open", line.open_questions))
        self.open.setAccessibleName(tr("{area}: go to the first open question", area=line.title))
        self.open.setVisible(bool(line.question))
        self._show_findings(line)

    def _show_findings(self, line: AreaLine) -> None:
        kind = "pill-err" if line.errors else "pill-info"
        if self.found.property("kind") != kind:
            self.found.setProperty("kind", kind)
            restyle(self.found)
        self.found.setVisible(bool(line.findings))
        self._say_numbers()

    def arrange(self, *, is_narrow: bool) -> None:
        """Stand on one line, or on several where there is no room."""
        self._is_narrow = is_narrow
        for part in (self.whole, self.open, self.found):
            self._grid.removeWidget(part)
        for part in (self._title, self._points, self._bar, self._figure):
            self._inside.removeWidget(part)
        if is_narrow:
            self._arrange_narrow()
        else:
            self._arrange_wide()
        self._say_numbers()

    def _arrange_wide(self) -> None:
        inside, grid = self._inside, self._grid
        for place, part in enumerate((self._title, self._points, self._bar, self._figure)):
            inside.addWidget(part, 0, place)
            inside.setColumnStretch(place, (5, 0, 3, 0)[place])
        self._points.setFixedWidth(theme().px(POINTS))
        self._figure.setFixedWidth(theme().px(FIGURE))
        self._bar.setMinimumWidth(theme().px(60))
        grid.addWidget(self.whole, 0, 0)
        grid.addWidget(self.open, 0, 1, _RIGHT)
        grid.addWidget(self.found, 0, 2, _RIGHT)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 0)
        for place, (part, width) in enumerate(((self.open, OPEN), (self.found, FOUND)), start=1):
            keep_room(part, keeps=True)
            part.setMaximumWidth(theme().px(width))
            grid.setColumnMinimumWidth(place, theme().px(width))

    def _arrange_narrow(self) -> None:
        inside, grid = self._inside, self._grid
        for part in (self._points, self._figure):
            part.setMinimumWidth(0)
            part.setMaximumWidth(_ANY)
        for place in range(4):
            inside.setColumnStretch(place, 1 if place == 0 else 0)
        inside.addWidget(self._title, 0, 0, 1, 2)
        inside.addWidget(self._bar, 1, 0, 1, 2)
        inside.addWidget(self._figure, 2, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._points, 2, 1)
        grid.addWidget(self.whole, 0, 0, 1, 3)
        grid.addWidget(self.open, 1, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.found, 1, 1, Qt.AlignmentFlag.AlignLeft)
        for place, part in enumerate((self.open, self.found), start=1):
            keep_room(part, keeps=False)
            part.setMaximumWidth(_ANY)
            grid.setColumnMinimumWidth(place, 0)
        grid.setColumnStretch(0, 0)
        grid.setColumnStretch(2, 1)

    def _say_numbers(self) -> None:
        """Beside a heading a number is enough; alone it needs its word."""
        line = self._line
        if line is None:
            return
        found = tr_n("%n errors", line.errors) if line.errors else tr_n("%n findings", line.findings)
        self._points.setText(tr_n("%n points", line.points) if self._is_narrow else str(line.points))
        set_button_text(self.found, found if self._is_narrow else str(line.errors or line.findings))
        self.found.setAccessibleName(tr("{area}: {findings}", area=line.title, findings=found))


def keep_room(part: QWidget, *, keeps: bool) -> None:
    """Whether a part that is hidden keeps its room, so that columns stay where they are."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(keeps)
    part.setSizePolicy(policy)
