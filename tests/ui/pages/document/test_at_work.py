"""The page with documents on the paper: quick, reached by keyboard, with names, and without anything cut off."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.ui.application import speak
from app.ui.pages.document.page import DocumentPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from app.ui.theme.tokens import Scheme
from tests.ui.pages.document.conftest import shown
from tests.ui.test_accessibility import nameless, takes_tab, tour
from tests.ui.test_appearance import dress, faults
from tests.ui.watching import LONGEST_BLOCK, Watchdog

LOOKS = [
    (Scheme.LIGHT, "de", 100, QSize(900, 600)),
    (Scheme.DARK, "de", 150, QSize(1280, 800)),
    (Scheme.CONTRAST, "en", 100, QSize(1280, 800)),
    (Scheme.LIGHT, "de", 200, QSize(1920, 1080)),
]


@pytest.fixture(scope="module")
def library() -> PackLibrary:
    """The built-in pack: as long as documents are."""
    return PackLibrary()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(resource("resources", "samples", "half-finished.readyroom"), tmp_path))


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> DocumentPage:
    window.activateWindow()
    window.go(Target("document", "sre", "service-levels"))
    return reading(window, qtbot)


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    made = Watchdog()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


def reading(window: MainWindow, qtbot: QtBot) -> DocumentPage:
    made = window.page("document")
    assert isinstance(made, DocumentPage)
    shown(made, qtbot)
    return made


def test_going_from_document_to_document_never_blocks(page: DocumentPage, watchdog: Watchdog, qtbot: QtBot) -> None:
    def round_trip() -> float:
        qtbot.wait(50)
        watchdog.begin()
        for spec in page.workspace.pack.manifest.documents:
            page.reader.choose(spec.id)
            shown(page, qtbot)
        return watchdog.so_far()

    assert min(round_trip(), round_trip()) < LONGEST_BLOCK


def test_typing_and_assembling_never_block(page: DocumentPage, watchdog: Watchdog, qtbot: QtBot) -> None:
    page.write("slm.narrative")
    qtbot.wait(50)
    field = QApplication.focusWidget()
    assert field is not None
    watchdog.begin()
    for letter in "A little more of it.":
        qtbot.keyClick(field, letter)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not page.assembling.is_busy and page.paper.is_settled, timeout=30_000)
    assert watchdog.stop() < LONGEST_BLOCK


def test_making_the_pages_never_blocks(page: DocumentPage, watchdog: Watchdog, qtbot: QtBot) -> None:
    watchdog.begin()
    page.show_mode("pages")
    qtbot.wait(1500)
    page.pages.stop()
    assert watchdog.stop() < LONGEST_BLOCK


def test_an_edit_sets_few_parts_anew(page: DocumentPage, window: MainWindow, qtbot: QtBot) -> None:
    before = page.paper.times_set
    window.workspace.set_answer("slm.narrative", Answer(value="Something else."), "Words")
    qtbot.waitUntil(lambda: page.paper.times_set > before, timeout=30_000)
    shown(page, qtbot)
    assert page.paper.times_set - before == 1


def test_everything_has_a_name_and_is_reached_by_tab(page: DocumentPage, window: MainWindow, qtbot: QtBot) -> None:
    assert nameless(window) == []
    reached = tour(qtbot, window)
    assert [each for each in page.findChildren(QWidget) if takes_tab(each) and each not in reached] == []


def test_where_one_writes_everything_has_a_name_and_is_reached_by_tab(
    page: DocumentPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.write("slm.narrative")
    qtbot.wait(50)
    assert nameless(window) == []
    reached = tour(qtbot, window)
    assert [each for each in page.findChildren(QWidget) if takes_tab(each) and each not in reached] == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda each: "-".join(map(str, each[:3])))
def test_nothing_is_cut_off(
    page: DocumentPage, window: MainWindow, look: tuple[Scheme, str, int, QSize], qtbot: QtBot
) -> None:
    dress(window, look)
    window.go(Target("document", "sre", "service-levels"))
    made = reading(window, qtbot)
    qtbot.waitUntil(lambda: faults(window) == [])
    made.toggle_panel()
    qtbot.waitUntil(lambda: faults(window) == [])
    made.write("slm.narrative")
    qtbot.waitUntil(lambda: faults(window) == [])
