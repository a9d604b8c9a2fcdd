"""A new assessment: from a profile to an open file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from threading import enumerate as enumerate_threads

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot
from ruamel.yaml import YAML

from app.io.pack_library import PackLibrary
from app.ui.dialogs.asking import Asking
from app.ui.dialogs.new_assessment import NewAssessmentDialog, free_place
from app.ui.preferences import Preferences
from app.ui.shell.window import MainWindow
from app.ui.workspace import Workspace
from tests.ui.acting import Chosen, press, shown
from tests.ui.conftest import PACK, clock
from tests.ui.walking import settle

QUESTIONS = """
id: profile
code: PRO
title: Profile
order: 1
sections:
  - id: kind
    title: Kind
    questions:
      - id: profile.tier
        type: single
        scope: true
        text: How important is it?
        options: [{id: one, title: Tier one, help: All of it.}, {id: two, title: Tier two, help: Half of it.}]
      - id: profile.kinds
        type: multi
        scope: true
        text: What kind is it?
        options: [{id: api, title: An API}, {id: batch, title: Batch jobs}]
      - id: profile.nights
        type: boolean
        text: Is it needed at night?
        ask_if: profile.tier == 'one'
        required: false
"""
LARGE = {"profile.tier": "one", "profile.kinds": ["api"]}
SMALL = {"profile.tier": "two", "profile.kinds": ["batch"]}
PROFILES = [
    {"id": "large", "title": "Large", "summary": "A lot.", "answers": LARGE},
    {"id": "small", "title": "Small", "summary": "A bit.", "answers": SMALL},
]


@pytest.fixture(scope="module")
def with_profiles(tmp_path_factory: pytest.TempPathFactory) -> PackLibrary:
    """The trial pack with two profiles."""
    import shutil

    folder = tmp_path_factory.mktemp("packs") / "shop"
    shutil.copytree(PACK, folder)
    (folder / "questionnaires" / "profile.yaml").write_text(QUESTIONS, encoding="utf-8")
    yaml = YAML(typ="safe", pure=True)
    manifest = yaml.load((folder / "pack.yaml").read_text(encoding="utf-8"))
    with (folder / "pack.yaml").open("w", encoding="utf-8") as file:
        yaml.dump({**manifest, "profiles": PROFILES}, file)
    return PackLibrary([folder])


@pytest.fixture
def window(with_profiles: PackLibrary, preferences: Preferences, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Workspace(with_profiles, clock, "Mara Lind"), preferences)
    qtbot.addWidget(made)
    preferences.add_recent(tmp_path / "before.readyroom")
    made.show()
    yield made
    made.workspace.close()
    made.files.shut()


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> NewAssessmentDialog:
    window.commands.run("file.new")
    found = shown(qtbot, NewAssessmentDialog)
    qtbot.waitUntil(lambda: found.profiles.current is not None)
    return found


def choose(dialog: NewAssessmentDialog, title: str, qtbot: QtBot) -> None:
    button = next(each for each in dialog.findChildren(QRadioButton) if each.text() == title)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))


def test_every_profile_says_how_much_it_asks(dialog: NewAssessmentDialog) -> None:
    described = [each.accessibleDescription() for each in dialog.findChildren(QRadioButton)]
    assert described[0].startswith("A lot. ")
    assert "questions" in described[0]


def test_a_profile_chooses_tier_and_kinds(dialog: NewAssessmentDialog, qtbot: QtBot) -> None:
    choose(dialog, "Small", qtbot)
    assert dialog.answers.answers() == SMALL


def test_the_file_is_named_after_the_service(dialog: NewAssessmentDialog, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClicks(dialog.service, "Checkout API")
    assert dialog.place.text() == str(tmp_path / "checkout-api.readyroom")


def test_a_place_chosen_by_the_user_is_kept(dialog: NewAssessmentDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog._files.chooser = Chosen(tmp_path / "mine.readyroom")
    press(qtbot, dialog, "Choose…")
    qtbot.keyClicks(dialog.service, "Checkout API")
    assert dialog.place.text() == str(tmp_path / "mine.readyroom")


def test_the_assessment_is_made_with_these_answers_and_opened(
    window: MainWindow, dialog: NewAssessmentDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.service, "Checkout API")
    qtbot.keyClicks(dialog.summary, "Takes orders.")
    choose(dialog, "Small", qtbot)
    with qtbot.waitSignal(window.workspace.opened):
        press(qtbot, dialog, "Begin")
    assessment = window.workspace.assessment
    assert (assessment.meta.service, assessment.meta.summary) == ("Checkout API", "Takes orders.")
    assert {name: each.value for name, each in assessment.answers.items()} == SMALL
    assert assessment.answers["profile.tier"].author == "Mara Lind"


def test_without_a_name_nothing_is_made(window: MainWindow, dialog: NewAssessmentDialog, qtbot: QtBot) -> None:
    press(qtbot, dialog, "Begin")
    assert dialog.isVisible()
    assert dialog.service.hasFocus()
    assert not window.workspace.is_open


def test_a_file_that_is_there_is_not_overwritten(
    window: MainWindow, dialog: NewAssessmentDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.keyClicks(dialog.service, "Checkout API")
    (tmp_path / "checkout-api.readyroom").write_text("mine")
    press(qtbot, dialog, "Begin")
    press(qtbot, shown(qtbot, Asking), "Close")
    assert (tmp_path / "checkout-api.readyroom").read_text() == "mine"
    assert dialog.isVisible()


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "a.readyroom").write_text("")
    assert free_place(tmp_path, "a") == tmp_path / "a-2.readyroom"


def test_closed_while_the_questions_are_read_it_goes_quietly(
    window: MainWindow,
    with_profiles: PackLibrary,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    qtbot: QtBot,
) -> None:
    may_read, read = Event(), with_profiles.default
    monkeypatch.setattr(with_profiles, "default", lambda: may_read.wait(60) and read())
    window.commands.run("file.new")
    shown(qtbot, NewAssessmentDialog).close()
    settle()
    may_read.set()
    qtbot.waitUntil(lambda: not any(each.name.startswith("profiles") for each in enumerate_threads()), timeout=30_000)
    assert caplog.records == []
