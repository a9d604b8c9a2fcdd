"""The areas: what each is worth, how far it is, and where to go on with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.overview.area_row import FIGURE, FOUND, OPEN, POINTS, AreaRow
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.layout import clear, column, empty, frame, row, rule
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.overview import AreaLine, Overview

_LEAST = 560
_AT_ONCE = 3
"""Lines that are made in one step."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AreaTable(QWidget):
    """A line for each area. Lines stay where they are and change what they say."""

    def __init__(
        self,
        explain: Callable[[str], object],
        go_to_question: Callable[[str], object],
        go_to_finding: Callable[[str], object],
    ) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._ways = (explain, go_to_question, go_to_finding)
        self.rows: list[AreaRow] = []
        self._shown: list[AreaLine] = []
        self._names: tuple[str, ...] = ()
        made = frame("card")
        made.setAccessibleName(tr("Areas"))
        column(self).addWidget(made)
        inner = column(made, spacing=0)
        inner.setContentsMargins(12, 8, 12, 8)
        self._head = clear()
        self._fill_head()
        inner.addWidget(self._head)
        self._lines: QVBoxLayout = column(spacing=0)
        inner.addLayout(self._lines)
        theme().changed.connect(self._fit)

    def show_overview(self, overview: Overview) -> None:
        """Show the areas."""
        for _ in self.filling(overview):
            continue

    def filling(self, overview: Overview) -> Iterator[None]:
        """Show the areas, a few in each step."""
        areas = overview.areas
        names = tuple(each.id for each in areas)
        if names != self._names:
            empty(self._lines)
            self.rows, self._shown, self._names = [], [], names
        for number, each in enumerate(areas):
            if number == len(self.rows):
                self._add_row(each)
            elif self._shown[number] != each:
                self.rows[number].show_line(each)
                self._shown[number] = each
            if number % _AT_ONCE == _AT_ONCE - 1:
                yield

    def _add_row(self, area: AreaLine) -> None:
        line = AreaRow(*self._ways)
        line.show_line(area)
        line.arrange(is_narrow=self._is_narrow)
        self._lines.addWidget(rule())
        self._lines.addWidget(line)
        self.rows.append(line)
        self._shown.append(area)

    def _fill_head(self) -> None:
        inner = row(self._head, spacing=8)
        inner.setContentsMargins(8, 2, 0, 6)
        self._columns = QGridLayout()
        self._columns.setHorizontalSpacing(12)
        self._columns.addWidget(_head(tr("Area")), 0, 0)
        self._columns.addWidget(_head(tr("Points"), _RIGHT), 0, 1)
        bars = _head(tr("Proven, and still open"))
        bars.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._columns.addWidget(bars, 0, 2, 1, 2)
        self._columns.addWidget(clear(), 0, 3)
        self._columns.setColumnStretch(0, 5)
        self._columns.setColumnStretch(2, 3)
        inner.addLayout(self._columns, 1)
        inner.addSpacing(8)
        self._open = _head(tr("Questions"), _RIGHT)
        inner.addWidget(self._open)
        self._found = _head(tr("Findings"), _RIGHT)
        inner.addWidget(self._found)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lines take more height where there is little width."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _is_narrow(self) -> bool:
        return self.width() < theme().px(_LEAST)

    def _fit(self) -> None:
        is_narrow = self._is_narrow
        self._head.setVisible(not is_narrow)
        self._columns.setColumnMinimumWidth(1, theme().px(POINTS))
        self._columns.setColumnMinimumWidth(3, theme().px(FIGURE))
        self._open.setFixedWidth(theme().px(OPEN))
        self._found.setFixedWidth(theme().px(FOUND))
        for line in self.rows:
            line.arrange(is_narrow=is_narrow)


def _head(text: str, alignment: Qt.AlignmentFlag | None = None) -> Label:
    label = Label(text, "small-strong", wraps=False)
    if alignment is not None:
        label.setAlignment(alignment)
    label.setMinimumWidth(0)
    return label
