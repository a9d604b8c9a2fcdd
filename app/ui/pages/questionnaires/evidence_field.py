"""What proves an answer: links and files, each with what it is and when it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.pages.questionnaires.evidence_form import EvidenceForm
from app.ui.pages.questionnaires.words import shortened
from app.ui.texts import tr, tr_n
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.flow import Flow
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import column, empty, frame, row
from app.ui.widgets.text import Label
from app.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from app.core.assessment import Evidence
    from app.core.questionnaire import EvidenceExpected


class EvidenceField(QWidget):
    """A list that can be added to and taken from. `changed` tells the whole new list."""

    changed = Signal(object)
    file_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Evidence, ...] = ()
        self._place: int | None = None
        self._today = ""
        self._expected = Label("", "small")
        self._list = column(spacing=4)
        self._form = EvidenceForm(self)
        self._form.hide()
        self._form.done.connect(self._take)
        self._form.left.connect(self._leave)
        self.add_link = button(tr("Add link"), self._begin_link, icon_name="link")
        self.add_file = button(tr("Attach file…"), self.file_wanted.emit, icon_name="attach")
        outer = column(self, spacing=6)
        outer.addWidget(Label(tr("Evidence"), "caption"))
        outer.addWidget(self._expected)
        outer.addLayout(self._list)
        outer.addWidget(self._form)
        ways = Flow()
        ways.addWidget(self.add_link)
        ways.addWidget(self.add_file)
        outer.addLayout(ways)

    @property
    def form(self) -> EvidenceForm:
        """The form, shown while evidence is added or changed."""
        return self._form

    def show_evidence(
        self, items: tuple[Evidence, ...], expected: EvidenceExpected | None, today: str, *, is_new_question: bool
    ) -> None:
        """Show a list, and what is expected."""
        self._today = today
        if is_new_question:
            self._form.hide()
            self._expected.setText(_expected_text(expected))
            self._expected.setVisible(expected is not None)
        if items != self._items or is_new_question:
            self._items = items
            empty(self._list)
            for place, each in enumerate(items):
                self._list.addWidget(self._line(place, each))

    def _line(self, place: int, evidence: Evidence) -> QFrame:
        made = frame("sunken")
        inner = row(made, spacing=8)
        inner.setContentsMargins(10, 4, 4, 4)
        inner.addWidget(IconLabel("link" if evidence.link else "attach"))
        words = column(spacing=0)
        name = shortened(evidence.title or evidence.link or tr("A file without a name"), 70)
        link = WrappingLink(name, lambda: self.open_wanted.emit(evidence))
        words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        about = _about(evidence, self._today)
        if about:
            line = Label(about, "small")
            line.setContentsMargins(2, 0, 0, 0)
            words.addWidget(line)
        inner.addLayout(words, 1)
        inner.addWidget(icon_button("edit", tr("Change {name}", name=name), lambda: self._begin(place)))
        inner.addWidget(icon_button("trash", tr("Remove {name}", name=name), lambda: self._remove(place)))
        return made

    def _begin_link(self) -> None:
        self._place = None
        self._form.begin(None, self._today)

    def _begin(self, place: int) -> None:
        self._place = place
        self._form.begin(self._items[place], self._today)

    def _take(self, made: Evidence) -> None:
        self._leave()
        items = list(self._items)
        if self._place is None:
            items.append(made)
        else:
            items[self._place] = made
        self.changed.emit(tuple(items))

    def _leave(self) -> None:
        self._form.hide()
        self.add_link.setFocus()

    def _remove(self, place: int) -> None:
        self.changed.emit((*self._items[:place], *self._items[place + 1 :]))
        self.add_link.setFocus()


def _expected_text(expected: EvidenceExpected | None) -> str:
    if expected is None:
        return ""
    if expected.max_age_days is None:
        return tr("What proves it: {what}", what=expected.what)
    return tr_n("What proves it: {what}, not older than %n days", expected.max_age_days, what=expected.what)


def _about(evidence: Evidence, today: str) -> str:
    """Where a link leads, when it was made and how long ago that is."""
    from datetime import date

    parts: list[str] = []
    if evidence.link and evidence.title:
        parts.append(shortened(evidence.link, 60))
    if evidence.dated:
        days = (date.fromisoformat(today) - date.fromisoformat(evidence.dated)).days
        parts.append(tr("made on {day}", day=evidence.dated))
        if days >= 0:
            parts.append(tr_n("%n days old", days) if days else tr("today"))
    return " · ".join(parts)
