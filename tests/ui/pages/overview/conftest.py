"""The first page of a small assessment, and what a user does on it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer, DecisionKind
from app.core.decisions import decision_on
from app.ui.pages.overview.page import OverviewPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from tests.ui.walking import settle

OBJECTIVE = {"id": "r1", "indicator": "Availability", "target": 99.9, "window": "28d"}
TOO_MUCH = {**OBJECTIVE, "target": 100}
EVERYTHING = {
    "lev_objectives": [OBJECTIVE],
    "lev_has_promise": False,
    "lev_narrative": "All is well.",
    "run_owner": {"name": "Ines Roth", "role": "head of operations"},
    "run_cadence": "monthly",
    "run_signals": ["logs", "metrics"],
    "run_skills": {"coding": {"level": "strong", "people": 3}, "networks": {"level": "some", "people": 1}},
    "run_rate": 900,
    "run_share": 20,
    "run_restore": "2h",
    "run_tested": "2026-10-01",
    "run_summary": "Orders wait in the queue for up to 10 minutes.",
    "run_runbook": {"link": "https://example.org/runbook"},
}
"""An answer to every question, each as good as it can be."""


@pytest.fixture
def page(window: MainWindow) -> OverviewPage:
    """Nothing is answered."""
    window.activateWindow()
    window.go(Target("overview"))
    found = window.page("overview")
    assert isinstance(found, OverviewPage)
    return found


def answer(page: OverviewPage, **answers: object) -> None:
    """Answer questions; a name says `_` for `.`, once."""
    for name, value in answers.items():
        page.workspace.set_answer(name.replace("_", ".", 1), Answer(value=value), "Answer")
    settle()


def accept_error(page: OverviewPage) -> None:
    """Accept the risk of the first error."""
    finding = next(each for each in page.workspace.report.findings if each.severity == "error")
    decision = decision_on(
        finding,
        DecisionKind.RISK_ACCEPTED,
        reason="The supplier allows no more.",
        approver="Ines Roth",
        until="2027-01-31",
        as_of=date(2026, 11, 2),
    )
    page.workspace.set_decision(finding.fingerprint, decision, "Accept")
    settle()


def said(inside: QWidget) -> str:
    """What stands there."""
    return "\n".join(each.text() for each in inside.findChildren(QLabel) if each.isVisible() and each.text())


def names(inside: QWidget) -> list[str]:
    """What can be pressed there, by name."""
    return [each.accessibleName() for each in inside.findChildren(QAbstractButton) if each.isVisible()]


def click(qtbot: QtBot, inside: QWidget, name: str) -> None:
    """Click the one thing whose name begins so."""
    found = [each for each in inside.findChildren(QAbstractButton) if each.accessibleName().startswith(name)]
    found = [each for each in found if each.isVisible()]
    assert len(found) == 1, names(inside)
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
