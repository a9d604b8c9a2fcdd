"""The page of documents on a small assessment with some text of the team's."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.pages.document.page import DocumentPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow

WORDS = "The levels are from **September**."
OBJECTIVE = {"id": "r1", "indicator": "availability", "target": 99.5, "window": "28d", "owner": {"name": "Ines"}}


def shown(page: DocumentPage, qtbot: QtBot) -> None:
    """Wait until the newest state is on the paper, and what is open beside it."""
    reader, parts = page.reader, (page.paper, page.panel)
    qtbot.waitUntil(lambda: reader.has_documents and not page.assembling.is_busy, timeout=60_000)
    qtbot.waitUntil(lambda: reader.is_counted and all(each.is_settled for each in parts), timeout=10_000)


def text(page: DocumentPage) -> str:
    """What stands on the paper."""
    return "\n".join(block.toPlainText() for block in page.paper.blocks)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> DocumentPage:
    """The document 'Levels' with an objective and a text, on the paper."""
    window.workspace.set_answer("lev.objectives", Answer(value=[OBJECTIVE]), "Objective")
    window.workspace.set_answer("lev.narrative", Answer(value=WORDS), "Words")
    window.go(Target("document", "levels"))
    made = window.page("document")
    assert isinstance(made, DocumentPage)
    shown(made, qtbot)
    return made
