"""The list of questionnaires: what an entry shows and says, also where nothing of it is asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from app.core.progress import Progress
from app.ui.pages.questionnaires.outline_model import Entry, OutlineModel

OUT = Progress(total=3, asked=0, answered=0, required_open=0, undecided=0, left_out=3, errors=0, warnings=0, infos=0)
DONE = Progress(total=3, asked=2, answered=2, required_open=0, undecided=0, left_out=0, errors=1, warnings=2, infos=0)


def tree(whole: Progress, part: Progress) -> Entry:
    root = Entry("levels", "Levels", whole, ("Best effort",))
    root.children.append(Entry("levels.aims", "Aims", part, ("Best effort",), root))
    return root


def test_what_the_scope_leaves_out_says_why() -> None:
    assert tree(OUT, OUT).quiet == "Not asked for Best effort"


def test_that_is_said_once_and_not_of_every_section() -> None:
    assert tree(OUT, OUT).children[0].quiet == ""


def test_a_section_left_out_alone_says_why() -> None:
    assert tree(DONE, OUT).children[0].quiet == "Not asked for Best effort"


def test_a_screen_reader_hears_how_far_it_is_and_what_was_found() -> None:
    assert tree(DONE, DONE).spoken == "Levels, 2 of 2 answered, 1 error, 2 warnings"


def test_only_an_entry_that_changes_is_drawn_again(qtbot: QtBot) -> None:
    owner = QObject()
    model = OutlineModel(owner)
    model.show([tree(DONE, DONE)])
    with qtbot.waitSignal(model.dataChanged) as told:
        model.update(
            {"levels": DONE, "levels.aims": OUT}, {"levels": ("Best effort",), "levels.aims": ("Best effort",)}
        )
    assert told.args is not None
    assert told.args[0].data(Qt.ItemDataRole.DisplayRole) == "Aims"


def test_a_section_lies_below_its_questionnaire() -> None:
    owner = QObject()
    model = OutlineModel(owner)
    model.show([tree(DONE, DONE)])
    assert model.parent(model.index_of("levels.aims")) == model.index_of("levels")
