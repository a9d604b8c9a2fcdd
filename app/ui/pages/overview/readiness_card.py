"""How ready: the one number, what it is made of, and how much is still asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.overview import words
from app.ui.pages.overview.cards import card
from app.ui.pages.overview.figure_button import FigureButton
from app.ui.shell.sentences import decimal_text
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import at_text_edge, button, set_button_text
from app.ui.widgets.interval_bar import IntervalBar
from app.ui.widgets.layout import column, rule
from app.ui.widgets.text import Label, pill, set_tool_tip

if TYPE_CHECKING:
    from app.core.overview import Overview

_LEAST = 380


class ReadinessCard(QWidget):
    """The figure as an interval, with marks; every figure on it can be clicked and explains itself."""

    def __init__(self, explain: Callable[[str], object], go_to_question: Callable[[str], object]) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._scope_question = ""
        self._overview: Overview | None = None
        self.figure = FigureButton(lambda: explain("readiness"))
        set_tool_tip(self.figure, tr("How this figure comes about"))
        self._verdicts = {kind: pill("", kind) for kind in words.VERDICT_KINDS}
        self._sentence = Label("", "muted")
        self.bar = IntervalBar(height=14)
        self.coverage = button("", lambda: explain("coverage"), kind="link")
        self.explain = button(tr("Explain"), lambda: explain("readiness"), kind="link")
        self.scope = Label("", "small")
        self.left = Label("", "small")
        self.to_scope = button(tr("Change the profile"), lambda: go_to_question(self._scope_question), kind="link")
        self._lay_out()

    def _lay_out(self) -> None:
        made, inner, self._head = card(tr("Readiness"))
        for each in self._verdicts.values():
            each.hide()
            self._head.addWidget(each)
        column(self).addWidget(made)
        inner.setSpacing(4)
        inner.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self._sentence)
        inner.addSpacing(12)
        inner.addWidget(self.bar)
        inner.addSpacing(4)
        inner.addLayout(at_text_edge(self.explain, self.coverage))
        inner.addSpacing(4)
        inner.addWidget(rule())
        inner.addSpacing(4)
        self._add_scope(inner)

    def _add_scope(self, inner: QVBoxLayout) -> None:
        inner.addWidget(self.scope)
        inner.addWidget(self.left)
        inner.addLayout(at_text_edge(self.to_scope))

    def show_overview(self, overview: Overview) -> None:
        """Show these figures."""
        text = words.range_text(overview.low, overview.high)
        self._overview = overview
        self.figure.show_figure(text, tr("Readiness {figure}: explain", figure=text))
        verdict, kind = words.verdict_text(overview)
        for name, each in self._verdicts.items():
            each.setText(verdict if name == kind else "")
            each.setVisible(name == kind)
        self._sentence.setText(words.figure_text(overview))
        self.bar.set_interval(overview.low, overview.high)
        self.bar.setAccessibleName(text)
        set_button_text(self.coverage, tr("Coverage {figure} %", figure=decimal_text(overview.coverage)))
        self.scope.setText(words.scope_text(overview))
        self.left.setText(words.left_text(overview))
        self._scope_question = overview.scope_question
        self.to_scope.setVisible(bool(overview.scope_question) and not overview.is_empty)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little width, the verdict stands below and the marks are figures only."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < theme().px(_LEAST)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        if self._overview is not None:
            self.bar.set_marks(words.marks(self._overview, is_short=is_narrow))
