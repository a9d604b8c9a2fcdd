"""Ties the question in the middle to the open assessment: shows what is kept, and takes over what the user says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.pages.questionnaires.answering import Answering
from app.ui.pages.questionnaires.evidence_desk import EvidenceDesk
from app.ui.pages.questionnaires.standing_words import standing_of
from app.ui.pages.questionnaires.words import crumbs, severity_kind, shortened, texts_of
from app.ui.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.assessment import Answer
    from app.core.evaluation.report import Finding, QuestionResult
    from app.core.full_score import FullScore
    from app.core.prefill import Proposal
    from app.core.questionnaire import Question
    from app.ui.pages.questionnaires.question_sheet import QuestionSheet
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed

_MOST_ELSEWHERE = 4


class QuestionDesk(QObject):
    """Shows one question after the other on one sheet. `answered`: the answer in view is now another."""

    shown = Signal(str)

    def __init__(self, desk: Desk, sheet: QuestionSheet) -> None:
        super().__init__(sheet)
        self._desk = desk
        self._workspace = desk.workspace
        self._sheet = sheet
        self.answering = Answering(desk.workspace)
        self.evidence = EvidenceDesk(desk, self.answering, sheet)
        self._question: Question | None = None
        self._places: dict[str, int] = {}
        self._full_score: FullScore | None = None
        self._proposal: Proposal | None = None
        self._dismissed: set[str] = set()
        self._is_filling = False
        self._connect()

    def _connect(self) -> None:
        sheet, part, details = self._sheet, self._sheet.answer, self._sheet.details
        part.edited.connect(self._take_value)
        part.drafted.connect(self._keep_drafts)
        part.absent_chosen.connect(lambda is_absent: self._take(self.answering.set_absent, is_absent))
        part.applicable_chosen.connect(lambda: self._take(self.answering.set_applicable))
        part.declared.connect(self._declare)
        part.file_chosen.connect(lambda path, then: self.evidence.keep(path, lambda kept: then(kept.name)))
        details.confidence.chosen.connect(self._take_confidence)
        details.evidence.changed.connect(lambda items: self._take(self.answering.set_evidence, items))
        details.evidence.file_wanted.connect(self._attach)
        details.evidence.open_wanted.connect(self.evidence.open)
        details.note_edited.connect(lambda note: self._take(self.answering.set_note, note, details.note.step))
        sheet.proposal.taken.connect(self._take_over)
        sheet.proposal.dismissed.connect(self._dismiss)
        sheet.findings.go_wanted.connect(self._desk.go_to_question)
        sheet.findings.explain_wanted.connect(self._desk.explain)
        sheet.findings.open_wanted.connect(lambda name: self._desk.go("findings", name))
        sheet.standing.explain_wanted.connect(lambda: self._desk.explain(self.question))

    @property
    def question(self) -> str:
        """The id of the question in view; '' for none."""
        return self._question.id if self._question is not None else ""

    def begin(self) -> None:
        """Another assessment was opened."""
        from app.core.full_score import FullScore

        self._question = self._proposal = None
        self._dismissed.clear()
        self.answering.forget()
        self._places = {each.id: place for place, each in enumerate(self._workspace.report.questions)}
        self._full_score = FullScore(self._workspace.compiled)

    def show(self, name: str) -> None:
        """Show a question; its editor is built now, if it is not the one in view."""
        question = self._workspace.pack.questions[name]
        if self._question is question:
            return
        self._sheet.answer.settle()
        self._question = question
        self._is_filling = True
        with self._sheet.filling():
            self._sheet.show_kind(str(question.type))
            self._sheet.head.show_question(question.text, question.help)
            self._sheet.answer.show_question(
                question,
                self._answer(),
                self._workspace.drafts.of(name),
                is_usable=not self._orphan_reason(),
                is_read_only=self._is_read_only(),
            )
            self._show_rest(is_new_question=True)
        self._is_filling = False
        self.shown.emit(name)

    def refresh(self, changed: Changed) -> None:
        """Show what a change made different."""
        question = self._question
        if question is None:
            return
        if question.id in changed.questions:
            self._sheet.answer.show_answer(
                self._answer(),
                is_usable=not self._orphan_reason(),
                is_read_only=self._is_read_only(),
                sets_value=not self.answering.is_busy or self._is_switched(),
            )
        self._show_rest(is_new_question=False)

    def focus(self, row: str = "", field: str = "") -> None:
        """Put the focus into the answer."""
        self._sheet.answer.focus_place(row, field)

    # what is shown

    def _answer(self) -> Answer | None:
        return self._workspace.assessment.answers.get(self.question)

    def _result(self) -> QuestionResult:
        return self._workspace.report.questions[self._places[self.question]]

    def _orphan_reason(self) -> str:
        orphans = self._workspace.report.orphans
        return next((each.reason for each in orphans if each.question == self.question), "")

    def _is_read_only(self) -> bool:
        return self._workspace.session.is_read_only

    def _is_switched(self) -> bool:
        """Whether the editor does not show what is kept, as when 'we do not have this' is taken back."""
        editor, answer = self._sheet.answer.editor, self._answer()
        kept = answer.value if answer is not None and answer.is_given else None
        return editor is not None and (editor.value() is None) != (kept is None)

    def _show_rest(self, *, is_new_question: bool) -> None:
        from app.core.walk import position

        question, result = self._question, self._result()
        assert question is not None
        workspace, head = self._workspace, self._sheet.head
        questionnaire, section = workspace.pack.section_of[question.id]
        title = questionnaire.title if len(questionnaire.sections) == 1 else f"{questionnaire.title} · {section.title}"
        head.show_crumbs(crumbs(title, position(workspace.report, workspace.pack, question.id)), _need(result))
        head.notice.say(self._notice(question, result))
        self._show_proposal(question, result)
        self._show_findings(question)
        self._show_standing(question, result)
        today = workspace.session.as_of.isoformat()
        self._sheet.details.show_answer(
            question, self._answer(), today, is_new_question=is_new_question, is_read_only=self._is_read_only()
        )

    def _notice(self, question: Question, result: QuestionResult) -> str:
        from app.core.progress import deciding_questions, scope_said

        if reason := self._orphan_reason():
            return tr("The answer that is kept cannot be read: {reason}", reason=reason)
        if str(result.visibility) == "asked":
            return ""
        workspace = self._workspace
        if result.out_of_scope:
            said = scope_said(result.out_of_scope, workspace.pack, workspace.assessment)
            return tr("This is not asked for {scope}. An answer is kept and counts for nothing.", scope=", ".join(said))
        names = deciding_questions(question.id, workspace.compiled)
        asked = " / ".join(f"“{text}”" for text in texts_of(workspace.pack, names[:2]).values())
        if str(result.visibility) == "undecided":
            return tr("Whether this is asked is decided by the answer to {question}.", question=asked)
        if result.resolved:
            return tr(
                "This is not asked any more, because of the answer to {question}. Your answer is kept.", question=asked
            )
        return tr("This is not asked, because of the answer to {question}.", question=asked)

    def _show_proposal(self, question: Question, result: QuestionResult) -> None:
        from app.core.prefill import proposals

        self._proposal = None
        if question.prefill is not None and not result.resolved and question.id not in self._dismissed:
            found = proposals(self._workspace.pack, self._workspace.assessment, self._workspace.report)
            self._proposal = found.get(question.id)
        if self._proposal is not None:
            from app.core.values_text import shown_value

            source = self._workspace.pack.questions[self._proposal.source]
            value = shortened(shown_value(question, self._proposal.value), 600)
            self._sheet.proposal.show_proposal(shortened(source.text, 90), value)
        self._sheet.proposal.setVisible(self._proposal is not None and not self._is_read_only())

    def _show_findings(self, question: Question) -> None:
        from app.core.finding_links import findings_at, findings_elsewhere, other_places
        from app.ui.editors.editor import Mark

        workspace = self._workspace
        here = findings_at(workspace.report, question.id)
        items: list[tuple[Finding, Mapping[str, str], str]] = [
            (each, texts_of(workspace.pack, other_places(each, workspace.compiled)), "") for each in here
        ]
        for each in findings_elsewhere(workspace.report, workspace.compiled, question.id)[:_MOST_ELSEWHERE]:
            items.append((each, texts_of(workspace.pack, (each.place.question,)), each.place.question))
        self._sheet.findings.show_findings(items)
        marks = [
            Mark(each.place.row, each.place.field, severity_kind(str(each.severity)), each.message)
            for each in here
            if each.is_open and each.severity != "info"
        ]
        self._sheet.answer.set_marks(marks)
        answer = self._answer()
        spans = [
            (*each.place.span, "err" if each.severity == "error" else "warn")
            for each in here
            if each.is_open and each.place.span is not None and not each.place.field
        ]
        self._sheet.answer.set_spans(answer.value if answer is not None else None, spans)

    def _show_standing(self, question: Question, result: QuestionResult) -> None:
        from app.core.answer_gaps import gaps

        assert self._full_score is not None
        workspace = self._workspace
        missing = ()
        if not question.serves:
            missing = gaps(question, self._answer()) if not self._orphan_reason() else ()
        elif result.resolved and result.score.low < 1 and str(result.visibility) == "asked":
            missing = self._full_score.missing(question, workspace.report, workspace.assessment)
        has_unread = any(each.is_there for each in workspace.drafts.of(question.id))
        icon, token, line, needs = standing_of(
            question, result, self._answer(), missing, workspace.pack, has_unread=has_unread
        )
        self._sheet.standing.show_standing(icon, token, line, needs, scored=bool(question.serves))

    # what the user says

    def _take_value(self, value: object) -> None:
        if self._question is not None:
            problem = self.answering.set_value(self._question, value, self._sheet.answer.step())
            self._sheet.answer.say(problem)

    def _keep_drafts(self) -> None:
        """Note what is typed and cannot be read, so that it is there on coming back."""
        editor = self._sheet.answer.editor
        if self._question is not None and editor is not None and not self._is_filling:
            name, drafts = self._question.id, self._workspace.drafts
            before = drafts.of(name)
            drafts.keep(name, editor.drafts())
            if bool(drafts.of(name)) != bool(before):
                self._show_standing(self._question, self._result())

    def _take(self, change: Callable[..., str], *values: object) -> None:
        if self._question is not None and (problem := change(self._question, *values)):
            self._desk.say(problem)

    def _attach(self) -> None:
        if self._question is not None:
            self.evidence.attach(self._question)

    def _take_confidence(self, step: str) -> None:
        from app.core.assessment import Confidence

        self._take(self.answering.set_confidence, Confidence(step) if step else None)

    def _declare(self, reason: str, approver: str) -> None:
        if self._question is not None:
            self._sheet.answer.form.show_problem(self.answering.set_not_applicable(self._question, reason, approver))

    def _take_over(self) -> None:
        from app.core.prefill import accepted

        if self._proposal is not None:
            workspace = self._workspace
            change = accepted(self._proposal, workspace.assessment, author=workspace.author, at=workspace.now())
            workspace.make(change, tr("Take over a proposal"))
            self.focus()

    def _dismiss(self) -> None:
        self._dismissed.add(self.question)
        self._sheet.proposal.hide()
        self.focus()


def _need(result: QuestionResult) -> str:
    if not result.required:
        return tr("optional")
    return "" if result.resolved else tr("required")
