"""A file that was open before is shown at once, from what was kept of it, and opened after that."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.first_sight import FirstSight
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.ui.dialogs.explanation import ExplanationDialog
from app.ui.pages.start.page import StartPage
from app.ui.preferences import Preferences
from app.ui.shell.first_sight import keep_sight, kept_sight
from app.ui.shell.page import Target
from app.ui.shell.restoring import last_file
from app.ui.shell.window import MainWindow
from app.ui.widgets.row_button import RowButton
from app.ui.workspace import Workspace
from tests.ui.conftest import NOW, clock

SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")
BUILT_IN = PackLibrary()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "sample.readyroom"))


@pytest.fixture
def make(preferences: Preferences, qtbot: QtBot) -> Iterator[Callable[[], MainWindow]]:
    """Windows in which nothing is open yet, with the built-in pack."""
    made: list[MainWindow] = []

    def window() -> MainWindow:
        window = MainWindow(Workspace(BUILT_IN, clock, "Mara Lind"), preferences)
        qtbot.addWidget(window, before_close_func=lambda window: window.files.shut())
        made.append(window)
        return window

    yield window
    for each in made:
        each.workspace.close()


@pytest.fixture
def sight(make: Callable[[], MainWindow], sample: Path) -> FirstSight:
    """What is kept of the sample when its window closes."""
    window = make()
    window.workspace.open(sample)
    window.close()
    found = kept_sight(sample, NOW.date())
    assert found is not None
    return found


@pytest.fixture
def before(make: Callable[[], MainWindow], sight: FirstSight, sample: Path) -> MainWindow:
    """A window that shows what was kept."""
    window = make()
    window.show_sight(sight, sample)
    window.show()
    return window


def shown_whole(window: MainWindow, qtbot: QtBot) -> None:
    """What the first picture did not wait for is shown too."""
    window.stack.show_more()
    qtbot.waitUntil(lambda: window.page("overview").work.isVisible())


def opened(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.workspace.opened, timeout=30_000):
        window.files.open(sample)


def test_the_figures_are_those_of_the_open_file(before: MainWindow, sample: Path, qtbot: QtBot) -> None:
    kept = before.page("overview").readiness.figure.text()
    opened(before, sample, qtbot)
    assert before.page("overview").readiness.figure.text() == kept


def test_the_overview_is_in_sight_before_the_file_is_open(before: MainWindow) -> None:
    assert not before.workspace.is_open
    assert before.page("overview").isVisible()


def test_the_readiness_is_in_the_first_picture(before: MainWindow) -> None:
    assert before.page("overview").readiness.isVisible()


@pytest.mark.parametrize("card", ["areas", "next", "work"])
def test_the_other_cards_follow_the_first_picture(before: MainWindow, qtbot: QtBot, card: str) -> None:
    assert not getattr(before.page("overview"), card).isVisible()
    shown_whole(before, qtbot)
    assert getattr(before.page("overview"), card).isVisible()


def test_what_was_not_shown_when_the_file_is_open_is_shown_then(before: MainWindow, sample: Path, qtbot: QtBot) -> None:
    opened(before, sample, qtbot)
    assert before.page("overview").work.isVisible()


def test_the_service_is_named(before: MainWindow) -> None:
    assert before.windowTitle() == "Kubernetes control plane – Readyroom"


def test_opening_goes_on_behind_it(before: MainWindow, sample: Path, qtbot: QtBot) -> None:
    opened(before, sample, qtbot)
    assert before.page("overview").isVisible()


def test_the_start_page_does_not_come_in_between(before: MainWindow, sample: Path, qtbot: QtBot) -> None:
    opened(before, sample, qtbot)
    assert before.findChild(StartPage) is None


def test_a_page_wanted_meanwhile_is_shown_once_the_file_is_open(before: MainWindow, sample: Path, qtbot: QtBot) -> None:
    before.go(Target("findings"))
    opened(before, sample, qtbot)
    assert before.current_page == "findings"


def test_an_explanation_wanted_meanwhile_is_given_once_the_file_is_open(
    before: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    qtbot.mouseClick(before.page("overview").readiness.figure, Qt.MouseButton.LeftButton)
    assert before.findChild(ExplanationDialog) is None
    opened(before, sample, qtbot)
    qtbot.waitUntil(lambda: before.findChild(ExplanationDialog) is not None)


def test_a_step_of_the_work_wanted_meanwhile_is_gone_on_with_once_the_file_is_open(
    before: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    shown_whole(before, qtbot)
    qtbot.mouseClick(before.page("overview").work.findChildren(RowButton)[0], Qt.MouseButton.LeftButton)
    opened(before, sample, qtbot)
    assert before.current_page == "questionnaires"


def test_a_file_that_cannot_be_opened_after_all_leads_to_the_start_page(
    before: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    sample.write_bytes(b"not an assessment")
    before.files.open(sample)
    qtbot.waitUntil(lambda: not before.has_sight)
    assert not before.navigation.isVisible()


def test_closing_meanwhile_remembers_the_file(before: MainWindow, sample: Path) -> None:
    before.close()
    assert last_file(before.preferences) == sample


def test_a_file_that_changed_has_none(sight: FirstSight, sample: Path) -> None:
    sample.write_bytes(sample.read_bytes() + b"\n")
    assert kept_sight(sample, NOW.date()) is None


def test_another_day_has_none(sight: FirstSight, sample: Path) -> None:
    assert kept_sight(sample, NOW.date().replace(day=3)) is None


def test_nothing_is_kept_with_a_pack_that_was_named(window: MainWindow, file: Path) -> None:
    keep_sight(window.desk)
    assert kept_sight(file, NOW.date()) is None
