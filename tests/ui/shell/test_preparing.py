"""Pages are made before they are looked at, and show what is there when they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.pages.roadmap.page import RoadmapPage
from app.ui.shell.page import Page, Target
from app.ui.shell.preparing import Preparation
from app.ui.shell.window import MainWindow
from tests.ui.walking import PAGES


@pytest.fixture
def preparing(window: MainWindow) -> Preparation:
    made = window.preparation = Preparation(window)
    return made


@pytest.fixture
def prepared(window: MainWindow, preparing: Preparation, qtbot: QtBot) -> MainWindow:
    """A window whose pages are all made."""
    qtbot.waitUntil(lambda: preparing.is_done)
    return window


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_made_before_it_is_looked_at(prepared: MainWindow, page: str) -> None:
    assert prepared.stack.has(page)


def test_the_page_that_is_looked_at_stays(prepared: MainWindow) -> None:
    assert prepared.current_page == "overview"


def test_a_page_that_was_prepared_shows_the_assessment(prepared: MainWindow) -> None:
    page = prepared.page("questionnaires")
    prepared.go(Target("questionnaires", "run.rate"))
    assert page.place() == Target("questionnaires", "run.rate")


def test_a_page_that_is_not_ready_is_shown_when_it_is(window: MainWindow, preparing: Preparation, qtbot: QtBot) -> None:
    window.go(Target("roadmap"))
    qtbot.waitUntil(lambda: window.current_page == "roadmap")
    assert isinstance(window.stack.currentWidget(), RoadmapPage)


def test_the_place_on_it_is_gone_to(window: MainWindow, preparing: Preparation, qtbot: QtBot) -> None:
    window.go(Target("questionnaires", "run.rate"))
    qtbot.waitUntil(lambda: window.current_page == "questionnaires")
    assert window.here() == Target("questionnaires", "run.rate")


def test_the_window_is_not_kept_until_then(window: MainWindow, preparing: Preparation) -> None:
    window.go(Target("roadmap"))
    assert not window.stack.has("roadmap")


def test_whoever_turns_back_is_left_there(window: MainWindow, preparing: Preparation, qtbot: QtBot) -> None:
    window.go(Target("roadmap"))
    window.go(Target("overview"))
    qtbot.waitUntil(lambda: preparing.is_done)
    assert window.current_page == "overview"


def test_the_last_of_two_that_are_not_ready_is_shown(window: MainWindow, preparing: Preparation, qtbot: QtBot) -> None:
    window.go(Target("roadmap"))
    QCoreApplication.processEvents()
    window.go(Target("findings"))
    qtbot.waitUntil(lambda: preparing.is_done)
    assert window.current_page == "findings"


def test_a_page_that_is_asked_for_is_there_at_once(window: MainWindow, preparing: Preparation) -> None:
    window.go(Target("roadmap"))
    QCoreApplication.processEvents()
    assert isinstance(window.page("roadmap"), RoadmapPage)


def test_a_page_that_is_asked_for_meanwhile_is_gone_to_all_the_same(
    window: MainWindow, preparing: Preparation, qtbot: QtBot
) -> None:
    window.go(Target("roadmap"))
    QCoreApplication.processEvents()
    page = window.page("roadmap")
    qtbot.waitUntil(lambda: window.current_page == "roadmap")
    assert window.page("roadmap") is page


class _Listening(Page):
    """A page of which a part is filled at a time, and that notes what it is told."""

    told: list[str]

    def show_all(self) -> None:
        self.told.append("all")

    def fill(self) -> Iterator[object]:
        self.told.append("begun")
        for _ in range(4):
            yield QCoreApplication.instance()
        self.told.append("filled")

    def show_change(self, changed: object) -> None:
        self.told.append("changed")


@pytest.fixture
def told(window: MainWindow, preparing: Preparation, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the page of findings is told; it is another here, and half filled."""
    noted: list[str] = []
    monkeypatch.setattr(_Listening, "told", noted, raising=False)
    monkeypatch.setattr("app.ui.pages.findings.page.FindingsPage", _Listening)
    monkeypatch.setattr("app.ui.shell.preparing._SLICE_SECONDS", 0)
    window.go(Target("findings"))
    while not noted:
        QCoreApplication.processEvents()
    return noted


def test_a_page_that_is_half_filled_is_told_later_of_a_change(
    window: MainWindow, preparing: Preparation, told: list[str], qtbot: QtBot
) -> None:
    window.workspace.set_answer("run.rate", Answer(value=7), "Answer")
    qtbot.waitUntil(lambda: window.current_page == "findings")
    assert told == ["begun", "filled", "changed"]


def test_a_page_that_is_half_filled_begins_anew_with_another_assessment(
    window: MainWindow, told: list[str], qtbot: QtBot
) -> None:
    window.workspace.opened.emit()
    window.go(Target("findings"))
    qtbot.waitUntil(lambda: window.current_page == "findings")
    assert told == ["begun", "begun", "filled"]


def test_a_page_in_another_language_is_made_anew(window: MainWindow, told: list[str], qtbot: QtBot) -> None:
    window.speak("en")
    window.go(Target("findings"))
    qtbot.waitUntil(lambda: window.current_page == "findings")
    assert window.page("findings").desk is window.desk


def test_a_page_that_cannot_be_made_is_not_tried_again_and_again(
    window: MainWindow, preparing: Preparation, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(_page: Page) -> Iterator[object]:
        raise ValueError("broken")

    monkeypatch.setattr(RoadmapPage, "fill", fail)
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: preparing.is_done)
    assert [kind for kind, *_ in raised] == [ValueError]


def test_closing_the_window_ends_it(make_window: Callable[[Path], MainWindow], file: Path, qtbot: QtBot) -> None:
    window = make_window(file)
    preparing = window.preparation = Preparation(window)
    window.go(Target("roadmap"))
    window.close()
    qtbot.wait(50)
    assert not preparing.is_done
