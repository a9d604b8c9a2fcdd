"""The columns: what is shown at which width, the panel that is remembered, and nothing clipped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.ui.pages.questionnaires.arrangement import Arrangement, Asked, arranged
from app.ui.pages.questionnaires.page import QuestionnairesPage
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from tests.ui.pages.questionnaires.conftest import page_of, pressed

At = Callable[[str], QuestionnairesPage]
Make = Callable[[Path], MainWindow]
ALL, LIST, ABOUT = Arrangement(True, True, True), Arrangement(True, True, False), Arrangement(False, True, True)


@pytest.mark.parametrize(
    ("width", "is_open", "asked", "shown"),
    [
        (1000, True, Asked.NOTHING, ALL),
        (1000, False, Asked.NOTHING, LIST),
        (700, True, Asked.NOTHING, LIST),
        (700, True, Asked.PANEL, ABOUT),
        (650, True, Asked.PANEL, Arrangement(False, False, True)),
        (450, True, Asked.NOTHING, Arrangement(False, True, False)),
        (450, True, Asked.OUTLINE, Arrangement(True, False, False)),
        (450, True, Asked.PANEL, Arrangement(False, False, True)),
    ],
)
def test_what_fits_is_shown(width: float, is_open: bool, asked: Asked, shown: Arrangement) -> None:
    assert arranged(width, is_panel_open=is_open, asked=asked) == shown


def test_the_panel_is_closed_with_f1(page: QuestionnairesPage, qtbot: QtBot) -> None:
    assert page.panel.isVisible()
    qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_F1)
    assert not page.panel.isVisible()


def test_a_closed_panel_is_remembered(page: QuestionnairesPage, qtbot: QtBot, make_window: Make, file: Path) -> None:
    pressed(qtbot, page.panel, "Close")
    page.workspace.close()
    other = make_window(file)
    assert not page_of(other, "run.rate").panel.isVisible()


def test_a_narrow_window_keeps_the_question(page: QuestionnairesPage, qtbot: QtBot) -> None:
    page.window().resize(900, 600)
    qtbot.waitUntil(lambda: not page.panel.isVisible())
    assert page.sheet.isVisible()


def test_in_the_narrowest_window_the_list_takes_the_place_of_the_question(
    page: QuestionnairesPage, qtbot: QtBot
) -> None:
    page.window().resize(900, 600)
    theme().set_zoom(200)
    qtbot.waitUntil(lambda: not page.outline.isVisible())
    pressed(qtbot, page.sheet.head, "Questionnaires and sections")
    assert page.outline.isVisible()
    assert not page.sheet.isVisible()


def test_and_choosing_a_question_brings_it_back(page: QuestionnairesPage, qtbot: QtBot) -> None:
    page.window().resize(900, 600)
    theme().set_zoom(200)
    qtbot.waitUntil(lambda: not page.outline.isVisible())
    pressed(qtbot, page.sheet.head, "Questionnaires and sections")
    qtbot.keyClick(page.outline, Qt.Key.Key_Up)
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    assert page.section.isVisible()


def clipped(page: QuestionnairesPage) -> list[str]:
    labels = [each for each in page.findChildren(QLabel) if each.isVisible() and each.text()]
    found = [
        each.text()
        for each in labels
        if each.height() < each.heightForWidth(each.width()) - 1
        or (not each.wordWrap() and each.width() < each.sizeHint().width())
    ]
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    return found + [each.accessibleName() for each in buttons if each.width() < each.minimumSizeHint().width()]


@pytest.mark.parametrize("look", [(900, 600, 200), (1280, 800, 100), (1280, 800, 150), (1920, 1080, 80)])
@pytest.mark.parametrize("place", ["lev.objectives", "run.restore", "levels"])
def test_nothing_is_clipped(at: At, qtbot: QtBot, place: str, look: tuple[int, int, int]) -> None:
    page = at(place)
    rows = [{"id": "r1", "indicator": "Availability", "target": 100, "window": "28d"}]
    page.workspace.set_answer("lev.objectives", Answer(value=rows, note="A note"), "Answer")
    at(place)
    page.window().resize(*look[:2])
    theme().set_zoom(look[2])

    def nothing_is_clipped() -> None:
        assert clipped(page) == []

    qtbot.waitUntil(nothing_is_clipped)


def panel_texts(page: QuestionnairesPage, qtbot: QtBot) -> list[str]:
    """What the panel says, which it does once the question itself is seen."""
    qtbot.waitUntil(lambda: len(page.panel.findChildren(QLabel)) > 1)
    return [each.text() for each in page.panel.findChildren(QLabel)]


def test_the_panel_says_why_and_shows_a_good_answer(at: At, qtbot: QtBot) -> None:
    texts = panel_texts(at("lev.objectives"), qtbot)
    assert "A target without a window cannot be missed, so it cannot be kept either." in texts
    assert "Checkout availability" in texts


def test_the_panel_shows_the_question_that_was_gone_to_last(at: At, qtbot: QtBot) -> None:
    at("run.rate")
    assert "Checkout availability" in panel_texts(at("lev.objectives"), qtbot)


def test_the_panel_says_what_an_objective_buys(at: At, qtbot: QtBot) -> None:
    page = at("lev.objectives")
    rows = [{"id": "r1", "indicator": "Availability", "target": 99.9, "window": "28d"}]
    page.workspace.set_answer("lev.objectives", Answer(value=rows), "Answer")
    texts = panel_texts(page, qtbot)
    assert "Budget at 99.9 % over 28 d: 40 min 19 s" in texts


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_an_element_of_the_panel_can_be_explained(at: At, qtbot: QtBot) -> None:
    page = at("lev.objectives")
    with qtbot.waitSignal(page.desk.explanation_wanted) as asked:
        pressed(qtbot, page.panel, "LVL-1 · 70.00 points")
    assert asked.args == ["LVL-1"]
