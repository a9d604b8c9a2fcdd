"""Findings at the field: they appear and go while one types, and lead to where the cause may lie."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer, Decision, DecisionKind
from app.ui.pages.questionnaires.page import QuestionnairesPage
from app.ui.pages.questionnaires.span_marks import SpanMarks
from tests.ui.pages.questionnaires.conftest import pressed, typed

At = Callable[[str], QuestionnairesPage]
OBJECTIVES = [{"id": "r1", "indicator": "Availability", "target": 99.9, "window": "28d"}]


def test_a_finding_appears_as_one_types(qtbot: QtBot, at: At) -> None:
    page = at("run.share")
    typed(qtbot, page, "60")
    assert [each.message() for each in page.sheet.findings.frames()] == ["60 % of the time goes into manual work."]


def test_it_goes_when_it_is_mended(qtbot: QtBot, at: At) -> None:
    page = at("run.share")
    typed(qtbot, page, "60")
    page.workspace.set_answer("run.share", Answer(value=20), "Answer")
    assert page.sheet.findings.frames() == []


def test_a_finding_stands_on_the_ground_of_its_severity(at: At) -> None:
    page = at("lev.objectives")
    page.workspace.set_answer("lev.objectives", Answer(value=[{**OBJECTIVES[0], "target": 100}]), "Answer")
    (frame,) = page.sheet.findings.frames()
    assert frame.property("frame") == "err"
    assert frame.accessibleName().startswith("Error LEV-001")


def test_findings_of_one_rule_stand_together(at: At) -> None:
    page = at("lev.objectives")
    rows = [{**OBJECTIVES[0], "target": 100}, {"id": "r2", "indicator": "Latency", "target": 100, "window": "28d"}]
    page.workspace.set_answer("lev.objectives", Answer(value=rows), "Answer")
    (frame,) = page.sheet.findings.frames()
    assert frame.message().splitlines() == ["The target of Availability is 100 %.", "The target of Latency is 100 %."]


def tight_promise(page: QuestionnairesPage) -> None:
    for name, given in (
        ("lev.has_promise", True),
        ("lev.objectives", OBJECTIVES),
        ("lev.promise", {"commitment": 99.95, "period": "30d"}),
    ):
        page.workspace.set_answer(name, Answer(value=given), "Answer")


def test_a_finding_leads_to_the_other_question(qtbot: QtBot, at: At) -> None:
    page = at("lev.promise")
    tight_promise(page)
    at("lev.promise")
    pressed(qtbot, page.sheet.findings, "See: What does the service aim for, over which…")
    assert page.here() == "lev.objectives"


def test_a_finding_elsewhere_that_reads_this_answer_is_shown_too(qtbot: QtBot, at: At) -> None:
    page = at("lev.objectives")
    tight_promise(page)
    at("lev.objectives")
    pressed(qtbot, page.sheet.findings, "It stands at: What is promised?")
    assert page.here() == "lev.promise"


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_finding_can_be_explained(qtbot: QtBot, at: At) -> None:
    page = at("run.share")
    typed(qtbot, page, "60")
    (finding,) = page.workspace.report.findings
    with qtbot.waitSignal(page.desk.explanation_wanted) as asked:
        pressed(qtbot, page.sheet.findings, "Explain RUN-001")
    assert asked.args == [finding.fingerprint]


def test_an_accepted_risk_is_quiet_and_says_until_when(at: At) -> None:
    page = at("run.share")
    page.workspace.set_answer("run.share", Answer(value=60), "Answer")
    (finding,) = page.workspace.report.findings
    accepted = Decision(
        rule="RUN-001", kind=DecisionKind.RISK_ACCEPTED, reason="Known.", approver="Tom", until="2027-01-31"
    )
    page.workspace.set_decision(finding.fingerprint, accepted, "Accept")
    (frame,) = page.sheet.findings.frames()
    assert frame.property("frame") == "info"


def test_progress_counts_findings_at_once(qtbot: QtBot, at: At) -> None:
    page = at("run.share")
    typed(qtbot, page, "60")
    assert page.reading.progress["running"].infos == 1


def marked(field: QPlainTextEdit) -> list[str]:
    return [each.cursor.selectedText() for each in field.extraSelections()]


def test_words_that_a_finding_speaks_of_are_underlined(at: At) -> None:
    holder = at("run.summary").sheet.answer.editor
    assert holder is not None
    spans = SpanMarks(holder)
    spans.watch(holder)
    page_field = holder.findChildren(QPlainTextEdit)[0]
    page_field.setPlainText("It is 😀 fast and TBD.")
    spans.show_spans("It is 😀 fast and TBD.", [(17, 20, "warn")])
    assert marked(page_field) == ["TBD"]
    (only,) = page_field.extraSelections()
    assert only.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline


def test_nothing_is_underlined_where_the_text_is_another_by_now(at: At) -> None:
    holder = at("run.summary").sheet.answer.editor
    assert holder is not None
    spans = SpanMarks(holder)
    spans.watch(holder)
    holder.findChildren(QPlainTextEdit)[0].setPlainText("Other words.")
    spans.show_spans("It is TBD.", [(6, 9, "warn")])
    assert marked(holder.findChildren(QPlainTextEdit)[0]) == []
