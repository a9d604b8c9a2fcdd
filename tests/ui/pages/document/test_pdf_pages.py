"""The pages of the PDF: made beside the window, shown from memory, and nothing left behind."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfLink, QPdfLinkModel
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.pages.document.page import DocumentPage
from app.ui.pages.document.pdf_pages import PdfPages
from app.ui.pages.document.pdf_view import PdfView
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from tests.ui.acting import press
from tests.ui.watching import children, threads


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for temporary files."""
    made = tmp_path / "temporary"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    return made


class Taken(QObject):
    """Takes what Qt is asked to open, whoever asks."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.addresses.append(address.toString())


@pytest.fixture
def taken() -> Iterator[Taken]:
    made = Taken()
    QDesktopServices.setUrlHandler("https", made, "take")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def pages(page: DocumentPage, qtbot: QtBot) -> PdfPages:
    """The page while its PDF is being made."""
    qtbot.mouseClick(page.head.pages, Qt.MouseButton.LeftButton)
    return page.pages


def made(pages: PdfPages, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not pages.exporting.is_busy, timeout=60_000)
    assert pages.view.page_count > 0, pages._note.text()


def test_the_pages_are_made_when_they_are_first_looked_at(pages: PdfPages, qtbot: QtBot) -> None:
    assert pages._stop.isVisible()
    made(pages, qtbot)
    assert pages._number.text() == f"{pages.view.page + 1} of {pages.view.page_count}"


def test_keys_leaf_through_the_pages_as_soon_as_they_are_there(pages: PdfPages, qtbot: QtBot) -> None:
    made(pages, qtbot)
    assert pages.view.hasFocus()
    qtbot.keyClick(pages.view, Qt.Key.Key_PageDown)
    assert pages.view.verticalScrollBar().value() > 0


def test_the_pages_begin_where_one_has_read(page: DocumentPage, qtbot: QtBot) -> None:
    page.reader.choose("running")
    qtbot.mouseClick(page.head.pages, Qt.MouseButton.LeftButton)
    made(page.pages, qtbot)
    chapter = page.pages.view.page_of(*page.reader.titles())
    assert chapter and page.pages.view.page == chapter


def test_one_who_comes_back_without_reading_on_is_where_he_was(
    page: DocumentPage, pages: PdfPages, qtbot: QtBot
) -> None:
    made(pages, qtbot)
    qtbot.mouseClick(pages._on, Qt.MouseButton.LeftButton)
    there = pages.view.page
    qtbot.mouseClick(page.head.document, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.head.pages, Qt.MouseButton.LeftButton)
    assert pages.view.page == there > 0


def test_nothing_stays_on_disk(pages: PdfPages, folder: Path, qtbot: QtBot) -> None:
    made(pages, qtbot)
    assert list(folder.iterdir()) == []


def test_one_goes_from_page_to_page(pages: PdfPages, qtbot: QtBot) -> None:
    made(pages, qtbot)
    pages.view.go_to(0)
    assert pages.view.page_count > 1
    qtbot.mouseClick(pages._on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pages._number.text().startswith("2 of "))
    qtbot.mouseClick(pages._back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pages._number.text().startswith("1 of "))


def test_after_a_change_they_are_out_of_date_until_made_anew(pages: PdfPages, window: MainWindow, qtbot: QtBot) -> None:
    made(pages, qtbot)
    window.workspace.set_answer("lev.narrative", Answer(value="Something else."), "Words")
    assert pages._said.text().startswith("Out of date")
    press(qtbot, pages.tools, "Make anew")
    made(pages, qtbot)
    assert pages._said.text() == ""


def test_making_them_can_be_stopped(pages: PdfPages, folder: Path, qtbot: QtBot) -> None:
    press(qtbot, pages.tools, "Stop")
    assert not pages.exporting.is_busy
    assert list(folder.iterdir()) == []
    assert pages._note.text() == "No pages were made."


def test_closing_the_window_while_they_are_made_leaves_nothing(
    pages: PdfPages, window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(children()) > 1 and bool(list(folder.iterdir())), timeout=10_000)
    window.close()
    assert children() == []
    assert list(folder.iterdir()) == []
    assert not {name for name in threads() if name.startswith(("export", "assembling"))}


def test_another_language_while_they_are_made_leaves_nothing(
    pages: PdfPages, window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(list(folder.iterdir())), timeout=10_000)
    window.speak("en")
    qtbot.waitUntil(lambda: not list(folder.iterdir()), timeout=20_000)


def test_the_pages_are_where_one_comes_back_to(pages: PdfPages, page: DocumentPage) -> None:
    assert page.place() == Target("document", "levels", "", "pages")


def test_a_problem_is_said(page: DocumentPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.core.errors import RenderError
    from app.io.documents import history

    def fail(*_args: object) -> None:
        raise RenderError("There is no room.")

    monkeypatch.setattr(history, "document_source", fail)
    qtbot.mouseClick(page.head.pages, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "There is no room." in page.pages._note.text())


def test_a_link_to_the_web_opens_nothing(page: DocumentPage, qtbot: QtBot, taken: Taken) -> None:
    page.workspace.set_answer("lev.narrative", Answer(value="Look at [our runbook](https://example.org/run)."), "Words")
    qtbot.mouseClick(page.head.pages, Qt.MouseButton.LeftButton)
    made(page.pages, qtbot)
    click_link(page.pages.view, "https://example.org/run", qtbot)
    assert taken.addresses == []


def click_link(view: PdfView, address: str, qtbot: QtBot) -> None:
    """Click the middle of a link, wherever in the PDF it is."""
    document = view.document()
    for page in range(view.page_count):
        links = QPdfLinkModel()
        links.setDocument(document)
        links.setPage(page)
        for row in range(links.rowCount(QModelIndex())):
            link = links.linkAt(links.index(row, 0).data(QPdfLinkModel.Role.Rectangle.value).center())
            if link.url().toString() == address:
                view.go_to(page)
                qtbot.wait(50)
                qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_seen(view, page, link))
                return
    raise AssertionError(f"no link to {address}")


def _seen(view: PdfView, page: int, link: QPdfLink) -> QPoint:
    size, margins = view.document().pagePointSize(page), view.documentMargins()
    scale = (view.viewport().width() - margins.left() - margins.right()) / size.width()
    top = margins.top() + page * (round(size.height() * scale) + view.pageSpacing())
    at = link.rectangles()[0].center() * scale
    return QPoint(round(margins.left() + at.x()), round(top + at.y()) - view.verticalScrollBar().value())
