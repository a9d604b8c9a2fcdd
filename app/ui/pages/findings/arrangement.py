"""Filters, list and letter on the page: beside each other where there is room for both, else one at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.pages.findings.filters import FilterBar
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, icon_button, set_button_text
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import clear, column, scrolling
from app.ui.widgets.tab_order import tab_through
from app.ui.widgets.text import Label

_LIST, _LETTER, _BETWEEN = 340, 280, 16
"""How wide both are at least when they stand beside each other; the first two follow the zoom."""
_UNDER_FILTERS = 220
"""How much room the filters leave at least below them, in units that follow the zoom; else they are folded away."""
_MOST = 16_777_215


class Arrangement(QWidget):
    """Decides what is seen. `stepped` tells that the finding before (−1) or behind (1) is to be read.

    `list_shown`: the list was wanted in the place of something else, and takes the focus.
    """

    stepped = Signal(int)
    list_shown = Signal()

    def __init__(self, filters: FilterBar, listed: QWidget, letter: QWidget) -> None:
        super().__init__()
        self._filters, self._listed, self._letter = filters, listed, letter
        self._is_reading = self._is_choosing = False
        self._has_letter = True
        self._count = 0
        self.back = button(tr("Back to the list"), self.show_list, icon_name="chevron-left")
        self.fold = button("", self._toggle, icon_name="filter")
        self.fold.setCheckable(True)
        self._before = icon_button("chevron-up", tr("The finding before"), lambda: self.stepped.emit(-1))
        self._behind = icon_button("chevron-down", tr("The next finding"), lambda: self.stepped.emit(1))
        self._at = Label("", "muted", wraps=False)
        self._lay_out()
        filters.fitted.connect(self._arrange)
        filters.changed.connect(self._name_fold)
        theme().changed.connect(self._arrange)

    def _lay_out(self) -> None:
        outer = column(self, spacing=12)
        self._head = clear()
        line = Flow(self._head, spacing=8, is_centred=True)
        for each in (self.back, self.fold, self._before, self._behind, self._at):
            line.addWidget(each)
        self._area = scrolling(self._filters)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(_BETWEEN)
        self._split.addWidget(self._listed)
        self._split.addWidget(self._letter)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes([600, 400])
        outer.addWidget(self._head)
        outer.addWidget(self._area)
        outer.addWidget(self._split, 1)
        tab_through(self._head, self._filters, self._listed)

    @property
    def is_beside(self) -> bool:
        """Whether list and letter stand beside each other."""
        return self.width() >= theme().px(_LIST + _LETTER) + _BETWEEN

    @property
    def has_room_for_filters(self) -> bool:
        """Whether the filters can stand above the list."""
        return self._filters.heightForWidth(self.width()) + theme().px(_UNDER_FILTERS) <= self.height()

    def show_list(self) -> None:
        """Where there is room for one of them only, show the list."""
        self._is_reading = self._is_choosing = False
        self._arrange()
        if not self.is_beside:
            self.list_shown.emit()

    def show_letter(self) -> None:
        """Where there is room for one of them only, show the letter."""
        self._is_reading, self._is_choosing = self._has_letter, False
        self._arrange()
        if self._is_reading and not self.is_beside:
            self.back.setFocus()

    def show_standing(self, place: int, count: int, *, has_letter: bool) -> None:
        """There are `count` findings, of which the one at `place` (from 1; 0 for none of them) is read."""
        self._has_letter, self._count = has_letter, count
        self._at.setText(tr("{place} of {count}", place=place, count=count) if place else "")
        self._before.setEnabled(place > 1)
        self._behind.setEnabled(0 < place < count)
        self._is_reading = self._is_reading and has_letter
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape and (self.back.isVisible() or self._is_choosing):
            self.show_list()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange everything for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _toggle(self) -> None:
        self._is_choosing = not self._is_choosing
        self._arrange()

    def _arrange(self) -> None:
        is_beside, has_room = self.is_beside, self.has_room_for_filters
        is_letter_alone = self._is_reading and not is_beside
        self._is_choosing = self._is_choosing and not has_room
        for each in (self.back, self._before, self._behind, self._at):
            each.setVisible(is_letter_alone)
        self.fold.setVisible(not has_room and not is_letter_alone)
        self._head.setVisible(is_letter_alone or not has_room)
        self._area.setVisible(self._is_choosing or (has_room and not is_letter_alone))
        self._area.setMinimumHeight(self._filters.heightForWidth(self.width()) if has_room else 0)
        self._area.setMaximumHeight(self._area.minimumHeight() if has_room else _MOST)
        self._split.setVisible(not self._is_choosing)
        self._listed.setMinimumWidth(theme().px(_LIST) if is_beside else 0)
        self._letter.setMinimumWidth(theme().px(_LETTER) if is_beside else 0)
        self._letter.setVisible(self._has_letter and (is_beside or is_letter_alone))
        self._listed.setVisible(not is_letter_alone)
        self._name_fold()

    def _name_fold(self) -> None:
        filters = self._filters
        self.fold.setChecked(self._is_choosing)
        text = tr("{tally}, filtered", tally=filters.tally) if filters.narrowing else filters.tally
        set_button_text(self.fold, tr_n("Show %n findings", self._count) if self._is_choosing else text)
