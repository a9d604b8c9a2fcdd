"""The bar under a question: to the one before and after, to the next open one, to the next finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import row
from app.ui.widgets.text import set_tool_tip

if TYPE_CHECKING:
    from app.ui.pages.questionnaires.walking import Walking
    from app.ui.workspace import Workspace

_FOR_FINDING, _FOR_UNANSWERED = 560, 400


class WalkBar(QWidget):
    """Always in the same place, so that going on needs no looking."""

    def __init__(self, workspace: Workspace, walking: Walking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._walking = walking
        self.setProperty("ground", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.previous = button(
            tr("Previous"), lambda: walking.step(backwards=True), kind="quiet", icon_name="chevron-left"
        )
        self.next = button(tr("Next"), walking.step, icon_name="chevron-right")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.unanswered = button(tr("Next unanswered"), walking.to_next_unanswered, kind="quiet")
        self.finding = button(tr("Next finding"), walking.to_next_finding, kind="quiet")
        set_tool_tip(self.previous, tr("Ctrl+Page up"))
        set_tool_tip(self.next, tr("Ctrl+Page down"))
        set_tool_tip(self.unanswered, tr("Ctrl+J"))
        inner = row(self, spacing=6)
        inner.setContentsMargins(12, 7, 12, 7)
        inner.addWidget(self.previous)
        inner.addWidget(self.next)
        inner.addStretch(1)
        inner.addWidget(self.finding)
        inner.addWidget(self.unanswered)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, what is also in the menu gives way."""
        super().resizeEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Offer the ways that there are."""
        from app.core.next_places import next_unanswered

        if not self._workspace.is_open:
            return
        for each in (self.previous, self.next):
            each.setVisible(bool(self._walking.here()))
        self.previous.setEnabled(self._walking.can_step(backwards=True))
        self.next.setEnabled(self._walking.can_step())
        report = self._workspace.report
        room = self.width() * 100 / theme().zoom
        self.finding.setVisible(room >= _FOR_FINDING and any(each.is_open for each in report.findings))
        self.unanswered.setVisible(room >= _FOR_UNANSWERED and next_unanswered(report) is not None)
