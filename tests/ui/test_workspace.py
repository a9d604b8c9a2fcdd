"""The open assessment: changes are evaluated at once, saved soon, and can be taken back by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.io.pack_library import PackLibrary
from app.io.store import AssessmentStore
from app.ui.saving import SaveState
from app.ui.workspace import Workspace


def on_disk(path: Path) -> dict[str, object]:
    with AssessmentStore.open(path, read_only=True) as store:
        return {name: answer.value for name, answer in store.assessment.answers.items()}


def test_a_change_is_in_the_report_at_once(workspace: Workspace) -> None:
    before = workspace.report.readiness.score.low
    workspace.set_answer("run.cadence", Answer(value="monthly"), "Answer")
    assert workspace.report.readiness.score.low >= before
    assert workspace.report is not None
    assert next(each for each in workspace.report.questions if each.id == "run.cadence").resolved


def test_a_change_says_which_questions_it_touches(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.changed) as told:
        workspace.set_answer("run.rate", Answer(value=900), "Answer")
    assert told.args is not None
    assert told.args[0].questions == {"run.rate"}


def test_a_change_is_saved_by_itself(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.set_answer("run.rate", Answer(value=900), "Answer")
    saver = workspace.saver
    assert saver is not None
    qtbot.waitUntil(lambda: saver.status.state is SaveState.SAVED)
    assert on_disk(workspace.path) == {"run.rate": 900}


def test_closing_saves_what_is_waiting(workspace: Workspace) -> None:
    path = workspace.path
    workspace.set_answer("run.rate", Answer(value=900), "Answer")
    assert workspace.close()
    assert on_disk(path) == {"run.rate": 900}


def test_undo_takes_a_change_back_and_redo_makes_it_again(workspace: Workspace) -> None:
    workspace.set_answer("run.rate", Answer(value=900), "Answer the rate")
    assert workspace.undo.undoText() == "Answer the rate"
    workspace.undo.undo()
    assert "run.rate" not in workspace.assessment.answers
    workspace.undo.redo()
    assert workspace.assessment.answers["run.rate"].value == 900


def test_typing_is_undone_as_one(workspace: Workspace) -> None:
    for text in ("O", "Or", "Ord"):
        workspace.set_answer("run.summary", Answer(value=text), "Typing", key="run.summary")
    assert workspace.undo.count() == 1
    workspace.undo.undo()
    assert "run.summary" not in workspace.assessment.answers


def test_two_answers_are_undone_one_by_one(workspace: Workspace) -> None:
    workspace.set_answer("run.rate", Answer(value=1), "One", key="run.rate")
    workspace.set_answer("run.share", Answer(value=2), "Two", key="run.share")
    workspace.undo.undo()
    assert set(workspace.assessment.answers) == {"run.rate"}


def test_what_cannot_be_saved_is_said_and_kept(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    saver = workspace.saver
    assert saver is not None
    monkeypatch.setattr(saver, "_save", refuse)
    workspace.set_answer("run.rate", Answer(value=900), "Answer")
    qtbot.waitUntil(lambda: saver.status.state is SaveState.FAILED)
    assert "No space left" in saver.status.problem
    assert not workspace.close()
    monkeypatch.undo()
    assert workspace.assessment.answers["run.rate"].value == 900


def test_a_change_outside_is_noticed(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.changed_outside):
        text = workspace.path.read_text(encoding="utf-8")
        workspace.path.write_text(text.replace("Takes orders.", "Took orders."), encoding="utf-8")
    workspace.abandon()


def test_opening_another_file_closes_the_one_before(workspace: Workspace, library: PackLibrary, tmp_path: Path) -> None:
    from datetime import date

    from app.session import Session

    other = tmp_path / "other.readyroom"
    Session.create(
        other, library, service="Other", summary="", as_of=date(2026, 11, 2), clock=workspace.clock, author=""
    ).close()
    first = workspace.path
    workspace.open(other)
    assert workspace.assessment.meta.service == "Other"
    AssessmentStore.open(first).close()
