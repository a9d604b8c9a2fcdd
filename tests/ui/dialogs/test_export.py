"""Exporting from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.cli.commands import verify
from app.core.assessment import Answer
from app.io.store import milestones
from app.ui.dialogs.export import ExportDialog
from app.ui.shell.window import MainWindow
from tests.ui.acting import press
from tests.ui.conftest import PACK
from tests.ui.watching import children, threads


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path) -> ExportDialog:
    made = ExportDialog(window.workspace, tmp_path / "out", lambda _text: None, window)
    made.open()
    return made


def written(dialog: ExportDialog, qtbot: QtBot, formats: tuple[str, ...] = ("md",)) -> None:
    dialog.tick(formats)
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: not dialog.exporting.is_busy, timeout=60_000)


def test_all_formats_are_written_and_that_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    said: list[str] = []
    dialog = ExportDialog(window.workspace, tmp_path / "out", said.append, window)
    dialog.open()
    written(dialog, qtbot, ("md", "html", "pdf"))
    assert {"prd.pdf", "prd.html", "prd.md"} <= {each.name for each in (tmp_path / "out").iterdir()}
    assert said[0].endswith("files written.")
    dialog.close()


def test_only_what_is_ticked_is_written(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    for box in dialog.findChildren(QCheckBox):
        if not box.text().startswith("Markdown"):
            qtbot.keyClick(box, Qt.Key.Key_Space)
    written(dialog, qtbot, dialog.formats)
    names = {each.name for each in (tmp_path / "out").iterdir()}
    assert "prd.md" in names and not {"prd.pdf", "prd.html"} & names


def test_without_a_format_nothing_can_be_exported(dialog: ExportDialog) -> None:
    dialog.tick(())
    assert not dialog._go.isEnabled()


def test_another_folder_can_be_chosen(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_options: str(other))
    press(qtbot, dialog, "Choose…")
    written(dialog, qtbot)
    assert (other / "prd.md").exists()


def test_the_revision_that_is_exported_is_kept(
    window: MainWindow, dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace = window.workspace
    written(dialog, qtbot)
    revision = workspace.assessment.meta.revision
    assert [each.revision for each in milestones(workspace.path)] == [revision]


def test_it_is_verified_although_the_file_was_changed_since(
    window: MainWindow, dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = window.workspace
    file = workspace.path
    written(dialog, qtbot)
    workspace.set_answer("lev.narrative", Answer(value="Said afterwards."), "Edit")
    dialog.close()
    workspace.close()
    verify.run(tmp_path / "out", file, "json", [PACK])
    assert '"verified": true' in capsys.readouterr().out


def test_a_file_open_for_reading_only_gets_no_milestone(
    make_window: Callable[[Path], MainWindow], file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window(file)
    window.workspace.open(file, read_only=True)
    dialog = ExportDialog(window.workspace, tmp_path / "out", lambda _text: None, window)
    dialog.open()
    assert "not kept" in dialog._about_verifying()
    written(dialog, qtbot)
    assert (tmp_path / "out" / "prd.md").exists()
    assert milestones(file) == ()


def test_unsaved_changes_are_saved_before(
    window: MainWindow, dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    window.workspace.set_answer("lev.narrative", Answer(value="Said just now."), "Edit")
    written(dialog, qtbot)
    assert "Said just now." in (tmp_path / "out" / "prd.md").read_text(encoding="utf-8")


def test_closing_the_dialog_stops_the_export(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    before = children(), threads()
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: children() != before[0], timeout=10_000)
    dialog.close()
    assert not (tmp_path / "out").exists()
    assert (children(), threads()) == before


def test_what_cannot_be_written_is_said_in_the_dialog(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    written(dialog, qtbot)
    assert "a file, not a folder" in dialog._problem.text()
    assert dialog._problem.isVisible()


def test_the_folder_is_opened_only_when_that_is_wanted(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda address: opened.append(address.toLocalFile()))
    written(dialog, qtbot)
    assert opened == []
    press(qtbot, dialog, "Open folder")
    assert opened == [str(tmp_path / "out")]


def test_the_pdf_is_opened_when_that_is_wanted(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda address: opened.append(address.toLocalFile()))
    written(dialog, qtbot, ("pdf",))
    press(qtbot, dialog, "Open the PDF")
    assert opened == [str(tmp_path / "out" / "prd.pdf")]


def test_without_a_pdf_none_is_offered(dialog: ExportDialog, qtbot: QtBot) -> None:
    written(dialog, qtbot, ("md",))
    assert "Open the PDF" not in {each.text() for each in dialog.findChildren(QPushButton) if each.isVisible()}
