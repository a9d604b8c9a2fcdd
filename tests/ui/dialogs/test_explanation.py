"""How a figure came about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.dialogs.explanation import ExplanationDialog
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from app.ui.widgets.wrapping_link import WrappingLink
from tests.ui.acting import is_shown, press, shown


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ExplanationDialog:
    window.desk.explain("readiness")
    return shown(qtbot, ExplanationDialog)


def said(dialog: ExplanationDialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def link(dialog: ExplanationDialog, title: str) -> WrappingLink:
    return next(each for each in dialog.findChildren(WrappingLink) if each.shown_text() == title)


def test_the_formula_and_its_values_are_told(dialog: ExplanationDialog) -> None:
    assert "min(b, s)" in said(dialog)
    assert "Proven: " in said(dialog)


def test_a_part_is_explained_further_and_one_can_go_back(dialog: ExplanationDialog, qtbot: QtBot) -> None:
    assert not dialog.back.isEnabled()
    qtbot.mouseClick(link(dialog, "Running"), Qt.MouseButton.LeftButton)
    assert dialog.name == "OPS"
    assert "OPS" in dialog.heading.text()
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert dialog.name == "readiness"


def test_a_second_figure_is_explained_in_the_same_dialog(window: MainWindow, dialog: ExplanationDialog) -> None:
    window.desk.explain("coverage")
    assert dialog.heading.text().startswith("Coverage")
    assert dialog.back.isEnabled()


def test_questions_are_called_by_their_words_with_the_id_beside_them(
    window: MainWindow, dialog: ExplanationDialog, qtbot: QtBot
) -> None:
    window.desk.explain("coverage")
    question = window.workspace.pack.questions["run.rate"]
    qtbot.waitUntil(lambda: link(dialog, question.text).isVisible())
    beside = [each for each in dialog.findChildren(QLabel) if each.text() == "run.rate"]
    assert [each.property("role") for each in beside] == ["small"]


def test_a_question_is_headed_by_its_words(window: MainWindow, dialog: ExplanationDialog) -> None:
    window.desk.explain("run.rate")
    assert dialog.heading.text() == window.workspace.pack.questions["run.rate"].text


def test_a_finding_is_told_without_its_code(window: MainWindow, dialog: ExplanationDialog, qtbot: QtBot) -> None:
    window.workspace.set_answer("run.share", Answer(value=80), "Answer")
    (finding,) = (each for each in window.workspace.report.findings if each.rule == "RUN-001")
    window.desk.explain("RUN-001")
    qtbot.waitUntil(lambda: link(dialog, finding.message).isVisible())
    assert finding.fingerprint not in said(dialog)


def test_from_a_question_one_can_go_there(window: MainWindow, dialog: ExplanationDialog, qtbot: QtBot) -> None:
    assert not dialog.to_question.isVisible()
    window.desk.explain("run.rate")
    press(qtbot, dialog, "Go to the question")
    assert window.here() == Target("questionnaires", "run.rate")


def test_it_can_be_copied(dialog: ExplanationDialog, qtbot: QtBot) -> None:
    press(qtbot, dialog, "Copy")
    assert QGuiApplication.clipboard().text() == dialog.text
    assert dialog.text.startswith("Readiness")


def test_it_follows_what_is_answered_meanwhile(window: MainWindow, dialog: ExplanationDialog) -> None:
    window.desk.explain("run.cadence")
    window.workspace.set_answer("run.cadence", Answer(value="monthly"), "Answer")
    assert "Answer: Monthly" in dialog.text


def test_what_is_gone_meanwhile_is_said_to_be(window: MainWindow, dialog: ExplanationDialog) -> None:
    window.desk.explain("no-such-finding")
    assert dialog.heading.text() == "This is not there any more"


def test_it_goes_with_the_file(window: MainWindow, dialog: ExplanationDialog, qtbot: QtBot) -> None:
    window.commands.run("file.close")
    qtbot.waitUntil(lambda: not is_shown(ExplanationDialog))


def test_it_is_closed_by_enter_at_once(dialog: ExplanationDialog, qtbot: QtBot) -> None:
    assert dialog._foot_buttons[-1].text() == "Close"
    assert dialog.focusWidget() is dialog._foot_buttons[-1]


def test_tab_goes_through_what_it_is_made_of_before_the_buttons(dialog: ExplanationDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    last = dialog._links[-1]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog._foot_buttons[1]
