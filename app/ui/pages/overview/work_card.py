"""The order of work: each step with its state and gate, then validation, review and export."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.overview import words
from app.ui.pages.overview.cards import StepBadge, card
from app.ui.texts import tr
from app.ui.widgets.layout import column, empty, row
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.overview import Overview, WorkLine


class WorkCard(QWidget):
    """A line for each step, which leads to where it is gone on with; the last three to the findings and the export."""

    def __init__(
        self,
        go_on: Callable[[WorkLine], object],
        go_to_findings: Callable[[], object],
        export: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._go_on, self._go_to_findings, self._export = go_on, go_to_findings, export
        self._shown: tuple[object, ...] = ()
        self._number = 0
        made, inner, _head = card(tr("Order of work"))
        column(self).addWidget(made)
        inner.setContentsMargins(8, 16, 8, 8)
        head = inner.itemAt(0)
        if head is not None and (line := head.layout()) is not None:
            line.setContentsMargins(12, 0, 12, 0)
        self._lines: QVBoxLayout = column(spacing=0)
        inner.addLayout(self._lines)

    def show_overview(self, overview: Overview) -> None:
        """Show the steps."""
        shown = (overview.work, overview.validation, overview.errors)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._lines)
        self._number = 0
        for each in overview.work:
            self._add(
                each.title,
                words.work_state(each),
                words.work_count(each),
                lambda line=each: self._go_on(line),
                is_done=each.is_open,
            )
        validation = overview.validation
        self._add(
            tr("Validation"),
            words.validation_text(overview),
            "",
            self._go_to_findings,
            is_done=validation.is_checked,
        )
        review = words.review_text(validation)
        self._add(tr("Review and sign-off"), review, "", self._go_to_findings, is_done=False)
        self._add(tr("Export the documents"), words.export_text(overview), "", self._export, is_done=False)

    def _add(self, title: str, state: str, count: str, run: Callable[[], object], *, is_done: bool) -> None:
        self._number += 1
        said = ", ".join(part for part in (f"{self._number}", title, state, count) if part)
        made = RowButton(said, run)
        made.inner.setContentsMargins(12, 5, 12, 5)
        made.inner.addWidget(StepBadge(self._number, is_done=is_done), 0, Qt.AlignmentFlag.AlignTop)
        text = column(spacing=0)
        line = row(spacing=12)
        line.addWidget(Label(title), 1)
        if count:
            line.addWidget(Label(count, "small", wraps=False), 0, Qt.AlignmentFlag.AlignTop)
        text.addLayout(line)
        if not is_done:
            text.addWidget(Label(state, "small"))
        made.inner.addLayout(text, 1)
        self._lines.addWidget(made)
