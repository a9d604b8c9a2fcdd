"""A file that is open for reading only, an answer that cannot be read, a proposal, and Markdown as it will look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.pages.questionnaires.page import QuestionnairesPage
from app.ui.pages.questionnaires.preview import MarkdownPreview
from app.ui.shell.window import MainWindow
from tests.ui.pages.questionnaires.conftest import field, page_of, typed, value

At = Callable[[str], QuestionnairesPage]


def test_nothing_can_be_changed_in_a_file_open_for_reading(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.workspace.open(file, read_only=True)
    page = page_of(window, "run.rate")
    typed(qtbot, page, "900")
    assert value(page, "run.rate") is None
    assert not page.sheet.details.isEnabled()


def test_all_ways_of_a_file_open_for_reading_are_closed(window: MainWindow, file: Path) -> None:
    window.workspace.open(file, read_only=True)
    page = page_of(window, "run.owner")
    enabled = [
        each.accessibleName()
        for part in (page.sheet.answer, page.sheet.details)
        for each in part.findChildren(QAbstractButton)
        if each.isVisible() and each.isEnabled()
    ]
    assert enabled == []


def test_an_answer_that_cannot_be_read_is_said_and_kept(at: At) -> None:
    page = at("run.owner")
    page.workspace.set_answer("run.rate", Answer(value="many"), "Answer")
    page.desk.go_to_question("run.rate")
    assert "cannot be read" in page.sheet.head.notice.text()
    assert page.sheet.answer.editor is not None
    assert page.sheet.answer.editor.value() is None
    assert value(page, "run.rate") == "many"


def preview(page: QuestionnairesPage) -> MarkdownPreview:
    return page.sheet.answer.findChildren(MarkdownPreview)[0]


def test_markdown_is_shown_as_it_will_look(at: At, qtbot: QtBot) -> None:
    page = at("lev.narrative")
    typed(qtbot, page, "Some **bold** words")
    qtbot.waitUntil(lambda: preview(page).toPlainText().strip() == "Some bold words")


def test_a_preview_opens_nothing_that_a_text_names(at: At, qtbot: QtBot, tmp_path: Path) -> None:
    page = at("lev.narrative")
    typed(qtbot, page, f"![x]({tmp_path}/a.png) <img src='{tmp_path}/b.png'>")
    qtbot.waitUntil(lambda: "img" in preview(page).toPlainText())
    assert "<img" not in preview(page).toHtml().replace("&lt;", "")


def test_another_question_takes_its_editor_away(at: At) -> None:
    page = at("lev.narrative")
    at("run.rate")
    assert page.sheet.answer.findChildren(MarkdownPreview) == [] or not preview(page).isVisible()
    assert field(page).isVisible()
