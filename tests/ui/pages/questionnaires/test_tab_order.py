"""Tab goes through a question from top to bottom, and only then to what stands around it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.editors.table.grid import TableGrid
from app.ui.pages.questionnaires.page import QuestionnairesPage

At = Callable[[str], QuestionnairesPage]
QUESTIONS = [
    "lev.objectives",
    "lev.has_promise",
    "lev.promise",
    "lev.narrative",
    "run.owner",
    "run.cadence",
    "run.signals",
    "run.skills",
    "run.rate",
    "run.restore",
    "run.tested",
    "run.summary",
    "run.runbook",
    "plan.start",
]


def around(page: QuestionnairesPage, qtbot: QtBot, key: Qt.Key) -> list[QWidget]:
    """What Tab goes through from the first field on, once around the window."""
    here = QApplication.focusWidget()
    reached: list[QWidget] = []
    while here is not None and here not in reached:
        reached.append(here)
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(here, key, control if isinstance(here, TableGrid) else Qt.KeyboardModifier.NoModifier)
        here = QApplication.focusWidget()
    return reached


def part_of(page: QuestionnairesPage, widget: QWidget) -> str:
    details = page.sheet.details
    parts = {
        "answer": page.sheet.answer,
        "standing": page.sheet.standing,
        "confidence": details.confidence,
        "evidence": details.evidence,
        "note": details.note,
        "bar": page.bar,
    }
    return next((name for name, each in parts.items() if each is widget or each.isAncestorOf(widget)), "around")


@pytest.mark.parametrize("question", QUESTIONS)
def test_tab_goes_through_a_question_and_then_around_it(at: At, qtbot: QtBot, question: str) -> None:
    page = at(question)
    parts = [name for name, _all in groupby(part_of(page, each) for each in around(page, qtbot, Qt.Key.Key_Tab))]
    parts = [each for each in parts if each != "standing"]
    assert parts == ["answer", "confidence", "evidence", "note", "bar", "around"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_tab_misses_no_field(at: At, qtbot: QtBot, question: str) -> None:
    page = at(question)
    editor = page.sheet.answer.editor
    assert editor is not None
    fields = [each for kind in (QLineEdit, QPlainTextEdit) for each in editor.findChildren(kind) if each.isVisible()]
    reached = around(page, qtbot, Qt.Key.Key_Tab)
    assert [each.accessibleName() for each in fields if each not in reached] == []


def test_tab_goes_through_the_fields_of_a_group_in_their_order(at: At, qtbot: QtBot) -> None:
    page = at("lev.promise")
    names = [each.accessibleName() for each in around(page, qtbot, Qt.Key.Key_Tab)]
    assert names[:4] == ["Commitment", "Period", "Unit of: Period", "Remark"]


def test_tab_goes_back_through_the_fields_of_a_group(at: At, qtbot: QtBot) -> None:
    page = at("lev.promise")
    page.question.focus("", "remark")
    names = [each.accessibleName() for each in around(page, qtbot, Qt.Key.Key_Backtab)]
    assert names[:4] == ["Remark", "Unit of: Period", "Period", "Commitment"]
