"""The page: three columns, and the ways from one question to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.pages.questionnaires.columns import Columns
from app.ui.pages.questionnaires.glances import glance_of
from app.ui.pages.questionnaires.outline import Outline
from app.ui.pages.questionnaires.page_commands import add_commands
from app.ui.pages.questionnaires.progress_reading import Reading
from app.ui.pages.questionnaires.question_desk import QuestionDesk
from app.ui.pages.questionnaires.question_sheet import QuestionSheet
from app.ui.pages.questionnaires.section_view import SectionView
from app.ui.pages.questionnaires.side_panel import SidePanel
from app.ui.pages.questionnaires.walk_bar import WalkBar
from app.ui.pages.questionnaires.walking import Walking
from app.ui.pages.questionnaires.words import findings_text, not_asked_text, progress_text
from app.ui.shell.page import Page, Target
from app.ui.widgets.layout import clear, column, rule

if TYPE_CHECKING:
    from app.core.pack import Pack
    from app.ui.pages.questionnaires.arrangement import Arrangement
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed

NEEDED_SOON = (
    "app.core.document.html",
    "app.core.evaluation.next_steps",
    "app.core.finding_links",
    "app.core.full_score",
    "app.core.values_text",
    "app.ui.editors.choice",
    "app.ui.editors.date",
    "app.ui.editors.group",
    "app.ui.editors.markdown",
    "app.ui.editors.person",
    "app.ui.editors.reference",
    "app.ui.editors.table.editor",
)
"""Modules that the page needs as soon as questions are opened."""


class QuestionnairesPage(Page):
    """Shows one question, or one section at a glance. `_section`: the key of the section or questionnaire one is in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reading = Reading(self.workspace)
        beside, centre = clear(self), clear(self)
        self._middle = QStackedWidget(centre)
        self.outline = Outline()
        self.sheet = QuestionSheet(self.toggle_outline, self.toggle_panel, self._middle)
        self.section = SectionView(self.toggle_outline, self._middle)
        self.panel = SidePanel(self.workspace, self)
        self.question = QuestionDesk(desk, self.sheet)
        self.walking = Walking(desk, self.here, lambda: self._section)
        self.bar = WalkBar(desk.workspace, self.walking, centre)
        self._section = ""
        self._is_stale = False
        self._touched = ""
        self._panel_later = QTimer(self, singleShot=True, interval=0)
        self._panel_later.timeout.connect(self._fill_panel)
        self._lay_out(beside, centre)
        self.columns = Columns(self, beside, centre, self.panel, desk.preferences)
        self._connect()
        add_commands(self)

    def _lay_out(self, beside: QWidget, centre: QWidget) -> None:
        around = column(beside, spacing=0)
        around.setContentsMargins(12, 12, 4, 0)
        around.addWidget(self.outline)
        inner = column(centre, spacing=0)
        self._middle.addWidget(self.section)
        self._middle.addWidget(self.sheet)
        inner.addWidget(self._middle, 1)
        inner.addWidget(rule())
        inner.addWidget(self.bar)

    def _connect(self) -> None:
        self.outline.chosen.connect(self._show_section)
        self.outline.entered.connect(lambda _key: self._enter_section())
        self.section.chosen.connect(self.desk.go_to_question)
        self.question.shown.connect(lambda _name: self.sheet.put_in_order(self.outline, self.bar, self.panel))
        self.question.shown.connect(lambda _name: self._panel_later.start())
        self.columns.panel_shown.connect(self._panel_later.start)
        self.columns.fitted.connect(self._show_arrangement)
        self.panel.explain_wanted.connect(self.desk.explain)
        self.panel.closed.connect(self.toggle_panel)

    # what the window asks

    def show_all(self) -> None:
        """Show the assessment that is open now."""
        self.question.begin()
        self._section = self._touched = ""
        self.reading.begin()
        self.outline.show_pack(self.workspace.pack, self.reading.progress, self.reading.scopes)
        self._is_stale = False

    def show_change(self, changed: Changed) -> None:
        """Show what a change made different; a page that is not seen waits until it is."""
        if not self.isVisible():
            self._is_stale = True
            self._touched = _touched(changed, self.workspace.pack, self.here()) or self._touched
            return
        self._refresh(changed)
        touched = _touched(changed, self.workspace.pack, self.here())
        if touched and not self.question.answering.is_busy:
            self._show_question(touched)

    def go(self, target: Target) -> None:
        """Show a question and put the focus into its answer; or show a section."""
        self._catch_up()
        place = target.place or self._touched or self.here() or self._section
        self._touched = ""
        if place in self.workspace.pack.questions:
            self._show_question(place)
            if target.place:
                self.question.focus(target.row, target.field)
        else:
            self._show_section(place if place in self.reading.progress else self.reading.beginning())

    def subtitle(self) -> str:
        """The questionnaire, and how far it is."""
        name = self._section.split(".")[0]
        progress = self.reading.progress.get(name)
        if progress is None:
            return ""
        title = next(each.title for each in self.workspace.pack.questionnaires if each.id == name)
        asked = progress_text(progress) if progress.is_asked else not_asked_text(self.reading.scopes.get(name, ()))
        return " · ".join(part for part in (title, asked, findings_text(progress)) if part)

    def place(self) -> Target | None:
        """The question or section in view."""
        where = self.here() or self._section
        return Target("questionnaires", where) if where else None

    def here(self) -> str:
        """The question in view; '' where a section is."""
        return self.question.question if self._middle.currentWidget() is self.sheet else ""

    # columns

    def toggle_panel(self) -> None:
        """Show or hide what the question is about."""
        if self.here():
            had_focus = self.panel.isAncestorOf(self.focusWidget() or self)
            self.columns.toggle_panel()
            if had_focus and not self.columns.shows_panel:
                self.sheet.head.panel_button.setFocus()

    def toggle_outline(self) -> None:
        """Show or hide the list of sections where there is no room for it."""
        self.columns.toggle_outline()
        if self.columns.shows_outline:
            self.outline.setFocus()

    def _show_arrangement(self, shown: Arrangement) -> None:
        for part in (self.sheet.head, self.section):
            part.outline_button.setVisible(not shown.outline)
        self.sheet.head.panel_button.setChecked(shown.panel)

    def _fill_panel(self) -> None:
        """Show what the question is about, once the question itself is seen."""
        self._panel_later.stop()
        name = self.question.question
        if self.columns.shows_panel and name and self.workspace.is_open:
            self.panel.show_question(self.workspace.pack.questions[name], self.workspace.assessment.answers.get(name))

    # what is shown

    def _show_question(self, name: str) -> None:
        self.question.show(name)
        self._middle.setCurrentWidget(self.sheet)
        self._arrive(self.reading.key_of(name), has_question=True)

    def _show_section(self, key: str) -> None:
        glance = glance_of(self.workspace, key, self.reading.progress, self.reading.scopes)
        if glance is not None:
            self.section.show_glance(glance, from_top=True)
            self._middle.setCurrentWidget(self.section)
            self._arrive(key, has_question=False)

    def _arrive(self, key: str, *, has_question: bool) -> None:
        self._section = key
        self.outline.mark(key)
        self.columns.settle(has_question=has_question, keeps_outline=self.outline.hasFocus())
        self.bar.refresh()
        self.desk.subtitle_changed.emit()

    def _enter_section(self) -> None:
        self.columns.settle(has_question=bool(self.here()))
        if self.here():
            self.question.focus()
        else:
            self.section.focus_first()

    def _refresh(self, changed: Changed) -> None:
        self.reading.read()
        self.outline.show_progress(self.reading.progress, self.reading.scopes)
        name = self.here()
        if name:
            self.question.refresh(changed)
            if self.columns.shows_panel and name in changed.questions and not self._panel_later.isActive():
                self.panel.show_answer(self.workspace.assessment.answers.get(name))
        elif self._section:
            glance = glance_of(self.workspace, self._section, self.reading.progress, self.reading.scopes)
            if glance is not None:
                self.section.show_glance(glance, from_top=False)
        self.bar.refresh()

    def _catch_up(self) -> None:
        """Show what changed while the page was not seen."""
        if self._is_stale:
            from app.ui.workspace import Changed

            self._is_stale = False
            self._refresh(Changed(frozenset({self.question.question}), None, self.workspace.report))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the columns."""
        super().resizeEvent(event)
        self.columns.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Commands of the page can be used now."""
        super().showEvent(event)
        self.desk.commands.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Commands of the page cannot be used any more."""
        super().hideEvent(event)
        self.desk.commands.refresh()

    def event(self, event: QEvent) -> bool:
        """F1 is help on the question here, before it is anything else."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F1 shows what the question is about."""
        if self._wants(event):
            self.toggle_panel()
            return
        super().keyPressEvent(event)

    def _wants(self, event: QKeyEvent) -> bool:
        """Whether a key is help on the question in view."""
        is_help = event.key() == Qt.Key.Key_F1 and event.modifiers() == Qt.KeyboardModifier.NoModifier
        return is_help and bool(self.here())


def _touched(changed: Changed, pack: Pack, here: str) -> str:
    """The question that a change touches, to be shown as after undoing; the one in view where it is among them."""
    if here in changed.questions:
        return here
    return next((name for name in pack.questions if name in changed.questions), "")
