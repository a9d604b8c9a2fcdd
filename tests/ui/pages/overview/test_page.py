"""The first page as a whole: it follows every change, seen or not, and fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.ui.application import speak
from app.ui.pages.overview.page import OverviewPage
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from app.ui.theme.tokens import Scheme
from tests.ui.pages.overview.conftest import OBJECTIVE, TOO_MUCH, accept_error, answer, said
from tests.ui.test_appearance import dress, faults
from tests.ui.walking import settle


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


def test_a_change_is_shown_at_once(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE])
    assert page.readiness.figure.text() == "35.0 – 100.0 %"


def test_it_is_taken_back_with_the_change(page: OverviewPage) -> None:
    answer(page, lev_objectives=[OBJECTIVE])
    page.workspace.undo.undo()
    assert page.readiness.figure.text() == "0.0 – 100.0 %"


def test_a_change_while_the_page_is_hidden_waits(window: MainWindow, page: OverviewPage) -> None:
    window.go(Target("findings"))
    answer(page, lev_objectives=[OBJECTIVE])
    assert page.readiness.figure.text() == "0.0 – 100.0 %"


def test_a_change_while_the_page_is_hidden_is_shown_when_it_is_seen_again(
    window: MainWindow, page: OverviewPage
) -> None:
    window.go(Target("findings"))
    answer(page, lev_objectives=[OBJECTIVE])
    window.go(Target("overview"))
    assert page.readiness.figure.text() == "35.0 – 100.0 %"


def test_the_line_beside_the_title_says_who_answered_last(page: OverviewPage) -> None:
    from app.core.assessment import Answer

    given = Answer(value=20, author="Ines Roth", at="2026-11-02T08:00:00+00:00")
    page.workspace.set_answer("run.share", given, "Answer")
    assert page.subtitle().startswith("last change ")
    assert page.subtitle().endswith(" by Ines Roth")


def test_without_answers_nobody_changed_anything(page: OverviewPage) -> None:
    assert page.subtitle() == ""


def _nothing(_page: OverviewPage) -> None:
    """Leaves it empty."""


def _blocked(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH, {**TOO_MUCH, "id": "r2"}], run_share=60, run_cadence="yearly")


def _accepted(page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH], run_share=60, run_cadence="yearly")
    accept_error(page)


LOOKS = [
    (Scheme.LIGHT, "de", 100, QSize(1280, 800)),
    (Scheme.DARK, "de", 150, QSize(1280, 800)),
    (Scheme.CONTRAST, "de", 100, QSize(900, 600)),
    (Scheme.LIGHT, "de", 150, QSize(1920, 1080)),
]


@pytest.mark.parametrize("state", [_nothing, _blocked, _accepted])
@pytest.mark.parametrize("look", LOOKS, ids=lambda each: "-".join(map(str, each[:3])))
def test_nothing_is_cut_off(
    window: MainWindow,
    page: OverviewPage,
    look: tuple[Scheme, str, int, QSize],
    state: Callable[[OverviewPage], None],
) -> None:
    state(page)
    dress(window, look)
    shown = window.page("overview")
    assert faults(shown) == []


def test_in_german_the_page_speaks_german(window: MainWindow, page: OverviewPage) -> None:
    answer(page, lev_objectives=[TOO_MUCH])
    window.speak("de")
    settle()
    shown = window.page("overview")
    assert isinstance(shown, OverviewPage)
    assert "Blockiert durch 1 Fehler" in said(shown.readiness)
