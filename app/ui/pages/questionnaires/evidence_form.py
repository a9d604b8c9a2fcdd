"""The form for one piece of evidence: a link, or what a kept file is called and when it was made."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import clear, column
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.assessment import Evidence


class EvidenceForm(QFrame):
    """Fields for link, title and day. `done` gives the evidence; Escape leaves it."""

    done = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "sunken")
        self._before: Evidence | None = None
        self.link = QLineEdit()
        self.title = QLineEdit()
        self.dated = QLineEdit()
        self.link.setPlaceholderText("https://")
        self.dated.setPlaceholderText(tr("2026-11-02"))
        for edit in (self.link, self.title, self.dated):
            edit.returnPressed.connect(self._finish)
        self._problem = Label("", "err")
        outer = column(self, spacing=8)
        outer.setContentsMargins(12, 10, 12, 12)
        self._link_part = _named(tr("Link"), self.link)
        outer.addWidget(self._link_part)
        outer.addWidget(_named(tr("What it is"), self.title))
        outer.addWidget(_named(tr("Made on (year-month-day)"), self.dated))
        outer.addWidget(self._problem)
        ways = Flow()
        self.keep = button(tr("Keep"), self._finish)
        ways.addWidget(self.keep)
        ways.addWidget(button(tr("Cancel"), self.left.emit, kind="quiet"))
        outer.addLayout(ways)

    def begin(self, evidence: Evidence | None, today: str) -> None:
        """Ask for a new link, or for what may be changed of evidence that is there."""
        self._before = evidence
        self._problem.hide()
        self._link_part.setVisible(evidence is None or not evidence.file)
        self.link.setText(evidence.link if evidence else "")
        self.title.setText(evidence.title if evidence else "")
        self.dated.setText(evidence.dated if evidence else today)
        self.show()
        (self.title if evidence is not None and evidence.file else self.link).setFocus()
        QTimer.singleShot(0, self, self._come_into_sight)

    def _come_into_sight(self) -> None:
        """Scroll to the form once it has its place, and to the field with the focus where not all of it fits."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and self.isVisible():
            content = above.widget()
            layout = content.layout() if content is not None else None
            if layout is not None:
                layout.activate()
            above.ensureWidgetVisible(self, 0, theme().px(16))
            above.ensureWidgetVisible(self.focusWidget() or self, 0, theme().px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        from app.core.answering import evidence_changed
        from app.core.errors import ReadyroomError

        problem = self._wrong()
        if problem:
            self._show_problem(problem)
            return
        try:
            made = evidence_changed(self._before, self.link.text(), self.title.text(), self.dated.text())
        except ReadyroomError as error:
            self._show_problem(error.message)
            return
        self.done.emit(made)

    def _wrong(self) -> str:
        """What keeps the fields from being taken over, in the language of the interface; '' where nothing does."""
        from app.core.values import LINK_SCHEMES

        link, dated = self.link.text().strip(), self.dated.text().strip()
        if not self._link_part.isHidden() and (not link.lower().startswith(LINK_SCHEMES) or " " in link):
            return tr("A link starts with https://, http:// or mailto: and has no spaces.")
        if dated and not _is_day(dated):
            return tr("Write the day like 2026-11-02, or leave it empty.")
        return ""

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _named(caption: str, edit: QLineEdit) -> QWidget:
    part = clear()
    inner = column(part, spacing=4)
    inner.addWidget(Label(caption, "small"))
    inner.addWidget(edit)
    edit.setAccessibleName(caption)
    return part
