"""Files: what the disk says about them, and what the user can do about it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.io.store import AssessmentStore, list_backups
from app.ui.dialogs.asking import Asking
from app.ui.dialogs.backups import BackupsDialog
from app.ui.saving import SaveState
from app.ui.shell.file_banners import OUTSIDE, READING, UNSAVED
from app.ui.shell.files import documents_folder
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow
from tests.ui.acting import Chosen, is_shown, press, shown


def answers(path: Path) -> dict[str, object]:
    with AssessmentStore.open(path, read_only=True) as store:
        return {name: answer.value for name, answer in store.assessment.answers.items()}


def change_outside(path: Path, summary: str = "Took orders.") -> None:
    """Change a file with another program: the checksum is wrong then."""
    document = json.loads(path.read_bytes())
    document["meta"]["assessment"]["summary"] = summary
    path.write_text(json.dumps(document))


def save_outside(path: Path, tmp_path: Path) -> None:
    """Save another state with a right checksum, as a synchronised folder does."""
    other = tmp_path / "elsewhere" / path.name
    other.parent.mkdir()
    other.write_bytes(path.read_bytes())
    with AssessmentStore.open(other) as store:
        changed = store.assessment.model_copy(update={"answers": {"run.share": Answer(value=5)}})
        store.save(changed)
    path.write_bytes(other.read_bytes())


def refuse_saving(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """Let the disk be full from now on, and make a change."""

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    saver = window.workspace.saver
    assert saver is not None
    monkeypatch.setattr(saver, "_save", refuse)
    window.workspace.set_answer("run.rate", Answer(value=900), "Answer")
    qtbot.waitUntil(lambda: saver.status.state is SaveState.FAILED)


@pytest.fixture
def closed(make_window: Callable[[Path], MainWindow], file: Path) -> MainWindow:
    """A window with the file opened and closed again, so that it has a backup."""
    window = make_window(file)
    window.workspace.set_answer("run.rate", Answer(value=1), "Answer")
    assert window.workspace.close()
    return window


def test_a_file_is_chosen_and_opened(closed: MainWindow, file: Path, qtbot: QtBot) -> None:
    closed.files.chooser = Chosen(file)
    with qtbot.waitSignal(closed.workspace.opened):
        closed.commands.run("file.open")
    assert closed.preferences.recent == [file]


def test_a_file_that_is_gone_can_be_forgotten(closed: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    gone = tmp_path / "gone.readyroom"
    closed.preferences.add_recent(gone)
    closed.files.open(gone)
    press(qtbot, shown(qtbot, Asking), "Forget it")
    assert gone not in closed.preferences.recent


def test_what_was_changed_outside_is_listed_and_taken_over(closed: MainWindow, file: Path, qtbot: QtBot) -> None:
    change_outside(file)
    closed.files.open(file)
    dialog = shown(qtbot, Asking)
    (listed,) = dialog.findChildren(QListWidget)
    assert "summary" in listed.item(0).text()
    with qtbot.waitSignal(closed.workspace.opened):
        press(qtbot, dialog, "Take the changes over")
    assert closed.workspace.assessment.meta.summary == "Took orders."


def test_an_answer_that_was_changed_outside_is_named_by_its_question(
    closed: MainWindow, file: Path, qtbot: QtBot
) -> None:
    document = json.loads(file.read_bytes())
    document["answers"]["run.rate"]["value"] = 2
    file.write_text(json.dumps(document))
    closed.files.open(file)
    dialog = shown(qtbot, Asking)
    (listed,) = dialog.findChildren(QListWidget)
    assert listed.item(0).text() == "The answer to “How many requests come a second?” was changed."
    press(qtbot, dialog, "Cancel")


def test_it_can_be_read_as_it_is(closed: MainWindow, file: Path, qtbot: QtBot) -> None:
    change_outside(file)
    before = file.read_bytes()
    closed.files.open(file)
    with qtbot.waitSignal(closed.workspace.opened):
        press(qtbot, shown(qtbot, Asking), "Open for reading only")
    assert closed.banners.text(READING)
    assert file.read_bytes() == before


def test_a_backup_can_be_restored_instead(closed: MainWindow, file: Path, qtbot: QtBot) -> None:
    change_outside(file)
    closed.files.open(file)
    press(qtbot, shown(qtbot, Asking), "Restore a backup…")
    with qtbot.waitSignal(closed.workspace.opened):
        press(qtbot, shown(qtbot, BackupsDialog), "Restore")
    assert closed.workspace.assessment.meta.summary == "Takes orders."


def test_a_damaged_file_is_restored_from_a_backup(closed: MainWindow, file: Path, qtbot: QtBot) -> None:
    file.write_bytes(file.read_bytes()[:200])
    closed.files.open(file)
    press(qtbot, shown(qtbot, Asking), "Restore a backup…")
    with qtbot.waitSignal(closed.workspace.opened):
        press(qtbot, shown(qtbot, BackupsDialog), "Restore")
    assert list_backups(file)


def test_escape_leaves_a_damaged_file_as_it_is(closed: MainWindow, file: Path, qtbot: QtBot) -> None:
    file.write_bytes(b"no assessment")
    closed.files.open(file)
    press(qtbot, shown(qtbot, Asking), "Cancel")
    assert file.read_bytes() == b"no assessment"
    assert not closed.workspace.is_open


def test_a_file_that_somebody_edits_can_be_read(closed: MainWindow, file: Path, qtbot: QtBot) -> None:
    with AssessmentStore.open(file):
        closed.files.open(file)
        with qtbot.waitSignal(closed.workspace.opened):
            press(qtbot, shown(qtbot, Asking), "Open for reading only")
    assert closed.workspace.is_read_only


def test_a_file_of_a_newer_version_is_only_named(closed: MainWindow, file: Path, qtbot: QtBot) -> None:
    document = json.loads(file.read_bytes())
    document["readyroom"]["format"] = 99
    file.write_text(json.dumps(document))
    closed.files.open(file)
    dialog = shown(qtbot, Asking)
    assert "newer" in dialog.windowTitle()
    press(qtbot, dialog, "Close")


def test_another_file_takes_the_place_of_the_one_that_is_open(
    window: MainWindow, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.readyroom"
    other.write_bytes(file.read_bytes())
    with qtbot.waitSignal(window.workspace.opened):
        window.files.open(other)
    assert window.workspace.path == other
    AssessmentStore.open(file).close()


def test_a_copy_is_saved_and_nothing_is_overwritten(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.workspace.set_answer("run.rate", Answer(value=7), "Answer")
    taken = tmp_path / "taken.readyroom"
    taken.write_text("mine")
    window.files.chooser = Chosen(taken, tmp_path / "copy.readyroom")
    window.commands.run("file.copy")
    press(qtbot, shown(qtbot, Asking), "Choose another name…")
    assert answers(tmp_path / "copy.readyroom") == {"run.rate": 7}
    assert taken.read_text() == "mine"


def test_what_cannot_be_saved_stands_above_the_page(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    refuse_saving(window, monkeypatch, qtbot)
    assert "No space left" in window.banners.text(UNSAVED)
    monkeypatch.undo()
    press(qtbot, window.banners, "Try again")
    assert window.banners.text(UNSAVED) == ""


def test_it_can_be_saved_elsewhere_and_one_goes_on_there(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    refuse_saving(window, monkeypatch, qtbot)
    copy = tmp_path / "copy.readyroom"
    window.files.chooser = Chosen(copy)
    with qtbot.waitSignal(window.workspace.opened):
        press(qtbot, window.banners, "Save a copy elsewhere…")
    assert window.workspace.path == copy
    assert window.workspace.assessment.answers["run.rate"].value == 900


def test_the_window_stays_open_while_something_is_unsaved(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    refuse_saving(window, monkeypatch, qtbot)
    window.close()
    press(qtbot, shown(qtbot, Asking), "Stay")
    assert window.isVisible()
    assert window.workspace.is_open
    monkeypatch.undo()


def test_one_may_leave_without_saving(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    refuse_saving(window, monkeypatch, qtbot)
    path = window.workspace.path
    window.close()
    press(qtbot, shown(qtbot, Asking), "Close without saving")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert answers(path) == {}


def reload_saved_outside(window: MainWindow, file: Path, folder: Path, qtbot: QtBot) -> None:
    """Somebody else saves the file, and it is read anew."""
    save_outside(file, folder)
    qtbot.waitUntil(lambda: bool(window.banners.text(OUTSIDE)))
    with qtbot.waitSignal(window.workspace.opened):
        press(qtbot, window.banners, "Reload")


def test_a_change_outside_is_told_and_read_on_request(
    window: MainWindow, tmp_path: Path, file: Path, qtbot: QtBot
) -> None:
    reload_saved_outside(window, file, tmp_path, qtbot)
    assert window.workspace.assessment.answers["run.share"].value == 5
    assert window.banners.text(OUTSIDE) == ""


def test_mine_can_be_kept_and_theirs_lies_beside_it(
    window: MainWindow, tmp_path: Path, file: Path, qtbot: QtBot
) -> None:
    save_outside(file, tmp_path)
    qtbot.waitUntil(lambda: bool(window.banners.text(OUTSIDE)))
    window.workspace.set_answer("run.rate", Answer(value=7), "Answer")
    press(qtbot, window.banners, "Keep mine")
    qtbot.waitUntil(lambda: answers(file) == {"run.rate": 7})
    assert answers(file.with_name(f"{file.name}.outside-1")) == {"run.share": 5}
    qtbot.waitUntil(lambda: not window.banners.text(OUTSIDE))


def test_a_save_that_meets_a_change_outside_asks_about_that(
    window: MainWindow, tmp_path: Path, file: Path, qtbot: QtBot
) -> None:
    window.workspace.set_answer("run.rate", Answer(value=7), "Answer")
    save_outside(file, tmp_path)
    qtbot.waitUntil(lambda: "you have changes" in window.banners.text(OUTSIDE))
    assert not is_shown(Asking)
    window.workspace.abandon()


def test_a_sample_is_explored_in_a_copy_that_goes(window: MainWindow, file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    sample = tmp_path / "sample.readyroom"
    sample.write_bytes(file.read_bytes())
    with qtbot.waitSignal(window.workspace.opened):
        window.files.explore(sample)
    copy = window.workspace.path
    assert copy != sample
    assert copy not in window.preferences.recent
    window.commands.run("file.close")
    assert not copy.parent.exists()
    assert sample.exists()


def test_without_a_folder_for_documents_that_of_the_user_is_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert documents_folder() == tmp_path


def test_a_folder_for_documents_that_is_there_is_proposed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "Documents").mkdir()
    assert documents_folder() == tmp_path / "Documents"


def delete(window: MainWindow, qtbot: QtBot) -> None:
    """Delete the open file with another program."""
    window.workspace.path.unlink()
    qtbot.waitUntil(lambda: "gone" in window.banners.text(OUTSIDE))


def test_of_a_file_that_was_deleted_is_said_that_it_is_gone(window: MainWindow, qtbot: QtBot) -> None:
    delete(window, qtbot)
    assert window.navigation.saved.text() == "The file is gone"


def test_a_deleted_file_is_saved_again_with_everything(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    delete(window, qtbot)
    window.workspace.set_answer("run.rate", Answer(value=7), "Answer")
    press(qtbot, window.banners, "Save it again")
    qtbot.waitUntil(lambda: file.exists() and answers(file) == {"run.rate": 7})
    qtbot.waitUntil(lambda: not window.banners.text(OUTSIDE))


def test_saving_again_is_the_first_thing_offered_for_a_deleted_file(window: MainWindow, qtbot: QtBot) -> None:
    delete(window, qtbot)
    (first,) = [each for each in window.banners.findChildren(QPushButton) if each.property("kind") == "primary"]
    assert first.text() == "Save it again"


def test_a_deleted_file_goes_on_elsewhere(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    delete(window, qtbot)
    window.workspace.set_answer("run.rate", Answer(value=7), "Answer")
    window.files.chooser = Chosen(tmp_path / "copy.readyroom")
    with qtbot.waitSignal(window.workspace.opened):
        press(qtbot, window.banners, "Save a copy elsewhere…")
    assert window.workspace.assessment.answers["run.rate"].value == 7


def test_a_deleted_file_that_comes_back_is_no_matter(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    before = file.read_bytes()
    delete(window, qtbot)
    file.write_bytes(before)
    qtbot.waitUntil(lambda: not window.banners.text(OUTSIDE))


def test_a_backup_of_a_deleted_file_that_is_open_can_be_restored(
    make_window: Callable[[Path], MainWindow], file: Path, qtbot: QtBot
) -> None:
    window = make_window(file)
    window.workspace.set_answer("run.rate", Answer(value=7), "Answer")
    assert window.workspace.saver is not None
    assert window.workspace.saver.flush()
    delete(window, qtbot)
    press(qtbot, window.banners, "Restore a backup…")
    with qtbot.waitSignal(window.workspace.opened):
        press(qtbot, shown(qtbot, BackupsDialog), "Restore")
    assert window.workspace.assessment.answers == {}


def test_a_backup_of_a_file_that_is_gone_is_offered(closed: MainWindow, file: Path, qtbot: QtBot) -> None:
    file.unlink()
    closed.files.open(file)
    press(qtbot, shown(qtbot, Asking), "Restore a backup…")
    with qtbot.waitSignal(closed.workspace.opened):
        press(qtbot, shown(qtbot, BackupsDialog), "Restore")


def test_reloading_what_cannot_be_read_leaves_open_what_is_open(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.workspace.set_answer("run.rate", Answer(value=7), "Answer")
    file.write_bytes(b"no assessment")
    qtbot.waitUntil(lambda: bool(window.banners.text(OUTSIDE)))
    press(qtbot, window.banners, "Reload")
    press(qtbot, shown(qtbot, Asking), "Cancel")
    assert window.workspace.assessment.answers["run.rate"].value == 7
    press(qtbot, window.banners, "Keep mine")
    qtbot.waitUntil(lambda: not window.banners.text(OUTSIDE))
    assert answers(file) == {"run.rate": 7}


def test_what_was_changed_outside_is_taken_over_by_reloading(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    change_outside(file)
    qtbot.waitUntil(lambda: bool(window.banners.text(OUTSIDE)))
    press(qtbot, window.banners, "Reload")
    with qtbot.waitSignal(window.workspace.opened):
        press(qtbot, shown(qtbot, Asking), "Take the changes over")
    assert window.workspace.assessment.meta.summary == "Took orders."


def test_a_reloaded_file_can_be_changed_and_is_saved(
    window: MainWindow, tmp_path: Path, file: Path, qtbot: QtBot
) -> None:
    reload_saved_outside(window, file, tmp_path, qtbot)
    window.workspace.set_answer("run.rate", Answer(value=7), "Answer")
    qtbot.waitUntil(lambda: answers(file) == {"run.rate": 7, "run.share": 5})


def test_reloading_stays_at_the_page(window: MainWindow, tmp_path: Path, file: Path, qtbot: QtBot) -> None:
    window.go(Target("findings"))
    reload_saved_outside(window, file, tmp_path, qtbot)
    assert window.current_page == "findings"


def test_a_file_says_when_it_was_saved_last(
    make_window: Callable[[Path], MainWindow], file: Path, qtbot: QtBot
) -> None:
    moment = datetime(2026, 10, 31, 16, 24).astimezone()
    os.utime(file, (moment.timestamp(), moment.timestamp()))
    assert make_window(file).navigation.saved.text() == "Saved 31 Oct, 16:24"


def test_of_today_only_the_time_is_said(make_window: Callable[[Path], MainWindow], file: Path) -> None:
    moment = datetime(2026, 11, 2, 8, 24).astimezone()
    os.utime(file, (moment.timestamp(), moment.timestamp()))
    assert make_window(file).navigation.saved.text() == "Saved 08:24"
