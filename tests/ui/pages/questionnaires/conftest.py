"""The page of questionnaires in a window, and what a user does there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.pages.questionnaires.page import QuestionnairesPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> QuestionnairesPage:
    """The page, at the number of requests a second."""
    return page_of(window, "run.rate")


@pytest.fixture
def at(window: MainWindow) -> Callable[[str], QuestionnairesPage]:
    """Goes to a place of the page."""
    return lambda place: page_of(window, place)


def page_of(window: MainWindow, place: str) -> QuestionnairesPage:
    window.go(Target("questionnaires", place))
    found = window.page("questionnaires")
    assert isinstance(found, QuestionnairesPage)
    return found


def field(page: QuestionnairesPage) -> QLineEdit | QPlainTextEdit:
    """The first field of the editor."""
    editor = page.sheet.answer.editor
    assert editor is not None
    fields = [*editor.findChildren(QLineEdit), *editor.findChildren(QPlainTextEdit)]
    return next(each for each in fields if not each.isHidden())


def typed(qtbot: QtBot, page: QuestionnairesPage, text: str) -> None:
    """Type into the editor, one key after the other."""
    qtbot.keyClicks(field(page), text)


def pressed(qtbot: QtBot, place: QWidget, name: str) -> None:
    """Click the button of that name."""

    def found() -> dict[str, QAbstractButton]:
        return {each.accessibleName(): each for each in place.findChildren(QAbstractButton) if each.isVisible()}

    def is_there() -> None:
        assert name in found(), f"there is no button '{name}' among {sorted(found())}"

    qtbot.waitUntil(is_there)
    qtbot.mouseClick(found()[name], Qt.MouseButton.LeftButton)


def answer(page: QuestionnairesPage, question: str) -> Answer | None:
    """What is kept."""
    return page.workspace.assessment.answers.get(question)


def value(page: QuestionnairesPage, question: str) -> object:
    """The value that is kept."""
    kept = answer(page, question)
    return kept.value if kept is not None else None
