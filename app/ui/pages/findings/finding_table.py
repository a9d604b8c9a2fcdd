"""The list of findings on screen: lines of two heights, those of findings and of headings, however many there are."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.ui.pages.findings.model import FindingModel
from app.ui.pages.findings.painter import FindingPainter, form_of, heading_height
from app.ui.texts import tr
from app.ui.theme.theme import theme

_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect
_HELD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class FindingTable(QTableView):
    """A table of one column, because its heights cost nothing per line. `taken` tells that a line was clicked."""

    taken = Signal()

    def __init__(self, model: FindingModel) -> None:
        super().__init__()
        self._model = model
        self._heights = (0, 0)
        self.setModel(model)
        self.setItemDelegate(FindingPainter(self))
        self.setAccessibleName(tr("Findings"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(1)
        self.clicked.connect(self._clicked)
        theme().changed.connect(self.fit_lines)

    def select(self, row: int) -> None:
        """Select that line only, whatever keys are held, and show it."""
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, _ONLY)
        self.scrollTo(index)

    def fit_lines(self) -> None:
        """Give lines the height that their width asks for; called again after the model shows other lines."""
        down = self.verticalHeader()
        self._heights = self._wanted_heights()
        down.setDefaultSectionSize(self._heights[0])
        for row in self._model.headings:
            down.resizeSection(row, self._heights[1])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width may ask for another height."""
        super().resizeEvent(event)
        if self._heights != self._wanted_heights():
            self.fit_lines()
            if self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Home and End go to the first and the last line, as in a list."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers() & _HELD:
            if self._model.first >= 0:
                self.select(self._model.first if event.key() == Qt.Key.Key_Home else len(self._model.lines) - 1)
            return
        super().keyPressEvent(event)

    def _wanted_heights(self) -> tuple[int, int]:
        """Those of a finding and of a heading."""
        form = form_of(self.viewport().width(), has_decisions=self._model.has_decisions)
        return form.height, heading_height()

    def _clicked(self) -> None:
        """A click that adds to the selection or takes from it does not ask to read."""
        if not QGuiApplication.keyboardModifiers() & _HELD:
            self.taken.emit()
