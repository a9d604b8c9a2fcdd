"""The answer itself: its editor, what else may be said in its place, and a preview where it is Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QLineEdit, QWidget

from app.ui.editors.option_button import CheckOption
from app.ui.pages.questionnaires.not_applicable import NotApplicableForm
from app.ui.pages.questionnaires.question_head import Notice
from app.ui.pages.questionnaires.span_marks import Span, SpanMarks
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import column
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.assessment import Answer
    from app.core.entry.drafts import Draft
    from app.core.questionnaire import Question
    from app.ui.editors.editor import Editor, Mark
    from app.ui.pages.questionnaires.preview import MarkdownPreview

_BESIDE = 820


class AnswerPart(QWidget):
    """One editor at a time. It tells what the user says; what is kept is given to it."""

    edited = Signal(object)
    drafted = Signal()
    absent_chosen = Signal(bool)
    declared = Signal(str, str)
    applicable_chosen = Signal()
    file_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor: Editor | None = None
        self._question: Question | None = None
        self._preview: MarkdownPreview | None = None
        self._filter = OneUndo(self)
        self._spans = SpanMarks(self)
        self._marks: tuple[Mark, ...] = ()
        self._place = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(12)
        self._problem = Label("", "err")
        self._problem.hide()
        self._instead = Notice()
        self.back = button(tr("It does apply"), self.applicable_chosen.emit, kind="link")
        self.absent = CheckOption("")
        self.absent.clicked.connect(self.absent_chosen)
        self.not_applicable = button(tr("Does not apply…"), self._begin, kind="link")
        self.form = NotApplicableForm(self)
        self.form.hide()
        self.form.declared.connect(self.declared)
        self.form.left.connect(self._leave)
        outer = column(self, spacing=8)
        outer.addLayout(self._place)
        for each in (self._problem, self._instead, self.back, self.absent, self.not_applicable, self.form):
            outer.addWidget(each)
        for each in (self.back, self.not_applicable):
            outer.setAlignment(each, Qt.AlignmentFlag.AlignLeft)

    @property
    def problem(self) -> str:
        """What is wrong with what is typed."""
        return self._problem.text()

    def show_question(
        self,
        question: Question,
        answer: Answer | None,
        drafts: Sequence[Draft] = (),
        *,
        is_usable: bool,
        is_read_only: bool,
    ) -> None:
        """Show another question: its editor takes the place of the one before. `drafts`: what cannot be read there."""
        self._question = question
        self._drop()
        self._make_editor(question)
        self.form.hide()
        self._say("")
        self.absent.show_option(question.absent, "")
        self.show_answer(answer, is_usable=is_usable, is_read_only=is_read_only, sets_value=True)
        if self.editor is not None:
            self.editor.put_back(drafts)

    def settle(self) -> None:
        """Let the editor take what it takes when it is left."""
        inside = self.editor.focusWidget() if self.editor is not None else None
        if inside is not None and inside.hasFocus():
            inside.clearFocus()

    def show_answer(self, answer: Answer | None, *, is_usable: bool, is_read_only: bool, sets_value: bool) -> None:
        """Show what is kept. `sets_value`: the editor does not show it yet."""
        assert self._question is not None
        assert self.editor is not None
        given = answer if answer is not None and answer.is_given and is_usable else None
        declared = answer.not_applicable if answer is not None else None
        is_absent = answer is not None and answer.absent
        if sets_value:
            self.editor.set_value(given.value if given is not None else None)
            self._say(self.editor.problem())
        self.editor.setVisible(declared is None and not is_absent)
        self.editor.set_read_only(is_read_only)
        self.absent.setVisible(bool(self._question.absent) and declared is None)
        self.absent.setChecked(is_absent)
        self.absent.setEnabled(not is_read_only)
        self.back.setVisible(declared is not None and not is_read_only)
        offers = self._question.not_applicable and declared is None and not is_absent and not is_read_only
        self.not_applicable.setVisible(offers and self.form.isHidden())
        self._instead.say(
            tr(
                "This does not apply: {reason} Agreed by {approver}.",
                reason=_closed(declared.reason),
                approver=declared.approver,
            )
            if declared is not None
            else ""
        )
        if declared is not None:
            self.form.hide()
        self._show_preview(given.value if given is not None else "", at_once=sets_value)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark where findings stand."""
        if self.editor is not None and tuple(marks) != self._marks:
            self._marks = tuple(marks)
            self.editor.set_marks(marks)

    def set_spans(self, text: object, spans: Sequence[Span]) -> None:
        """Mark the words of an answer that is text."""
        if isinstance(text, str):
            self._spans.show_spans(text, spans)

    def step(self) -> str:
        """What is edited, for undoing it as one."""
        return self.editor.step() if self.editor is not None else ""

    def focus_place(self, row: str, field: str) -> None:
        """Put the focus into the answer."""
        if self.editor is None:
            return
        if not self.editor.isHidden():
            self.editor.focus_place(row, field)
        elif not self.absent.isHidden():
            self.absent.setFocus()
        else:
            self.back.setFocus()

    def say(self, problem: str) -> None:
        """Say that what is typed cannot be kept."""
        self._say(problem)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A preview stands beside where there is room."""
        super().resizeEvent(event)
        beside = self._preview is not None and event.size().width() >= theme().px(_BESIDE)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._place.direction() != wanted:
            self._place.setDirection(wanted)

    def _make_editor(self, question: Question) -> None:
        from app.ui.editors.factory import make_editor

        editor = make_editor(question)
        self.editor, self._marks = editor, ()
        editor.setAccessibleDescription(question.text)
        editor.edited.connect(self._edited)
        editor.drafted.connect(self.drafted)
        editor.invalid.connect(self._say)
        editor.file_chosen.connect(self.file_chosen)
        self._filter.watch(editor)
        self._spans.watch(editor)
        self._place.addWidget(editor, 1)
        if str(question.type) == "markdown":
            from app.ui.pages.questionnaires.preview import MarkdownPreview

            self._preview = MarkdownPreview()
            self._place.addWidget(self._preview, 1)
        self._place.setDirection(QBoxLayout.Direction.TopToBottom)

    def _drop(self) -> None:
        for each in (self.editor, self._preview):
            if each is not None:
                each.hide()
                self._place.removeWidget(each)
                each.deleteLater()
        self.editor = self._preview = None

    def _edited(self, value: object) -> None:
        self._say("")
        self.edited.emit(value)

    def _show_preview(self, text: object, *, at_once: bool) -> None:
        if self._preview is not None:
            self._preview.setVisible(bool(text))
            self._preview.show_text(str(text), at_once=at_once)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _begin(self) -> None:
        self.not_applicable.hide()
        self.form.begin()

    def _leave(self) -> None:
        self.form.hide()
        self.not_applicable.show()
        self.not_applicable.setFocus()


class OneUndo(QObject):
    """Lets Ctrl+Z and its like pass from fields to the window: there is one undo, across everything."""

    def watch(self, widget: QWidget) -> None:
        """Look after the fields of an editor."""
        for each in (widget, *widget.findChildren(QLineEdit), *widget.findChildren(QAbstractScrollArea)):
            each.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Leave the keys of undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return False


def _closed(sentence: str) -> str:
    """A sentence with a full stop."""
    text = sentence.rstrip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
