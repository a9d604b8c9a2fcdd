"""The middle of the page: one question with its answer, what was found there, and what stands with the answer."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDE = frozenset({"table", "matrix", "markdown"})


class QuestionSheet(QWidget):
    """Lays out the parts of a question in one column and keeps it readable at every width."""

    leaving = Signal()

    def __init__(self, toggle_outline: Callable[[], object], toggle_panel: Callable[[], object]) -> None:
        super().__init__()
        self.head = QuestionHead(toggle_outline, toggle_panel)
        self.proposal = ProposalFrame()
        self.answer = AnswerPart()
        self.findings = FindingsList()
        self.standing = Standing()
        self.details = DetailsPart()
        self._kind = ""
        self._column = clear()
        inner = column(self._column, spacing=14)
        inner.setContentsMargins(0, 16, 0, 24)
        for each in (self.head, self.proposal, self.answer, self.findings, self.standing, rule(), self.details):
            inner.addWidget(each)
        inner.addStretch(1)
        content = clear()
        self._outer = QHBoxLayout(content)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._column, 1000)
        self._outer.addStretch(1)
        self.area: QScrollArea = scrolling(content)
        whole = column(self, spacing=0)
        whole.addWidget(self.area)
        theme().changed.connect(self._fit)
        self._fit()

    def show_kind(self, kind: str) -> None:
        """Give tables room, keep the rest at the width of reading; begin at the top."""
        self._kind = kind
        self._fit()
        self.area.verticalScrollBar().setValue(0)

    def reveal(self, part: QWidget) -> None:
        """Scroll a part into sight."""
        self.area.ensureWidgetVisible(part, 0, theme().px(24))

    def _fit(self) -> None:
        width = WIDE_COLUMN if self._kind in _WIDE else COLUMN
        self._column.setMaximumWidth(theme().px(width))
        self._outer.setContentsMargins(theme().px(20), 0, theme().px(20), 0)
