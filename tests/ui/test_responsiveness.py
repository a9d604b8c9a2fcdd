"""The window answers at once: whatever is done takes the thread of the interface less than 50 ms at a time."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.session import Session
from app.ui.pages.document.paper import Paper
from app.ui.saving import SaveState
from app.ui.shell.page import Target
from app.ui.shell.preparing import Preparation
from app.ui.shell.restyling import Restyling
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from app.ui.theme.tokens import Scheme
from tests.ui.walking import PAGES, go
from tests.ui.watching import LONGEST_BLOCK, Watchdog, least_of

QUESTION = "intake.narrative"
EDITS = 12
SIZES = ((1280, 800), (1920, 1080))
EVERY = 7
"""Of some two hundred questions so many are enough to meet every kind of answer."""


@pytest.fixture(scope="module")
def library() -> PackLibrary:
    """The built-in pack: as many questions and rules as there are."""
    return PackLibrary()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(resource("resources", "samples", "complete.readyroom"), tmp_path))


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    made = Watchdog()
    yield made
    made.stop()
    made.deleteLater()


def edit(window: MainWindow, number: int) -> None:
    share = Answer(value=f"Version {number} of what a reader should know.")
    window.workspace.set_answer(QUESTION, share, "Edit", key="edit")


@pytest.mark.parametrize("page", PAGES)
def test_a_change_is_shown_within_the_time(window: MainWindow, watchdog: Watchdog, qtbot: QtBot, page: str) -> None:
    go(window, page)
    edit(window, 0)
    qtbot.wait(50)
    watchdog.begin()
    for number in range(1, EDITS):
        edit(window, number)
        QApplication.processEvents()
    assert watchdog.stop() < LONGEST_BLOCK


def test_going_from_page_to_page_takes_less_than_the_time(window: MainWindow, watchdog: Watchdog, qtbot: QtBot) -> None:
    for page in PAGES:
        go(window, page)
    qtbot.wait(50)
    watchdog.begin()
    for page in PAGES * 2:
        go(window, page)
        qtbot.wait(1)
    assert watchdog.stop() < LONGEST_BLOCK


def test_typing_takes_less_than_the_time(window: MainWindow, watchdog: Watchdog, qtbot: QtBot) -> None:
    go(window, "questionnaires", QUESTION)
    qtbot.wait(50)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    watchdog.begin()
    for letter in " and a little more of it, as one types":
        qtbot.keyClick(field, letter)
        QApplication.processEvents()
    assert watchdog.stop() < LONGEST_BLOCK


def test_saving_takes_less_than_the_time(window: MainWindow, watchdog: Watchdog, qtbot: QtBot) -> None:
    go(window, "overview")
    saver = window.workspace.saver
    assert saver is not None
    qtbot.wait(50)
    watchdog.begin()
    edit(window, 1)
    qtbot.waitUntil(lambda: saver.status.state is SaveState.SAVED)
    assert watchdog.stop() < LONGEST_BLOCK


def test_typing_goes_on_while_the_disk_is_slow(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_saving, may_end = threading.Event(), threading.Event()
    save = Session.save

    def slowly(session: Session, assessment: object) -> None:
        is_saving.set()
        may_end.wait(20)
        save(session, assessment)  # type: ignore[arg-type]

    saver = window.workspace.saver
    assert saver is not None
    monkeypatch.setattr(saver, "_save", lambda assessment: slowly(window.workspace.session, assessment))
    edit(window, 1)
    qtbot.waitUntil(is_saving.is_set)
    edit(window, 2)
    assert window.workspace.assessment.answers[QUESTION].value.startswith("Version 2")
    assert saver.status.state is SaveState.PENDING
    may_end.set()
    qtbot.waitUntil(lambda: saver.status.state is SaveState.SAVED)


@pytest.fixture
def prepared(window: MainWindow) -> MainWindow:
    """A window as the program has it: its pages are made while it has nothing else to do."""
    window.preparation = Preparation(window)
    return window


@pytest.fixture
def restyled(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Restyling:
    """How the program puts on another look; every page was seen before."""
    made = Restyling(window)
    monkeypatch.setattr(theme(), "dress", made.put)
    for page in PAGES:
        go(window, page, QUESTION if page == "questionnaires" else "")
    return made


def forget_pages(window: MainWindow) -> None:
    """Have the window make every page anew."""
    window.go(Target("overview"))
    window.speak("en")


def settled(window: MainWindow, page: str, qtbot: QtBot) -> None:
    """Wait until nothing is on its way any more."""
    qtbot.waitUntil(lambda: window.current_page == page)
    if page == "document":
        paper = window.page(page).findChildren(Paper)[0]
        qtbot.waitUntil(lambda: paper.times_set > 0 and paper.is_settled, timeout=20_000)
    qtbot.wait(50)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", PAGES[1:])
def test_the_first_visit_of_a_page_takes_less_than_the_time(
    prepared: MainWindow, watchdog: Watchdog, qtbot: QtBot, page: str, size: tuple[int, int]
) -> None:
    prepared.resize(*size)

    def visited() -> float:
        qtbot.waitUntil(lambda: prepared.stack.has(page))
        qtbot.wait(50)
        watchdog.begin()
        prepared.go(Target(page))
        settled(prepared, page, qtbot)
        longest = watchdog.so_far()
        forget_pages(prepared)
        return longest

    assert least_of(visited) < LONGEST_BLOCK


@pytest.mark.parametrize("page", PAGES[1:])
def test_a_visit_of_a_page_that_is_not_ready_takes_less_than_the_time(
    prepared: MainWindow, watchdog: Watchdog, qtbot: QtBot, page: str
) -> None:

    def visited() -> float:
        watchdog.begin()
        prepared.go(Target(page))
        settled(prepared, page, qtbot)
        longest = watchdog.so_far()
        forget_pages(prepared)
        return longest

    assert least_of(visited) < LONGEST_BLOCK


def test_getting_pages_ready_takes_less_than_the_time(prepared: MainWindow, watchdog: Watchdog, qtbot: QtBot) -> None:
    preparation = prepared.preparation
    assert preparation is not None
    watchdog.begin()
    qtbot.waitUntil(lambda: preparation.is_done, timeout=20_000)
    assert watchdog.stop() < LONGEST_BLOCK


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_opening_questions_takes_less_than_the_time(
    prepared: MainWindow, watchdog: Watchdog, qtbot: QtBot, size: tuple[int, int]
) -> None:
    prepared.resize(*size)
    qtbot.waitUntil(lambda: prepared.stack.has("questionnaires"))
    prepared.go(Target("questionnaires", QUESTION))
    qtbot.wait(50)

    def opened() -> float:
        watchdog.begin()
        for question in list(prepared.workspace.pack.questions)[::EVERY]:
            prepared.go(Target("questionnaires", question))
            qtbot.wait(60)
        return watchdog.so_far()

    assert least_of(opened) < LONGEST_BLOCK


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "looks",
    [
        (lambda: theme().set_scheme(Scheme.DARK), lambda: theme().set_scheme(Scheme.LIGHT)),
        (lambda: theme().set_zoom(125), lambda: theme().set_zoom(100)),
    ],
    ids=["theme", "size of text"],
)
def test_another_look_takes_less_than_the_time(
    window: MainWindow,
    restyled: Restyling,
    watchdog: Watchdog,
    qtbot: QtBot,
    page: str,
    looks: tuple[Callable[[], object], ...],
) -> None:
    window.go(Target(page))
    settled(window, page, qtbot)
    wanted = cycle(looks)

    def changed() -> float:
        watchdog.begin()
        next(wanted)()
        qtbot.waitUntil(lambda: not restyled.is_busy)
        settled(window, page, qtbot)
        return watchdog.so_far()

    assert least_of(changed) < LONGEST_BLOCK
