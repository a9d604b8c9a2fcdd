"""In German the window speaks German, and so do the questions that the pack has in German."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.io.pack_library import PackLibrary
from app.ui.application import speak
from app.ui.shell.window import MainWindow
from tests.ui.conftest import PACK
from tests.ui.walking import go, settle


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> PackLibrary:
    folder = Path(shutil.copytree(PACK, tmp_path_factory.mktemp("german") / "pack"))
    german = folder / "translations" / "de" / "running.yaml"
    german.parent.mkdir(parents=True)
    german.write_text("question.run.owner.text: Wem gehört der Dienst?\n", encoding="utf-8")
    return PackLibrary([folder])


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


def texts(window: MainWindow) -> set[str]:
    settle()
    return {each.text() for each in window.findChildren(QLabel) if each.isVisible()}


def test_a_question_is_asked_in_the_language_of_the_interface(window: MainWindow) -> None:
    window.speak("de")
    go(window, "questionnaires", "run.owner")
    assert "Wem gehört der Dienst?" in texts(window)


def test_a_question_without_a_translation_stays_as_it_is(window: MainWindow) -> None:
    window.speak("de")
    go(window, "questionnaires", "run.cadence")
    assert "How often is it reviewed?" in texts(window)


def test_the_english_question_comes_back_with_the_english_interface(window: MainWindow) -> None:
    window.speak("de")
    go(window, "questionnaires", "run.owner")
    window.speak("en")
    assert "Who owns the service?" in texts(window)


def test_what_is_answered_is_kept(window: MainWindow) -> None:
    answers = window.workspace.assessment.answers
    window.speak("de")
    assert window.workspace.assessment.answers == answers


def test_the_window_itself_speaks_german(window: MainWindow) -> None:
    window.speak("de")
    go(window, "overview")
    assert "Bereitschaft" in texts(window)
