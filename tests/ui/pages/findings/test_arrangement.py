"""Filters, list and letter at every size of window and text: nothing lies over anything, nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.application import speak
from app.ui.pages.findings.page import FindingsPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from tests.ui.walking import settle

ROWS = [{"id": name, "indicator": name, "target": 100, "window": "28d"} for name in ("r1", "r2", "r3")]
SIZES = [(900, 600), (1280, 800), (1920, 1080)]


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.fixture
def page(window: MainWindow) -> FindingsPage:
    """Three errors."""
    window.workspace.set_answer("lev.objectives", Answer(value=ROWS), "Answer")
    window.go(Target("findings"))
    found = window.page("findings")
    assert isinstance(found, FindingsPage)
    return found


def fit(window: MainWindow, page: FindingsPage, size: tuple[int, int], zoom: int) -> None:
    """A window of that size with text of that size."""
    theme().set_zoom(zoom)
    window.resize(*size)
    settle()
    assert page.arrangement.width() > 0


def place(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, widget.rect().topLeft()), widget.size())


def filters(page: FindingsPage) -> list[QWidget]:
    bar = page.filters
    found = [*bar._standings.values(), *bar._choices, bar._group, bar._text, *bar._actions]
    return [each for each in found if each.isVisible()]


@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
def test_list_and_letter_never_lie_over_each_other(
    page: FindingsPage, window: MainWindow, size: tuple[int, int], zoom: int
) -> None:
    fit(window, page, size, zoom)
    seen = [each for each in (page.list, page.letter, page.filters) if each.isVisible()]
    areas = [place(each, page) for each in seen]
    assert not [one for one, other in combinations(areas, 2) if one.intersects(other)]
    assert all(page.rect().contains(each) for each in areas)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
def test_no_filter_is_cut(
    page: FindingsPage, window: MainWindow, qtbot: QtBot, size: tuple[int, int], zoom: int, language: str
) -> None:
    window.speak(language)
    window.go(Target("findings"))
    spoken = window.page("findings")
    assert isinstance(spoken, FindingsPage)
    fit(window, spoken, size, zoom)
    if spoken.arrangement.fold.isVisible():
        qtbot.mouseClick(spoken.arrangement.fold, Qt.MouseButton.LeftButton)
        settle()
    for each in filters(spoken):
        assert each.width() >= each.sizeHint().width() or each is spoken.filters._text
        assert place(each, spoken.filters).right() <= spoken.filters.rect().right()
    assert spoken.filters.width() <= spoken.arrangement._area.viewport().width()


def test_list_and_letter_stand_beside_each_other_where_there_is_room(page: FindingsPage, window: MainWindow) -> None:
    fit(window, page, (1280, 800), 100)
    assert page.list.isVisible()
    assert page.letter.isVisible()


def test_large_text_leaves_room_for_the_list_only(page: FindingsPage, window: MainWindow) -> None:
    fit(window, page, (1280, 800), 200)
    assert page.list.isVisible()
    assert not page.letter.isVisible()


def test_a_click_opens_the_letter_in_the_place_of_the_list(
    page: FindingsPage, window: MainWindow, qtbot: QtBot
) -> None:
    fit(window, page, (1280, 800), 200)
    click_line(page, qtbot, 1)
    assert page.letter.isVisible()
    assert not page.list.isVisible()
    assert page.letter.finding is not None
    assert page.letter.finding.place.row == "r2"


def test_escape_goes_back_to_the_list(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    fit(window, page, (1280, 800), 200)
    click_line(page, qtbot, 0)
    qtbot.keyClick(page.arrangement.back, Qt.Key.Key_Escape)
    assert page.list.isVisible()
    assert not page.letter.isVisible()


def test_the_next_finding_is_read_without_the_list(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    fit(window, page, (1280, 800), 200)
    click_line(page, qtbot, 0)
    qtbot.mouseClick(page.arrangement._behind, Qt.MouseButton.LeftButton)
    assert page.letter.finding is not None
    assert page.letter.finding.place.row == "r2"
    assert page.arrangement._at.text() == "2 of 3"


def test_the_first_has_none_before_it(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    fit(window, page, (1280, 800), 200)
    click_line(page, qtbot, 0)
    assert not page.arrangement._before.isEnabled()
    assert page.arrangement._behind.isEnabled()


def test_a_target_opens_its_letter_where_there_is_room_for_one(page: FindingsPage, window: MainWindow) -> None:
    fit(window, page, (1280, 800), 200)
    finding = page.model.finding_at(2)
    assert finding is not None
    window.go(Target("findings", finding.fingerprint))
    assert page.letter.isVisible()
    assert page.letter.finding == finding


def test_a_target_opens_its_letter_even_when_nothing_was_listed(
    page: FindingsPage, window: MainWindow, qtbot: QtBot
) -> None:
    finding = page.model.finding_at(0)
    assert finding is not None
    page.filters.focus_words()
    qtbot.keyClicks(page.filters.focusWidget(), "zebra")
    fit(window, page, (1280, 800), 200)
    window.go(Target("findings", finding.fingerprint))
    assert page.letter.isVisible()
    assert page.letter.finding == finding


def test_filters_without_room_are_folded_and_say_what_is_listed(page: FindingsPage, window: MainWindow) -> None:
    fit(window, page, (900, 600), 200)
    assert not page.filters.isVisible()
    assert page.arrangement.fold.text() == "To decide 3"


def test_folded_filters_give_way_to_the_list_again(page: FindingsPage, window: MainWindow, qtbot: QtBot) -> None:
    fit(window, page, (900, 600), 200)
    qtbot.mouseClick(page.arrangement.fold, Qt.MouseButton.LeftButton)
    assert page.filters.isVisible()
    assert page.arrangement.fold.text() == "Show 3 findings"
    qtbot.mouseClick(page.arrangement.fold, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()


def test_decisions_stand_side_by_side_and_are_as_wide_as_their_words(page: FindingsPage, window: MainWindow) -> None:
    fit(window, page, (1920, 1080), 100)
    names = ("Plan a fix…", "Accept the risk…", "Dismiss…")
    made = [each for each in page.letter.findChildren(QPushButton) if each.text() in names and each.isVisible()]
    assert len({each.y() for each in made}) == 1
    assert all(each.width() == each.sizeHint().width() for each in made)


def test_tab_goes_from_the_filters_to_the_list_and_on_to_the_letter(
    page: FindingsPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    page.filters.focus_words()
    reached: list[QWidget | None] = []
    for _ in range(4):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
    assert page.list in reached
    after = reached[reached.index(page.list) + 1]
    assert after is not None
    assert page.letter.isAncestorOf(after)


def click_line(page: FindingsPage, qtbot: QtBot, row: int) -> None:
    middle = page.list.visualRect(page.model.index(row)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    settle()
