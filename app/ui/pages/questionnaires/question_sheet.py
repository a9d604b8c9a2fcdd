"""The middle of the page: one question with its answer, what was found there, and what stands with the answer."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from app.ui.pages.questionnaires.answer_part import AnswerPart
from app.ui.pages.questionnaires.arrangement import COLUMN, WIDE_COLUMN
from app.ui.pages.questionnaires.details_part import DetailsPart
from app.ui.pages.questionnaires.findings_list import FindingsList
from app.ui.pages.questionnaires.proposal import ProposalFrame
from app.ui.pages.questionnaires.question_head import QuestionHead
from app.ui.pages.questionnaires.standing import Standing
from app.ui.theme.theme import theme
from app.ui.widgets.layout import clear, column, rule, scrolling
from app.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WIDE = frozenset({"table", "matrix", "markdown"})


class QuestionSheet(QWidget):
    """Lays out the parts of a question in one column and keeps it readable at every width."""

    leaving = Signal()

    def __init__(
        self, toggle_outline: Callable[[], object], toggle_panel: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = ""
        self._is_in_order = False
        content = clear()
        self.area: QScrollArea = scrolling(content)
        whole = column(self, spacing=0)
        whole.addWidget(self.area)
        self._column = clear(content)
        self._outer = QHBoxLayout(content)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._column, 1000)
        self._outer.addStretch(1)
        self.head = QuestionHead(toggle_outline, toggle_panel, self._column)
        self.proposal = ProposalFrame(self._column)
        self.answer = AnswerPart(self._column)
        self.findings = FindingsList(parent=self._column)
        self.standing = Standing(self._column)
        self.details = DetailsPart(self._column)
        inner = column(self._column, spacing=14)
        inner.setContentsMargins(0, 16, 0, 24)
        for each in (self.head, self.proposal, self.answer, self.findings, self.standing, rule(), self.details):
            inner.addWidget(each)
        inner.addStretch(1)
        theme().changed.connect(self._fit)
        self._fit()

    def show_kind(self, kind: str) -> None:
        """Give tables room, keep the rest at the width of reading; begin at the top."""
        self._kind = kind
        self._fit()
        self.area.verticalScrollBar().setValue(0)

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Lay the parts out once, when all are filled: Qt does it anew for each one that comes into sight."""
        parts = (self._column, self.head, self.answer, self.findings, self.standing, self.details)
        layouts = [layout for each in parts if (layout := each.layout()) is not None]
        for each in layouts:
            each.setEnabled(False)
        try:
            yield
        finally:
            for each in layouts:
                each.setEnabled(True)

    def put_in_order(self, before: QWidget, *after: QWidget) -> None:
        """Let Tab go down the page, with what stands before and after the sheet; later only the editor is new."""
        if not self._is_in_order:
            self._is_in_order = True
            tab_through(before, self, *after)
        elif self.answer.editor is not None:
            tab_through(self.proposal, self.answer.editor)

    def reveal(self, part: QWidget) -> None:
        """Scroll a part into sight."""
        self.area.ensureWidgetVisible(part, 0, theme().px(24))

    def _fit(self) -> None:
        width = WIDE_COLUMN if self._kind in _WIDE else COLUMN
        self._column.setMaximumWidth(theme().px(width))
        self._outer.setContentsMargins(theme().px(20), 0, theme().px(20), 0)
