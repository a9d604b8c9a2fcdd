"""The tour of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from app.ui.shell.tour import SEEN, Tour, card_place
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme


@pytest.fixture
def tour(window: MainWindow) -> Tour:
    window.commands.run("help.tour")
    return window.findChild(Tour)


def test_it_has_four_to_six_stops(tour: Tour, qtbot: QtBot) -> None:
    titles = set()
    for _ in range(6):
        if not tour.isVisible():
            break
        titles.add(tour.stop.title)
        qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    assert 4 <= len(titles) <= 6
    assert not tour.isVisible()


def test_escape_ends_it_and_it_is_not_offered_again(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert window.preferences.text(SEEN)


def test_skip_ends_it(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    qtbot.mouseClick(tour.skip, Qt.MouseButton.LeftButton)
    assert window.preferences.text(SEEN)


def test_back_returns_to_the_stop_before(tour: Tour, qtbot: QtBot) -> None:
    first = tour.stop.title
    qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tour.back, Qt.MouseButton.LeftButton)
    assert tour.stop.title == first


def test_the_keyboard_stays_within_the_card(tour: Tour, qtbot: QtBot) -> None:
    for _ in range(5):
        qtbot.keyClick(tour.focusWidget(), Qt.Key.Key_Tab)
        assert tour.focusWidget() in (tour.skip, tour.back, tour.next)


def test_what_lies_below_cannot_be_clicked(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    where = window.bar.export.mapTo(window, window.bar.export.rect().center())
    assert window.childAt(where) is not window.bar.export


@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_the_card_stands_wholly_within_the_smallest_window(window: MainWindow, zoom: int, qtbot: QtBot) -> None:
    theme().set_zoom(zoom)
    window.resize(900, 600)
    tour = Tour(window)
    tour.begin()
    while tour.isVisible():
        assert window.rect().contains(tour.card.geometry()), tour.stop.title
        qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)


def test_a_card_stands_at_the_right_where_there_is_room() -> None:
    place = card_place(QRect(0, 100, 200, 50), QRect(0, 0, 300, 150), QRect(0, 0, 1280, 800))
    assert place == QPoint(213, 100)


def test_else_below() -> None:
    place = card_place(QRect(1100, 10, 160, 40), QRect(0, 0, 300, 150), QRect(0, 0, 1280, 800))
    assert place.y() == 63
