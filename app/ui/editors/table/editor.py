"""The editor of tables and matrices: the grid, and below it what can be done with rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.ui.editors.editor import EDITS, Editor, Mark
from app.ui.editors.growing_text import GrowingText
from app.ui.editors.table.grid import TableGrid
from app.ui.editors.table.model import TableModel
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.layout import clear, column, frame, row, rule
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.entry.drafts import Draft
    from app.core.questionnaire import Question

_ROOMY = 460


class TableEditor(Editor):
    """A table whose rows come and go, or a matrix whose rows stay."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.setAccessibleName(question.text)
        self.model = TableModel(question, self)
        self._told = self.model.entry.value()
        self._said = ""
        self._act = 0
        card = frame("card")
        self.grid = TableGrid(self.model, card)
        self.grid.setAccessibleName(question.text)
        self.grid.setAccessibleDescription(
            tr("Type to fill a cell, F2 to change it. Tab goes on; Ctrl+Tab leaves the table.")
        )
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._show_menu)
        self._notice = Label(role="warn")
        self._notice.hide()
        self._count = Label(role="small", wraps=False)
        self._hint = Label(tr("or paste rows from a spreadsheet"), "small")
        self._bar = self._make_bar()
        inside = column(card, spacing=0)
        inside.setContentsMargins(1, 4, 1, 1)
        inside.addWidget(self.grid)
        inside.addWidget(self._bar)
        self._bar.setVisible(not self.model.entry.is_fixed)
        layout = column(self, spacing=4)
        layout.addWidget(card)
        layout.addWidget(self._notice)
        layout.addStretch(1)
        self.setFocusProxy(self.grid)
        self.model.edited.connect(self._tell)
        self.grid.cells.finished.connect(lambda _row: self._say())
        self.grid.rows.noticed.connect(self._show_notice)
        self.grid.rows.acted.connect(self._acted)
        self._show_count()

    def value(self) -> object:
        """The rows with something in them; None when there are none."""
        return self.model.entry.value()

    def set_value(self, value: object) -> None:
        """Show other rows; what is typed and cannot be read stays where its row is."""
        if (value or None) == self.model.entry.value():
            return
        self.grid.cells.let_go()
        current, top = self.grid.currentIndex(), self.grid.verticalScrollBar().value()
        place = self._place(current.row())
        self.model.load(value)
        self._told = self.model.entry.value()
        self.grid.fit()
        if current.isValid():
            self._be_at(place, current.row(), current.column())
        self.grid.verticalScrollBar().setValue(top)
        self._show_count()
        self._say()
        self.drafted.emit()

    def problem(self) -> str:
        """The first cell that cannot be read; why stands in the cell."""
        return self._said

    def drafts(self) -> tuple[Draft, ...]:
        """What is in cells and cannot be read."""
        return self.model.entry.drafts()

    def put_back(self, drafts: Sequence[Draft]) -> None:
        """Show texts again that cannot be read."""
        if drafts:
            self.model.put_back(drafts)
            self.grid.fit()
            self._show_count()
            self._say()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark cells where findings stand."""
        self.model.set_marks(marks)

    def focus_place(self, row: str = "", field: str = "") -> None:
        """Go to the cell of a row and field, or to where one was."""
        columns = [spec.id for spec in self.model.specs]
        rows = [each.id for each in self.model.entry.rows]
        if row in rows:
            at = columns.index(field) if field in columns else 0
            self.grid.rows.be_at(rows.index(row), at)
        self.grid.setFocus()

    def step(self) -> str:
        """Each cell and each act with rows is undone on its own, and of a text some words at a time."""
        field = self.grid.cells.field
        words = field.step if isinstance(field, GrowingText) else 0
        return f"{self.grid.cells.serial}.{self._act}.{words}"

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed; copying goes on."""
        self.model.set_read_only(is_read_only)
        self._bar.setVisible(not is_read_only and not self.model.entry.is_fixed)

    def add_row(self) -> None:
        """Go to the blank row at the end, to type there."""
        if self.model.has_next_row:
            self.grid.rows.be_at(self.model.rowCount() - 1, 0)
            self.grid.setFocus()
        else:
            self.grid.rows.insert_below()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._hint.setVisible(event.size().width() >= theme().px(_ROOMY))

    def _make_bar(self) -> QWidget:
        made = clear()
        outer = column(made, spacing=0)
        outer.addWidget(rule())
        layout: QHBoxLayout = row(spacing=2)
        layout.setContentsMargins(6, 4, 8, 4)
        outer.addLayout(layout)
        rows = self.grid.rows
        layout.addWidget(button(tr("Add a row"), self.add_row, kind="quiet", icon_name="plus"))
        self._hint.setMinimumWidth(1)
        layout.addWidget(self._hint, 1)
        layout.addWidget(self._count)
        tools: list[QToolButton] = [
            icon_button("arrow-up", tr("Move the row up (Alt+Up)"), rows.move_up),
            icon_button("arrow-down", tr("Move the row down (Alt+Down)"), rows.move_down),
            icon_button("copy", tr("Duplicate the row (Ctrl+D)"), rows.duplicate),
            icon_button("trash", tr("Delete the row (Ctrl+-)"), rows.remove),
        ]
        for tool in tools:
            layout.addWidget(tool)
        return made

    def _show_menu(self, place: QPoint) -> None:
        rows, menu = self.grid.rows, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        changes = not self.model.is_read_only
        entries = [
            (tr("Cut"), rows.cut, changes),
            (tr("Copy"), rows.copy, True),
            (tr("Copy with headings"), lambda: rows.copy(with_heads=True), True),
            (tr("Paste"), rows.paste, changes),
            (tr("Empty the cells"), rows.empty, changes),
        ]
        of_rows = [
            (tr("Insert a row above"), rows.insert_above, changes),
            (tr("Insert a row below"), rows.insert_below, changes),
            (tr("Duplicate the row"), rows.duplicate, changes),
            (tr("Move up"), rows.move_up, changes),
            (tr("Move down"), rows.move_down, changes),
            (tr("Delete the row"), rows.remove, changes),
        ]
        for number, (title, run, is_enabled) in enumerate(entries + ([] if self.model.entry.is_fixed else of_rows)):
            if number == len(entries):
                menu.addSeparator()
            action = QAction(title, menu, enabled=is_enabled)
            action.triggered.connect(run)
            menu.addAction(action)
        menu.popup(self.grid.viewport().mapToGlobal(place))

    def _tell(self) -> None:
        value = self.model.entry.value()
        self._show_count()
        if value != self._told:
            self._told = value
            self.edited.emit(value)
            if self._said:
                self.invalid.emit(self._said)
        if self.grid.cells.field is None:
            self._say()
        self.drafted.emit()

    def _say(self) -> None:
        """Say which cell cannot be read; why stands in the cell."""
        place = self.model.entry.first_unread()
        said = ""
        if place is not None:
            facts = self.model.facts
            said = tr(
                "Row {row}, {column}: this cannot be read and is not saved yet.",
                row=facts.row_title(place[0]),
                column=self.model.specs[place[1]].title,
            )
        if said != self._said:
            self._said = said
            self.invalid.emit(said)

    def _show_notice(self, said: str) -> None:
        self._notice.setText(said)
        self._notice.setVisible(bool(said))

    def _acted(self) -> None:
        self._act = next(EDITS)
        self._show_notice("")

    def _show_count(self) -> None:
        count = len(self.model.entry.rows)
        self._count.setText(tr("1 row") if count == 1 else tr_n("%n rows", count) if count else "")

    def _place(self, number: int) -> str:
        rows = self.model.entry.rows
        return rows[number].id if 0 <= number < len(rows) else ""

    def _be_at(self, place: str, number: int, at: int) -> None:
        """Be in the same row as before, or in the one in its place."""
        rows = [each.id for each in self.model.entry.rows]
        number = rows.index(place) if place in rows else min(number, self.model.rowCount() - 1)
        self.grid.rows.be_at(number, at)
