"""Whatever a team writes, the paper opens no file and calls no address; links are shown before they are opened."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.dialogs.asking import Asking
from app.ui.pages.document.block import Block
from app.ui.pages.document.page import DocumentPage
from app.ui.pages.document.paper import Paper
from app.ui.pages.document.pictures import Pictures
from tests.ui.acting import is_shown
from tests.ui.acting import shown as dialog_shown
from tests.ui.hostile import Trap
from tests.ui.pages.document.conftest import shown, text
from tests.ui.walking import settle

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify tells what was opened")


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    made = Trap(tmp_path / "there")
    yield made
    made.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that the system was asked to open."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda address: found.append(address.toString()))
    return found


def says(page: DocumentPage, words: str, qtbot: QtBot) -> None:
    """Have the team write that, and wait until it is on the paper."""
    page.workspace.set_answer("lev.narrative", Answer(value=words + "\n\nThe end of it."), "Words")
    qtbot.waitUntil(lambda: "The end of it." in text(page), timeout=20_000)
    shown(page, qtbot)


def click_link(page: DocumentPage, words: str, qtbot: QtBot) -> None:
    for block in page.paper.blocks:
        found = block.document().find(words)
        if not found.isNull():
            cursor = QTextCursor(block.document())
            cursor.setPosition(found.selectionStart() + 1)
            at: QPoint = block.cursorRect(cursor).center()
            qtbot.mouseClick(block.viewport(), Qt.MouseButton.LeftButton, pos=at)
            return
    raise AssertionError(f"'{words}' is not on the paper")


def test_the_trap_tells_of_an_editor_that_takes_text_for_html(qtbot: QtBot, trap: Trap) -> None:
    careless = QTextEdit()
    qtbot.addWidget(careless)
    careless.setHtml(f'<img src="{trap.picture}">')
    careless.show()
    settle()
    assert trap.was_opened()


def test_no_text_on_the_paper_opens_anything(page: DocumentPage, trap: Trap, qtbot: QtBot) -> None:
    says(page, "\n\n".join(trap.lures()), qtbot)
    assert not trap.was_opened() and not trap.was_called()


def test_no_text_that_is_being_typed_opens_anything(page: DocumentPage, trap: Trap, qtbot: QtBot) -> None:
    page.write("lev.narrative")
    settle()
    page.workspace.set_answer("lev.narrative", Answer(value="\n\n".join((*trap.lures(), "Typed."))), "Words")
    qtbot.waitUntil(lambda: "Typed." in text(page))
    assert not trap.was_opened() and not trap.was_called()


def test_a_piece_opens_nothing_even_of_html_that_slipped_through(qtbot: QtBot, trap: Trap) -> None:
    paper = Paper()
    qtbot.addWidget(paper)
    block = Block(lambda name: Pictures({}, {}).image(name, 1), paper)
    block.set_content(f'<img src="{trap.picture}"><img src="file://{trap.picture}">', "")
    block.show()
    settle()
    assert not trap.was_opened()


def test_a_chart_that_names_a_file_is_not_drawn(trap: Trap) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
        f'<image xlink:href="{trap.picture}" width="9" height="9"/></svg>'
    )
    pictures = Pictures({"charts/a.svg": svg}, {})
    assert pictures.image("charts/a.svg#9", 1).width() == 1
    assert not trap.was_opened()


def test_a_link_is_shown_before_it_is_opened(page: DocumentPage, opened: list[str], qtbot: QtBot) -> None:
    says(page, "Look at [our runbook](https://example.org/run).", qtbot)
    click_link(page, "our runbook", qtbot)
    dialog = dialog_shown(qtbot, Asking)
    assert dialog.accessibleDescription() == "https://example.org/run"
    assert opened == []
    dialog.close()


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "//host/x"])
def test_a_link_that_leads_elsewhere_is_no_link(
    page: DocumentPage, opened: list[str], qtbot: QtBot, address: str
) -> None:
    says(page, f"Look at [our runbook]({address}).", qtbot)
    click_link(page, "our runbook", qtbot)
    settle()
    assert opened == [] and not is_shown(Asking)
